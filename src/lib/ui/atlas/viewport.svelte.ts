import { extent } from '#lib/atlas/extent.ts';
import type { Slice } from '#lib/atlas/slice.ts';
import type { Aim, Hit, MapData, Painter } from '#lib/map/painter.ts';
import { cameraOn } from '#lib/map/sight.ts';
import {
	aimedCamera,
	cameraBeside,
	cameraShowing,
	fitCamera,
	HOME_BOUNDS,
	isInSight,
	MAX_ZOOM,
	MIN_ZOOM,
	positionAt,
	type Bounds,
	type Camera,
	type Covered,
	type Size,
} from '#lib/view/camera.ts';
import { isStraight, sharedView } from '#lib/view/shared.ts';
import { hasSides } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';
import { coveredBesideDetails } from './covered.ts';

/** Height in pixels of the toolbar in one row, and the zoom from which one sees where a place is. */
const [TOOLS_PX, PLACE_ZOOM] = [52, 6];

/** What a viewport asks of its page; each is read whenever it may have changed. */
type Page = {
	view: () => View;
	slice: () => Slice;
	map: () => MapData | null;
	/** The painter that is on screen. */
	painter: () => Painter | null;
	/** Bounds of the traced route, null while none is drawn; undefined while nothing is traced. */
	traced: () => Bounds | null | undefined;
	/** What the link selected that the page was opened with. */
	linked: string | null;
	/** In a wide window the details stand beside the map, not over it. */
	isAside?: () => boolean;
	/** The details are open. */
	isOpen?: () => boolean;
};

/**
 * Where the map looks, and how a view changes so that something comes into sight beside what covers
 * the map: the toolbar, and the panel of details.
 */
export class Viewport {
	readonly #page: Page;
	/** Size of the map in pixels. */
	size = $state<Size>({ width: 0, height: 0 });
	/** Of several maps that stand over the map, the size of each; null while there is one. */
	cell = $state.raw<Size | null>(null);
	/** Height in pixels of the toolbar and the notices under it. */
	toolsHeight = $state(0);

