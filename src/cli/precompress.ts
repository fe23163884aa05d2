/**
 * After the build: compresses the published text files that Kit's own precompression passes over, and
 * drops the data of pages that have no script to fetch it.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Kit writes what `load` returned beside the page, for a router that is not there. */
for (const language of ['', 'ru', 'kk'])
	for (const folder of ['sources', 'countries', 'corridors', 'quantities'])
		for (const file of readdirSync(join('build', language, folder), { recursive: true }))
			if (/__data\.json(\.br|\.gz)?$/.test(String(file)))
				rmSync(join('build', language, folder, String(file)));

const PASSED_OVER = new Set(['.geojson', '.csv']);

for (const folder of ['build', 'build/data'])
	for (const name of readdirSync(folder)) {
		if (!PASSED_OVER.has(extname(name))) continue;
		const text = readFileSync(join(folder, name));
		writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
		};
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params }));
	}
