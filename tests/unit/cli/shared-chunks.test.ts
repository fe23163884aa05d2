import { expect, test } from 'vitest';
import { sharedChunk } from '../../../src/cli/shared-chunks.ts';

const ROUTES = '/src/routes/[[lang=language]]/(map)';
const [ATLAS, EMBED, STORY] = [
	`${ROUTES}/+page.svelte`,
	`${ROUTES}/embed/+page.svelte`,
	`${ROUTES}/stories/[story]/+page.svelte`,
];
const NODE = '/client-optimized/nodes/3.js';
/** Who imports whom. */
const IMPORTERS: Record<string, string[]> = {
	'/map.ts': ['/stage.ts', '/panel.ts'],
	'/stage.ts': [ATLAS, EMBED, STORY],
	'/bar.ts': [ATLAS, EMBED],
	'/panel.ts': [ATLAS],
	'/use-words.ts': ['/src/routes/+layout.svelte'],
	'/dates.ts': ['/src/lib/words/en.ts'],
	// Two that import each other, and that a page loads later.
	'/export.ts': ['/letters.ts'],
	'/letters.ts': ['/export.ts'],
	'/fold.ts': ['/panel.ts', '/search.ts'],
	'/search.ts': [],
	[ATLAS]: [NODE],
};
/** Who loads whom later. */
const LATER: Record<string, string[]> = {
	'/search.ts': ['/panel.ts'],
	[NODE]: ['/client-optimized/app.js'],
};
const graph = {
	getModuleInfo: (id: string) => ({
		importers: IMPORTERS[id] ?? [],
		dynamicImporters: LATER[id] ?? [],
	}),
};

test.each([
	['/map.ts', 'every-map'],
	['/use-words.ts', 'every-map'],
	['/dates.ts', 'every-map'],
	['/src/lib/words/en.ts', null],
	['/bar.ts', 'atlas-and-embed'],
	['/panel.ts', null],
	[ATLAS, null],
	['/export.ts', null],
	['/search.ts', null],
	['/fold.ts', 'atlas-and-later'],
])('%s comes with the chunk %s', (id, chunk) => {
	expect(sharedChunk(id, graph)).toBe(chunk);
});
