import { describe, expect, it } from 'vitest';
import { locatorFault, mostThings } from '#lib/atlas/check/locator.ts';
import type { Source } from '#lib/atlas/schema.ts';

const work = (type: string): Source => ({
	id: 'vigil-2011',
	type,
	title: 'The Long Way Round',
	URL: 'https://example.org/way',
	grade: 'press',
});
const fault = (at: string) => locatorFault(at, [work('report')]);

describe('a locator', () => {
	it.each([
		'section “Routes”, paragraph 4',
		'paragraph “Throughout the war”',
		'p. 9',
		'Table 1, row 2007',
		'footnote 31',
		'third paragraph (“By then the road”)',
		'third paragraph (opening words not recorded)',
		'heading “What the ministers of the five states agreed upon”',
		'only article',
		'report of 26 July 2012',
		'Chapter “The Long Way Round”',
	])('“%s” takes a reader to the passage', (at) => {
		expect(fault(at)).toBeNull();
	});

	it.each(['passim', 'ibid., p. 3', 'Op. cit.', 'throughout the report', 'text of the article'])(
		'“%s” takes nobody anywhere',
		(at) => {
			expect(fault(at)).toMatch(/takes nobody to a passage/);
		},
	);

	it.each(['third paragraph', 'first and last paragraphs', 'Second answer', 'last two sentences'])(
		'“%s” only counts, and a new layout moves it',
		(at) => {
			expect(fault(at)).toMatch(/only counts/);
		},
	);

	it('quotes the beginning of a passage, not the passage', () => {
		expect(fault('paragraph “By then the road was open”')).toBeNull();
		expect(fault('paragraph “By then the road was open again”')).toMatch(/more than 6 words/);
	});

	it.each(['The long way round.', '“The Long Way Round”', 'https://example.org/way', 'vigil-2011'])(
		'“%s” only repeats what the source is called',
		(at) => {
			expect(fault(at)).toMatch(/only repeats the title/);
		},
	);

	it('may stand on more things the more exact it is', () => {
		const most = (at: string, type = 'report') => mostThings(at, work(type));
		expect(most('chapter 3')).toBeLessThan(most('chapter 3, paragraph 2'));
		expect(most('paragraph 2')).toBeLessThan(most('paragraph 2, second sentence'));
		expect(most('chapter “By line and sentence”')).toBe(most('chapter 3'));
	});

	it('of a news item may be as short as the item', () => {
		expect(mostThings('report of 26 July 2012', work('article-newspaper'))).toBe(
			mostThings('paragraph 2', work('report')),
		);
	});
});
