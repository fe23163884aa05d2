import { describe, expect, test } from 'vitest';
import {
	dotsIn,
	figureChart,
	isSeries,
	ownFrame,
	SLIDER_FRAME,
	type Dot,
} from '#lib/atlas/figure-chart.ts';
import type { Figure } from '#lib/atlas/schema.ts';
import type { Moment } from '#lib/time/days.ts';
import { compileProject } from '#lib/server/authored.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';

function figure(points: [when: string, value: number][], fields: Partial<Figure> = {}): Figure {
	return {
		id: 'containers',
		topic: 'cargo',
		title: 'Containers',
		unit: 'containers',
		about: [],
		points: points.map(([when, value]) => ({ when, value, source: 's', at: 'p. 1' })),
		...fields,
	};
}

/** The column of the slider in which a position lies, as a year with its fraction. */
const column = (x: number) => 1992 + (x / 100) * 23;
const dots = (...args: Parameters<typeof figure>) =>
	figureChart(figure(...args), SLIDER_FRAME).dots;

describe('on the scale of the slider', () => {
	test('a year stands where its tick is and spans its column', () => {
		const [dot] = dots([['2010', 5]]) as [Dot];
		expect(column(dot.x)).toBeCloseTo(2010);
		expect([column(dot.from), column(dot.to)]).toEqual([
			expect.closeTo(2009.5),
			expect.closeTo(2010.5),
		]);
		expect(dot.isUncertain).toBe(false);
	});

	test('a day takes a day, a month its days, a season three months', () => {
		const [day, month, season] = dots([
			['2011-01-01', 1],
			['2011-12', 2],
			['2012-22', 3],
		]) as [Dot, Dot, Dot];
		expect(column(day.from)).toBeCloseTo(2010.5);
		expect((column(day.to) - column(day.from)) * 365).toBeCloseTo(1);
		expect((column(month.to) - column(month.from)) * 365).toBeCloseTo(31);
		expect(column(month.to)).toBeCloseTo(2011.5);
		expect((column(season.to) - column(season.from)) * 366).toBeCloseTo(92);
	});

	test.each(['2010~', '2010?', '2010-05~', '2010/..'])('%s is drawn as uncertain', (when) => {
		expect(dots([[when, 1]])[0]?.isUncertain).toBe(true);
	});

	test('“about” spans its widest reading, an open side ends with the slider', () => {
		const [about] = dots([['2010~', 1]]) as [Dot];
		expect(about.years).toEqual([2009, 2011]);
		const [open] = dots([['2010/..', 1]]) as [Dot];
		expect(column(open.to)).toBeCloseTo(2015.5);
	});

	test('a year finds the numbers whose dates touch it', () => {
		const chart = figureChart(
			figure([
				['2009', 1],
				['2010~', 2],
				['2011/2014', 3],
			]),
			SLIDER_FRAME,
		);
		const values = (year: number) => dotsIn(chart, [year]).map(({ value }) => value);
		expect([2008, 2009, 2011, 2014, 2015].map(values)).toEqual([[], [1, 2], [2, 3], [3], []]);
	});

	test('a month or a day finds those of its year only where their dates touch it', () => {
		const chart = figureChart(
			figure([
				['2009', 1],
				['2009-05', 2],
				['2009-05-14/2009-11', 3],
			]),
			SLIDER_FRAME,
		);
		const values = (moment: Moment) => dotsIn(chart, [moment]).map(({ value }) => value);
		expect(['2009-04', '2009-05', '2009-05-02', '2009-11-30'].map((m) => values(m).sort())).toEqual(
			[[1], [1, 2, 3], [1, 2], [1, 3]],
		);
	});
});

describe('strokes', () => {
	const links = (...args: Parameters<typeof figure>) =>
		figureChart(figure(...args), SLIDER_FRAME).links.map(
			({ from, to, isGap }) => [from.value, to.value, isGap] as const,
		);

	test('join what follows each other, and break over a year without a number', () => {
		expect(
			links([
				['2014', 9],
				['2009', 1],
				['2010', 5],
			]),
		).toEqual([
			[1, 5, false],
			[5, 9, true],
		]);
	});

	test('never lead through counts of the same time', () => {
		expect(
			links([
				['2009', 1],
				['2013-08', 5],
				['2013-08', 6],
				['2014', 7],
			]),
		).toEqual([]);
		expect(
			links([
				['2011', 35],
				['2011-12', 40],
			]),
		).toEqual([]);
	});

	test('do not let a total since some day fall', () => {
		const points: [string, number][] = [
			['2011-03', 27000],
			['2011-04-20', 25000],
		];
		expect(links(points, { denominator: 'since the opening of the network' })).toEqual([]);
		expect(links(points, { denominator: 'in store' })).toHaveLength(1);
	});
});

