import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import groundJson from '#generated/ground.json';
import mapData from '#generated/whole-map.en.json';
import type { FeatureCollection } from 'geojson';
import { basemapSources } from '#lib/map/gl/basemap-sources.ts';
import { createGlPainter } from '#lib/map/gl/create.ts';
import { MapLibreMap } from '#lib/map/gl/maplibre.ts';
import { style } from '#lib/map/gl/style.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import type { MapData, Overlay, Scene } from '#lib/map/painter.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import { focusOf } from '#lib/atlas/focused-legs.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS, type Country } from '#lib/atlas/vocabulary.ts';
import { moved, yearOfMoment } from '#lib/time/days.ts';
import { en } from '#lib/words/en.ts';
import { madeLines, madeOwn, madePoints } from './made-data.ts';

/** Steps through the years, each beside a frame in which nothing changed. */
const STEPS = 46;
/** So many of the slow other ways to do it, and of the largest data. */
const FEW = 12;

type Ratios = { median: number; p95: number; stepMs: number; frameMs: number };
type Compared = Ratios & { setFilterMedian: number; globalStateMedian: number };

const CAMERA = { zoom: 3.6, lat: 44, lng: 52, bearing: 0, pitch: 0 };

const GROUND = groundJson as GroundPath[];

function container(): HTMLDivElement {
	const element = document.createElement('div');
	element.style.cssText = 'width:1160px;height:720px';
	document.body.append(element);
	return element;
}

/**
 * Settled time of `step` over that of a bare frame, interleaved in one run. A frame is over when it
 * has been drawn: reading a pixel waits for what the script has only ordered.
 */
async function ratios(
	canvas: HTMLCanvasElement,
	settled: () => Promise<void>,
	step: (i: number) => void,
	count: number,
): Promise<Ratios> {
	const gl = canvas.getContext('webgl2');
	if (!gl) throw new Error('the map has no WebGL');
	const pixel = new Uint8Array(4);
	const settle = async (change: () => void) => {
		const start = performance.now();
		change();
		await settled();
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
		return performance.now() - start;
	};
	for (const i of [19, 0]) await settle(() => step(i));
	const steps: number[] = [];
	const frames: number[] = [];
	for (let i = 0; i < count; i++) {
		frames.push(await settle(() => undefined));
		steps.push(await settle(() => step(i)));
	}
	const frameMs = quantile(frames, 0.5);
	return {
		median: quantile(steps, 0.5) / frameMs,
		p95: quantile(steps, 0.95) / frameMs,
		stepMs: quantile(steps, 0.5),
		frameMs,
	};
}

/** Comes when MapLibre throws while it draws, after which no frame settles any more. */
function refused(): Promise<Ratios> {
	const none = { median: NaN, p95: NaN, stepMs: NaN, frameMs: NaN };
	return new Promise((resolve) => addEventListener('error', () => resolve(none), { once: true }));
}

const yearOf = (i: number) => 1992 + (i % 24);
/** Month by month through the years that are dated to the month most of all. */
const monthOf = (i: number): Slice => {
	const date = moved('2009-01', i) as string;
	return { ...yearSlice(yearOfMoment(date), LAYERS), date };
};
/** One country after another, and none between them. */
const COUNTRIES: Country[][] = [['KGZ'], [], ['UZB'], ['KAZ'], []];
const countryOf = (i: number): Slice => ({
	...yearSlice(2011, LAYERS),
	country: COUNTRIES[i % COUNTRIES.length] ?? [],
});

/** The app's own painter, led through slices. */
async function painted(
	data: MapData,
	count: number,
	own: Overlay | null = null,
	sliceAt = (i: number): Slice => yearSlice(yearOf(i), LAYERS),
): Promise<Ratios> {
	const element = container();
	const scene = (i: number): Scene => ({
		...sliceAt(i),
		selected: null,
		// A country that is asked for lets the rest step back.
		focus: focusOf(data.outline, sliceAt(i), null),
		theme: 'light',
		projection: 'flat',
		own,
	});
	const painter = await createGlPainter({
		container: element,
		ground: GROUND,
		data,
		loadAreas: () => Promise.reject(new Error('none')),
		loadSheet: () => Promise.reject(new Error('not in this benchmark')),
		onmissing: () => undefined,
		scene: scene(0),
		aim: { map: CAMERA },
		isStill: true,
		words: en,
		events: { onpick: () => {}, onhover: () => {}, onmove: () => {}, onlost: () => {} },
	});
	const measured = async () => {
		await painter.ready;
		const turn = (i: number) => painter.show(scene(i));
		return ratios(painter.canvas(), () => painter.settled(), turn, count);
	};
	const result = await Promise.race([measured(), refused()]);
	painter.destroy();
	element.remove();
	return result;
}

