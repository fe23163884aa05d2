import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	elementSnippet,
	embedAddress,
	frameSnippet,
	linkTo,
	markdownSnippet,
	type Shared,
} from '#lib/embed/snippets.ts';
import { decodeView, DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const shared = (fields: Partial<Shared> = {}, view: Partial<View> = {}): Shared => ({
	site: 'https://atlas.example/ndn/',
	language: 'en',
	title: 'Map of supply routes, 2009 (NDN Atlas)',
	view: { ...DEFAULT_VIEW, year: 2009, fit: [20, 24, 85, 60], ...view },
	...fields,
});

/** What a reader of HTML makes of the references in an attribute. */
const plain = (text: string) =>
	text
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

/** The attributes of the first element of a name in a snippet. */
function attributes(snippet: string, element: string): Record<string, string> {
	const [, inside = ''] = new RegExp(`<${element}\\s([^<>]*)>`).exec(snippet) ?? [];
	return Object.fromEntries(
		[...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
			name as string,
			plain(value as string),
		]),
	);
}

describe('addresses', () => {
	it('of the page keep what it shows and leave out what only an embed obeys', () => {
		const view = { theme: 'dark', controls: ['slider'], still: true, origin: ['https://a.b'] };
		expect(linkTo(shared({ language: 'kk' }, view as Partial<View>))).toBe(
			'https://atlas.example/ndn/kk/?year=2009&fit=20,24,85,60&theme=dark',
		);
	});

	it('of an embed say everything, and open as the same view', () => {
		const view: Partial<View> = {
			controls: [],
			still: true,
			origin: ['https://a.b', 'null'],
			data: '2026.11',
		};
		const url = new URL(embedAddress(shared({ language: 'ru' }, view)));
		expect(url.pathname).toBe('/ndn/ru/embed/');
		expect(decodeView(url.searchParams)).toMatchObject({
			view: { ...view, year: 2009, fit: [20, 24, 85, 60] },
			notices: [],
		});
	});

	it('of an embed show the map, since the table has no room in one', () => {
		for (const view of ['table', 'timeline'] as const)
			expect(embedAddress(shared({}, { view }))).not.toContain('view=');
	});

	it('of an embed keep two maps, and a strip with its years', () => {
		const strip = [2001, 2003, 2009, 2014];
		expect(embedAddress(shared({}, { view: 'pair', compare: 2003 }))).toContain('view=pair');
		const shown = shared({}, { view: 'strip', strip });
		expect(embedAddress(shown)).toContain('view=strip&strip=2001,2003,2009,2014');
		expect(elementSnippet(shown)).toContain('strip="2001,2003,2009,2014"');
	});
});

describe('the frame', () => {
	it('has a title, loads lazily, keeps the shape of a slide, and has a size where styles are taken away', () => {
		const snippet = frameSnippet(shared());
		expect(attributes(snippet, 'iframe')).toEqual({
			src: 'https://atlas.example/ndn/embed/?year=2009&fit=20,24,85,60',
			title: 'Map of supply routes, 2009 (NDN Atlas)',
			loading: 'lazy',
			width: '640',
			height: '360',
			style: 'width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0',
		});
		expect(snippet).toContain('?year=2009&amp;fit=');
	});

	it('cannot be left by quotes and angle brackets, whatever the title', () => {
		fc.assert(
			fc.property(fc.string(), (title) => {
				const hostile = `"><script>${title}</script><i a='`;
				const snippet = frameSnippet(shared({ title: hostile }));
				expect(snippet.match(/</g)).toHaveLength(2);
				expect(attributes(snippet, 'iframe').title).toBe(hostile);
			}),
		);
	});
});

describe('the element', () => {
	it('has the keys of the address as attributes, the year always, and the language', () => {
		const view: Partial<View> = {
			year: DEFAULT_VIEW.year,
			layers: ['corridors'],
			'min-sources': 2,
			still: true,
			origin: ['https://a.b'],
		};
		const snippet = elementSnippet(shared({ language: 'ru' }, view));
		expect(snippet).toContain('<script src="https://atlas.example/ndn/embed.js" async></script>');
		expect(attributes(snippet, 'ndn-atlas')).toEqual({
			year: '2011',
			layers: 'corridors',
			'min-sources': '2',
			fit: '20,24,85,60',
			still: '1',
			lang: 'ru',
			title: 'Map of supply routes, 2009 (NDN Atlas)',
		});
	});

	it('of a range has no single year', () => {
		const named = attributes(elementSnippet(shared({}, { years: [2008, 2012] })), 'ndn-atlas');
		expect(named).toMatchObject({ years: '2008-2012' });
		expect(elementSnippet(shared({}, { years: [2008, 2012], year: 2011 }))).not.toContain(' year=');
	});
});

describe('Markdown', () => {
	it('is a picture beside the text that links to the view', () => {
		expect(markdownSnippet(shared(), 'a.png')).toBe(
			'[![Map of supply routes, 2009 (NDN Atlas)](a.png)](https://atlas.example/ndn/?year=2009&fit=20,24,85,60)',
		);
	});

	it('keeps brackets, stars, tags and new lines of a title as they are written', () => {
		const snippet = markdownSnippet(shared({ title: 'A [b](c) *d* <e>\n& `f`' }), 'a.png');
		expect(snippet).toMatch(/^\[!\[A \\\[b\\\]\(c\) \\\*d\\\* \\<e\\> \\& \\`f\\`\]\(a\.png\)\]/);
	});
});
