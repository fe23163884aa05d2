import type { Language } from '#lib/atlas/vocabulary.ts';
import { knownWays, type KnownWay, type Measure, type MeasureBook } from '#lib/atlas/measures.ts';
import { shownDays, type Slice } from '#lib/atlas/slice.ts';
import type { MeasureId } from '#lib/atlas/vocabulary.ts';
import type { Days } from '#lib/time/days.ts';
import { wayText } from '#lib/words/measured.ts';
import { measureCatalogue } from '#lib/words/measures/catalogue.ts';
import type { MeasureWords } from '#lib/words/measures/en.ts';

/** The numbers by which corridors are drawn wide, and the words about them. */
export type WidthFiles = { book: MeasureBook; said: MeasureWords; language: Language };

/** Loads what widths by quantity are drawn from, when they are first asked for. */
export async function loadWidthFiles(language: Language): Promise<WidthFiles> {
	const [{ default: book }, said] = await Promise.all([
		import('#generated/measures.json'),
		measureCatalogue(language),
	]);
	return { book: book as unknown as MeasureBook, said, language };
}

/** A quantity in the time of a slice: what is known of each way, and the text that stands on the map. */
export type Wide = {
	measure: Measure;
	window: Days;
	ways: readonly { known: KnownWay; text: string }[];
};

/** What a measure says of a slice; null without a measure. */
export function wideIn(
	{ book, said, language }: WidthFiles,
	id: MeasureId | null | undefined,
	slice: Pick<Slice, 'year' | 'date' | 'years'>,
): Wide | null {
	const measure = book.measures.find((one) => one.id === id);
	if (!measure) return null;
	const window = shownDays(slice);
	const numbers = new Intl.NumberFormat(language);
	const number = (value: number) => numbers.format(value);
	const ways = knownWays(measure, window).map((known) => ({
		known,
		text: wayText(measure, known, { said, number }),
	}));
	return { measure, window, ways };
}
