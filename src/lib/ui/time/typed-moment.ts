import { dateOf, whenOf } from '#lib/search/when.ts';
import type { Moment } from '#lib/time/days.ts';

/**
 * The month or day that somebody wrote in any of our languages (`March 2012`, `14.03.2012`, `14 марта
 * 2012`), or the year; null for what is neither, and for what is not of the slider.
 */
export function typedMoment(text: string): Moment | null {
	const when = whenOf(text);
	if (!when || when.first !== when.last) return null;
	return when.month === null && when.day === null ? when.first : dateOf(when);
}
