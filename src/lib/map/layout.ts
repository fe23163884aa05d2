import type { Outline } from '#lib/atlas/outline.ts';
import type { Words } from '#lib/words/en.ts';
import { bars, type Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { clashesOf, labels, type Label } from './labels.ts';
import { lineLabels, type LineLabel } from './line-labels.ts';
import { marks, type Mark } from './marks.ts';

/** Where marks, names of places, names of lines and bars across them stand, for all years and both painters. */
export function layout(
	outline: Outline,
	base: Pick<Basemap, 'towns' | 'labels'>,
	words: Words,
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[]; bars: Bar[] } {
	const { language } = words;
	const placed = marks(outline);
	// Names of lines look for room beside those that would stand without them.
	const clashes = clashesOf(placed, labels(outline, placed, base, language));
	const lines = lineLabels(outline, words, clashes);
	return {
		marks: placed,
		labels: labels(outline, placed, base, language, lines),
		lineLabels: lines,
		bars: bars(outline, words),
	};
}
