import { version } from '$app/environment';
import { WHICH_VERSION } from './orders.ts';

/** The browser's side of workers; none where it has none, or a frame may not have one. */
export function workerContainer(): ServiceWorkerContainer | undefined {
	try {
		return navigator.serviceWorker;
	} catch {
		return undefined;
	}
}

/**
 * Tells a service worker that asks which version this page is of, so that it clears no cache that the
 * page may need, and no older one stays for its sake. Returns the end of it.
 */
export function sayVersion(workers: EventTarget | undefined = workerContainer()): () => void {
	const answer = (event: Event) => {
		const { data, ports } = event as MessageEvent<unknown>;
		if (data === WHICH_VERSION) ports[0]?.postMessage(version);
	};
	workers?.addEventListener('message', answer);
	return () => workers?.removeEventListener('message', answer);
}
