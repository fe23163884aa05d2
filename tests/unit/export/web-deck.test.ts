import { expect, test } from 'vitest';
import type { DrawnSlide } from '#lib/export/deck.ts';
import { webDeck } from '#lib/export/web-deck.ts';
import { en } from '#lib/words/en.ts';

const slide = (more: Partial<DrawnSlide> = {}): DrawnSlide => ({
	picture: { title: 'A "title"', alt: 'Map <of> 2009' } as DrawnSlide['picture'],
	image: 'data:image/png;base64,AAAA',
	notes: 'Say <b>this</b>',
	sources: ['McDermott, 2011'],
	address: 'https://atlas.example.org/?year=2009&fit=1,2,3,4',
	...more,
});
const CODE = { script: 'const a = "</script><!--";', notes: 'var b;', css: '.reveal{}' };
const made = (slides: DrawnSlide[], title = 'Mine', told = {}) =>
	webDeck(title, slides, CODE, en, told);

test('a deck for a browser has a section a step, with picture, alternative, notes and address', () => {
	const html = made([slide(), slide({ address: null, paragraph: 'To be read.' })]);
	expect(html.match(/<section /g)).toHaveLength(2);
	expect(html).toContain('alt="Map &lt;of&gt; 2009"');
	expect(html).toContain('<p>Say &lt;b&gt;this&lt;/b&gt;</p><p>1. McDermott, 2011</p>');
	expect(html).toContain('<p>To be read.</p>');
	expect(html.match(/<a href="https:\/\/atlas[^"]*year=2009&amp;fit/g)).toHaveLength(1);
	// Nothing of it is fetched.
	expect(html.match(/(?:src|href)="(?!data:|https:\/\/atlas\.example)/)).toBeNull();
});

test('a deck for a browser names who tells the story and of what, and nothing that is not known', () => {
	const named = made([slide()], 'Mine', { writer: 'A. "L"', lead: 'How <it> went.' });
	expect(named).toContain('<meta name="author" content="A. &quot;L&quot;">');
	expect(named).toContain('<meta name="description" content="How &lt;it&gt; went.">');
	expect(made([slide()], 'Mine', { writer: '' })).toContain(`content="${en.stories.byVisitor}"`);
	expect(made([slide()])).toContain('<meta name="author" content="NDN Atlas">');
	expect(made([slide()])).not.toContain('name="description"');
});

test('neither a title nor a script ends what it stands in', () => {
	const html = made([slide()], '</title><script>alert(1)</script>');
	expect(html.match(/<\/title>/g)).toHaveLength(1);
	expect(html.match(/<script>/g)).toHaveLength(3);
	expect(html).toContain('"<\\/script><\\!--"');
});
