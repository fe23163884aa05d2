import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { FeatureStates } from '#lib/map/gl/feature-states.ts';
import { timedFeatures } from '#lib/map/gl/features.ts';
import type { MapLibreMap } from '#lib/map/gl/maplibre.ts';
import { realMap } from '../../../fixtures/map.ts';

const { outline, ...layout } = realMap();
const data = { outline, layout };

/** The discs that a map would draw, for a zoom and a year in which something is selected. */
function discs(zoom: number, year: number, ...selections: (string | null)[]): number {
	let drawn: FeatureCollection = { type: 'FeatureCollection', features: [] };
	const told = new Map<number, number>();
	const map = {
		setFeatureState: ({ source, id }: { source: string; id: number }, { s }: { s: number }) => {
			if (source === 'halo') told.set(id, s);
		},
		getSource: () => ({ setData: (next: FeatureCollection) => void (drawn = next) }),
	} as unknown as MapLibreMap;
	const states = new FeatureStates(map, data, timedFeatures(data), { zoom, isCut: () => false });
	for (const selected of selections) {
		states.turn({ ...yearSlice(year), selected });
		states.select(selected);
	}
	return drawn.features.filter(({ id }) => told.get(id as number) === 2).length;
}

describe('the disc under a selected mark', () => {
	it('stands under one mark of the zoom, and under none when nothing is selected', () => {
		for (const zoom of [3, 6, 9]) {
			expect(discs(zoom, 2011, 'manas-transit-center')).toBe(1);
			expect(discs(zoom, 2011, 'manas-transit-center', 'termez-air-base')).toBe(1);
			expect(discs(zoom, 2011, 'manas-transit-center', null)).toBe(0);
		}
	});

	it('goes with its mark in a year in which nothing is there', () => {
		expect(discs(6, 1993, 'manas-transit-center')).toBe(0);
	});
});
