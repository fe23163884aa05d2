import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, point, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#lib/atlas/vocabulary.ts';
import { countryPaths } from '#lib/map/areas.ts';
import { basemap, type BasemapTopology } from '#lib/map/basemap.ts';
import { cellBox, CELLS, CELL_ZOOM, FINE_BOUNDS, OVERVIEW_ZOOM } from '#lib/map/ground/cells.ts';
import { decodedSheet, type SheetTopology } from '#lib/map/ground/sheet.ts';
import { veils, type Veil, type VeilSheet } from '#lib/map/veil.ts';

const read = (path: string) =>
	JSON.parse(
		readFileSync(new URL(`../../../src/lib/map/${path}`, import.meta.url), 'utf8'),
	) as never;
const theatre = basemap(read('basemap/theatre.json') as BasemapTopology);
const paths = countryPaths(theatre);
const sheet = (name: string): VeilSheet => {
	const { box, countries } = decodedSheet(read(`ground/sheets/${name}.json`) as SheetTopology);
	return { box, countries, zoom: name === 'overview' ? OVERVIEW_ZOOM : CELL_ZOOM };
};
const overview = sheet('overview');
const sheets = [overview, ...CELLS.map(sheet)];

const covers = ({ polygons }: Veil, at: Position) =>
	polygons.filter((rings) => booleanPointInPolygon(point(at), polygon(rings))).length;

/** Spots with the country in which they lie; null: at sea, or in one that nothing is asked of. */
const SPOTS: [name: string, at: Position, country: string | null][] = [
	['Almaty', [76.93, 43.25], 'KAZ'],
	['Aktau', [51.17, 43.65], 'KAZ'],
	['Baikonur', [63.3, 45.6], 'KAZ'],
	['Bishkek', [74.6, 42.87], 'KGZ'],
	['Osh', [72.8, 40.53], 'KGZ'],
	['Sokh, of Uzbekistan within Kyrgyzstan', [71.13, 39.96], 'UZB'],
	['Termez', [67.28, 37.24], 'UZB'],
	['Mazar-i-Sharif', [67.11, 36.7], 'AFG'],
	['Simferopol', [34.1, 44.95], 'UKR'],
	['Kaliningrad', [20.5, 54.7], 'RUS'],
	['Ussuriysk', [131.95, 43.8], 'RUS'],
	['the Anadyr highlands', [172, 67], 'RUS'],
	['Chukotka beyond the antimeridian', [-176, 66.8], 'RUS'],
	['Riga', [24.11, 56.95], 'LVA'],
	['Chicago', [-87.7, 41.9], 'USA'],
	['the Caspian Sea', [50.8, 43.2], null],
	['the Atlantic Ocean', [-40, 30], null],
	['the Pole', [10, 88], null],
];

describe.each([
	['the first basemap alone', []],
	['the overview', [overview]],
	['all sheets', sheets],
])('the veil over %s', (_, there) => {
	it.each([['KAZ'], ['KGZ'], ['UZB'], ['AFG'], ['RUS'], ['LVA'], ['UKR'], ['USA']])(
		'lies once on all that is not of %s, at every zoom',
		(country) => {
			for (const veil of veils([country], paths, there))
				for (const [name, at, owner] of SPOTS)
					expect([name, veil.zooms, covers(veil, at)]).toEqual([
						name,
						veil.zooms,
						owner === country ? 0 : 1,
					]);
		},
	);
});

describe('the veil', () => {
	it('leaves two neighbours open together', () => {
		for (const veil of veils(['KAZ', 'KGZ'], paths, sheets))
			expect(SPOTS.filter(([, at]) => covers(veil, at) === 0).map(([name]) => name)).toEqual([
				...['Almaty', 'Aktau', 'Baikonur', 'Bishkek', 'Osh'],
			]);
	});

	it('has no outline along the side of a sheet or at the antimeridian', () => {
		const isSide = (at: Position, i: 0 | 1) =>
			[FINE_BOUNDS, ...CELLS.map(cellBox), [-180, -90, 180, 90]].some(
				(box) => at[i] === box[i] || at[i] === box[i + 2],
			);
		const along = veils(['KAZ', 'RUS', 'POL'], paths, sheets).flatMap(({ outline }) =>
			outline.flatMap((line) =>
				line.filter((at, i) => {
					const before = line[i - 1];
					return before && ([0, 1] as const).some((k) => before[k] === at[k] && isSide(at, k));
				}),
			),
		);
		expect(along).toEqual([]);
	});

	it('has of every country that can be asked for a shape on the first basemap', () => {
		expect(COUNTRIES.filter((code) => !paths[code])).toEqual([]);
	});
});
