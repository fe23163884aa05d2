import { describe, expect, it } from 'vitest';
import { MITRE_LIMIT, movedLine } from '#lib/map/moved-line.ts';
import { LANE_WIDTH } from '#lib/map/stroke.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { realMap } from '../../fixtures/map.ts';

type Point = readonly [number, number];

/** The distance of a point from a line. */
function distance([x, y]: Point, line: readonly Point[]): number {
	const pieces = line.length > 1 ? line.slice(1).map((b, i) => [line[i], b]) : [[line[0], line[0]]];
	return Math.min(
		...(pieces as [Point, Point][]).map(([[ax, ay], [bx, by]]) => {
			const [dx, dy] = [bx - ax, by - ay];
			const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
			const at = Math.min(1, Math.max(0, t));
			return Math.hypot(x - ax - at * dx, y - ay - at * dy);
		}),
	);
}

const steps = (line: readonly Point[]) =>
	line
		.slice(1)
		.map(([x, y], i): Point => [x - (line[i] as Point)[0], y - (line[i] as Point)[1]])
		.filter(([x, y]) => Math.hypot(x, y) > 0);
const length = (line: readonly Point[]) =>
	steps(line).reduce((sum, [x, y]) => sum + Math.hypot(x, y), 0);
/** All that a line turns, in radians. */
function turning(line: readonly Point[]): number {
	const ways = steps(line);
	return ways.slice(1).reduce((sum, [x, y], i) => {
		const [bx, by] = ways[i] as Point;
		return sum + Math.abs(Math.atan2(bx * y - by * x, bx * x + by * y));
	}, 0);
}

/** What is wrong with a line that was moved; a spike or loop makes it longer than bends can. */
function faults(line: readonly Point[], by: number): string[] {
	const moved = movedLine(line, by);
	const far = Math.max(...moved.map((point) => distance(point, line)));
	const most = length(line) + 2 * Math.abs(by) * turning(line);
	return [
		...(moved.flat().every(Number.isFinite) ? [] : ['a point is no number']),
		...(far > MITRE_LIMIT * Math.abs(by) + 1e-6 ? [`a point is ${far} away, moved by ${by}`] : []),
		...(length(moved) > most + 1e-6 ? [`it is ${length(moved)} long, ${most} at most`] : []),
	];
}

describe('a line moved aside', () => {
	it('runs parallel, to the right of the way on a plane whose y points down', () => {
		expect(movedLine([[0, 0], [10, 0]], 3)).toEqual([[0, 3], [10, 3]]); // prettier-ignore
		expect(movedLine([[0, 0], [10, 0]], -3)).toEqual([[0, -3], [10, -3]]); // prettier-ignore
	});

	it('keeps its distance from both sides of a bend', () => {
		const bend: Point[] = [[0, 0], [20, 0], [20, 20]]; // prettier-ignore
		expect(movedLine(bend, 3)).toEqual([[0, 3], [17, 3], [17, 20]]); // prettier-ignore
		expect(movedLine(bend, -3)).toEqual([[0, -3], [23, -3], [23, 20]]); // prettier-ignore
	});

	it('stays as it is where it does not move, or has no direction', () => {
		const line: Point[] = [[0, 0], [5, 1], [5, 1], [9, 0]]; // prettier-ignore
		expect(movedLine(line, 0)).toEqual(line);
		expect(movedLine([[4, 4]], 3)).toEqual([[4, 4]]);
		expect(movedLine([[4, 4], [4, 4]], 3)).toEqual([[4, 4], [4, 4]]); // prettier-ignore
		expect(movedLine([], 3)).toEqual([]);
	});

	const bends = Array.from({ length: 37 }, (_, i): [string, Point[]] => {
		const angle = (i * 5 * Math.PI) / 180;
		const end: Point = [40 + 40 * Math.cos(angle), 40 * Math.sin(angle)];
		return [`that bends by ${i * 5}°`, [[0, 0], [40, 0], end]]; // prettier-ignore
	});
	it.each<[string, Point[]]>([
		...bends,
		['with repeated points', [[0, 0], [0, 0], [9, 9], [9, 9], [9, 9], [30, 0], [30, 0]]], // prettier-ignore
		[
			'with tiny segments',
			Array.from({ length: 200 }, (_, i): Point => [i * 0.1, Math.sin(i) / 9]),
		],
		['with tiny segments round a corner', [[0, 0], [40, 0], [40.1, 0.1], [40.05, 0.2], [40, 40]]], // prettier-ignore
		['that goes back on itself', [[0, 0], [40, 0], [10, 0], [60, 0]]], // prettier-ignore
		['with a narrow loop', [[0, 0], [40, 0], [43, 1], [43, 4], [40, 5], [0, 5]]], // prettier-ignore
		['of a circle narrower than the movement', Array.from({ length: 60 }, (_, i): Point => [3 * Math.cos(i / 9), 3 * Math.sin(i / 9)])], // prettier-ignore
	])('has no spikes from a line %s, to either side and however far', (_, line) => {
		for (const by of [0.5, 2.4, 4.8, 7.2, 20])
			for (const side of [1, -1]) expect(faults(line, side * by)).toEqual([]);
	});

	it('has no spikes from any leg of the atlas, at any zoom', () => {
		const { legs } = realMap().outline;
		const found = legs.flatMap(({ id, lines }) =>
			lines.flatMap((line) => {
				const inUnits = line.map((at) => project(at as [number, number]));
				return [3, 4, 5, 6, 7, 8, 9, 10].flatMap((zoom) => {
					const k = unitsPerPixel(zoom);
					const inPixels = inUnits.map(([x, y]): Point => [x / k, y / k]);
					return [-1.5, -1, -0.5, 0.5, 1, 1.5].flatMap((lanes) =>
						faults(inPixels, lanes * LANE_WIDTH).map((fault) => `${id} at zoom ${zoom}: ${fault}`),
					);
				});
			}),
		);
		expect(found).toEqual([]);
		expect(legs.length).toBeGreaterThan(200);
	});
});
