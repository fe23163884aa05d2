import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const out = new URL('../lib/map/basemap/', import.meta.url);
const packages = new URL('../basemap/', import.meta.url);

installPackages();
const { readGround } = await import('../basemap/ground.ts');
const { detail } = await import('../basemap/detail.ts');
const { theatre } = await import('../basemap/theatre.ts');
mkdirSync(out, { recursive: true });
const ground = readGround();
write('theatre.json', theatre(ground));
write('detail.json', detail(ground));

/** Fetches the data packages of src/basemap/package.json, once. */
function installPackages() {
	if (existsSync(new URL('node_modules', packages))) return;
	execFileSync('npm', ['ci', '--prefix', packages.pathname], { stdio: 'inherit' });
}

function write(name: string, value: unknown) {
	const text = JSON.stringify(value) + '\n';
	writeFileSync(new URL(name, out), text);
	console.log(`${name}: ${kilobytes(text.length)}, brotli ${kilobytes(brotli(text).length)}`);
}

function brotli(text: string): Buffer {
	const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
	return brotliCompressSync(text, { params });
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
