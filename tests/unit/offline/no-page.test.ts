import { describe, expect, it } from 'vitest';
import { noPage } from '#lib/offline/no-page.ts';

describe('the page in place of one that cannot be had', () => {
	it('says so in the language asked for, and leads to what is stored', () => {
		const html = noPage('kk', new Map([['/atlas/kk/', 'Карта']]));
		expect(html).toContain('<html lang="kk">');
		expect(html).toContain('Байланыс жоқ');
		expect(html).toContain('<a href="/atlas/kk/">Карта</a>');
	});

	it('promises nothing where nothing is stored', () => {
		expect(noPage('en', new Map())).not.toContain('<ul>');
	});

	it('takes titles and paths for text', () => {
		expect(noPage('en', new Map([['/"><script>', '<img src=x>']]))).not.toMatch(/<(script|img)/);
	});
});
