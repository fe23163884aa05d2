import { expect, test } from 'vitest';
import type { Thing } from '#lib/atlas/atlas.ts';
import { permissionRows } from '#lib/atlas/permission-rows.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';

const permission = (id: string, country: string, partner: string, modes: string[], when: string) =>
	({
		...{ id, country, when, status: 'real', interruptions: [] },
		...{ life: lifetime(when), yearStates: yearStates(lifetime(when)) },
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

test('runs are certain and possible as the days are, and never certain of what is planned', () => {
	const runs = (when: string, more: Partial<Thing> = {}) => {
		const thing = { ...permission('one', 'KAZ', 'USA', ['rail'], when), ...more } as Thing;
		return permissionRows([thing])[0]?.bars[0]?.runs.map(({ from, to, isCertain }) => [
			...[from, to].map((year) => +year.toFixed(2)),
			isCertain,
		]);
	};
	// Signed on a day of July: not before.
	expect(runs('2009-07-01/2012-06-30')).toEqual([[2009.5, 2012.5, true]]);
	expect(runs('2009/2011')).toEqual([
		[2009, 2010, false],
		[2010, 2011, true],
		[2011, 2012, false],
	]);
	expect(runs('2009')).toEqual([[2009, 2010, false]]);
	expect(
		permissionRows([permission('one', 'KAZ', 'USA', ['rail'], '2009')])[0]?.bars[0]?.isPossible,
	).toBe(false);
	expect(runs('1989-05/..')).toEqual([[1992, 2016, true]]);
	expect(runs('2009-07-01/2012', { status: 'planned' })?.some(([, , isCertain]) => isCertain)).toBe(
		false,
	);
});

test('a suspension cuts a bar from its first to its last day, for certain or perhaps', () => {
	const open = permission('open', 'PAK', 'NATO', ['road'], '2009/..');
	const cut = (...dates: string[]) => {
		const interruptions = dates.map((when) => ({ kind: 'suspended', when, claims: [] }));
		return permissionRows([{ ...open, interruptions } as unknown as Thing])[0]?.bars[0]?.gaps;
	};
	expect(permissionRows([open])[0]?.bars[0]?.gaps).toEqual([]);
	expect(cut('2011-01-01/2012-12-31')).toEqual([{ from: 2011, to: 2013, isCertain: true }]);
	expect(cut('2015-01-01/..')).toEqual([{ from: 2015, to: 2016, isCertain: true }]);
	expect(cut('2010')).toEqual([{ from: 2010, to: 2011, isCertain: false }]);
	expect(cut('2016-02/2016-05')).toEqual([]);
});
