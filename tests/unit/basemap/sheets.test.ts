import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cellBox, CELLS, cellsWithin, FINE_BOUNDS } from '#lib/map/ground/cells.ts';
import { decodedSheet, type Sheet, type SheetTopology } from '#lib/map/ground/sheet.ts';
import { crossings } from '../../../src/basemap/crossings.ts';
import { kilometres } from '../../../src/basemap/near.ts';

const textOf = (name: string) =>
	readFileSync(new URL(`../../../src/lib/map/ground/sheets/${name}.json`, import.meta.url), 'utf8');
const topologyOf = (name: string) => JSON.parse(textOf(name)) as SheetTopology;
const known = new Map<string, Sheet>();
function sheetOf(name: string): Sheet {
	const sheet = known.get(name) ?? decodedSheet(topologyOf(name));
	known.set(name, sheet);
	return sheet;
}
const cellAt = ([x, y]: Position) => cellsWithin([x!, y!, x!, y!], 9).at(0)!;

const isIn = (features: Feature<Geometry>[], at: Position) =>
	features.some((item) =>
		booleanPointInPolygon(point(at), item as Feature<Polygon | MultiPolygon>),
	);
const lines = (features: Feature<Geometry>[]): Position[][] =>
	features.flatMap(({ geometry: g }) =>
		g.type === 'LineString' ? [g.coordinates] : g.type === 'MultiLineString' ? g.coordinates : [],
	);
/** The arcs in steps of the grid. */
const stepsOf = ({ arcs }: SheetTopology) =>
	arcs.map((arc) => {
		let [x, y] = [0, 0];
		return (arc as [number, number][]).map(([dx, dy]): [number, number] => [(x += dx), (y += dy)]);
	});

/** Where people go near: on land, or in the water. */
const PLACES: [name: string, place: Position, kind: 'land' | 'sea' | 'lake'][] = [
	['Termez', [67.28, 37.24], 'land'],
	['Hairatan', [67.42, 37.2], 'land'],
	['Kapchagai', [77.07, 43.86], 'land'],
	['the reservoir of Kapchagai', [77.6, 43.83], 'lake'],
	['Issyk-Kul', [77.2, 42.4], 'lake'],
	['Aktau', [51.17, 43.65], 'land'],
	['the Caspian Sea before Aktau', [50.8, 43.6], 'sea'],
	['Baku', [49.85, 40.4], 'land'],
	['Kara-Bogaz-Gol', [53.5, 41.3], 'lake'],
	['Sarygamysh', [57.4, 41.9], 'lake'],
	['Riga', [24.11, 56.95], 'land'],
	['the Gulf of Riga', [23.8, 57.3], 'sea'],
	['Torkham', [71.09, 34.12], 'land'],
	['a gap between Afghanistan and Turkmenistan', [65.61, 37.4], 'land'],
];

describe.each(['overview', 'cells'])('the basemap of the %s', (kind) => {
	it.each(PLACES)('has %s where it belongs', (_, place, expected) => {
		const { land, lakes } = sheetOf(kind === 'overview' ? 'overview' : cellAt(place));
		expect(isIn(land, place)).toBe(expected !== 'sea');
		expect(isIn(lakes, place)).toBe(expected === 'lake');
	});

	it('has one line for the Amu Darya and the border in it at Termez', () => {
		const { borders, wet, rivers } = sheetOf(kind === 'overview' ? 'overview' : '5-1');
		const isHere = ([x, y]: Position) => x! > 66.8 && x! < 67.7 && y! > 37 && y! < 37.45;
		const river = lines(wet)
			.filter((line) => line.some(isHere))
			.flat();
		expect(river.filter(isHere).length).toBeGreaterThan(kind === 'overview' ? 3 : 30);
		expect(lines(borders).flat().filter(isHere)).toEqual([]);
		// A tributary may end in it; none runs beside it.
		const beside = lines(rivers).map((line) =>
			line.filter((at) => isHere(at) && river.some((other) => kilometres(at, other) < 1)),
		);
		expect(Math.max(0, ...beside.map((line) => line.length))).toBeLessThan(6);
	});

	it('has the Panj by Sher Khan Bandar as a border in a river', () => {
		const { wet } = sheetOf(kind === 'overview' ? 'overview' : '5-1');
		const near = lines(wet)
			.flat()
			.filter((at) => kilometres(at, [68.61, 37.19]) < 12);
		expect(near.length).toBeGreaterThan(0);
	});
});

describe('the cells', () => {
	it('are named by what they cover', () => {
		for (const cell of CELLS) expect(topologyOf(cell).bbox).toEqual(cellBox(cell));
		expect(topologyOf('overview').bbox).toEqual(FINE_BOUNDS);
	});

	it.each([
		['5-1', '5-2'],
		['5-1', '6-1'],
		['4-1', '5-1'],
	])('%s and %s agree where borders and rivers pass from one to the other', (one, other) => {
		const [w, s, e, n] = cellBox(other);
		const isUpright = cellBox(one)[2] === w;
		const grid = 360 / 2 ** 19;
		const crossingsOf = (name: string) => {
			const { borders, wet, rivers } = sheetOf(name);
			return lines([...borders, ...wet, ...rivers])
				.flatMap((line) => [line[0]!, line.at(-1)!])
				.filter(([x, y]) => Math.abs(isUpright ? x! - w : y! - s) < grid)
				.filter(([x, y]) => (isUpright ? y! > s && y! < n : x! > w && x! < e))
				.map(([x, y]) => Math.round((isUpright ? y! : x!) / grid));
		};
		const [here, there] = [crossingsOf(one), crossingsOf(other)];
		expect(here.length).toBeGreaterThan(0);
		// A line may end on the very edge.
		const alone = [...new Set([...here, ...there])].filter(
			(at) => !here.includes(at) || !there.includes(at),
		);
		expect(alone.length).toBeLessThanOrEqual(1);
	});

	it('have next to no lines that cross on the land of Afghanistan and its neighbours', () => {
		for (const name of ['5-1', '6-1', '5-2']) {
			const { objects, ...topology } = topologyOf(name);
			const used = new Set(
				JSON.stringify([objects.land, objects.borders])
					.match(/-?\d+/g)!
					.map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc))),
			);
			const arcs = stepsOf({ objects, ...topology }).filter((_, i) => used.has(i));
			// Where rounding to the grid makes two lines cross, it is by a step of it.
			expect(crossings(arcs).size).toBeLessThan(arcs.flat().length / 1000);
		}
	});
});

describe('the bytes with brotli', () => {
	const bytes = (name: string) =>
		brotliCompressSync(textOf(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

	it('are at most 225 kB for the overview', () => {
		expect(bytes('overview')).toBeLessThanOrEqual(225_000);
	});

	it('are at most 80 kB for the cells of Afghanistan and its neighbours', () => {
		for (const cell of ['4-1', '5-1', '5-2', '6-2'])
			expect(bytes(cell)).toBeLessThanOrEqual(80_000);
	});
});
