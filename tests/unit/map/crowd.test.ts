import { describe, expect, it } from 'vitest';
import { crowdedOut } from '#lib/map/crowd.ts';
import { problemLines, roomProblems } from '#lib/server/authored.ts';
import { goodAtlas, goodFiles } from '../../fixtures/geodata.ts';
import { outlineOf, realMap } from '../../fixtures/map.ts';

/** So many spots in rows, a hundredth of a degree apart: 7 pixels at the nearest level. */
const cluster = (count: number) =>
	Array.from({ length: count }, (_, i) => ({
		id: `thing-${i}`,
		at: [70 + (i % 8) / 100, 40 + Math.floor(i / 8) / 100] as [number, number],
	}));

describe('the room of marks', () => {
	it('is enough for every place of the real atlas', () => {
		expect(crowdedOut(realMap().outline)).toEqual([]);
	});

	it('is enough for a few places side by side, which step aside', () => {
		expect(crowdedOut(outlineOf(cluster(6)))).toEqual([]);
	});

	it('is too little for dozens of places within a leader’s length', () => {
		expect(crowdedOut(outlineOf(cluster(64))).length).toBeGreaterThan(0);
	});

	it('fails the data check with the file, the thing and a sentence', () => {
		const atlas = goodAtlas();
		const road = atlas.things.find(({ id }) => id === 'road');
		if (!road) throw new Error('the small atlas has lost its road');
		const roads = Array.from({ length: 64 }, (_, i) => ({
			...road,
			id: `road-${i}`,
			geometry: {
				type: 'Point' as const,
				coordinates: [69 + (i % 8) / 100, 36 + Math.floor(i / 8) / 100],
			},
		}));
		const text = roads.map(({ id }) => `{"type": "Feature", "id": "${id}"}`).join('\n');
		const files = [...goodFiles(), { name: 'aid.geojson', text }];
		expect(roomProblems(atlas, files)).toEqual([]);
		const lines = problemLines(
			roomProblems({ ...atlas, things: [...atlas.things, ...roads] }, files),
		);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines)
			expect(line).toMatch(/^aid\.geojson: road-\d+: its mark has no room on the map: /);
	});
});
