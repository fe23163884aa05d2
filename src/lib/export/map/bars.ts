import { barTextBox } from '#lib/map/bars.ts';
import { isCutAtEdge } from '#lib/map/cut.ts';
import { LINE_LABEL_TYPE } from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { BAR_SIGN } from '#lib/map/symbols.ts';
import type { Palette } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import { path, px, textMarkup } from './markup.ts';

/** Bars across corridors that were cut for a time, with that time. */
export function bars(drawing: Drawing): string[] {
	const { files, frame, palette, drawn } = drawing;
	return files.map.layout.bars.flatMap((bar) => {
		if (!frame.isAt(bar.zooms)) return [];
		const [x, y] = frame.point(bar.at);
		if (drawing.state(bar) === 0 || !frame.has([x, y])) return [];
		drawn.bars.add(bar.id);
		const isLeft = bar.side === 'left';
		const from = isLeft ? -BAR_SIGN.text : BAR_SIGN.text;
		const text = [from, 0.36 * BAR_SIGN.px + bar.row * BAR_SIGN.row] as const;
		const style = { px: BAR_SIGN.px, isBold: true };
		const isCut = isCutAtEdge({ x, y }, [barTextBox(bar)], frame.size);
		const words =
			isCut || !bar.text
				? ''
				: textMarkup(bar.text, text, style, files.letters, palette.closed, {
						halo: palette.halo,
						haloWidth: 2 * LINE_LABEL_TYPE.halo,
						anchor: isLeft ? 'end' : 'start',
					});
		const opacity = drawing.opacity(bar.leg);
		const transform = `translate(${px(x)} ${px(y)})`;
		return [
			`<g${attributes({ transform, opacity })}>${barMarkup([0, 0], bar.angle, palette)}${words}</g>`,
		];
	});
}

/** The bar alone, at a spot in pixels, across a line that runs at an angle (degrees). */
export function barMarkup(
	[x, y]: readonly [number, number],
	angle: number,
	palette: Palette,
): string {
	const line = (stroke: string, width: number) =>
		path({ d: BAR_SIGN.path, fill: 'none', stroke, 'stroke-width': width });
	const transform = `translate(${px(x)} ${px(y)}) rotate(${angle})`;
	return `<g${attributes({ transform })}>${line(palette.halo, BAR_SIGN.casing)}${line(palette.closed, BAR_SIGN.width)}</g>`;
}
