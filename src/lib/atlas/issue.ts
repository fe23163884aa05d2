import type * as v from 'valibot';
import { own } from './own.ts';

/** What a member of a list is called in a sentence; other lists need no telling which. */
const MEMBERS: Record<string, string> = {
	claims: 'claim',
	conflictsWith: 'conflict',
	corridors: 'use by corridor',
	formerNames: 'former name',
	aliases: 'alias',
	points: 'point',
};

/** The message of an issue of the schema, with the claim, name or position that it is about. */
export function issueSentence(issue: v.BaseIssue<unknown>, raw: unknown): string {
	const path = issue.path ?? [];
	const keys = path.map((item) => item.key);
	const where = path.flatMap(({ key, value }, i) => {
		const noun = own(MEMBERS, String(keys[i - 1]));
		if (typeof key !== 'number' || noun === undefined) return [];
		const { id } = (value ?? {}) as { id?: unknown };
		return `${noun} ${typeof id === 'string' ? `“${id}”` : `#${key + 1}`}: `;
	});
	const language = keys.includes('nameStatus') ? keys.at(-1) : undefined;
	if (typeof language === 'string' && language !== 'nameStatus') where.push(`${language}: `);
	return [...where, positionIn(keys, raw), issue.message].join('');
}

/** Which position of a geometry an issue is about, counted from 1. */
function positionIn(keys: readonly unknown[], raw: unknown): string {
	const { type } = ((raw as { geometry?: unknown } | null)?.geometry ?? {}) as { type?: unknown };
	const indices = keys.slice(keys.indexOf('coordinates') + 1).map((key) => Number(key) + 1);
	if (!keys.includes('coordinates') || indices.length === 0) return '';
	if (type === 'LineString') return `position ${indices[0]}: `;
	if (type !== 'Polygon') return '';
	return indices.length === 1
		? `ring ${indices[0]}: `
		: `ring ${indices[0]}, position ${indices[1]}: `;
}
