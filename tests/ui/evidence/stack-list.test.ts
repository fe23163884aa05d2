import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import StackList from '#lib/ui/evidence/StackList.svelte';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { en, type Words } from '#lib/words/en.ts';
import { render } from '../render.ts';
import { BAD_NAME, EVIDENCE, OUTLINE } from '../small-atlas.ts';
import '../theme.ts';

const AT_OSH = ['osh-base', 'osh-school', 'osh-unrest'];

async function stackList(ids: readonly string[], year = 2010, words: Words = en) {
	const onselect = vi.fn<(id: string) => void>();
	const slice = yearSlice(year, LAYERS);
	const props = { ids, outline: OUTLINE, evidence: EVIDENCE, slice, onselect };
	const { container } = await render(StackList, props, words);
	const items = [...container.querySelectorAll('li')];
	return { container, items, onselect };
}

describe('the list of a stack', () => {
	test('tells of each member its name, kind, time and place, in the stack’s own order', async () => {
		const { items } = await stackList(AT_OSH);
		const told = items.map((item) =>
			[...item.querySelectorAll('.name, .more')].map((line) => line.textContent?.trim()),
		);
		expect(told).toEqual([
			['Osh base', `${en.kinds.base} · ${en.date('2005/2011')} · Osh`],
			['Osh school', `${en.kinds.school} · ${en.date('2010/2012')} · Osh`],
			['Osh unrest', `${en.kinds.unrest} · ${en.date('2010')} · Osh`],
		]);
	});

	test('shows the symbol of each as it is in the year, and crosses out what was refused', async () => {
		const { items } = await stackList(['manas', 'unit-to-iraq'], 2001);
		const symbols = items.map((item) => item.querySelector('g'));
		expect(symbols.map((symbol) => symbol?.dataset['s'])).toEqual(['1', '0']);
		expect(symbols.map((symbol) => symbol?.querySelector('.cross') !== null)).toEqual([
			...[false, true],
		]);
		for (const item of items) expect(item.querySelector('svg')?.ariaHidden).toBe('true');
	});

	test('opens a member by a click and, without a mouse, by Tab and Enter', async () => {
		const { onselect } = await stackList(AT_OSH);
		await page.getByRole('button', { name: 'Osh school' }).click();
		expect(onselect.mock.lastCall).toEqual(['osh-school']);
		// The click left the focus on its button: the next one is the last of the list.
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onselect.mock.lastCall).toEqual(['osh-unrest']);
	});

	test('fits the width of a phone, with rows that a finger hits', async () => {
		await page.viewport(320, 640);
		const { container, items } = await stackList([...AT_OSH, 'bad-name']);
		expect(container.scrollWidth).toBeLessThanOrEqual(320);
		for (const item of items)
			expect(item.querySelector('button')?.clientHeight).toBeGreaterThanOrEqual(44);
	});

	test.for([en, ru, kk])('speaks the language of the page ($language)', async (words) => {
		const { items } = await stackList(['osh-school'], 2011, words);
		expect(items[0]?.textContent).toContain(words.kinds.school);
		expect(items[0]?.textContent).toContain(words.date('2010/2012'));
	});

	test('shows a name that looks like markup as text, and leaves out what the atlas does not know', async () => {
		const { container, items } = await stackList(['bad-name', 'no-such-thing']);
		expect(items).toHaveLength(1);
		expect(items[0]?.querySelector('.name')?.textContent).toBe(BAD_NAME);
		expect(container.querySelector('img, script')).toBeNull();
	});
});
