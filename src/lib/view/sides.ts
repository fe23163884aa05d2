import { comparedTimes } from '#lib/atlas/slice.ts';
import { yearOfMoment, type Moment } from '#lib/time/days.ts';
import type { View } from './view.ts';

/** The view as one map of one time. */
function mapAt(view: View, moment: Moment): View {
	const date = typeof moment === 'string' ? moment : null;
	const time = { year: yearOfMoment(moment), date, years: null, compare: null };
	return { ...view, ...time, view: 'map' };
}

/**
 * The maps that a view shows side by side, each as a view of its own: of a pair the earlier time, then the later;
 * of a strip its years. None where it shows one map.
 */
export function mapsOf(view: View): View[] {
	if (view.view === 'strip') return view.strip.map((year) => mapAt(view, year));
	const pair = view.view === 'pair' ? comparedTimes(view) : null;
	return pair ? pair.map((moment) => mapAt(view, moment)) : [];
}

/** The view with the time that all its maps span, which tells what they show between them. */
export function spanOf(view: View): View {
	const { strip } = view;
	const [first, last] = [strip[0] ?? view.year, strip.at(-1) ?? view.year];
	if (view.view !== 'strip') return view;
	return { ...view, year: last, date: null, years: [first, last], compare: null };
}

/** The view whose slice a legend beside all maps explains: of a strip its years, of a pair the later time. */
export const toldView = (view: View): View =>
	view.view === 'strip' ? spanOf(view) : (mapsOf(view).at(-1) ?? { ...view, compare: null });
