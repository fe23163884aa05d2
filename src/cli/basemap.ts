import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const packages = new URL('../basemap/', import.meta.url);
const out = new URL('../lib/map/basemap/', import.meta.url);

installPackages();
// These read the packages as they load, so they must not be imported before.
const { readGround } = await import('../basemap/ground.ts');
const { theatre } = await import('../basemap/theatre.ts');
const { detail } = await import('../basemap/detail.ts');

const ground = readGround();
mkdirSync(out, { recursive: true });
write('theatre.json', theatre(ground));
write('detail.json', detail(ground));

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
	const sizes = [Buffer.byteLength(text), brotliCompressSync(text).length];
	const [raw, brotli] = sizes.map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
	console.log(`${name}: ${raw}, with brotli ${brotli}`);
}
