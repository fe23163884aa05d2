import type { Theme } from '#lib/view/view.ts';
import { reliefCanvas } from '../relief/paint.ts';
import { RELIEF_BOUNDS, RELIEF_OPACITY, type Relief } from '../relief/relief.ts';
import type { LayerSpecification, MapLibreMap } from './maplibre.ts';

const ID = 'relief';

/** The layer of the relief: whole up to zoom 6, then fading. */
export const RELIEF_LAYER = {
	id: ID,
	type: 'raster',
	source: ID,
	paint: {
		'raster-opacity': ['interpolate', ['linear'], ['zoom'], ...RELIEF_OPACITY.flat()] as never,
		'raster-fade-duration': 0,
	},
} as const satisfies LayerSpecification;

/**
 * Lays the relief under the layer `before`, in place of one that is there, in the colours of a theme;
 * a theme without relief takes it away.
 */
export function layRelief(map: MapLibreMap, relief: Relief, theme: Theme, before: string): void {
	if (map.getLayer(ID)) map.removeLayer(ID);
	if (map.getSource(ID)) map.removeSource(ID);
	const canvas = reliefCanvas(relief, theme);
	if (!canvas) return;
	const [west, south, east, north] = RELIEF_BOUNDS;
	map.addSource(ID, {
		type: 'canvas',
		canvas,
		animate: false,
		coordinates: [
			[west, north],
			[east, north],
			[east, south],
			[west, south],
		],
	});
	map.addLayer(RELIEF_LAYER, before);
}
