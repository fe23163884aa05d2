import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All that `generate.ts` reads: the data, the code it runs, and the versions of its packages. */
const INPUTS = [
	'geodata',
	'src/lib',
	'src/cli/generate.ts',
	'src/cli/script.ts',
	'package.json',
	'package-lock.json',
];
/** The interface is made from what is generated, never the other way round. */
const IGNORED = join('src', 'lib', 'ui');
/** The generated scripts in `static/`, which are part of every build, each of `src/` under its own name. */
export const SCRIPTS = [
	'first-frame',
	'sources-filter',
	'copy-citation',
	'embed',
	'reveal-ndn-atlas',
] as const;
/** The digest of the inputs of the last run, written when all outputs are. */
export const STAMP = '.svelte-kit/atlas/inputs.sha256';

/** A digest of all files that the generated files depend on, as hex. */
export function inputsDigest(root: string): string {
	const hash = createHash('sha256');
	const scripts = readdirSync(join(root, 'src'), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => join('src', name));
	const add = (path: string) => {
		hash.update(`${path}\0`);
		hash.update(readFileSync(join(root, path)));
	};
	for (const path of [...INPUTS, ...scripts]) {
		if (/\.\w+$/.test(path)) add(path);
		else {
			const files = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
			for (const file of files.sort()) if (!file.startsWith(IGNORED)) add(file);
		}
	}
	return hash.digest('hex');
}

/** Whether the generated files were made from exactly these inputs; the scripts must still exist. */
export function isGenerated(root: string): boolean {
	const stamp = join(root, STAMP);
	return (
		[stamp, ...SCRIPTS.map((name) => join(root, 'static', `${name}.js`))].every(existsSync) &&
		readFileSync(stamp, 'utf8') === inputsDigest(root)
	);
}
