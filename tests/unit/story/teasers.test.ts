import { expect, test } from 'vitest';
import type { Story } from '#lib/atlas/story-schema.ts';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { projectStories } from '#lib/server/published.ts';
import { storyTeasers } from '#lib/story/teasers.ts';

const inAll = (text: string) => ({ en: text, ru: `${text} ru`, kk: `${text} kk` });
const step = (view: string, fields: Partial<Story['steps'][number]> = {}) => ({
	id: view,
	view,
	title: inAll('Step'),
	text: inAll('Text'),
	claims: ['claim'],
	notes: inAll('Notes'),
	...fields,
});
const story = (...steps: Story['steps']): Story => ({
	id: 'trains',
	title: inAll('Trains'),
	teaser: inAll('By rail'),
	summary: inAll('Summary'),
	steps,
});

test('a story is offered in the language of the page', () => {
	const [offered] = storyTeasers([story(step('year=2009'))], 'kk');
	expect(offered).toEqual({
		id: 'trains',
		title: 'Trains kk',
		line: 'By rail kk',
		first: 2009,
		last: 2009,
	});
});

test('its years are those of its views, and not the ones that are only played through', () => {
	const years = (...steps: Story['steps']) => {
		const [{ first, last } = { first: 0, last: 0 }] = storyTeasers([story(...steps)], 'en');
		return [first, last];
	};
	expect(years(step('year=2009'), step('year=2005'))).toEqual([2005, 2009]);
	expect(years(step('years=2001-2004'))).toEqual([2001, 2004]);
	expect(years(step('year=2011&compare=2014'))).toEqual([2011, 2014]);
	const sweep = { from: 1999, to: 2003, seconds: 5 };
	expect(years(step('year=2003', { sweep }))).toEqual([2003, 2003]);
});

test.each(LANGUAGES)('the line of each story fits one line in %s', (language) => {
	const offered = storyTeasers(projectStories(), language);
	expect(offered.length).toBeGreaterThan(3);
	for (const { id, line } of offered) expect(line.length, id).toBeLessThanOrEqual(40);
});
