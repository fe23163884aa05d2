import type { CellsOf, Row, SortKey } from '#lib/atlas/table.ts';
import { comparedTimes, type Slice } from '#lib/atlas/slice.ts';
import type { Words } from './en.ts';
import { timeName } from './summary.ts';

/** The words of a row, column by column: the same on screen, in the clipboard and in a file. */
export const tableCells =
	(words: Words): CellsOf =>
	(row) => ({
		name: row.name,
		layer: words.layers[row.layer].name,
		kind: row.mode ? words.legs[row.mode] : words.kinds[row.kind],
		first: row.first === null ? '' : String(row.first),
		last: row.last === null ? '' : String(row.last),
		state: stateWords(row, words),
		status: words.statuses[row.status],
		sources: String(row.sources),
		place: row.places.join(' → ') || (row.country ?? ''),
		precision: precisionWords(row, words),
	});

function stateWords({ state, fate, years }: Row, { fates, table, possible }: Words): string {
	if (fate) return fates[fate];
	if (years.length > 0)
		return years
			.map(({ first, last, isCertain }) =>
				table.stretch(first === last ? String(first) : `${first}–${last}`, isCertain),
			)
			.join(', ');
	return state === 2 ? table.certain : possible;
}

function precisionWords({ precision, precisionKm }: Row, { table }: Words): string {
	if (!precision) return '';
	return precision === 'approximate' && precisionKm !== null
		? table.within(precisionKm)
		: table.precisions[precision];
}

/** `2011`, `2008 to 2012`, `2004 and 2011`: the time of a slice. */
export function tableTime(slice: Slice, words: Words): string {
	const { table } = words;
	const pair = comparedTimes(slice);
	if (slice.years) return table.range(...slice.years);
	if (pair && typeof pair[0] === 'number' && typeof pair[1] === 'number')
		return table.pair(pair[0], pair[1]);
	return timeName(words, slice);
}

/** The heads of the columns, of which one depends on what is asked of the time. */
export function tableHeads(slice: Slice, { table, fine }: Words): Record<SortKey, string> {
	const state =
		slice.years || slice.each
			? table.inYears
			: comparedTimes(slice)
				? table.became
				: slice.date === null
					? table.inYear
					: fine.inTime;
	return { ...table.columns, state };
}
