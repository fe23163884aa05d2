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
import { PATTERNS, WIDTH_WORDS, type Pattern } from '#lib/map/stroke.ts';
import type { Words } from '#lib/words/en.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import type { Drawn } from './map/drawing.ts';
import type { StrandWidth } from '#lib/atlas/measures.ts';
import type { OwnDrawn } from './map/own.ts';

type Note = 'possible' | 'disputed' | 'shut' | 'pale' | 'stack' | 'crossed';
/** What a line of a legend explains. */
export type Sign =
	| { family: Family }
	| { layer: LayerId }
	| { aspect: Aspect }
	| { fate: Fate }
	| { pattern: Pattern }
	| { importance: 1 | 2 | 3 }
	| { own: OwnDrawn }
	| { wide: readonly Family[]; width: StrandWidth }
	| { note: Note };
export type LegendLine = { sign: Sign; text: string };

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

/** A visitor's own layers with the number of their rows in the picture. */
export function ownContents(drawn: Drawn, words: OwnWords, now = drawn): LegendLine[] {
	return [...drawn.own].map(([id, own]) => ({
		sign: { own },
		text: words.picture.legend(own.name, now.own.get(id)?.ids.size ?? 0),
	}));
}

/** How to read its lines and signs: only of what occurs. */
export function readingKey(drawn: Drawn, words: Words): LegendLine[] {
	const strokes = PATTERNS.filter((pattern) => drawn.patterns.has(pattern)).map((pattern) => ({
		sign: { pattern },
		text: words.legend[pattern],
	}));
	const widths = ([3, 2, 1] as const)
		.filter((importance) => drawn.importances.has(importance))
		.map((importance) => ({ sign: { importance }, text: words.legend[WIDTH_WORDS[importance]] }));
	const fates = FATES.filter((fate) => drawn.fates.has(fate)).map((fate) => ({
		sign: { fate },
		text: words.fates[fate],
	}));
	const note = (name: Note, isSeen: boolean, text: string) =>
		isSeen ? [{ sign: { note: name }, text }] : [];
	return [
		...fates,
		// One width needs no explanation.
		...(widths.length > 1 ? widths : []),
		...strokes,
		...note('possible', drawn.hasPossible, words.legend.possible),
		...note('disputed', drawn.hasDisputed, words.legend.disputed),
		...note('shut', drawn.bars.size > 0, words.legend.shut),
		...note('pale', drawn.hasPale, words.country.pale),
		...note('stack', drawn.hasStack, words.exports.picture.stack),
		...note('crossed', drawn.hasCrossed, words.legend.crossed),
	];
}
