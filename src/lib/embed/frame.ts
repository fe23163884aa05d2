import type { View } from '#lib/view/view.ts';
import { nextTask } from '#lib/view/waits.ts';
import { takeEarly } from './early.ts';
import {
	envelope,
	isObeyed,
	readMessage,
	slideSignal,
	type HostData,
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
	/**
	 * Lays data of the host's own over the map, or takes them away (null). Gives a sentence on what was left
	 * out; throws an error whose message is a sentence.
	 */
	lay: (data: HostData | null) => Promise<string | null>;
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

/** Time-out of a picture that settles; what waits for it then goes on. */
const SETTLE_MS = 5000;
/** Time-out of a picture that is made as a file. */
const PICTURE_MS = 120_000;

/**
 * Joins an embed to the page around it: says `ready`, answers messages by the origin rule and tells
 * each settled view. What comes before `ready` is kept and read after it, so that messages count in
 * the order in which they were sent. Of all `set` that have come while a picture was drawn only the
 * newest view is shown; each of them still has its `ack` and its `view`.
 */
export function joinHost(embedded: Embedded): Host {
	return new HostLink(embedded);
}

class HostLink implements Host {
	readonly #embedded: Embedded;
	readonly #parent = window.parent;
	readonly #isFramed = window.parent !== window;
	#isDeck = false;
	/** The view that is asked for and not shown yet. */
	#wanted: View | null = null;
	/** How many requests wait for a `view`. */
	#waiting = 0;
	#isAnswering = false;
	#turn = 0;
	#hasLeft = false;
	/** What has come before `ready`; null once it is read. */
	#inbox: MessageEvent[] | null = takeEarly();

	constructor(embedded: Embedded) {
		this.#embedded = embedded;
		if (!this.#isFramed) return;
		window.addEventListener('message', this.#receive);
		void this.#begin();
	}

	tell(): void {
		if (this.#isFramed) void this.#tellSettled();
	}

	hand({ key, code, keyCode }: KeyboardEvent): void {
		if (!this.#isFramed) return;
		this.#send({ type: 'key', key, code });
		// The one way to a key that reveal.js offers.
		if (this.#isDeck)
			this.#parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [keyCode] }), '*');
	}

	leave(): void {
		this.#hasLeft = true;
		window.removeEventListener('message', this.#receive);
	}

	readonly #receive = (event: MessageEvent) => {
		if (this.#inbox) this.#inbox.push(event);
		else this.#read(event);
	};

	async #begin() {
		await this.#settled();
		if (this.#hasLeft) return;
		this.#send({ type: 'ready', ...this.#embedded.report() });
		for (const message of this.#embedded.faults()) this.#send({ type: 'error', message });
		this.#readLate();
	}

	#read(event: MessageEvent) {
		const sender = {
			origin: event.origin,
			isParent: this.#isFramed && event.source === this.#parent,
		};
		const signal = slideSignal(event.data);
		if (signal && sender.isParent) {
			this.#isDeck = true;
			return this.#embedded.onslide(signal);
		}
		const view = this.#wanted ?? this.#embedded.view();
		if (!isObeyed(sender, location.origin, view.origin)) return;
		const reading = readMessage(event.data, view);
		if (reading === null) return;
		if ('refusal' in reading)
			this.#send({ type: 'error', id: reading.id, message: reading.refusal });
		else this.#obey(reading.request);
	}

	#obey(request: Request) {
		const { id } = request;
		if (request.type === 'set') this.#wanted = request.view;
		else this.#showWanted();
		switch (request.type) {
			case 'set':
			case 'get':
				this.#send({ type: 'ack', id });
				return void this.#answer();
			case 'lay':
				return void this.#lay(request);
			case 'export':
				return void this.#draw(request);
			case 'play':
				this.#embedded.play(request);
				return this.#send({ type: 'ack', id });
			case 'pause':
				this.#embedded.pause();
				return this.#send({ type: 'ack', id });
			default:
				return request satisfies never;
		}
	}

	/** What comes meanwhile is read after it, so that messages count in the order in which they were sent. */
	async #lay({ id, data, view }: Extract<Request, { type: 'lay' }>) {
		this.#inbox = [];
		try {
			const leftOut = await this.#embedded.lay(data);
			if (view) this.#wanted = view;
			this.#send({ type: 'ack', id });
			if (leftOut) this.#send({ type: 'error', message: leftOut });
			void this.#answer();
		} catch (error) {
			this.#send({ type: 'error', id, message: (error as Error).message });
		} finally {
			this.#readLate();
		}
	}

	/** Reads what came while nothing could be read. */
	#readLate() {
		const late = this.#inbox ?? [];
		this.#inbox = null;
		for (const event of late) this.#receive(event);
	}

	#showWanted() {
		const next = this.#wanted;
		this.#wanted = null;
		if (next) this.#embedded.show(next);
	}

	/** Of several views in a row only the last is told. */
	async #tellSettled() {
		const mine = ++this.#turn;
		await this.#settled();
		if (mine === this.#turn) this.#send({ type: 'view', ...this.#embedded.report() });
	}

	/** Every accepted request has its own answer, even if nothing changed. */
	async #answer() {
		this.#waiting++;
		if (this.#isAnswering) return;
		this.#isAnswering = true;
		try {
			while (this.#waiting > 0) {
				await nextTask();
				this.#showWanted();
				const answered = this.#waiting;
				await this.#settled();
				const report = this.#embedded.report();
				for (let i = 0; i < answered; i++) this.#send({ type: 'view', ...report });
				this.#waiting -= answered;
			}
		} finally {
			this.#isAnswering = false;
		}
	}

	/** The picture is of the view as it is when it is asked for, whatever is asked for after it. */
	async #draw({ id, format }: Extract<Request, { type: 'export' }>) {
		const view = this.#embedded.view();
		try {
			await this.#settled();
			const picture = await within(PICTURE_MS, this.#embedded.picture(format, view));
			this.#send({ type: 'ack', id, ...picture });
		} catch (error) {
			this.#send({ type: 'error', id, message: (error as Error).message });
		}
	}

	/** A picture that fails or takes too long to settle holds up nobody. */
	async #settled() {
		await within(SETTLE_MS, this.#embedded.settled()).catch(() => undefined);
	}

	/** Nothing that is told is secret, so every host may read it. */
	#send(message: Outgoing) {
		this.#parent.postMessage(envelope(message), '*');
	}
}

/** What is awaited, or an error after so many milliseconds. */
function within<T>(ms: number, awaited: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout>;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`It took longer than ${ms / 1000} seconds.`)), ms);
	});
	return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
