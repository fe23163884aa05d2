import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import type { Slice } from '#lib/atlas/slice.ts';
import { tableRows, type Row } from '#lib/atlas/table.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';
import { whenOfYears } from '#lib/time/when-of-years.ts';

/** A row with its whole time as a date (EDTF), of a leg the time in which its corridor used it. */
export type DatedRow = Row & { when: string | null };

/** All rows of a slice, dated; legs follow their corridors. */
export function datedRows(outline: Outline, evidence: Evidence, slice: Slice): DatedRow[] {
	const states = new Map(
		[...outline.things, ...outline.corridors].map((item) => [item.id, item.yearStates]),
	);
	const dated = (row: Row, written: string | null | undefined, states = ''): DatedRow => ({
		...row,
		when: whenOf(written ?? null, states, row),
	});
	return tableRows(outline, evidence, slice).flatMap((row) => {
		const own = [evidence.things[row.id]?.when, states.get(row.id)] as const;
		return [
			dated(row, ...own),
			...row.legs.map((leg) => {
				const use = evidence.things[leg.id]?.uses?.find(({ corridor }) => corridor === row.id);
				return use ? dated(leg, use.when, use.yearStates) : dated(leg, ...own);
			}),
		];
	});
}

/** The date as it was written where it says the same as the states of the years, else a date of those. */
function whenOf(written: string | null, states: string, years: Pick<Row, 'first' | 'last'>) {
	return written !== null && yearStates(lifetime(written)) === states
		? written
		: whenOfYears(states, years);
}
