import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { VIEW_KEYS } from '#lib/view/view.ts';

const TYPES = 'static/embed.d.ts';

/** Scripts of a page that uses the published types, by name. */
const GOOD = `
	const atlas = document.querySelector('ndn-atlas');
	if (atlas) {
		atlas.year = 2009;
		atlas.layers = ['corridors'];
		atlas.addEventListener('view', ({ detail }) => console.log(detail.view.map.zoom, detail.summary));
		atlas.addEventListener('error', ({ message }) => console.log(message));
		atlas.addEventListener('key', ({ detail }) => console.log(detail.code));
		atlas.addEventListener('click', ({ clientX }) => console.log(clientX));
		void atlas.set({ fit: [20, 24, 85, 60], theme: null }).then(() => atlas.play(2008, 2012, 6));
		void atlas.toImage('svg').then(({ blob, alt }) => console.log(blob.size, alt));
	}
	export {};`;
const bad = (line: string) =>
	`const atlas = document.createElement('ndn-atlas');\n${line};\nexport {};`;
const SCRIPTS: Record<string, string> = {
	'good.ts': GOOD,
	'year.ts': bad(`atlas.year = 'soon'`),
	'projection.ts': bad(`atlas.projection = 'round'`),
	'set.ts': bad(`void atlas.set({ yaer: 1 })`),
};

/** How many complaints the compiler has of each file, strictly and without other types. */
function complaints(): Record<string, number> {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		target: ts.ScriptTarget.ES2022,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		types: [],
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (file) => file in SCRIPTS || fileExists(file);
	host.getSourceFile = (file, ...rest) => {
		const script = SCRIPTS[file];
		if (script === undefined) return getSourceFile(file, ...rest);
		return ts.createSourceFile(file, script, ts.ScriptTarget.ES2022);
	};
	const files = [TYPES, ...Object.keys(SCRIPTS)];
	const program = ts.createProgram(files, options, host);
	return Object.fromEntries(
		files.map((file) => {
			const source = program.getSourceFile(file);
			return [
				file,
				[...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
					.length,
			];
		}),
	);
}

it('the published types compile in a strict page and refuse what an embed would refuse', () => {
	expect(complaints()).toEqual({
		[TYPES]: 0,
		'good.ts': 0,
		'year.ts': 1,
		'projection.ts': 1,
		'set.ts': 1,
	});
});

it('they name every field of the view', () => {
	const text = readFileSync(TYPES, 'utf8');
	const [, fields = ''] = /type NdnAtlasView = \{(.*?)\n\};/s.exec(text) ?? [];
	const names = [...fields.matchAll(/^\t'?([\w-]+)'?:/gm)].map(([, name]) => name);
	expect(names).toEqual([...VIEW_KEYS]);
});
