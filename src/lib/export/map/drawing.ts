import { fateIn, stateIn, timeText, type Fate, type Slice, type Timed } from '#lib/atlas/slice.ts';
import type { Aspect, Family, LayerId, MeasureId } from '#lib/atlas/vocabulary.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import type { AreaData } from '#lib/map/areas.ts';
import type { MapData } from '#lib/map/painter.ts';
import type { ReliefPieces } from '#lib/map/relief/paint.ts';
import type { Pattern } from '#lib/map/stroke.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import type { VeilSheet } from '#lib/map/veil.ts';
import { DIMMED, PALETTES, type Palette } from '#lib/map/theme.ts';
import { wideIn, type Wide, type WidthFiles } from '#lib/map/width-files.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import type { Theme } from '#lib/view/view.ts';
import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import type { GlyphOutlines } from '../letters.ts';
import { Frame } from './frame.ts';
import type { OwnDrawn } from './own.ts';

/** What a map is drawn from. `areas` may be left out where no permission is shown and no country asked for. */
export type MapFiles = {
	map: MapData;
	ground: readonly GroundPath[];
	/** Sheets of the finer basemap, the overview before the cells. */
	sheets?: readonly GroundSheet[];
	/** Makes pieces of the relief, where there is one. */
	relief?: ReliefPieces | null;
	letters: GlyphOutlines;
	areas: AreaData | null;
	/** For corridors as wide as a quantity. */
	widths?: WidthFiles | null;
};

/** The paths of a sheet, what it covers, its countries, and the zoom from which it shows. */
export type GroundSheet = VeilSheet & { paths: readonly GroundPath[] };

/** What is to be drawn, and how large (pixels). The map is flat with north above. */
export type MapScene = {
	slice: Slice;
	selected: string | null;
	/** Ids of the legs that stay while the others step back; null: all the same. */
	focus: ReadonlySet<string> | null;
	theme: Theme;
	/** Other colours than those of the theme. */
	palette?: Palette;
	camera: Camera;
	size: Size;
	/** The quantity that corridors are as wide as; see `measureOf`. */
	measure?: MeasureId | null;
	/** What a visitor laid over it. */
	overlay?: OwnOverlay | null | undefined;
};

/** What of the atlas is to be seen within the frame of a map: what its legend and its sources are about. */
export type Drawn = {
	families: Set<Family>;
	/** Forms that show from near, and that of what is schematic. */
	patterns: Set<Pattern>;
	/** Widths of strokes. */
	importances: Set<1 | 2 | 3>;
	/** Symbols by layer, the members of stacks with them. */
	layers: Map<LayerId, number>;
	aspects: Set<Aspect>;
	/** Ids of corridors, legs and things. */
	ids: Set<string>;
	fates: Set<Fate>;
	hasPossible: boolean;
	hasStack: boolean;
	hasCrossed: boolean;
	hasDisputed: boolean;
	/** Whether a line steps back behind those of the countries that are asked for. */
	hasPale: boolean;
	/** Ids of the bars across corridors. */
	bars: Set<string>;
	/** Layers of a visitor's own, by id; none of them is evidence of the atlas. */
	own: Map<string, OwnDrawn>;
	/** The quantity that corridors are as wide as, by the time of each map. */
	wide: Map<string, Wide>;
};

/** An empty record of what is drawn. */
export const nothingDrawn = (): Drawn => ({
	families: new Set(),
	patterns: new Set(),
	importances: new Set(),
	layers: new Map(),
	aspects: new Set(),
	ids: new Set(),
	fates: new Set(),
	hasPossible: false,
	hasStack: false,
	hasCrossed: false,
	hasDisputed: false,
	hasPale: false,
	bars: new Set(),
	own: new Map(),
	wide: new Map(),
});

/**
 * What every layer of a drawing is drawn with: its files, its scene, the frame that places it, and the
 * record of what is drawn, which the layers fill as they draw.
 */
export class Drawing {
	readonly files: MapFiles;
	readonly scene: MapScene;
	readonly palette: Palette;
	readonly frame: Frame;
	readonly drawn: Drawn;
	/** What corridors are as wide as; null: as they are important. */
	readonly wide: Wide | null;

	constructor(files: MapFiles, scene: MapScene, drawn: Drawn) {
		this.files = files;
		this.scene = scene;
		this.palette = scene.palette ?? PALETTES[scene.theme];
		this.frame = new Frame(scene.camera, scene.size);
		this.drawn = drawn;
		this.wide = files.widths ? wideIn(files.widths, scene.measure, scene.slice) : null;
		if (this.wide) drawn.wide.set(timeText(scene.slice), this.wide);
	}

	/** The state of something in the scene. */
	state(item: Timed): YearState {
		return stateIn(item, this.scene.slice);
	}

	/** What became of something between two compared years; the legend then explains it. */
	fate(item: Timed): Fate | null {
		return this.explained(fateIn(item, this.scene.slice));
	}

	/** The same fate, which the legend then explains. */
	explained(fate: Fate | null): Fate | null {
		if (fate) this.drawn.fates.add(fate);
		return fate;
	}

	/** Notes that something is drawn in a state, and the corridors that are there with it. */
	note(id: string, state: number, corridors: readonly string[] = []): void {
		this.drawn.ids.add(id);
		const { outline } = this.files.map;
		for (const corridor of corridors) {
			const found = outline.corridors.find((item) => item.id === corridor);
			if (found && this.state(found) > 0) this.drawn.ids.add(corridor);
		}
		if (state === 1) this.drawn.hasPossible = true;
	}

	/** The opacity of what belongs to a leg: less than whole when others are in focus. */
	opacity(leg: string): number | undefined {
		const { focus, selected, slice } = this.scene;
		if (!focus || focus.has(leg)) return undefined;
		// Of something selected the picture says itself what stands out.
		this.drawn.hasPale ||= slice.country.length > 0 && selected === null;
		return DIMMED;
	}
}
