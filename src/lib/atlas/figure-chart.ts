import { scaleLinear } from 'd3-scale';
import { dayOf, daysOf, yearsAt, type Days, type Moment } from '#lib/time/days.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Figure } from './schema.ts';

/**
 * One number of a figure, placed. Positions are per cent of the chart: `x` from its left edge, `y`
 * from its bottom.
 */
export type Dot = {
	/** Which point of the figure it is. */
	index: number;
	value: number;
	/** Where its date may lie: the widest reading of its EDTF, from `from` to `to`. */
	x: number;
	from: number;
	to: number;
	y: number;
	/** Its date is about (`~`) or doubtful (`?`), or one side of it is open. */
	isUncertain: boolean;
	/** The calendar years that its date touches. */
	years: readonly [number, number];
	/** The days that it touches. */
	days: Days;
};

/** A stroke between two numbers that follow each other; not solid where a whole year is unknown. */
export type Link = { from: Dot; to: Dot; isGap: boolean };

export type FigureChart = {
	dots: Dot[];
	links: Link[];
	/** Marked heights: nought and the top of the scale. */
	levels: { value: number; y: number }[];
	/** Marked years, each in the middle of its column; so many are named that the names have room. */
	years: { year: number; x: number; isNamed: boolean }[];
	/** Numbers and strokes may lie beside the frame, and are not shown there. */
	isPart?: boolean;
};

/** The years from `first` to `last`, each a column of equal width; `edge` lies beside the outer two. */
export type Frame = { first: number; last: number; edge: number };

/** The columns of the slider, where the first and the last year stand on the ends of the axis. */
export const SLIDER_FRAME: Frame = { first: FIRST_YEAR, last: LAST_YEAR, edge: 0 };

/** The part of these columns that some days take up, as an axis of months or days shows them. */
export const daysFrame = ({ from, to }: Days): Frame => ({
	first: yearsAt(from) - 0.5,
	last: yearsAt(to + 1) - 0.5,
	edge: 0,
});

/** The years that a figure touches, at least three, each with its whole column. */
export function ownFrame(figure: Figure): Frame {
	const [first, last] = yearsOf(figure);
	const missing = Math.max(0, 2 - (last - first));
	return { first: first - Math.ceil(missing / 2), last: last + Math.floor(missing / 2), edge: 0.5 };
}

/**
 * Lays a figure out. Heights begin at nought and end above `top`, by default what the figure itself needs;
 * shares end at a hundred per cent. Numbers whose dates
 * overlap stand side by side as what they are, two counts of one time, and no stroke leads through
 * them.
 */
export function figureChart(figure: Figure, frame: Frame, top = topOf(figure)): FigureChart {
	const x = scaleLinear([frame.first - frame.edge, frame.last + frame.edge], [0, 100]);
	const y = scaleLinear([0, top], [0, 100]).nice(4);
	const named = x.ticks(4);
	const dots = figure.points
		.map(({ when, value }, index): Dot => {
			const { from, to, ...dates } = spanOf(when);
			return {
				index,
				value,
				x: x((from + to) / 2),
				from: x(from),
				to: x(to),
				y: y(value),
				...dates,
			};
		})
		.sort((a, b) => a.x - b.x || a.value - b.value);
	const column = Math.ceil(frame.first);
	const columns = Array.from(
		{ length: Math.max(0, Math.floor(frame.last) - column + 1) },
		(_, i) => column + i,
	);
	return {
		dots,
		links: linksOf(dots, isTotal(figure)),
		levels: y.domain().map((value) => ({ value, y: y(value) })),
		years: columns.map((year) => ({ year, x: x(year), isNamed: named.includes(year) })),
	};
}

/** A chart without the numbers beside its frame; of dates that reach beyond it the part within. */
export const withinFrame = (chart: FigureChart): FigureChart => ({
	...chart,
	isPart: true,
	dots: chart.dots
		.filter(({ from, to }) => to > 0 && from < 100)
		.map((dot) => ({ ...dot, from: Math.max(0, dot.from), to: Math.min(100, dot.to) })),
});

