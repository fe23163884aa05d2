import { describe, expect, it } from 'vitest';
import { evidence } from '#lib/atlas/evidence.ts';
import { readStory } from '#lib/own/read-story.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { compileProject, problemLines } from '#lib/server/authored.ts';
import { ownStoryOf, toldOwnStory } from '#lib/story/own-told.ts';
import { toldStory } from '#lib/story/told.ts';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';

const result = compileProject(process.cwd());
if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
const { atlas, stories } = result;
const known = {
	evidence: evidence(atlas),
	hasThing: (id: string) => atlas.things.some((thing) => thing.id === id),
};
const CLAIM = 'k2-air-base-permission';

const story = (...steps: Partial<OwnStory['steps'][number]>[]): OwnStory => ({
	version: 1,
	lang: 'ru',
	title: 'Моя',
	author: 'А. Лектор',
	steps: steps.map((step) => ({ view: '', title: 'x', ...step })),
});

describe('a visitor’s story as it is told', () => {
	it('keeps its language and names its author, and the words of a claim are the atlas’s', () => {
		const { story: told, faults } = toldOwnStory(story({ text: 'Абзац', claims: [CLAIM] }), known);
		expect(faults).toEqual([]);
		expect(told.visitor).toEqual({ author: 'А. Лектор', lang: 'ru' });
		expect(told.steps[0]?.text).toEqual({ text: 'Абзац', lang: 'ru' });
		const ours = toldStory(stories[0] as never, 'en', atlas).steps[0]?.claims;
		expect(told.steps[0]?.claims).toEqual(ours?.filter(({ id }) => id === CLAIM));
	});

	it('says what the atlas does not have, and shows the rest', () => {
		const { story: told, faults } = toldOwnStory(
			story({ view: 'year=2009&select=atlantis', claims: ['gone', CLAIM] }),
			known,
		);
		expect(told.steps[0]?.view).toBe('year=2009');
		expect(told.steps[0]?.claims.map(({ id }) => id)).toEqual([CLAIM]);
		expect(faults).toEqual([
			{ kind: 'claim', step: 0, id: 'gone' },
			{ kind: 'thing', step: 0, id: 'atlantis' },
		]);
	});

	it('says nothing of claims that could not be loaded', () => {
		const { faults } = toldOwnStory(story({ claims: ['gone'] }), { ...known, evidence: null });
		expect(faults).toEqual([]);
	});

	it('names on the closing slide what all its steps cite', () => {
		const told = toldOwnStory(story({ claims: [CLAIM] }, { slide: 'closing' }), known).story;
		expect(told.steps[1]?.claims.map(({ id }) => id)).toEqual([CLAIM]);
	});
});

describe('a story of the atlas as a copy', () => {
	const all = stories.flatMap((each) => LANGUAGES.map((language) => ({ each, language })));

	it.each(all)('$each.id in $language is one without a fault', ({ each, language }) => {
		const told = toldStory(each, language, atlas);
		const copy = ownStoryOf(told, language);
		expect(readStory(JSON.parse(JSON.stringify(copy)))).toEqual({ story: copy, faults: [] });
		const { story: again, faults } = toldOwnStory(copy, known);
		expect(faults).toEqual([]);
		expect(
			again.steps.map(({ text, notes, claims, sweep }) => [text.text, notes.text, claims, sweep]),
		).toEqual(
			told.steps.map(({ text, notes, claims, sweep }) => [text.text, notes.text, claims, sweep]),
		);
	});
});
