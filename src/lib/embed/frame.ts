import type { View } from '#lib/view/view.ts';
import { takeEarly } from './early.ts';
import {
	envelope,
	isObeyed,
	readMessage,
	slideSignal,
	type Outgoing,
	type Picture,
	type PictureFormat,
	type Request,
	type ViewReport,
} from './messages.ts';

/** What the frame needs of the page in it. */
export type Embedded = {
	view: () => View;
	report: () => ViewReport;
	/** Shows another view. */
	show: (view: View) => void;
	play: (sweep: Extract<Request, { type: 'play' }>) => void;
	pause: () => void;
	/** A picture of a view; throws an error whose message is a sentence. */
	picture: (format: PictureFormat, view: View) => Promise<Picture>;
	/** Resolves when the picture has settled, or will never do so. */
	settled: () => Promise<void>;
	/** What of the address could not be used, as sentences. */
	faults: () => readonly string[];
	/** The slide that holds the frame has come or gone. */
	onslide: (signal: 'start' | 'stop') => void;
};

/** What the page in the frame may do to its host. */
export type Host = {
	/** Tells the view once it has settled. */
	tell: () => void;
	/** Hands a key back that the embed has no use for. */
	hand: (event: KeyboardEvent) => void;
	leave: () => void;
};

/** So long a picture may take to settle; what waits for it then goes on. */
const SETTLE_MS = 5000;
/** So long a picture may take to be made as a file. */
const PICTURE_MS = 120_000;

/** Resolves when the messages that have come by now are read. */
function nextTask(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * Joins an embed to the page around it: says `ready`, answers messages by the origin rule and tells
 * each settled view. What comes before `ready` is kept and read after it, so that messages count in
 * the order in which they were sent. Of all `set` that have come while a picture was drawn only the
 * newest view is shown; each of them still has its `ack` and its `view`.
 */
export function joinHost(embedded: Embedded): Host {
	const { parent } = window;
	const isFramed = parent !== window;
	let isDeck = false;
	/** The view that is asked for and not shown yet. */
	let wanted: View | null = null;
	/** How many requests wait for a `view`. */
	let waiting = 0;
	let isAnswering = false;
	let turn = 0;

	// Nothing that is told is secret, so every host may read it.
	const send = (message: Outgoing) => parent.postMessage(envelope(message), '*');

	/** A picture that fails or takes too long to settle holds up nobody. */
	const settled = () => within(SETTLE_MS, embedded.settled()).catch(() => undefined);

	function show() {
		const next = wanted;
		wanted = null;
		if (next) embedded.show(next);
	}

	/** Of several views in a row only the last is told. */
	async function tell() {
		if (!isFramed) return;
		const mine = ++turn;
		await settled();
		if (mine === turn) send({ type: 'view', ...embedded.report() });
	}

	/** Every accepted request has its own answer, even if nothing changed. */
	async function answer() {
		waiting++;
		if (isAnswering) return;
		isAnswering = true;
		try {
			while (waiting > 0) {
				await nextTask();
				show();
				const answered = waiting;
				await settled();
				const report = embedded.report();
				for (let i = 0; i < answered; i++) send({ type: 'view', ...report });
				waiting -= answered;
			}
		} finally {
			isAnswering = false;
		}
	}

	/** The picture is of the view as it is when it is asked for, whatever is asked for after it. */
	async function draw({ id, format }: Extract<Request, { type: 'export' }>) {
		const view = embedded.view();
		try {
			await settled();
			send({ type: 'ack', id, ...(await within(PICTURE_MS, embedded.picture(format, view))) });
		} catch (error) {
			send({ type: 'error', id, message: (error as Error).message });
		}
	}

	function obey(request: Request) {
		const { type, id } = request;
		if (type === 'set') wanted = request.view;
		else show();
		if (type === 'export') return void draw(request);
		if (type === 'play') embedded.play(request);
		if (type === 'pause') embedded.pause();
		send({ type: 'ack', id });
		if (type === 'set' || type === 'get') void answer();
	}

	function listen(event: MessageEvent) {
		const sender = { origin: event.origin, isParent: isFramed && event.source === parent };
		const signal = slideSignal(event.data);
		if (signal && sender.isParent) {
			isDeck = true;
			return embedded.onslide(signal);
		}
		const view = wanted ?? embedded.view();
		if (!isObeyed(sender, location.origin, view.origin)) return;
		const reading = readMessage(event.data, view);
		if (reading === null) return;
		if ('refusal' in reading) send({ type: 'error', id: reading.id, message: reading.refusal });
		else obey(reading.request);
	}

	function hand({ key, code, keyCode }: KeyboardEvent) {
		if (!isFramed) return;
		send({ type: 'key', key, code });
		// The one way to a key that reveal.js offers.
		if (isDeck) parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [keyCode] }), '*');
	}

	/** What has come before `ready`; null once it is read. */
	let inbox: MessageEvent[] | null = takeEarly();
	const receive = (event: MessageEvent) => {
		if (inbox) inbox.push(event);
		else listen(event);
	};

	let hasLeft = false;
	async function begin() {
		await settled();
		if (hasLeft) return;
		send({ type: 'ready', ...embedded.report() });
		for (const message of embedded.faults()) send({ type: 'error', message });
		const early = inbox ?? [];
		inbox = null;
		early.forEach(listen);
	}

	if (isFramed) {
		window.addEventListener('message', receive);
		void begin();
	}
	return {
		tell: () => void tell(),
		hand,
		leave: () => {
			hasLeft = true;
			window.removeEventListener('message', receive);
		},
	};
}

/** What is awaited, or an error after so many milliseconds. */
function within<T>(ms: number, awaited: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout>;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`It took longer than ${ms / 1000} seconds.`)), ms);
	});
	return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
