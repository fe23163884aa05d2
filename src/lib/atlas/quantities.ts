import { stretch } from '#lib/time/chronology.ts';
import { hull, lifetime, mayMeet } from '#lib/time/lifetime.ts';
import { clampYear, FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Atlas, Corridor } from './atlas.ts';
import { shortCitation } from './citation.ts';
import { claimFigures } from './claim-figures.ts';
import { topOf } from './figure-chart.ts';
import type { Figure, Question } from './schema.ts';
import { csv } from './table.ts';
import { FAMILIES, type Family, type Topic } from './vocabulary.ts';

/** A family of corridors, or the whole northern network, of which sources speak when they name no way. */
export type Way = 'network' | Family;
export const WAYS: readonly Way[] = ['network', ...FAMILIES];

/** The families that make up the northern network. */
export const NORTHERN: readonly Family[] = [
	'russian',
	'south-caucasus',
	'kkt',
	'trans-siberian',
	'mersin',
];

/** What is a quantity of a way: how much went, what part of all that was, how long it took. */
const COUNTED: readonly Topic[] = ['cargo', 'shares', 'times', 'flights'];

/** What one figure says of one year: one number or, where sources differ, several side by side. */
export type Cell = { figure: Figure; points: Figure['points'] };

/** A year with its numbers, or years that follow each other without any. */
export type QuantityYears = { first: number; last: number; cells: Cell[] };

/** How much went by a way, over all years in which it was in use. */
export type WayQuantities = { way: Way; figures: Figure[]; years: QuantityYears[] };

/** The quantities of each way, of figures and of claims of its corridors, in the order of `WAYS`; a way of which nobody gives a number has its years. */
export function quantities(atlas: Atlas): WayQuantities[] {
	const ofClaims = [...atlas.corridors.values()].flatMap((each) =>
		claimFigures(each, atlas.figures),
	);
	const counted = [...atlas.figures, ...ofClaims].filter(({ topic }) => COUNTED.includes(topic));
	return WAYS.map((way) => {
		const figures = counted.filter((figure) => wayOf(figure, atlas) === way);
		return { way, figures, years: yearsOf(figures, corridorsOf(way, atlas)) };
	});
}

/** What is counted of one corridor or air line alone, over all years in which it was in use. */
export type CorridorQuantities = { corridor: Corridor; years: QuantityYears[] };

/** The quantities of a way opened into its corridors or air lines; those of several at once stand at none. */
export function corridorQuantities(
	atlas: Atlas,
	{ way, figures }: WayQuantities,
): CorridorQuantities[] {
	if (way === 'network') return [];
	return corridorsOf(way, atlas).map((corridor) => {
		const own = figures.filter(({ about }) => {
			const named = about.filter((id) => atlas.corridors.has(id));
			return named.length === 1 && named[0] === corridor.id;
		});
		return { corridor, years: yearsOf(own, [corridor]) };
	});
}

/** The corridors of a way; of the network those of all its families. */
function corridorsOf(way: Way, { corridors }: Atlas): Corridor[] {
	const families: readonly Family[] = way === 'network' ? NORTHERN : [way];
	return [...corridors.values()].filter(({ family }) => families.includes(family));
}

/** Every year in which one of the corridors may have been used or a figure has a number. */
function yearsOf(figures: readonly Figure[], corridors: readonly Corridor[]): QuantityYears[] {
	const [first, last] = usedYears(corridors);
	const told = figures.flatMap(({ points }) => points.map(({ when }) => yearOfPoint(when)));
	const years = range(Math.min(first, ...told), Math.max(last, ...told));
	return joined(years.map((year) => cellsOf(year, figures)));
}

/**
 * The way that a figure is about: that of its corridors; without any, the air for flights and what stands at
 * air bases alone, else that of the corridors through its places. What concerns several or none is the
 * network's.
 */
export function wayOf({ about, topic }: Figure, { corridors, things }: Atlas): Way {
	const named = about.flatMap((id) => corridors.get(id)?.family ?? []);
	const subjects = things.filter(({ id }) => about.includes(id));
	const isOfBases = subjects.length > 0 && subjects.every(({ layer }) => layer === 'bases');
	const isOfAir = topic === 'flights' || isOfBases;
	if (named.length === 0 && isOfAir) return 'air';
	const places = subjects.flatMap(({ place }) => place ?? []);
	const through = [...corridors.values()]
		.filter(({ chain }) => chain.places.some((place) => places.includes(place)))
		.map(({ family }) => family);
	const families = new Set(named.length > 0 ? named : through);
	const [only] = families;
	return only !== undefined && families.size === 1 ? only : 'network';
}

/** Where numbers were looked for in vain: the corridors that a way may have had in some years, and what is asked of them. */
export type Sought = { corridors: Corridor[]; questions: Question[] };

