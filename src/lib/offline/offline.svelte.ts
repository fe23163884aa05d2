import { dev, version } from '$app/environment';
import { resolve } from '$app/paths';
import type { Answer, Order } from './orders.ts';

/** Between two looks for a new version, at least. */
const LOOK_MS = 60 * 60 * 1000;

type State =
	| { is: 'unavailable' | 'idle' | 'kept' }
	| { is: 'keeping'; done: number; total: number }
	| { is: 'failed'; why: 'connection' | 'full' | 'denied' };

/**
 * The page's side of its service worker: registers it, lets everything be kept, and tells of a new
 * version. There is none in development, for files, nor for visitors who save data.
 */
export class Offline {
	state = $state.raw<State>({ is: 'unavailable' });
	/** A version newer than the page's waits to take over. */
	hasUpdate = $state(false);
	#waiting: ServiceWorker | null = null;
	#looked = performance.now();

	/** Registers the worker once the page has come to rest. Returns the end of listening. */
	start(): () => void {
		if (!isWanted()) return () => undefined;
		this.state = { is: 'idle' };
		const look = () => void this.#look();
		const begin = () => setTimeout(() => void this.#register(), 1000);
		if (document.readyState === 'complete') begin();
		else window.addEventListener('load', begin, { once: true });
		document.addEventListener('visibilitychange', look);
		return () => {
			window.removeEventListener('load', begin);
			document.removeEventListener('visibilitychange', look);
		};
	}

	/** Stores all that the atlas needs. */
	async keep(): Promise<void> {
		this.state = { is: 'keeping', done: 0, total: 1 };
		try {
			// Asks the browser not to clear it when space gets short; it may say no.
			void navigator.storage?.persist?.().catch(() => false);
			const { active } = await ready();
			if (!active) throw new Error('no worker');
			ask(active, { type: 'keep' }, (answer) => {
				if (answer.type === 'progress') this.state = { ...answer, is: 'keeping' };
				else if (answer.type === 'kept') this.state = { is: 'kept' };
				else if (answer.type === 'failed')
					this.state = { is: 'failed', why: answer.isFull ? 'full' : 'connection' };
			});
		} catch {
			this.state = { is: 'failed', why: navigator.onLine ? 'denied' : 'connection' };
		}
	}

	/** Gives way to the new version and loads the page anew. */
	update(): void {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
			once: true,
		});
		if (this.#waiting) ask(this.#waiting, { type: 'take-over' });
	}

	async #register(): Promise<void> {
		try {
			const registration = await register();
			registration.addEventListener('updatefound', () => this.#follow(registration.installing));
			this.#follow(registration.waiting ?? registration.installing);
			const { active } = await navigator.serviceWorker.ready;
			if (!active) return;
			const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
			ask(active, { type: 'remember', addresses: [location.href, ...loaded] });
			ask(active, { type: 'is-kept' }, (answer) => {
				if (answer.type === 'kept' && answer.kept && this.state.is === 'idle')
					this.state = { is: 'kept' };
			});
		} catch {
			// Whoever asks to keep the atlas is told; others do not miss it.
		}
	}

	/** Follows a worker until it waits behind the one that is in charge. */
	#follow(worker: ServiceWorker | null): void {
		if (!worker || !navigator.serviceWorker.controller) return;
		const settle = () => {
			if (worker.state !== 'installed') return;
			ask(worker, { type: 'version' }, (answer) => {
				if (answer.type !== 'version') return;
				this.#waiting = worker;
				// The page came from the network and is of that version already.
				if (answer.version === version) ask(worker, { type: 'take-over' });
				else this.hasUpdate = true;
			});
		};
		worker.addEventListener('statechange', settle);
		settle();
	}

	/** A page that stays open for days looks for a new version when somebody comes back to it. */
	async #look(): Promise<void> {
		if (document.visibilityState !== 'visible' || performance.now() - this.#looked < LOOK_MS)
			return;
		this.#looked = performance.now();
		const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
		await registration?.update().catch(() => undefined);
	}
}

function isWanted(): boolean {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	// A page that was saved as one file needs nothing beside it, wherever it lies.
	const isSaved = 'opened' in document.documentElement.dataset;
	const isWeb = /^https?:$/.test(location.protocol) && !isSaved;
	return !dev && isWeb && 'serviceWorker' in navigator && connection?.saveData !== true;
}

const register = () =>
	navigator.serviceWorker.register(`${resolve('/')}service-worker.js`, { updateViaCache: 'none' });

/** The registration with its worker in charge; fails where the browser refuses one. */
async function ready(): Promise<ServiceWorkerRegistration> {
	if (!(await navigator.serviceWorker.getRegistration())) await register();
	return navigator.serviceWorker.ready;
}

function ask(worker: ServiceWorker, order: Order, hear?: (answer: Answer) => void): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<Answer>) => hear?.(data);
	worker.postMessage(order, [port2]);
}
