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

describe('a page', () => {
	const styles = ['_app/shared.css', '_app/page.css', '_app/panel.css'];

	it.each(['', '/atlas'])('below “%s” links the style sheets of what it loads at once', (base) => {
		expect(withFirstLinks(page(['nodes/3.js', 'shared.js'], styles, base), MANIFEST)).toBe(
			page(['nodes/3.js', 'shared.js'], styles.slice(0, 2), base),
		);
	});

	it('keeps the style sheet of a panel that it loads at once', () => {
		const whole = page(['nodes/3.js', 'shared.js', 'panel.js'], styles);
		expect(withFirstLinks(whole, MANIFEST)).toBe(whole);
	});

	it('keeps every style sheet where no script would fetch it', () => {
		const whole = page([], styles);
		expect(withFirstLinks(whole, MANIFEST)).toBe(whole);
	});

	it('keeps a style sheet that no code has', () => {
		const whole = page(
			['nodes/3.js', 'shared.js'],
			['_app/shared.css', '_app/page.css', 'own.css'],
		);
		expect(withFirstLinks(whole, MANIFEST)).toBe(whole);
	});

	it('gets links to the code and styles that it loads at once and that lack one, before its own styles', () => {
		expect(
			withFirstLinks(page(['nodes/3.js'], ['_app/page.css'], '/atlas'), MANIFEST).match(
				/href="[^"]+"/g,
			),
		).toEqual(
			['nodes/3.js', 'shared.css', 'shared.js', 'page.css'].map(
				(file) => `href="/atlas/_app/${file}"`,
			),
		);
	});
});
