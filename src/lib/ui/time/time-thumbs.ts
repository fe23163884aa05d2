import type { Slice } from '#lib/atlas/slice.ts';
import { FIRST_YEAR, LAST_YEAR, clampYear } from '#lib/time/years.ts';

/** The time of a slice: what the slider sets. */
export type Time = Pick<Slice, 'year' | 'years' | 'compare'>;
/** One year, a range of years, or one year compared with another. */
export type TimeMode = 'year' | 'range' | 'compare';
export const TIME_MODES: readonly TimeMode[] = ['year', 'range', 'compare'];

/** Something on the slider that a hand can take: which year it stands for, and what moving it means. */
export type Thumb = {
	id: 'year' | 'first' | 'last' | 'compare';
	value: number;
	moved: (year: number) => Time;
};

export function modeOf({ years, compare }: Time): TimeMode {
	if (years) return 'range';
	return compare === null ? 'year' : 'compare';
}

/** The thumbs of a time, in the order in which the Tab key reaches them. */
export function thumbsOf({ year, years, compare }: Time): Thumb[] {
	if (years) {
		const [first, last] = years;
		const range = (a: number, b: number): Time => ({ year: b, years: [a, b], compare: null });
		return [
			{ id: 'first', value: first, moved: (y) => range(Math.min(y, last), last) },
			{ id: 'last', value: last, moved: (y) => range(first, Math.max(y, first)) },
		];
	}
	const single: Thumb = {
		id: 'year',
		value: year,
		moved: (y) => ({ year: y, years: null, compare }),
	};
	if (compare === null) return [single];
	return [
		{ id: 'compare', value: compare, moved: (y) => ({ year, years: null, compare: y }) },
		single,
	];
}

/** The thumb that a press takes: the nearest; of two alike the one that can go on to that side. */
export function thumbNear(thumbs: readonly Thumb[], year: number): Thumb {
	return thumbs.reduce((best, thumb) => {
		const [a, b] = [Math.abs(best.value - year), Math.abs(thumb.value - year)];
		return b < a || (b === a && year > best.value) ? thumb : best;
	});
}

/** The time in another mode, as near as can be to what was shown. */
export function inMode({ year, years, compare }: Time, mode: TimeMode): Time {
	const last = years ? years[1] : year;
	const first = years ? years[0] : (compare ?? last - 3);
	if (mode === 'range') {
		const pair = [clampYear(first), last].sort((a, b) => a - b) as [number, number];
		return { year: last, years: pair, compare: null };
	}
	if (mode === 'year') return { year: last, years: null, compare: null };
	const other = clampYear(first);
	const apart = clampYear(last === FIRST_YEAR ? last + 3 : last - 3);
	return { year: last, years: null, compare: other === last ? apart : other };
}

/** The year that a player steps: the last of a range. */
export const playedYear = ({ year, years }: Time): number => (years ? years[1] : year);

/** The time moved so that `year` is its (last) year; a range keeps its length, within the slider. */
export function movedTo({ years, compare }: Time, year: number): Time {
	if (!years) return { year, years: null, compare };
	const span = years[1] - years[0];
	const last = Math.min(LAST_YEAR, Math.max(FIRST_YEAR + span, year));
	return { year: last, years: [last - span, last], compare: null };
}
