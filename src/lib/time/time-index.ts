import { FIRST_YEAR, LAST_YEAR, YEARS, clampYear } from './years.ts';
import type { YearState } from './lifetime.ts';

/** A change of one thing between two moments. */
export type Change = { id: string; state: YearState };

/**
 * Answers what exists in a year and what changes between two, for things given once. Promise: a
 * lookup is O(1), a change list is one pass over the things, and nothing is allocated per thing. In
 * lists, a year off the slider counts as the slider's nearest.
 */
export class TimeIndex {
	readonly ids: readonly string[];
	/** One row of states per year of the slider. */
	readonly #rows: Uint8Array[];
	readonly #position = new Map<string, number>();

	/** `digits` is {@link yearDigits}: one state per year of the slider. */
	constructor(things: Iterable<{ id: string; digits: string }>) {
		const list = [...things];
		this.ids = list.map((thing) => thing.id);
		this.#rows = YEARS.map((_, column) =>
			Uint8Array.from(list, (thing) => thing.digits.charCodeAt(column) - 48),
		);
		list.forEach((thing, i) => this.#position.set(thing.id, i));
	}

	/** The state of a thing in a year; absent for an unknown id or a year off the slider. */
	state(id: string, year: number): YearState {
		const i = this.#position.get(id);
		if (i === undefined || !(year >= FIRST_YEAR && year <= LAST_YEAR)) return 0;
		return this.#row(year)[i] as YearState;
	}

	/** The things that exist in the year, possible ones included, in the order given. */
	existing(year: number): string[] {
		const row = this.#row(year);
		return this.ids.filter((_, i) => row[i] !== 0);
	}

	/** The things whose state differs between two years, with the state in `to`. `from` null means nothing was shown. */
	changes(from: number | null, to: number): Change[] {
		const before = from === null ? null : this.#row(from);
		const after = this.#row(to);
		const changes: Change[] = [];
		for (let i = 0; i < after.length; i++) {
			if ((before ? before[i] : 0) !== after[i])
				changes.push({ id: this.ids[i] as string, state: after[i] as YearState });
		}
		return changes;
	}

	#row(year: number): Uint8Array {
		return this.#rows[clampYear(year) - FIRST_YEAR] as Uint8Array;
	}
}
