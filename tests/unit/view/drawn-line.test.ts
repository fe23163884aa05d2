import { expect, test } from 'vitest';
import { along, drawnLine } from '#lib/view/drawn-line.ts';
import { project, WORLD } from '#lib/view/mercator.ts';

const near = ([x, y]: [number, number]) => [expect.closeTo(x, 9), expect.closeTo(y, 9)];

test('a share of a line is measured along it', () => {
	const bent = [
		[0, 0],
		[1, 0],
		[1, 3],
	] as [number, number][];
	expect(along(bent, 0)).toEqual(near([0, 0]));
	expect(along(bent, 1)).toEqual(near([1, 3]));
	expect(along(bent, 0.25)[0]).toBeCloseTo(1, 2);
	expect(along(bent, 0.5)[1]).toBeCloseTo(1, 2);
	expect(along(bent, 7)).toEqual(near([1, 3]));
	expect(along(bent, -7)).toEqual(near([0, 0]));
	expect(along([[5, 5]], 0.5)).toEqual(near([5, 5]));
});

test('what walks a line stays on the stroke that is drawn for it, however long that is', () => {
	// Over so long a way a great circle runs far north of the straight stroke.
	const [from, to] = [
		[27, 42],
		[42, 42],
	] as [[number, number], [number, number]];
	for (const share of [0.2, 0.5, 0.7])
		expect(project(along([from, to], share))[1]).toBeCloseTo(project(from)[1], 6);
});

test('a line of one spot has no length, and a position', () => {
	const line = drawnLine([
		[10, 50],
		[10, 50],
	]);
	expect(line.length).toBe(0);
	expect(line.at(0)).toEqual(project([10, 50]));
});

test('its points are lists of their own', () => {
	const { at, length } = drawnLine([
		[0, 0],
		[10, 0],
	]);
	const [start, end] = [at(0), at(length)];
	expect(start[0]).toBe(WORLD / 2);
	expect(end[0]).toBeGreaterThan(start[0]);
});

test('the way it runs is told in degrees clockwise from east', () => {
	const { angleAt, length } = drawnLine([
		[0, 0],
		[1, 0],
		[1, -1],
	]);
	expect(angleAt(0)).toBeCloseTo(0);
	expect(angleAt(length * 0.4)).toBeCloseTo(0);
	expect(angleAt(length * 0.6)).toBeCloseTo(90);
	expect(angleAt(length)).toBeCloseTo(90);
});

test('nothing is between the two sides of the antimeridian', () => {
	const cut = [
		[178, 60],
		[180, 60],
		[-180, 60],
		[-178, 60],
	] as [number, number][];
	for (const share of [0.1, 0.4, 0.6, 0.9])
		expect(Math.abs(along(cut, share)[0])).toBeGreaterThanOrEqual(178);
	expect(drawnLine(cut).length).toBeCloseTo((4 / 360) * WORLD);
});

test('the ends of a line are its first and last position exactly', () => {
	const line: [number, number][] = [
		[24.1, 57],
		[71.4, 51.2],
		[67.4, 37.2],
	];
	expect([along(line, 0), along(line, 1)]).toEqual([line[0], line[2]]);
	expect([along(line, -1), along(line, 2)]).toEqual([line[0], line[2]]);
});
