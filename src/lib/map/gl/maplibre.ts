/** The one place that loads MapLibre: it must be told where its worker is before any map exists. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { setWorkerUrl } from 'maplibre-gl';

setWorkerUrl(workerUrl);

export { Map as MapLibreMap, GPUInitializationError } from 'maplibre-gl';
export type {
	GeoJSONSource,
	LayerSpecification,
	MapLibreEvent,
	ProjectionSpecification,
	StyleSpecification,
} from 'maplibre-gl';
