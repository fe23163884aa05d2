import { dateOf } from './column-dates.ts';
import { degrees, isOnEarth, pair, type Axis } from './coordinates.ts';
import type { Draft } from './draft.ts';

/** What a column can mean. A column without a role is shown with its row as it is. */
export const ROLES = [
	'name',
	'latitude',
	'longitude',
	'position',
	'place',
	'when',
	/** Parts of a date whose year stands in `when`. */
	'month',
	'day',
	'start',
	'end',
	'text',
	'source',
	'layer',
] as const;
export type Role = (typeof ROLES)[number];
/** The number of the column that has a role. */
export type Columns = Partial<Record<Role, number>>;

/** A whole word in any alphabet, which `\\b` knows in Latin only. */
const word = (written: string) => new RegExp(`(^|[^\\p{L}])(${written})(?!\\p{L})`, 'u');

/**
 * Heads by which a role is guessed, in English, Russian and Kazakh; earlier patterns win. A date of
 * publication or of a report is never taken for the time when the thing was.
 */
const HEADS: Record<Role, readonly RegExp[]> = {
	name: [
		/^(name|title|название|наименование|имя|атауы|аты)$/,
		/name|title|назван|наимен|атау/,
		/^(event|incident|событие|инцидент|оқиға)$/,
		/^((sub )?event|incident) type$/,
	],
	latitude: [
		/^(lat|latitude|широта|ендік|y)$/,
		/latitude|широт|ендік|\blat\b/,
		/^(шир\.?|с\. ?ш\.?|(point|coord) ?y|y ?coord(inate)?)$/,
	],
	longitude: [
		/^(lon|lng|long|longitude|долгота|бойлық|x)$/,
		/longitude|долгот|бойлық|\b(lon|lng)\b/,
		/^(долг?\.?|в\. ?д\.?|(point|coord) ?x|x ?coord(inate)?)$/,
	],
	position: [/^(coordinates?|coords?|координаты|position|latlng|lat,? ?lon|координаталар)$/],
	place: [
		/^(place|location|city|town|settlement|where|место|город|населенный пункт|где|орны|қала|жер)$/,
		word('place.?name|place|location|city|town|мест[оае]\\p{L}*|город[ае]?|пункта?|қала(сы)?'),
	],
	when: [
		/^when$/,
		/^(date|i?year|time|дата|год|когда|время|күні|жылы?|қашан|уақыты)$/,
		word('(event|incident).?date|date|year|дата|год|күні?|жылы?'),
	],
	month: [/^(i?month|месяц|айы?)$/],
	day: [/^(i?day|day of month|день|число|күн)$/],
	start: [
		/^(start|from|begin|since|начало|с|от|басы|first)$/,
		word('start(ed|date|year|time)?|begin(s|ning)?|began|начал[оа]|баст\\p{L}*'),
		word('(from|since|first|с|от|перв..|алғашқы).(date|year|даты|года?|день|күні?|жылы?)'),
		word('(date|year|дата|год).(from|since|с|от)'),
	],
	end: [
		/^(end|to|until|till|конец|окончание|по|до|соңы|last)$/,
		word('end(s|ed|date|year|time)?|конец|конца|завершени[ея]|оконч\\p{L}*|аяқтал\\p{L}*'),
		word('(to|until|till|last|по|до|последн..|соңғы).(date|year|даты|года?|день|күні?|жылы?)'),
		word('(date|year|дата|год).(to|until|till|по|до)'),
	],
	text: [
		/^(text|description|note|notes|comment|summary|details|текст|описание|примечание|комментарий|сипаттама|мәтін|ескерту)$/,
		/descri|opisan|описан|примеч|сипат/,
	],
	source: [
		/^(source|sources|reference|источник|источники|ссылка|дереккөз)$/,
		word('sources?|источник\\p{L}*|дерек\\p{L}*'),
	],
	layer: [/^(layer|category|type|kind|слой|категория|тип|вид|қабат(ы)?|санат|түрі)$/],
};
/** Heads of positions, if that is what their cells hold. */
const COORDINATES = word('coord\\p{L}*|координат\\p{L}*|lat.?lo?ng?|gps|wkt|geo.?point');
/** Heads of dates that say when something was written of, not when it was. */
const WRITTEN =
	/publi|report|издан|публик|отчет|отчёт|written|access|updated|created|modif|жариял|source|article|источник|статьи|дереккөз|мақала/i;

