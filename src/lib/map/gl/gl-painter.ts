import type { FeatureCollection } from 'geojson';
import { comparedYears, stateIn, type Timed } from '#lib/atlas/slice.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import {
	fitCamera,
	MAX_ZOOM,
	MIN_ZOOM,
	turnsShown,
	wrappedLongitude,
	type Camera,
} from '#lib/view/camera.ts';
import { fitGlobe, MIN_GLOBE_ZOOM } from '#lib/view/globe.ts';
import type { Theme } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import {
	isSameSlice,
	type Aim,
	type Hit,
	type MapData,
	type Painter,
	type PainterEvents,
	type Scene,
} from '../painter.ts';
import { detailSources } from './basemap-sources.ts';
import type { BasemapTopology } from '../basemap.ts';
import { ending, hidden } from '../waits.ts';
import { grantsIn, type Area, type AreaData } from '../areas.ts';
import {
	areaFeatures,
	fateOf,
	timedFeatures,
	type ThingState,
	type TimedFeature,
} from './features.ts';
import { hatchImages, symbolImages } from './images.ts';
import {
	MapLibreMap,
	type GeoJSONSource,
	type ProjectionSpecification,
	type StyleSpecification,
} from './maplibre.ts';
import {
	FIRST_OVER_GROUND,
	detailDotLayer,
	detailLayers,
	detailTownLayer,
	layers,
	style,
	townFilters,
} from './style.ts';

/** Pixels round the pointer within which something is hit. */
const REACH = 7;
/** The finer basemap loads when somebody comes nearer than this. */
const DETAIL_ZOOM = 5;

const PROJECTIONS = {
	flat: { type: 'mercator' },
	globe: { type: 'globe' },
} as const satisfies Record<Scene['projection'], ProjectionSpecification>;

const isGlobe = ({ projection }: Scene) => projection === 'globe';
const isComparing = (scene: Scene) => comparedYears(scene) !== null;
const minZoom = (scene: Scene) => (isGlobe(scene) ? MIN_GLOBE_ZOOM : MIN_ZOOM);

