import { expect, test, vi } from 'vitest';
import { SKETCH_STEPS } from '#lib/map/ground/sketch.ts';
import { polygonData } from '#lib/map/svg/path.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { groundIn } from '#lib/map/svg/read.ts';
import { SHEET_STEPS } from '#lib/map/svg/sheet-paths.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { project } from '#lib/view/mercator.ts';
import { BASEMAP, scene } from './small-atlas.ts';
import { events, holder, pictures } from './stage.ts';

const camera = (zoom: number) => ({ map: { zoom, lat: 45, lng: 62, bearing: 0, pitch: 0 } });

test('the whole basemap takes the place of the sketch once a camera looks closely, and is fetched once', async () => {
	const box = holder();
	const linesOf = (picture: Element) =>
		[...picture.querySelectorAll('path')].map((path) => path.getAttribute('d'));
	const whole = linesOf(pictures().ground);
	const { svg, ground } = pictures(SKETCH_STEPS);
	box.append(ground, svg);
	const drawn = () => linesOf(ground);
	const sketched = drawn();
	expect(sketched).not.toEqual(whole);

	const loadGround = vi.fn(() => Promise.resolve(groundPaths(BASEMAP)));
	loadGround.mockRejectedValueOnce(new Error('no connection'));
	const onmissing = vi.fn();
	const painter = new SvgPainter(svg, events(), () => true, ground, null, {
		loadGround,
		loadDetail: () => Promise.resolve(''),
		loadSheet: () => Promise.resolve(null),
		onmissing,
	});
	painter.look(camera(3));
	await painter.settled();
	expect(loadGround).not.toHaveBeenCalled();

	painter.look(camera(4));
	await expect.poll(() => onmissing.mock.calls).toHaveLength(1);
	expect(drawn()).toEqual(sketched);
	painter.look(camera(4.5));
	await expect.poll(drawn).toEqual(whole);
	expect(ground.querySelector('[transform]')).toBeNull();
	painter.look(camera(4.2));
	await painter.settled();
	expect(loadGround).toHaveBeenCalledTimes(2);
	painter.destroy();
});

test('a veil lies on the ground outside the country that is asked for, until none is', async () => {
	const box = holder();
	const { svg, ground } = pictures(SKETCH_STEPS);
	box.append(ground, svg);
	const ring = [
		[50, 42],
		[50, 52],
		[80, 52],
		[80, 42],
		[50, 42],
	];
	const loadAreas = () => Promise.resolve({ areas: [], paths: { KAZ: polygonData([[ring]]) } });
	const painter = new SvgPainter(svg, events(), () => true, ground, loadAreas, {
		loadGround: () => Promise.resolve(groundPaths(BASEMAP)),
		loadDetail: () => Promise.resolve(''),
		loadSheet: () => Promise.resolve(null),
		onmissing: vi.fn(),
	});
	/** Whether what is shown of the veil covers a position. */
	const covers = (at: [number, number]) => {
		const shown = [...ground.querySelectorAll<SVGPathElement>('.veil:not([data-off])')];
		const [x, y] = project(at).map((part) => part * SHEET_STEPS);
		return shown.map((path) => path.isPointInFill(new DOMPoint(x, y)));
	};
	painter.look(camera(3));
	painter.show(scene(2011, { country: ['KAZ'] }));
	await expect.poll(() => covers([65, 48])).toEqual([false]);
	expect(covers([30, 40])).toEqual([true]);
	expect(covers([-100, 40])).toEqual([true]);
	painter.look(camera(8));
	expect(covers([65, 48])).toEqual([false]);
	expect(covers([30, 40])).toEqual([true]);
	expect(ground.lastElementChild?.classList).toContain('veils');

	painter.show(scene(2011));
	await expect.poll(() => ground.querySelector('.veils')).toBeNull();
	painter.destroy();
});

test.each([undefined, SKETCH_STEPS])(
	'the basemap is read back from its picture, in steps of a unit (%s)',
	(perUnit) => {
		const paths = groundPaths(BASEMAP, perUnit);
		const read = groundIn(pictures(perUnit).ground);
		expect(read.map(({ steps: _, ...path }) => path)).toEqual(
			paths.map(({ steps: _, ...path }) => path),
		);
		for (const [i, { steps = 1 }] of read.entries())
			expect(steps).toBeCloseTo(paths[i]?.steps ?? 1);
	},
);