describe('heights', () => {
	test('begin at nought and end at a round number that holds all', () => {
		const chart = figureChart(figure([['2009', 6439]]), SLIDER_FRAME);
		expect(chart.levels.map(({ value, y }) => [value, y])).toEqual([
			[0, 0],
			[8000, 100],
		]);
		expect(chart.dots[0]?.y).toBeCloseTo(80.49, 1);
	});

	test('of shares end at a hundred', () => {
		const chart = figureChart(figure([['2009', 30]], { unit: 'per cent' }), SLIDER_FRAME);
		expect(chart.levels.at(-1)?.value).toBe(100);
		expect(chart.dots[0]?.y).toBeCloseTo(30);
	});

	test('of nothing but nought stay finite', () => {
		const [dot] = figureChart(figure([['2009', 0]]), SLIDER_FRAME).dots;
		expect(dot?.y).toBe(0);
	});
});

describe('the years under a chart', () => {
	const named = (first: number, last: number) =>
		figureChart(figure([['2009', 1]]), { first, last, edge: 0.5 })
			.years.filter(({ isNamed }) => isNamed)
			.map(({ year }) => year);

	test('are all named where there is room, and else the round ones', () => {
		expect(named(2009, 2011)).toEqual([2009, 2010, 2011]);
		expect(named(2003, 2012)).toEqual([2004, 2006, 2008, 2010, 2012]);
		expect(named(1992, 2015)).toEqual([1995, 2000, 2005, 2010, 2015]);
	});

	test('have at most six names', () => {
		for (let length = 3; length <= 24; length++)
			expect(named(1992, 1991 + length).length).toBeLessThanOrEqual(6);
	});
});

describe('a frame of its own', () => {
	test('holds the years of the figure, and at least three', () => {
		expect(ownFrame(figure([['2011-12', 1]]))).toEqual({ first: 2010, last: 2012, edge: 0.5 });
		expect(
			ownFrame(
				figure([
					['2001-11', 1],
					['2015', 2],
				]),
			),
		).toMatchObject({ first: 2001, last: 2015 });
	});
});

test('a series has numbers of more than one time', () => {
	expect(isSeries(figure([['2010', 1]]))).toBe(false);
	expect(
		isSeries(
			figure([
				['2010', 1],
				['2011', 2],
			]),
		),
	).toBe(false);
	const twice: [string, number][] = [
		['2010', 1],
		['2010', 2],
	];
	expect(isSeries(figure(twice))).toBe(false);
	expect(isSeries(figure([...twice, ['2011', 3]]))).toBe(true);
});

test('every figure of the atlas belongs to a thing and fits its chart and the slider', () => {
	const result = compileProject(process.cwd());
	if ('problems' in result) throw new Error('the data is broken');
	expect(result.atlas.figures.length).toBeGreaterThan(50);
	for (const each of result.atlas.figures) {
		expect(each.about, each.id).not.toEqual([]);
		for (const frame of [SLIDER_FRAME, ownFrame(each)])
			for (const dot of figureChart(each, frame).dots) {
				expect(dot.from, each.id).toBeLessThan(dot.to);
				expect(dot.from, each.id).toBeGreaterThan(-3);
				expect(dot.to, each.id).toBeLessThan(103);
				expect(dot.y, each.id).toBeGreaterThanOrEqual(0);
				expect(dot.y, each.id).toBeLessThanOrEqual(100);
			}
	}
});

test('no number on a scale is longer than the room before the years of the slider', () => {
	const result = compileProject(process.cwd());
	if ('problems' in result) throw new Error('the data is broken');
	const long = result.atlas.figures.flatMap((each) =>
		figureChart(each, SLIDER_FRAME).levels.flatMap(({ value }) =>
			[en, ru, kk].map(({ compact }) => compact(value)).filter((text) => text.length > 13),
		),
	);
	expect(long).toEqual([]);
});
