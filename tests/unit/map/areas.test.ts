import { describe, expect, it } from 'vitest';
import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { stateIn, yearSlice, type Timed } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { areas, grantsIn } from '#lib/map/areas.ts';

const since = (from: number, state = '2') =>
	state.repeat(24).replace(/./g, (digit, i: number) => (1992 + i < from ? '0' : digit));

const grant = (id: string, more: Partial<OutlineThing>): OutlineThing => ({
	id,
	layer: 'permissions',
	kind: 'permission',
	name: id,
	yearStates: since(2009),
	status: 'real',
	precision: null,
	at: null,
	place: null,
	country: 'KAZ',
	permission: { partner: 'USA', modes: ['rail'], cargo: ['non-lethal'] },
	...more,
});

const inYear = (year: number) => (thing: Timed) => stateIn(thing, yearSlice(year, LAYERS));

const of = (...things: OutlineThing[]) =>
	areas({ version: '1', things, corridors: [], legs: [], places: {} } satisfies Outline);

describe('the painted aspects of a country', () => {
	it('are ground, air and weapons, each only where it was allowed', () => {
		const found = of(
			grant('rail', {}),
			grant('air', { permission: { partner: 'USA', modes: ['air'], cargo: ['personnel'] } }),
			grant('lethal', {
				country: 'DEU',
				permission: { partner: 'NATO', modes: ['road', 'air'], cargo: ['lethal'] },
			}),
		);
		expect(found.map(({ country, aspect }) => `${country} ${aspect}`)).toEqual([
			'DEU ground',
			'DEU air',
			'DEU lethal',
			'KAZ ground',
			'KAZ air',
		]);
	});

	it('leave out what was only planned, and things that are no permission', () => {
		expect(of(grant('planned', { status: 'planned' }))).toEqual([]);
		expect(of(grant('base', { permission: undefined }))).toEqual([]);
	});

	it('name the permissions that exist in a year, each once', () => {
		const both = { partner: 'USA', modes: ['rail' as const, 'air' as const], cargo: [] };
		const found = of(
			grant('early', { permission: both }),
			grant('late', { yearStates: since(2012), permission: both }),
		);
		expect(grantsIn(found, inYear(2010))).toEqual(['early']);
		expect(grantsIn(found, inYear(2012))).toEqual(['early', 'late']);
		expect(grantsIn(found, inYear(2000))).toEqual([]);
	});
});
