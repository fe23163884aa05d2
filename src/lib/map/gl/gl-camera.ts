import {
	fitCamera,
	HOME_BOUNDS,
	MIN_ZOOM,
	turnsShown,
	wrappedLongitude,
	type Camera,
} from '#lib/view/camera.ts';
import { fitGlobe, MIN_GLOBE_ZOOM, wholeGlobe } from '#lib/view/globe.ts';
import { isCutAtEdge } from '../cut.ts';
import type { Aim, Scene } from '../painter.ts';
import type { Sight } from './feature-states.ts';
import type { MapLibreMap, ProjectionSpecification } from './maplibre.ts';
import { townFilters } from './style.ts';

type Projection = Scene['projection'];

export const PROJECTIONS = {
	flat: { type: 'mercator' },
	globe: { type: 'globe' },
} as const satisfies Record<Projection, ProjectionSpecification>;

export const minZoom = (projection: Projection) =>
	projection === 'globe' ? MIN_GLOBE_ZOOM : MIN_ZOOM;

/** The camera of an aim in a map of the container's size. The home view of a globe is all of the globe. */
export function aimedCamera(aim: Aim, projection: Projection, container: HTMLElement): Camera {
	if ('map' in aim) return aim.map;
	const { clientWidth, clientHeight } = container;
	const size = { width: clientWidth || 1, height: clientHeight || 1 };
	if (projection === 'flat') return fitCamera(aim.fit, size);
	const near = fitGlobe(aim.fit, size);
	return aim.fit === HOME_BOUNDS ? wholeGlobe(near, size) : near;
}

/** Whether a camera looks beyond the edge of the flat world. */
export function isAcross(camera: Camera, container: HTMLElement): boolean {
	return turnsShown(camera, { width: container.clientWidth || 1 }).length > 1;
}

/** Where the map looks: tells apart what it was asked for and where a visitor moved it. */
export class GlCamera {
	readonly #map: MapLibreMap;
	readonly #container: HTMLElement;
	/** Null once the visitor has moved the map. */
	#aim: Aim | null;
	#isOwnMove = false;

	constructor(map: MapLibreMap, container: HTMLElement, aim: Aim) {
		this.#map = map;
		this.#container = container;
		this.#aim = aim;
	}

	now(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return {
			zoom: this.#map.getZoom(),
			lat,
			lng: wrappedLongitude(lng),
			bearing: this.#map.getBearing(),
			pitch: this.#map.getPitch(),
		};
	}

	/** What is in sight, for names that the edge must not cut. */
	sight(): Sight {
		const { clientWidth: width, clientHeight: height } = this.#container;
		return {
			zoom: this.#map.getZoom(),
			isCut: ({ at, boxes }) => isCutAtEdge(this.#map.project(at), boxes, { width, height }),
		};
	}

	look(aim: Aim, projection: Projection): void {
		this.#aim = aim;
		const camera = aimedCamera(aim, projection, this.#container);
		if (isSameCamera(this.now(), camera)) return;
		this.#move(() => {
			this.#showCopies(camera);
			const { lng, lat, zoom, bearing, pitch } = camera;
			this.#map.jumpTo({ center: [lng, lat], zoom, bearing, pitch });
		});
	}

	/** Takes the size of its container, and fits the bounds again that were asked for. */
	resize(projection: Projection): void {
		// On paper the prerendered pictures stand in its place.
		if (matchMedia('print').matches) return;
		const { clientWidth, clientHeight } = this.#map.getCanvas();
		const box = this.#container;
		if (box.clientWidth === clientWidth && box.clientHeight === clientHeight) return;
		this.#move(() => this.#map.resize());
		if (this.#aim && 'fit' in this.#aim) this.look(this.#aim, projection);
		this.#map.redraw();
	}

	/** Makes the map flat or a globe, and looks again where it was asked to. */
	project(projection: Projection): void {
		const camera = this.now();
		this.#move(() => {
			this.#map.setMinZoom(minZoom(projection));
			this.#map.setProjection(PROJECTIONS[projection]);
			for (const [layer, filter] of Object.entries(townFilters(projection)))
				this.#map.setFilter(layer, filter);
		});
		this.look(this.#aim ?? { map: camera }, projection);
	}

	/** Reports camera moves by the visitor; `isSettled` is false while the map still moves. */
	listen(onmove: (camera: Camera, isSettled: boolean) => void): void {
		this.#map.on('move', () => {
			if (this.#isOwnMove) return;
			this.#aim = null;
			onmove(this.now(), false);
		});
		this.#map.on('moveend', () => {
			if (this.#isOwnMove) return;
			this.#showCopies(this.now());
			onmove(this.now(), true);
		});
	}

	/** Moves the map without telling of it. */
	#move(run: () => void) {
		this.#isOwnMove = true;
		run();
		this.#isOwnMove = false;
	}

	/** Beyond the edge of the world it goes on where a camera asks for that; elsewhere it ends there. */
	#showCopies(camera: Camera) {
		const isWanted = isAcross(camera, this.#container);
		if (isWanted !== this.#map.getRenderWorldCopies()) this.#map.setRenderWorldCopies(isWanted);
	}
}

const isSameCamera = (a: Camera, b: Camera) =>
	Math.abs(a.zoom - b.zoom) < 1e-3 &&
	Math.abs(a.lat - b.lat) < 1e-4 &&
	Math.abs(a.lng - b.lng) < 1e-4 &&
	Math.abs(a.bearing - b.bearing) < 0.1 &&
	Math.abs(a.pitch - b.pitch) < 0.1;
