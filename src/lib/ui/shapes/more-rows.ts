import { marksOf, type TimelineRow } from '#lib/atlas/timeline.ts';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import type { Theme } from '#lib/view/view.ts';
import { byDate, ownId, ownSlice, type OwnLayer } from '#lib/own-data/own-layer.ts';
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
	const timesOf = byDate((timed) => {
		const marks = marksOf(timed, slice.certain);
		return {
			...{ marks, layer: timed.layer, state: stateIn(timed, asked) },
			first: Math.min(...marks.map(({ from }) => from)),
			last: Math.max(...marks.map(({ to }) => to)),
		};
	});
	return layers
		.filter(({ isShown }) => isShown)
		.map(({ id, name, colour, features }) => ({
			id,
			title: words.layerTitle(name),
			colour: OWN_PALETTES[theme][colour],
			rows: features.flatMap((feature, at) => {
				const { when } = feature;
				if (when === null) return [];
				const times = timesOf(feature);
				if (times.marks.length === 0) return [];
				const { name } = feature;
				return { ...times, id: ownId(id, at), name, when, countries: [], kind: 'attack' as const };
			}),
		}));
}
