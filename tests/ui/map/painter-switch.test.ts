import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Aim, Painter, Scene } from '#lib/map/painter.ts';
import { createGlPainter } from '#lib/map/gl/create.ts';
import { PainterSwitch, type StageOptions } from '#lib/ui/map/painter-switch.svelte.ts';
import { HOME_BOUNDS, type Camera } from '#lib/view/camera.ts';
import { en } from '#lib/words/en.ts';
import { MAP_DATA, scene } from '../small-atlas.ts';
import { holder, pictures } from '../stage.ts';

vi.mock('#lib/map/gl/create.ts', () => ({
	createGlPainter: vi.fn(),
	refusedWorker: () => new Promise(() => undefined),
}));
vi.mock(import('#lib/ui/page/files.ts'), async (original) => ({
	...(await original()),
	loadMapData: vi.fn(async () => MAP_DATA),
}));
vi.mock('#lib/ui/map/relief.ts', () => ({ bringRelief: async () => undefined }));

const NEAR: Camera = { zoom: 4.4, lat: 44, lng: 66, bearing: 0, pitch: 0 };

/** Stands for WebGL: becomes ready when it is told to, and writes down what it is to show. */
function stand(container: HTMLElement) {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	const shown: Scene[] = [];
	const aims: Aim[] = [];
	const painter: Painter & { ready: Promise<void> } = {
		ready: promise,
		show: (next) => void shown.push(next),
		look: (aim) => void aims.push(aim),
		camera: () => NEAR,
		project: () => ({ x: 0, y: 0 }),
		lay: () => undefined,
		zoomBy: () => undefined,
		settled: async () => undefined,
		destroy: vi.fn(),
	};
	container.append(document.createElement('canvas'));
	return { painter, shown, aims, become: resolve, fail: reject };
}

async function mounted(change: Partial<StageOptions> = {}) {
	const box = holder();
	const { ground, svg } = pictures();
	const canvas = document.createElement('div');
	box.append(ground, svg, canvas);
	const view = { scene: scene(2012), aim: { map: NEAR } as Aim };
	const told = {
		onmove: vi.fn<(camera: Camera, isSettled: boolean) => void>((map) => (view.aim = { map })),
		ontrouble: vi.fn<(sentence: string | null) => void>(),
		onstart: vi.fn<() => void>(),
	};
	const painters = new PainterSwitch({
		scene: () => view.scene,
		aim: () => view.aim,
		isStill: () => false,
		words: en,
		onpick: () => undefined,
		...told,
		...change,
	});
	onTestFinished(painters.mount({ box, ground, things: svg, canvas }));
	await expect.poll(() => painters.isAwake).toBe(true);
	painters.painter?.look(view.aim);
	painters.show(view.scene);
	return { box, svg, canvas, painters, view, ...told };
}

let gl: ReturnType<typeof stand>;
const created = vi.mocked(createGlPainter);
beforeEach(() => {
	created.mockReset().mockImplementation(({ container }) => {
		gl = stand(container);
		return Promise.resolve(gl.painter as Awaited<ReturnType<typeof createGlPainter>>);
	});
});
const isCreated = () => expect.poll(() => created.mock.calls.length).toBe(1);

test('the picture is the map until a pointer comes over it, which starts WebGL and tells it', async () => {
	const { svg, painters, onstart } = await mounted();
	expect(onstart).not.toHaveBeenCalled();
	await userEvent.hover(svg, { position: { x: 300, y: 200 } });
	expect(onstart).toHaveBeenCalledOnce();
	await isCreated();
	expect(painters.isGl).toBe(false);
	gl.become();
	await expect.poll(() => painters.painter).toBe(gl.painter);
	expect(created.mock.lastCall?.[0].aim).toEqual({ map: NEAR });
});

test('a map that nobody let start by itself waits to be asked', async () => {
	const { svg, painters } = await mounted({ onstart: undefined });
	await userEvent.hover(svg, { position: { x: 300, y: 200 } });
	expect(created).not.toHaveBeenCalled();
	void painters.startWebGl();
	await isCreated();
});

