import { expect, test } from 'vitest';
import Announcement from '#lib/ui/page/Announcement.svelte';
import { render } from '../render.ts';

const told = (container: Element) =>
	container.querySelector('[data-announcement]')?.textContent?.trim();

test('what the slider that has the focus says is not told a second time', async () => {
	const slider = document.createElement('div');
	Object.assign(slider, { role: 'slider', tabIndex: 0, ariaValueText: '2011: Two routes.' });
	document.body.append(slider);
	const { container, rerender } = await render(Announcement, {
		text: '2010: One route.',
		rest: 20,
	});
	await expect.poll(() => told(container)).toBe('2010: One route.');
	slider.focus();
	await rerender({ text: '2011: Two routes.' });
	await expect.poll(() => told(container)).toBe('');
	// Something else is told all the same, and alone.
	await rerender({ text: '2011: Two routes.', also: 'Two rows of your own.' });
	await expect.poll(() => told(container)).toBe('Two rows of your own.');
	slider.remove();
	await rerender({ text: '2011: Two routes.', also: 'Three rows of your own.' });
	await expect.poll(() => told(container)).toBe('2011: Two routes. Three rows of your own.');
});

test('a late announcement passes over what was there at first', async () => {
	const { container, rerender } = await render(Announcement, {
		text: 'At first.',
		rest: 20,
		isLate: true,
	});
	await new Promise((resolve) => setTimeout(resolve, 120));
	expect(told(container)).toBe('');
	await rerender({ text: 'Then.' });
	await expect.poll(() => told(container)).toBe('Then.');
	await rerender({ text: 'At first.' });
	await expect.poll(() => told(container)).toBe('At first.');
});
