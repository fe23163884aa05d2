import type { Figure } from './schema.ts';
import type { Language } from './vocabulary.ts';

/** What a figure is called, what it counts, and of what that is a part. */
export type FigureText = {
	title: string;
	unit: string;
	denominator: string | null;
	/** In which it is told: English where a figure has no translation, as a number of a claim. */
	lang: Language;
};

export function figureText(
	figure: Pick<Figure, 'title' | 'unit' | 'denominator' | 'translations'>,
	language: Language,
): FigureText {
	const translation = language === 'en' ? undefined : figure.translations?.[language];
	const { title, unit, denominator = null } = translation ?? figure;
	return { title, unit, denominator, lang: translation ? language : 'en' };
}

/** `per cent, of all cargo` */
export function countedIn({ unit, denominator }: Pick<FigureText, 'unit' | 'denominator'>): string {
	return denominator === null ? unit : `${unit}, ${denominator}`;
}
