import type { Problem } from './problem.ts';
import type { Source } from './schema.ts';

/** Where a statement stands: in its source, or in the work in which we read that source. */
type Cited = { readonly source: string; readonly citedIn?: string };

/**
 * Links rot, so a page that was read on the web has an archived address or the day of reading. A
 * work of which only another one tells was not read at its address, and owes neither.
 */
export function webSourceFaults(
	sources: ReadonlyMap<string, Source>,
	cited: Iterable<Cited>,
): Problem[] {
	const read = new Set(Array.from(cited, ({ source, citedIn }) => citedIn ?? source));
	return [...sources.values()]
		.filter((source) => read.has(source.id) && isOnlyAnAddress(source))
		.map(({ id }) => ({
			file: 'sources.json',
			feature: id,
			sentence:
				'its address may die; give an archived one (“archive_location”) or the day on which it was read (“accessed”)',
		}));
}

function isOnlyAnAddress({ URL, accessed, archive_location }: Source): boolean {
	return URL !== undefined && accessed === undefined && archive_location === undefined;
}
