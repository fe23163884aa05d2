import type { Fate } from '#lib/atlas/slice.ts';
import { FATES } from '#lib/atlas/slice.ts';
import {
	ASPECTS,
	FAMILIES,
	LAYERS,
	type Aspect,
	type Family,
	type LayerId,
} from '#lib/atlas/vocabulary.ts';
import { PATTERNS, type Pattern } from '#lib/map/stroke.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';

/** What a line of a legend explains. */
export type Sign =
	| { family: Family }
	| { layer: LayerId }
	| { aspect: Aspect }
	| { fate: Fate }
	| { pattern: Pattern }
	| { note: 'possible' | 'stack' | 'crossed' };
export type LegendLine = { sign: Sign; text: string };

/** Words of a stroke; `schematic` is told with the sea, as on the page. */
const strokeWords = ({ legend }: Words): Record<Pattern, string> => ({
	rail: legend.rail,
	road: legend.road,
	ferry: legend.ferry,
	sea: legend.sea,
	schematic: legend.sea,
	air: legend.air,
	alternative: legend.alternative,
});

/**
 * What is in the picture: the corridors by colour (of two years compared, colours tell fates and are
 * explained by {@link readingKey}), the symbols by layer with their number. Pictures that follow each
 * other share their lines; `now` is then the one that is counted.
 */
export function contents(drawn: Drawn, words: Words, now = drawn): LegendLine[] {
	const { families, layers, aspects } = drawn;
	return [
		...FAMILIES.filter((family) => families.has(family)).map((family) => ({
			sign: { family },
			text: words.families[family],
		})),
		...LAYERS.filter((layer) => layers.has(layer)).map((layer) => ({
			sign: { layer },
			text: `${words.layers[layer].name} (${now.layers.get(layer) ?? 0})`,
		})),
		...ASPECTS.filter((aspect) => aspects.has(aspect)).map((aspect) => ({
			sign: { aspect },
			text: `${words.layers.permissions.name}: ${words.aspects[aspect]}`,
		})),
	];
}

/** How to read its lines and signs: only of what occurs. */
export function readingKey(drawn: Drawn, words: Words): LegendLine[] {
	const said = new Set<string>();
	const strokes = PATTERNS.filter((pattern) => drawn.patterns.has(pattern)).flatMap((pattern) => {
		const text = strokeWords(words)[pattern];
		if (said.has(text)) return [];
		said.add(text);
		return [{ sign: { pattern }, text }];
	});
	const fates = FATES.filter((fate) => drawn.fates.has(fate)).map((fate) => ({
		sign: { fate },
		text: words.fates[fate],
	}));
	const note = (name: 'possible' | 'stack' | 'crossed', isSeen: boolean, text: string) =>
		isSeen ? [{ sign: { note: name }, text }] : [];
	return [
		...fates,
		...strokes,
		...note('possible', drawn.hasPossible, words.legend.possible),
		...note('stack', drawn.hasStack, words.exports.picture.stack),
		...note('crossed', drawn.hasCrossed, words.legend.crossed),
	];
}
