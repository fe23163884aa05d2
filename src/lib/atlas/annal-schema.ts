import * as v from 'valibot';
import { field, id, setOf } from './schema.ts';
import { inAllLanguages, year } from './story-schema.ts';
import { LANGUAGES, type Language } from './vocabulary.ts';

/** Characters of a headline, which stands beside the year, and of the sentences under it. */
const LONGEST = { headline: 90, text: 340 };
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', ru: 'Russian', kk: 'Kazakh' };

/** What is told of a year in all languages, each of them short and in its own letters. */
const told = (key: keyof typeof LONGEST, noun: string) =>
	v.pipe(
		inAllLanguages(noun),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			for (const language of LANGUAGES) {
				const words = dataset.value[language];
				const which = `the ${noun} in ${LANGUAGE_NAMES[language]}`;
				if (words.length > LONGEST[key])
					addIssue({
						message: `${which} has ${words.length} characters; at most ${LONGEST[key]} have room`,
					});
				if (key === 'headline' && /[.…]$/.test(words))
					addIssue({ message: `${which} ends with a full stop; leave it out` });
				if (language !== 'en' && !/\p{Script=Cyrillic}/u.test(words))
					addIssue({ message: `${which} is not in Cyrillic` });
			}
		}),
	);

/** What is told of one year: a headline and one or two sentences that rest on claims. */
export const AnnalSchema = v.pipe(
	v.strictObject(
		{
			year: year('the year'),
			/** No claim is dated to this year alone, which the words say. */
			isGap: v.optional(v.literal(true, 'isGap is true, or left out')),
			headline: told('headline', 'headline'),
			text: told('text', 'text of the year'),
			/** Claims of the atlas whose time touches the year. */
			claims: setOf(id, 'claims'),
		},
		field,
	),
	v.check(
		({ claims, isGap }) => isGap === true || claims.length > 0,
		'nothing is cited: the year needs at least one claim (“claims”), or says that it is a gap (“isGap”)',
	),
);

export type Annal = v.InferOutput<typeof AnnalSchema>;
