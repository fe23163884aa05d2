import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryWriter } from '#lib/view/history-writer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A view that is small enough to list whole histories of it. */
type Shown = { year: number; map: string };
const shown = (year: number, map = 'home'): Shown => ({ year, map });
const isSame = (a: Shown, b: Shown) => a.year === b.year && a.map === b.map;

/** The history of a browser, which may refuse to write by an exception or in silence. */
class FakeHistory {
	entries: Shown[];
	index: number;
	mood: 'willing' | 'throws' | 'drops' = 'willing';
	writes = 0;

	constructor(...entries: Shown[]) {
		this.entries = entries;
		this.index = entries.length - 1;
	}

	says(value: Shown) {
		return isSame(this.current, value);
	}

	replace(value: Shown) {
		if (this.#refuses()) return;
		this.entries[this.index] = value;
	}

	push(value: Shown) {
		if (this.#refuses()) return;
		this.entries.splice(++this.index, Infinity, value);
	}

	get current(): Shown {
		return this.entries[this.index] as Shown;
	}

	#refuses(): boolean {
		this.writes++;
		if (this.mood === 'throws') throw new DOMException('Too many calls', 'SecurityError');
		return this.mood === 'drops';
	}
}

/** A page at the newest of some entries. */
function page(...entries: Shown[]) {
	const history = new FakeHistory(...entries);
	const writer = new HistoryWriter<Shown>(history.current, {
		says: (value) => history.says(value),
		replace: (value) => history.replace(value),
		push: (value) => history.push(value),
		isSame,
	});
	const go = (by: number) => {
		const index = history.index + by;
		if (!history.entries[index]) return;
		history.index = index;
		writer.arrive(history.current);
	};
	const years = () => history.entries.map(({ year }) => year);
	return { history, writer, go, years };
}

describe('the history of a view', () => {
	it('has one entry for a year that was played to, after the one where the play began', () => {
		const { writer, years } = page(shown(2005));
		for (const year of [2006, 2007, 2008]) {
			writer.preview(shown(year));
			vi.advanceTimersByTime(1000);
		}
		expect(years()).toEqual([2008]);
		writer.commit(writer.value);
		expect(years()).toEqual([2005, 2008]);
	});

	it('keeps its earlier entries when somebody plays, goes back and pauses', () => {
		const { writer, go, years } = page(shown(2000), shown(2005));
		for (const year of [2006, 2007, 2008]) {
			vi.advanceTimersByTime(200);
			writer.preview(shown(year));
		}
		go(-1);
		expect(writer.value).toEqual(shown(2000));
		writer.commit(writer.value);
		vi.runAllTimers();
		expect(years()).toEqual([2000, 2007]);
	});

	it('shows the earlier view after a pan that was not written yet, and loses no entry', () => {
		const { history, writer, go } = page(shown(2000), shown(2005));
		writer.settle((view) => ({ ...view, map: 'north' }));
		writer.preview(shown(2005, 'east'));
		writer.settle((view) => ({ ...view, map: 'east' }));
		go(-1);
		expect(writer.value).toEqual(shown(2000));
		vi.runAllTimers();
		expect(history.entries).toEqual([shown(2000), shown(2005, 'north')]);
		go(1);
		expect(writer.value).toEqual(shown(2005, 'north'));
	});

	it.each(['throws', 'drops'] as const)(
		'shows what a browser that %s would not write, and has it written later',
		(mood) => {
			const { history, writer } = page(shown(2005));
			history.mood = mood;
			writer.preview(shown(2006));
			vi.advanceTimersByTime(5000);
			expect(writer.value).toEqual(shown(2006));
			history.mood = 'willing';
			vi.advanceTimersByTime(60_000);
			expect(history.entries).toEqual([shown(2006)]);
		},
	);

	it.each(['throws', 'drops'] as const)(
		'gets every step of a time in which the browser %s, in order',
		(mood) => {
			const { history, writer, years } = page(shown(2005));
			history.mood = mood;
			for (const year of [2006, 2007]) writer.commit(shown(year));
			writer.preview(shown(2008));
			expect(writer.value).toEqual(shown(2008));
			history.mood = 'willing';
			vi.advanceTimersByTime(60_000);
			expect(years()).toEqual([2005, 2006, 2008]);
			writer.commit(shown(2009));
			expect(years()).toEqual([2005, 2006, 2007, 2009]);
		},
	);

	it('does not write to the entry that was gone back to what an entry left behind refused', () => {
		const { history, writer, go, years } = page(shown(2000), shown(2005));
		history.mood = 'throws';
		writer.commit(shown(2006));
		go(-1);
		history.mood = 'willing';
		vi.advanceTimersByTime(60_000);
		expect(writer.value).toEqual(shown(2000));
		expect(years()).toEqual([2000, 2005]);
	});

	it('lets the map be moved while the years are played, and Back return to the first year', () => {
		const { history, writer } = page(shown(2005));
		writer.preview(shown(2006));
		writer.preview(shown(2006, 'north'));
		writer.settle((view) => ({ ...view, map: 'north' }));
		expect(writer.value).toEqual(shown(2006, 'north'));
		writer.commit(shown(2007, 'north'));
		expect(history.entries).toEqual([shown(2005, 'north'), shown(2007, 'north')]);
	});

	it('has no entry for a drag that ended where it began', () => {
		const { writer, years } = page(shown(2005));
		writer.preview(shown(2009));
		writer.commit(shown(2005));
		vi.runAllTimers();
		expect(years()).toEqual([2005]);
	});

	it('is written three times a second at most, and once at the end of a long drag', () => {
		const { history, writer, years } = page(shown(0));
		for (let year = 1; year <= 100; year++) {
			writer.preview(shown(year));
			vi.advanceTimersByTime(10);
		}
		expect(history.writes).toBeLessThanOrEqual(4);
		vi.runAllTimers();
		expect(years()).toEqual([100]);
		expect(history.writes).toBeLessThanOrEqual(4);
	});

	it('is asked ever more rarely while it refuses', () => {
		const { history, writer } = page(shown(2005));
		history.mood = 'throws';
		writer.preview(shown(2006));
		vi.advanceTimersByTime(600_000);
		expect(history.writes).toBeLessThan(30);
		expect(history.writes).toBeGreaterThan(10);
	});

	it('has what still waited when the page is left', () => {
		const { writer, years } = page(shown(2005));
		writer.preview(shown(2006));
		writer.preview(shown(2007));
		writer.flush();
		expect(years()).toEqual([2007]);
	});
});

/** A history that is written at once and never refuses: what the other must come to. */
class Ideal {
	entries: Shown[];
	index: number;
	#base: Shown | null = null;

