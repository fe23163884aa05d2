import { geoGraticule } from 'd3-geo';
import type { Position } from 'geojson';
import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { stateIn, type Timed } from '#lib/atlas/slice.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import { HOME_ZOOM } from '#lib/view/home.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { WINDOWS } from '#lib/view/windows.js';
import type { Bar } from '../bars.ts';
import type { Basemap } from '../basemap.ts';
import { BASELINE, isOfYear, isTown, LABEL_TYPE, type Label } from '../labels.ts';
import { isShownAt } from '../levels.ts';
import { BESIDE, type LineLabel } from '../line-labels.ts';
import { stackLayers, type Mark } from '../marks.ts';
import { lineSigns, type LineSign } from '../line-signs.ts';
import {
	FORM_ZOOM,
	laneOffset,
	LINE_LABEL_TYPE,
	OPEN_END,
	openEnds,
	strandStrokes,
	type Pattern,
	type StrandStroke,
} from '../stroke.ts';
import { movedLine } from '../moved-line.ts';
import type { GROUND_WIDTH } from '../theme.ts';
import { ARROW_HEAD, BAR_SIGN, DISPUTED_SIGN, SIGN, stackDot, symbolMarkup } from '../symbols.ts';
import { groupBy } from './group-by.ts';
import { attributes, escaped } from './markup.ts';
import { LEG_STEPS, pathData, polygonData, unitData } from './path.ts';

/** What the picture is drawn from. */
export type PictureParts = {
	outline: Outline;
	basemap: Basemap;
	marks: readonly Mark[];
	labels: readonly Label[];
	lineLabels: readonly LineLabel[];
	bars: readonly Bar[];
};

/** Ground and things in one, as they lie on each other in a page. */
export function picture(parts: PictureParts): string {
	return `<g class="ground">${basemapPicture(parts.basemap)}</g>${thingsPicture(parts)}`;
}

/** How the lines of legs are drawn: which points of them, and in how many steps to a world unit. */
export type LegLines = { steps: number; thin: (line: readonly Position[]) => readonly Position[] };

const EXACT: LegLines = { steps: LEG_STEPS, thin: (line) => line };

/**
 * What stands on the basemap, as the inside of an `<svg>`: all years, layers and zoom levels. Elements carry
 * `data-t` (its days, see `time/intervals.ts`), `data-layer`, `data-z` (first and last zoom level) and `data-s` (the
 * state shown); `paint.ts` turns these when the view changes. Positions are in projected world
 * units; symbols and text keep their size in pixels by the variable `--k` (units per pixel).
 */
export function thingsPicture(
	parts: Omit<PictureParts, 'basemap'>,
	legLines: LegLines = EXACT,
): string {
	return [
		legGroup(parts.outline, legLines),
		shapeGroup(parts.outline),
		signGroup(parts.outline),
		openEndGroup(parts.outline),
		lineLabelGroup(parts.lineLabels),
		dotGroup(parts.labels),
		markGroup(parts.marks, parts.outline),
		// After the marks, whose members decide whether a place's label shows.
		labelGroup(parts.labels, parts.outline),
		barGroup(parts.bars),
	].join('\n');
}

/** State in the default view. */
const initialState = (item: Timed): YearState => stateIn(item, DEFAULT_VIEW);

function timed(item: Timed): Record<string, string | undefined> {
	return {
		'data-t': item.days ?? item.yearStates,
		'data-layer': item.layer,
		'data-e': item.isEvent ? '' : undefined,
		'data-w': item.witnesses === undefined ? undefined : String(item.witnesses),
		'data-c': item.countries?.join(' '),
		'data-s': String(initialState(item)),
	};
}

