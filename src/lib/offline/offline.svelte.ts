import { dev, version } from '$app/environment';
import { resolve } from '$app/paths';
import { ask, inCharge, keepAll } from './asking.ts';
import { failureOf } from './failure.ts';
import type { Failure } from './orders.ts';
import { sayVersion, workerContainer } from './say-version.ts';
import { isOutdated, MISSING, siteVersion } from './site-version.ts';

/** Between two looks for a new version, at least. */
const LOOK_MS = 60 * 60 * 1000;
/** A worker that does not take over by then has something else to wait for. */
const TAKE_OVER_MS = 10_000;

type State =
	| { is: 'unavailable' | 'idle' | 'kept' }
	| { is: 'keeping'; done: number; total: number }
	| { is: 'failed'; why: Failure };

/**
 * The page's side of its service worker: registers it, lets everything be kept, and tells of a new
 * version. There is no worker in development, for files, nor for visitors who save data.
 */
export class Offline {
	state = $state.raw<State>({ is: 'unavailable' });
	/** The site has a newer version than this page. */
	hasUpdate = $state(false);
	#registration: Promise<ServiceWorkerRegistration> | null = null;
	#waiting: ServiceWorker | null = null;
	#looked = performance.now();

	/** Registers the worker once the page has come to rest. Returns the end of listening. */
	start(): () => void {
		const end = new AbortController();
		const { signal } = end;
		// A part of this page could not be had: perhaps since there is a new version without it.
		for (const missing of ['vite:preloadError', MISSING])
			window.addEventListener(missing, () => void this.#compare(), { signal });
		const workers = workerContainer();
		if (workers && isWanted()) {
			this.state = { is: 'idle' };
			const begin = () => setTimeout(() => void this.#begin(workers), 1000);
			if (document.readyState === 'complete') begin();
			else window.addEventListener('load', begin, { once: true, signal });
			document.addEventListener('visibilitychange', () => void this.#look(), { signal });
			signal.addEventListener('abort', sayVersion(workers));
			workers.addEventListener('controllerchange', () => void this.#greet(), { signal });
		}
		return () => end.abort();
	}

	/** Stores all that the atlas needs. */
	async keep(): Promise<void> {
		if (this.state.is === 'keeping') return;
		this.state = { is: 'keeping', done: 0, total: 1 };
		try {
			// Asks the browser not to clear it when space gets short; it may say no.
			void navigator.storage?.persist?.().catch(() => false);
			let ended = await this.#keepOnce();
			if (ended === 'outdated') {
				if (await isOutdated()) this.hasUpdate = true;
				else ended = await this.#keepWithNewest();
			}
			this.state = ended === 'kept' ? { is: 'kept' } : { is: 'failed', why: ended };
		} catch (error) {
			this.state = { is: 'failed', why: await refusal(error) };
		}
	}

	/** Gives way to the new version and loads the page anew. */
	update(): void {
		const reload = () => location.reload();
		// Another tab may have made it take over already.
		if (this.#waiting?.state !== 'installed') return reload();
		workerContainer()?.addEventListener('controllerchange', reload, { once: true });
		setTimeout(reload, TAKE_OVER_MS);
		ask(this.#waiting, { type: 'take-over' });
	}

	async #keepOnce(): Promise<'kept' | Failure> {
		const worker = await inCharge(await this.#registered());
		return keepAll(worker, (done, total) => (this.state = { is: 'keeping', done, total }));
	}

	/** For a page that is newer than the worker, whose successor is on its way. */
	async #keepWithNewest(): Promise<'kept' | Failure> {
		const registration = await this.#registered();
		const changed = new Promise((resolve) => {
			workerContainer()?.addEventListener('controllerchange', resolve, { once: true });
			setTimeout(resolve, TAKE_OVER_MS);
		});
		await registration.update();
		await changed;
		return this.#keepOnce();
	}

	async #begin(workers: ServiceWorkerContainer): Promise<void> {
		try {
			await inCharge(await this.#registered());
			// A worker that has just come takes the page over, of which `controllerchange` tells.
			if (workers.controller) await this.#greet();
		} catch {
			// Whoever asks to keep the atlas is told; others do not miss it.
		}
	}

	/** The registration; one that failed is tried again when it is next asked for. */
	async #registered(): Promise<ServiceWorkerRegistration> {
		this.#registration ??= this.#register();
		try {
			return await this.#registration;
		} catch (error) {
			this.#registration = null;
			throw error;
		}
	}

	async #register(): Promise<ServiceWorkerRegistration> {
		const registration = await navigator.serviceWorker.register(
			`${resolve('/')}service-worker.js`,
			{ updateViaCache: 'none' },
		);
		registration.addEventListener('updatefound', () => this.#follow(registration.installing));
		this.#follow(registration.waiting ?? registration.installing);
		return registration;
	}

	/** Gives the worker in charge what this page has loaded, and hears whether it keeps everything. */
	async #greet(): Promise<void> {
		const { active } = await this.#registered();
		if (!active) return;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		ask(active, { type: 'remember', version, addresses: [location.href, ...loaded] });
		ask(active, { type: 'is-kept' }, (answer) => {
			if (answer.type === 'kept' && answer.kept && this.state.is === 'idle')
				this.state = { is: 'kept' };
		});
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
				else void this.#announce();
			});
		};
		worker.addEventListener('statechange', settle);
		settle();
	}

	/** A worker of another version waits: it is news unless the site has the page's own by now. */
	async #announce(): Promise<void> {
		this.hasUpdate = (await siteVersion()) !== version;
	}

	async #compare(): Promise<void> {
		if (await isOutdated()) this.hasUpdate = true;
	}

	/** A page that stays open for days looks for a new version when somebody comes back to it. */
	async #look(): Promise<void> {
		if (document.visibilityState !== 'visible' || performance.now() - this.#looked < LOOK_MS)
			return;
		this.#looked = performance.now();
		const registration = await this.#registered().catch(() => undefined);
		await registration?.update().catch(() => undefined);
	}
}

function isWanted(): boolean {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	// A page that was saved as one file needs nothing beside it, wherever it lies.
	const isSaved = 'opened' in document.documentElement.dataset;
	const isWeb = /^https?:$/.test(location.protocol) && !isSaved;
	return !dev && isWeb && connection?.saveData !== true;
}

/** Why there is no worker: the browser refuses one, or its script is not to be had or cannot start. */
async function refusal(error: unknown): Promise<Failure> {
	if (!navigator.onLine) return 'connection';
	// A page in place of the script is an error of security for the browser, too.
	return (await siteVersion()) === null ? 'server' : failureOf(error);
}
