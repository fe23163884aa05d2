import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { extent } from '#lib/atlas/extent.ts';
import {
	corridorsHere,
	permissionsBeside,
	steps,
	stepsBeside,
	thingsHere,
} from '#lib/atlas/neighbours.ts';
import type { OutlineCorridor, OutlineThing } from '#lib/atlas/outline.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { OUTLINE } from '../../ui/small-atlas.ts';

const thing = (id: string) => OUTLINE.things.find((item) => item.id === id) as OutlineThing;
const corridor = (id: string) =>
	OUTLINE.corridors.find((item) => item.id === id) as OutlineCorridor;
const year = (of: number) => yearSlice(of, LAYERS);
const ids = (list: { item: { id: string }; state: number }[]) =>
	list.map(({ item, state }) => `${item.id} ${state}`);

describe('what else is at a place', () => {
	it('is what stands there in the year, and not the thing itself', () => {
		expect(ids(thingsHere(thing('osh-base'), null, OUTLINE, year(2010)))).toEqual([
			'osh-school 2',
			'osh-unrest 2',
		]);
		expect(ids(thingsHere(thing('osh-base'), null, OUTLINE, year(2006)))).toEqual([]);
	});

	it('is there whatever layers are off', () => {
		const none = { ...yearSlice(2010, []), certain: true };
		expect(thingsHere(thing('osh-base'), null, OUTLINE, none)).toHaveLength(2);
	});

	it('may be as far away as the thing is right within', () => {
		const [a, b] = [thing('osh-base').at, thing('manas').at] as [number, number][];
		const km = distance(a as [number, number], b as [number, number]);
		const near = (within: number) =>
			ids(thingsHere(thing('osh-base'), within, OUTLINE, year(2011)));
		expect(near(km + 1)).toContain('manas 2');
		expect(near(km - 1)).not.toContain('manas 2');
	});

	it('may be across the antimeridian', () => {
		const [a, b] = ['osh-base', 'manas'].map(thing) as [OutlineThing, OutlineThing];
		const west: OutlineThing = { ...a, at: [179.5, 0] };
		const east: OutlineThing = { ...b, at: [-179.5, 0] };
		const outline = { ...OUTLINE, things: [west, east] };
		// A degree of the equator.
		expect(ids(thingsHere(west, 111.3, outline, year(2011)))).toEqual(['manas 2']);
		expect(ids(thingsHere(west, 111.1, outline, year(2011)))).toEqual([]);
	});

	it('says what is only possible', () => {
		const [a, b] = [thing('manas'), thing('osh-base')];
		expect(ids(thingsHere(b, 400, OUTLINE, year(2001)))).toEqual(['manas 1']);
		expect(a.place).not.toBe(b.place);
	});

	it('takes no line or area for a spot', () => {
		const range = { ...thing('ili-range'), at: thing('osh-base').at };
		expect(thingsHere(range, 5000, OUTLINE, year(2011))).toEqual([]);
	});
});

describe('corridors through a place', () => {
	it('are those that stop there in the time', () => {
		expect(ids(corridorsHere(thing('manas'), 2, OUTLINE, year(2011)))).toEqual(['manas-flights 2']);
		expect(ids(corridorsHere(thing('manas'), 2, OUTLINE, year(1995)))).toEqual([]);
		const later = { ...year(1995), years: [1995, 2003] as const };
		expect(ids(corridorsHere(thing('manas'), 2, OUTLINE, later))).toEqual(['manas-flights 2']);
	});
});

describe('permissions of a country', () => {
	it('are all its others, with their state in the year', () => {
		const second = { ...thing('kaz-permission'), id: 'second', yearStates: '0'.repeat(24) };
		const foreign = { ...second, id: 'foreign', country: 'UZB' };
		const outline = { ...OUTLINE, things: [...OUTLINE.things, second, foreign] };
		expect(ids(permissionsBeside(second, outline, year(2009)))).toEqual(['kaz-permission 1']);
		expect(ids(permissionsBeside(thing('kaz-permission'), outline, year(2009)))).toEqual([
			'second 0',
		]);
	});
});

describe('the legs of a corridor', () => {
	it('are steps in the direction of travel, also where a line was written the other way', () => {
		expect(steps(corridor('kkt-route')).map(({ from, to }) => `${from} > ${to}`)).toEqual([
			'baku > aktau',
			'aktau > tashkent',
			'tashkent > hairaton',
		]);
	});

	it('have neighbours, but for the ends', () => {
		const beside = (leg: string) => stepsBeside(leg, corridor('russian-route'));
		expect(beside('riga-astana')).toMatchObject({
			previous: null,
			next: { leg: 'astana-tashkent' },
		});
		expect(beside('hairaton-tashkent')).toMatchObject({
			previous: { leg: 'astana-tashkent', from: 'astana', to: 'tashkent' },
			next: null,
		});
		expect(beside('baku-aktau')).toEqual({ previous: null, next: null });
	});
});

describe('the extent', () => {
	it('of a corridor holds its legs, of an area its outline, of a point the point', () => {
		expect(extent('kkt-route', OUTLINE)).toEqual([49.9, 37.2, 69.3, 43.6]);
		expect(extent('riga-astana', OUTLINE)).toEqual([24.1, 51.2, 71.4, 57]);
		expect(extent('ili-range', OUTLINE)).toEqual([76, 44, 80, 48]);
		expect(extent('osh-base', OUTLINE)).toEqual([72.8, 40.5, 72.8, 40.5]);
	});

	it('is none for what has no place', () => {
		expect(extent('kaz-permission', OUTLINE)).toBeNull();
		expect(extent('nothing', OUTLINE)).toBeNull();
	});
});
