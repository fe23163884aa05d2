import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createGlPainter } from '#lib/map/gl/create.ts';
import type { GlPainter } from '#lib/map/gl/gl-painter.ts';
import { OWN_PALETTES } from '#lib/map/own/look.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { groundIn } from '#lib/map/svg/read.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { timesOf, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import { en } from '#lib/words/en.ts';
import { MAP_DATA, PLACES, scene } from '../small-atlas.ts';
import { events, holder, pictures, pixel, SIZE } from '../stage.ts';

beforeAll(() => page.viewport(1100, 800));

const at = [60, 50] as [number, number];
const feature = (fields: Partial<OwnFeature>): OwnFeature => ({
	...{ line: 2, name: 'Mine', when: '2010', text: '', source: '', group: '', rest: [] },
	...{ geometry: { type: 'Point', coordinates: at } },
	...timesOf(fields.when === undefined ? '2010' : fields.when),
	...fields,
});
const layer = (features: OwnFeature[], fields: Partial<OwnLayer> = {}): OwnLayer => ({
	...{ id: 'own-1', name: 'Mine', colour: 'violet', symbol: 'disc', isShown: true },
	features,
	...fields,
});
const POINT = feature({ when: '2010/2011' });
const MAYBE = feature({ when: '2010/2011?', geometry: { type: 'Point', coordinates: [70, 50] } });
const LINE = feature({
	when: '2012',
	geometry: {
		type: 'LineString',
		coordinates: [
			[60, 44],
			[70, 44],
		],
	},
});
const AREA = feature({
	when: '2012',
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[50, 40],
				[56, 40],
				[56, 46],
				[50, 46],
				[50, 40],
			],
		],
	},
});

/** On the spot of an air base of the atlas. */
const BISHKEK = PLACES.bishkek.at as [number, number];
const ON_BASE = feature({ when: '2012', geometry: { type: 'Point', coordinates: BISHKEK } });

