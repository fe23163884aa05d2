/** The one place that loads MapLibre: it must be told where its worker is before any map exists. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { clearPrewarmedResources, setWorkerUrl } from 'maplibre-gl';

setWorkerUrl(workerUrl);

/** After this long without a map its worker is presumed blocked. */
const WORKER_TIMEOUT_MS = 8000;

/**
 * Rejects when the browser refuses MapLibre's worker, for which the map itself would wait without end
 * or word. Never resolves; `signal` ends it.
 */
export function refusedWorker(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		const refuse = () => {
			reject(new WorkerRefusedError());
			// The next try needs a new worker, once the map that waits for this one is gone.
			setTimeout(clearPrewarmedResources);
		};
		const timer = setTimeout(() => {
			try {
				const probe = new Worker(workerUrl, { type: 'module' });
				probe.onerror = refuse;
				signal.addEventListener('abort', () => probe.terminate());
			} catch {
				refuse();
			}
		}, WORKER_TIMEOUT_MS);
		signal.addEventListener('abort', () => clearTimeout(timer));
	});
}

/** The browser, or what stands between it and the atlas, does not let the worker start. */
export class WorkerRefusedError extends Error {
	override readonly name = 'WorkerRefusedError';
}

export { Map as MapLibreMap, GPUInitializationError, prewarm } from 'maplibre-gl';
export type {
	GeoJSONSource,
	LayerSpecification,
	MapLibreEvent,
	ProjectionSpecification,
	StyleSpecification,
} from 'maplibre-gl';