test('a drag that began on the picture ends on it, and WebGL goes on from there', async () => {
	const { svg, painters, view, onmove } = await mounted();
	// A made-up pointer cannot be captured.
	svg.setPointerCapture = () => undefined;
	const point = (type: string, clientX: number) =>
		svg.dispatchEvent(
			new PointerEvent(type, { bubbles: true, clientX, clientY: 200, pointerId: 1, buttons: 1 }),
		);
	point('pointermove', 300);
	await isCreated();
	point('pointerdown', 300);
	point('pointermove', 340);
	gl.become();
	await gl.painter.ready;
	point('pointermove', 380);
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(painters.isGl).toBe(false);
	view.scene = scene(2010);
	point('pointerup', 428);
	await expect.poll(() => painters.painter).toBe(gl.painter);
	const degreesPerPixel = 360 / (512 * 2 ** NEAR.zoom);
	const { map } = gl.aims.at(-1) as { map: Camera };
	expect(map.lng).toBeCloseTo(NEAR.lng - 128 * degreesPerPixel, 3);
	expect(onmove).toHaveBeenLastCalledWith(map, true);
	expect(gl.shown.at(-1)).toBe(view.scene);
});

test('a turn of the wheel comes to its end, which is told, before WebGL takes over', async () => {
	const { svg, painters, onmove } = await mounted();
	svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -300, bubbles: true, cancelable: true }));
	await isCreated();
	gl.become();
	svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -150, bubbles: true, cancelable: true }));
	await expect.poll(() => painters.painter).toBe(gl.painter);
	const { map } = gl.aims.at(-1) as { map: Camera };
	expect(map.zoom).toBeCloseTo(NEAR.zoom + 1.5, 6);
	expect(onmove).toHaveBeenLastCalledWith(map, true);
});

test('bounds stay bounds, which a map of another size fits again', async () => {
	const fit: Aim = { fit: HOME_BOUNDS };
	const { painters } = await mounted({ aim: () => fit });
	painters.painter?.look(fit);
	void painters.startWebGl();
	await isCreated();
	expect(created.mock.lastCall?.[0].aim).toBe(fit);
});

test('a link to a map that is turned starts WebGL, which alone can turn it', async () => {
	mounted({ aim: () => ({ map: { ...NEAR, bearing: 30 } }) });
	await isCreated();
});

test('the focus on the map goes over to its canvas', async () => {
	const { box, canvas, painters } = await mounted();
	const place = document.createElement('div');
	place.tabIndex = -1;
	box.before(place);
	place.append(box);
	place.focus();
	void painters.startWebGl();
	await isCreated();
	const drawn = canvas.querySelector('canvas') as HTMLCanvasElement;
	drawn.tabIndex = 0;
	gl.become();
	await expect.poll(() => document.activeElement).toBe(drawn);
});

test('WebGL that was asked for and cannot be had is told, and the picture stays', async () => {
	created.mockImplementation(() => {
		throw new Error('no WebGL here');
	});
	const { painters, ontrouble } = await mounted();
	await painters.startWebGl();
	expect(ontrouble).toHaveBeenLastCalledWith(en.map.noWebGl);
	expect(painters.isGl).toBe(false);
});

test('on paper own data are drawn in its colours, and in those of the page again on screen', async () => {
	const themes: string[] = [];
	const own = {
		paintSvg: (_: SVGSVGElement, { theme }: Scene) => void themes.push(theme),
		...{ paintGl: () => undefined, hit: () => [] },
	};
	const { painters, view } = await mounted();
	view.scene = { ...view.scene, own, theme: 'dark' };
	painters.show(view.scene);
	painters.toPaper();
	expect(themes.at(-1)).toBe('print');
	painters.toScreen();
	expect(themes.at(-1)).toBe('dark');
	expect(themes).not.toContain('light');
});
