import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { CELLS } from '#lib/map/ground/cells.ts';

const packages = new URL('../basemap/', import.meta.url);
const out = new URL('../lib/map/', import.meta.url);

installPackages();
// These read the packages as they load, so they must not be imported before.
const { readGround } = await import('../basemap/ground.ts');
const { theatre } = await import('../basemap/theatre.ts');
const { fine } = await import('../basemap/fine.ts');

const ground = readGround();
for (const folder of ['basemap', 'ground/sheets'])
	mkdirSync(new URL(folder, out), { recursive: true });
write('basemap/theatre.json', theatre(ground));
const { overview, cells } = fine(ground);
write('ground/sheets/overview.json', overview);
cells.forEach((cell, i) => write(`ground/sheets/${CELLS[i]}.json`, cell));

/** Fetches the data packages of src/basemap/package.json, once. */
function installPackages() {
	if (existsSync(new URL('node_modules', packages))) return;
	execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', fileURLToPath(packages)], {
		stdio: 'inherit',
	});
}

function write(name: string, value: unknown) {
	const text = JSON.stringify(value) + '\n';
	writeFileSync(new URL(name, out), text);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
	const sizes = [Buffer.byteLength(text), brotliCompressSync(text, { params }).length];
	const [raw, brotli] = sizes.map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
	console.log(`${name}: ${raw}, with brotli ${brotli}`);
}
