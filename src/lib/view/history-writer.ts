/**
 * Least time between two writes of a preview (a drag, a pan, playing); a commit does not wait. Browsers
 * drop or refuse more address changes than about a hundred in half a minute.
 */
const PREVIEW_PACE_MS = 340;
/** How long to wait after a refusal; each further one doubles it, up to 32 times. */
const RETRY_MS = 1000;

/** What a writer needs of the browser's history, of which it knows no entry but the current one. */
export type Entries<T> = {
	/** Whether the address of the current entry says this value. */
	says: (value: T) => boolean;
	/** Both may throw or do nothing, as browsers do that are written to too often. */
	replace: (value: T) => void;
	push: (value: T) => void;
	isSame: (a: T, b: T) => boolean;
};

/**
 * Writes a value to the current entry of the history and makes new entries, at a pace that browsers
 * accept. The value is there at once; the entries follow. What was refused is written later, in the
 * same order. Nothing is ever written to an entry other than the one it was meant for: call
 * `arrive` when the visitor goes back or forward, which drops what was not yet written.
 */
export class HistoryWriter<T> {
	readonly #entries: Entries<T>;
	/** What the current entry is to say at rest, then the entries that are still to be made. */
	#due: [T, ...T[]];
	/** What is shown in place of the last of these while it is being dragged or played. */
	#pending: T | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#lastWrite = -Infinity;
	#refusals = 0;

	/** `value`: what the current entry stands for. */
	constructor(value: T, entries: Entries<T>) {
		this.#due = [value];
		this.#entries = entries;
	}

	/** The newest value, written or not. */
	get value(): T {
		return this.#pending ?? this.#committed;
	}

	/** Shows a value for now; the next commit restores what the entry stood for. */
	preview(value: T): void {
		this.#pending = value;
		this.#writeSoon();
	}

	/** Changes what the entry stands for; Back does not undo it. A preview goes on, changed likewise. */
	settle(change: (value: T) => T): void {
		const committed = change(this.#committed);
		const pending = this.#pending === null ? null : change(this.#pending);
		this.#due.splice(-1, 1, committed);
		this.#pending = pending !== null && this.#entries.isSame(pending, committed) ? null : pending;
		this.#writeSoon();
	}

	/** Ends a preview with a value that gets an entry of its own, unless it is where it began. */
	commit(value: T): void {
		this.#pending = null;
		if (this.#entries.isSame(value, this.#committed)) this.#due.splice(-1, 1, value);
		else this.#due.push(value);
		this.#write();
	}

	/** The browser has gone to another entry, which stands for this value. */
	arrive(value: T): void {
		this.stop();
		this.#due = [value];
		this.#pending = null;
	}

	/** Writes at once what still waits, as before the page is left. */
	flush(): void {
		if (this.#timer !== undefined) this.#write();
	}

	/** Gives up what still waits to be written. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** What the newest entry, made or still to be made, stands for. */
	get #committed(): T {
		return this.#due.at(-1) as T;
	}

	#writeSoon() {
		if (this.#timer !== undefined) return;
		const wait = this.#lastWrite + PREVIEW_PACE_MS - performance.now();
		if (wait <= 0) this.#write();
		else this.#timer = setTimeout(() => this.#write(), wait);
	}

	#write() {
		this.stop();
		this.#lastWrite = performance.now();
		if (this.#catchUp()) this.#refusals = 0;
		else
			this.#timer = setTimeout(() => this.#write(), RETRY_MS * 2 ** Math.min(5, this.#refusals++));
	}

	/** Makes the entries that are due and writes the newest value to the last; false when refused. */
	#catchUp(): boolean {
		while (this.#due.length > 1) {
			const [rest, next, ...others] = this.#due as [T, T, ...T[]];
			if (!this.#enter('replace', rest) || !this.#enter('push', next)) return false;
			this.#due = [next, ...others];
		}
		return this.#enter('replace', this.value);
	}

	/** A refusal is an exception in some browsers and silence in others, so the address is asked. */
	#enter(how: 'replace' | 'push', value: T): boolean {
		if (this.#entries.says(value)) return true;
		try {
			this.#entries[how](value);
		} catch {
			return false;
		}
		return this.#entries.says(value);
	}
}
