import type { View } from '#lib/view/view.ts';
import {
	envelope,
	isObeyed,
	readMessage,
	slideSignal,
	type Outgoing,
	type Request,
	type ViewReport,
} from './messages.ts';

/** What the frame needs of the page in it. */
export type Embedded = {
	view: () => View;
	report: () => ViewReport;
	/** Carries out a `set`, `play` or `pause`. */
	obey: (request: Request) => void;
	/** Resolves when the picture has settled. */
	settled: () => Promise<void>;
	/** The slide that holds the frame has come or gone. */
	onslide: (signal: 'start' | 'stop') => void;
};

/**
 * Joins an embed to the page around it: says `ready`, answers messages by the origin rule and tells
 * each settled view. Returns the teller of views and the end of it all.
 */
export function joinHost(embedded: Embedded): { tell: () => void; leave: () => void } {
	const { parent } = window;
	const isFramed = parent !== window;
	// Nothing that is told is secret, so every host may read it.
	const send = (message: Outgoing) => parent.postMessage(envelope(message), '*');
	let turn = 0;

	/** Tells the view once it has settled; of several in a row only the last is told. */
	async function tell() {
		if (!isFramed) return;
		const mine = ++turn;
		await embedded.settled();
		if (mine === turn) send({ type: 'view', ...embedded.report() });
	}

	/** Every accepted request has its own answer, even if nothing changed. */
	async function answer() {
		await embedded.settled();
		send({ type: 'view', ...embedded.report() });
	}

	function listen(event: MessageEvent) {
		const sender = { origin: event.origin, isParent: isFramed && event.source === parent };
		const signal = slideSignal(event.data);
		if (signal && sender.isParent) return embedded.onslide(signal);
		if (!isObeyed(sender, location.origin, embedded.view().origin)) return;
		const reading = readMessage(event.data, embedded.view());
		if (reading === null) return;
		if ('refusal' in reading)
			return send({ type: 'error', id: reading.id, message: reading.refusal });
		const { request } = reading;
		embedded.obey(request);
		send({ type: 'ack', id: request.id });
		if (request.type === 'set' || request.type === 'get') void answer();
	}

	window.addEventListener('message', listen);
	if (isFramed) void embedded.settled().then(() => send({ type: 'ready', ...embedded.report() }));
	return {
		tell: () => void tell(),
		leave: () => window.removeEventListener('message', listen),
	};
}
