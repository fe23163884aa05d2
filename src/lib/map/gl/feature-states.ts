import type { Feature, FeatureCollection } from 'geojson';
import { comparedTimes, stateIn, type Slice, type Timed } from '#lib/atlas/slice.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { isShownAt } from '../levels.ts';
import type { Mark } from '../marks.ts';
import type { MapData } from '../painter.ts';
import {
	fateOf,
	haloFeatures,
	type ThingState,
	type TimedFeature,
	type TimedFeatures,
} from './features.ts';
import type { GeoJSONSource, MapLibreMap } from './maplibre.ts';

/** A slice, and what is selected in it. */
type Shown = Slice & { selected?: string | null };

/** What of the map is in sight: its zoom, and whether its edge cuts any of the boxes about a spot. */
export type Sight = {
	zoom: number;
	isCut: (name: NonNullable<TimedFeature['name']>) => boolean;
};

/** A feature of the map, as MapLibre names it. */
type Target = { source: string; id: number };

/**
 * The features that turn with the year, and what MapLibre was last told of each: only what differs is
 * told again.
 */
export class FeatureStates {
	readonly #map: MapLibreMap;
	readonly #timed: Map<string, Timed>;
	readonly #marks: MapData['layout']['marks'];
	readonly #collections: Record<string, FeatureCollection>;
	#features: TimedFeature[];
	/** State, fate and offset in one number, so that one comparison tells whether anything is new. */
	#shown: Int16Array;
	/** The state of each as far as the slice says. */
	#states: Uint8Array;
	#dimmed: Uint8Array;
	#selected: Target[] = [];
	/** The marks of what is selected, with the numbers of their discs and what was last told of these. */
	#halo: { mark: Mark; id: number; isShown: boolean }[] = [];
	#discs = 0;
	#slice: Shown | null = null;
	#sight: Sight;

	constructor(
		map: MapLibreMap,
		{ outline, layout }: MapData,
		{ sources, features }: TimedFeatures,
		sight: Sight,
	) {
		this.#map = map;
		this.#timed = new Map([...outline.things, ...outline.legs].map((item) => [item.id, item]));
		this.#marks = layout.marks;
		this.#collections = { ...sources };
		this.#features = features;
		this.#shown = new Int16Array(features.length);
		this.#states = new Uint8Array(features.length);
		this.#dimmed = new Uint8Array(features.length);
		this.#sight = sight;
	}

	/** Adds features that came later, to a source that had none. */
	add(source: string, collection: FeatureCollection, features: readonly TimedFeature[]): void {
		this.#collections[source] = collection;
		this.#features = [...this.#features, ...features];
		this.#shown = grown(this.#shown, this.#features.length);
		this.#states = grown(this.#states, this.#features.length);
		this.#dimmed = grown(this.#dimmed, this.#features.length);
	}

	/** The state of a thing or leg in a slice; absent when its layer is off. */
	stateOf(id: string, slice: Slice): YearState {
		const timed = this.#timed.get(id);
		return timed ? stateIn(timed, slice) : 0;
	}