describe('own data in the picture', () => {
	let painter: SvgPainter;
	let svg: SVGSVGElement;
	const told = events();

	function stage() {
		const box = holder();
		const both = pictures();
		svg = both.svg;
		for (const each of [both.ground, svg]) {
			Object.assign(each.style, { inset: '0', width: '100%', height: '100%' });
			box.append(each);
		}
		painter = new SvgPainter(svg, told, () => true, both.ground);
		painter.look({ fit: HOME_BOUNDS });
	}
	afterEach(() => painter.destroy());
	const drawn = () =>
		[...svg.querySelectorAll('[data-own]')].map((group) => group.getAttribute('data-own'));

	test('are there in their years, certain or possible, and gone in others', () => {
		stage();
		const own = new OwnOverlay([layer([POINT, MAYBE, LINE])]);
		painter.show(scene(2010, { own }));
		expect(drawn()).toEqual(['0 point 1', '0 point 2']);
		painter.show(scene(2012, { own }));
		expect(drawn()).toEqual(['0 line 2']);
		painter.show(scene(2013, { own }));
		expect(drawn()).toEqual([]);
		const spring = new OwnOverlay([layer([feature({ when: '2012-03' })])]);
		painter.show(scene(2012, { own: spring, date: '2012-03' }));
		expect(drawn()).toEqual(['0 point 2']);
		painter.show(scene(2012, { own: spring, date: '2012-05' }));
		expect(drawn()).toEqual([]);
		painter.show(scene(2010, { own, certain: true }));
		expect(drawn()).toEqual(['0 point 2']);
		painter.show(scene(2010, { own, layers: [], 'min-sources': 3 }));
		expect(drawn()).toEqual(['0 point 1', '0 point 2']);
		painter.show(scene(2010, { own: new OwnOverlay([layer([POINT], { isShown: false })]) }));
		expect(drawn()).toEqual([]);
	});

	test('are hit where they are drawn, with what of the atlas they lie on: marks and lines above it, areas under it', async () => {
		stage();
		const own = new OwnOverlay([layer([POINT, LINE, AREA, ON_BASE, ON_BASE])]);
		const click = async (year: number, position: [number, number]) => {
			painter.show(scene(year, { own }));
			told.onpick.mockClear();
			const { x, y } = pixel(position, painter.camera());
			const box = svg.getBoundingClientRect();
			const there = { clientX: box.left + x, clientY: box.top + y, bubbles: true, pointerId: 1 };
			const target = document.elementFromPoint(there.clientX, there.clientY) ?? svg;
			target.dispatchEvent(new PointerEvent('pointerdown', there));
			target.dispatchEvent(new PointerEvent('pointerup', there));
			target.dispatchEvent(new MouseEvent('click', there));
			await vi.waitFor(() => expect(told.onpick).toHaveBeenCalled());
			return told.onpick.mock.lastCall?.[0].ids;
		};
		expect(await click(2010, at)).toEqual(['own-1:0']);
		expect(await click(2012, [65, 44])).toEqual(['own-1:1']);
		expect(await click(2012, [54, 41])).toEqual(['own-1:2']);
		expect(await click(2012, BISHKEK)).toEqual(['own-1:3', 'own-1:4', 'manas']);
	});

	test('two years compared show what came and went by its rim', () => {
		stage();
		painter.show(scene(2012, { own: new OwnOverlay([layer([POINT, LINE])]), compare: 2010 }));
		expect(drawn()).toEqual(['0 line 2', '0 point 2']);
		const strokes = [...svg.querySelectorAll('[data-own="0 point 2"] path')].map((path) =>
			path.getAttribute('stroke'),
		);
		expect(strokes[0]).not.toBe(OWN_PALETTES.light.violet);
		expect(strokes.at(-1)).toBe(OWN_PALETTES.light.violet);
	});

	test('a mark that stands for several rows of its time has their number beside it, at any zoom', () => {
		stage();
		const own = new OwnOverlay([layer([POINT, feature({ when: '2011' }), POINT])]);
		const numbers = () => [...svg.querySelectorAll('.own-count')].map((text) => text.textContent);
		painter.show(scene(2010, { own }));
		expect(numbers()).toEqual(['2']);
		painter.show(scene(2011, { own }));
		expect(numbers()).toEqual(['3']);
		const { x } = pixel(at, painter.camera());
		const [box, text] = [svg, svg.querySelector('.own-count') as SVGTextElement].map((element) =>
			element.getBoundingClientRect(),
		) as [DOMRect, DOMRect];
		expect(text.left - box.left - x).toBeCloseTo(6, 0);
		expect(text.height).toBeLessThan(20);
		painter.show(scene(2013, { own }));
		expect(numbers()).toEqual([]);
	});

	test('a mark is drawn as a disc of its colour', async () => {
		stage();
		painter.show(scene(2010, { own: new OwnOverlay([layer([POINT])]) }));
		const { x, y } = pixel(at, painter.camera());
		const box = svg.getBoundingClientRect();
		const hit = document.elementFromPoint(box.left + x, box.top + y);
		expect(hit?.closest('[data-own]')?.getAttribute('data-own')).toBe('0 point 2');
	});
});

test('WebGL draws own data in their colour in their year, and finds them', async () => {
	const told = events();
	const own = new OwnOverlay([layer([POINT, LINE, ON_BASE])]);
	const painter: GlPainter = await createGlPainter({
		...{
			container: holder(),
			ground: groundIn(pictures().ground),
			data: MAP_DATA,
			isStill: false,
			words: en,
		},
		...{ scene: scene(2010, { own }), aim: { fit: HOME_BOUNDS }, preserve: true, events: told },
		loadSheet: () => Promise.reject(new Error('none')),
		loadAreas: () => Promise.reject(new Error('none')),
		onmissing: () => undefined,
	});
	await painter.ready;
	const colourAt = async (position: [number, number]) => {
		await painter.settled();
		const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
		const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
		context.drawImage(painter.canvas(), 0, 0, SIZE.width, SIZE.height);
		const { x, y } = pixel(position, painter.camera());
		const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
		return `#${[r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
	};
	expect(await colourAt(at)).toBe(OWN_PALETTES.light.violet);
	painter.show(scene(2012, { own }));
	await painter.settled();
	await userEvent.click(painter.canvas(), { position: pixel(BISHKEK, painter.camera()) });
	await expect
		.poll(() => told.onpick.mock.lastCall?.[0].ids, { timeout: 15_000 })
		.toEqual(['own-1:2', 'manas']);
	painter.show(scene(2013, { own }));
	expect(await colourAt(at)).not.toBe(OWN_PALETTES.light.violet);
	const changed = new OwnOverlay([layer([POINT], { colour: 'crimson' })]);
	painter.show(scene(2011, { own: changed, theme: 'dark' }));
	await expect.poll(() => colourAt(at), { timeout: 15_000 }).toBe(OWN_PALETTES.dark.crimson);
	painter.destroy();
});