export type GlOptions = {
	container: HTMLElement;
	data: MapData;
	basemap: Record<string, FeatureCollection>;
	fontFaces: StyleSpecification['font-faces'];
	/** Fetches the finer basemap. */
	loadDetail: () => Promise<BasemapTopology>;
	/** Fetches the countries to paint. */
	loadAreas: () => Promise<AreaData>;
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
	#features: TimedFeature[];
	readonly #collections: Record<string, FeatureCollection>;
	/** The state that each feature shows now. */
	#shown: Int16Array;
	#dimmed: Uint8Array;
	readonly #timed: Map<string, Timed>;
	readonly #options: GlOptions;
	readonly #resize: ResizeObserver;
	#scene: Scene;
	#aim: Aim | null;
	#isOwnMove = false;
	#isLoaded = false;
	#isGone = false;
	/** Ends what waits for a map that draws no more. */
	readonly #gone = ending();
	#detail: 'none' | 'loading' | 'shown' = 'none';
	#areas: readonly Area[] = [];
	#areasAsked = false;
	#selected: { source: string; id: number }[] = [];
	readonly ready: Promise<void>;

	constructor(options: GlOptions) {
		this.#options = options;
		const { outline } = options.data;
		const { sources, features } = timedFeatures(options.data);
		this.#features = features;
		this.#collections = sources;
		this.#shown = new Int16Array(features.length);
		this.#dimmed = new Uint8Array(features.length);
		this.#timed = new Map([...outline.things, ...outline.legs].map((item) => [item.id, item]));
		this.#scene = options.scene;
		this.#aim = options.aim;
		const camera = this.#cameraOf(options.aim);
		this.#map = new MapLibreMap({
			container: options.container,
			style: {
				...style(
					options.scene.theme,
					{ ...options.basemap, ...sources },
					options.fontFaces,
					isComparing(options.scene),
				),
				projection: PROJECTIONS[options.scene.projection],
			},
			center: [camera.lng, camera.lat],
			zoom: camera.zoom,
			bearing: camera.bearing,
			pitch: camera.pitch,
			minZoom: minZoom(options.scene),
			maxZoom: MAX_ZOOM,
			maxPitch: 60,
			renderWorldCopies: this.#isAcross(camera),
			// MapLibre would report a resize as if a hand had moved the map.
			trackResize: false,
			attributionControl: false,
			fadeDuration: 0,
			interactive: !options.isStill,
			cooperativeGestures: options.events.onhint !== undefined,
			canvasContextAttributes: {
				preserveDrawingBuffer: options.preserve ?? false,
				antialias: false,
			},
		});
		this.#map.getCanvas().setAttribute('aria-label', options.words.map.label);
		this.#resize = new ResizeObserver(() => this.#fit());
		this.#resize.observe(options.container);
		this.ready = this.#start();
		this.#listen();
	}

	show(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		if (before.theme !== scene.theme)
			this.#repaint().catch(() => {
				// The old symbols stay; the next change of theme tries again.
			});
		if (!this.#isLoaded) return;
		if (isComparing(before) !== isComparing(scene)) this.#restyle();
		if (before.projection !== scene.projection) this.#project();
		if (!isSameSlice(before, scene)) this.#turn();
		void this.#showAreas();
		if (before.focus !== scene.focus) this.#dim();
		if (before.selected !== scene.selected) this.#mark();
	}

	look(aim: Aim): void {
		this.#aim = aim;
		const camera = this.#cameraOf(aim);
		const now = this.camera();
		const isThere =
			Math.abs(now.zoom - camera.zoom) < 1e-3 &&
			Math.abs(now.lat - camera.lat) < 1e-4 &&
			Math.abs(now.lng - camera.lng) < 1e-4 &&
			Math.abs(now.bearing - camera.bearing) < 0.1 &&
			Math.abs(now.pitch - camera.pitch) < 0.1;
		if (isThere) return;
		this.#isOwnMove = true;
		this.#copy(camera);
		this.#map.jumpTo({
			center: [camera.lng, camera.lat],
			zoom: camera.zoom,
			bearing: camera.bearing,
			pitch: camera.pitch,
		});
		this.#isOwnMove = false;
	}

	camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return {
			zoom: this.#map.getZoom(),
			lat,
			lng: wrappedLongitude(lng),
			bearing: this.#map.getBearing(),
			pitch: this.#map.getPitch(),
		};
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
		this.#resize.disconnect();
		this.#map.remove();
	}

	async #start() {
		const lost = new Promise<never>((_resolve, reject) => {
			this.#map.once('webglcontextlost', () => reject(new Error('the WebGL context was lost')));
		});
		await Promise.race([
			Promise.all([this.#map.once('style.load'), this.#addImages(this.#scene.theme)]),
			lost,
		]);
		this.#isLoaded = true;
		// Until its style was there the map was flat, and flat maps know no space about the world.
		if (isGlobe(this.#options.scene) || isGlobe(this.#scene)) this.#project();
		if (isComparing(this.#options.scene) !== isComparing(this.#scene)) this.#restyle();
		this.#turn();
		this.#dim();
		this.#mark();
		await Promise.race([this.#idle(), lost]);
		void this.#showDetail();
		void this.#showAreas();
	}

	/** Resolves when the map has drawn all that it has; never, where it cannot draw. */
	async #idle() {
		const idle = this.#map.once('idle');
		this.#map.triggerRepaint();
		await idle;
	}

	/** Takes the size of its container, and fits the bounds again that were asked for. */
	#fit() {
		// On paper the prerendered pictures stand in its place.
		if (matchMedia('print').matches) return;
		const { container } = this.#options;
		const { clientWidth, clientHeight } = this.canvas();
		if (container.clientWidth === clientWidth && container.clientHeight === clientHeight) return;
		this.#isOwnMove = true;
		this.#map.resize();
		this.#isOwnMove = false;
		if (this.#aim && 'fit' in this.#aim) this.look(this.#aim);
		this.#map.redraw();
	}

	#cameraOf(aim: Aim): Camera {
		if ('map' in aim) return aim.map;
		const { clientWidth, clientHeight } = this.#options.container;
		const fit = isGlobe(this.#scene) ? fitGlobe : fitCamera;
		return fit(aim.fit, { width: clientWidth || 1, height: clientHeight || 1 });
	}

	/** Whether a camera looks beyond the edge of the flat world. */
	#isAcross(camera: Camera): boolean {
		return turnsShown(camera, { width: this.#options.container.clientWidth || 1 }).length > 1;
	}

	/** Beyond the edge of the world it goes on where a camera asks for that; elsewhere it ends there. */
	#copy(camera: Camera) {
		const isAcross = this.#isAcross(camera);
		if (isAcross !== this.#map.getRenderWorldCopies()) this.#map.setRenderWorldCopies(isAcross);
	}

	/** Makes the map flat or a globe, and looks again where it was asked to. */
	#project() {
		const camera = this.camera();
		this.#isOwnMove = true;
		this.#map.setMinZoom(minZoom(this.#scene));
		this.#map.setProjection(PROJECTIONS[this.#scene.projection]);
		for (const [layer, filter] of Object.entries(townFilters(this.#scene.projection)))
			this.#map.setFilter(layer, filter);
		this.#isOwnMove = false;
		this.look(this.#aim ?? { map: camera });
	}

	/** Whether a pixel lies on the globe and not in the space about it. */
	#isOnEarth(x: number, y: number): boolean {
		if (!isGlobe(this.#scene)) return true;
		const there = this.#map.project(this.#map.unproject([x, y]));
		return Math.hypot(there.x - x, there.y - y) < REACH;
	}

	// Time

	/** The state of a thing or leg in the scene; absent when its layer is off. */
	#stateOf: ThingState = (id) => {
		const timed = this.#timed.get(id);
		return timed ? stateIn(timed, this.#scene) : 0;
	};

	/** Sets the feature state of what has changed since it was last set. */
	#turn() {
		const known = new Map<string, YearState>();
		const of: ThingState = (id) => {
			const state = known.get(id) ?? this.#stateOf(id);
			known.set(id, state);
			return state;
		};
		const hasFates = isComparing(this.#scene);
		this.#features.forEach((feature, i) => {
			const state = feature.state(of, this.#scene);
			const offset = feature.offset?.(this.#scene) ?? 0;
			const fate = hasFates ? fateOf(feature, this.#scene) : 0;
			// One number holds all three, so that one comparison tells whether anything is new.
			const shown = state + 3 * (fate + 5 * Math.round(offset * 10));
			if (shown === this.#shown[i]) return;
			this.#shown[i] = shown;
			this.#map.setFeatureState(
				{ source: feature.source, id: feature.id },
				{ s: state, offset, fate },
			);
		});
	}

	#dim() {
		const { focus } = this.#scene;
		this.#features.forEach((feature, i) => {
			const dim = focus !== null && feature.leg !== undefined && !focus.has(feature.leg) ? 1 : 0;
			if (dim === this.#dimmed[i]) return;
			this.#dimmed[i] = dim;
			this.#map.setFeatureState({ source: feature.source, id: feature.id }, { dim: dim === 1 });
		});
	}

	/** Rings the symbol of what is selected. */
	#mark() {
		for (const target of this.#selected) this.#map.setFeatureState(target, { selected: false });
		this.#selected = this.#targetsOf(this.#scene.selected);
		for (const target of this.#selected) this.#map.setFeatureState(target, { selected: true });
	}

	#targetsOf(id: string | null): { source: string; id: number }[] {
		if (id === null) return [];
		const marks = new Set(
			this.#options.data.layout.marks.filter((m) => m.members.includes(id)).map((m) => m.id),
		);
		return this.#features.flatMap((feature) => {
			const properties = this.#propertiesOf(feature);
			const isIt = properties.thing === id || marks.has(properties.mark as string);
			return isIt ? [{ source: feature.source, id: feature.id }] : [];
		});
	}

	#propertiesOf({ source, id }: TimedFeature): Record<string, unknown> {
		return this.#collections[source]?.features[id]?.properties ?? {};
	}

	// Looks

	async #addImages(theme: Theme) {
		const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
		const images = [...(await symbolImages(theme, ratio)), ...hatchImages(theme, ratio)];
		for (const { name, image, pixelRatio } of images) {
			if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
			else this.#map.addImage(name, image, { pixelRatio });
		}
	}

	async #repaint() {
		await this.ready;
		this.#restyle();
		await this.#addImages(this.#scene.theme);
	}

	/** Gives every layer the looks of the scene's theme and mode; what is the same costs nothing. */
	#restyle() {
		const { theme } = this.#scene;
		const all = [
			...layers(theme, isComparing(this.#scene)),
			...(this.#detail === 'shown'
				? [...detailLayers(theme), detailDotLayer(theme), detailTownLayer(theme)]
				: []),
		];
		for (const { id, paint, layout } of all) {
			for (const [property, value] of Object.entries(paint ?? {}))
				this.#map.setPaintProperty(id, property as never, value as never);
			if (layout?.visibility) this.#map.setLayoutProperty(id, 'visibility', layout.visibility);
		}
	}

	async #showDetail() {
		if (this.#detail !== 'none' || this.#map.getZoom() < DETAIL_ZOOM) return;
		this.#detail = 'loading';
		try {
			const topology = await this.#options.loadDetail();
			for (const [id, data] of Object.entries(
				detailSources(topology, this.#options.words.language),
			))
				this.#map.addSource(id, { type: 'geojson', data, tolerance: 0.3, maxzoom: 12 });
			const { theme } = this.#scene;
			for (const layer of detailLayers(theme)) this.#map.addLayer(layer, FIRST_OVER_GROUND);
			this.#map.addLayer(detailDotLayer(theme), 'town-dots');
			this.#map.addLayer(detailTownLayer(theme), 'town-dots');
			this.#detail = 'shown';
		} catch {
			// The coarser basemap stays; the next zoom tries again.
			this.#detail = 'none';
		}
	}

	/** Paints the countries once their layer is on for the first time. */
	async #showAreas() {
		if (this.#areasAsked || !this.#scene.layers.includes('permissions')) return;
		this.#areasAsked = true;
		try {
			const data = await this.#options.loadAreas();
			const { collection, features } = areaFeatures(data);
			await this.#map.getSource<GeoJSONSource>('areas')?.setData(collection);
			this.#collections.areas = collection;
			this.#areas = data.areas;
			this.#features = [...this.#features, ...features];
			this.#shown = grown(this.#shown, this.#features.length);
			this.#dimmed = grown(this.#dimmed, this.#features.length);
			this.#turn();
		} catch {
			// The permissions stay in the lists; the next change asks again.
			this.#areasAsked = false;
		}
	}

	// Hands

	#listen() {
		const { events, container } = this.#options;
		this.#map.on('move', () => {
			if (!this.#isOwnMove) {
				this.#aim = null;
				events.onmove(this.camera(), false);
			}
		});
		this.#map.on('moveend', () => {
			if (this.#isOwnMove) return;
			this.#copy(this.camera());
			events.onmove(this.camera(), true);
		});
		this.#map.on('zoomend', () => void this.#showDetail());
		this.#map.on('click', ({ point }) => events.onpick(this.#hit(point)));
		this.#map.on('mousemove', ({ point }) => {
			const hit = this.#hit(point);
			container.classList.toggle('over', hit.ids.length > 0);
			events.onhover(hit.ids.length > 0 ? hit : null);
		});
		this.#map.on('mouseout', () => events.onhover(null));
		this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
			events.onhint?.(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
		);
		// MapLibre gives its context back when it is removed, which is no loss.
		this.#map.on('webglcontextlost', () => !this.#isGone && events.onlost());
	}

	/** What lies under a point: marks before lines; hidden things are passed over. */
	#hit({ x, y }: { x: number; y: number }): Hit {
		if (!this.#isOnEarth(x, y)) return { ids: [], x, y };
		const box: [[number, number], [number, number]] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH],
		];
		const found = this.#map.queryRenderedFeatures(box, { layers: PICKED });
		for (const { source, id } of found) {
			const feature = this.#features.find((f) => f.source === source && f.id === id);
			if (!feature || feature.state(this.#stateOf, this.#scene) === 0) continue;
			const properties = this.#propertiesOf(feature);
			const ids = this.#idsOf(properties);
			if (ids.length > 0) return { ids, x, y };
		}
		return { ids: [], x, y };
	}

	#idsOf(properties: Record<string, unknown>): string[] {
		if (typeof properties.mark === 'string') {
			const mark = this.#options.data.layout.marks.find(({ id }) => id === properties.mark);
			return (mark?.members ?? []).filter((id) => this.#stateOf(id) > 0);
		}
		if (typeof properties.country === 'string')
			return grantsIn(
				this.#areas.filter(({ country }) => country === properties.country),
				({ id }) => this.#stateOf(id),
			);
		const id = properties.leg ?? properties.thing;
		return typeof id === 'string' ? [id] : [];
	}
}

/** The same numbers in a longer list. */
function grown<T extends Int16Array | Uint8Array>(list: T, length: number): T {
	const longer = new (list.constructor as new (length: number) => T)(length);
	longer.set(list);
	return longer;
}

/** Layers that can be clicked, topmost first. */
const PICKED = layers('light', true)
	.filter(({ id }) => /^(marks|counts|shape|strand|area)-?/.test(id))
	.map(({ id }) => id)
	.reverse();
