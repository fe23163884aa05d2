import { stretch } from '#lib/time/chronology.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { FIRST_YEAR, LAST_YEAR, YEARS } from '#lib/time/years.ts';
import type { Claim } from './schema.ts';

/** Years of one state that follow each other, both ends included. */
export type Run = { first: number; last: number; isCertain: boolean };

/**
 * How the time of a thing ends on one side: at a date within the years of the atlas or beyond them,
 * nowhere (it goes on), or at a date that nobody gives.
 */
export type End = 'dated' | 'beyond' | 'open' | 'unknown';

/** The time of a thing as it is drawn: its years, its two ends, and when it is spoken of. */
export type LifeLine = {
	runs: Run[];
	start: End;
	end: End;
	/** Where its dated claims stand on the time axis, in years and fractions; several may share a spot. */
	ticks: { at: number; claims: string[] }[];
};

/** The life-line of a thing from its states (`yearStates`), its date and its claims. */
export function lifeLine(
	yearStates: string,
	when: string | null,
	claims: readonly Claim[],
): LifeLine {
	return { runs: yearRuns(yearStates), ...ends(when), ticks: ticks(claims) };
}

/** The years of a thing (`yearStates`) as runs of one state. */
export function yearRuns(yearStates: string): Run[] {
	return YEARS.reduce<Run[]>((all, year, i) => {
		const state = yearStates[i] ?? '0';
		const before = all.at(-1);
		if (state === '0') return all;
		const isCertain = state === '2';
		if (before && before.last === year - 1 && before.isCertain === isCertain)
			return [...all.slice(0, -1), { ...before, last: year }];
		return [...all, { first: year, last: year, isCertain }];
	}, []);
}

function ends(when: string | null): Pick<LifeLine, 'start' | 'end'> {
	if (when === null) return { start: 'unknown', end: 'unknown' };
	const spans = parseEdtf(when);
	const first = spans.reduce((a, b) => (b.start.earliest < a.start.earliest ? b : a));
	const last = spans.reduce((a, b) => (b.end.latest > a.end.latest ? b : a));
	const kind = (written: string, isBeyond: boolean): End =>
		written === '..' ? 'open' : written === '' ? 'unknown' : isBeyond ? 'beyond' : 'dated';
	return {
		start: kind(first.written.start, first.start.earliest < FIRST_YEAR * 10000),
		end: kind(last.written.end, last.end.latest >= (LAST_YEAR + 1) * 10000),
	};
}

/** A date stands where its middle is, a period where it begins (or, if nobody says, where it ends). */
function ticks(claims: readonly Claim[]): LifeLine['ticks'] {
	const spots = new Map<number, string[]>();
	for (const { id, when } of claims) {
		if (!when) continue;
		const { from, to } = stretch(when);
		const isPeriod = /[/,]|\.\./.test(when);
		const at = !Number.isFinite(from) ? to : isPeriod ? from : (from + to) / 2;
		if (at < FIRST_YEAR || at > LAST_YEAR + 1) continue;
		spots.set(at, [...(spots.get(at) ?? []), id]);
	}
	return [...spots].map(([at, claims]) => ({ at, claims })).sort((a, b) => a.at - b.at);
}
