import type { FeatureCollection } from 'geojson';
import { comparedTimes } from '#lib/atlas/slice.ts';
import { MAX_ZOOM, type Camera } from '#lib/view/camera.ts';
import { ending, hidden } from '#lib/view/waits.ts';
import type { Words } from '#lib/words/en.ts';
import type { AreaData } from '../areas.ts';
import {
	isSameSlice,
	type Aim,
	type MapData,
	type Painter,
	type PainterEvents,
	type Scene,
} from '../painter.ts';
import type { Relief } from '../relief/relief.ts';
import { FeatureStates } from './feature-states.ts';
import { areaFeatures, type TimedFeatures } from './features.ts';
import { aimedCamera, GlCamera, isAcross, minZoom, PROJECTIONS } from './gl-camera.ts';
import { drawSeldom } from './draw-seldom.ts';
import { MapLook, type LookFiles } from './map-look.ts';
import { MapLibreMap, type GeoJSONSource, type StyleSpecification } from './maplibre.ts';
import { Picking } from './picking.ts';
import { style } from './style.ts';

const isComparing = (scene: Scene) => comparedTimes(scene) !== null;

export type GlOptions = LookFiles & {
	container: HTMLElement;
	data: MapData;
	basemap: Record<string, FeatureCollection>;
	/** What of the data turns with the year. */
	timed: TimedFeatures;
	fontFaces: StyleSpecification['font-faces'];
	scene: Scene;
	aim: Aim;
	isStill: boolean;
	/** The page's words, for the names of the finer basemap and of the map itself. */
	words: Words;
	/** Keep what is drawn readable for export and tests. */
	preserve?: boolean;
	events: PainterEvents & { onlost: () => void };
};

/**
 * Draws the atlas with MapLibre. A year step touches only the features whose state differs, by
 * feature state, which costs no more than a frame; nothing is filtered or rebuilt. Throws where
 * there is no WebGL 2.
 */
export class GlPainter implements Painter {
	readonly #map: MapLibreMap;
	readonly #camera: GlCamera;
	readonly #states: FeatureStates;
	readonly #look: MapLook;
	readonly #picking: Picking;
	readonly #resize: ResizeObserver;
	/** The scene that the map was made with. */
	readonly #first: Scene;
	#scene: Scene;
	#isLoaded = false;
	#isGone = false;
	/** Ends what waits for a map that draws no more. */
	readonly #gone = ending();
	readonly ready: Promise<void>;

	constructor(options: GlOptions) {
		const { container, data, timed, scene, aim, events, words } = options;
		this.#first = scene;
		this.#scene = scene;
		this.#map = createMap(options);
		const stopWaiting = drawSeldom(this.#map);
		this.#map.getCanvas().setAttribute('aria-label', words.map.label);
		this.#camera = new GlCamera(this.#map, container, aim);
		this.#states = new FeatureStates(this.#map, data, timed, this.#camera.sight());
		this.#look = new MapLook(this.#map, options, words.language, scene.theme);
		this.#picking = new Picking(this.#map, this.#states, data);
		this.#resize = new ResizeObserver(() => {
			this.#camera.resize(this.#scene.projection);
			if (this.#isLoaded) this.#states.see(this.#camera.sight());
		});
		this.#resize.observe(container);
		this.ready = this.#start().finally(stopWaiting);
		this.#camera.listen(events.onmove);
		this.#picking.listen(() => this.#scene, container, events);
		this.#map.on('moveend', () => this.#isLoaded && this.#look.ground.look());
		this.#map.on('zoom', () => this.#look.ground.place());
		this.#map.on('move', () => this.#isLoaded && this.#states.see(this.#camera.sight()));
		// MapLibre gives its context back when it is removed, which is no loss.
		this.#map.on('webglcontextlost', () => !this.#isGone && events.onlost());
	}

