import { expect, it } from 'vitest';
import { counts } from '#lib/atlas/counts.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { load as dataPage } from '../../../src/routes/[[lang=language]]/data/+page.server.ts';
import { load as sourcesPage } from '../../../src/routes/[[lang=language]]/sources/+page.server.ts';

it('every page counts things, claims and sources alike', () => {
	const all = counts(projectAtlas());
	expect(dataPage().counts).toEqual(all);
	expect(sourcesPage({ params: {} } as never).counts).toMatchObject(all);
});
