import type { Question } from './schema.ts';
import type { Language } from './vocabulary.ts';

/** An open question and what would settle it, in a language; English where it has no translation. */
export function questionText({ question, settledBy, translations }: Question, language: Language) {
	const translation = language === 'en' ? undefined : translations?.[language];
	return { question, settledBy, ...translation, lang: translation ? language : 'en' };
}
