import { expect, test } from 'vitest';
import type { Thing } from '#lib/atlas/atlas.ts';
import { permissionRows } from '#lib/atlas/permission-rows.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';

const permission = (id: string, country: string, partner: string, modes: string[], when: string) =>
	({
		...{ id, country, when, status: 'real' },
		yearStates: yearStates(lifetime(when)),
		permission: { partner, modes, cargo: ['non-lethal'] },
	}) as unknown as Thing;
const named = (rows: ReturnType<typeof permissionRows>) =>
	rows.map(({ country, mode, partner, bars }) =>
		[country, mode, partner, ...bars.map(({ thing }) => thing.id)].join(' '),
	);

test('a permission for two modes stands in the rows of both, and two for one partner share a row', () => {
	const rows = permissionRows([
		permission('air', 'KAZ', 'USA', ['air'], '2001/2011'),
		permission('air-again', 'KAZ', 'USA', ['air'], '2011/..'),
		permission('ground', 'KAZ', 'DEU', ['rail', 'air'], '2008/..'),
	]);
	expect(named(rows)).toEqual([
		'KAZ rail DEU ground',
		'KAZ air USA air air-again',
		'KAZ air DEU ground',
	]);
});

test('countries stand in the order in which they are given', () => {
	const rows = permissionRows([
		permission('later', 'UZB', 'USA', ['rail'], '2009/..'),
		permission('first', 'KAZ', 'USA', ['rail'], '2009/..'),
	]);
	expect(named(rows)).toEqual(['UZB rail USA later', 'KAZ rail USA first']);
});

test('runs are certain and possible as the years are, and never certain of what is planned', () => {
	const real = permission('real', 'KAZ', 'USA', ['rail'], '2009/2010~');
	expect(permissionRows([real])[0]?.bars[0]?.runs).toEqual([
		{ first: 2009, last: 2009, isCertain: true },
		{ first: 2010, last: 2011, isCertain: false },
	]);
	const planned = { ...real, status: 'planned' as const };
	expect(permissionRows([planned])[0]?.bars[0]?.runs.some(({ isCertain }) => isCertain)).toBe(
		false,
	);
});
