import { geoIdentity, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import {
	fateIn,
	jointFate,
	nameYear,
	stateIn,
	type Fate,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import { ASPECTS, type Aspect, type Family, type LayerId } from '#lib/atlas/vocabulary.ts';
import type { OutlineThing } from '#lib/atlas/outline.ts';
import type { AreaData } from '#lib/map/areas.ts';
import {
	AREA_OUTLINE,
	HATCHES,
	HATCH_SIDE,
	HATCH_STRENGTH,
	HATCH_WIDTH,
	TINT,
} from '#lib/map/hatch.ts';
import { isTown, LABEL_TYPE, LINE_LABEL_ZOOM } from '#lib/map/labels.ts';
import { LAST_LEVEL } from '#lib/map/marks.ts';
import { middleOf } from '#lib/map/middle.ts';
import type { MapData } from '#lib/map/painter.ts';
import { movedLine, rightOf } from '#lib/map/moved-line.ts';
import {
	dashOf,
	dashPixels,
	laneOffset,
	openEnds,
	ROAD_MIDDLE,
	strandStrokes,
	TIES,
	turned,
	type Pattern,
	type StrandStroke,
} from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { unitLines } from '#lib/map/svg/path.ts';
import {
	ANCHOR,
	directionOf,
	OPEN_END_ZOOM,
	SHORTEST_WITH_CHEVRON,
	type GroundPath,
} from '#lib/map/svg/picture.ts';
import { CHEVRON, GLYPHS, LAYER_SHAPE, SHAPES, SIGN } from '#lib/map/symbols.ts';
import { DIMMED, PALETTES, SHAPE, STAYED, type Palette } from '#lib/map/theme.ts';
import { turnsShown, type Camera, type Size } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Theme } from '#lib/view/view.ts';
import {
	textOutline,
	textWidth,
	type Anchor,
	type GlyphOutlines,
	type TextStyle,
} from './letters.ts';

/** What a map is drawn from. `areas` may be left out where no permission is shown. */
export type MapFiles = {
	map: MapData;
	ground: readonly GroundPath[];
	letters: GlyphOutlines;
	areas: AreaData | null;
};

/** What is to be drawn, and how large (pixels). The map is flat with north above. */
export type MapScene = {
	slice: Slice;
	selected: string | null;
	/** Ids of the legs that stay while the others step back; null: all the same. */
	focus: ReadonlySet<string> | null;
	theme: Theme;
	camera: Camera;
	size: Size;
};

/** What of the atlas is to be seen within the frame of a map: what its legend and its sources are about. */
export type Drawn = {
	families: Set<Family>;
	patterns: Set<Pattern>;
	/** Symbols by layer, the members of stacks with them. */
	layers: Map<LayerId, number>;
	aspects: Set<Aspect>;
	/** Ids of corridors, legs and things. */
	ids: Set<string>;
	fates: Set<Fate>;
	hasPossible: boolean;
	hasStack: boolean;
	hasCrossed: boolean;
};

type Point = [number, number];
type Attributes = Record<string, string | number | undefined>;

/** Beyond the frame so many pixels are drawn, so that no cut end shows. */
const MARGIN = 24;
/** Points nearer to each other than this many pixels are one. */
const THIN = 0.6;
/** Width in pixels of the stroke behind a text. */
const HALO = 3;

/**
 * The map as the inside of an `<svg>` in pixels: the picture of `map/svg` for one view, with every
 * colour, width and place written out and text as outlines, so that any program draws it alike.
 * `tests/ui/export-picture.test.ts` holds it against the picture on the page.
 */
export function mapDrawing(files: MapFiles, scene: MapScene): { markup: string; drawn: Drawn } {
	const { size, theme, camera } = scene;
	const palette = PALETTES[theme];
	const drawn = nothing();
	// Beyond the edge of the world it is drawn again, as for a camera that is a turn further.
	const worlds = turnsShown(camera, size).map((turn) => {
		const turned = { ...camera, lng: camera.lng - 360 * turn };
		return new Drawing(files, { ...scene, camera: turned }, drawn);
	});
	const all = (draw: (world: Drawing) => string[]) => worlds.flatMap(draw);
	const labels = worlds.map((world) => world.labels());
	const areas = all((world) => world.areas());
	const markup = [
		`<rect${attributes({ width: size.width, height: size.height, fill: palette.sea })}/>`,
		...all((world) => world.ground()),
		...(areas.length > 0 ? [hatchPatterns(palette), ...areas] : []),
		...all((world) => world.strands()),
		...all((world) => world.shapes()),
		...all((world) => world.chevrons()),
		...all((world) => world.openEnds()),
		...all((world) => world.lineLabels()),
		...labels.flatMap(({ dots }) => dots),
		...all((world) => world.marks()),
		...labels.flatMap(({ names }) => names),
	].join('\n');
	return { markup, drawn };
}

const nothing = (): Drawn => ({
	families: new Set(),
	patterns: new Set(),
	layers: new Map(),
	aspects: new Set(),
	ids: new Set(),
	fates: new Set(),
	hasPossible: false,
	hasStack: false,
	hasCrossed: false,
});

const path = (values: Attributes) => `<path${attributes(values)}/>`;

/** Text with a halo, as two paths: programs differ on which of stroke and fill lies above. */
export function textMarkup(
	text: string,
	at: readonly [number, number],
	style: TextStyle,
	letters: GlyphOutlines,
	fill: string,
	{ anchor = 'start', halo }: { anchor?: Anchor; halo?: string } = {},
): string {
	const { scale, ...outline } = textOutline(text, at, style, letters, anchor);
	if (outline.d === '') return '';
	const around = {
		fill: 'none',
		stroke: halo,
		'stroke-width': px(HALO / scale),
		'stroke-linejoin': 'round',
	};
	return `${halo ? path({ ...outline, ...around }) : ''}${path({ ...outline, fill })}`;
}

/** One drawing of the map; each method gives the elements of one storey, bottom to top. */
class Drawing {
	readonly drawn: Drawn;
	readonly #files: MapFiles;
	readonly #scene: MapScene;
	readonly #palette: Palette;
	readonly #level: number;
	readonly #clip: ReturnType<typeof geoPath>;
	readonly #shown = new Set<string>();
	/** The strands that are there, with their states, and which lanes of each leg are taken. */
	readonly #strokes: { stroke: StrandStroke; state: number }[];
	readonly #lanes = new Map<string, number[]>();

	/** `drawn` is told what is drawn. */
	constructor(files: MapFiles, scene: MapScene, drawn: Drawn) {
		this.drawn = drawn;
		this.#files = files;
		this.#scene = scene;
		this.#palette = PALETTES[scene.theme];
		this.#level = Math.min(LAST_LEVEL, Math.max(0, Math.floor(scene.camera.zoom)));
		const { width, height } = scene.size;
		const frame = geoIdentity().clipExtent([
			[-MARGIN, -MARGIN],
			[width + MARGIN, height + MARGIN],
		]);
		this.#clip = geoPath(frame).digits(1);
		const { things } = files.map.outline;
		for (const thing of things) if (this.#state(thing) > 0) this.#shown.add(thing.id);
		this.#strokes = strandStrokes(files.map.outline.legs).flatMap((stroke) => {
			const state = this.#state({ ...stroke.strand, layer: stroke.leg.layer });
			return state > 0 ? [{ stroke, state }] : [];
		});
		for (const { stroke } of this.#strokes) {
			const { id } = stroke.leg;
			this.#lanes.set(id, [...(this.#lanes.get(id) ?? []), stroke.lane]);
		}
	}

	ground(): string[] {
		const { land, lake, river, border, graticule } = this.#palette;
		const styles: Record<GroundPath['kind'], Attributes> = {
			graticule: { fill: 'none', stroke: graticule, 'stroke-width': 0.7 },
			land: { fill: land, stroke: border, 'stroke-width': 0.7 },
			river: { fill: 'none', stroke: river, 'stroke-width': 1 },
			lake: { fill: lake, stroke: river, 'stroke-width': 0.6 },
			border: { fill: 'none', stroke: border, 'stroke-width': 1 },
		};
		return this.#files.ground.flatMap(({ kind, data, zooms }) => {
			if (zooms && !this.#isAt(zooms)) return [];
			const isArea = kind === 'land' || kind === 'lake';
			const d = isArea ? this.#areaOf(data) : this.#lineOf(unitLines(data).map(this.#fromUnits));
			return d ? [path({ d, ...styles[kind] })] : [];
		});
	}

	areas(): string[] {
		const { areas } = this.#files;
		if (!areas || !this.#scene.slice.layers.includes('permissions')) return [];
		return ASPECTS.flatMap((aspect) =>
			areas.areas
				.filter((area) => area.aspect === aspect)
				.flatMap(({ country, things }) => {
					const state = Math.max(0, ...things.map((thing) => this.#state(thing)));
					const d = state > 0 ? this.#areaOf(areas.paths[country] ?? '') : '';
					if (!d) return [];
					this.drawn.aspects.add(aspect);
					for (const thing of things) if (this.#state(thing) > 0) this.drawn.ids.add(thing.id);
					if (state === 1) this.drawn.hasPossible = true;
					return [path({ d, ...areaStyle(aspect, state === 2, this.#palette) })];
				}),
		);
	}

	strands(): string[] {
		const palette = this.#palette;
		return this.#strokes.flatMap(({ stroke, state }) => {
			const { leg, strand, pattern, width } = stroke;
			const d = this.#legPath(stroke);
			if (!d) return [];
			const fate = this.#fate({ ...strand, layer: leg.layer });
			// What came or went has a stroke that tells neither mode nor certainty nor family.
			const isPlain = turned(fate) === null;
			this.#note(leg.id, strand.corridors, isPlain ? state : 2);
			if (isPlain) this.drawn.patterns.add(pattern);
			if (!fate) this.drawn.families.add(strand.family);
			const colour = strandColour(strand.family, fate, palette);
			const opacity = this.#dimmed(leg.id);
			const base: Attributes = { d, fill: 'none', 'stroke-linejoin': 'round', opacity };
			const main = path({
				...base,
				stroke: colour,
				'stroke-width': px(width),
				...dashes(pattern, state, fate, width),
			});
			if (pattern === 'road' && isPlain)
				return [
					main,
					path({ ...base, stroke: palette.land, 'stroke-width': px(width - ROAD_MIDDLE) }),
				];
			if (pattern === 'rail' && isPlain && state === 2 && this.#level >= TIES.zoom)
				return [main, path({ ...base, stroke: colour, ...tieStyle(width) })];
			return [main];
		});
	}

	shapes(): string[] {
		const { mark, accent } = this.#palette;
		return this.#things().flatMap((thing) => {
			const { shape } = thing;
			if (!shape || (shape.type !== 'LineString' && shape.type !== 'Polygon')) return [];
			const isLine = shape.type === 'LineString';
			const rings = (isLine ? [shape.coordinates] : shape.coordinates).map((line) =>
				line.map((at) => this.#point(at as Point)),
			);
			const d = isLine ? this.#lineOf(rings) : this.#polygonOf([rings]);
			if (!d) return [];
			const isPossible = this.#state(thing) === 1;
			const width = isLine ? SHAPE.line : SHAPE.area;
			const isSelected = isLine && thing.id === this.#scene.selected;
			this.#note(thing.id, [], this.#state(thing));
			return [
				path({
					d,
					fill: isLine ? 'none' : mark,
					'fill-opacity': isLine ? undefined : SHAPE.fill,
					stroke: isSelected ? accent : mark,
					'stroke-width': isSelected ? SHAPE.selected : width,
					'stroke-dasharray': isPossible ? dashPixels(SHAPE.dash, width).join(' ') : undefined,
					opacity: this.#fate(thing) === 'stayed' ? STAYED : undefined,
				}),
			];
		});
	}

	chevrons(): string[] {
		return this.#strokes.flatMap(({ stroke }) => {
			const { leg, strand } = stroke;
			const middle = middleOf(leg.lines);
			if (!middle || middle.length < SHORTEST_WITH_CHEVRON) return [];
			if (this.#level < Math.max(3, Math.ceil(Math.log2(9000 / middle.length)))) return [];
			const offset = this.#offset(stroke);
			const [nx, ny] = rightOf([0, 0], directionOf(middle.angle));
			const [dx, dy] = [nx * offset, ny * offset];
			const [x, y] = this.#fromUnits([[middle.x, middle.y]])[0] as Point;
			if (!this.#isInFrame([x + dx, y + dy])) return [];
			const angle = Math.round(middle.angle + (strand.reversed ? 180 : 0));
			const fate = this.#fate({ ...strand, layer: leg.layer });
			return [
				path({
					d: CHEVRON,
					fill: 'none',
					stroke: this.#palette.casing,
					'stroke-width': 1.6,
					'stroke-linecap': 'round',
					'stroke-linejoin': 'round',
					opacity: this.#dimmed(leg.id) ?? (fate === 'stayed' ? STAYED : undefined),
					transform: `translate(${px(x + dx)} ${px(y + dy)}) scale(.72) rotate(${angle})`,
				}),
			];
		});
	}

	openEnds(): string[] {
		if (this.#level < OPEN_END_ZOOM) return [];
		const { land } = this.#palette;
		return openEnds(this.#files.map.outline.legs).flatMap(({ leg, at }) => {
			const [cx, cy] = this.#point(at);
			if (this.#state(leg) === 0 || !this.#isInFrame([cx, cy])) return [];
			const stroke = this.#palette['ink-soft'];
			const opacity = this.#dimmed(leg.id);
			const ring = { cx: px(cx), cy: px(cy), r: 3.4, opacity };
			return [`<circle${attributes({ ...ring, fill: land, stroke, 'stroke-width': 1.6 })}/>`];
		});
	}

	lineLabels(): string[] {
		if (this.#level < LINE_LABEL_ZOOM) return [];
		const { families, halo, ink } = this.#palette;
		const style = { px: 12.5, isBold: true };
		return this.#files.map.layout.lineLabels.flatMap((label) => {
			const { family, text, leg, at, angle } = label;
			const timed: Timed = { ...label, layer: family === 'air' ? 'air-routes' : 'corridors' };
			const [x, y] = this.#point(at);
			if (this.#state(timed) === 0 || !this.#isInFrame([x, y])) return [];
			const fate = this.#fate(timed);
			const inside = textMarkup(
				text,
				[0, -0.6 * style.px],
				style,
				this.#files.letters,
				fate ? ink : families[family],
				{
					anchor: 'middle',
					halo,
				},
			);
			const opacity = this.#dimmed(leg);
			const transform = `translate(${px(x)} ${px(y)}) rotate(${angle})`;
			return [`<g${attributes({ transform, opacity })}>${inside}</g>`];
		});
	}

	marks(): string[] {
		const things = new Map(this.#files.map.outline.things.map((thing) => [thing.id, thing]));
		return this.#files.map.layout.marks.flatMap((mark) => {
			if (!this.#isAt(mark.zooms)) return [];
			const members = mark.members.flatMap((id) => {
				const thing = things.get(id);
				return thing && this.#shown.has(id) ? [thing] : [];
			});
			const [only] = members;
			if (!only) return [];
			const at = this.#point(members.length > 1 ? mark.at : (only.at ?? mark.at));
			if (!this.#isInFrame(at)) return [];
			for (const { id, layer } of members) {
				this.#note(id, [], this.#state(things.get(id) as Timed));
				this.drawn.layers.set(layer, (this.drawn.layers.get(layer) ?? 0) + 1);
			}
			const isSelected = members.some(({ id }) => id === this.#scene.selected);
			if (members.length > 1) {
				this.drawn.hasStack = true;
				const fates = members.map((member) => fateIn(member, this.#scene.slice));
				const state = { palette: this.#palette, isSelected, fate: this.#noted(jointFate(fates)) };
				return [countMarkup(members.length, at, state, this.#files.letters)];
			}
			const isCrossed = only.status === 'planned' || only.status === 'refused';
			if (isCrossed) this.drawn.hasCrossed = true;
			const fate = this.#fate(only);
			return [
				symbol(only, at, {
					palette: this.#palette,
					isPossible: this.#state(only) === 1,
					isCrossed,
					isSelected,
					fate,
				}),
			];
		});
	}

	/** Names of places, and the dots of towns, which lie under the marks. */
	labels(): { dots: string[]; names: string[] } {
		const dots: string[] = [];
		const { palette, letters } = { palette: this.#palette, letters: this.#files.letters };
		const colours = {
			country: palette['label-country'],
			water: palette['label-water'],
			capital: palette['label-town'],
			town: palette['label-town'],
			place: palette.ink,
		};
		const year = nameYear(this.#scene.slice);
		const names = this.#files.map.layout.labels.flatMap((label) => {
			const { kind, zooms, members, was, marked, side } = label;
			if (!this.#isAt(zooms)) return [];
			if (members.length > 0 && !members.some((id) => this.#shown.has(id))) return [];
			const [x, y] = this.#point(label.at);
			if (!this.#isInFrame([x, y], 120)) return [];
			const type = LABEL_TYPE[kind];
			const name = was.find(([, until]) => year <= until)?.[0] ?? label.text;
			const { anchor, dx, dy } = ANCHOR[side];
			const dot = {
				cx: px(x),
				cy: px(y),
				r: kind === 'capital' ? 2.6 : 2,
				fill: palette['label-town'],
				stroke: palette.halo,
				'stroke-width': 1,
			};
			const said = type.upper ? name.toUpperCase() : name;
			const style = {
				px: type.px,
				isBold: type.bold,
				spacing: type.spacing,
				isSlanted: kind === 'water',
			};
			const from: Point = [x + dx * (marked ? 15 : 7), y + dy * type.px];
			// Half a name reads as another name; one of our own things is better cut than missing.
			if (members.length === 0 && this.#isCut(said, from, style, anchor)) return [];
			const text = textMarkup(said, from, style, letters, colours[kind], {
				anchor,
				halo: palette.halo,
			});
			if (isTown(label)) dots.push(`<circle${attributes(dot)}/>`);
			return [text];
		});
		return { dots, names };
	}

	#things(): OutlineThing[] {
		return this.#files.map.outline.things.filter((thing) => this.#shown.has(thing.id));
	}

	/** How far a strand moves to the right of its leg for the others there, in pixels. */
	#offset({ leg, lane, side }: StrandStroke): number {
		return leg.strands.length === 1 ? 0 : laneOffset(lane, side, this.#lanes.get(leg.id) ?? []);
	}

	#legPath(stroke: StrandStroke): string {
		const offset = this.#offset(stroke);
		return this.#lineOf(
			stroke.leg.lines.map((line) =>
				movedLine(
					line.map((at) => this.#point(at as Point)),
					offset,
				),
			),
		);
	}

	#note(id: string, corridors: readonly string[], state: number) {
		this.drawn.ids.add(id);
		const { outline } = this.#files.map;
		for (const corridor of corridors) {
			const found = outline.corridors.find((item) => item.id === corridor);
			if (found && this.#state(found) > 0) this.drawn.ids.add(corridor);
		}
		if (state === 1) this.drawn.hasPossible = true;
	}

	#state(item: Timed) {
		return stateIn(item, this.#scene.slice);
	}

	#fate(item: Timed): Fate | null {
		return this.#noted(fateIn(item, this.#scene.slice));
	}

	#noted(fate: Fate | null): Fate | null {
		if (fate) this.drawn.fates.add(fate);
		return fate;
	}

	#dimmed(leg: string): number | undefined {
		const { focus } = this.#scene;
		return focus && !focus.has(leg) ? DIMMED : undefined;
	}

	#isAt([first, last]: readonly [number, number]): boolean {
		return first <= this.#level && this.#level <= last;
	}

	#isInFrame([x, y]: Point, margin = 14): boolean {
		const { width, height } = this.#scene.size;
		return x > -margin && y > -margin && x < width + margin && y < height + margin;
	}

	/** Whether a text of the ground would leave the frame. */
	#isCut(text: string, [x, y]: Point, style: TextStyle, anchor: Anchor): boolean {
		const { width, height } = this.#scene.size;
		const long = textWidth(text, style, this.#files.letters);
		const left = x - { start: 0, middle: long / 2, end: long }[anchor];
		return left < 0 || left + long > width || y < style.px || y > height;
	}

	/** A position (longitude, latitude) in pixels of the frame. */
	#point(at: readonly [number, number]): Point {
		return this.#fromUnits([project(at)])[0] as Point;
	}

	readonly #fromUnits = (line: readonly Point[]): Point[] => {
		const { camera, size } = this.#scene;
		const k = unitsPerPixel(camera.zoom);
		const [cx, cy] = project([camera.lng, camera.lat]);
		return line.map(([x, y]) => [size.width / 2 + (x - cx) / k, size.height / 2 + (y - cy) / k]);
	};

	/** Lines in pixels, thinned and cut at the frame, as path data. */
	#lineOf(lines: readonly (readonly Point[])[]): string {
		const coordinates = lines.map(thinned).filter((line) => line.length > 1);
		return this.#clip({ type: 'MultiLineString', coordinates }) ?? '';
	}

	#polygonOf(polygons: readonly (readonly (readonly Point[])[])[]): string {
		const coordinates = polygons
			.map((rings) => rings.map(thinned).filter((ring) => ring.length > 3))
			.filter((rings) => rings.length > 0);
		return this.#clip({ type: 'MultiPolygon', coordinates }) ?? '';
	}

	/** Path data of the basemap (polygons on the grid of the world) as path data in pixels. */
	#areaOf(data: string): string {
		const polygons = data
			.split('Z')
			.filter(Boolean)
			.map((polygon) => unitLines(`${polygon}z`).map(this.#fromUnits));
		return this.#polygonOf(polygons);
	}
}

function thinned(line: readonly Point[]): Position[] {
	const kept: Point[] = [];
	for (const [i, point] of line.entries()) {
		const last = kept.at(-1);
		const isEnd = i === 0 || i === line.length - 1;
		if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < THIN) continue;
		kept.push(point);
	}
	return kept;
}

const px = (value: number): number => Number(value.toFixed(2));

/** How a strand of a width is broken: by what it is, its state and what became of it. */
export function dashes(
	pattern: Pattern,
	state: number,
	fate: Fate | null,
	width: number,
): Attributes {
	const { dash, isDotted } = dashOf(pattern, state, fate);
	return {
		...(dash.length > 0 ? { 'stroke-dasharray': dashPixels(dash, width).join(' ') } : {}),
		...(isDotted ? { 'stroke-linecap': 'round' } : {}),
	};
}

/** The ties of a railway whose stroke is so wide. */
export function tieStyle(width: number): Attributes {
	const wide = width + TIES.wider;
	return { 'stroke-width': px(wide), 'stroke-dasharray': dashPixels(TIES.dash, wide).join(' ') };
}

/** The colour of a strand: its family's or, of two years, that of what became of it. */
export function strandColour(family: Family, fate: Fate | null, palette: Palette): string {
	return fate ? palette[fate] : palette.families[family];
}

type SymbolState = {
	palette: Palette;
	isPossible: boolean;
	isCrossed: boolean;
	isSelected: boolean;
	fate: Fate | null;
};

/** The symbol of a thing at a spot in pixels. */
export function symbol(
	{ layer, kind }: Pick<OutlineThing, 'layer' | 'kind'>,
	[x, y]: Point,
	{ palette, isPossible, isCrossed, isSelected, fate }: SymbolState,
): string {
	const [fill, ink] = isPossible
		? [palette['mark-paper'], palette.mark]
		: [palette.mark, palette['mark-paper']];
	const shape = path({
		d: SHAPES[LAYER_SHAPE[layer]],
		fill,
		...outline(
			{ palette, isSelected, fate },
			{ stroke: ink, 'stroke-width': SIGN.outline, ...dashed(isPossible ? SIGN.possible : []) },
		),
	});
	const glyph = GLYPHS[kind];
	const sign = path(
		glyph.isFilled
			? { d: glyph.path, fill: ink }
			: {
					d: glyph.path,
					fill: 'none',
					stroke: ink,
					'stroke-width': SIGN.glyph,
					'stroke-linecap': 'round',
					'stroke-linejoin': 'round',
				},
	);
	const cross = isCrossed
		? path({
				d: SIGN.cross.path,
				fill: 'none',
				stroke: palette.cross,
				'stroke-width': SIGN.cross.width,
				'stroke-linecap': 'round',
			})
		: '';
	const opacity = fate === 'stayed' ? STAYED : undefined;
	const transform = `translate(${px(x)} ${px(y)})`;
	return `<g${attributes({ transform, opacity })}>${shape}${sign}${cross}</g>`;
}

const dashed = (dash: readonly number[]): Attributes =>
	dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {};

/** The outline of a symbol or stack: its own, or what tells that it is selected, came or went. */
function outline(
	{ palette, isSelected, fate }: Pick<SymbolState, 'palette' | 'isSelected' | 'fate'>,
	own: Attributes,
): Attributes {
	const change = turned(fate);
	return {
		...own,
		...(change
			? {
					stroke: palette[change],
					'stroke-width': SIGN.fate.width,
					'stroke-dasharray': undefined,
					...dashed(SIGN.fate.dashes[change]),
				}
			: {}),
		...(isSelected ? { stroke: palette.accent, 'stroke-width': SIGN.selected } : {}),
	};
}

/** A stack: the number of things that stand on one spot. */
export function countMarkup(
	count: number,
	[x, y]: Point,
	state: Pick<SymbolState, 'palette' | 'isSelected' | 'fate'>,
	letters: GlyphOutlines,
): string {
	const { palette, fate } = state;
	const stroke = fate === 'stayed' ? palette.stayed : palette.mark;
	const { radius, outline: width, px: size } = SIGN.stack;
	const circle = {
		cx: px(x),
		cy: px(y),
		r: radius,
		fill: palette['mark-paper'],
		...outline(state, { stroke, 'stroke-width': width }),
	};
	const style = { px: size, isBold: true };
	const text = textMarkup(String(count), [x, y + 0.36 * size], style, letters, palette.mark, {
		anchor: 'middle',
	});
	return `<circle${attributes(circle)}/>${text}`;
}

/** How a country is painted for one aspect of what it allowed. */
export function areaStyle(aspect: Aspect, isCertain: boolean, palette: Palette): Attributes {
	if (aspect !== 'ground')
		return {
			fill: `url(#hatch-${aspect}-${isCertain ? 'certain' : 'possible'})`,
			opacity: HATCH_STRENGTH,
		};
	if (isCertain) return { fill: palette.area, 'fill-opacity': TINT.certain };
	return {
		fill: palette.area,
		'fill-opacity': TINT.possible,
		stroke: palette['area-line'],
		'stroke-width': AREA_OUTLINE.width,
		'stroke-dasharray': dashPixels(AREA_OUTLINE.dash, AREA_OUTLINE.width).join(' '),
	};
}

/** The hatchings of the painted countries, once per document. */
function hatchPatterns(palette: Palette): string {
	const patterns = (['air', 'lethal'] as const).flatMap((aspect) =>
		(['certain', 'possible'] as const).map((certainty) => {
			const inside = path({
				d: HATCHES[aspect][certainty],
				fill: 'none',
				stroke: aspect === 'air' ? palette['area-line'] : palette.cross,
				'stroke-width': HATCH_WIDTH[aspect],
			});
			const frame = {
				id: `hatch-${aspect}-${certainty}`,
				patternUnits: 'userSpaceOnUse',
				width: HATCH_SIDE,
				height: HATCH_SIDE,
			};
			return `<pattern${attributes(frame)}>${inside}</pattern>`;
		}),
	);
	return `<defs>${patterns.join('')}</defs>`;
}
