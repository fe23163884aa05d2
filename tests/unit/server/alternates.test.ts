import { expect, test } from 'vitest';
import { alternateLinks } from '#lib/server/alternates.ts';

test('the head names the page’s other languages by absolute addresses', () => {
	const links = alternateLinks('/ru/about/', 'https://atlas.example.org/');
	expect(links).toContain('rel="canonical" href="https://atlas.example.org/ru/about/"');
	expect(links).toContain('hreflang="en" href="https://atlas.example.org/about/"');
	expect(links).toContain('hreflang="ru" href="https://atlas.example.org/ru/about/"');
	expect(links).toContain('hreflang="kk" href="https://atlas.example.org/kk/about/"');
	expect(links).toContain('hreflang="x-default" href="https://atlas.example.org/about/"');
});

test('without a public address it names none, since they would be wrong', () => {
	expect(alternateLinks('/', '')).toBe('');
});
