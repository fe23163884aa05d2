import { beforeEach, expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import BoundedChanges from './BoundedChanges.svelte';
import { render } from '../render.ts';
import { OUTLINE } from '../small-atlas.ts';

beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Data that no page can list: every thing twice, under one id. */
const TWICE = { ...OUTLINE, things: [...OUTLINE.things, ...OUTLINE.things] };
const slice = (year: number) => ({ ...yearSlice(year, LAYERS), compare: 2009 });

test('a panel that fails says so, leaves the rest of the page alive and can be tried again', async () => {
	const page = await render(BoundedChanges, { slice: slice(2011), outline: OUTLINE });
	const entries = () => page.container.querySelectorAll('li button').length;
	const failure = page.getByRole('alert');
	expect(entries()).toBeGreaterThan(0);

	await page.rerender({ slice: slice(2012), outline: TWICE });
	await expect.element(failure).toHaveTextContent('“What changed” could not be shown');
	expect(console.error).toHaveBeenCalled();
	await page.rerender({ slice: slice(2013) });
	await expect.element(page.getByText('2013', { exact: true })).toBeVisible();

	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(failure).toBeVisible();

	await page.rerender({ slice: slice(2014), outline: OUTLINE });
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(failure).not.toBeInTheDocument();
	expect(entries()).toBeGreaterThan(0);
});
