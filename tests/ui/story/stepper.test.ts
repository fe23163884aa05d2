import { expect, test, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import type { ToldStory } from '#lib/story/told.ts';
import type { Presentation } from '#lib/ui/story/presentation.svelte.ts';
import StoryStepper from '#lib/ui/story/StoryStepper.svelte';
import { ourPlace } from '#lib/ui/story/story-place.ts';
import type { StoryWalk } from '#lib/ui/story/story-walk.svelte.ts';
import { en } from '#lib/words/en.ts';
import { render } from '../render.ts';
import '../theme.ts';

const nothing = () => undefined;

/** The row of so many steps of which one is shown. */
async function stepper(count: number, index: number, isEmbed = false) {
	const steps = Array.from({ length: count }, (_, at) => ({ id: `s${at}`, title: `Step ${at}` }));
	const ids = steps.map(({ id }) => id);
	const ongo = vi.fn<(index: number) => void>();
	const turns = { previous: nothing, next: nothing, blank: nothing, notes: nothing };
	const { container, unmount } = await render(StoryStepper, {
		story: { id: 'a', title: '', summary: '', steps } as unknown as ToldStory,
		place: ourPlace('a', ids, 'en'),
		walk: { index, step: steps[index], isLast: index === count - 1 } as StoryWalk,
		presentation: { isOn: false, notes: 'none' } as Presentation,
		isEmbed,
		turns: { ...turns, fullScreen: nothing, close: nothing } as never,
		ongo,
	});
	const boxes = [...container.querySelectorAll('.stepper > button, li a, .out')]
		.map((part) => ({ part, box: part.getBoundingClientRect() }))
		.filter(({ box }) => box.width > 0);
	return { boxes, container, ongo, unmount };
}

test.each([320, 375, 1280])(
	'at %i pixels every step that is offered can be hit, however many there are',
	async (width) => {
		await browserPage.viewport(width, 700);
		document.documentElement.classList.add('script');
		for (const count of [1, 9, 10, 16, 17, 40, 100])
			for (const index of [0, Math.floor(count / 2), count - 1]) {
				const { boxes, container, unmount } = await stepper(count, index);
				const name = `${count} steps, at ${index}`;
				for (const [at, { box }] of boxes.entries()) {
					expect(box.width, name).toBeGreaterThanOrEqual(width < 375 ? 20 : 24);
					expect(box.height, name).toBeGreaterThanOrEqual(24);
					expect(box.left, name).toBeGreaterThanOrEqual(boxes[at - 1]?.box.right ?? 0);
					expect(box.right, name).toBeLessThanOrEqual(width);
				}
				const offered = boxes.map(({ part }) => part.textContent?.trim());
				expect(offered, name).toEqual(expect.arrayContaining(['1', `${index + 1}`, `${count}`]));
				expect(container.querySelectorAll('[aria-current=step]')).toHaveLength(1);
				await unmount();
			}
		document.documentElement.classList.remove('script');
	},
);

test('in a narrow frame the steps leave room for the way out of it', async () => {
	await browserPage.viewport(480, 320);
	document.documentElement.classList.add('script');
	const { boxes } = await stepper(40, 20, true);
	for (const [at, { box }] of boxes.entries()) {
		expect(box.left).toBeGreaterThanOrEqual(boxes[at - 1]?.box.right ?? 0);
		expect(box.right).toBeLessThanOrEqual(480);
	}
	expect(boxes.at(-1)?.part.textContent).toBe(en.stories.read);
	document.documentElement.classList.remove('script');
});
