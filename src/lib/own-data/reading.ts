import type { Geometry } from 'geojson';
import { COUNTRIES } from '#lib/atlas/vocabulary.ts';
import {
	dateEvidenceSteps,
	dateOf,
	interval,
	type DateEvidence,
	type DateForm,
} from './column-dates.ts';
import { guessedColumns, type Columns, type Role } from './columns.ts';
import {
	axisOf,
	changed,
	degrees,
	inMetres,
	isOnEarth,
	mended,
	pair,
	positionsOf,
	suspected,
	weightOf,
	wrapped,
	type Decimal,
	type Mend,
} from './coordinates.ts';
import {
	FileFault,
	MOST_FEATURES,
	MOST_POSITIONS,
	type Draft,
	type Entry,
	type Fault,
	type RowFault,
} from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isOwnId, timesOf, type OwnFeature } from './own-layer.ts';
import { atOnce, type Steps } from './slices.ts';

export const TIME_ROLES = ['when', 'start', 'end'] as const;
export type TimeRole = (typeof TIME_ROLES)[number];

/** What has been said of a draft: what its columns mean, how dates are written, what is to be mended. */
export type Choices = {
	columns: Columns;
	forms: Partial<Record<TimeRole, DateForm>>;
	/** The sign that breaks coordinates; without it both do. */
	decimal?: Decimal | null;
	mend: Mend | null;
	/** Whether rows are kept of which the date or the place cannot be read, without it. */
	isKept?: boolean;
};

/** What is guessed of a draft. What a file itself says of its coordinates is believed. */
export function guessedChoices(draft: Draft): Choices {
	const columns = guessedColumns(draft);
	// A table or file that was saved from here has one date; a row without it is undated, whatever else it has.
	if (columns.when !== undefined && hasSaved(draft)) {
		delete columns.start;
		delete columns.end;
	}
	return { columns, forms: {}, mend: draft.isMercator ? 'mercator' : null };
}

function hasSaved({ columns, entries }: Draft): boolean {
	const at = columns.indexOf('id');
	return at !== -1 && entries.some(({ cells }) => isOwnId(cells[at]));
}

/** What a draft comes to under some choices: the good rows, the bad ones, and what is still to be asked. */
export type Reading = {
	features: OwnFeature[];
	faults: RowFault[];
	/** Rows of which only the date or the place cannot be read, kept or not. */
	keepable: number;
	/** What the columns of dates tell of their form. */
	dates: Partial<Record<TimeRole, DateEvidence>>;
	/** The sign by which most of the broken coordinates are broken; null where none is. */
	decimal: Decimal | null;
	/** What seems to be wrong with all coordinates as they stand in the file. */
	suspected: Mend | null;
	undated: number;
	placeless: number;
	/** Dated rows that lie in none of the years of the atlas. */
	outside: number;
};

/** What a row says of its place, before anything is mended. A geometry is one in its members at least. */
type Place = Geometry | null | Fault;
/** Files may give a geometry any member besides its type. */
const isFault = (value: unknown): value is Fault =>
	typeof value === 'object' && value !== null && 'code' in value && !('type' in value);

/** Reads a draft. Throws {@link FileFault} for more than can be drawn. */
export const reading = (draft: Draft, choices: Choices, gazetteer: Gazetteer): Reading =>
	atOnce(readingSteps(draft, choices, gazetteer));

/** So many rows are read in one step. */
const ROWS_IN_STEP = 500;

/** The same in steps of few rows; `onrow` is told now and then how many are done. */
export function* readingSteps(
	draft: Draft,
	{ columns, forms, decimal = null, mend, isKept = false }: Choices,
	gazetteer: Gazetteer,
	onrow: (done: number) => void = () => undefined,
): Steps<Reading> {
	const cell = cellsBy(columns);
	const { settled, dates } = yield* settledForms(draft, columns, forms, cell);
	const dateIn = datesBy(settled);
	const places: Place[] = [];
	for (const entry of draft.entries) {
		if (places.push(placeOf(entry, cell, decimal)) % ROWS_IN_STEP === 0) yield;
	}
	weigh(places);
	const firsts = places.flatMap((place) =>
		!place || isFault(place) ? [] : positionsOf(place).slice(0, 1),
	);
	const doubt = draft.isMercator ? 'mercator' : suspected(firsts);
	const isProjected = doubt === null && mend === null && inMetres(firsts);
	const hasEdtf = /^when$/i.test(draft.columns[columns.when ?? -1] ?? '');
	const features: OwnFeature[] = [];
	const faults: RowFault[] = [...draft.faults];
	let keepable = 0;
	for (const [i, entry] of draft.entries.entries()) {
		if (i % ROWS_IN_STEP === 0) yield;
		if (i % 1000 === 0) onrow(i);
		const when = whenOf(entry, cell, dateIn, hasEdtf);
		const geometry = mendedPlace(places[i] as Place, entry, columns, mend, gazetteer, cell);
		const fault = isFault(geometry)
			? placeFault(geometry, isProjected)
			: isFault(when)
				? when
				: null;
		if (fault) keepable++;
		if (fault && !isKept) {
			faults.push({ line: entry.line, ...fault });
			continue;
		}
		features.push({
			...textsOf(entry, draft.columns, columns, cell, fault !== null),
			...whenWithout(when),
			geometry: isFault(geometry) ? null : geometry,
		});
	}
	return {
		features,
		faults: faults.sort((a, b) => a.line - b.line),
		keepable,
		dates,
		decimal: decimalIn(draft, columns),
		suspected: doubt,
		undated: features.filter(({ when }) => when === null).length,
		placeless: features.filter(({ geometry }) => geometry === null).length,
		outside: features.filter(({ when, yearStates }) => when !== null && /^0*$/.test(yearStates))
			.length,
	};
}

