import { expect, test } from 'vitest';
import { sharedChunk } from '../../../src/cli/shared-chunks.ts';

const ROUTES = '/src/routes/[[lang=language]]/(map)';
const [ATLAS, EMBED, STORY] = [
	`${ROUTES}/+page.svelte`,
	`${ROUTES}/embed/+page.svelte`,
	`${ROUTES}/stories/[story]/+page.svelte`,
];
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
};
const graph = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) };

test.each([
	['/map.ts', 'every-map'],
	['/use-words.ts', 'every-map'],
	['/dates.ts', 'every-map'],
	['/src/lib/words/en.ts', null],
	['/bar.ts', 'atlas-and-embed'],
	['/panel.ts', null],
	[ATLAS, null],
	['/export.ts', null],
])('%s comes with the chunk %s', (id, chunk) => {
	expect(sharedChunk(id, graph)).toBe(chunk);
});
