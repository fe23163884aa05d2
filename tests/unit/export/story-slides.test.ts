import { expect, test } from 'vitest';
import { storySlides } from '#lib/export/story-slides.ts';
import type { ToldStep } from '#lib/story/told.ts';
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

const told = (fields: Partial<ToldStep>): ToldStep => ({
	id: 'one',
	title: 'A step',
	text: { text: '', lang: 'en' },
	notes: { text: '', lang: 'en' },
	view: 'year=2005',
	sweep: null,
	claims: [],
	...fields,
});
const slideOf = (fields: Partial<ToldStep>) =>
	storySlides({ id: 'own', title: '', summary: '', steps: [told(fields)] })[0];

test('of a paragraph that has no room on a slide its first sentences stand there, and all of it to be read', () => {
	const sentence = 'Goods of the U.S. came north through Hairaton “by rail.” ';
	const text = { text: sentence.repeat(55).trim(), lang: 'en' as const };
	expect(slideOf({ text })).toMatchObject({
		text: sentence.repeat(5).trim(),
		paragraph: text.text,
	});
	// Its words are whole where no sentence ends in time.
	const endless = { text: `${'слово, '.repeat(500)}🚂`, lang: 'ru' as const };
	expect(slideOf({ text: endless })?.text).toMatch(/^(слово, )+слово, …$/);
	expect(slideOf({ text: { text: '🚂'.repeat(2000), lang: 'en' } })?.text).toMatch(/^(🚂)+ …$/u);
	const short = { text: sentence.repeat(10).trim(), lang: 'en' as const };
	expect(slideOf({ text: short })).toMatchObject({ text: short.text });
	expect(slideOf({ text: short })).not.toHaveProperty('paragraph');
	// In the large letters of an opening slide there is less room.
	expect(slideOf({ text: short, slide: 'opening' })).toHaveProperty('paragraph', short.text);
	expect(slideOf({ text, sentence: 'One of hers.' })).toMatchObject({
		text: 'One of hers.',
		paragraph: text.text,
	});
});
