import { pictureSources } from './basemap-sources.ts';
import { fontFaces } from './fonts.ts';
import { GlPainter, type GlOptions } from './gl-painter.ts';

export { refusedWorker } from './maplibre.ts';

/** A painter over the prerendered picture `svg`, whose basemap it takes. Throws without WebGL 2. */
export function createGlPainter(
	options: Omit<GlOptions, 'basemap' | 'fontFaces'> & { svg: Element },
): GlPainter {
	try {
		return new GlPainter({
			...options,
			basemap: pictureSources(options.svg),
			fontFaces: fontFaces(document.baseURI),
		});
	} catch (error) {
		// A map that could not be made leaves its elements behind.
		options.container.replaceChildren();
		throw error;
	}
}
