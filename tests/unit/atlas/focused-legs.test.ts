import { describe, expect, test } from 'vitest';
import { focusedLegs, legsIn } from '#lib/atlas/focused-legs.ts';
import { OUTLINE } from '../../ui/small-atlas.ts';

const legsOf = (id: string) => legsIn(OUTLINE, id);
const russian = new Set(['riga-astana', 'astana-tashkent', 'hairaton-tashkent']);
const traced = new Set(['baku-aktau']);

describe('the legs that stay while the others step back', () => {
	test('are those of a selected corridor', () => {
		expect(focusedLegs(legsOf, { selected: 'russian-route' })).toEqual(russian);
	});

	test('are a selected leg itself', () => {
		expect(focusedLegs(legsOf, { selected: 'riga-astana' })).toEqual(new Set(['riga-astana']));
	});

	test('are those of what the pointer is on, whatever is selected', () => {
		expect(
			focusedLegs(legsOf, { selected: 'riga-astana', hovered: ['russian-route'], traced }),
		).toEqual(russian);
	});

	test('are those of the traced route where the selection has none', () => {
		expect(focusedLegs(legsOf, { selected: 'karshi-khanabad', traced })).toBe(traced);
		expect(focusedLegs(legsOf, { selected: null, traced })).toBe(traced);
		expect(focusedLegs(legsOf, { selected: null, hovered: [], traced })).toBe(traced);
	});

	test('are of the countries that are asked for, where it has some there', () => {
		const within = new Set(['riga-astana', 'baku-aktau']);
		expect(focusedLegs(legsOf, { selected: null, within })).toBe(within);
		expect(focusedLegs(legsOf, { selected: 'russian-route', within })).toEqual(
			new Set(['riga-astana']),
		);
		expect(focusedLegs(legsOf, { selected: 'astana-tashkent', within })).toEqual(
			new Set(['astana-tashkent']),
		);
	});

	test('are all of them when nothing is selected', () => {
		expect(focusedLegs(legsOf, { selected: null })).toBeNull();
	});
});