const whenWithout = (when: string | null | Fault) => {
	const dated = isFault(when) ? null : when;
	return { when: dated, ...timesOf(dated) };
};

/** What a row says besides its time and place. What could not be read of those is shown as it is written. */
function textsOf(
	entry: Entry,
	heads: readonly string[],
	columns: Columns,
	cell: CellOf,
	isFaulty: boolean,
): Omit<OwnFeature, 'when' | 'yearStates' | 'days' | 'isEvent' | 'geometry'> {
	// The words of a place are more than its coordinates; and whether values become layers, and how those
	// are called, is the visitor's to choose.
	const { place: _place, layer: _layer, name, text, source, ...read } = columns;
	const used = new Set(Object.values({ name, text, source, ...(isFaulty ? {} : read) }));
	return {
		line: entry.line,
		name:
			cell(entry, 'name') ||
			cell(entry, 'place') ||
			cell(entry, 'text').slice(0, 60) ||
			`#${entry.line}`,
		text: cell(entry, 'text'),
		source: cell(entry, 'source'),
		group: cell(entry, 'layer'),
		rest: heads.flatMap((head, at) => {
			const value = entry.cells[at] ?? '';
			return used.has(at) || value === '' ? [] : [[head, value] as const];
		}),
	};
}

/** What stands in the column of a role. A date whose month and day have columns of their own is put together. */
function cellsBy(columns: Columns): CellOf {
	const at = (entry: Entry, role: Role) => entry.cells[columns[role] ?? -1] ?? '';
	if (columns.month === undefined) return at;
	return (entry, role) => {
		if (role !== 'when') return at(entry, role);
		// Some lists have 0 for what is not known.
		const [year, month, day] = (['when', 'month', 'day'] as const).map((part) =>
			at(entry, part).replace(/^0+$/, ''),
		);
		if (!month) return [day, year].filter(Boolean).join(' ');
		const isNumbered = /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year ?? '');
		return isNumbered
			? [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-')
			: [day, month, year].filter(Boolean).join(' ');
	};
}

function* settledForms(
	draft: Draft,
	columns: Columns,
	forms: Choices['forms'],
	cell: CellOf,
): Steps<{ settled: Partial<Record<TimeRole, DateForm>>; dates: Reading['dates'] }> {
	const settled: Partial<Record<TimeRole, DateForm>> = {};
	const dates: Reading['dates'] = {};
	for (const role of TIME_ROLES) {
		if (columns[role] === undefined) continue;
		const evidence = yield* dateEvidenceSteps(draft.entries.map((entry) => cell(entry, role)));
		const { order, serial, century, tail } = forms[role] ?? {};
		settled[role] = {
			order: order ?? evidence.order,
			serial: serial ?? null,
			century: century ?? null,
			...(evidence.hasTails ? { tail: tail ?? null } : {}),
		};
		dates[role] = evidence;
	}
	return { settled, dates };
}

function decimalIn({ entries }: Draft, { latitude, longitude, position }: Columns): Decimal | null {
	let [points, commas] = [0, 0];
	for (const { cells } of entries)
		for (const at of [latitude, longitude, position]) {
			const cell = cells[at ?? -1] ?? '';
			points += Number(/\d\.\d/.test(cell));
			// A comma between two numbers with points breaks neither.
			commas += Number(/\d,\d/.test(cell) && !/\d\.\d/.test(cell));
		}
	if (points + commas === 0) return null;
	return commas > points ? ',' : '.';
}

type CellOf = (entry: Entry, role: Role) => string;
type DateIn = (role: TimeRole, value: string) => string | null | Fault;

/**
 * Reads the dates of cells, each that comes again once. “Until now” is a date only where something ends, and an
 * open beginning only where it starts.
 */
