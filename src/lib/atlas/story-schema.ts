import * as v from 'valibot';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { field, id, listOf, setOf, text } from './schema.ts';
import { isAtlasMonth, isAtlasYear, isSweepLength, SWEEP_SECONDS } from './story-rules.ts';
import { LANGUAGES } from './vocabulary.ts';

/** What a curator calls each language. */
const LANGUAGE_NAMES = { en: 'English', ru: 'Russian', kk: 'Kazakh' };

/** Sentences for the fields of an object that holds one text in several languages. */
const languageField = (noun: string) => (issue: { expected: string | null; received: string }) => {
	if (issue.expected === 'Object') return `the ${noun} must be given by language (“en”: …)`;
	const key = (issue.expected === 'never' ? issue.received : issue.expected)?.replaceAll('"', '');
	return issue.expected === 'never'
		? `the ${noun} has an unknown language “${key}”; it must be one of ${LANGUAGES.join(', ')}`
		: `the ${noun} in ${LANGUAGE_NAMES[key as keyof typeof LANGUAGE_NAMES]} is missing`;
};

/** A text whose original is English; what is not translated is shown in English. */
const translated = (noun: string) =>
	v.strictObject(
		{
			en: text(`${noun} in English`),
			ru: v.optional(text(`${noun} in Russian`)),
			kk: v.optional(text(`${noun} in Kazakh`)),
		},
		languageField(noun),
	);

/** A text that every language has. */
export const inAllLanguages = (noun: string) =>
	v.strictObject(
		{
			en: text(`${noun} in English`),
			ru: text(`${noun} in Russian`),
			kk: text(`${noun} in Kazakh`),
		},
		languageField(noun),
	);

/** A year of the slider; its message begins with what the year is. */
export const year = (noun: string) =>
	v.pipe(
		v.number(`${noun} is not a number`),
		v.integer(`${noun} must be a whole year`),
		v.check((value) => isAtlasYear(value), `${noun} lies outside ${FIRST_YEAR} to ${LAST_YEAR}`),
	);

/** A year of the slider, or a month of it (`2012-03`). */
const moment = (noun: string) =>
	v.union(
		[
			year(noun),
			v.pipe(
				v.string(),
				v.check(
					(value) => isAtlasMonth(value),
					`${noun} is no month from ${FIRST_YEAR}-01 to ${LAST_YEAR}-12`,
				),
			),
		],
		`${noun} is not a number`,
	);

/** The years or months that a story step plays through before it rests on its view. */
const sweep = v.strictObject(
	{
		from: moment('the first year of the sweep'),
		to: moment('the last year of the sweep'),
		seconds: v.pipe(
			v.number('the length of the sweep (“seconds”) is not a number'),
			v.check(
				(value) => isSweepLength(value),
				`the sweep must take from ${SWEEP_SECONDS.least} to ${SWEEP_SECONDS.most} seconds (“seconds”)`,
			),
		),
	},
	field,
);

/** Words in a paragraph of a step: enough to say it, few enough for a slide. */
const FEWEST_WORDS = 40;
const MOST_WORDS = 115;

/** The words of a text, parted by spaces. */
export function wordCount(words: string): number {
	return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** One view of a story with what is told of it. */
export const StoryStepSchema = v.strictObject(
	{
		id,
		/** The query of the view's address. */
		view: text('view'),
		sweep: v.optional(sweep),
		title: inAllLanguages('title'),
		/** One paragraph of plain text. */
		text: v.pipe(
			translated('paragraph'),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				const count = wordCount(dataset.value.en);
				if (count < FEWEST_WORDS || count > MOST_WORDS)
					addIssue({
						message: `the paragraph has ${count} words; it should have from ${FEWEST_WORDS} to ${MOST_WORDS}`,
					});
			}),
		),
		/** Claims of the atlas on which the paragraph rests. */
		claims: v.pipe(
			setOf(id, 'claims'),
			v.minLength(1, 'nothing is cited: every step needs at least one claim (“claims”)'),
		),
		/** What the speaker may say beside it. */
		notes: translated('speaker’s note'),
	},
	field,
);

/** A story without its steps, which are read one by one. */
export const StorySchema = v.strictObject(
	{
		id,
		title: inAllLanguages('title'),
		/** One line, with which it is offered beside the map. */
		teaser: inAllLanguages('teaser'),
		/** One or two sentences for lists and for search engines. */
		summary: inAllLanguages('summary'),
		steps: v.pipe(listOf(v.unknown(), 'steps'), v.minLength(2, 'a story needs at least two steps')),
	},
	field,
);

export type StoryStep = v.InferOutput<typeof StoryStepSchema>;
export type Story = Omit<v.InferOutput<typeof StorySchema>, 'steps'> & { steps: StoryStep[] };
