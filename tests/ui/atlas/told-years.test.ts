import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ToldYear } from '#lib/atlas/told-years.ts';
import ToldYears from '#lib/ui/atlas/ToldYears.svelte';
import { LoadError } from '#lib/ui/page/files.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import { render } from '../render.ts';
import { BAD_NAME } from '../small-atlas.ts';
import '../theme.ts';

const load = vi.hoisted(() => vi.fn<() => Promise<ToldYear[]>>());
vi.mock(import('#lib/ui/page/files.ts'), async (original) => ({
	...(await original()),
	loadYears: load,
}));

const TOLD = YEARS.map((year): ToldYear => ({
	headline: `Headline of ${year}`,
	text: `What happened in ${year}.`,
	restsOn: [{ id: `thing-${year}`, name: `Thing of ${year}` }],
}));

async function told(...years: number[]) {
	const onselect = vi.fn();
	const { container, ...page } = await render(ToldYears, { years, onselect });
	await expect.poll(() => container.querySelector('.text')).not.toBeNull();
	const texts = (selector: string) =>
		[...container.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText);
	return { ...page, container, onselect, texts };
}

beforeEach(() => void load.mockReset().mockResolvedValue(TOLD));

test('tells of one year without its headline, which stands above', async () => {
	const { texts } = await told(2009);
	expect(texts('.text')).toEqual(['What happened in 2009.']);
	expect(texts('h2')).toEqual([]);
});

test('tells of each year of several under its headline, in order', async () => {
	const { texts } = await told(2008, 2009);
	expect(texts('h2')).toEqual(['2008 Headline of 2008', '2009 Headline of 2009']);
	expect(texts('.text')).toEqual(['What happened in 2008.', 'What happened in 2009.']);
});

test('names the things on whose claims it rests, and selects them', async () => {
	const { onselect, getByRole } = await told(FIRST_YEAR);
	await userEvent.click(getByRole('button', { name: `Thing of ${FIRST_YEAR}` }));
	expect(onselect).toHaveBeenCalledExactlyOnceWith(`thing-${FIRST_YEAR}`);
});

test('shows words of the data as text', async () => {
	load.mockResolvedValue(TOLD.map((year) => ({ ...year, text: BAD_NAME })));
	const { container, texts } = await told(2009);
	expect(texts('.text')[0]?.replaceAll(/\s+/g, ' ')).toBe(BAD_NAME.replaceAll(/\s+/g, ' '));
	expect(container.querySelector('script, img')).toBeNull();
});

test('says what is missing when the words cannot be had', async () => {
	load.mockRejectedValue(new LoadError('years', 'connection'));
	const page = await render(ToldYears, { years: [2009], onselect: vi.fn() });
	await expect.element(page.getByRole('alert')).toHaveTextContent('there is no connection');
});
