import { degrees, pair } from './coordinates.ts';
import type { Draft } from './draft.ts';

/** What a column can mean. A column without a role is shown with its row as it is. */
export const ROLES = [
	'name',
	'latitude',
	'longitude',
	'position',
	'place',
	'when',
	'start',
	'end',
	'text',
	'source',
	'layer',
] as const;
export type Role = (typeof ROLES)[number];
/** The number of the column that has a role. */
export type Columns = Partial<Record<Role, number>>;

/**
 * Heads by which a role is guessed, in English, Russian and Kazakh; earlier patterns win. A date of
 * publication or of a report is never taken for the time when the thing was.
 */
const HEADS: Record<Role, readonly RegExp[]> = {
	name: [
		/^(name|title|название|наименование|имя|атауы|аты)$/,
		/name|title|назван|наимен|атау/,
		/^(event|incident|событие|инцидент|оқиға)$/,
	],
	latitude: [/^(lat|latitude|широта|ендік|y)$/, /latitude|широт|ендік|\blat\b/],
	longitude: [
		/^(lon|lng|long|longitude|долгота|бойлық|x)$/,
		/longitude|долгот|бойлық|\b(lon|lng)\b/,
	],
	position: [/^(coordinates?|coords?|координаты|position|latlng|lat,? ?lon|координаталар)$/],
	place: [
		/^(place|location|city|town|settlement|where|место|город|населенный пункт|где|орны|қала|жер)$/,
		/place|locat|city|мест|город|пункт|қала/,
	],
	when: [
		/^(when|date|year|time|дата|год|когда|время|күні|жылы?|қашан|уақыты)$/,
		/^(event|incident).?date$|\b(date|year)\b|дата|\bгод\b|күн/,
	],
	start: [/^(start|from|begin|since|начало|с|от|басы|first)$/, /start|begin|начал|баста/],
	end: [
		/^(end|to|until|till|конец|окончание|по|до|соңы|last)$/,
		/\bend\b|end.?date|конец|оконч|аяқ/,
	],
	text: [
		/^(text|description|note|notes|comment|summary|details|текст|описание|примечание|комментарий|сипаттама|мәтін|ескерту)$/,
		/descri|opisan|описан|примеч|сипат/,
	],
	source: [
		/^(source|sources|reference|источник|источники|ссылка|дереккөз)$/,
		/source|источник|дерек/,
	],
	layer: [/^(layer|category|type|kind|слой|категория|тип|вид|қабат|санат|түрі)$/],
};
/** Heads of dates that say when something was written of, not when it was. */
const WRITTEN =
	/publi|report|издан|публик|отчет|отчёт|written|access|updated|created|modif|жариял/i;

/** The columns of a draft with the roles that their heads and, for coordinates, their contents suggest. */
export function guessedColumns({ columns, entries }: Pick<Draft, 'columns' | 'entries'>): Columns {
	const found: Columns = {};
	const heads = columns.map((head) => head.trim().toLowerCase().replaceAll('_', ' '));
	const taken = new Set<number>();
	const take = (role: Role, column: number) => {
		if (column < 0 || found[role] !== undefined) return;
		found[role] = column;
		taken.add(column);
	};
	const depth = Math.max(...ROLES.map((role) => HEADS[role].length));
	for (let at = 0; at < depth; at++)
		for (const role of ROLES) {
			const pattern = HEADS[role][at];
			const isTime = role === 'when' || role === 'start' || role === 'end';
			take(
				role,
				heads.findIndex(
					(head, i) => pattern?.test(head) && !taken.has(i) && !(isTime && WRITTEN.test(head)),
				),
			);
		}
	// EDTF says more than the years that were made of it, as in the atlas's own files.
	if (found.when !== undefined && heads[found.when] === 'when') {
		delete found.start;
		delete found.end;
	}
	const sample = entries.slice(0, 50).map(({ cells }) => cells);
	const needsPosition = entries.some(({ geometry }) => geometry === undefined);
	if (needsPosition && (found.latitude === undefined || found.longitude === undefined)) {
		delete found.latitude;
		delete found.longitude;
		take(
			'position',
			columnOf(sample, heads.length, taken, (cell) => pair(cell) !== null),
		);
		if (found.position === undefined && found.place === undefined)
			guessNumbers(found, sample, heads.length, taken);
	}
	if (found.name === undefined)
		take(
			'name',
			columnOf(sample, heads.length, taken, (cell) => /\p{L}{3}/u.test(cell)),
		);
	return found;
}

/** The first free column in which nearly all filled cells are `is`. */
function columnOf(
	rows: readonly (readonly string[])[],
	width: number,
	taken: ReadonlySet<number>,
	is: (cell: string) => boolean,
): number {
	return Array.from({ length: width }, (_, i) => i).findIndex((i) => {
		const filled = rows.map((row) => row[i] ?? '').filter(Boolean);
		return !taken.has(i) && filled.length > 0 && filled.filter(is).length >= filled.length * 0.9;
	});
}

/** Without heads: two neighbouring columns of broken numbers are latitude and longitude. */
function guessNumbers(
	found: Columns,
	rows: readonly (readonly string[])[],
	width: number,
	taken: Set<number>,
) {
	const isBroken = (cell: string) => /[.,°]/.test(cell) && degrees(cell, 'latitude') !== null;
	const latitude = columnOf(rows, width, taken, isBroken);
	if (latitude < 0) return;
	const longitude = columnOf(rows, width, new Set([...taken, latitude]), isBroken);
	if (longitude !== latitude + 1) return;
	Object.assign(found, { latitude, longitude });
	taken.add(latitude).add(longitude);
}
