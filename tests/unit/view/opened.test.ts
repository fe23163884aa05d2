import { expect, it } from 'vitest';
import { openedView } from '#lib/view/opened.ts';

it('a query opens the same view with and without its question mark', () => {
	expect(openedView('?year=2004&q=1')).toEqual(openedView('year=2004&q=1'));
	expect(openedView('?year=2004').view.year).toBe(2004);
});
