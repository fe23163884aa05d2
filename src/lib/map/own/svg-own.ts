import { FATES, type Fate, type Slice } from '#lib/atlas/slice.ts';
import type { Theme } from '#lib/view/view.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import { isSameSlice } from '../painter.ts';
import { dashPixels } from '../stroke.ts';
import { PALETTES, STAYED } from '../theme.ts';
import { ownColours, OWN_FILL, OWN_LINE, OWN_MARK } from './look.ts';
import type { OwnDrawing } from './own-drawing.ts';
import { COUNT_TYPE, spotCounts } from './spot-counts.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What is drawn alike: all marks, lines or areas of one layer in one state with one fate. */
export type OwnBucket = {
	kind: 'point' | 'line' | 'area';
	layer: number;
	state: number;
	fate: Fate | null;
	isSelected: boolean;
	/** Numbers of points, lines or areas. */
	parts: number[];
};

/** Fates, and none, each selected or not. */
const LOOKS = 2 * (FATES.length + 1);

/** What of a drawing a slice shows, from the bottom up: areas, lines, points, what is selected last. */
export function bucketsOf(
	drawing: OwnDrawing,
	slice: Slice,
	selected: string | null,
	isComparing: boolean,
): OwnBucket[] {
	const states = drawing.states(slice);
	const { shape } = drawing;
	const chosen = drawing.itemOf(selected);
	const order = ['area', 'line', 'point'] as const;
	const buckets = new Map<number, OwnBucket>();
	const put = (kind: OwnBucket['kind'], item: number, part: number) => {
		const state = states[item] ?? 0;
		if (state === 0) return;
		const layer = shape.layerOf[item] ?? 0;
		const fate = isComparing ? drawing.fate(item, slice) : null;
		const isSelected = item === chosen;
		const look = (fate ? FATES.indexOf(fate) + 1 : 0) * 2 + Number(isSelected);
		const key = ((layer * 3 + order.indexOf(kind)) * 3 + state) * LOOKS + look;
		const bucket = buckets.get(key);
		if (bucket) bucket.parts.push(part);
		else buckets.set(key, { kind, layer, state, fate, isSelected, parts: [part] });
	};
	shape.areas.forEach(({ item }, i) => put('area', item, i));
	shape.lines.forEach(({ item }, i) => put('line', item, i));
	shape.points.items.forEach((item, i) => put('point', item, i));
	return [...buckets.values()].sort(
		(a, b) =>
			Number(a.isSelected) - Number(b.isSelected) ||
			order.indexOf(a.kind) - order.indexOf(b.kind) ||
			a.layer - b.layer ||
			a.state - b.state,
	);
}

/** What a picture shows already, so that a hand over the map costs nothing. */
const painted = new WeakMap<SVGSVGElement, { drawing: OwnDrawing; look: OwnLook; level: number }>();

/** When, in which colours, and with what selected. */
export type OwnLook = { slice: Slice; selected: string | null; theme: Theme; isComparing: boolean };

/** Draws own data into a picture of world units, whose strokes are in pixels. */
export function paintSvg(
	svg: SVGSVGElement,
	drawing: OwnDrawing,
	look: OwnLook,
	zoom: number,
): void {
	const { slice, selected, theme, isComparing } = look;
	// Marks are thinned for the zoom above, and numbers stand from a whole zoom on.
	const level = Math.ceil(zoom) + Math.floor(zoom);
	const before = painted.get(svg);
	const isSame =
		before?.drawing === drawing &&
		before.level === level &&
		before.look.selected === selected &&
		before.look.theme === theme &&
		isSameSlice(before.look.slice, slice);
	if (isSame) return;
	painted.set(svg, { drawing, look, level });
	const whole = svg.querySelector(':scope > .picture') ?? svg;
	let group = svg.querySelector<SVGGElement>('.own-data');
	if (!group) {
		group = svg.ownerDocument.createElementNS(SVG, 'g');
		group.setAttribute('class', 'own-data');
		whole.append(group);
	}
	const paths = bucketsOf(drawing, slice, selected, isComparing).map((bucket) => {
		const pieces = bucketPaths(drawing, bucket, zoom);
		const own = svg.ownerDocument.createElementNS(SVG, 'g');
		own.setAttribute('data-own', `${bucket.layer} ${bucket.kind} ${bucket.state}`);
		if (bucket.fate === 'stayed') own.setAttribute('opacity', String(STAYED));
		for (const values of strokesOf(drawing, bucket, theme))
			for (const d of pieces) {
				const path = svg.ownerDocument.createElementNS(SVG, 'path');
				path.setAttribute('d', d);
				path.setAttribute('vector-effect', 'non-scaling-stroke');
				for (const [name, value] of Object.entries(values)) path.setAttribute(name, String(value));
				own.append(path);
			}
		return own;
	});
	group.replaceChildren(...paths, ...countTexts(svg.ownerDocument, drawing, look, zoom));
}

