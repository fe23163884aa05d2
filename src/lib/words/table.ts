import type { CellsOf, Row } from '#lib/atlas/table.ts';
import { KIND_WORDS, LAYER_WORDS, STATUS_WORDS, TABLE_WORDS } from './en.ts';

/** The words of a row, column by column: the same on screen, in the clipboard and in a file. */
export const tableCells: CellsOf = (row) => ({
	name: row.name,
	layer: LAYER_WORDS[row.layer].name,
	kind: kindWords(row),
	first: row.first === null ? '' : String(row.first),
	last: row.last === null ? '' : String(row.last),
	state: stateWords(row),
	status: STATUS_WORDS[row.status],
	sources: String(row.sources),
	place: row.places.join(' → ') || (row.country ?? ''),
	precision: row.precision ? TABLE_WORDS.precision(row.precision, row.precisionKm) : '',
});

/** What a row is; of a leg also how goods move over it. */
export function kindWords({ kind, mode }: Pick<Row, 'kind' | 'mode'>): string {
	return mode ? TABLE_WORDS.leg(mode) : KIND_WORDS[kind];
}

function stateWords({ state, fate, years }: Row): string {
	if (fate) return TABLE_WORDS.fates[fate];
	if (years.length > 0)
		return years
			.map(({ first, last, isCertain }) => TABLE_WORDS.years(first, last, isCertain))
			.join(', ');
	return state === 2 ? TABLE_WORDS.states.certain : TABLE_WORDS.states.possible;
}
