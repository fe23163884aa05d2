import { resolve, sep } from 'node:path';

/** What of Vite's watcher is used here. */
type Watcher = {
	add(path: string): unknown;
	on(event: 'add' | 'change' | 'unlink', listener: (file: string) => void): unknown;
};

/** Calls `changed` whenever a file of `geodata/` is written, is new or is removed. */
export function watchAuthored(watcher: Watcher, root: string, changed: () => void): void {
	const folder = resolve(root, 'geodata');
	watcher.add(folder);
	for (const event of ['add', 'change', 'unlink'] as const)
		watcher.on(event, (file) => {
			if (resolve(root, file).startsWith(folder + sep)) changed();
		});
}
