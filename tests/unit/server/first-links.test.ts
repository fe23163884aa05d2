import { describe, expect, it } from 'vitest';
import { withFirstLinks, type Manifest } from '#lib/server/first-links.ts';

const MANIFEST: Manifest = {
	'page.js': { file: '_app/nodes/3.js', imports: ['_shared.js'], css: ['_app/page.css'] },
	'_shared.js': { file: '_app/shared.js', imports: ['page.js'], css: ['_app/shared.css'] },
	'Panel.svelte': { file: '_app/panel.js', imports: ['_shared.js'], css: ['_app/panel.css'] },
};
const page = (scripts: string[], styles: string[], base = '') =>
	[
		...scripts.map((file) => `<link href="${base}/_app/${file}" rel="modulepreload">`),
		...styles.map((file) => `<link href="${base}/${file}" rel="stylesheet">`),
	].join('\n\t');

/** What a style sheet says. */
const written = (file: string) => `.of-${/(\w+)\.css/.exec(file)?.[1]}{}`;

/** The links of a page as Kit writes it, when they are put right. */
const links = (...of: Parameters<typeof page>) =>
	[...withFirstLinks(page(...of), MANIFEST, written).matchAll(/href="([^"]+)"/g)].map(
		([, to]) => to,
	);

describe('a page', () => {
	const styles = ['_app/page.css', '_app/shared.css', '_app/panel.css'];

	it.each(['', '/atlas'])(
		'below “%s” links the styles of what it loads at once, what is shared before its own, and all modules of it',
		(base) => {
			expect(links(['nodes/3.js'], styles, base)).toEqual(
				['shared.css', 'page.css', 'shared.js', 'nodes/3.js'].map((file) => `${base}/_app/${file}`),
			);
		},
	);

	it('has the styles of what it loads at once within it, and fetches none of them', () => {
		const html = withFirstLinks(page(['nodes/3.js'], styles), MANIFEST, written);
		expect(html).toContain('<style>.of-shared{}.of-page{}</style>');
		expect(html.match(/rel="stylesheet"/g)).toHaveLength(2);
		expect(html.match(/rel="stylesheet" disabled/g)).toHaveLength(2);
	});

	it('links styles that Kit has left out', () => {
		expect(links(['nodes/3.js', 'shared.js'], ['_app/page.css'])).toEqual(
			['shared.css', 'page.css', 'nodes/3.js', 'shared.js'].map((file) => `/_app/${file}`),
		);
	});

	it('keeps the style sheet of a panel that it loads at once', () => {
		expect(links(['nodes/3.js', 'panel.js'], styles)).toContain('/_app/panel.css');
	});

	it('keeps every style sheet where no script would fetch it', () => {
		const whole = page([], styles);
		expect(withFirstLinks(whole, MANIFEST, written)).toBe(whole);
	});

	it('keeps a style sheet that no code has', () => {
		expect(links(['nodes/3.js'], ['own.css'])).toContain('/own.css');
	});
});
