import { readFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);

/** The text of a file in one of the data packages. */
export function packageText(path: string): string {
	return readFileSync(new URL(`node_modules/${path}`, here), 'utf8');
}

export function packageJson<T>(path: string): T {
	return JSON.parse(packageText(path)) as T;
}

/** The rows of one of our own tables; lines that begin with `#` and empty lines are skipped. */
export function table(name: string): string[][] {
	return readFileSync(new URL(`tables/${name}.tsv`, here), 'utf8')
		.split('\n')
		.filter((line) => line.trim() && !line.startsWith('#'))
		.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** "longitude,latitude" of a table. */
export function pointOf(cell: string): [number, number] {
	const [lon, lat] = cell.split(',').map(Number);
	return [lon!, lat!];
}
