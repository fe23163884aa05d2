import {
	calendarOf,
	dayNumber,
	daysOf,
	inGrain,
	LAST_DAY,
	momentAt,
	type Days,
	type Grain,
	type Moment,
} from '#lib/time/days.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';

/**
 * The part of all time that an axis of months or days shows: days, both ends included, always within the
 * slider. Years are shown all at once.
 */
export type Stretch = Days;

/** How long a stretch may be, in days, and how long it is at first. */
const LENGTHS: Record<Exclude<Grain, 'year'>, { least: number; most: number; first: number }> = {
	month: { least: 180, most: LAST_DAY + 1, first: 3 * 365 },
	day: { least: 14, most: 400, first: 61 },
};

const lengthOf = ({ from, to }: Stretch) => to - from + 1;

/** A stretch of this length about a middle (days), moved as little as it takes to stay within the slider. */
function about(middle: number, length: number): Stretch {
	const days = Math.round(Math.min(LAST_DAY + 1, length));
	const from = Math.round(Math.min(LAST_DAY + 1 - days, Math.max(0, middle - days / 2)));
	return { from, to: from + days - 1 };
}

/** The stretch that an axis shows at first: whole years or months about a moment. */
export function stretchAbout(moment: Moment, grain: Exclude<Grain, 'year'>): Stretch {
	const { from, to } = daysOf(moment);
	const near = about((from + to) / 2, LENGTHS[grain].first);
	const whole = grain === 'month' ? 'year' : 'month';
	// The half of a year or month at each end is rounded to a whole one.
	const first = daysOf(inGrain(momentAt(near.from + (whole === 'year' ? 183 : 15), 'day'), whole));
	const last = daysOf(inGrain(momentAt(near.to - (whole === 'year' ? 183 : 15), 'day'), whole));
	return { from: first.from, to: last.to };
}

/** The stretch moved as little as it takes to show some days. */
export function showing(stretch: Stretch, { from, to }: Days): Stretch {
	const by = from < stretch.from ? from - stretch.from : to > stretch.to ? to - stretch.to : 0;
	return shifted(stretch, by);
}

/**
 * The stretch moved or, where that is too little, made longer to show all of some moments: then by whole years, or by
 * whole months where days are shown. Where no stretch of this grain is long enough it shows the last of them.
 */
export function covering(
	stretch: Stretch,
	moments: readonly Moment[],
	grain: Exclude<Grain, 'year'>,
): Stretch {
	const days = moments.map(daysOf);
	const last = days.at(-1);
	if (!last) return stretch;
	const hull = {
		from: Math.min(...days.map(({ from }) => from)),
		to: Math.max(...days.map(({ to }) => to)),
	};
	if (lengthOf(hull) <= lengthOf(stretch)) return showing(stretch, hull);
	const whole = grain === 'month' ? 'year' : 'month';
	const longer = {
		from: daysOf(inGrain(momentAt(hull.from, 'day'), whole)).from,
		to: daysOf(inGrain(momentAt(hull.to, 'day'), whole)).to,
	};
	return lengthOf(longer) <= LENGTHS[grain].most ? longer : showing(stretch, last);
}

/** The stretch so many whole months later (or earlier, below nought), of as many months; it stays within the slider's years. */
export function shiftedMonths({ from, to }: Stretch, months: number): Stretch {
	const [first, last] = [monthIndex(from), monthIndex(to)];
	const by = Math.max(-first, Math.min(months, monthIndex(LAST_DAY) - last));
	return { from: monthStart(first + by), to: monthStart(last + by + 1) - 1 };
}

/** Months from the first of the slider to that of a day. */
function monthIndex(day: number): number {
	const { year, month } = calendarOf(day);
	return (year - FIRST_YEAR) * 12 + month - 1;
}

const monthStart = (index: number) =>
	dayNumber(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1, 1);

/** The whole months nearest to a stretch, as an axis of months shows it. */
export function wholeMonths({ from, to }: Stretch): Stretch {
	const nearest = (day: number) => monthStart(monthIndex(day + 15));
	return { from: nearest(from), to: nearest(to + 1) - 1 };
}

/** The stretch so many days later, or as far as the slider goes; it keeps its length. */
export function shifted(stretch: Stretch, days: number): Stretch {
	const by = Math.min(LAST_DAY - stretch.to, Math.max(-stretch.from, Math.round(days)));
	return { from: stretch.from + by, to: stretch.to + by };
}

/**
 * The stretch made `factor` times as long about a spot of it (0 at its left end, 1 at its right), which stays
 * where it is. At a limit it stays as it is.
 */
export function widened(
	stretch: Stretch,
	factor: number,
	spot: number,
	grain: Exclude<Grain, 'year'>,
): Stretch {
	const { least, most } = LENGTHS[grain];
	const before = lengthOf(stretch);
	const length = Math.round(Math.min(most, Math.max(least, before * factor)));
	if (length === before) return stretch;
	const at = stretch.from + spot * before;
	return about(at + (0.5 - spot) * length, length);
}

/** The stretch with its first or last day moved to another, as far as its length may change. */
export function resized(
	stretch: Stretch,
	end: 'from' | 'to',
	day: number,
	grain: Exclude<Grain, 'year'>,
): Stretch {
	const { least, most } = LENGTHS[grain];
	const { from, to } = stretch;
	const within = (low: number, high: number) =>
		Math.round(Math.min(Math.min(LAST_DAY, high), Math.max(Math.max(0, low), day)));
	return end === 'from'
		? { from: within(to + 1 - most, to + 1 - least), to }
		: { from, to: within(from + least - 1, from + most - 1) };
}

/** Where a day stands on the axis of a stretch, in per cent from its left end. */
export const leftOf = (stretch: Stretch, day: number): number =>
	(100 * (day - stretch.from)) / lengthOf(stretch);

/** The day at a spot of the axis (0 to 1). */
export const dayAt = (stretch: Stretch, spot: number): number =>
	Math.floor(Math.min(stretch.to, Math.max(stretch.from, stretch.from + spot * lengthOf(stretch))));

/** Pixels that each of the three parts of a stretch can be taken by, at the least. */
const GRIP = 24;

/**
 * Where a stretch that stands at `left` on a line (`width` wide, in pixels) can be taken: by its middle, and by its
 * ends at `from` and `to`. These lie on the edges of the middle, or outside it where it is too narrow for that.
 */
export function gripsOf({ left, right }: { left: number; right: number }, width: number) {
	if (right - left >= 2 * GRIP) return { from: left, to: right, isOutside: false };
	const half = Math.max(GRIP, right - left) / 2;
	const middle = Math.max(half + GRIP, Math.min(width - half - GRIP, (left + right) / 2));
	return { from: middle - half, to: middle + half, isOutside: true };
}