/** Roles whose heads are words of others' heads: “start date”, “place name”. Those others go before. */
const YIELDS: Partial<Record<Role, readonly Role[]>> = {
	name: ['place'],
	when: ['start', 'end', 'latitude', 'longitude', 'place'],
	start: ['latitude', 'longitude', 'place'],
	end: ['latitude', 'longitude', 'place'],
};
const isNamed = (role: Role, head: string) => HEADS[role].some((pattern) => pattern.test(head));

/** Whether a head may give a column this role, by the pattern of that depth. */
function suits(role: Role, depth: number, head: string): boolean {
	const isTime = role === 'when' || role === 'start' || role === 'end';
	if (!HEADS[role][depth]?.test(head) || (isTime && WRITTEN.test(head))) return false;
	return depth === 0 || !(YIELDS[role] ?? []).some((other) => isNamed(other, head));
}

/** The role that a head alone suggests; null for none. */
export function guessedRole(head: string): Role | null {
	const plain = plainHead(head);
	return ROLES.find((role) => HEADS[role].some((_, depth) => suits(role, depth, plain))) ?? null;
}

const plainHead = (head: string) => head.trim().toLowerCase().replaceAll('_', ' ');

/** The columns of a draft with the roles that their heads and, for coordinates, their contents suggest. */
export function guessedColumns({
	columns,
	entries,
	hasHead,
}: Pick<Draft, 'columns' | 'entries' | 'hasHead'>): Columns {
	const found: Columns = {};
	const heads = columns.map(plainHead);
	const sample = entries.slice(0, 50).map(({ cells }) => cells);
	const taken = new Set<number>();
	const take = (role: Role, column: number) => {
		if (column < 0 || found[role] !== undefined) return;
		found[role] = column;
		taken.add(column);
	};
	/** Counts of sources, numbers of layers. */
	const isCount = (at: number) => columnOf(sample, [at], taken, (cell) => /^\d+$/.test(cell)) >= 0;
	const depth = Math.max(...ROLES.map((role) => HEADS[role].length));
	for (let at = 0; at < depth; at++)
		for (const role of ROLES)
			take(
				role,
				heads.findIndex(
					(head, i) => !taken.has(i) && suits(role, at, head) && !(role === 'source' && isCount(i)),
				),
			);
	const all = heads.map((_, i) => i);
	refineTime(found, heads, sample, taken);
	const needsPosition = entries.some(({ geometry }) => geometry === undefined);
	if (needsPosition && (found.latitude === undefined || found.longitude === undefined)) {
		for (const role of ['latitude', 'longitude'] as const) {
			taken.delete(found[role] ?? -1);
			delete found[role];
		}
		// Numbers tell where something was only where no name does, and what their head calls them goes before.
		const called = all.filter((i) => COORDINATES.test(heads[i] ?? ''));
		take(
			'position',
			columnOf(sample, called, taken, (cell) => pair(cell) !== null, 0.5),
		);
		if (found.place === undefined) take('position', columnOf(sample, all, taken, isPosition));
		if (!hasHead && found.position === undefined) guessNumbers(found, sample, all, taken);
	}
	if (found.name === undefined)
		take(
			'name',
			columnOf(
				sample,
				all.filter((i) => !IDENTIFIER.test(heads[i] ?? '') && isTelling(sample, i)),
				taken,
				(cell) => /\p{L}{3}/u.test(cell) && finenessOf(cell) === 0,
			),
		);
	return found;
}

const YEAR = /^(i?year|год|жылы?)$/;
/** Heads that may say more finely when the thing was than the one that was taken. */
const FINER =
	/^(date|дата|күні|(event|incident|attack).?date|date of (the )?(event|incident|attack)|дата (события|происшествия|инцидента|нападения)|оқиға күні)$/;
