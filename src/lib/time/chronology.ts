import { parseEdtf } from './edtf.ts';

/** A stretch of the time axis in years and their fractions: 2009.5 is the middle of 2009. */
export type Stretch = { from: number; to: number };

/**
 * The time that a date names, as it was written: what `~` and `?` add is left out, so that “about
 * 2009” is 2009. A side that is open or unknown is infinite.
 */
export function stretch(when: string): Stretch {
	const spans = parseEdtf(when.replace(/[?~%]/g, ''));
	return {
		from: Math.min(...spans.map(({ start }) => axis(start.earliest, 0))),
		to: Math.max(...spans.map(({ end }) => axis(end.latest, 1))),
	};
}

/**
 * The order of dates in a list: by their beginning or, where that is unknown, their end; what is
 * undated comes last.
 */
export function chronological(a: string | null | undefined, b: string | null | undefined): number {
	if (!a || !b) return Number(!a) - Number(!b);
	const [first, second] = [stretch(a), stretch(b)];
	const begin = ({ from, to }: Stretch) => (Number.isFinite(from) ? from : to);
	return difference(begin(first), begin(second)) || difference(first.to, second.to);
}

/** 0 rather than NaN between two open sides. */
function difference(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

/** The beginning of a `yyyymmdd` day (`after` 0), or its end (1), on the time axis. */
function axis(ymd: number, after: 0 | 1): number {
	if (!Number.isFinite(ymd)) return ymd;
	const year = Math.floor(ymd / 10000);
	const day = Date.UTC(year, (Math.floor(ymd / 100) % 100) - 1, (ymd % 100) + after);
	const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
	return year + (day - start) / (end - start);
}

/** The month in which a date (EDTF) begins, as `2011-11`; null for one that names none or only about one. */
export function monthOf(edtf: string): string | null {
	const [first = ''] = edtf.split('/');
	return /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d{2})?$/.exec(first)?.[1] ?? null;
}
