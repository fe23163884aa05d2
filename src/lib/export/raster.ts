import { ExportError } from './problem.ts';

/** What is drawn on a canvas; `width` and `height` are CSS pixels. */
type Drawable = { svg: string; width: number; height: number };

/** The side and the area, in pixels, that the narrowest of today's browsers allow a canvas. */
const LONGEST = 16_384;
const LARGEST = 16_384 * 16_384;

/** An SVG document drawn on a canvas, so many pixels to each of its own. Needs no WebGL. */
export async function canvasOf(
	{ svg, width, height }: Drawable,
	scale: number,
	signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	if (Math.max(canvas.width, canvas.height) > LONGEST || canvas.width * canvas.height > LARGEST)
		throw new ExportError('tooLarge');
	await drawSvg(svg, canvas, signal);
	return canvas;
}

/** Draws an SVG document over the whole of a canvas. */
export async function drawSvg(
	svg: string,
	canvas: HTMLCanvasElement,
	signal?: AbortSignal,
): Promise<void> {
	signal?.throwIfAborted();
	const context = canvas.getContext('2d');
	if (!context) throw new ExportError('tooLarge');
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode().catch(() => {
			throw new ExportError('notDrawn');
		});
		signal?.throwIfAborted();
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** A picture as PNG. */
export async function pngOf(
	drawable: Drawable,
	scale: number,
	signal?: AbortSignal,
): Promise<Blob> {
	const canvas = await canvasOf(drawable, scale, signal);
	const blob = await new Promise<Blob | null>((resolve, reject) => {
		try {
			canvas.toBlob(resolve, 'image/png');
		} catch {
			// A browser that guards against fingerprinting refuses to read a canvas.
			reject(new ExportError('refused'));
		}
	});
	signal?.throwIfAborted();
	if (!blob) throw new ExportError('tooLarge');
	return blob;
}
