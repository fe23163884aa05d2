import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a script of the browser, by its path below the root, into the text of one classic file. */
export async function bundledScript(root: string, entry: string): Promise<string> {
	const bundle = await build({
		root,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			lib: { entry: join(root, entry), formats: ['iife'], name: 'atlas' },
		},
	});
	const [chunk] = (Array.isArray(bundle) ? bundle : [bundle]).flatMap((b) =>
		'output' in b ? b.output : [],
	);
	if (!chunk || chunk.type !== 'chunk') throw new Error(`the script ${entry} was not built`);
	// A page elsewhere may be in another encoding, in which it would read the script.
	return chunk.code.replace(
		/[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
