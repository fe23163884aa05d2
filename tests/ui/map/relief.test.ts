import { afterEach, describe, expect, it, vi } from 'vitest';
import { paintedBeside, readBeside } from '#lib/map/relief/beside.ts';
import { reliefCanvas } from '#lib/map/relief/paint.ts';
import type { Relief } from '#lib/map/relief/relief.ts';
import smallUrl from '#lib/map/relief/relief-small.avif?url';

const file = async () => (await fetch(smallUrl)).blob();
/** Slopes from the deepest shadow to the strongest light. */
const RELIEF: Relief = {
	width: 256,
	height: 2,
	grey: Uint8Array.from({ length: 512 }, (_, i) => i),
};

/** The opacity of each pixel of an image. */
async function opacities(image: Blob | null): Promise<number[]> {
	const bitmap = await createImageBitmap(image as Blob);
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) as ImageData;
	return [...data].filter((_, i) => i % 4 === 3);
}

describe('the relief', () => {
	afterEach(() => {
		vi.restoreAllMocks();
		vi.unstubAllGlobals();
	});

	it('is read and painted without a canvas of the page, which has its turn meanwhile', async () => {
		const canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
		const relief = await readBeside(await file());
		expect(relief.grey).toHaveLength(relief.width * relief.height);
		expect(new Set(relief.grey).size).toBeGreaterThan(100);
		const image = await paintedBeside(relief, 'light');
		expect((await createImageBitmap(image as Blob)).width).toBe(relief.width);
		expect(canvas).not.toHaveBeenCalled();
	});

	it.each([
		['the browser starts none', () => vi.stubGlobal('Worker', undefined)],
		[
			'what starts is not ours',
			() =>
				vi.stubGlobal(
					'Worker',
					class extends Worker {
						constructor() {
							super('/no-such-worker.js');
						}
					},
				),
		],
	])('is the same without a worker, where %s', async (_, refuse) => {
		const [beside, read] = [await paintedBeside(RELIEF, 'dark'), await readBeside(await file())];
		refuse();
		expect(await opacities(await paintedBeside(RELIEF, 'dark'))).toEqual(await opacities(beside));
		const { grey } = await readBeside(await file());
		expect(grey.findIndex((value, i) => value !== read.grey[i])).toBe(-1);
	});

	it('of a damaged file is refused, worker or not', async () => {
		const damaged = new Blob(['no image']);
		await expect(readBeside(damaged)).rejects.toThrow('not an image that this browser reads');
		vi.stubGlobal('Worker', undefined);
		await expect(readBeside(damaged)).rejects.toThrow('not an image that this browser reads');
	});

	it('is never read back from the graphics card', () => {
		const canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
		reliefCanvas(RELIEF, 'light');
		expect(canvas.mock.calls).toEqual([['2d', { willReadFrequently: true }]]);
	});
});