/** Heads of what tells rows apart for programs. */
const IDENTIFIER = word('id|ids|guid|uuid|code|iso\\d?|код|идентификатор');

/** What is the same in all rows is no name. */
const isTelling = (rows: readonly (readonly string[])[], at: number) =>
	rows.length < 2 || new Set(rows.map((row) => row[at])).size > 1;

/** How finely a cell tells a time: 3 by the day, 2 by the month, 1 by the year, 0 for what is no date. */
function finenessOf(cell: string): number {
	const date = dateOf(cell, {});
	if (typeof date === 'string') return date.split('/')[0]?.split('-').length ?? 0;
	return date && date.code !== 'date' ? 3 : 0;
}

/**
 * Of several columns of dates takes the one that tells the time most finely, and a month and a day only
 * beside a year. A column of EDTF is believed.
 */
function refineTime(
	found: Columns,
	heads: readonly string[],
	rows: readonly (readonly string[])[],
	taken: Set<number>,
) {
	const chosen = found.when;
	const hasYear = YEAR.test(heads[chosen ?? -1] ?? '') && found.month !== undefined;
	const release = (role: 'month' | 'day') => {
		taken.delete(found[role] ?? -1);
		delete found[role];
	};
	const cells = (at: number) => rows.map((row) => finenessOf(row[at] ?? ''));
	const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
	const dated = (list: readonly number[]) => list.filter((fineness) => fineness > 0).length;
	if (chosen !== undefined && heads[chosen] !== 'when') {
		const parts = hasYear ? rows.length * (2 + Number(found.day !== undefined)) : 0;
		let [best, most] = [chosen, Math.max(sum(cells(chosen)), parts)];
		const least = dated(cells(chosen));
		heads.forEach((head, at) => {
			if (taken.has(at) || !FINER.test(head)) return;
			// A finer column that leaves more rows undated tells less.
			const list = cells(at);
			if (sum(list) > most && dated(list) >= least) [best, most] = [at, sum(list)];
		});
		taken.delete(chosen);
		taken.add(best);
		found.when = best;
	}
	if (!hasYear || found.when !== chosen) release('month');
	if (found.month === undefined) release('day');
}

/** Whether a cell can only be a position: two broken numbers or signs of degrees, in either order on the earth. */
function isPosition(cell: string): boolean {
	const at = pair(cell);
	if (!at || (!/[;°\p{L}]/u.test(cell) && cell.match(/\d[.,]\d/g)?.length !== 2)) return false;
	return [at, { latitude: at.longitude, longitude: at.latitude }].some(
		({ latitude, longitude }) =>
			isOnEarth(latitude, 'latitude') && isOnEarth(longitude, 'longitude'),
	);
}

/** The first free column of some in which at least a share of the filled cells are `is`; -1 for none. */
function columnOf(
	rows: readonly (readonly string[])[],
	columns: readonly number[],
	taken: ReadonlySet<number>,
	is: (cell: string) => boolean,
	share = 0.9,
): number {
	const found = columns.find((i) => {
		const filled = rows.map((row) => row[i] ?? '').filter(Boolean);
		return !taken.has(i) && filled.length > 0 && filled.filter(is).length >= filled.length * share;
	});
	return found ?? -1;
}

/** Without heads: two neighbouring columns of broken numbers on the earth are latitude and longitude. */
function guessNumbers(
	found: Columns,
	rows: readonly (readonly string[])[],
	all: readonly number[],
	taken: Set<number>,
) {
	const isBroken = (axis: Axis) => (cell: string) => {
		const value = /[.,°]/.test(cell) ? degrees(cell, axis) : null;
		return value !== null && isOnEarth(value, axis);
	};
	const latitude = columnOf(rows, all, taken, isBroken('latitude'));
	if (latitude < 0) return;
	const longitude = columnOf(rows, [latitude + 1], taken, isBroken('longitude'));
	if (longitude < 0) return;
	Object.assign(found, { latitude, longitude });
	taken.add(latitude).add(longitude);
}