/** Attributes of something that shows at some zoom levels only. */
function zoomed([first, last]: readonly [number, number]): Record<string, string> {
	return {
		'data-z': `${first} ${last}`,
		...(isShownAt([first, last], HOME_ZOOM) ? {} : { 'data-off': '' }),
	};
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A position to a tenth of a unit, which is less than two pixels at the highest zoom. */
function spot(at: readonly [number, number]): string {
	const [x, y] = project(at).map(tenth);
	return `--x:${x}px;--y:${y}px`;
}

/** One path of a basemap on the grid of the projected world, and the zoom levels at which it shows. */
export type GroundPath = {
	kind: keyof typeof GROUND_WIDTH | 'sea' | 'veil';
	data: string;
	zooms?: [number, number];
	/** Steps of the path to a world unit, where they are not 1. */
	steps?: number;
};

/** The paths of the basemap, bottom to top, in so many steps to a world unit. */
export function groundPaths(
	{ land, borders, lakes, rivers }: Omit<Basemap, 'towns' | 'labels' | 'countries'>,
	perUnit = 1,
): GroundPath[] {
	const meridians = geoGraticule().step([10, 10]).lines();
	const zoomOf = ({ properties: { r } }: { properties: { r: number } }) =>
		Math.max(0, Math.floor(r));
	const byZoom = (a: [number, unknown], b: [number, unknown]) => a[0] - b[0];
	const lines = (list: readonly (readonly Position[])[]) => pathData(list, false, perUnit);
	const riversBy = groupBy(rivers, zoomOf).sort(byZoom);
	const lakesBy = groupBy(lakes, zoomOf).sort(byZoom);
	const paths: GroundPath[] = [
		{ kind: 'graticule', data: lines(meridians.map((line) => line.coordinates)) },
		{ kind: 'land', data: polygonData(land.coordinates, perUnit) },
		...riversBy.map(([zoom, group]): GroundPath => {
			const data = lines(
				group.flatMap(({ geometry: g }) =>
					g.type === 'LineString' ? [g.coordinates] : g.coordinates,
				),
			);
			return { kind: 'river', data, zooms: [zoom, 99] };
		}),
		// Rivers run on through the lakes, which hide them.
		...lakesBy.map(([zoom, group]): GroundPath => {
			const data = polygonData(
				group.flatMap(({ geometry: g }) =>
					g.type === 'Polygon' ? [g.coordinates] : g.coordinates,
				),
				perUnit,
			);
			return { kind: 'lake', data, zooms: [zoom, 99] };
		}),
		{ kind: 'border', data: lines(borders.coordinates) },
	];
	return perUnit === 1 ? paths : paths.map((path) => ({ ...path, steps: perUnit }));
}

/** The basemap as the inside of an `<svg>` of its own: browsers then paint it once for all years. */
export function basemapPicture(basemap: Parameters<typeof groundPaths>[0], perUnit = 1): string {
	return groundPaths(basemap, perUnit)
		.map(({ kind, data, zooms, steps }) => {
			const transform = steps && `scale(${1 / steps})`;
			return `<path class="${kind}"${attributes({ ...(zooms ? zoomed(zooms) : {}), transform })} d="${data}"/>`;
		})
		.join('');
}

// Corridors

/** The lines of legs, which strands refer to. */
export function legDefs({ legs }: Outline, { steps, thin }: LegLines = EXACT): string {
	const paths = legs.map((leg) => {
		const transform = steps === 1 ? undefined : `scale(${1 / steps})`;
		// As an attribute, since style rules with an ancestor do not reach what <use> clones.
		return `<path id="leg-${escaped(leg.id)}" vector-effect="non-scaling-stroke"${attributes({ transform })} d="${pathData(leg.lines.map(thin), false, steps)}"/>`;
	});
	return `<defs>${paths.join('')}</defs>`;
}

function legGroup(outline: Outline, legLines: LegLines): string {
	const all = strandStrokes(outline.legs);
	const strokes = all.map((stroke) => {
		const { leg, strand, pattern, width } = stroke;
		const beside = all.filter((other) => other.leg === leg);
		const isAlone = beside.length === 1;
		const shared = {
			...(isAlone ? { href: `#leg-${leg.id}` } : laneAttributes(stroke, beside, legLines)),
			'data-leg': leg.id,
			'data-corridors': strand.corridors.join(' '),
			...timed({ ...strand, layer: leg.layer }),
		};
		const style = `--w:${width.toFixed(1)}px;--c:var(--family-${strand.family})`;
		const element = (name: string, more = {}) =>
			`<${isAlone ? 'use' : 'path'} class="${name}"${attributes({ ...shared, style, ...more })}/>`;
		const form = FORMS[pattern];
		return element('strand') + (form ? element(form, zoomed([FORM_ZOOM, 99])) : '');
	});
	const hits = outline.legs.map(
		(leg) =>
			`<use class="hit"${attributes({ href: `#leg-${leg.id}`, 'data-hit': leg.id, ...timed(leg) })}/>`,
	);
	return `${legDefs(outline, legLines)}<g class="legs">${strokes.join('')}</g><g class="hits">${hits.join('')}</g>`;
}

/** What shows the mode of a strand from near, over its stroke. */
const FORMS: Partial<Record<Pattern, string>> = {
	rail: 'ties',
	road: 'road-middle',
	sea: 'beads',
};

/** The lanes of those of these strands that the default view shows. */
const initialLanes = (beside: readonly StrandStroke[]) =>
	beside
		.filter(({ leg, strand }) => initialState({ ...strand, layer: leg.layer }) > 0)
		.map((other) => other.lane);

/** Where a strand lies beside the others of its leg; `lanes.ts` moves it when year or scale change. */
function laneAttributes(
	{ leg, lane, side }: StrandStroke,
	beside: readonly StrandStroke[],
	{ thin }: LegLines,
) {
	const lanes = initialLanes(beside);
	const offset = laneOffset(lane, side, lanes);
	const lines = leg.lines.map((line) => thin(line).map((at) => project(at as [number, number])));
	const moved = lines.map((line) => movedLine(line, offset * homeScale()));
	return {
		...(lanes.includes(lane) ? { d: unitData(moved, false) } : {}),
		'data-lane': lane,
		...(side < 0 ? { 'data-side': side } : {}),
		'data-o': offset,
	};
}

/** Arrow heads and question marks on the strands. */
function signGroup({ legs }: Outline): string {
	const all = strandStrokes(legs);
	const group = (name: string, signs: readonly LineSign[], element: (sign: LineSign) => string) =>
		`<g class="${name}">${signs.map(element).join('')}</g>`;
	const { radius, mark } = DISPUTED_SIGN;
	const { arrows, disputes } = lineSigns(all);
	return (
		group(
			'arrows',
			arrows,
			(sign) =>
				`<path class="arrow"${attributes({ d: ARROW_HEAD, ...signAttributes(sign, all) })}/>`,
		) +
		group(
			'disputes',
			disputes,
			(sign) =>
				`<g class="disputed"${attributes(signAttributes(sign, all))}><circle r="${radius}"/><path d="${mark.path}"/></g>`,
		)
	);
}

/** A sign moves with its strand: `--o` pixels to the right of the leg, which is to the left of travel (`--r`) where that runs against it. */
function signAttributes({ stroke, x, y, angle, zoom }: LineSign, all: readonly StrandStroke[]) {
	const { leg, strand, lane, side } = stroke;
	const beside = all.filter((other) => other.leg === leg);
	const isShared = beside.length > 1;
	const turn = strand.reversed ? angle + 180 : angle;
	const place = isShared
		? `;--o:${laneOffset(lane, side, initialLanes(beside))}${strand.reversed ? ';--r:-1' : ''}`
		: '';
	return {
		'data-leg': leg.id,
		...timed({ ...strand, layer: leg.layer }),
		...zoomed([zoom, 99]),
		...(isShared ? { 'data-lane': lane, ...(side < 0 ? { 'data-side': side } : {}) } : {}),
		style: `--x:${x}px;--y:${y}px;--a:${turn}deg;--c:var(--family-${strand.family})${place}`,
	};
}

/** Open rings at the ends of legs of which nothing but the ends is known. */
function openEndGroup(outline: Outline): string {
	const ends = openEnds(outline.legs).map(
		({ leg, at }) =>
			`<circle class="open-end" r="${OPEN_END.radius}"${attributes({
				'data-leg': leg.id,
				...timed(leg),
				...zoomed([OPEN_END.zoom, 99]),
				style: spot(at),
			})}/>`,
	);
	return `<g class="open-ends">${ends.join('')}</g>`;
}

function lineLabelGroup(labels: readonly LineLabel[]): string {
	const items = labels.map(
		({ family, text, leg, yearStates, days, witnesses, at, angle, side, zooms }) =>
			`<text class="line-label"${attributes({
				'data-leg': leg,
				...timed({
					layer: family === 'air' ? 'air-routes' : 'corridors',
					yearStates,
					...(days ? { days } : {}),
					witnesses,
				}),
				...zoomed(zooms),
				style: `${spot(at)};--a:${angle}deg;--c:var(--family-${family})`,
				dy: `${Number((LINE_LABEL_TYPE.dy + side * BESIDE).toFixed(2))}em`,
			})}>${escaped(text)}</text>`,
	);
	return `<g class="line-labels">${items.join('')}</g>`;
}

/** Bars across corridors that were cut for a time, over all else. */
function barGroup(bars: readonly Bar[]): string {
	const items = bars.map((bar) => {
		const line = (name: string) =>
			`<path class="${name}" d="${BAR_SIGN.path}" transform="rotate(${bar.angle})"/>`;
		return `<g class="bar"${attributes({
			'data-leg': bar.leg,
			...timed(bar),
			...zoomed(bar.zooms),
			style: spot(bar.at),
		})}>${line('bar-casing')}${line('bar-line')}${barText(bar)}</g>`;
	});
	return `<g class="bars">${items.join('')}</g>`;
}

function barText({ text, side, row }: Bar): string {
	if (!text) return '';
	const x = side === 'left' ? -BAR_SIGN.text : BAR_SIGN.text;
	const anchor = side === 'left' ? ' text-anchor="end"' : '';
	return `<text x="${x}" y="${row * BAR_SIGN.row}" dy=".36em"${anchor}>${escaped(text)}</text>`;
}

// Things

function shapeGroup(outline: Outline): string {
	const shapes = outline.things.flatMap((thing) => {
		const { shape } = thing;
		if (!shape || (shape.type !== 'LineString' && shape.type !== 'Polygon')) return [];
		const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
		return `<path${attributes({
			class: shape.type === 'LineString' ? 'shape-line' : 'shape-area',
			d: pathData(lines, shape.type === 'Polygon'),
			'data-thing': thing.id,
			...timed(thing),
		})}/>`;
	});
	return `<g class="shapes">${shapes.join('')}</g>`;
}

/** One element for all marks of the same things, which stand elsewhere at other zoom levels. */
function markGroup(marks: readonly Mark[], outline: Outline): string {
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	const byMembers = groupBy(marks, ({ members }) => members.join(' '));
	// A name is written where the thing's last mark is: that of the nearest zoom.
	const lastOf = new Map(
		byMembers.flatMap(([key, [mark]]) => mark?.members.map((id) => [id, key]) ?? []),
	);
	const groups = byMembers.map(([key, places]) => {
		const [mark] = places as [Mark];
		const members = mark.members.map((id) => things.get(id) as OutlineThing);
		const lead = [2, 1].flatMap((s) => members.filter((thing) => initialState(thing) === s))[0];
		const symbols = members.map((thing) => {
			const isCrossed = thing.status === 'planned' || thing.status === 'refused';
			const title = lastOf.get(thing.id) === key ? `<title>${escaped(thing.name)}</title>` : '';
			return `<g class="symbol"${attributes({
				'data-thing': thing.id,
				...timed(thing),
				'data-lead': thing === lead ? '' : undefined,
			})}>${title}${symbolMarkup(thing.layer, thing.kind)}${
				isCrossed ? `<path class="cross" d="${SIGN.cross.path}"/>` : ''
			}</g>`;
		});
		const shown = members.filter((thing) => initialState(thing) > 0);
		const line = places.some((place) => place.spot) ? '<path class="leader"/>' : '';
		return `<g class="mark"${attributes({
			'data-mark': mark.id,
			'data-n': Math.min(shown.length, 2),
			'data-at': places.map(placeText).join(),
			...initialPlace(places),
		})}>${line}${symbols.join('')}${stackMarkup(mark, members, shown)}</g>`;
	});
	return `<g class="marks">${groups.join('')}</g>`;
}

/** First and last level, where in world units, what part of the full size, and where its true spot is. */
function placeText({ zooms, at, size, spot: from }: Mark): string {
	const [x, y] = project(at).map(tenth);
	const start = from ? project(from).map(tenth) : [];
	return [...zooms, x, y, size, ...start].join(' ');
}

/** Where a mark stands in the home view of a page without script. */
function initialPlace(places: readonly Mark[]): Record<string, string> {
	const place = places.find(({ zooms }) => isShownAt(zooms, HOME_ZOOM));
	if (!place) return { 'data-off': '' };
	return { style: `${spot(place.at)}${place.size === 1 ? '' : `;--m:${place.size}`}` };
}

/** How many things there are in a stack, and of which layers. */
function stackMarkup(
	mark: Mark,
	members: readonly OutlineThing[],
	shown: readonly OutlineThing[],
): string {
	if (members.length < 2) return '';
	const [x, y] = SIGN.stack.at;
	const layers = stackLayers(mark, (id) => members.find((thing) => thing.id === id)?.layer);
	const dots = layers.map((layer, i) => {
		const [cx, cy] = stackDot(i, layers.length);
		const isThere = shown.some((thing) => thing.layer === layer);
		const style = `fill:var(--layer-${layer})`;
		return `<circle${attributes({ 'data-of': layer, 'data-s': isThere ? 2 : 0, cx: tenth(cx), cy: tenth(cy), r: SIGN.stack.dot, style })}/>`;
	});
	return `<g class="count">${dots.join('')}<circle${attributes({ cx: tenth(x), cy: tenth(y), r: SIGN.stack.badge })}/><text${attributes({ x: tenth(x), y: tenth(y + 0.36 * SIGN.stack.px) })}>${shown.length}</text></g>`;
}

// Labels

/** The dots of towns: under the marks, which hide some of them. */
function dotGroup(labels: readonly Label[]): string {
	// Where a name changes its looks with the year, the dot stays.
	const towns = labels.filter((label) => isTown(label) && isOfYear(label, FIRST_YEAR));
	const dots = towns.map(
		(label) =>
			`<circle class="dot" r="${label.kind === 'capital' ? 2.6 : 2}"${attributes({ ...zoomed(label.zooms), style: spot(label.at) })}/>`,
	);
	return `<g class="dots">${dots.join('')}</g>`;
}

function labelGroup(labels: readonly Label[], outline: Outline): string {
	const there = new Set(
		outline.things.filter((thing) => initialState(thing) > 0).map(({ id }) => id),
	);
	const items = labels.map((label) => {
		const { kind, text, at, anchor, offset, px, zooms, members, marked, was, years } = label;
		const [dx, dy] = offset;
		const isSmaller = px !== LABEL_TYPE[kind].px;
		// A place is named while one of the things there exists.
		const isEmpty = members.length > 0 && !members.some((id) => there.has(id));
		const isOff = isEmpty || !isOfYear(label, DEFAULT_VIEW.year);
		return `<text class="label ${kind}${marked ? ' marked' : ''}"${attributes({
			...zoomed(zooms),
			'data-members': members.length > 0 ? members.join(' ') : undefined,
			'data-was': was.length > 0 ? JSON.stringify([...was, [text, YEARS.at(-1)]]) : undefined,
			'data-years': years?.join(' '),
			'data-s': isOff ? 0 : undefined,
			style: `${spot(at)}${isSmaller ? `;font-size:${px}px` : ''}`,
			x: dx || undefined,
			y: Number((dy + BASELINE * px).toFixed(2)),
			'text-anchor': anchor === 'start' ? undefined : anchor,
		})}>${escaped(text)}</text>`;
	});
	return `<g class="labels">${items.join('')}</g>`;
}

/** World units to a pixel of the home view, on a map of this size. */
function homeScale(size = { width: 1160, height: 720 }): number {
	return unitsPerPixel(fitCamera(HOME_BOUNDS, size).zoom);
}

/**
 * Type of the labels as CSS, from the table that both painters share, and the scale of the home view
 * for a page without script.
 */
export function labelCss(): string {
	const k = (width: number, height: number) => homeScale({ width, height }).toFixed(2);
	const kinds = Object.entries(LABEL_TYPE)
		.map(
			([kind, { px, bold, spacing, upper }]) =>
				`.label.${kind}{font-size:${px}px;font-weight:${bold ? 700 : 400};letter-spacing:${spacing}em${upper ? ';text-transform:uppercase' : ''}}`,
		)
		.join('\n');
	return `.picture{--k:${k(1160, 720)}}\n@media ${WINDOWS.narrow}{.picture{--k:${k(390, 500)}}}\n${kinds}`;
}
