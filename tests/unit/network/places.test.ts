import { expect, test } from 'vitest';
import { boundsOf, track } from '#lib/network/journey.ts';
import { matching, type PlaceOption } from '#lib/network/places.ts';

const option = (id: string, name: string, spellings: string[] = []): PlaceOption => ({
	id,
	name,
	country: '',
	spellings,
});
const OPTIONS = [
	option('riga-port', 'Port of Riga', ['Рига']),
	option('rezekne', 'Rēzekne', ['Резекне']),
	option('riga', 'Riga', ['Рига']),
	option('oral', 'Oral', ['Орал', 'Uralsk']),
];
const ids = (typed: string) => matching(OPTIONS, typed).map(({ id }) => id);

test('places are found by name first, then by word and other spelling', () => {
	expect(ids('ri')).toEqual(['riga', 'riga-port']);
	expect(ids('')).toEqual(['oral', 'riga-port', 'rezekne', 'riga']);
	expect(ids('zzz')).toEqual([]);
});

test('places are found whatever the script, the case and the accents', () => {
	expect(ids('REZ')).toEqual(['rezekne']);
	expect(ids('риг')).toEqual(['riga-port', 'riga']);
	expect(ids('ural')).toEqual(['oral']);
});

const LEG = { id: 'a>b', mode: 'rail' as const, from: 'a', to: 'b', km: 1, uses: [] };

test('a track runs in the direction of travel', () => {
	const lines = [
		[
			[0, 0],
			[1, 0],
		],
		[
			[1, 0],
			[2, 0],
		],
	] as [number, number][][];
	expect(track(lines, { leg: LEG, from: 'a' }).at(0)).toEqual([0, 0]);
	expect(track(lines, { leg: LEG, from: 'b' }).at(0)).toEqual([2, 0]);
});

test('bounds hold all positions with some room', () => {
	expect(
		boundsOf([
			[10, 20],
			[30, 40],
		]),
	).toEqual([9, 19, 31, 41]);
	expect(
		boundsOf([
			[-180, 20],
			[180, 84.5],
		]),
	).toEqual([-180, 19, 180, 85]);
});
