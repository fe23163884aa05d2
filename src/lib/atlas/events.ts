import { dayOf } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR, YEARS } from '#lib/time/years.ts';
import { parseEdtf, yearOf } from '#lib/time/edtf.ts';
import type { Evidence } from './evidence.ts';
import type { Outline } from './outline.ts';
import { shownDays, statesByYear, type Slice } from './slice.ts';

/** An event of the atlas with the time of its beginning, for stepping from one to the next. */
export type EventStop = { id: string; year: number; start: number };

/** The events of a slice's layers and filters in order of time; undated ones are left out. */
export function eventStops(outline: Outline, evidence: Evidence, slice: Slice): EventStop[] {
	return outline.things
		.filter((thing) => thing.isEvent && slice.layers.includes(thing.layer))
		.flatMap((thing): EventStop[] => {
			const when = evidence.things[thing.id]?.when;
			const states = statesByYear(thing, slice);
			if (!when || states.every((state) => state === 0)) return [];
			const start = parseEdtf(when)[0]?.start.earliest ?? -Infinity;
			const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, yearOf(start)));
			const shown = states[year - FIRST_YEAR] ? year : YEARS[states.findIndex((s) => s > 0)];
			return shown === undefined ? [] : [{ id: thing.id, year: shown, start }];
		})
		.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The event after (`step` 1) or before (-1) the selected event or, lacking that, the slice's time. */
export function neighbourEvent(
	outline: Outline,
	evidence: Evidence,
	slice: Slice,
	selected: string | null,
	step: 1 | -1,
): EventStop | null {
	const stops = eventStops(outline, evidence, slice);
	const here = stops.findIndex(({ id }) => id === selected);
	if (here >= 0) return stops[here + step] ?? null;
	if (slice.date !== null && !slice.years) {
		const { from, to } = shownDays(slice);
		return step === 1
			? (stops.find(({ start }) => dayOf(start) >= from) ?? null)
			: (stops.findLast(({ start }) => dayOf(start) <= to) ?? null);
	}
	const year = slice.years ? slice.years[step === 1 ? 0 : 1] : slice.year;
	return step === 1
		? (stops.find((stop) => stop.year >= year) ?? null)
		: (stops.findLast((stop) => stop.year <= year) ?? null);
}
