import { expect, it } from 'vitest';
import { adoptedStory, idFor } from '#lib/story/adopted.ts';
import { ownStoryOf } from '#lib/story/own-told.ts';
import { compileStories } from '#lib/story/compile.ts';
import { toldStory } from '#lib/story/told.ts';
import { compileProject, problemLines } from '#lib/server/authored.ts';

const result = compileProject(process.cwd());
if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
const { atlas, stories } = result;

it('a story of ours that was copied and adopted again lacks nothing but its translations', () => {
	for (const story of stories) {
		const adopted = adoptedStory(ownStoryOf(toldStory(story, 'en', atlas), 'en'), story.id);
		const file = { name: `stories/9-${story.id}.json`, text: JSON.stringify(adopted) };
		const sentences = compileStories([file], atlas).problems.map(({ sentence }) => sentence);
		expect(sentences).not.toEqual([]);
		expect(sentences.filter((each) => !/ in (Russian|Kazakh) is missing$/.test(each))).toEqual([]);
	}
});

it('an id is made of the letters that an id may hold', () => {
	expect(idFor('Kabul — à propos: 2011 & after, and so on and on')).toBe(
		'kabul-a-propos-2011-after-and',
	);
	expect(idFor('Путь')).toBe('story');
});
