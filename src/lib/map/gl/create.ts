import { nextTask } from '#lib/view/waits.ts';
import type { GroundPath } from '../svg/picture.ts';
import { basemapSources } from './basemap-sources.ts';
import { timedFeatures } from './features.ts';
import { fontFaces } from './fonts.ts';
import { GlPainter, type GlOptions } from './gl-painter.ts';
import { prewarm } from './maplibre.ts';

export { refusedWorker } from './maplibre.ts';

/**
 * A painter over a basemap of these paths. It is made in pieces, between which a hand is answered and
 * MapLibre's worker starts. Throws without WebGL 2.
 */
export async function createGlPainter({
	ground,
	...options
}: Omit<GlOptions, 'basemap' | 'fontFaces' | 'timed'> & {
	ground: readonly GroundPath[];
}): Promise<GlPainter> {
	// The worker starts while the page makes what it is to work on.
	prewarm();
	await nextTask();
	const basemap = basemapSources(ground);
	await nextTask();
	const timed = timedFeatures(options.data);
	await nextTask();
	try {
		return new GlPainter({
			...options,
			...{ basemap, timed },
			fontFaces: fontFaces(document.baseURI),
		});
	} catch (error) {
		// A map that could not be made leaves its elements behind.
		options.container.replaceChildren();
		throw error;
	}
}
