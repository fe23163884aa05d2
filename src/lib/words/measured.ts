import type { KnownWay, Measure } from '#lib/atlas/measures.ts';
import type { MeasureWords } from './measures/en.ts';

type Said = { said: MeasureWords; number: (value: number) => string };

/** A number or a range, with its unit where that is short. */
export function valueText(
	{ unit }: Pick<Measure, 'unit'>,
	{ least, most }: Pick<KnownWay, 'least' | 'most'>,
	{ said, number }: Said,
): string {
	return said.value(number(least), number(most), /per ?cent/i.test(unit));
}

/** What stands on the map at a way: `North, together: 35–40%`. */
export function wayText(measure: Measure, known: KnownWay, words: Said): string {
	const { figure, title, along } = known.way;
	const name = words.said.ways[figure] ?? title;
	const way = along ? name : words.said.together(name);
	return `${way}: ${valueText(measure, known, words)}`;
}
