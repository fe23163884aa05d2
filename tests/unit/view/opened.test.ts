import { afterEach, describe, expect, it, vi } from 'vitest';
import { namesView, openedQuery, openedView, writtenQuery } from '#lib/view/opened.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

afterEach(() => void vi.unstubAllGlobals());

it('a query opens the same view with and without its question mark', () => {
	expect(openedView('?year=2004&q=1')).toEqual(openedView('year=2004&q=1'));
	expect(openedView('?year=2004').view.year).toBe(2004);
});

it('a page saved with a story keeps it at a step or in a theme, and gives way to a view', () => {
	expect(['', '?step=3', '?step=2&theme=dark', '?embed'].map(namesView)).toEqual(
		Array(4).fill(false),
	);
	expect(['?year=2009', 'compare=2005', '?step=2&layers=hubs'].map(namesView)).toEqual(
		Array(3).fill(true),
	);
});

describe('the query that is written for a view', () => {
	const page = (opened?: string) =>
		vi.stubGlobal('document', { documentElement: { dataset: { opened } } });

	it('is empty for the usual view, and has the keys that are not ours', () => {
		page();
		expect(writtenQuery(DEFAULT_VIEW, [])).toBe('');
		expect(writtenQuery(DEFAULT_VIEW, [['q', '1']])).toBe('q=1');
	});

	it('is empty for the usual view where the page is prerendered', () => {
		expect(writtenQuery(DEFAULT_VIEW, [])).toBe('');
	});

	it('opens the usual view even on a page that was saved with another', () => {
		page('year=2005');
		const query = writtenQuery(DEFAULT_VIEW, []);
		expect(openedView(openedQuery(query)).view).toEqual(DEFAULT_VIEW);
	});
});
