import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuthoredFile } from '#lib/atlas/authored-file.ts';
import { wordCount } from '#lib/atlas/story-schema.ts';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { authoredFiles, problemLines } from '#lib/server/authored.ts';
import { projectAtlas, projectStories } from '#lib/server/published.ts';
import { compileStories } from '#lib/story/compile.ts';
import { toldStory } from '#lib/story/told.ts';
import { openedView } from '#lib/view/opened.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

const folder = fileURLToPath(new URL('../../fixtures/stories', import.meta.url));
const atlas = goodAtlas();

function stories(path: string): AuthoredFile[] {
	return authoredFiles(join(folder, path)).map(({ name, text }) => ({
		name: `stories/${name}`,
		text,
	}));
}

/** The good files with those of a broken folder in place of their namesakes, or beside them. */
function brokenFiles(kind: string): AuthoredFile[] {
	const broken = stories(`broken/${kind}`);
	const names = broken.map(({ name }) => name);
	return [...stories('good').filter(({ name }) => !names.includes(name)), ...broken];
}

describe('the good story', () => {
	it('compiles', () => {
		const { stories: compiled, problems } = compileStories(stories('good'), atlas);
		expect(problemLines(problems)).toEqual([]);
		expect(compiled.map(({ id, steps }) => [id, steps.length])).toEqual([['small-story', 2]]);
	});

	it('shows several maps and what belongs to a country, but no list', () => {
		const faults = (view: string) => {
			const files = stories('good').map(({ name, text }) => {
				const story = JSON.parse(text) as { steps: Record<string, unknown>[] };
				for (const step of story.steps) delete step.sweep;
				const [first] = story.steps;
				if (first) first.view = view;
				return { name, text: JSON.stringify(story) };
			});
			return compileStories(files, atlas).problems.map(({ sentence }) => sentence);
		};
		expect(faults('view=strip&strip=2001,2005,2009,2012')).toEqual([]);
		expect(faults('view=pair&year=2012&compare=2009&country=KGZ')).toEqual([]);
		expect(faults('view=table')).toEqual([expect.stringContaining('a story does not show')]);
	});

	it('is told in each language, and says which texts are not translated', () => {
		const [story] = compileStories(stories('good'), atlas).stories;
		const told = toldStory(story as NonNullable<typeof story>, 'ru', atlas);
		expect(told.title).toBe('Маленькая история');
		expect(told.steps[0]?.title).toBe('Школа');
		expect(told.steps[0]?.text.lang).toBe('en');
		expect(told.steps[1]?.claims.map(({ id }) => id)).toEqual([
			'four-officers-offered',
			'three-officers-offered',
		]);
		expect(told.steps[1]?.claims[0]?.source).toMatch(/\S/);
	});
});

describe('a broken story', () => {
	const kinds = readdirSync(join(folder, 'broken')).sort();

	it.each(kinds)('(%s) is told in exactly these sentences', (kind) => {
		const expected = readFileSync(join(folder, 'broken', kind, 'expected.txt'), 'utf8');
		const { problems } = compileStories(brokenFiles(kind), atlas);
		expect(problemLines(problems)).toEqual(expected.trimEnd().split('\n'));
	});

	it('is not blamed for an atlas that is broken itself', () => {
		expect(compileStories(brokenFiles('unknown-claim'), null).problems).toEqual([]);
		expect(compileStories(brokenFiles('broken-view'), null).problems).toHaveLength(2);
	});

	it('is told in sentences whatever it holds', () => {
		for (const text of ['', 'null', '5', '[]', '{}', '{"id":"x","steps":[null,5]}']) {
			const { problems } = compileStories([{ name: 'stories/x.json', text }], atlas);
			expect(problems.length, text).toBeGreaterThan(0);
			for (const { sentence } of problems)
				expect(sentence).not.toMatch(/Invalid|[Ee]xpected .*received|undefined|\[object/);
		}
	});
});

describe('the stories of the project', () => {
	const told = projectStories();
	const real = projectAtlas();
	const claims = real.things.flatMap((thing) => thing.claims);

	it('are at least four, of six to nine steps', () => {
		expect(told.length).toBeGreaterThanOrEqual(4);
		for (const { id, steps } of told) {
			expect(steps.length, id).toBeGreaterThanOrEqual(6);
			expect(steps.length, id).toBeLessThanOrEqual(9);
		}
	});

	it('have paragraphs of 50 to 110 words', () => {
		for (const { steps } of told)
			for (const { id, text } of steps) {
				expect(wordCount(text.en), id).toBeGreaterThanOrEqual(50);
				expect(wordCount(text.en), id).toBeLessThanOrEqual(110);
			}
	});

	it('sweep the years at least once each', () => {
		for (const { id, steps } of told)
			expect(
				steps.some(({ sweep }) => sweep),
				id,
			).toBe(true);
	});

	it('show a place in every step, so that no step leaves the map where it was', () => {
		for (const { steps } of told)
			for (const { id, view } of steps) expect(openedView(view).view.fit, id).not.toBeNull();
	});

	it('mention no year that none of the cited claims knows', () => {
		const odd = told.flatMap(({ steps }) =>
			steps.flatMap(({ id, text, claims: cited }) => {
				const known = claims
					.filter((claim) => cited.includes(claim.id))
					.map((claim) => {
						const source = real.sources.get(claim.source ?? '');
						return `${claim.text} ${claim.when ?? ''} ${claim.at} ${JSON.stringify(source?.issued)}`;
					})
					.join(' ');
				const years = text.en.match(/\b(19|20)\d\d\b/g) ?? [];
				return years.filter((year) => !known.includes(year)).map((year) => `${id}: ${year}`);
			}),
		);
		expect(odd).toEqual([]);
	});

	it('are told in every language', () => {
		for (const language of LANGUAGES)
			for (const story of told) {
				const { steps, title } = toldStory(story, language, real);
				expect(title).toMatch(/\S/);
				for (const step of steps) expect(step.claims.length, step.id).toBeGreaterThan(0);
			}
	});
});
