import { marksOf, type TimelineRow } from '#lib/atlas/timeline.ts';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import type { Theme } from '#lib/view/view.ts';
import { ownId, ownSlice, ownTimed, type OwnLayer } from '#lib/own-data/own-layer.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { OWN_PALETTES } from '#lib/map/own/look.ts';

/** Rows of a timeline that are not the atlas's: under which heading, in which colour. */
export type MoreRows = {
	id: string;
	title: string;
	colour: string;
	rows: (TimelineRow & { when: string })[];
};

/** The dated rows of a visitor's shown layers on the timeline. */
export function ownRowsOf(
	layers: readonly OwnLayer[],
	slice: Slice,
	theme: Theme,
	words: OwnWords,
): MoreRows[] {
	const asked = ownSlice(slice);
	return layers
		.filter(({ isShown }) => isShown)
		.map(({ id, name, colour, features }) => ({
			id,
			title: words.layerTitle(name),
			colour: OWN_PALETTES[theme][colour],
			rows: features.flatMap((feature, at) => {
				const { when } = feature;
				const timed = ownTimed(feature);
				const marks = when === null ? [] : marksOf(timed, slice.certain);
				if (when === null || marks.length === 0) return [];
				return {
					...{ id: ownId(id, at), name: feature.name, when, marks, countries: [] },
					...{ layer: timed.layer, kind: 'attack' as const, state: stateIn(timed, asked) },
					first: Math.min(...marks.map(({ from }) => from)),
					last: Math.max(...marks.map(({ to }) => to)),
				};
			}),
		}));
}
