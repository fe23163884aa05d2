import type { NdnAtlasReport } from '../../../static/embed.d.ts';
import { VERSION, type Envelope } from './messages.ts';

/** The embed's word that it did what was asked. */
export type Answer = Extract<Envelope, { type: 'ack' }>;

const LATE = 'The embed did not answer in time.';
/** Time limit for an answer: the frame may have to load first, and pictures take seconds to draw. */
const ANSWER_MS = 120_000;

type Settle<T> = (resolve: (value: T) => void, fail: (sentence: string) => void) => void;

/** What a host asks of its embed, and what it waits for. Knows no frame: messages are carried for it. */
export class Conversation {
	/** What is not answered yet, in order. */
	readonly #asked = new Map<
		string,
		{ message: object; resolve: (answer: Answer) => void; fail: (sentence: string) => void }
	>();
	#awaited: ((report: NdnAtlasReport) => void)[] = [];
	/** End with a sentence what is waited for. */
	readonly #ends = new Set<(sentence: string) => void>();
	#ids = 0;

	/** The messages that are not answered yet, in order: a frame that becomes ready is asked all of it. */
	get unanswered(): object[] {
		return [...this.#asked.values()].map(({ message }) => message);
	}

	/** Gives a request an id and `say`s it; the answer, or an error with a sentence. */
	ask(request: object, say: (message: object) => void): Promise<Answer> {
		const id = String(++this.#ids);
		return this.#wait<Answer>((resolve, fail) => {
			const message = { to: 'ndn-atlas', version: VERSION, id, ...request };
			this.#asked.set(id, { message, resolve, fail });
			say(message);
		}).finally(() => this.#asked.delete(id));
	}

	/** The next report of the embed. */
	nextReport(): Promise<NdnAtlasReport> {
		return this.#wait((resolve) => this.#awaited.push(resolve));
	}

	/** Tells a report to those who wait for the next one. */
	report(report: NdnAtlasReport): void {
		for (const resolve of this.#awaited.splice(0)) resolve(report);
	}

	/** Gives an answer to its question; false for an error that answers none. */
	answer(data: Extract<Envelope, { type: 'ack' | 'error' }>): boolean {
		const asked = this.#asked.get(String(data.id));
		this.#asked.delete(String(data.id));
		if (data.type === 'ack') asked?.resolve(data);
		else if (asked) asked.fail(data.message);
		else return false;
		return true;
	}

	/** Ends all that is waited for with a sentence. */
	end(sentence: string): void {
		this.#awaited = [];
		for (const end of [...this.#ends]) end(sentence);
	}

	/** Ends by `resolve`, by `fail` with a sentence, when the conversation ends, or after a time. */
	#wait<T>(begin: Settle<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			const end = () => {
				clearTimeout(timer);
				this.#ends.delete(fail);
			};
			const fail = (sentence: string) => {
				end();
				reject(new Error(sentence));
			};
			const timer = setTimeout(fail, ANSWER_MS, LATE);
			this.#ends.add(fail);
			begin((value) => {
				end();
				resolve(value);
			}, fail);
		});
	}
}
