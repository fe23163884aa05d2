import { bibtex } from '#lib/atlas/bibtex.ts';
import { isoDate, viewRecord, type CitedView, type CslRecord } from '#lib/atlas/citation.ts';
import type { Words } from './en.ts';

/** A citation in each of its formats. */
export type Citation = { text: string; bibtex: string; csl: string };

/** A citation by its text and the record of what it cites. */
export const citationOf = (text: string, record: CslRecord): Citation => ({
	text,
	bibtex: bibtex(record),
	csl: JSON.stringify([record], null, '\t'),
});

/** The citation of a view: its time, data version, address and the day on which it was looked at. */
export function viewCitation(words: Words, cited: CitedView): Citation {
	const record = viewRecord(cited);
	const accessed = words.cite.accessed(words.date(isoDate(record.accessed) ?? null));
	return citationOf(
		`“${record.title}”, NDN Atlas, ${words.cite.version(cited.version)}, ${cited.href} (${accessed})`,
		record,
	);
}
