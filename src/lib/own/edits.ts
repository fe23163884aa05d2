/** How many edits can be undone. */
export const KEPT_EDITS = 200;

/** After so long without an edit the next one is an edit of its own, whatever its key. */
const PAUSE_MS = 2000;

type Entry<State> = { state: State; name: string; key: string | null };

/**
 * The states that something edited has been in. Each is a value of its own that is never changed.
 * Edits in a row with the same key, such as the letters of one field, count as one unless somebody has
 * rested between them.
 */
export class Edits<State> {
	#past: Entry<State>[] = [];
	#present: Entry<State>;
	#future: Entry<State>[] = [];
	/** When the last edit was made. */
	#madeAt = 0;

	constructor(state: State) {
		this.#present = { state, name: '', key: null };
	}

	get state(): State {
		return this.#present.state;
	}

	/** The name of the edit that {@link undo} takes back; null for none. */
	get undoable(): string | null {
		return this.#past.length > 0 ? this.#present.name : null;
	}

	/** The name of the edit that {@link redo} makes again; null for none. */
	get redoable(): string | null {
		return this.#future.at(-1)?.name ?? null;
	}

	/** Goes on to another state. */
	make(state: State, name: string, key: string | null = null): void {
		if (state === this.state) return;
		this.#future = [];
		const now = performance.now();
		const isSoon = now - this.#madeAt < PAUSE_MS;
		this.#madeAt = now;
		const isSame = isSoon && key !== null && key === this.#present.key && this.#past.length > 0;
		if (!isSame) this.#past = [...this.#past, this.#present].slice(-KEPT_EDITS);
		this.#present = { state, name, key };
	}

	/** What comes is an edit of its own, whatever its key. */
	rest(): void {
		this.#present = { ...this.#present, key: null };
	}

	/** Goes back one edit; its name, or null when there is none. */
	undo(): string | null {
		const before = this.#past.at(-1);
		if (!before) return null;
		const { name } = this.#present;
		this.#future = [...this.#future, { ...this.#present, key: null }];
		this.#past = this.#past.slice(0, -1);
		this.#present = { ...before, key: null };
		return name;
	}

	/** Makes the edit again that was undone last; its name, or null when there is none. */
	redo(): string | null {
		const next = this.#future.at(-1);
		if (!next) return null;
		this.#past = [...this.#past, this.#present];
		this.#future = this.#future.slice(0, -1);
		this.#present = next;
		return next.name;
	}
}