/** The numbers of a figure whose dates touch any of these years, months or days. */
export function dotsIn(chart: FigureChart, shown: readonly Moment[]): Dot[] {
	const windows = shown.map(daysOf);
	return chart.dots.filter(({ days }) =>
		windows.some(({ from, to }) => days.from <= to && from <= days.to),
	);
}

/** A dot with where its label stands, in pixels from the bottom of a plot. */
export type Label = { dot: Dot; y: number };

/**
 * Labels beside their dots in a plot of so many pixels, each in a line of its own: one that would lie
 * on another moves up, and all move down together where the highest would leave the plot.
 */
export function labels(dots: readonly Dot[], height: number, line: number): Label[] {
	const placed = [...dots]
		.sort((a, b) => a.y - b.y)
		.reduce<Label[]>((below, dot) => {
			const lowest = (below.at(-1)?.y ?? -Infinity) + line;
			return [...below, { dot, y: Math.max((dot.y / 100) * height, lowest) }];
		}, []);
	const excess = Math.max(0, (placed.at(-1)?.y ?? 0) - height);
	return placed.map(({ dot, y }) => ({ dot, y: y - excess }));
}

/** Whether a figure can show a course: three numbers or more, not all of one time. Else it is a note. */
export function isSeries({ points }: Pick<Figure, 'points'>): boolean {
	return points.length > 2 && new Set(points.map(({ when }) => when)).size > 1;
}

/** The first and the last year that the numbers of a figure touch. */
export function yearsOf({ points }: Pick<Figure, 'points'>): [number, number] {
	const spans = points.map(({ when }) => spanOf(when).years);
	return [Math.min(...spans.map(([a]) => a)), Math.max(...spans.map(([, b]) => b))];
}

const isShare = ({ unit, points }: Figure) =>
	/%|\bper ?cent\b/i.test(unit) && points.every(({ value }) => value >= 0 && value <= 100);

/** What the scale of heights must hold. */
export function topOf(figure: Figure): number {
	return isShare(figure) ? 100 : Math.max(...figure.points.map(({ value }) => value), 0) || 1;
}

/** A total since some day never falls: where a later count is lower, the sources count otherwise. */
const isTotal = ({ denominator = '' }: Figure) => /\bsince\b/i.test(denominator);

function linksOf(dots: readonly Dot[], isRising: boolean): Link[] {
	const isAlone = (dot: Dot) =>
		dots.every((other) => other === dot || other.from >= dot.to || other.to <= dot.from);
	return dots.slice(1).flatMap((to, i) => {
		const from = dots[i] as Dot;
		if (!isAlone(from) || !isAlone(to) || (isRising && to.value < from.value)) return [];
		return [{ from, to, isGap: to.years[0] - from.years[1] > 1 }];
	});
}

/** A date as columns of years: 2010 is the middle of its column, which runs from 2009.5 to 2010.5. */
function spanOf(when: string) {
	const spans = parseEdtf(when);
	const earliest = Math.min(...spans.map(({ start }) => start.earliest));
	const latest = Math.max(...spans.map(({ end }) => end.latest));
	const isOpen = !Number.isFinite(earliest) || !Number.isFinite(latest);
	const [first, last] = [
		Number.isFinite(earliest) ? earliest : FIRST_YEAR * 10000 + 101,
		Number.isFinite(latest) ? latest : LAST_YEAR * 10000 + 1231,
	];
	return {
		from: columnOf(first, 'start'),
		to: columnOf(last, 'end'),
		years: [Math.floor(first / 10000), Math.floor(last / 10000)] as const,
		days: { from: dayOf(first), to: dayOf(last) },
		isUncertain: isOpen || /[~?%]/.test(when),
	};
}

/** Where a `yyyymmdd` day begins or ends, in columns of years. */
function columnOf(ymd: number, side: 'start' | 'end'): number {
	const [year, month, day] = [
		Math.floor(ymd / 10000),
		(Math.floor(ymd / 100) % 100) - 1,
		ymd % 100,
	];
	const begin = Date.UTC(year, 0, 1);
	const moment = Date.UTC(year, month, side === 'start' ? day : day + 1);
	return year - 0.5 + (moment - begin) / (Date.UTC(year + 1, 0, 1) - begin);
}
