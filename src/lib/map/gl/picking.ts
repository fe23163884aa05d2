import { wrappedLongitude } from '#lib/view/camera.ts';
import { grantsIn, type Area } from '../areas.ts';
import type { Hit, MapData, PainterEvents, Scene } from '../painter.ts';
import type { FeatureStates } from './feature-states.ts';
import type { MapLibreMap } from './maplibre.ts';
import { layers } from './style.ts';

/** Pixels round the pointer within which something is hit. */
const REACH = 7;

/** Layers that can be clicked, topmost first. */
const PICKED = layers('light', true)
	.filter(({ id }) => /^(marks|shape|strand|area)-/.test(id))
	.map(({ id }) => id)
	.reverse();

/** Finds what of the scene lies under a point: marks before lines. Hidden things are passed over. */
export class Picking {
	readonly #map: MapLibreMap;
	readonly #states: FeatureStates;
	readonly #marks: MapData['layout']['marks'];
	/** The countries that are painted, once they are there. */
	areas: readonly Area[] = [];

	constructor(map: MapLibreMap, states: FeatureStates, { layout }: MapData) {
		this.#map = map;
		this.#states = states;
		this.#marks = layout.marks;
	}

	/** Tells clicks, what the pointer is over, and what a guest left to its host. */
	listen(scene: () => Scene, container: HTMLElement, events: PainterEvents): void {
		this.#map.on('click', ({ point }) => events.onpick(this.#hit(point, scene())));
		this.#map.on('mousemove', ({ point }) => {
			const hit = this.#hit(point, scene());
			container.classList.toggle('over', hit.ids.length > 0);
			events.onhover(hit.ids.length > 0 ? hit : null);
		});
		this.#map.on('mouseout', () => events.onhover(null));
		this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
			events.onhint?.(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
		);
	}

	#hit({ x, y }: { x: number; y: number }, scene: Scene): Hit {
		const { lng, lat } = this.#map.unproject([x, y]);
		const spot = { x, y, at: [wrappedLongitude(lng), lat] } as const;
		if (!this.#isOnEarth(x, y, scene)) return { ids: [], ...spot, isInSpace: true };
		const box: [[number, number], [number, number]] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH],
		];
		const own = (what: 'mark' | 'area') =>
			scene.own?.hit(what, [lng, lat], this.#map.getZoom(), scene) ?? [];
		const top = own('mark');
		for (const feature of this.#map.queryRenderedFeatures(box, { layers: PICKED })) {
			const properties = this.#states.shownProperties(feature, scene);
			// Countries lie under everything: own marks hide nothing of them.
			if (!properties || (top.length > 0 && 'country' in properties)) continue;
			const ids = this.#idsOf(properties, scene);
			if (ids.length > 0) return { ids: [...top, ...ids], ...spot };
		}
		return { ids: top.length > 0 ? top : own('area'), ...spot };
	}

	/** Whether a pixel lies on the globe and not in the space about it. */
	#isOnEarth(x: number, y: number, { projection }: Scene): boolean {
		if (projection === 'flat') return true;
		const there = this.#map.project(this.#map.unproject([x, y]));
		return Math.hypot(there.x - x, there.y - y) < REACH;
	}

	#idsOf(properties: Record<string, unknown>, scene: Scene): string[] {
		const stateOf = (id: string) => this.#states.stateOf(id, scene);
		if (typeof properties.mark === 'string') {
			const mark = this.#marks.find(({ id }) => id === properties.mark);
			return (mark?.members ?? []).filter((id) => stateOf(id) > 0);
		}
		if (typeof properties.country === 'string')
			return grantsIn(
				this.areas.filter(({ country }) => country === properties.country),
				({ id }) => stateOf(id),
			);
		const id = properties.leg ?? properties.thing;
		return typeof id === 'string' ? [id] : [];
	}
}
