import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { Evidence } from './evidence.ts';
import type { Outline, OutlineCorridor, OutlineLeg } from './outline.ts';
import { fateIn, shownYears, stateIn, type Fate, type Slice, type Timed } from './slice.ts';
import {
	LAYERS,
	type Kind,
	type LayerId,
	type Mode,
	type Precision,
	type Status,
} from './vocabulary.ts';

/** Something that a slice shows, as a row of the table. */
export type Row = {
	id: string;
	name: string;
	layer: LayerId;
	kind: Kind;
	/** Of a leg. */
	mode: Mode | null;
	/** Years of the widest reading, also beside the slider; null is open or unknown. */
	first: number | null;
	last: number | null;
	/** 1 possible, 2 certain. */
	state: YearState;
	/** What became of it between two compared years. */
	fate: Fate | null;
	/** The years of a range, or of several maps, in which it is there. */
	years: StretchOfYears[];
	status: Status;
	/** Independent sources (witnesses). */
	sources: number;
	/** Names of its place, or of the ends of its way. */
	places: string[];
	country: string | null;
	/** ISO 3166-1 alpha-3: all countries that it belongs to. */
	countries: readonly string[];
	precision: Precision | null;
	precisionKm: number | null;
	/** The legs of a corridor that it used then, in order of travel. */
	legs: Row[];
};

/** Years that follow each other and are equally sure. */
export type StretchOfYears = { first: number; last: number; isCertain: boolean };

/** All that a slice shows, one row each; legs stand under their corridors. */
export function tableRows(outline: Outline, evidence: Evidence, slice: Slice): Row[] {
	const legs = new Map(outline.legs.map((leg) => [leg.id, leg]));
	const place = (id: string) => outline.places[id]?.name ?? id;
	const shown = <T extends Timed>(items: readonly T[]) =>
		items.filter((item) => stateIn(item, slice) > 0);
	const base = (item: Timed & { id: string; name: string }, timed: Timed = item) => ({
		id: item.id,
		name: item.name,
		layer: item.layer,
		first: evidence.things[item.id]?.years?.first ?? null,
		last: evidence.things[item.id]?.years?.last ?? null,
		state: stateIn(timed, slice),
		fate: fateIn(timed, slice),
		years: yearsIn(timed, slice),
		sources: item.witnesses ?? 0,
		precisionKm: evidence.things[item.id]?.precisionKm ?? null,
		mode: null,
		country: null,
		countries: item.countries ?? [],
		legs: [],
	});
	const legRow = (leg: OutlineLeg, use: Timed): Row => ({
		...base(leg, use),
		kind: 'leg',
		mode: leg.mode,
		status: 'real',
		places: [],
		precision: leg.precision,
	});
	const corridorRow = (corridor: OutlineCorridor): Row => ({
		...base(corridor),
		kind: 'corridor',
		status: corridor.status,
		places: [corridor.places[0], corridor.places.at(-1)].flatMap((id) => (id ? [place(id)] : [])),
		precision: null,
		legs: corridor.legs.flatMap(({ id }) => {
			const leg = legs.get(id);
			const use = leg && useOf(leg, corridor, evidence);
			return leg && use && stateIn(use, slice) > 0 ? [legRow(leg, use)] : [];
		}),
	});
	const rows = [
		...shown(outline.corridors).map(corridorRow),
		...shown(outline.things).map((thing): Row => ({
			...base(thing),
			kind: thing.kind,
			status: thing.status,
			places: thing.place ? [place(thing.place)] : [],
			country: thing.country ?? null,
			precision: thing.precision,
		})),
	];
	return rows.sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
}

/** The use of a leg by one corridor: its own time, and the witnesses of the corridor. */
function useOf(leg: OutlineLeg, corridor: OutlineCorridor, evidence: Evidence): Timed {
	const use = evidence.things[leg.id]?.uses?.find((item) => item.corridor === corridor.id);
	return {
		...daysIn(use ?? corridor),
		layer: leg.layer,
		witnesses: corridor.witnesses,
	};
}

/** The time of something, without what else it holds. */
const daysIn = ({ yearStates, days }: Pick<Timed, 'yearStates' | 'days'>) => ({
	yearStates,
	...(days === undefined ? {} : { days }),
});

/** The years of a range in which something is there, in stretches, or those of some maps one by one; none for one time. */
function yearsIn(item: Timed, slice: Slice): StretchOfYears[] {
	const { each, ...rest } = slice;
	if (each)
		return shownYears(slice).flatMap((year) => {
			const state = stateIn(item, { ...rest, year, date: null, years: null, compare: null });
			return state === 0 ? [] : [{ first: year, last: year, isCertain: state === 2 }];
		});
	if (!slice.years) return [];
	const [from, to] = slice.years;
	const stretches: StretchOfYears[] = [];
	for (let year = from; year <= to; year++) {
		const state = Number(item.yearStates[year - FIRST_YEAR] ?? 0);
		if (state === 0 || (state === 1 && slice.certain)) continue;
		const isCertain = state === 2;
		const last = stretches.at(-1);
		if (last && last.last === year - 1 && last.isCertain === isCertain) last.last = year;
		else stretches.push({ first: year, last: year, isCertain });
	}
	return stretches;
}

