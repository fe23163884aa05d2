import type { SheetTopology } from '#lib/map/ground/sheet.ts';
import type { SheetName } from '#lib/map/ground/sheets.ts';
import { fetchJson, memoizeAsync } from './files.ts';

/** The addresses of the sheets, by the path of their files; the page that is one file has no cells. */
const ADDRESSES = import.meta.glob<string | null>('../../map/ground/sheets/*.json', {
	query: '?url',
	import: 'default',
	eager: true,
});

/** A sheet of the finer basemap; null where this page has none of that name. Rejects with a `LoadError`. */
export const loadSheet = memoizeAsync(async (name: SheetName): Promise<SheetTopology | null> => {
	const address = ADDRESSES[`../../map/ground/sheets/${name}.json`] ?? null;
	return address === null ? null : fetchJson<SheetTopology>(address, 'detail');
});
