import {
	calendarOf,
	daysOf,
	grainOf,
	momentAt,
	momentsIn,
	type Grain,
	type Moment,
} from '#lib/time/days.ts';
import { dayAt, leftOf, type Stretch } from './stretch.ts';

/**
 * A stroke on an axis of months or days: a year, a month or a day, which may be named; `isLast`: its name stands
 * before it, since after it the axis ends.
 */
export type FineTick = {
	day: number;
	left: number;
	label: string;
	isMajor: boolean;
	isLast?: boolean;
};

/** Pixels that a name on the axis takes at the least. */
const NAME = 44;
/** Pixels of a year. */
const YEAR = 36;
/** Pixels that the number of a day or the short name of a month takes. */
const NUMBER = 24;

/** A moment on an axis: its left end and its width, in per cent. */
export type MomentSlot = { moment: Moment; left: number; width: number };

/** The moments of a stretch, with the left end and the width of each in per cent of the axis. */
export function momentSlots(stretch: Stretch, grain: Grain): MomentSlot[] {
	return momentsIn(stretch, grain)
		.map((moment) => {
			const { from, to } = daysOf(moment);
			const left = Math.max(0, leftOf(stretch, from));
			return { moment, left, width: Math.min(100, leftOf(stretch, to + 1)) - left };
		})
		.filter(({ width }) => width > 0);
}

/** The moment at a spot of the axis (0 to 1). */
export const momentOn = (stretch: Stretch, grain: Grain, spot: number): Moment =>
	momentAt(dayAt(stretch, spot), grain);

/** Where a moment stands on the axis: its middle, in per cent. */
export function middleOf(stretch: Stretch, moment: Moment): number {
	const { from, to } = daysOf(moment);
	return leftOf(stretch, (from + to + 1) / 2);
}

/**
 * The strokes of an axis so many pixels wide: years and as many months by name as there is room for, or
 * months and days. `nameOf` is a month's short name.
 */
export function fineTicks(
	stretch: Stretch,
	grain: Grain,
	width: number,
	nameOf: (month: number) => string,
): FineTick[] {
	const perDay = width / (stretch.to - stretch.from + 1);
	/** Every how many months one can be named. */
	const step = [1, 3, 6, 12, 24, 60].find((months) => months * 30 * perDay >= NAME) ?? 120;
	const ticks: FineTick[] = momentsIn(stretch, 'month').flatMap((moment) => {
		const { from } = daysOf(moment);
		if (from < stretch.from) return [];
		const { year, month } = calendarOf(from);
		const isNamed = (year * 12 + month - 1) % step === 0;
		if (!isNamed && grain === 'month' && perDay * 30 < 5) return [];
		const label = !isNamed ? '' : month === 1 ? String(year) : nameOf(month);
		const left = leftOf(stretch, from);
		const isLast = label !== '' && (1 - left / 100) * width < YEAR;
		// Before its stroke there must be room beside the name before it.
		const named = isLast && step * 30 * perDay < 2 * YEAR ? '' : label;
		return [{ day: from, left, label: named, isMajor: month === 1, ...(isLast ? { isLast } : {}) }];
	});
	if (grain !== 'day') return ticks;
	const every = [1, 5, 10].find((days) => days * perDay >= NUMBER);
	if (!every) return ticks;
	const days = momentsIn(stretch, 'day').flatMap((moment): FineTick[] => {
		const { from } = daysOf(moment);
		const { day, month } = calendarOf(from);
		// A day's number stands in its middle, a month's name at its beginning.
		const before = (day - 0.5) * perDay;
		const after = (daysOf(momentAt(from, 'month')).to + 0.5 - from) * perDay;
		const hasRoom = before >= (month === 1 ? NAME : NUMBER) && after >= NUMBER;
		const isNamed = day % every === 0 && day < 31 && hasRoom;
		return isNamed
			? [{ day: from, left: middleOf(stretch, moment), label: String(day), isMajor: false }]
			: [];
	});
	return [...ticks, ...days];
}

/** The number of a moment among those of its kind, for what reads sliders aloud. */
export function indexOf(moment: Moment): number {
	const { from } = daysOf(moment);
	const { year, month } = calendarOf(from);
	const grain = grainOf(moment);
	return grain === 'day' ? from : grain === 'month' ? year * 12 + month - 1 : year;
}
