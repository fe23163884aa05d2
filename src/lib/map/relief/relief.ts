import type { Bounds } from '#lib/view/camera.ts';
import { project } from '#lib/view/mercator.ts';
import type { Theme } from '#lib/view/view.ts';

/**
 * The shape of the land as a grey picture in Web Mercator: 128 is flat, darker is shadow, lighter is
 * a slope towards the light. Rows from north to south, one byte a pixel.
 */
export type Relief = { width: number; height: number; grey: Uint8Array };

/** What the picture covers: west, south, east, north in degrees. */
export const RELIEF_BOUNDS: Bounds = [0, 12, 105, 66];

/** Nearer to flat than this share of the whole range nothing is painted. */
const FLAT = 0.016;

type Tone = { colour: readonly [number, number, number]; most: number };
/** Shadow and light of each theme, and how strong they are at most. Print has none. */
const TONES: Record<Theme, { shadow: Tone; light: Tone } | null> = {
	light: {
		shadow: { colour: [106, 74, 44], most: 0.42 },
		light: { colour: [255, 255, 255], most: 0.7 },
	},
	dark: {
		shadow: { colour: [5, 7, 10], most: 0.6 },
		light: { colour: [243, 230, 207], most: 0.24 },
	},
	print: null,
};

/** Whether a theme shows the relief at all. */
export const hasRelief = (theme: Theme): boolean => TONES[theme] !== null;

/** The opacity of the relief by zoom, as stops: past zoom 7 the picture is coarser than the map. */
export const RELIEF_OPACITY: readonly (readonly [zoom: number, opacity: number])[] = [
	[4, 1],
	[6, 0.95],
	[7, 0.75],
	[9, 0.4],
	[10, 0.25],
];

/** The opacity of the relief at a zoom. */
export function reliefOpacity(zoom: number): number {
	const next = RELIEF_OPACITY.findIndex(([stop]) => zoom < stop);
	const [last] = RELIEF_OPACITY.slice(-1) as [readonly [number, number]];
	if (next < 0) return last[1];
	const [to, after] = RELIEF_OPACITY[next] as readonly [number, number];
	const before = RELIEF_OPACITY[next - 1];
	if (!before) return after;
	return before[1] + ((after - before[1]) * (zoom - before[0])) / (to - before[0]);
}

/**
 * The colour of each grey value in a theme as four bytes: red, green, blue and opacity. `steps` is the
 * number of shades on either side of flat; fewer make smaller files. Null where the theme has no relief.
 */
export function reliefColours(theme: Theme, steps = 128): Uint8ClampedArray | null {
	const tones = TONES[theme];
	if (!tones) return null;
	const colours = new Uint8ClampedArray(256 * 4);
	for (let grey = 0; grey < 256; grey++) {
		const slope = Math.round(((grey - 128) / 127) * steps) / steps;
		if (Math.abs(slope) < FLAT) continue;
		const { colour, most } = slope < 0 ? tones.shadow : tones.light;
		colours.set([...colour, 255 * most * Math.abs(slope) ** 0.9], grey * 4);
	}
	return colours;
}

/** A rectangle of the picture in its pixels. */
export type Part = { x: number; y: number; width: number; height: number };

/** The part of the picture that shows the bounds, in whole pixels; null where it shows none of them. */
export function partWithin({ width, height }: Relief, bounds: Bounds): Part | null {
	const [west, south, east, north] = RELIEF_BOUNDS;
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const [x0, y0] = project([bounds[0], bounds[3]]);
	const [x1, y1] = project([bounds[2], bounds[1]]);
	const across = (x: number) => ((x - left) / (right - left)) * width;
	const down = (y: number) => ((y - top) / (bottom - top)) * height;
	const x = Math.max(0, Math.floor(across(x0)));
	const y = Math.max(0, Math.floor(down(y0)));
	const part = {
		...{ x, y },
		width: Math.min(width, Math.ceil(across(x1))) - x,
		height: Math.min(height, Math.ceil(down(y1))) - y,
	};
	return part.width > 0 && part.height > 0 ? part : null;
}

/** The corners of a part in world units: left, top, right, bottom. */
export function cornersOf({ width, height }: Relief, part: Part): [number, number, number, number] {
	const [west, south, east, north] = RELIEF_BOUNDS;
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const x = (pixel: number) => left + ((right - left) * pixel) / width;
	const y = (pixel: number) => top + ((bottom - top) * pixel) / height;
	return [x(part.x), y(part.y), x(part.x + part.width), y(part.y + part.height)];
}

/** A part in the colours of a theme, every `every`th pixel of it: four bytes a pixel. */
export function coloured(
	{ width, grey }: Relief,
	part: Part,
	colours: Uint8ClampedArray,
	every = 1,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
	const size = {
		width: Math.ceil(part.width / every),
		height: Math.ceil(part.height / every),
	};
	const table = new Uint32Array(colours.slice().buffer);
	const pixels = new Uint32Array(size.width * size.height);
	for (let row = 0; row < size.height; row++) {
		const start = (part.y + row * every) * width + part.x;
		for (let column = 0; column < size.width; column++)
			pixels[row * size.width + column] = table[grey[start + column * every] as number] as number;
	}
	return { ...size, data: new Uint8ClampedArray(pixels.buffer) };
}
