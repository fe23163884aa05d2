import type { Size } from '#lib/view/camera.ts';

/** The place of a map among several, in pixels of their frame. */
export type Cell = { x: number; y: number; width: number; height: number };

/**
 * Where so many maps go in a frame (pixels): in the rows in which they are largest, `gap` apart, each under a
 * caption of a height.
 */
export function cellsIn(count: number, { width, height }: Size, gap: number, caption = 0): Cell[] {
	const grids = Array.from({ length: count }, (_, i) => i + 1)
		.filter((columns) => count % columns === 0)
		.map((columns) => {
			const rows = count / columns;
			const wide = (width - (columns - 1) * gap) / columns;
			const high = (height - (rows - 1) * gap) / rows - caption;
			// What is shown is about one and a half times as wide as it is high.
			return { columns, wide, high, size: Math.min(wide / 1.5, high) };
		});
	const best = grids.reduce((a, b) => (b.size > a.size ? b : a));
	return Array.from({ length: count }, (_, i) => ({
		x: (i % best.columns) * (best.wide + gap),
		y: Math.floor(i / best.columns) * (best.high + caption + gap) + caption,
		width: best.wide,
		height: Math.max(1, best.high),
	}));
}
