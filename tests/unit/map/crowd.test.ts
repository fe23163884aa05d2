import { describe, expect, it } from 'vitest';
import { compile } from '#lib/atlas/compile.ts';
import { crowdedOut } from '#lib/map/crowd.ts';
import { problemLines, roomProblems } from '#lib/server/authored.ts';
import { COUNTRIES, goodFiles } from '../../fixtures/geodata.ts';
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
		const files = goodFiles().map((file) => {
			if (file.name !== 'things.geojson') return file;
			const collection = JSON.parse(file.text) as { features: GeoJSON.Feature[] };
			const port = collection.features.find(({ geometry }) => geometry?.type === 'Point');
			if (!port) throw new Error('no thing has a point of its own');
			const [lng = 0, lat = 0] = (port.geometry as GeoJSON.Point).coordinates;
			const copies = Array.from({ length: 64 }, (_, i) => {
				const text = JSON.stringify(port).replaceAll(String(port.id), `${port.id}-${i}`);
				const copy = JSON.parse(text) as GeoJSON.Feature<GeoJSON.Point>;
				copy.geometry.coordinates = [lng + (i % 8) / 100, lat + Math.floor(i / 8) / 100];
				return copy;
			});
			const features = [...collection.features, ...copies];
			return { ...file, text: JSON.stringify({ ...collection, features }, null, '\t') };
		});
		const result = compile(files, COUNTRIES);
		if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
		const [line] = problemLines(roomProblems(result.atlas, files));
		expect(line).toMatch(/^things\.geojson: \S+: its mark has no room on the map: /);
	});
});
