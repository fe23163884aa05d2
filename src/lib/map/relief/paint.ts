import type { Bounds } from '#lib/view/camera.ts';
import type { Theme } from '#lib/view/view.ts';
import { nextTask } from '#lib/view/waits.ts';
import {
	coloured,
	cornersOf,
	partWithin,
	reliefColours,
	type Part,
	type Relief,
} from './relief.ts';

/** So many rows are read at once; then the page has its turn. */
const BAND = 128;
/** Shades on either side of flat in a picture that becomes part of another file. */
const SHADES = 24;
/** The longer side, in pixels, of a picture that becomes part of another file. */
const LONGEST = 2000;

/**
 * Reads a relief from its file. Rejects with an `EncodingError` where the file is damaged or the
 * browser cannot read AVIF, and with a `SecurityError` where it does not let pixels be read.
 */
export async function readRelief(file: Blob): Promise<Relief> {
	const image = await decoded(file);
	const { width, height } = image;
	const grey = new Uint8Array(width * height);
	for (let top = 0; top < height; top += BAND) {
		const rows = Math.min(BAND, height - top);
		const band = contextOf(width, rows);
		band.drawImage(image, 0, -top);
		const { data } = band.getImageData(0, 0, width, rows);
		for (let i = 0; i < width * rows; i++) grey[top * width + i] = data[i * 4] as number;
		await nextTask();
	}
	image.close();
	return { width, height, grey };
}

async function decoded(file: Blob): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(file);
	} catch {
		throw new DOMException('not an image that this browser reads', 'EncodingError');
	}
}

/**
 * A canvas whose pixels are read: kept by the processor, since reading them back from a graphics card that
 * is busy with the page would block for seconds.
 */
function contextOf(width: number, height: number): Context {
	const canvas =
		'document' in globalThis
			? Object.assign(document.createElement('canvas'), { width, height })
			: new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { willReadFrequently: true }) as Context | null;
	if (!context) throw new DOMException('no canvas', 'EncodingError');
	return context;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A part of the relief in the colours of a theme; null where the theme has none. */
function partContext(
	relief: Relief,
	part: Part,
	theme: Theme,
	{ shades, every }: { shades?: number; every?: number } = {},
): Context | null {
	const colours = reliefColours(theme, shades);
	if (!colours) return null;
	const { width, height, data } = coloured(relief, part, colours, every);
	const context = contextOf(width, height);
	context.putImageData(new ImageData(data, width, height), 0, 0);
	return context;
}

const whole = ({ width, height }: Relief): Part => ({ x: 0, y: 0, width, height });

/** The whole relief as a canvas of the page in the colours of a theme; null where the theme has none. */
export function reliefCanvas(relief: Relief, theme: Theme): HTMLCanvasElement | null {
	const context = partContext(relief, whole(relief), theme);
	return context && (context.canvas as HTMLCanvasElement);
}

/** The whole relief as a file, in the page or in a worker; null where the theme has none. */
export async function reliefFile(relief: Relief, theme: Theme): Promise<Blob | null> {
	const canvas = partContext(relief, whole(relief), theme)?.canvas;
	if (!canvas) return null;
	const type = 'image/webp';
	if ('convertToBlob' in canvas) return canvas.convertToBlob({ type });
	return new Promise((resolve) => canvas.toBlob(resolve, type));
}

/** A piece of the relief as an image that can stand in any file. */
export type ReliefPiece = {
	/** A `data:` address. */
	href: string;
	/** In world units: left, top, right, bottom. */
	corners: readonly [number, number, number, number];
};

/** Makes the piece of the relief that the bounds show in a theme; null where there is none to show. */
export type ReliefPieces = (bounds: Bounds, theme: Theme) => ReliefPiece | null;

/** The pieces of a relief. A series of pictures of one place gets the same piece. */
export function reliefPieces(relief: Relief): ReliefPieces {
	const known = new Map<string, ReliefPiece | null>();
	return (bounds, theme) => {
		const key = [theme, ...bounds].join();
		const piece = known.has(key) ? (known.get(key) ?? null) : pieceOf(relief, bounds, theme);
		known.clear();
		known.set(key, piece);
		return piece;
	};
}

function pieceOf(relief: Relief, bounds: Bounds, theme: Theme): ReliefPiece | null {
	const part = partWithin(relief, bounds);
	if (!part) return null;
	const every = Math.ceil(Math.max(part.width, part.height) / LONGEST);
	const context = partContext(relief, part, theme, { shades: SHADES, every });
	if (!context) return null;
	const canvas = context.canvas as HTMLCanvasElement;
	// Whole steps, so that the last pixel is as large as the others.
	const stepped = { ...part, width: canvas.width * every, height: canvas.height * every };
	return { href: canvas.toDataURL('image/png'), corners: cornersOf(relief, stepped) };
}
