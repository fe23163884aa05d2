import {
	fitCamera,
	MAX_ZOOM,
	MIN_ZOOM,
	movedCamera,
	positionAt,
	turnsShown,
	wrappedLongitude,
	type Camera,
	type Size,
} from '#lib/view/camera.ts';
import { project, unproject, unitsPerPixel } from '#lib/view/mercator.ts';
import { stateIn } from '#lib/atlas/slice.ts';
import { grantsIn, type AreaData } from '../areas.ts';
import {
	isSameSlice,
	type Aim,
	type Hit,
	type Painter,
	type PainterEvents,
	type Scene,
} from '../painter.ts';
import { WHOLE_ZOOM } from '../ground/cells.ts';
import { levelAt } from '../levels.ts';
import type { Relief } from '../relief/relief.ts';
import { areaGroup, paintAreas, scaleHatches } from './areas.ts';
import { paintCopy } from './copies.ts';
import { paintCut } from './cut-names.ts';
import { Gestures } from './gestures.ts';
import { MORE, type LoadDetail } from './late.ts';
import { LateParts } from './late-parts.ts';
import { paintFocus } from './focus.ts';
import { LateWidths } from './late-widths.ts';
import { Measured } from './measured.ts';
import { paintCamera, paintZoom } from './paint.ts';
import type { GroundOptions, SvgGround } from './svg-ground.ts';
import { TimedPicture } from './timed-picture.ts';

/** Where comes from what a page starts without. */
export type Sources = Omit<GroundOptions, 'loadAreas'> & { loadDetail: LoadDetail };

/** A frame that is out of sight gets no animation frames; it counts as drawn after so many milliseconds. */
const UNSEEN = 120;

/**
 * Drives the prerendered `<svg class="picture">`: nothing is drawn anew, so it needs no data. Used
 * until WebGL takes over, where there is none, in untouched embeds and for print.
 */
export class SvgPainter implements Painter {
	readonly #svg: SVGSVGElement;
	readonly #ground: SVGSVGElement | null;
	readonly #events: PainterEvents;
	readonly #loadAreas: (() => Promise<AreaData>) | null;
	readonly #fine: Sources | null;
	readonly #gestures: Gestures;
	readonly #measured: Measured;
	/** What follows the time; made when it is first shown. */
	#timed: TimedPicture | null = null;
	#aim: Aim | null = null;
	#paper: Size | null = null;
	#camera: Camera = { zoom: 3, lat: 45, lng: 55, bearing: 0, pitch: 0 };
	/** False until it is first pointed: at what zoom the picture was left is not known. */
	#hasLooked = false;
	#scene: Scene | null = null;
	#areas: AreaData | null = null;
	#areasAsked = false;
	readonly #late: LateParts;
	readonly #widths: LateWidths;
	#lateGround: Promise<SvgGround> | null = null;
	readonly #end = new AbortController();

	/**
	 * `svg` holds the things, `ground` the basemap under them; `canMove` is false for a still map.
	 * `loadAreas` fetches the countries to paint, when their layer is first on, `fine` the whole and the finer basemap
	 * and the detail of the picture.
	 */
	constructor(
		svg: SVGSVGElement,
		events: PainterEvents,
		canMove: () => boolean,
		ground: SVGSVGElement | null = null,
		loadAreas: (() => Promise<AreaData>) | null = null,
		fine: Sources | null = null,
	) {
		this.#fine = fine;
		this.#loadAreas = loadAreas;
		this.#svg = svg;
		this.#ground = ground;
		this.#events = events;
		this.#late = new LateParts(svg, fine, () => this.#move(this.#camera, true));
		this.#widths = new LateWidths(svg);
		const { signal } = this.#end;
		// Prints and other maps of the page complete the picture that they copy, too.
		svg.addEventListener(MORE, () => this.#paintAll(), { signal });
		this.#measured = new Measured(svg, () => this.#aim && this.#point(this.#aim));
		// What is found by the pointer alone waits for it.
		svg.addEventListener('pointerover', () => this.#late.add('hand'), { once: true, signal });
		this.#gestures = new Gestures(svg, {
			canMove,
			isGuest: events.onhint !== undefined,
			camera: () => this.#camera,
			pan: (start, dx, dy) => this.#pan(start, dx, dy),
			zoomAbout: (x, y, steps) => {
				this.#zoomAbout(x, y, steps);
				this.#events.onmove(this.#camera, false);
			},
			settle: () => this.#events.onmove(this.#camera, true),
			onhover: (event) => {
				const hit = event && this.#hit(event);
				this.#events.onhover(hit && hit.ids.length > 0 ? hit : null);
			},
			onpick: (event) => this.#events.onpick(this.#hit(event)),
			onhint: (hint) => this.#events.onhint?.(hint),
		});
	}

