import { describe, expect, it } from 'vitest';
import { isEmbedPath, isKeepable, isOfVersion } from '#lib/offline/rules.ts';

describe('what is kept offline', () => {
	it.each(['/', '/ru/', '/about/embedding/', '/data/', '/_app/immutable/a.js', '/embedded/'])(
		'%s is',
		(path) => {
			expect(isKeepable(path)).toBe(true);
		},
	);

	it.each(['/embed/', '/ru/embed/', '/kk/embed', '/data/atlas.geojson'])('%s is not', (path) => {
		expect(isKeepable(path)).toBe(false);
	});

	it('tells an embed by its path alone', () => {
		expect(isEmbedPath('/embed/')).toBe(true);
		expect(isEmbedPath('/about/embed/')).toBe(false);
		expect(isEmbedPath('/embed.js')).toBe(false);
	});
});

describe('a page of a version', () => {
	const hashed = new Set(['/atlas/_app/immutable/a.B-1_.js', '/atlas/_app/immutable/x/c.css']);
	const page = (...names: string[]) =>
		names.map((name) => `<link href="/atlas/_app/immutable/${name}">`).join('');

	it('names only hashed files of that version', () => {
		expect(isOfVersion(page('a.B-1_.js', 'x/c.css'), hashed, '/atlas')).toBe(true);
		expect(isOfVersion('<p>no file at all</p>', hashed, '/atlas')).toBe(true);
		expect(isOfVersion(page('a.B-1_.js', 'a.NEW.js'), hashed, '/atlas')).toBe(false);
	});
});
