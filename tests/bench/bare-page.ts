import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { basemapSources } from '#lib/map/gl/basemap-sources.ts';
import { style } from '#lib/map/gl/style.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';

/**
 * Writes a page with nothing but MapLibre and the atlas's basemap, compressed as the atlas is: what
 * its first picture is compared with. Returns the folder.
 */
export function barePage(ground: readonly GroundPath[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-bare-'));
	const sources = basemapSources(ground);
	if (Object.values(sources).some(({ features }) => features.length === 0))
		throw new Error('The bare page has a basemap without land, water or borders.');
	const { layers, ...rest } = style('light', sources, undefined);
	const own = layers.filter((layer) => !('source' in layer) || layer.source in sources);
	writeFileSync(join(folder, 'style.json'), JSON.stringify({ ...rest, layers: own }));
	writeFileSync(
		join(folder, 'index.html'),
		`<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare map</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="maplibre-gl.css">
<link rel="modulepreload" href="maplibre-gl.mjs"><link rel="modulepreload" href="maplibre-gl-shared.mjs">
<style>html,body,#map{height:100%;margin:0}</style><div id="map"></div>
<script type="module" src="page.js"></script></html>`,
	);
	// The server has a page for what is not there, and reads it when asked.
	writeFileSync(join(folder, '404.html'), 'Not found');
	writeFileSync(
		join(folder, 'page.js'),
		`import { Map, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl(new URL('maplibre-gl-worker.mjs', import.meta.url).href);
const map = new Map({ container: 'map', style: 'style.json', bounds: ${JSON.stringify(HOME_BOUNDS)}, attributionControl: false });
map.once('idle', () => (window.drawnAt = performance.now()));`,
	);
	for (const name of ['gl.mjs', 'gl-shared.mjs', 'gl-worker.mjs', 'gl.css'])
		cpSync(
			join('node_modules/maplibre-gl/dist', `maplibre-${name}`),
			join(folder, `maplibre-${name}`),
		);
	for (const name of [
		'style.json',
		'maplibre-gl.mjs',
		'maplibre-gl-shared.mjs',
		'maplibre-gl-worker.mjs',
		'maplibre-gl.css',
	])
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
	return folder;
}
