import { isWithin, marksOf, type TimelineRow } from '#lib/atlas/timeline.ts';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import type { Days } from '#lib/time/days.ts';
import type { Theme } from '#lib/view/view.ts';
import {
	byDate,
	ownId,
	ownSlice,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { OWN_PALETTES } from '#lib/map/own/look.ts';

/** Rows of a timeline that are not the atlas's: under which heading, in which colour. */
export type MoreRows = {
	id: string;
	title: string;
	colour: string;
	/** Those that have something within some days and whose names pass: how many, and at most so many of the first. */
	within: (
		days: Days,
		isNamed: (name: string) => boolean,
		most: number,
	) => { count: number; rows: (TimelineRow & { when: string })[] };
};

/** The dated rows of a visitor's shown layers on the timeline: of tens of thousands each date is asked once. */
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
	const rowOf = ({ id }: OwnLayer, at: number, feature: OwnFeature & { when: string }) => ({
		...{ ...timesOf(feature), id: ownId(id, at), name: feature.name, when: feature.when },
		...{ countries: [], kind: 'attack' as const },
	});
	return layers
		.filter(({ isShown }) => isShown)
		.map((layer) => ({
			id: layer.id,
			title: words.layerTitle(layer.name),
			colour: OWN_PALETTES[theme][layer.colour],
			within: (days, isNamed, most) => {
				const isThere = byDate((timed) => isWithin(marksOf(timed, slice.certain), days));
				const rows: ReturnType<typeof rowOf>[] = [];
				let count = 0;
				layer.features.forEach((feature, at) => {
					if (!isDated(feature) || !isThere(feature) || !isNamed(feature.name)) return;
					if (count++ < most) rows.push(rowOf(layer, at, feature));
				});
				return { count, rows };
			},
		}));
}

const isDated = (feature: OwnFeature): feature is OwnFeature & { when: string } =>
	feature.when !== null;