function datesBy(forms: Partial<Record<TimeRole, DateForm>>): DateIn {
	const known = new Map<string, string | null | Fault>();
	return (role, value) => {
		const key = `${role} ${value}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const date = dateOf(value, forms[role] ?? {});
		const isOpen = role === 'end' || (role === 'start' && value.trim() === '..');
		const read = date === '..' && !isOpen ? ({ code: 'date', value: value.trim() } as const) : date;
		known.set(key, read);
		return read;
	};
}

/**
 * When a row was: `when` where its column is EDTF and filled, else its start and end, else the date. A date
 * beside an end without a start is the start.
 */
function whenOf(
	entry: Entry,
	cell: CellOf,
	dateIn: DateIn,
	hasEdtf: boolean,
): string | null | Fault {
	const dates = TIME_ROLES.map((role) => dateIn(role, cell(entry, role)));
	const fault = dates.find(isFault);
	if (fault) return fault;
	const [when = null, start = null, end = null] = dates as (string | null)[];
	if (hasEdtf && when !== null) return when;
	return interval(start ?? (end === null ? null : when), end) ?? when;
}

/** What programs write where there is no number. */
const NO_VALUE = /^([-–—]|nan|null|none|#?n\/?a)$/i;

/** Where a row says it is. A fault is what stands in its cells; whether it is on the earth comes later. */
function placeOf({ geometry, ...entry }: Entry, cell: CellOf, decimal: Decimal | null): Place {
	if (geometry === null) return null;
	if (geometry !== undefined)
		return isGeometry(geometry)
			? geometry
			: { code: 'geometry', value: String((geometry as { type?: unknown }).type ?? '') };
	const stated = (role: Role) => {
		const text = cell(entry, role);
		return NO_VALUE.test(text) ? '' : text;
	};
	const [latitude, longitude] = [stated('latitude'), stated('longitude')];
	if (latitude || longitude) {
		// Where letters say which is which, they are believed.
		const isTurned = axisOf(latitude) === 'longitude' && axisOf(longitude) === 'latitude';
		const [y, x] = [
			degrees(isTurned ? longitude : latitude, 'latitude', decimal),
			degrees(isTurned ? latitude : longitude, 'longitude', decimal),
		];
		if (y === null) return { code: 'not-a-coordinate', value: latitude };
		if (x === null) return { code: 'not-a-coordinate', value: longitude };
		return { type: 'Point', coordinates: [x, y] };
	}
	const position = stated('position');
	if (!position) return null;
	const at = pair(position, decimal);
	return at
		? { type: 'Point', coordinates: [at.longitude, at.latitude] }
		: { code: 'not-a-coordinate', value: position };
}

/** Throws for more points than rows can be, and for more positions of lines and areas than are drawn. */
function weigh(places: readonly Place[]) {
	const { points, positions } = weightOf(places.map((place) => (isFault(place) ? null : place)));
	if (points > MOST_FEATURES) throw new FileFault('too-many', String(points));
	if (positions > MOST_POSITIONS) throw new FileFault('too-many-positions', String(positions));
}

/** Whether letters of the hemispheres say where a row is. */
const isLettered = (entry: Entry, cell: CellOf) =>
	entry.geometry === undefined &&
	(axisOf(cell(entry, 'latitude')) !== null ||
		/(^|[^\p{L}])[nsewсювзшоб]/iu.test(cell(entry, 'position')));

function mendedPlace(
	place: Place,
	entry: Entry,
	{ place: named }: Columns,
	mend: Mend | null,
	gazetteer: Gazetteer,
	cell: CellOf,
): Place {
	if (isFault(place)) return place;
	if (place)
		return checkedGeometry(place, mend === 'swap' && isLettered(entry, cell) ? null : mend);
	const name = named === undefined || entry.geometry !== undefined ? '' : cell(entry, 'place');
	if (!name) return null;
	// A way between two places, or a whole country, as in tables saved from the atlas.
	if (name.includes(' → ') || isCountry(name)) return null;
	const at = gazetteer.find(name);
	return typeof at === 'string' ? { code: at, value: name } : { type: 'Point', coordinates: at };
}

/** Where most coordinates are metres of a projection, they are called so rather than off the earth. */
const placeFault = (fault: Fault, isProjected: boolean): Fault =>
	isProjected && fault.code === 'off-earth' ? { ...fault, code: 'projected' } : fault;

const isCountry = (name: string) => (COUNTRIES as readonly string[]).includes(name);

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** A geometry on the earth, after a mend, with longitudes between -180 and 180. */
function checkedGeometry(geometry: Geometry, mend: Mend | null): Geometry | Fault {
	const turned = changed(geometry, (at) => mended(at, mend));
	if (!turned) return { code: 'geometry', value: geometry.type };
	const wrong = positionsOf(turned).find(
		([x, y]) => !isOnEarth(x, 'longitude') || !isOnEarth(y, 'latitude'),
	);
	if (wrong) return { code: 'off-earth', value: `${short(wrong[1])}, ${short(wrong[0])}` };
	return changed(turned, ([x, y]) => [wrapped(x), y]) as Geometry;
}

const short = (value: number) => String(Number(value.toFixed(4)));

function isGeometry(value: Geometry): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (value.type === 'GeometryCollection')
		return Array.isArray(value.geometries) && value.geometries.every(isGeometry);
	return (
		TYPES.includes(value.type) &&
		isNested((value as { coordinates: unknown }).coordinates, DEPTHS[value.type] ?? 0)
	);
}

const DEPTHS: Record<string, number> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3,
};

/** Lists of lists so deep, with positions at the bottom. */
function isNested(value: unknown, depth: number): boolean {
	if (!Array.isArray(value)) return false;
	if (depth > 0) return value.every((part) => isNested(part, depth - 1));
	return value.length === 0 || (value.length >= 2 && value.slice(0, 2).every(Number.isFinite));
}