	/**
	 * Where to look unless the address says it: at the traced route or at what a link selected, beside
	 * their panel, else at all.
	 */
	readonly home = $derived.by<Aim>(() => {
		const { size } = this;
		const { view, slice, map, traced, linked } = this.#page;
		if (size.width === 0) return { fit: HOME_BOUNDS };
		const beside = coveredBesideDetails(size, TOOLS_PX, this.#page.isAside?.());
		const drawn = map();
		const isLinked = linked !== null && linked === view().select;
		const camera = isLinked && drawn && cameraOn(linked, drawn, slice(), null, size, beside);
		if (camera) return { map: camera };
		const bounds = traced();
		return bounds === undefined
			? { fit: HOME_BOUNDS }
			: { map: cameraBeside(bounds ?? HOME_BOUNDS, size, beside) };
	});

	readonly #selected = $derived.by(() => this.#page.view().select);
	/** Worked out once for a selection, whatever the camera. */
	readonly #selectedBounds = $derived.by(() => {
		const outline = this.#page.map()?.outline;
		return outline && this.#selected ? extent(this.#selected, outline) : null;
	});
	/** Where the selected thing is, if not all of it is in sight. */
	readonly offscreenBounds = $derived.by<Bounds | null>(() => {
		const bounds = this.#selectedBounds;
		if (!bounds || this.size.width === 0) return null;
		const { map, fit } = this.#page.view();
		const aim: Aim = fit ? { fit } : map ? { map } : this.home;
		const frame = this.#frame();
		const one = 'map' in aim ? aim.map : fitCamera(aim.fit, frame);
		const camera = this.cell ? aimedCamera(this.#page.view(), frame) : one;
		return isInSight(bounds, camera, frame, this.#covered()) ? null : bounds;
	});

	constructor(page: Page) {
		this.#page = page;
	}

	/** Where the map looks or, of several maps, each. */
	camera(): Camera | null {
		if (this.cell) return aimedCamera(this.#page.view(), this.cell);
		return this.#page.painter()?.camera() ?? null;
	}

	/**
	 * The view as others get it: with the bounds that the map, or each of several, shows. Of a map that a hand has
	 * brought here it is the part that is not covered; bounds that were given stay, whatever lies over them.
	 */
	shared({ top, right, bottom }: Covered = { top: 0, right: 0, bottom: 0 }): View {
		const [view, camera] = [this.#page.view(), this.camera()];
		if (!camera) return view;
		const isCovered = top + right + bottom > 0;
		if (isCovered && view.map && !view.fit && !this.cell && isStraight(view, camera)) {
			const { width, height } = this.size;
			const free = { width: width - right, height: height - top - bottom };
			const at = { x: free.width / 2, y: top + free.height / 2 };
			const [lng, lat] = positionAt(at, camera, this.size);
			return sharedView(view, { ...camera, lng, lat }, free);
		}
		// Nobody has moved the map, but it looks where a link or a trace has brought it.
		const isBrought = !this.cell && this.#isAtHome() && 'map' in this.home;
		return sharedView(isBrought ? { ...view, map: camera } : view, camera, this.cell ?? this.size);
	}

	/** The part of the view that zooms several maps about their middle. */
	zoomed(steps: number): Partial<View> {
		const camera = this.camera();
		if (!camera) return {};
		const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom + steps));
		return { map: { ...camera, zoom }, fit: null };
	}

	/**
	 * The next view, of other maps than the one before: they show what that showed, whatever their size. Where it
	 * looks by itself, or is told anew, it stays.
	 */
	reframed(before: View, next: View): View {
		const { map } = before;
		const isOther =
			before.view !== next.view && (hasSides(before) || hasSides(next)) && next.map === map;
		if (!isOther || !map || next.fit) return next;
		const { map: camera, fit } = sharedView(before, map, this.cell ?? this.size);
		return { ...next, map: camera, fit };
	}

	/** The part of the view that brings something into sight, to be changed with what selects it. */
	towards(id: string, slice: Slice = this.#page.slice()): Partial<View> {
		const from = this.camera();
		const drawn = this.#page.map();
		if (!from || !drawn || this.size.width === 0) return {};
		return this.#moved(from, cameraOn(id, drawn, slice, from, this.#frame(), this.#covered()));
	}

	/**
	 * The same for what was hit on the map, of which only the spot has to stay in sight. Two maps stay where
	 * they are: nothing covers them.
	 */
	towardsHit({ at }: Hit): Partial<View> {
		return hasSides(this.#page.view()) ? {} : this.towardsBounds([...at, ...at], 0);
	}

	/** The same for a place (longitude, latitude), so near that one sees where it is. */
	towardsPlace(at: readonly [number, number]): Partial<View> {
		return this.towardsBounds([...at, ...at]);
	}

	/** The same for bounds; a point is shown from a zoom on. */
	towardsBounds(bounds: Bounds, leastZoom = PLACE_ZOOM): Partial<View> {
		const from = this.camera();
		if (!from) return {};
		const camera = cameraShowing(bounds, leastZoom, from, this.#frame(), this.#covered());
		return this.#moved(from, camera);
	}

	/** Bounds of the part of the map that nothing covers; null while there is no map. */
	sight(): Bounds | null {
		// A map that was moved by hand says so in the view alone.
		void this.#page.view();
		const [camera, size] = [this.camera(), this.#frame()];
		if (!camera || size.width === 0) return null;
		const { top, right, bottom } = this.#covered();
		const [x, y] = [size.width - right, size.height - bottom];
		const corners = [
			[0, top],
			[x, top],
			[0, y],
			[x, y],
		].map(([x = 0, y = 0]) => positionAt({ x, y }, camera, size));
		const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
		return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
	}

	/** The camera of a home that is about to be another: the map stays where that has brought it. */
	pinnedHome(): Partial<View> {
		return 'map' in this.home && this.#isAtHome() ? { map: this.home.map } : {};
	}

	/** A map that need not move keeps its place, also where the home of the next view is another. */
	#moved(from: Camera, to: Camera | null): Partial<View> {
		if (to !== null && to !== from) return { map: to, fit: null };
		const hasOwnHome = this.#page.linked !== null || 'map' in this.home;
		return hasOwnHome && this.#isAtHome() ? { map: from } : {};
	}

	#isAtHome(): boolean {
		const { map, fit } = this.#page.view();
		return !map && !fit;
	}

	#covered(): Covered {
		// Several maps make room for what would lie over them.
		return this.cell ? { top: 0, right: 0, bottom: 0 } : this.#beside();
	}

	#beside = () => coveredBesideDetails(this.size, this.toolsHeight, this.#page.isAside?.());

	/** The size of the map or, of several, of each as it is beside open details. */
	#frame(): Size {
		const { size, cell } = this;
		if (!cell || this.#page.isOpen?.()) return cell ?? size;
		const { right, bottom } = this.#beside();
		const part = (whole: number, one: number) => Math.max(1, Math.round(whole / Math.max(one, 1)));
		return {
			width: Math.max(1, cell.width - right / part(size.width, cell.width)),
			height: Math.max(1, cell.height - bottom / part(size.height, cell.height)),
		};
	}
}
