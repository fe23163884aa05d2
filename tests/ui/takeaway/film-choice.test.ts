import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { filmEnds } from '#lib/export/film-span.ts';
import FilmChoice from '#lib/ui/takeaway/FilmChoice.svelte';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { render } from '../render.ts';
import '../theme.ts';

test('a film shows years or months, whichever is chosen, and says how many and how long', async () => {
	const view = { ...DEFAULT_VIEW, year: 2012 };
	const shown = await render(FilmChoice, {
		view,
		film: { ...filmEnds(view), seconds: 1, scale: 1 },
	});
	const hint = shown.container.querySelector('.hint') as HTMLElement;
	await expect.element(hint).toHaveTextContent('24 years');
	await userEvent.selectOptions(shown.getByLabelText('Time step'), 'month');
	const selects = () => [...shown.container.querySelectorAll('select')];
	const ends = () =>
		selects()
			.slice(1, 3)
			.map((end) => end.selectedOptions[0]?.textContent);
	await expect.poll(ends).toEqual(['January 2012', 'December 2012']);
	await expect.element(hint).toHaveTextContent('12 months');
	await userEvent.selectOptions(selects()[1] as HTMLElement, '2011-11');
	await expect.element(hint).toHaveTextContent('14 months');
	await userEvent.selectOptions(shown.getByLabelText('Time step'), 'year');
	await expect.element(hint).toHaveTextContent('24 years');
});
