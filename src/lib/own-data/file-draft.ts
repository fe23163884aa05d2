import { decoded } from './decoding.ts';
import type { Draft, Encoding } from './draft.ts';
import { geojsonDraft } from './geojson-draft.ts';
import { tableDraft, type TableChoice } from './table-text.ts';

/** How a file is to be read where a visitor knows better. */
export type FileChoice = TableChoice & { encoding?: Encoding | null };

/** Whether a text is XML, which only a page can read. */
export const isMarkup = (text: string): boolean =>
	/^\uFEFF?\s*<(\?xml|([\w-]+:)?kml|gpx|!DOCTYPE|!--)/i.test(text);

/** Takes a file apart that needs no page: a table, GeoJSON or Linked Places. */
export function fileDraft(bytes: Uint8Array, choice: FileChoice = {}): Draft {
	const { text, encoding } = decoded(bytes, choice.encoding ?? null);
	const isJson = /^\uFEFF?\u001e?\s*[{[]/.test(text);
	return {
		encoding,
		...(isJson ? geojsonDraft(text) : { kind: 'table' as const, ...tableDraft(text, choice) }),
	};
}
