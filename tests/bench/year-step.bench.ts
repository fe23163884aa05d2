import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import ground from '#generated/basemap.svg.txt?raw';
import mapData from '#generated/map.en.json';
import { createGlPainter } from '#lib/map/gl/create.ts';
import type { MapData, Scene } from '#lib/map/painter.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { en } from '#lib/words/en.ts';
import { madeLines, madePoints } from './made-data.ts';

/** Steps through the years, each beside a frame in which nothing changed. */
const STEPS = 46;

type Ratios = { median: number; p95: number; stepMs: number; frameMs: number };

/** Settled time of a year step over that of a bare frame, interleaved in one run. */
async function measure(data: MapData): Promise<Ratios> {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const parsed = new DOMParser().parseFromString(
		`<svg xmlns="http://www.w3.org/2000/svg">${ground}</svg>`,
		'image/svg+xml',
	);
	svg.append(...parsed.documentElement.childNodes);
	const container = document.createElement('div');
	container.style.cssText = 'width:1160px;height:720px';
	document.body.append(container);
	const scene = (year: number): Scene => ({
		...yearSlice(year, LAYERS),
		selected: null,
		focus: null,
		theme: 'light',
		projection: 'flat',
	});
	const painter = createGlPainter({
		container,
		svg,
		data,
		loadAreas: () => Promise.reject(new Error('none')),
		loadDetail: () => Promise.reject(new Error('not in this benchmark')),
		scene: scene(1992),
		aim: { map: { zoom: 3.6, lat: 44, lng: 52, bearing: 0, pitch: 0 } },
		isStill: true,
		words: en,
		events: { onpick: () => {}, onhover: () => {}, onmove: () => {}, onlost: () => {} },
	});
	await painter.ready;
	const settle = async (change: () => void) => {
		const start = performance.now();
		change();
		await painter.settled();
		return performance.now() - start;
	};
	for (const year of [2011, 1992]) await settle(() => painter.show(scene(year)));
	const steps: number[] = [];
	const frames: number[] = [];
	for (let i = 0; i < STEPS; i++) {
		frames.push(await settle(() => undefined));
		steps.push(await settle(() => painter.show(scene(1992 + (i % 24)))));
	}
	painter.destroy();
	container.remove();
	const frameMs = quantile(frames, 0.5);
	return {
		median: quantile(steps, 0.5) / frameMs,
		p95: quantile(steps, 0.95) / frameMs,
		stepMs: quantile(steps, 0.5),
		frameMs,
	};
}

function quantile(values: number[], q: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? NaN;
}

test('a year step is measured against a bare frame', async () => {
	const result = {
		atlas: await measure(mapData as unknown as MapData),
		lines20k: await measure(madeLines(20_000)),
		points50k: await measure(madePoints(50_000)),
	};
	await commands.writeFile('test-results/year-step.json', JSON.stringify(result));
	expect(result.atlas.median).toBeGreaterThan(0);
});
