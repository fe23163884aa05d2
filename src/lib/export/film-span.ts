import {
	daysOf,
	grainOf,
	momentsIn,
	stepsBetween,
	yearOfMoment,
	type Moment,
} from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { mapAt } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';

/** The two ends of a film, in either order: years or months. */
export type FilmEnds = { from: Moment; to: Moment };

/** What a film has a picture of. */
export const FILM_GRAINS = ['year', 'month'] as const;
export type FilmGrain = (typeof FILM_GRAINS)[number];

/** What a film of a view shows at first: all years or, by months, as of a month or a day, those of its year. */
export function filmEnds(
	{ date, year }: Pick<View, 'date' | 'year'>,
	grain: FilmGrain = date === null ? 'year' : 'month',
): FilmEnds {
	return grain === 'year'
		? { from: FIRST_YEAR, to: LAST_YEAR }
		: { from: `${year}-01`, to: `${year}-12` };
}

/** The part of a year's time that a picture of a film has: a month is shorter, as when it is played. */
export const paceOf = (moment: Moment): number => (typeof moment === 'number' ? 1 : 0.3);

/** The times of a film in order, one picture each. */
export function filmMoments({ from, to }: FilmEnds): Moment[] {
	const [first, last] = stepsBetween(from, to) < 0 ? [to, from] : [from, to];
	return momentsIn({ from: daysOf(first).from, to: daysOf(last).to }, grainOf(first));
}

/** The view that a film's address leads to: all that it shows at once, so the years in which its months lie. */
export function filmView(view: View, moments: readonly Moment[]): View {
	const first = yearOfMoment(moments[0] as Moment);
	const last = yearOfMoment(moments.at(-1) as Moment);
	const opened = mapAt(view, first);
	return first === last ? opened : { ...opened, years: [first, last] };
}
