/** The one place that loads MapLibre: it must be told where its worker is before any map exists. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { prewarm, setWorkerUrl } from 'maplibre-gl';

setWorkerUrl(workerUrl);
// It starts while the data of the map are fetched, and stays for the next map.
prewarm();

/** After this long without a map its worker is presumed blocked. */
const WORKER_TIMEOUT_MS = 8000;

/**
 * Rejects when the browser refuses MapLibre's worker, for which the map itself would wait without end
 * or word. Never resolves; `signal` ends it.
 */
export function refusedWorker(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		const timer = setTimeout(() => {
			try {
				const probe = new Worker(workerUrl, { type: 'module' });
				probe.onerror = () => reject(new WorkerRefusedError());
				signal.addEventListener('abort', () => probe.terminate());
			} catch {
				reject(new WorkerRefusedError());
			}
		}, WORKER_TIMEOUT_MS);
		signal.addEventListener('abort', () => clearTimeout(timer));
	});
}

/** The browser, or what stands between it and the atlas, does not let the worker start. */
export class WorkerRefusedError extends Error {
	override readonly name = 'WorkerRefusedError';
}

export { Map as MapLibreMap, GPUInitializationError } from 'maplibre-gl';
export type {
	GeoJSONSource,
	LayerSpecification,
	MapLibreEvent,
	ProjectionSpecification,
	StyleSpecification,
} from 'maplibre-gl';
