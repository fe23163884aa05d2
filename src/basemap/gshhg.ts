import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { unpackLines, type Marked } from './packed-lines.ts';

/** GSHHG 2.3.7 within the sheet: rivers and borders by level, lakes by tenths of a square kilometre. */
export function gshhg(name: 'rivers' | 'borders' | 'lakes'): Marked[] {
	const file = new URL(`debian/gshhg-${name}.bin.br`, import.meta.url);
	return unpackLines(brotliDecompressSync(readFileSync(file)));
}