	/** Shows the years, layers and filters of a slice, and of each stack what is selected of it. */
	turn(slice: Shown): void {
		const known = new Map<string, YearState>();
		const of: ThingState = (id) => {
			const state = known.get(id) ?? this.stateOf(id, slice);
			known.set(id, state);
			return state;
		};
		const hasFates = comparedTimes(slice) !== null;
		this.#features.forEach((feature, i) => {
			this.#states[i] = feature.state(of, slice, slice.selected);
			const state = this.#isInSight(feature) ? (this.#states[i] as number) : 0;
			const offset = feature.offset?.(slice) ?? 0;
			const fate = hasFates ? fateOf(feature, slice) : 0;
			const shown = state + 3 * (fate + 5 * Math.round(offset * 10));
			if (shown === this.#shown[i]) return;
			this.#shown[i] = shown;
			this.#map.setFeatureState(targetOf(feature), { s: state, offset, fate });
		});
		this.#slice = slice;
		this.#showHalo();
	}

	/**
	 * Shows what belongs to the zoom and is not cut by the edge of the map. Filters cannot do it: they see
	 * whole zooms only.
	 */
	see(sight: Sight): void {
		this.#sight = sight;
		this.#features.forEach((feature, i) => {
			if (!feature.zooms && !feature.name) return;
			const [was, shown] = [this.#shown[i] as number, this.#states[i] as number];
			// The state is what remains of the number in threes.
			const state = ((was % 3) + 3) % 3;
			const next = shown > 0 && this.#isInSight(feature) ? shown : 0;
			if (next === state) return;
			this.#shown[i] = was - state + next;
			this.#map.setFeatureState(targetOf(feature), { s: next });
		});
		this.#showHalo();
	}

	#isInSight({ zooms, name }: TimedFeature): boolean {
		const { zoom, isCut } = this.#sight;
		return !(zooms && !isShownAt(zooms, zoom)) && !(name && isCut(name));
	}

	/** Legs that are not in focus step back; null: none does. */
	focus(focus: ReadonlySet<string> | null): void {
		this.#features.forEach((feature, i) => {
			const dim = focus !== null && feature.leg !== undefined && !focus.has(feature.leg) ? 1 : 0;
			if (dim === this.#dimmed[i]) return;
			this.#dimmed[i] = dim;
			this.#map.setFeatureState(targetOf(feature), { dim: dim === 1 });
		});
	}

	/** Lets what is selected stand out: its shape, and a disc under its mark. */
	select(id: string | null): void {
		for (const target of this.#selected) this.#map.setFeatureState(target, { selected: false });
		this.#selected = this.#features
			.filter((feature) => id !== null && this.#propertiesOf(feature).thing === id)
			.map(targetOf);
		for (const target of this.#selected) this.#map.setFeatureState(target, { selected: true });
		const marks = this.#marks.filter(({ members }) => id !== null && members.includes(id));
		if (marks.length === 0 && this.#halo.length === 0) return;
		// Other numbers each time: what is still drawn of the last selection takes no state of this one.
		this.#halo = marks.map((mark) => ({ mark, id: this.#discs++, isShown: false }));
		const discs = haloFeatures(marks, this.#halo[0]?.id ?? 0);
		void this.#map.getSource<GeoJSONSource>('halo')?.setData(discs);
		this.#showHalo();
	}

	#showHalo() {
		const { zoom } = this.#sight;
		const slice = this.#slice;
		for (const disc of this.#halo) {
			const { mark, id } = disc;
			const isShown =
				slice !== null &&
				isShownAt(mark.zooms, zoom) &&
				mark.members.some((member) => this.stateOf(member, slice) > 0);
			if (isShown === disc.isShown) continue;
			disc.isShown = isShown;
			this.#map.setFeatureState({ source: 'halo', id }, { s: isShown ? 2 : 0 });
		}
	}

	/** The properties of a feature that MapLibre found, unless it is hidden in the slice. */
	shownProperties({ source, id }: Feature & { source: string }, slice: Shown) {
		const feature = this.#features.find((f) => f.source === source && f.id === id);
		const of: ThingState = (thing) => this.stateOf(thing, slice);
		return feature && this.#isInSight(feature) && feature.state(of, slice, slice.selected) > 0
			? this.#propertiesOf(feature)
			: null;
	}

	#propertiesOf({ source, id }: TimedFeature): Record<string, unknown> {
		return this.#collections[source]?.features[id]?.properties ?? {};
	}
}

const targetOf = ({ source, id }: TimedFeature): Target => ({ source, id });

/** The same numbers in a longer list. */
function grown<T extends Int16Array | Uint8Array>(list: T, length: number): T {
	const longer = new (list.constructor as new (length: number) => T)(length);
	longer.set(list);
	return longer;
}
