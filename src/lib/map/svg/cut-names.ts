import type { Camera, Size } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { isCutAtEdge } from '../cut.ts';
import type { Box } from '../room.ts';

/** What does not change of a name: its spot in world units, and how it stands about it in pixels. */
type Stand = { x: number; y: number; dx: number; dy: number; anchor: string; turn: number };

const stands = new WeakMap<Element, Stand>();
const widths = new WeakMap<Element, { text: string; width: number }>();
/** Pixels of a name's height. */
const HIGH = 14;
/** No letter of a name is wider (pixels): a name that would not be cut if all were is not measured. */
const WIDEST = 18;

const NAMES =
	':is(.label, .line-label, .bar text):not([data-off], [data-s="0"], :is([data-off], [data-s="0"]) > *)';

/**
 * Hides the names of places, lines and closures in these parts of a picture that the edge of a map of this
 * size (pixels) would cut while this camera looks at it.
 */
export function paintCut(
	parts: Iterable<Element>,
	{ lng, lat, zoom }: Pick<Camera, 'lng' | 'lat' | 'zoom'>,
	size: Size,
): void {
	const k = unitsPerPixel(zoom);
	const [cx, cy] = project([lng, lat]);
	const names = [...parts].flatMap((part) => [
		...(part.matches(NAMES) ? [part as SVGTextElement] : []),
		...part.querySelectorAll<SVGTextElement>(NAMES),
	]);
	// All is read before anything is written, so that the page is laid out once.
	const cut = names.map((name) => {
		const stand = standOf(name);
		const spot = {
			x: size.width / 2 + (stand.x - cx) / k,
			y: size.height / 2 + (stand.y - cy) / k,
		};
		const isCut = (width: number) => isCutAtEdge(spot, [boxOf(stand, width)], size);
		return isCut((name.textContent ?? '').length * WIDEST) && isCut(widthOf(name));
	});
	names.forEach((name, i) => {
		if (name.hasAttribute('data-cut') !== cut[i]) name.toggleAttribute('data-cut', cut[i]);
	});
}

/** The box of a name so many pixels wide about its spot. */
function boxOf({ dx, dy, anchor, turn }: Stand, width: number): Box {
	const west = dx - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
	const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
	const middle = west + width / 2;
	const [half, high] = [(width * cos + HIGH * sin) / 2, (width * sin + HIGH * cos) / 2];
	return { west: middle - half, east: middle + half, north: dy - high, south: dy + high };
}

function standOf(name: SVGTextElement): Stand {
	const known = stands.get(name);
	if (known) return known;
	const holder = name.closest<SVGElement>('[style*="--x"]') ?? name;
	const number = (property: string) => parseFloat(holder.style.getPropertyValue(property)) || 0;
	const stand = {
		...{ x: number('--x'), y: number('--y') },
		dx: Number(name.getAttribute('x')),
		// A name beside its line is given in parts of its size, which is little.
		dy: Number(name.getAttribute('y')) - (name.classList.contains('label') ? 4 : 0),
		anchor: name.classList.contains('line-label')
			? 'middle'
			: (name.getAttribute('text-anchor') ?? ''),
		turn: (number('--a') * Math.PI) / 180,
	};
	stands.set(name, stand);
	return stand;
}

function widthOf(name: SVGTextElement): number {
	const text = name.textContent ?? '';
	const known = widths.get(name);
	if (known?.text === text) return known.width;
	const width = nameWidth(name, text);
	widths.set(name, { text, width });
	return width;
}

type Type = { font: string; spacing: number; isUpper: boolean };

/** The type of names by their classes, those of what holds them and a size of their own. */
const types = new Map<string, Type>();
let context: CanvasRenderingContext2D | null | undefined;

/**
 * How wide a text is in the type of a name (pixels): on a canvas, since to ask the name itself lays the page
 * out in the midst of a step.
 */
export function nameWidth(name: SVGTextElement, text: string): number {
	context ??= document.createElement('canvas').getContext('2d');
	if (!context) return name.getComputedTextLength();
	const { font, spacing, isUpper } = typeOf(name);
	context.font = font;
	return context.measureText(isUpper ? text.toUpperCase() : text).width + spacing * text.length;
}

function typeOf(name: SVGTextElement): Type {
	const classes = [name, name.parentElement].map((each) => each?.getAttribute('class'));
	const kind = [...classes, name.style.fontSize].join('|');
	const known = types.get(kind);
	if (known) return known;
	const style = getComputedStyle(name);
	const type = {
		font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
		spacing: parseFloat(style.letterSpacing) || 0,
		isUpper: style.textTransform === 'uppercase',
	};
	types.set(kind, type);
	return type;
}