/** The same lines and points on the same basemap, each with its states as text. */
function sourcesOf({ outline }: MapData): Record<'lines' | 'points', FeatureCollection> {
	const lines = outline.legs.map(({ lines: coordinates, yearStates }) => ({
		type: 'Feature' as const,
		geometry: { type: 'MultiLineString' as const, coordinates },
		properties: { yearStates },
	}));
	const points = outline.things.flatMap(({ at, yearStates }) =>
		at
			? [
					{
						type: 'Feature' as const,
						geometry: { type: 'Point' as const, coordinates: at },
						properties: { yearStates },
					},
				]
			: [],
	);
	return {
		lines: { type: 'FeatureCollection', features: lines },
		points: { type: 'FeatureCollection', features: points },
	};
}

/** A plain map of the same data whose years are turned by a filter of its layers. */
async function filtered(
	data: MapData,
	count: number,
	how: 'setFilter' | 'globalState',
): Promise<number> {
	const element = container();
	const ours = basemapSources(GROUND);
	const { sources, layers } = style('light', { ...ours, ...sourcesOf(data) }, undefined);
	const at = (place: unknown) =>
		['!=', ['slice', ['get', 'yearStates'], place, ['+', place, 1]], '0'] as never;
	const inState = at(['-', ['global-state', 'year'], 1992]);
	const filter = how === 'setFilter' ? at(0) : inState;
	const map = new MapLibreMap({
		container: element,
		style: {
			version: 8,
			state: { year: { default: 1992 } },
			sources,
			layers: [
				...layers.filter((layer) => !('source' in layer) || layer.source in ours),
				{ id: 'lines', type: 'line', source: 'lines', filter, paint: { 'line-width': 3 } },
				{ id: 'points', type: 'circle', source: 'points', filter },
			],
		},
		center: [CAMERA.lng, CAMERA.lat],
		zoom: CAMERA.zoom,
		renderWorldCopies: false,
		attributionControl: false,
		fadeDuration: 0,
		interactive: false,
		canvasContextAttributes: { antialias: false },
	});
	await map.once('idle');
	const step = (i: number) => {
		if (how === 'globalState') map.setGlobalStateProperty('year', yearOf(i));
		else for (const id of ['lines', 'points']) map.setFilter(id, at(yearOf(i) - 1992));
	};
	const settled = async () => {
		const idle = map.once('idle');
		map.triggerRepaint();
		await idle;
	};
	const { median } = await ratios(map.getCanvas(), settled, step, count);
	map.remove();
	element.remove();
	return median;
}

async function measure(data: MapData, count: number): Promise<Compared> {
	return {
		...(await painted(data, count)),
		setFilterMedian: await filtered(data, FEW, 'setFilter'),
		globalStateMedian: await filtered(data, FEW, 'globalState'),
	};
}

function quantile(values: number[], q: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? NaN;
}

test('a year step is measured against a bare frame', async () => {
	const made: [string, () => MapData, number][] = [
		['atlas', () => mapData as unknown as MapData, STEPS],
		['lines20k', () => madeLines(20_000), STEPS],
		['points50k', () => madePoints(50_000), STEPS],
		['points200k', () => madePoints(200_000), FEW],
	];
	const result: Record<string, Ratios | Compared> = {};
	for (const [name, data, count] of made) {
		result[name] = await measure(data(), count);
		await commands.writeFile('test-results/year-step.json', JSON.stringify(result));
	}
	const real = mapData as unknown as MapData;
	result.months = await painted(real, STEPS, null, monthOf);
	result.filters = await painted(real, STEPS, null, countryOf);
	// A visitor's own rows over the atlas: its step, and that of all of theirs.
	const own = new OwnOverlay([madeOwn(50_000)]);
	result.own50k = await painted(real, STEPS, own);
	await commands.writeFile('test-results/year-step.json', JSON.stringify(result));
	expect(result.atlas?.median).toBeGreaterThan(0);
});