	show(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		if (before.theme !== scene.theme)
			this.#repaint().catch(() => {
				// The old symbols stay; the next change of theme tries again.
			});
		if (!this.#isLoaded) return;
		if (isComparing(before) !== isComparing(scene)) this.#look.restyle(scene);
		if (before.projection !== scene.projection) this.#camera.project(scene.projection);
		// A stack shows what is selected of it.
		if (!isSameSlice(before, scene) || before.selected !== scene.selected) this.#states.turn(scene);
		scene.own?.paintGl(this.#map, scene);
		this.#showAreas();
		void this.#look.showVeil(scene);
		if (before.focus !== scene.focus) this.#states.focus(scene.focus);
		if (before.selected !== scene.selected) this.#states.select(scene.selected);
	}

	look(aim: Aim): void {
		this.#camera.look(aim, this.#scene.projection);
	}

	lay(relief: Relief): void {
		this.#look.ground.lay(relief);
	}

	camera(): Camera {
		return this.#camera.now();
	}

	project([lng, lat]: readonly [number, number]): { x: number; y: number } {
		const { x, y } = this.#map.project([lng, lat]);
		return { x, y };
	}

	zoomBy(steps: number): void {
		this.#map.zoomTo(this.#map.getZoom() + steps);
	}

	async settled(): Promise<void> {
		const unseen = new AbortController();
		const drawn = this.ready.then(() => this.#idle());
		await Promise.race([drawn, this.#gone.promise, hidden(unseen.signal)]).catch(() => undefined);
		unseen.abort();
	}

	/** The canvas, for export and tests. */
	canvas(): HTMLCanvasElement {
		return this.#map.getCanvas();
	}

	destroy(): void {
		this.#isGone = true;
		this.#gone.end();
		this.#look.ground.destroy();
		this.#resize.disconnect();
		this.#map.remove();
	}

	async #start() {
		const lost = new Promise<never>((_resolve, reject) => {
			this.#map.once('webglcontextlost', () => reject(new Error('the WebGL context was lost')));
		});
		const images = this.#look.addImages(this.#scene.theme);
		await Promise.race([Promise.all([this.#map.once('style.load'), images]), lost]);
		this.#isLoaded = true;
		const [first, scene] = [this.#first, this.#scene];
		// Until its style was there the map was flat, and flat maps know no space about the world.
		if ([first, scene].some(({ projection }) => projection === 'globe'))
			this.#camera.project(scene.projection);
		if (isComparing(first) !== isComparing(scene)) this.#look.restyle(scene);
		this.#states.see(this.#camera.sight());
		this.#states.turn(scene);
		this.#states.focus(scene.focus);
		this.#states.select(scene.selected);
		scene.own?.paintGl(this.#map, scene);
		const veiled = this.#look.showVeil(scene);
		await Promise.race([veiled.then(() => this.#idle()), lost]);
		this.#look.ground.look();
		this.#showAreas();
	}

	/** Resolves when the map has drawn all that it has; never, where it cannot draw. */
	async #idle() {
		const idle = this.#map.once('idle');
		this.#map.triggerRepaint();
		await idle;
	}

	async #repaint() {
		await this.ready;
		this.#look.restyle(this.#scene);
		await this.#look.addImages(this.#scene.theme);
	}

	#showAreas() {
		void this.#look.showAreas(this.#scene, (data) => this.#addAreas(data));
	}

	async #addAreas(data: AreaData) {
		const { collection, features } = areaFeatures(data);
		await this.#map.getSource<GeoJSONSource>('areas')?.setData(collection);
		this.#states.add('areas', collection, features);
		this.#picking.areas = data.areas;
		this.#states.turn(this.#scene);
	}
}

function createMap(options: GlOptions): MapLibreMap {
	const { container, basemap, timed, fontFaces, scene, aim, isStill, preserve, events } = options;
	const camera = aimedCamera(aim, scene.projection, container);
	return new MapLibreMap({
		container,
		style: {
			...style(scene.theme, { ...basemap, ...timed.sources }, fontFaces, isComparing(scene)),
			projection: PROJECTIONS[scene.projection],
		},
		// A test does.
		validateStyle: false,
		center: [camera.lng, camera.lat],
		zoom: camera.zoom,
		bearing: camera.bearing,
		pitch: camera.pitch,
		minZoom: minZoom(scene.projection),
		maxZoom: MAX_ZOOM,
		maxPitch: 60,
		renderWorldCopies: isAcross(camera, container),
		// MapLibre would report a resize as if a hand had moved the map.
		trackResize: false,
		attributionControl: false,
		fadeDuration: 0,
		interactive: !isStill,
		cooperativeGestures: events.onhint !== undefined,
		canvasContextAttributes: { preserveDrawingBuffer: preserve ?? false, antialias: false },
	});
}