/** The numbers at spots with several rows; their size in pixels holds at any zoom. */
function countTexts(
	document: Document,
	drawing: OwnDrawing,
	{ slice, theme }: OwnLook,
	zoom: number,
): SVGTextElement[] {
	const { px, halo, at } = COUNT_TYPE;
	return spotCounts(drawing, slice)
		.filter((spot) => spot.zoom <= zoom)
		.map(({ count, world: [x, y] }) => {
			const text = document.createElementNS(SVG, 'text');
			text.setAttribute('class', 'own-count');
			const { ink: fill, halo: stroke } = PALETTES[theme];
			const values = {
				...{ x: at[0], y: at[1] + 0.36 * px, fill, stroke, 'stroke-width': 2 * halo },
				...{ 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'pointer-events': 'none' },
				...{ 'font-size': px, 'font-weight': 700 },
			};
			for (const [name, value] of Object.entries(values)) text.setAttribute(name, String(value));
			text.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(var(--k))`;
			text.textContent = String(count);
			return text;
		});
}

/** The strokes of a bucket, from the bottom up, as attributes. */
export function strokesOf(
	drawing: OwnDrawing,
	{ kind, layer, state, fate, isSelected }: OwnBucket,
	theme: Theme,
): Record<string, string | number>[] {
	const { colour, symbol } = drawing.layers[layer] as OwnDrawing['layers'][number];
	const { rim, gap, core } = ownColours(colour, fate, theme);
	const stroke = (of: string, width: number, more: Record<string, string | number> = {}) => ({
		fill: 'none',
		stroke: of,
		'stroke-width': width,
		'stroke-linejoin': 'round',
		...(kind === 'point' ? { 'stroke-linecap': 'round' } : {}),
		...more,
	});
	const accent = PALETTES[theme].accent;
	if (kind === 'point')
		return [
			...(isSelected ? [stroke(accent, OWN_MARK.selected)] : []),
			stroke(rim, OWN_MARK.rim),
			stroke(gap, OWN_MARK.gap),
			...(state === 2 ? [stroke(core, OWN_MARK.core[symbol])] : []),
		];
	const dash: Record<string, string> =
		state === 2 ? {} : { 'stroke-dasharray': dashPixels(OWN_LINE.dash, OWN_LINE.core).join(' ') };
	return [
		...(kind === 'area'
			? [{ fill: core, 'fill-opacity': OWN_FILL, 'fill-rule': 'evenodd', stroke: 'none' }]
			: []),
		...(isSelected ? [stroke(accent, OWN_LINE.selected)] : []),
		stroke(rim, OWN_LINE.rim),
		stroke(gap, OWN_LINE.gap),
		stroke(core, OWN_LINE.core, dash),
	];
}

/** So many marks or lines are one path: browsers take minutes over one path of tens of thousands. */
const IN_PATH = 200;
/** From so many marks on only those are drawn that others do not cover by more than a half. */
const MANY = 3000;

/**
 * The paths of a bucket. Marks are lines of no length, which round ends make discs; those that cover each
 * other are drawn once. Areas have a path each, so that two that overlap leave no hole.
 */
export function bucketPaths(
	{ shape: { points, lines, areas } }: OwnDrawing,
	{ kind, parts }: Pick<OwnBucket, 'kind' | 'parts'>,
	zoom: number,
): string[] {
	const text = (world: readonly (readonly [number, number])[]) =>
		world.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
	if (kind === 'line') return joined(parts.map((i) => text(lines[i]?.world ?? [])));
	if (kind === 'area')
		return parts.map((i) => (areas[i]?.rings ?? []).map(({ world }) => `${text(world)}Z`).join(''));
	const apart = parts.length > MANY ? OWN_MARK.rim / 2 : 2;
	const cell = apart * unitsPerPixel(Math.ceil(zoom));
	const drawn = new Set<number>();
	const spots = parts.flatMap((i) => {
		const [x, y] = [points.world[2 * i] ?? 0, points.world[2 * i + 1] ?? 0];
		const key = Math.round(x / cell) * 1e7 + Math.round(y / cell);
		if (drawn.has(key)) return [];
		drawn.add(key);
		return [`M${x.toFixed(2)} ${y.toFixed(2)}h0`];
	});
	return joined(spots);
}

function joined(texts: readonly string[]): string[] {
	const paths: string[] = [];
	for (let i = 0; i < texts.length; i += IN_PATH) paths.push(texts.slice(i, i + IN_PATH).join(''));
	return paths;
}
