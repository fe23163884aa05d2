import { describe, expect, it } from 'vitest';
import { offlinePage, OPENED_SLOT, savedView, SITE_SLOT } from '#lib/view/template.ts';
import { openedView } from '#lib/view/opened.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const TEMPLATE = `<html data-opened="${OPENED_SLOT}" data-site="${SITE_SLOT}"><a href="${SITE_SLOT}about/">About</a>`;
const view: View = {
	...DEFAULT_VIEW,
	year: 2009,
	fit: [20, 24, 85, 60],
	theme: 'dark',
	still: true,
	controls: ['slider'],
	origin: ['https://a.example'],
	data: '2026.11',
};

describe('a page that is saved as one file', () => {
	it('opens with the view, without what only an embed or a pinned link has', () => {
		const page = offlinePage(TEMPLATE, savedView(view), 'https://atlas.example/');
		const [, query = ''] = /data-opened="([^"]*)"/.exec(page) ?? [];
		expect(openedView(query.replaceAll('&amp;', '&')).view).toEqual({
			...DEFAULT_VIEW,
			year: 2009,
			fit: [20, 24, 85, 60],
			theme: 'dark',
		});
	});

	it('leads back to where it came from, in every link', () => {
		const page = offlinePage(TEMPLATE, savedView(view), 'https://atlas.example/$&"<');
		expect(page).toContain('data-site="https://atlas.example/$&amp;&quot;&lt;"');
		expect(page).toContain('href="https://atlas.example/$&amp;&quot;&lt;about/"');
		expect(page).not.toContain('%atlas.');
	});
});
