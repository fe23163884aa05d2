import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED, projectAtlas } from '#lib/server/published.ts';

/** What we use of GDAL, compiled to WebAssembly; the package's own types are of its browser part. */
type Layer = {
	featureCount: number;
	geometryFields: { type: string; extent: number[] }[];
	fields: { name: string; type: string }[];
};
type Gdal = {
	open(path: string): Promise<{ datasets: unknown[]; errors: string[] }>;
	ogrinfo(dataset: unknown, options: string[]): Promise<{ layers: Layer[] }>;
};

const initGdal = createRequire(import.meta.url)('gdal3.js/node') as (
	options: object,
) => Promise<Gdal>;

const atlas = projectAtlas();
const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-'));
let gdal: Gdal;

beforeAll(async () => {
	// Both paths are taken from the working directory.
	gdal = await initGdal({ path: 'node_modules/gdal3.js/dist/package', dest: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string): Promise<{ layer: Layer; errors: string[] }> {
	const path = join(folder, name);
	writeFileSync(path, PUBLISHED[name]?.text(atlas) ?? '');
	const { datasets, errors } = await gdal.open(path);
	const { layers } = await gdal.ogrinfo(datasets[0], ['-so', '-al']);
	return { layer: layers[0] as Layer, errors };
}

describe('GDAL reads', () => {
	it('every thing of atlas.geojson, within its bbox', async () => {
		const { layer, errors } = await read('atlas.geojson');
		expect(errors).toEqual([]);
		expect(layer.featureCount).toBe(atlas.things.length);
		const { bbox } = JSON.parse(PUBLISHED['atlas.geojson']?.text(atlas) ?? '') as {
			bbox: number[];
		};
		expect(layer.geometryFields[0]?.extent).toEqual(bbox);
		const types = Object.fromEntries(layer.fields.map(({ name, type }) => [name, type]));
		expect(types).toMatchObject({ name: 'String', first: 'Integer', precisionKm: 'Real' });
	});

	it('every row and column of atlas.csv', async () => {
		const { layer, errors } = await read('atlas.csv');
		expect(errors).toEqual([]);
		expect(layer.featureCount).toBe(atlas.things.length);
		const head = PUBLISHED['atlas.csv']?.text(atlas).slice(1).split('\r\n')[0];
		expect(layer.fields.map(({ name }) => name).join(',')).toBe(head);
	});

	it('every place of atlas.lpf.json', async () => {
		const { layer, errors } = await read('atlas.lpf.json');
		expect(errors).toEqual([]);
		expect(layer.featureCount).toBe(atlas.places.size);
	});
});