	constructor(entries: readonly Shown[], index: number) {
		this.entries = [...entries];
		this.index = index;
	}

	get value(): Shown {
		return this.entries[this.index] as Shown;
	}

	preview(value: Shown) {
		this.#base ??= this.value;
		this.entries[this.index] = value;
	}

	settle(map: string) {
		this.entries[this.index] = { ...this.value, map };
		if (this.#base) this.#base = { ...this.#base, map };
		if (this.#base && isSame(this.#base, this.value)) this.#base = null;
	}

	commit(value: Shown) {
		if (this.#base) this.entries[this.index] = this.#base;
		this.#base = null;
		if (!isSame(value, this.value)) this.entries.splice(++this.index, Infinity, value);
	}
}

type Command =
	| { do: 'preview'; year: number }
	| { do: 'commit'; year: number }
	| { do: 'settle'; map: string }
	| { do: 'wait'; ms: number }
	| { do: 'go'; by: number }
	| { do: 'turn'; mood: FakeHistory['mood'] };

const year = fc.integer({ min: 2000, max: 2004 });
const command: fc.Arbitrary<Command> = fc.oneof(
	fc.record({ do: fc.constant('preview' as const), year }),
	fc.record({ do: fc.constant('commit' as const), year }),
	fc.record({ do: fc.constant('settle' as const), map: fc.constantFrom('home', 'north', 'east') }),
	fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 100, 340, 3000) }),
	fc.record({ do: fc.constant('go' as const), by: fc.constantFrom(-2, -1, 1, 2) }),
	fc.record({
		do: fc.constant('turn' as const),
		mood: fc.constantFrom<FakeHistory['mood']>('willing', 'throws', 'drops'),
	}),
);

describe('whatever is previewed, settled, committed, gone back from and refused', () => {
	const START = [shown(2000), shown(2001), shown(2002)];

	it('what was asked for last is shown, and no entry changes but the one that is current', () => {
		fc.assert(
			fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
				const { history, writer, go } = page(...START);
				let ideal = new Ideal(history.entries, history.index);
				for (const each of commands) {
					const before = [...history.entries];
					const at = history.index;
					if (each.do === 'preview' || each.do === 'commit') {
						const value = { ...writer.value, year: each.year };
						writer[each.do](value);
						ideal[each.do](value);
					} else if (each.do === 'settle') {
						writer.settle((view) => ({ ...view, map: each.map }));
						ideal.settle(each.map);
					} else if (each.do === 'turn') history.mood = each.mood;
					else if (each.do === 'wait') vi.advanceTimersByTime(each.ms);
					else if (history.entries[history.index + each.by]) {
						go(each.by);
						// What was not written when the entry was left is given up.
						ideal = new Ideal(history.entries, history.index);
						expect(history.entries).toEqual(before);
					}
					expect(writer.value).toEqual(ideal.value);
					expect(history.entries.slice(0, at)).toEqual(before.slice(0, at));
				}
				history.mood = 'willing';
				vi.advanceTimersByTime(120_000);
				expect(history.entries).toEqual(ideal.entries);
				expect(history.index).toBe(ideal.index);
				writer.stop();
			}),
			{ numRuns: 400 },
		);
	});
});
