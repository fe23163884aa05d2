/** Compresses the published text files that Kit's own precompression passes over. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'build/data';
const PASSED_OVER = new Set(['.geojson', '.csv']);

for (const name of readdirSync(FOLDER)) {
	if (!PASSED_OVER.has(extname(name))) continue;
	const text = readFileSync(join(FOLDER, name));
	writeFileSync(join(FOLDER, `${name}.gz`), gzipSync(text, { level: 9 }));
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 11,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
	};
	writeFileSync(join(FOLDER, `${name}.br`), brotliCompressSync(text, { params }));
}
