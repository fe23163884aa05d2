import type { Geometry } from 'geojson';
import { interval, dateForm, dateOf, type DateForm, type DateQuestion } from './column-dates.ts';
import type { Columns, Role } from './columns.ts';
import {
	changed,
	degrees,
	isOnEarth,
	mended,
	pair,
	positionsOf,
	suspected,
	wrapped,
	type Mend,
} from './coordinates.ts';
import type { Draft, Entry, Fault, RowFault } from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { timesOf, type OwnFeature } from './own-layer.ts';

export const TIME_ROLES = ['when', 'start', 'end'] as const;
export type TimeRole = (typeof TIME_ROLES)[number];

/** What has been said of a draft: what its columns mean, how dates are written, what is to be mended. */
export type Choices = {
	columns: Columns;
	forms: Partial<Record<TimeRole, DateForm>>;
	mend: Mend | null;
};

/** What a draft comes to under some choices: the good rows, the bad ones, and what is still to be asked. */
export type Reading = {
	features: OwnFeature[];
	faults: RowFault[];
	questions: Partial<Record<TimeRole, DateQuestion>>;
	/** What seems to be wrong with all coordinates as they stand in the file. */
	suspected: Mend | null;
	undated: number;
	placeless: number;
	/** Dated rows that lie in none of the years of the atlas. */
	outside: number;
};

/** What a row says of its place, before anything is mended. */
type Place = Geometry | null | Fault;
const isFault = (value: unknown): value is Fault =>
	typeof value === 'object' && value !== null && 'code' in value;

/** Reads a draft. `onrow` is told now and then how many rows are done; it may throw to end it. */
export function reading(
	draft: Draft,
	{ columns, forms, mend }: Choices,
	gazetteer: Gazetteer,
	onrow: (done: number) => void = () => undefined,
): Reading {
	const cell = (entry: Entry, role: Role) => entry.cells[columns[role] ?? -1] ?? '';
	const { settled, questions } = settledForms(draft, columns, forms);
	const places = draft.entries.map((entry) => placeOf(entry, cell));
	const doubt = suspectedIn(places, draft.isMercator);
	const used = new Set(Object.values(columns));
	const features: OwnFeature[] = [];
	const faults: RowFault[] = [...draft.faults];
	draft.entries.forEach((entry, i) => {
		if (i % 1000 === 0) onrow(i);
		const when = whenOf(entry, cell, settled);
		const geometry = mendedPlace(places[i] as Place, entry, columns, mend, gazetteer, cell);
		const fault = isFault(geometry) ? geometry : isFault(when) ? when : null;
		if (fault) return void faults.push({ line: entry.line, ...fault });
		const dated = when as string | null;
		features.push({
			line: entry.line,
			name:
				cell(entry, 'name') ||
				cell(entry, 'place') ||
				cell(entry, 'text').slice(0, 60) ||
				`#${entry.line}`,
			when: dated,
			...timesOf(dated),
			geometry: geometry as Geometry | null,
			text: cell(entry, 'text'),
			source: cell(entry, 'source'),
			group: cell(entry, 'layer'),
			rest: draft.columns.flatMap((head, at) => {
				const value = entry.cells[at] ?? '';
				return used.has(at) || value === '' ? [] : [[head, value] as const];
			}),
		});
	});
	return {
		features,
		faults: faults.sort((a, b) => a.line - b.line),
		questions,
		suspected: doubt,
		undated: features.filter(({ when }) => when === null).length,
		placeless: features.filter(({ geometry }) => geometry === null).length,
		outside: features.filter(({ when, yearStates }) => when !== null && /^0*$/.test(yearStates))
			.length,
	};
}

function settledForms(draft: Draft, columns: Columns, forms: Choices['forms']) {
	const settled: Partial<Record<TimeRole, DateForm | null>> = {};
	const questions: Reading['questions'] = {};
	for (const role of TIME_ROLES) {
		const at = columns[role];
		if (at === undefined) continue;
		const { form, question } = dateForm(draft.entries.map(({ cells }) => cells[at] ?? ''));
		settled[role] = forms[role] ?? form;
		if (question) questions[role] = question;
	}
	return { settled, questions };
}

type CellOf = (entry: Entry, role: Role) => string;

function whenOf(
	entry: Entry,
	cell: CellOf,
	forms: Partial<Record<TimeRole, DateForm | null>>,
): string | null | Fault {
	const [when, start, end] = TIME_ROLES.map((role) =>
		dateOf(cell(entry, role), forms[role] ?? null),
	);
	const fault = [when, start, end].find(isFault);
	if (fault) return fault;
	const lasting = interval((start ?? null) as string | null, (end ?? null) as string | null);
	return lasting ?? ((when ?? null) as string | null);
}

/** Where a row says it is. A fault is what stands in its cells; whether it is on the earth comes later. */
function placeOf(entry: Entry, cell: CellOf): Place {
	if (entry.geometry !== undefined) return entry.geometry;
	const [latitude, longitude] = [cell(entry, 'latitude'), cell(entry, 'longitude')];
	if (latitude || longitude) {
		const [y, x] = [degrees(latitude, 'latitude'), degrees(longitude, 'longitude')];
		if (y === null) return { code: 'not-a-coordinate', value: latitude };
		if (x === null) return { code: 'not-a-coordinate', value: longitude };
		return { type: 'Point', coordinates: [x, y] };
	}
	const position = cell(entry, 'position');
	if (!position) return null;
	const at = pair(position);
	return at
		? { type: 'Point', coordinates: [at.longitude, at.latitude] }
		: { code: 'not-a-coordinate', value: position };
}

function suspectedIn(places: readonly Place[], isMercator: boolean): Mend | null {
	if (isMercator) return 'mercator';
	const first = places.flatMap((place) => {
		if (!place || isFault(place)) return [];
		try {
			return positionsOf(place).slice(0, 1);
		} catch {
			return [];
		}
	});
	return suspected(first);
}

function mendedPlace(
	place: Place,
	entry: Entry,
	{ place: named }: Columns,
	mend: Mend | null,
	gazetteer: Gazetteer,
	cell: CellOf,
): Place {
	if (isFault(place)) return place;
	if (place) return checkedGeometry(place, mend);
	const name = named === undefined || entry.geometry !== undefined ? '' : cell(entry, 'place');
	if (!name) return null;
	const at = gazetteer.find(name);
	return typeof at === 'string' ? { code: at, value: name } : { type: 'Point', coordinates: at };
}

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** A geometry on the earth, after a mend, with longitudes between -180 and 180. */
function checkedGeometry(geometry: Geometry, mend: Mend | null): Geometry | Fault {
	if (!isGeometry(geometry))
		return { code: 'geometry', value: String((geometry as { type?: unknown }).type ?? '') };
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
