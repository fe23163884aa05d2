import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { inLanguage, languageOf, redirection } from '#lib/view/language.ts';

describe('the language of a path', () => {
	it.each([
		['/', 'en'],
		['/embed/', 'en'],
		['/ru/', 'ru'],
		['/kk/about/embedding/', 'kk'],
		['/runs/', 'en'],
		['/about/ru/', 'en'],
	])('%s is %s', (path, language) => {
		expect(languageOf(path)).toBe(language);
	});

	it('leads to the same page in each language and back', () => {
		for (const path of ['/', '/embed/', '/about/embedding/'])
			for (const from of LANGUAGES)
				for (const to of LANGUAGES) {
					const there = inLanguage(inLanguage(path, from), to);
					expect(languageOf(there)).toBe(to);
					expect(inLanguage(there, 'en')).toBe(path);
				}
		expect(inLanguage('/about/', 'kk')).toBe('/kk/about/');
	});
});

describe('?lang= in an address', () => {
	it('leads to that language and keeps the rest as it is written', () => {
		expect(redirection('/embed/', '?year=2009&lang=ru&layers=aid,bases&x=%20')).toEqual({
			path: '/ru/embed/',
			query: '?year=2009&layers=aid,bases&x=%20',
			isElsewhere: true,
		});
		expect(redirection('/kk/', '?lang=en')).toEqual({ path: '/', query: '', isElsewhere: true });
	});

	it('is only dropped where the page is in that language already', () => {
		expect(redirection('/ru/', '?lang=ru&year=2009')).toEqual({
			path: '/ru/',
			query: '?year=2009',
			isElsewhere: false,
		});
	});

	it.each(['', '?year=2009', '?lang=fr', '?lang=', '?language=ru'])(
		'asks nothing in “%s”',
		(query) => {
			expect(redirection('/', query)).toBeNull();
		},
	);
});
