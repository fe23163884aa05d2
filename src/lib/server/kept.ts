import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where results are kept; `npm ci` empties it. */
const FOLDER = 'node_modules/.cache/ndn-atlas';
/** A module that is imported or exported from, unless for its types alone. */
const IMPORTED = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'((?:#lib\/|\.)[^']+\.ts)'/gm;

/** The files of a module and of all that it imports by name, in order; packages are left out. */
export function modulesOf(root: string, entries: readonly string[]): string[] {
	const found = new Set<string>();
	const add = (file: string) => {
		if (found.has(file)) return;
		found.add(file);
		const text = readFileSync(join(root, file), 'utf8');
		for (const [, name = ''] of text.matchAll(IMPORTED))
			add(
				name.startsWith('#lib/')
					? name.replace('#lib/', 'src/lib/')
					: resolve('/', dirname(file), name).slice(1),
			);
	};
	entries.forEach(add);
	return [...found].sort();
}

/**
 * What `make` gives, read from the disk if it was made before by the same code from the same data.
 * Code: all modules that `entries` import, and the versions of packages. Data: `data`, as JSON. What is
 * made must survive JSON.
 */
export function kept<T>(
	root: string,
	{ name, entries, data }: { name: string; entries: readonly string[]; data: unknown },
	make: () => T,
): T {
	const hash = createHash('sha256').update(JSON.stringify(data));
	for (const file of [...modulesOf(root, entries), 'package-lock.json'])
		hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
	const file = join(root, FOLDER, `${name}-${hash.digest('hex').slice(0, 32)}.json`);
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
	const text = JSON.stringify(make());
	mkdirSync(dirname(file), { recursive: true });
	// Written under another name first: a run that is stopped leaves no half file.
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, file);
	return JSON.parse(text) as T;
}
