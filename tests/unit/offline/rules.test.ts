import { describe, expect, it } from 'vitest';
import { isEmbedPath, isKeepable, isOfVersion, isPlausible } from '#lib/offline/rules.ts';

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
	const page = (version: string) => `<head><meta name="version" content="${version}" /></head>`;

	it('names that version', () => {
		expect(isOfVersion(page('1764'), '1764')).toBe(true);
		expect(isOfVersion(page('17641'), '1764')).toBe(false);
		expect(isOfVersion('<h1>We will be back soon</h1>', '1764')).toBe(false);
	});

	it('is known where the host takes quotation marks away', () => {
		expect(isOfVersion('<meta name=version content=1764>', '1764')).toBe(true);
	});
});

describe('an answer', () => {
	const answer = (type: string, status = 200) =>
		new Response('', { status, headers: { 'content-type': type } });

	it.each([
		['/', 'text/html; charset=utf-8'],
		['/first-frame.js', 'text/javascript'],
		['/favicon.svg', 'image/svg+xml'],
		['/__data.json', 'application/json'],
	])('for %s may be %s', (path, type) => {
		expect(isPlausible(path, answer(type))).toBe(true);
		expect(isPlausible(path, answer(type, 503))).toBe(false);
	});

	it('for a script or for data is no page, and for a page nothing else', () => {
		expect(isPlausible('/first-frame.js', answer('text/html'))).toBe(false);
		expect(isPlausible('/__data.json', answer('TEXT/HTML'))).toBe(false);
		expect(isPlausible('/sources/', answer('application/json'))).toBe(false);
	});
});
