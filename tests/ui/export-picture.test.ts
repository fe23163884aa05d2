import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import letters from '#generated/letters.json';
import type { GlyphOutlines } from '#lib/export/letters.ts';
import { mapDrawing } from '#lib/export/map/map-drawing.ts';
import { drawSvg } from '#lib/export/raster.ts';
import type { Scene } from '#lib/map/painter.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { fitCamera, HOME_BOUNDS, type Camera } from '#lib/view/camera.ts';
import { THEMES } from '#lib/view/view.ts';
import { AREA_DATA, BASEMAP, MAP_DATA, scene } from './small-atlas.ts';
import { events, holder, pictures, SIZE } from './stage.ts';

beforeAll(() => page.viewport(1100, 800));

const NEAR: Camera = { zoom: 5.2, lat: 41, lng: 66, bearing: 0, pitch: 0 };
const files = {
	map: MAP_DATA,
	ground: groundPaths(BASEMAP),
	letters: letters as unknown as GlyphOutlines,
	areas: AREA_DATA,
};

/** The picture on a page and the drawing of the same scene, side by side. */
function both(shown: Scene, camera = fitCamera(HOME_BOUNDS, SIZE)) {
	const box = holder();
	box.style.background = 'var(--sea)';
	document.documentElement.dataset.theme = shown.theme;
	const { ground, svg } = pictures();
	box.append(ground, svg);
	const painter = new SvgPainter(svg, events(), () => false, ground);
	onTestFinished(() => painter.destroy());
	painter.look({ map: camera });
	painter.show(shown);
	const { markup } = mapDrawing(files, { ...shown, slice: shown, camera, size: SIZE });
	const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${markup}</svg>`;
	const drawing = document.importNode(
		new DOMParser().parseFromString(text, 'image/svg+xml').documentElement,
		true,
	);
	document.body.append(drawing);
	return { box, svg, ground, drawing, text };
}

/** How some elements are painted, in the browser's own words, in any order. */
function paints(elements: Iterable<Element>): string[] {
	return [...elements]
		.filter((element) => element.getClientRects().length > 0)
		.map((element) => {
			const style = getComputedStyle(element);
			const { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap } = style;
			return stroke === 'none'
				? fill
				: [
						fill,
						stroke,
						(Number.parseFloat(strokeWidth) * scaleOf(element)).toFixed(2),
						tenths(strokeDasharray),
						strokeLinecap,
					].join(' ');
		})
		.sort();
}

/** How many times as wide a stroke is drawn as it is said to be. */
function scaleOf(element: Element): number {
	// What <use> clones has the attributes of its original.
	const original =
		element instanceof SVGUseElement ? document.querySelector(element.href.baseVal) : element;
	const isFixed = original && getComputedStyle(original).vectorEffect === 'non-scaling-stroke';
	return isFixed ? 1 : ((element as SVGGraphicsElement).getCTM()?.a ?? 1);
}

/** Lengths of a dash, which the style sheet computes and the drawing writes out. */
const tenths = (dash: string) =>
	dash.replace(/[\d.]+(px)?/g, (length) => Number.parseFloat(length).toFixed(1));

const SCENES: [string, Scene][] = [
	...THEMES.map((theme): [string, Scene] => [`in the ${theme} theme`, { ...scene(2012), theme }]),
	['of the year in which much is only possible', scene(2011)],
	['of two years', { ...scene(2012), compare: 2005 }],
];

describe.each(SCENES)('the drawing %s', (_, shown) => {
	const parts = ({ svg, drawing }: ReturnType<typeof both>) => ({
		page: {
			strokes: paints(svg.querySelectorAll('.strand, .road-middle, .ties, .beads')),
			symbols: paints(svg.querySelectorAll('.symbol path')),
		},
		drawn: {
			strokes: paints(drawing.querySelectorAll(':scope > path[stroke-linejoin]:not([transform])')),
			// Arrow heads turn with their lines, and question marks stand on a disc.
			symbols: paints(
				drawing.querySelectorAll(
					'g:not([transform*="rotate"]):not(:has(> circle)) > path:not([transform])',
				),
			),
		},
	});

	test('is painted as the picture on the page, ground, strokes and symbols', () => {
		const stage = both(shown);
		const { page, drawn } = parts(stage);
		expect(page.strokes.length).toBeGreaterThan(2);
		expect(drawn).toEqual(page);
		const all = paints(stage.drawing.querySelectorAll(':scope > path'));
		for (const paint of paints(stage.ground.querySelectorAll('.land, .lake')))
			expect(all).toContain(paint);
	});

	test('from close up is painted so too, without what lies beside the frame', () => {
		const { page, drawn } = parts(both(shown, NEAR));
		expect(drawn.strokes.length).toBeGreaterThan(1);
		expect(page.strokes).toEqual(expect.arrayContaining(drawn.strokes));
		expect(page.symbols).toEqual(expect.arrayContaining(drawn.symbols));
	});
});

test('the drawing covers the same pixels as the picture on the page', async () => {
	const { box, text, drawing } = both(scene(2012));
	drawing.remove();
	const shot = await page.elementLocator(box).screenshot({ base64: true, save: false });
	const onPage = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d');
	const image = new Image();
	image.src = `data:image/png;base64,${typeof shot === 'string' ? shot : (shot as { base64: string }).base64}`;
	await image.decode();
	onPage?.drawImage(image, 0, 0, SIZE.width, SIZE.height);
	const pixels = (context: { getImageData: CanvasRenderingContext2D['getImageData'] } | null) =>
		context?.getImageData(0, 0, SIZE.width, SIZE.height).data ?? new Uint8ClampedArray();
	const drawn = async (svg: string) => {
		const canvas = document.createElement('canvas');
		Object.assign(canvas, SIZE);
		await drawSvg(svg, canvas);
		return pixels(canvas.getContext('2d'));
	};
	const differs = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
		let count = 0;
		for (let i = 0; i < a.length; i += 4)
			if ([0, 1, 2].some((k) => Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0)) > 80)) count++;
		return count / (SIZE.width * SIZE.height);
	};
	const seen = pixels(onPage as never);
	expect(differs(seen, await drawn(text))).toBeLessThan(0.01);
	expect(differs(seen, await drawn(both(scene(1995)).text))).toBeGreaterThan(0.01);
});
