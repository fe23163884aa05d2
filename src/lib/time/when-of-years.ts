import { FIRST_YEAR } from './years.ts';

/**
 * A date (EDTF) with the state of each year of the slider that a text of digits tells (0 absent, 1 possible,
 * 2 certain): `011220` is `{1993?,1994?,1995..1996}`. Null for what is in none. `first` and `last` are the
 * years of the thing beyond the slider, null where it is open.
 */
export function whenOfYears(
	yearStates: string,
	{ first, last }: { first: number | null; last: number | null },
): string | null {
	const members = [...yearStates.matchAll(/1|2+/g)].map(({ 0: states, index }) => {
		const from = FIRST_YEAR + index;
		if (states === '1') return `${from}?`;
		const to = from + states.length - 1;
		const start = index === 0 ? (first === null ? '' : Math.min(first, from)) : from;
		const isLast = index + states.length === yearStates.length;
		const end = isLast ? (last === null ? '' : Math.max(last, to)) : to;
		return start === end ? String(start) : `${start}..${end}`;
	});
	const [only, ...more] = members;
	if (only === undefined) return null;
	if (more.length > 0) return `{${members.join(',')}}`;
	const [start, end] = only.split('..');
	return end === undefined ? only : `${start || '..'}/${end || '..'}`;
}
