import { expect, test } from 'vitest';
import { storySlides } from '#lib/export/story-slides.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

test('each step becomes a slide with its view, its words and its claims with who says so', () => {
	const claim = {
		id: 'c1',
		text: 'The base was closed.',
		lang: 'en' as const,
		source: 'A 2005',
		readIn: null,
		reference: 'A, “Work”, 2005',
		at: 'p. 3',
	};
	const step = {
		id: 'one',
		title: 'A base closes',
		text: { text: 'In that year …', lang: 'en' as const },
		notes: { text: 'Pause here.', lang: 'en' as const },
		view: 'year=2005&select=k2-air-base',
		sweep: null,
		claims: [claim],
	};
	const story = { id: 'k2', title: 'K2', summary: '', steps: [step, { ...step, claims: [] }] };
	expect(storySlides(story)).toEqual([
		{
			view: { ...DEFAULT_VIEW, year: 2005, select: 'k2-air-base' },
			title: 'A base closes',
			text: 'In that year …',
			notes: 'Pause here.',
			sources: ['The base was closed. (A, “Work”, 2005, p. 3)'],
		},
		expect.objectContaining({ sources: [] }),
	]);
});
