import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureBook } from '#lib/atlas/measure-book.ts';
import {
	coreWidth,
	fillWidth,
	FULL_WIDTH,
	HOLLOW_WIDTH,
	knownWays,
	widthOf,
	widthsIn,
	type Measure,
} from '#lib/atlas/measures.ts';
import { outline } from '#lib/atlas/outline.ts';
import { stateIn, yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS, MEASURES, type MeasureId } from '#lib/atlas/vocabulary.ts';
import { strandStrokes, wideOffset } from '#lib/map/stroke.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { daysOf } from '#lib/time/days.ts';
import { YEARS } from '#lib/time/years.ts';
import { measureCatalogue } from '#lib/words/measures/catalogue.ts';

const atlas = projectAtlas();
const book = measureBook(atlas);
const { legs } = outline(atlas, '2026.11', 'en');
const measure = (id: MeasureId): Measure => {
	const found = book.measures.find((one) => one.id === id);
	if (!found) throw new Error(`no figure is of the measure ${id}`);
	return found;
};
/** The strands that are there in a year. */
const strandsIn = (year: number) =>
	strandStrokes(legs)
		.filter(
			({ leg, strand }) => stateIn({ ...strand, layer: leg.layer }, yearSlice(year, LAYERS)) > 0,
		)
		.map(({ id, leg, strand }) => ({
			...{ id, leg: leg.id, corridors: strand.corridors, family: strand.family },
		}));
const widths = (id: MeasureId, year: number) =>
	widthsIn(strandsIn(year), measure(id), daysOf(year));
const ranges = (id: MeasureId, year: number) =>
	Object.fromEntries(
		knownWays(measure(id), daysOf(year)).map(({ way, least, most }) => [way.figure, [least, most]]),
	);

describe('a measure', () => {
	it('has figures, and names for it and for all that it counts in each language', async () => {
		for (const language of ['en', 'ru', 'kk'] as const) {
			const said = await measureCatalogue(language);
			for (const id of MEASURES) {
				expect(said.names[id], id).toBeTruthy();
				for (const { figure } of measure(id).ways) expect(said.ways[figure], figure).toBeTruthy();
			}
		}
	});

	it('knows of a window what the dates in it say, several as a range, and nothing between them', () => {
		expect(ranges('share-all-cargo', 2009)).toEqual({});
		expect(ranges('share-all-cargo', 2010)).toEqual({
			'ndn-share-all-cargo': [30, 30],
			'pakistan-share-all-cargo': [50, 50],
			'air-share-all-cargo': [20, 30],
		});
		expect(ranges('share-all-cargo', 2011)).toEqual({
			'ndn-share-all-cargo': [35, 40],
			'pakistan-share-all-cargo': [29, 35],
			'air-share-all-cargo': [31, 31],
		});
		expect(ranges('share-all-cargo', 2012)).toEqual({});
	});
});

describe('the width of a strand', () => {
	it('is filled where all that was counted went by it alone', () => {
		const ports = widths('containers-port', 2012);
		const top = measure('containers-port').top;
		expect(top).toBe(36185);
		expect(ports.get('riga--krustpils/russian')).toEqual({ least: FULL_WIDTH, most: FULL_WIDTH });
		const tallinn = widthOf(14642, { top });
		expect(ports.get('tallinn--tapa/russian')).toEqual({ least: tallinn, most: tallinn });
		expect(ports.get('bekasovo--ryazan/russian')).toEqual({ least: 0, most: HOLLOW_WIDTH });
	});

	it('is hollow where a number is of several lines, which share it on one leg', () => {
		for (const year of [2010, 2011]) {
			const strands = strandsIn(year);
			const shares = widths('share-all-cargo', year);
			expect([...shares.values()].every(({ least }) => least === 0)).toBe(true);
			const north = measure('share-all-cargo').ways.find(
				({ figure }) => figure === 'ndn-share-all-cargo',
			);
			const most = widthOf(year === 2010 ? 30 : 40, measure('share-all-cargo'));
			for (const leg of new Set(strands.map((strand) => strand.leg))) {
				const beside = strands.filter(
					(strand) =>
						strand.leg === leg && strand.corridors.some((id) => north?.corridors.includes(id)),
				);
				const sum = beside.reduce((total, { id }) => total + (shares.get(id)?.most ?? 0), 0);
				if (beside.length > 0)
					expect(sum, leg).toBeLessThanOrEqual(Math.max(most, beside.length * HOLLOW_WIDTH) + 0.2);
			}
		}
	});

	it('is hollow and thin in a year without a number', () => {
		for (const id of MEASURES)
			expect(new Set([...widths(id, 2013).values()].map((one) => JSON.stringify(one)))).toEqual(
				new Set([JSON.stringify({ least: 0, most: HOLLOW_WIDTH })]),
			);
	});

	it('is never filled wider than a number said, in no year of any measure', () => {
		for (const id of MEASURES)
			for (const year of YEARS) {
				const most = Math.max(
					1.2,
					...knownWays(measure(id), daysOf(year)).map((known) => widthOf(known.least, measure(id))),
				);
				for (const { least } of widths(id, year).values()) expect(least).toBeLessThanOrEqual(most);
			}
	});

	it('leaves a light middle in all that is hollow, and fills it no wider than its rim', () => {
		expect(coreWidth({ least: 0, most: HOLLOW_WIDTH })).toBeGreaterThan(1);
		expect(coreWidth({ least: 5, most: 5 })).toBe(0);
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 3.4, max: 20, noNaN: true }),
				(part, most) => {
					const width = { least: part * most, most };
					expect(coreWidth(width)).toBeLessThan(most);
					expect(fillWidth(width)).toBeLessThanOrEqual(width.least);
				},
			),
		);
	});
});

describe('strands of many widths', () => {
	it('lie side by side about their leg, none on another', () => {
		const room = new Map([
			[0, 8],
			[2, 3.4],
			[5, 20],
		]);
		const spans = [...room].map(([lane, width]) => {
			const middle = wideOffset(lane, 1, room);
			return [middle - width / 2, middle + width / 2] as const;
		});
		expect(spans[0]?.[1]).toBeLessThan(spans[1]?.[0] ?? NaN);
		expect(spans[1]?.[1]).toBeLessThan(spans[2]?.[0] ?? NaN);
		expect((spans[0]?.[0] ?? NaN) + (spans[2]?.[1] ?? NaN)).toBeCloseTo(0, 0);
		expect(wideOffset(2, -1, room)).toBeCloseTo(-wideOffset(2, 1, room));
		expect(wideOffset(0, 1, new Map([[0, 20]]))).toBe(0);
	});
});
