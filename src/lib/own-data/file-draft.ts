import { decoded, type Decoded } from './decoding.ts';
import type { Draft, Encoding } from './draft.ts';
import { geojsonSteps } from './geojson-draft.ts';
import { atOnce, type Steps } from './slices.ts';
import { tableDraft, type TableChoice } from './table-text.ts';

/** How a file is to be read where a visitor knows better. */
export type FileChoice = TableChoice & { encoding?: Encoding | null };

/** Whether a text is XML, which only a page can read. */
export const isMarkup = (text: string): boolean =>
	/^\uFEFF?\s*<(\?xml|([\w-]+:)?kml|gpx|html|!DOCTYPE|!--)/i.test(text);

/** Takes a file apart that needs no page: a table, GeoJSON or Linked Places. */
export const fileDraft = (bytes: Uint8Array, choice: FileChoice = {}): Draft =>
	atOnce(fileSteps(decoded(bytes, choice.encoding ?? null), choice));

/** The same of its text, in steps where it is JSON. */
export function* fileSteps({ text, encoding }: Decoded, choice: FileChoice): Steps<Draft> {
	const isJson = /^\uFEFF?\u001e?\s*[{[]/.test(text);
	if (isJson) return { encoding, ...(yield* geojsonSteps(text)) };
	return { encoding, kind: 'table', ...tableDraft(text, choice) };
}
