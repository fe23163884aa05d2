import { expect, it } from 'vitest';
import { profilePages } from '#lib/server/profile-pages.ts';
import { profilePicture } from '#lib/server/profile-picture.ts';
import { kk } from '#lib/words/kk.ts';

it('the map of a page has a legend of what it shows, in the language and colours of the page', () => {
	const page = profilePages(kk).find(({ id }) => id === 'corridor-pakgloc-torkham');
	if (!page) throw new Error('no page of the corridor');
	const { map, key } = profilePicture(page.view, 'Its map', kk);
	expect(map).toContain('aria-label="Its map"');
	expect(key).toContain(kk.families.pakistan);
	expect(key).toContain('var(--family-pakistan)');
	expect(key).not.toContain('var(--family-air)');
	expect(key).toContain(kk.legend.shut);
});
