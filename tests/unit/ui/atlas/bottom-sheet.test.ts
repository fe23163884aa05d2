import { describe, expect, test } from 'vitest';
import { neighbour, nextHeight, pixelsOf, restingHeight } from '#lib/ui/atlas/bottom-sheet.ts';

const ROOM = 600;
const PEEK = 60;
const rest = (at: number, speed = 0) => restingHeight(at, speed, ROOM, PEEK);

describe('the sheet', () => {
	test('has three heights', () => {
		expect(pixelsOf('peek', ROOM, PEEK)).toBe(60);
		expect(pixelsOf('half', ROOM, PEEK)).toBe(300);
		expect(pixelsOf('full', ROOM, PEEK)).toBe(600);
	});

	test('is never higher than the room there is, nor lower half than low', () => {
		expect(pixelsOf('peek', 40, PEEK)).toBe(40);
		expect(pixelsOf('half', 100, PEEK)).toBe(60);
	});

	test('steps up and down and no further', () => {
		expect(neighbour('peek', 1)).toBe('half');
		expect(neighbour('full', 1)).toBe('full');
		expect(neighbour('half', -1)).toBe('peek');
		expect(neighbour('peek', -1)).toBe('peek');
	});

	test('goes round when its handle is pressed', () => {
		expect(nextHeight('peek')).toBe('half');
		expect(nextHeight('half')).toBe('full');
		expect(nextHeight('full')).toBe('peek');
	});

	test('let go, comes to rest at the nearest height', () => {
		expect(rest(100)).toBe('peek');
		expect(rest(240)).toBe('half');
		expect(rest(500)).toBe('full');
	});

	test('flicked, goes on in that direction', () => {
		expect(rest(100, 1)).toBe('half');
		expect(rest(310, 1)).toBe('full');
		expect(rest(600, 1)).toBe('full');
		expect(rest(290, -1)).toBe('peek');
		expect(rest(560, -1)).toBe('half');
		expect(rest(30, -1)).toBe('peek');
	});
});
