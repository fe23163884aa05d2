/**
 * Packs what `gshhg.py` has written into the files that `npm run basemap` reads:
 * `npx tsx src/basemap/debian/pack.ts FOLDER`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FeatureCollection, LineString, Polygon } from 'geojson';
import { packLines, type Marked } from '../packed-lines.ts';

/** Rivers above these levels are seasonal, or drains. */
const RIVERS = new Set([0, 1, 2, 3, 4, 8, 9, 10]);
/** What can lie within the sheet of the finer basemap. */
const isNear = ([x, y]: readonly number[]) => x! > -1 && x! < 101 && y! > 19 && y! < 65;

const folder = process.argv[2] ?? '.';
const read = <G extends LineString | Polygon>(name: string) =>
	JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as FeatureCollection<
		G,
		{ level: number; km2: number }
	>;
const lines = (name: string) =>
	read<LineString>(name).features.map(({ properties, geometry }): Marked => ({
		mark: properties.level,
		lines: [geometry.coordinates],
	}));

write(
	'rivers',
	lines('rivers').filter(({ mark }) => RIVERS.has(mark)),
);
write('borders', lines('borders'));
write(
	'lakes',
	read<Polygon>('lakes').features.map(({ properties, geometry }) => ({
		// Tenths of a square kilometre.
		mark: Math.round(properties.km2 * 10),
		lines: geometry.coordinates,
	})),
);

function write(name: string, items: Marked[]) {
	const kept = items.filter(({ lines }) => lines.some((line) => line.some(isNear)));
	const packed = brotliCompressSync(packLines(kept), {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
	});
	writeFileSync(new URL(`gshhg-${name}.bin.br`, import.meta.url), packed);
	console.log(`${name}: ${kept.length} in ${packed.length} bytes`);
}
