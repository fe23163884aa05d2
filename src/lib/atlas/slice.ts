import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { LAYERS, DEFAULT_LAYERS, type Country, type Kind, type LayerId } from './vocabulary.ts';

/**
 * What of the atlas is shown: the time and the filters of a view, without the place. A view is a
 * slice; its fields are the keys of the address.
 */
export type Slice = {
	year: number;
	/** First and last year of a range; wins over `year`. */
	years: readonly [number, number] | null;
	/** Events stay after their year. */
	accumulate: boolean;
	/** A second year, against which `year` is compared. */
	compare: number | null;
	/** Only what is certain. */
	certain: boolean;
	/** At least so many witnesses. */
	'min-sources': number;
	layers: readonly LayerId[];
	/** Only what belongs to one of these countries; none: everything. */
	country: readonly Country[];
};

/** What the state of anything drawn depends on. */
export type Timed = {
	/** One state per year of the slider. */
	yearStates: string;
	layer: LayerId;
	/** It happened once, rather than lasted. */
	isEvent?: boolean;
	/** Independent witnesses that vouch for it. */
	witnesses?: number | undefined;
	/** ISO 3166-1 alpha-3; left out, it shows whatever the countries that are asked for. */
	countries?: readonly string[] | undefined;
};

/** Kinds of things that happen at one time; the others last. */
const EVENTS: readonly Kind[] = [
	'exercise',
	'course',
	'agreement',
	'law',
	'vote',
	'visit',
	'statement',
	'decision',
	'partnership',
	'attack',
	'closure',
	'unrest',
	'accident',
];
export const isEventKind = (kind: Kind): boolean => EVENTS.includes(kind);

/** One year with everything on: what a slice is unless it says otherwise. */
export function yearSlice(year: number, layers: readonly LayerId[] = DEFAULT_LAYERS): Slice {
	return {
		year,
		years: null,
		accumulate: false,
		compare: null,
		certain: false,
		'min-sources': 1,
		layers,
		country: EVERYWHERE,
	};
}

/** No country in particular. */
export const EVERYWHERE: readonly Country[] = [];

/** The slice of a view, without what else it holds. */
export function sliceOf(view: Slice): Slice {
	const { year, years, accumulate, compare, certain, layers, country } = view;
	const least = view['min-sources'];
	return { year, years, accumulate, compare, certain, 'min-sources': least, layers, country };
}

/** Whether a slice is one year without filters; its layers may be any. */
export function isOneYear(slice: Slice): boolean {
	if (slice.country.length > 0) return false;
	const plain = { ...yearSlice(slice.year, slice.layers), country: slice.country };
	return (Object.keys(plain) as (keyof Slice)[]).every((key) => slice[key] === plain[key]);
}

/** Whether just the layers are on that a link without `layers` shows. */
export function hasUsualLayers({ layers }: Slice): boolean {
	return LAYERS.every((id) => layers.includes(id) === DEFAULT_LAYERS.includes(id));
}

/** The year whose names hold: the last of what is shown. */
export function nameYear({ year, years }: Slice): number {
	return years ? years[1] : year;
}

/** The time of a slice in figures: `2011`, `2008–2012`, or `2008 / 2011` where two are compared. */
export function timeText(slice: Pick<Slice, 'year' | 'years' | 'compare'>): string {
	const { year, years } = slice;
	if (years) return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
	const pair = comparedYears(slice);
	return pair ? `${pair[0]} / ${pair[1]}` : String(year);
}

/** The years that a slice shows: one, all of a range, or the two compared, the earlier first. */
export function shownYears(slice: Pick<Slice, 'year' | 'years' | 'compare'>): number[] {
	const [first, last] = slice.years ?? [slice.year, slice.year];
	return comparedYears(slice) ?? Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What something is in a slice; with `compare`, what it is in either of the two years. */
export function stateIn(item: Timed, slice: Slice): YearState {
	const now = stateAt(item, slice, slice.years ?? [slice.year, slice.year]);
	if (slice.compare === null || slice.years) return now;
	return Math.max(now, stateAt(item, slice, [slice.compare, slice.compare])) as YearState;
}

function stateAt(item: Timed, slice: Slice, [from, to]: readonly [number, number]): YearState {
	if (!slice.layers.includes(item.layer) || !isWithin(item, slice.country)) return 0;
	// Asking for one source asks for nothing: what only the editors infer has none, and is shown.
	const least = slice['min-sources'];
	if (least > 1 && (item.witnesses ?? Infinity) < least) return 0;
	const first = slice.accumulate && item.isEvent ? FIRST_YEAR : from;
	let state = 0;
	for (let year = first; year <= to; year++)
		state = Math.max(state, (item.yearStates.charCodeAt(year - FIRST_YEAR) || 48) - 48);
	return (state === 1 && slice.certain ? 0 : state) as YearState;
}

/** Whether something belongs to one of these countries, or they are none. */
export function isWithin(
	{ countries }: Pick<Timed, 'countries'>,
	asked: readonly string[],
): boolean {
	return asked.length === 0 || !countries || countries.some((code) => asked.includes(code));
}

/** What became of something from the earlier to the later of two years. */
export type Fate = 'opened' | 'closed' | 'stayed' | 'changed';
export const FATES: readonly Fate[] = ['opened', 'closed', 'changed', 'stayed'];

/**
 * What became of something between the two years of a comparison: it is there in the later only, in
 * the earlier only, in both, or in both but not equally certain. Null when it is in neither, or when
 * nothing is compared.
 */
export function fateIn(item: Timed, slice: Slice): Fate | null {
	const pair = comparedYears(slice);
	if (!pair) return null;
	const [before, after] = pair.map((year) => stateAt(item, slice, [year, year])) as [
		YearState,
		YearState,
	];
	if (before === 0 && after === 0) return null;
	if (before === 0) return 'opened';
	if (after === 0) return 'closed';
	return before === after ? 'stayed' : 'changed';
}

/** What became of several things on one spot: what became of each, or `changed` where they differ. */
export function jointFate(fates: Iterable<Fate | null>): Fate | null {
	const all = new Set([...fates].filter((fate) => fate !== null));
	const [only = null] = all;
	return all.size > 1 ? 'changed' : only;
}

/** The earlier and the later year of a comparison; null when nothing is compared. */
export function comparedYears({
	year,
	years,
	compare,
}: Pick<Slice, 'year' | 'years' | 'compare'>): [number, number] | null {
	if (compare === null || years || compare === year) return null;
	return [Math.min(year, compare), Math.max(year, compare)];
}

/** The state in each year of the slider under the filters of a slice: what a histogram counts. */
export function statesByYear(item: Timed, slice: Slice): YearState[] {
	return YEARS.map((year) => stateAt(item, slice, [year, year]));
}
