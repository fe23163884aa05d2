import { NotKept } from './failure.ts';
import type { Answer, Failure, Order } from './orders.ts';

/** After this long without a message the worker is presumed stopped. */
const SILENCE_MS = 90_000;
/** Installing a worker stores nothing at the first time, and takes no longer. */
const INSTALL_MS = 30_000;

/** Gives a worker an order; its answers come one by one. */
export function ask(worker: ServiceWorker, order: Order, hear?: (answer: Answer) => void): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<Answer>) => hear?.(data);
	worker.postMessage(order, [port2]);
}

/**
 * Lets a worker keep everything, and says how that ended. It always ends: also when the worker is
 * stopped by the browser or has to give way to another one.
 */
export function keepAll(
	worker: ServiceWorker,
	tell: (done: number, total: number) => void,
	silence = SILENCE_MS,
): Promise<'kept' | Failure> {
	return new Promise((resolve) => {
		let timer: ReturnType<typeof setTimeout>;
		let hasEnded = false;
		const giveWay = () => worker.state === 'redundant' && end('outdated');
		const end = (how: 'kept' | Failure) => {
			hasEnded = true;
			clearTimeout(timer);
			worker.removeEventListener('statechange', giveWay);
			resolve(how);
		};
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(end, silence, 'connection');
		};
		worker.addEventListener('statechange', giveWay);
		wait();
		ask(worker, { type: 'keep' }, (answer) => {
			if (hasEnded) return;
			wait();
			if (answer.type === 'progress') tell(answer.done, answer.total);
			else if (answer.type === 'kept') end('kept');
			else if (answer.type === 'failed') end(answer.why);
		});
	});
}

/** The active worker, or the first one once it activates; rejects if that cannot be installed. */
export function inCharge(
	{ active, waiting, installing }: ServiceWorkerRegistration,
	patience = INSTALL_MS,
): Promise<ServiceWorker> {
	const coming = waiting ?? installing;
	if (active) return Promise.resolve(active);
	return new Promise((resolve, reject) => {
		const settle = () => {
			if (coming?.state === 'activated') resolve(coming);
			else if (!coming || coming.state === 'redundant')
				reject(new NotKept('server', 'no worker could be installed'));
		};
		setTimeout(() => reject(new NotKept('server', 'no worker in time')), patience);
		coming?.addEventListener('statechange', settle);
		settle();
	});
}