	show(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		if (!before || !isSameSlice(before, scene)) {
			const isPainted = !this.#timed;
			this.#timed ??= new TimedPicture(this.#svg);
			paintCut(this.#timed.show(scene, isPainted), this.#camera, this.#size());
			this.#paintAreas();
		}
		this.#widths.paint(scene);
		if (before?.focus !== scene.focus || before?.selected !== scene.selected)
			paintFocus(this.#svg, scene);
		scene.own?.paintSvg(this.#svg, scene, this.#camera.zoom);
		if (scene.layers.includes('permissions')) void this.#showAreas();
		const isVeiled = scene.country.length > 0 || this.#ground?.querySelector('.veils');
		if (this.#lateGround || isVeiled) this.#onGround((late) => late.show(scene));
	}

	lay(relief: Relief): void {
		this.#onGround((late) => late.lay(relief, this.#scene?.theme ?? 'light'));
	}

	look(aim: Aim): void {
		// What is aimed at from outside ends a turn of the wheel, whose camera would be told as its own.
		if (!('map' in aim) || aim.map !== this.#camera) this.#gestures.endWheel();
		this.#aim = aim;
		this.#point(aim);
	}

	camera(): Camera {
		return this.#camera;
	}

	/** Where it was asked to look or, since then, a hand has brought it; null before either. */
	aim(): Aim | null {
		return this.#aim;
	}

	/** Whether a hand is moving the map, and when it is no more. */
	get hands(): Pick<Gestures, 'isAtRest' | 'rested'> {
		return this.#gestures;
	}

	project(position: readonly [number, number]): { x: number; y: number } {
		return pixelOf(position, this.#camera, this.#size());
	}

	zoomBy(steps: number): void {
		const { width, height } = this.#size();
		this.#zoomAbout(width / 2, height / 2, steps);
		this.#events.onmove(this.#camera, true);
	}

	/** Lays the picture out for paper of this size, or for the screen again (null). */
	layOut(paper: Size | null): void {
		this.#paper = paper;
		if (this.#aim) this.#point(this.#aim);
	}

	settled(): Promise<void> {
		return Promise.all([this.#late.come(), this.#widths.come()]).then(drawn);
	}

	destroy(): void {
		this.#end.abort();
		this.#late.end();
		this.#widths.end();
		void this.#lateGround?.then((late) => late.destroy());
		this.#gestures.end();
		this.#measured.end();
	}

	#size(): Size {
		return this.#paper ?? this.#measured.size();
	}

	#point(aim: Aim) {
		const size = this.#size();
		this.#move('fit' in aim ? fitCamera(aim.fit, size) : aim.map);
	}

	/** Looks from a camera; `hasMore` says that the picture has more parts than before. */
	#move(camera: Camera, hasMore = false) {
		const [from, to] = [this.#camera.zoom, camera.zoom];
		const isNew = hasMore || !this.#hasLooked;
		const isZoomed = isNew || levelAt(from) !== levelAt(to) || Math.floor(from) !== Math.floor(to);
		this.#hasLooked = true;
		this.#camera = camera;
		if (isZoomed) this.#late.look(camera.zoom);
		const size = this.#size();
		const turn = turnsShown(camera, size)[1] ?? 0;
		for (const svg of [this.#svg, this.#ground]) {
			if (!svg) continue;
			paintCamera(svg, camera, size);
			paintCopy(svg, turn);
			if (isZoomed) paintZoom(svg, camera.zoom);
			if (this.#areas) scaleHatches(svg, camera.zoom);
		}
		if (isZoomed && this.#scene?.own) this.#scene.own.paintSvg(this.#svg, this.#scene, camera.zoom);
		this.#widths.look(camera, size);
		paintCut([this.#svg], camera, size);
		if (this.#lateGround || camera.zoom >= WHOLE_ZOOM)
			this.#onGround((late) => late.look(camera, size));
	}

	/** Paints all of the picture as the scene has it, when it has more parts than before. */
	#paintAll() {
		paintZoom(this.#svg, this.#camera.zoom);
		if (!this.#scene) return;
		this.#timed = new TimedPicture(this.#svg);
		paintCut(this.#timed.show(this.#scene), this.#camera, this.#size());
		this.#widths.paint(this.#scene, true);
		paintFocus(this.#svg, this.#scene);
	}

	/** Does something with what lies on the first basemap, whose code comes when it is first wanted. */
	#onGround(run: (late: SvgGround) => void) {
		const [ground, fine, loadAreas] = [this.#ground, this.#fine, this.#loadAreas];
		if (!ground || !fine) return;
		this.#lateGround ??= import('./svg-ground.ts').then(
			({ SvgGround }) => new SvgGround(ground, { ...fine, loadAreas }),
		);
		this.#lateGround.then(
			(late) => !this.#end.signal.aborted && run(late),
			(error: unknown) => {
				this.#lateGround = null;
				if (!this.#end.signal.aborted) fine.onmissing(error);
			},
		);
	}

	async #showAreas() {
		if (this.#areasAsked || !this.#loadAreas) return;
		this.#areasAsked = true;
		// Painted countries end where the borders of the whole basemap run.
		this.#onGround((late) => late.complete());
		try {
			const data = await this.#loadAreas();
			if (this.#end.signal.aborted) return;
			this.#areas = data;
			// A painter before this one may have brought them to the same picture.
			if (!this.#svg.querySelector('.areas'))
				this.#svg.prepend(areaGroup(this.#svg.ownerDocument, data));
			this.#move(this.#camera);
			this.#paintAreas();
		} catch {
			// The permissions stay in the lists; the next change asks again.
			this.#areasAsked = false;
		}
	}

	#paintAreas() {
		const group = this.#svg.querySelector('.areas');
		if (group && this.#areas && this.#scene) paintAreas(group, this.#areas, this.#scene);
	}

	#pan(start: Camera, dx: number, dy: number) {
		this.look({ map: movedCamera(start, -dx, -dy) });
		this.#events.onmove(this.#camera, false);
	}

	/** Zooms so that the spot at `x`, `y` (pixels in the map) stays where it is. */
	#zoomAbout(x: number, y: number, steps: number) {
		const { width, height } = this.#size();
		const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, this.#camera.zoom + steps));
		const change = unitsPerPixel(this.#camera.zoom) - unitsPerPixel(zoom);
		const [cx, cy] = project([this.#camera.lng, this.#camera.lat]);
		const [lng, lat] = unproject([cx + (x - width / 2) * change, cy + (y - height / 2) * change]);
		this.look({ map: { ...this.#camera, zoom, lng: wrappedLongitude(lng), lat } });
	}

	#hit(event: MouseEvent): Hit {
		const { left, top } = this.#svg.getBoundingClientRect();
		const pixel = { x: event.clientX - left, y: event.clientY - top };
		const spot = { ...pixel, at: positionAt(pixel, this.#camera, this.#size()) };
		const target = elementAt(event, this.#svg);
		return { ids: hitAt(target, spot.at, this.#camera.zoom, this.#scene, this.#areas), ...spot };
	}
}

/** The element of a picture at the pointer; that of a visitor's own data lets through what it lies on. */
function elementAt({ target, clientX, clientY }: MouseEvent, svg: SVGElement): SVGElement {
	const isOwn = (element: Element) => element.closest('.own-data') !== null;
	if (!isOwn(target as Element)) return target as SVGElement;
	const under = document
		.elementsFromPoint(clientX, clientY)
		.find((element) => svg.contains(element) && !isOwn(element));
	return (under as SVGElement | undefined) ?? svg;
}

/**
 * What lies at an element of the picture and at its spot: own marks, then what of the atlas they lie on, but
 * for countries, which lie under everything; or else own areas.
 */
function hitAt(
	target: SVGElement,
	at: Hit['at'],
	zoom: number,
	scene: Scene | null,
	areas: AreaData | null,
): string[] {
	const own = (what: Lying) => scene?.own?.hit(what, at, zoom, scene) ?? [];
	const above = own('mark');
	const isCountry = target.dataset.country !== undefined;
	const ids = isCountry && above.length > 0 ? [] : idsAt(target, scene, areas);
	if (above.length > 0) return [...above, ...ids];
	return ids.length > 0 ? ids : own('area');
}

/** Where a position (longitude, latitude) stands in a map of this size, in pixels from its corner. */
function pixelOf(
	[lng, lat]: readonly [number, number],
	camera: Camera,
	{ width, height }: Size,
): { x: number; y: number } {
	const k = unitsPerPixel(camera.zoom);
	const [cx, cy] = project([camera.lng, camera.lat]);
	// The nearest of its copies.
	const turn = Math.round((camera.lng - lng) / 360);
	const [x, y] = project([lng + 360 * turn, lat]);
	return { x: width / 2 + (x - cx) / k, y: height / 2 + (y - cy) / k };
}

/** Resolves when the browser has drawn what is there now. */
function drawn(): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			resolve();
		};
		requestAnimationFrame(done);
		const timer = setTimeout(done, UNSEEN);
	});
}

/** Whether own data lie above the atlas or under it. */
type Lying = 'mark' | 'area';

/** What of the atlas an element of the picture stands for. */
function idsAt(target: SVGElement, scene: Scene | null, areas: AreaData | null): string[] {
	const mark = target.closest<SVGElement>('.mark');
	if (mark) {
		const members = [...mark.querySelectorAll<SVGElement>('.symbol')];
		const shown = members.filter((symbol) => symbol.dataset.s !== '0');
		return shown.map((symbol) => symbol.dataset.thing ?? '');
	}
	const { country } = target.dataset;
	if (country !== undefined && scene) {
		const there = (areas?.areas ?? []).filter((area) => area.country === country);
		return grantsIn(there, (thing) => stateIn(thing, scene));
	}
	const id = target.dataset.hit ?? target.dataset.thing;
	return id ? [id] : [];
}
