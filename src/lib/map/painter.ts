import type { Outline } from '#lib/atlas/outline.ts';
import type { Slice } from '#lib/atlas/slice.ts';
import type { MeasureId } from '#lib/atlas/vocabulary.ts';
import type { Bounds, Camera } from '#lib/view/camera.ts';
import type { Theme, View } from '#lib/view/view.ts';
import type { Bar } from './bars.ts';
import type { MapLibreMap } from './gl/maplibre.ts';
import type { Label } from './labels.ts';
import type { LineLabel } from './line-labels.ts';
import type { Mark } from './marks.ts';
import type { Relief } from './relief/relief.ts';

/** What both painters draw from: the outline and the layout computed with it. */
export type MapData = {
	outline: Outline;
	layout: { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[]; bars: Bar[] };
};

/** What is to be seen: the painter works out what has changed. */
export type Scene = Slice & {
	/** Id of the selected thing, leg or corridor. */
	selected: string | null;
	/** Ids of the legs that stay while the others step back; null: all the same. */
	focus: ReadonlySet<string> | null;
	theme: Theme;
	/** A painter that knows only the flat map stays flat. */
	projection: View['projection'];
	/** The quantity that corridors are as wide as. Only the picture draws it: a map that has one is not WebGL's. */
	measure?: MeasureId | null;
	/** What a visitor laid over the atlas; left out while there is nothing. */
	own?: Overlay | null;
};

/**
 * What a visitor laid over the atlas. It draws itself and finds what of it is hit, since its code comes
 * with its data. A scene keeps the same overlay until the data or their look change.
 */
export type Overlay = {
	/** Draws itself on top of the picture of things. */
	paintSvg(svg: SVGSVGElement, scene: Scene, zoom: number): void;
	/** Draws itself on top of a map whose style has been loaded. */
	paintGl(map: MapLibreMap, scene: Scene): void;
	/**
	 * Ids of what lies at a position (longitude, latitude), the nearest first: marks and lines, which lie
	 * above the atlas, or areas, which lie under it.
	 */
	hit(what: 'mark' | 'area', at: readonly [number, number], zoom: number, scene: Scene): string[];
};

/** Where to look: a camera, or bounds that must be in view whatever the size. */
export type Aim = { map: Camera } | { fit: Bounds };

/**
 * What was hit: one thing or leg, or the things of a stack that exist in the scene; the spot in pixels of
 * the map that was hit, and as longitude and latitude; `isInSpace`: beside the globe.
 */
export type Hit = {
	ids: string[];
	x: number;
	y: number;
	at: readonly [number, number];
	isInSpace?: boolean;
};

/** What the map as a guest left to the page around it: a turn of the wheel, or a drag with one finger. */
export type GestureHint = 'wheel' | 'touch';

export type PainterEvents = {
	/** A click or tap; `ids` is empty where nothing was hit. */
	onpick: (hit: Hit) => void;
	/** The pointer has come over something, or left it (null). */
	onhover: (hit: Hit | null) => void;
	/** The visitor moved the camera; `settled` is false while it still moves. */
	onmove: (camera: Camera, settled: boolean) => void;
	/**
	 * If set, the map is a guest: it zooms by the wheel with Ctrl (or ⌘) only and moves by two fingers,
	 * and tells what it left alone.
	 */
	onhint?: (hint: GestureHint) => void;
};

/** A way to draw the atlas on screen. Painters keep no state that the scene does not give them. */
export type Painter = {
	show(scene: Scene): void;
	look(aim: Aim): void;
	camera(): Camera;
	/** Where a position (longitude, latitude) is on screen, in pixels from the map's corner. */
	project(position: readonly [number, number]): { x: number; y: number };
	/** Lays the relief over the land, in place of one that it was given before. */
	lay(relief: Relief): void;
	/** Zooms by whole steps about the centre. */
	zoomBy(steps: number): void;
	/**
	 * Resolves when what `show` and `look` asked for is on screen or, since the painter was destroyed
	 * or nobody can see the page, need not be waited for. Never rejects.
	 */
	settled(): Promise<void>;
	destroy(): void;
};

/** What of a slice a picture depends on: all of it, so that no field can be forgotten here. */
const FIELDS = Object.keys({
	year: 0,
	date: 0,
	years: 0,
	each: 0,
	accumulate: 0,
	compare: 0,
	certain: 0,
	'min-sources': 0,
	layers: 0,
	country: 0,
} satisfies Record<keyof Slice, 0>) as (keyof Slice)[];

/** Whether two scenes show the same slice of the atlas. */
export const isSameSlice = (a: Slice, b: Slice): boolean =>
	a === b || FIELDS.every((field) => String(a[field]) === String(b[field]));
