import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { destination, entries, excerpt, Finder, toTime } from '#lib/search/search.ts';
import type { Search } from '#lib/ui/atlas/load-search.ts';
import SearchBox from '#lib/ui/atlas/SearchBox.svelte';
import { BAD_NAME, EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { render } from '../render.ts';
import '../theme.ts';

let search: Search;
beforeAll(async () => {
	await page.viewport(600, 900);
	const finder = await Finder.of(entries(OUTLINE, EVIDENCE, 'en'));
	search = { finder, outline: OUTLINE, evidence: EVIDENCE, excerpt, destination, toTime };
});
beforeEach(() => {
	(document.activeElement as HTMLElement | null)?.blur();
});

async function searchBox(load: () => Promise<Search> = async () => search) {
	const calls = { onfound: vi.fn(), onwhen: vi.fn() };
	const box = await render(SearchBox, { load, ...calls });
	const input = box.getByRole('combobox');
	const options = () => box.getByRole('option').elements() as HTMLElement[];
	/** The option that the field says is active. */
	const active = () =>
		document.getElementById(input.element().getAttribute('aria-activedescendant') ?? '');
	const type = async (text: string) => {
		await userEvent.click(box.getByRole('button', { name: 'Search', exact: true }));
		await expect.element(input).toHaveFocus();
		await userEvent.keyboard(text);
	};
	return { box, input, options, active, type, ...calls };
}

describe('the search box', () => {
	test('opens by its button, and Escape gives the focus back', async () => {
		const { box, input } = await searchBox();
		const button = box.getByRole('button', { name: 'Search', exact: true });
		await userEvent.click(button);
		await expect.element(input).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(button).toHaveFocus();
		await expect.element(button).toHaveAttribute('aria-expanded', 'false');
		await userEvent.click(button);
		await expect.element(input).toHaveFocus();
		await expect.element(input).toHaveValue('');
	});

	test('stays when the window or the keyboard of a phone goes, and closes by a press elsewhere', async () => {
		const { box, type, input } = await searchBox();
		const button = box.getByRole('button', { name: 'Search', exact: true });
		await type('osh');
		window.dispatchEvent(new Event('resize'));
		(input.element() as HTMLElement).blur();
		await expect.element(box.getByRole('group', { name: 'On the map' })).toBeVisible();
		document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		await expect.element(input).not.toBeInTheDocument();
		await userEvent.click(button);
		await expect.element(input).toHaveFocus();
		// The click that closes it does not open it again.
		await userEvent.click(button);
		await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	});

	test('leaves the keys of an input method alone', async () => {
		const { type, input, onfound } = await searchBox();
		await type('osh');
		for (const key of ['Enter', 'Escape'])
			input
				.element()
				.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
		await expect.element(input).toHaveValue('osh');
		expect(onfound).not.toHaveBeenCalled();
	});

	test('groups what it finds, with kind and time', async () => {
		const { box, type, options } = await searchBox();
		await type('bishkek');
		await expect.element(box.getByRole('group', { name: 'On the map' })).toBeVisible();
		await expect.element(box.getByRole('group', { name: 'Places' })).toBeVisible();
		const manas = options().find((option) => option.textContent?.includes('Manas air base'));
		expect(manas?.textContent).toContain('air base');
		expect(manas?.textContent).toMatch(/June 2014/);
	});

	test('says that it is a combobox and which option is active', async () => {
		const { type, input, options, active } = await searchBox();
		await type('osh');
		await expect.element(input).toHaveAttribute('aria-expanded', 'true');
		const list = document.getElementById(input.element().getAttribute('aria-controls') ?? '');
		expect(list?.getAttribute('role')).toBe('listbox');
		expect(active()).toBeNull();
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(active).toBe(options()[0]);
		expect(active()?.getAttribute('aria-selected')).toBe('true');
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(active).toBe(options()[1]);
		await userEvent.keyboard('{End}');
		await expect.poll(active).toBe(options().at(-1));
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(active).toBe(options()[0]);
		await userEvent.keyboard('{ArrowUp}');
		await expect.poll(active).toBe(options().at(-1));
		await userEvent.keyboard('{Home}');
		await expect.poll(active).toBe(options()[0]);
		await userEvent.keyboard('x');
		await expect.poll(active).toBeNull();
	});

	test('goes to what is chosen by key or by pointer', async () => {
		const { box, type, onfound, input } = await searchBox();
		await type('manas air');
		await userEvent.keyboard('{Enter}');
		expect(onfound.mock.lastCall?.[0]).toMatchObject({ group: 'things', id: 'manas' });
		expect(input.elements()).toHaveLength(0);
		await type('osh school');
		await userEvent.click(box.getByRole('option', { name: /^Osh school/ }).first());
		expect(onfound.mock.lastCall?.[0]).toMatchObject({ id: 'osh-school' });
	});

	test('marks what matches, and shows the spelling that was typed', async () => {
		const { box, type } = await searchBox();
		await type('Бишк');
		await expect
			.poll(() => [...box.container.querySelectorAll('mark')].map((mark) => mark.textContent))
			.toContain('Бишк');
		const place = box.getByRole('group', { name: 'Places' }).getByRole('option').first();
		await expect.element(place).toHaveTextContent('Bishkek');
		await expect.element(place).toHaveTextContent('Бишкек');
	});

	test('leads to a source by a link', async () => {
		const { box, type } = await searchBox();
		await type('handbook');
		const source = box.getByRole('group', { name: 'Sources' }).getByRole('option');
		await expect
			.element(source)
			.toHaveAttribute('href', expect.stringMatching(/\/sources\/#handbook$/));
	});

	test('goes to a year or a date', async () => {
		const { box, input, type, onwhen } = await searchBox();
		await type('2009');
		await expect.element(box.getByRole('option', { name: 'Go to 2009' })).toBeVisible();
		await userEvent.fill(input, 'May 2009');
		await expect.element(box.getByRole('option', { name: 'May 2009', exact: true })).toBeVisible();
		await userEvent.keyboard('{Enter}');
		expect(onwhen.mock.lastCall?.[0]).toMatchObject({ first: 2009, last: 2009, month: 5 });
	});

	test('says when nothing is found and suggests the nearest spelling', async () => {
		const { box, type, input, onfound } = await searchBox();
		await type('bishkek banana');
		await expect.element(box.getByText('No results for “bishkek banana”.')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(input).toHaveValue('bishkek');
		await expect.element(box.getByRole('group', { name: 'Places' })).toBeVisible();
		expect(onfound).not.toHaveBeenCalled();
	});

	test('never makes markup of a name', async () => {
		const { box, type } = await searchBox();
		await type('bold');
		await expect.element(box.getByText(BAD_NAME, { exact: false }).first()).toBeVisible();
		expect(box.container.querySelector('b, script')).toBeNull();
	});

	test('says what went wrong, and tries again when it is opened again', async () => {
		let isOnline = false;
		const { box, type } = await searchBox(async () => {
			if (!isOnline) throw new Error('offline');
			return search;
		});
		await type('osh');
		await expect.element(box.getByText('The search could not be loaded.')).toBeVisible();
		isOnline = true;
		await userEvent.keyboard('{Escape}');
		await type('osh');
		await expect.element(box.getByRole('group', { name: 'On the map' })).toBeVisible();
	});
});