/** What a table can be sorted by. */
export const SORT_KEYS = [
	'name',
	'layer',
	'kind',
	'first',
	'last',
	'state',
	'status',
	'sources',
	'place',
	'precision',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { key: SortKey; isDescending: boolean };

/** The words of a row in the order of the columns, as they are shown, copied and saved. */
export type CellsOf = (row: Row) => Record<SortKey, string>;

/**
 * The rows in another order. Words are compared as the language does, years and counts as numbers;
 * what is open or unknown comes last either way, and rows that are alike keep their order.
 */
export function sortedRows(
	rows: readonly Row[],
	{ key, isDescending }: Sort,
	cells: CellsOf,
	language: string,
): Row[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const sign = isDescending ? -1 : 1;
	const keyed = rows.map((row) => ({ row, value: sortValue(row, key, cells) }));
	return keyed
		.sort((a, b) => {
			if (a.value === null || b.value === null)
				return Number(a.value === null) - Number(b.value === null);
			if (typeof a.value === 'number' && typeof b.value === 'number')
				return sign * (a.value - b.value);
			return sign * compare(String(a.value), String(b.value));
		})
		.map(({ row }) => row);
}

/** The fates in the order in which a comparison tells them. */
const FATE_ORDER: Record<Fate, number> = { opened: 0, closed: 1, changed: 2, stayed: 3 };

function sortValue(row: Row, key: SortKey, cells: CellsOf): string | number | null {
	switch (key) {
		case 'first':
		case 'last':
		case 'sources':
			return row[key];
		case 'layer':
			return LAYERS.indexOf(row.layer);
		case 'state':
			return row.fate ? FATE_ORDER[row.fate] : (row.years[0]?.first ?? row.state);
		default:
			return cells(row)[key] || null;
	}
}

/** Rows with the legs of those that are unfolded under them. */
export function unfoldedRows(rows: readonly Row[], unfolded: ReadonlySet<string>): Row[] {
	return rows.flatMap((row) => (unfolded.has(row.id) ? [row, ...row.legs] : [row]));
}

/** Tells Excel that the file is UTF-8; without it Cyrillic turns to rubble there. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells as CSV (RFC 4180): commas, lines ended by CR LF, quotes only where they are needed, and a
 * byte-order mark before the first cell.
 */
export function csv(lines: readonly (readonly string[])[]): string {
	return BYTE_ORDER_MARK + lines.map(csvLine).join('');
}

/** One line of it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which makes it text; a number
 * may begin with a minus.
 */
function inert(text: string): string {
	const isNumber = /^-\d+([.,]\d+)?$/.test(text);
	return /^[=+@\t\r-]/.test(text) && !isNumber ? `'${text}` : text;
}

function csvCell(cell: string): string {
	const text = inert(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as text that spreadsheets take from the clipboard; it has no way to write a tab or a line end. */
export function tsv(lines: readonly (readonly string[])[]): string {
	return lines
		.map((line) => line.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
		.join('\n');
}

/**
 * Rows as GeoJSON (RFC 7946). A corridor has the lines of its legs, as they were travelled; what is
 * painted on a whole country or has no place has no geometry.
 */
export function tableGeojson(
	rows: readonly Row[],
	outline: Outline,
): FeatureCollection<Geometry | null> {
	const legs = new Map(outline.legs.map((leg) => [leg.id, leg]));
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	const corridors = new Map(outline.corridors.map((corridor) => [corridor.id, corridor]));
	const geometryOf = ({ id, legs: used }: Row): Geometry | null => {
		const leg = legs.get(id);
		if (leg) return multiLine(leg.lines);
		const corridor = corridors.get(id);
		if (corridor) {
			const shown = new Set(used.map((row) => row.id));
			return multiLine(
				corridor.legs
					.filter((link) => shown.has(link.id))
					.flatMap((link) => {
						const lines = legs.get(link.id)?.lines ?? [];
						return link.reversed ? [...lines].reverse().map((line) => [...line].reverse()) : lines;
					}),
			);
		}
		const thing = things.get(id);
		if (!thing) return null;
		if (thing.shape) return thing.shape.type === 'Polygon' ? rightHanded(thing.shape) : thing.shape;
		return thing.at ? { type: 'Point', coordinates: thing.at } : null;
	};
	return {
		type: 'FeatureCollection',
		features: rows.map((row, i): Feature<Geometry | null> => {
			const { id, legs: used, years, state, ...properties } = row;
			return {
				type: 'Feature',
				// A leg stands under each corridor that used it; ids must be given once.
				...(rows.findIndex((other) => other.id === id) === i ? { id } : {}),
				geometry: geometryOf(row),
				properties: {
					id,
					...properties,
					state: state === 2 ? 'certain' : 'possible',
					...(years.length > 0 ? { years } : {}),
					...(used.length > 0 ? { legs: used.map((leg) => leg.id) } : {}),
				},
			};
		}),
	};
}

function multiLine(lines: Position[][]): Geometry | null {
	const [only, ...more] = lines;
	if (!only) return null;
	return more.length === 0
		? { type: 'LineString', coordinates: only }
		: { type: 'MultiLineString', coordinates: lines };
}

/** The outer ring against the clock, the holes with it. */
function rightHanded(polygon: Extract<Geometry, { type: 'Polygon' }>): Geometry {
	const area = (ring: Position[]) =>
		ring.reduce((sum, [x = 0, y = 0], i) => {
			const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
			return sum + x * nextY - nextX * y;
		}, 0);
	return {
		...polygon,
		coordinates: polygon.coordinates.map((ring, i) =>
			area(ring) > 0 === (i === 0) ? ring : [...ring].reverse(),
		),
	};
}