/** What a blank of a way is about, from the first day of `first` to the last of `last`. */
export function sought(atlas: Atlas, way: Way, first: number, last: number): Sought {
	const years = lifetime(yearsText(first, last));
	const corridors = corridorsOf(way, atlas).filter(({ life }) => mayMeet(life, years));
	const ids = new Set(corridors.map(({ id }) => id));
	const questions = atlas.questions.filter(
		({ isOfQuantity, about }) => isOfQuantity && about.some((id) => ids.has(id)),
	);
	if (way !== 'network') return { corridors, questions };
	// What was asked of one way alone stands there.
	const isOfSeveral = ({ about }: Question) =>
		new Set(corridors.filter(({ id }) => about.includes(id)).map(({ family }) => family)).size > 1;
	return { corridors, questions: questions.filter(isOfSeveral) };
}

/** First and last year in which any of the corridors may have been used, within the slider. */
function usedYears(corridors: readonly Corridor[]): [number, number] {
	const lives = corridors.flatMap(({ life }) => life.possible);
	const { first, last } = hull(lives) ?? { first: LAST_YEAR, last: LAST_YEAR };
	return [clampYear(first ?? FIRST_YEAR), clampYear(last ?? LAST_YEAR)];
}

/** The year that a number stands for: that in the middle of its date; of a period with an open side, its end. */
export function yearOfPoint(when: string): number {
	const { from, to } = stretch(when);
	if (!Number.isFinite(from)) return Math.ceil(to) - 1;
	return Math.floor(Number.isFinite(to) ? (from + to) / 2 : from);
}

/** The first and the last year of the date of a number; where a side is open, the year that it stands for. */
function yearsOfPoint(when: string): [number, number] {
	const { from, to } = stretch(when);
	const isClosed = Number.isFinite(from) && Number.isFinite(to);
	return isClosed ? [Math.floor(from), Math.ceil(to) - 1] : [yearOfPoint(when), yearOfPoint(when)];
}

const yearsText = (first: number, last: number) =>
	first === last ? `${first}` : `${first}/${last}`;

function cellsOf(year: number, figures: readonly Figure[]): QuantityYears {
	const cells = figures.flatMap((figure): Cell[] => {
		const points = figure.points.filter(({ when }) => yearOfPoint(when) === year);
		return points.length > 0 ? [{ figure, points }] : [];
	});
	return { first: year, last: year, cells };
}

/** Empty years that follow each other as one. */
function joined(years: readonly QuantityYears[]): QuantityYears[] {
	return years.reduce<QuantityYears[]>((list, year) => {
		const before = list.at(-1);
		const isBlank = year.cells.length === 0 && before?.cells.length === 0;
		return isBlank ? [...list.slice(0, -1), { ...before, last: year.last }] : [...list, year];
	}, []);
}

const range = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Figures on one scale, of which all values lie between nought and `top`. */
export type Comparable = { top: number; figures: Figure[] };

/**
 * Figures with a course over the years, those together that count the same part of the same whole: only such
 * share a scale. One that does not say of what it is a part stands alone.
 */
export function comparable(figures: readonly Figure[]): Comparable[] {
	const groups = new Map<string, Figure[]>();
	for (const figure of figures) {
		if (new Set(figure.points.map(({ when }) => yearOfPoint(when))).size < 2) continue;
		const key = figure.denominator ? `${figure.unit} ${figure.denominator}` : figure.id;
		groups.set(key, [...(groups.get(key) ?? []), figure]);
	}
	return [...groups.values()]
		.sort((a, b) => b.length - a.length)
		.map((group) => ({ top: Math.max(...group.map(topOf)), figures: group }));
}

/**
 * All quantities as CSV (RFC 4180), one number a row, with the years of its date; of years without one a row
 * that says so.
 */
export function quantitiesCsv(atlas: Atlas): string {
	const rows = quantities(atlas).flatMap(({ way, years }) =>
		years.flatMap(({ first, last, cells }) => {
			if (cells.length === 0) {
				const blank = ['', 'no number found', ...Array<string>(8).fill('')];
				return [[way, yearsText(first, last), ...blank]];
			}
			return cells.flatMap(({ figure: { id, title, unit, denominator = '' }, points }) =>
				points.map(({ when, value, source, at, citedIn = '' }) => {
					const work = atlas.sources.get(source);
					const cited = work ? shortCitation(work) : '';
					const number = [when, `${value}`, unit, denominator];
					return [
						way,
						yearsText(...yearsOfPoint(when)),
						id,
						title,
						...number,
						source,
						cited,
						at,
						citedIn,
					];
				}),
			);
		}),
	);
	return csv([COLUMNS, ...rows]);
}

const COLUMNS = [
	...['way', 'years', 'figure', 'title', 'when', 'value', 'unit', 'denominator'],
	...['source', 'cited', 'at', 'citedIn'],
];
