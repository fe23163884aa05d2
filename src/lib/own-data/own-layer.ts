import type { Geometry } from 'geojson';
import type { Slice, Timed } from '#lib/atlas/slice.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { lifetime, NEVER, timesOf as compactTimes, yearStates } from '#lib/time/lifetime.ts';

/** Colours of own layers, by name; see `map/own/look.ts`. */
export const OWN_COLOURS = ['violet', 'crimson', 'olive', 'cyan', 'black'] as const;
export type OwnColour = (typeof OWN_COLOURS)[number];
export const OWN_SYMBOLS = ['disc', 'ring'] as const;
export type OwnSymbol = (typeof OWN_SYMBOLS)[number];

/** A row or feature that a visitor brought. It is never evidence of the atlas. */
export type OwnFeature = {
	/** The line of the file it comes from. */
	line: number;
	name: string;
	/** EDTF; null for an undated row, which shows in no year. */
	when: string | null;
	/** One state for each year of the slider. */
	yearStates: string;
	/** The same by the day, as `time/intervals.ts` writes it. */
	days?: string;
	/** It happened once, rather than lasted. */
	isEvent: boolean;
	/** Longitude, latitude; null for a row without a place. */
	geometry: Geometry | null;
	text: string;
	/** As the visitor's file names it; never among the sources of the atlas. */
	source: string;
	/** The value of the column that tells layers apart. */
	group: string;
	/** Columns without a role, and those of place names and layers, with what stands in them. */
	rest: readonly (readonly [string, string])[];
};

/** A layer of a visitor's own: `own-1`, `own-2`… Never part of a link. */
export type OwnLayerId = `own-${number}`;
export type OwnLayer = {
	id: OwnLayerId;
	name: string;
	colour: OwnColour;
	symbol: OwnSymbol;
	isShown: boolean;
	features: readonly OwnFeature[];
};

/** So many layers one file may become, told apart by a column. */
export const MOST_GROUPS = 6;

/** The values of the column that tells layers apart. */
export const groupsOf = (features: readonly OwnFeature[]): string[] => [
	...new Set(features.map(({ group }) => group)),
];

/** Whether an id is that of something a visitor brought: `own-1:12`. */
export const isOwnId = (id: string | null | undefined): boolean => /^own-\d+:/.test(id ?? '');

/** The id of the feature at a place of its layer. */
export const ownId = (layer: OwnLayerId, at: number): string => `${layer}:${at}`;

/** The layer and feature of an id; null where there is none. */
export function ownFeature(
	layers: readonly OwnLayer[],
	id: string,
): { layer: OwnLayer; feature: OwnFeature; at: number } | null {
	const [name, number] = id.split(':');
	const layer = layers.find((one) => one.id === name);
	const feature = layer?.features[Number(number)];
	return layer && feature ? { layer, feature, at: Number(number) } : null;
}

const known = new Map<string, Pick<OwnFeature, 'yearStates' | 'days' | 'isEvent'>>();

/** What the years hold of a date (EDTF). The same date is worked out once. */
export function timesOf(when: string | null): Pick<OwnFeature, 'yearStates' | 'days' | 'isEvent'> {
	const found = known.get(when ?? '');
	if (found) return found;
	const times =
		when === null
			? { yearStates: yearStates(NEVER), isEvent: false }
			: {
					...compactTimes(lifetime(when)),
					isEvent: parseEdtf(when).every(({ written }) => !written.isInterval),
				};
	if (known.size > 100_000) known.clear();
	known.set(when ?? '', times);
	return times;
}

/** A layer in which everything brought stands for the rules of time, whatever layers a slice shows. */
const ANY: LayerId = 'incidents';

/** A feature as the rules of time know things. */
export const ownTimed = ({ yearStates, days, isEvent }: OwnFeature): Timed => ({
	yearStates,
	...(days === undefined ? {} : { days }),
	isEvent,
	layer: ANY,
});

/** Asks each date once, however many features have it. */
export function byDate<Answer>(
	ask: (timed: Timed, when: string | null) => Answer,
): (feature: OwnFeature) => Answer {
	const known = new Map<string | null, { answer: Answer }>();
	return (feature) => {
		const found = known.get(feature.when) ?? {
			answer: ask(ownTimed(feature), feature.when),
		};
		known.set(feature.when, found);
		return found.answer;
	};
}

/** The slice in which own features are asked for: layers and witnesses are matters of the atlas alone. */
export const ownSlice = (slice: Slice): Slice => ({ ...slice, layers: [ANY], 'min-sources': 1 });
