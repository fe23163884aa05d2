import { comparedTimes, momentOf, sliceOf, type Slice } from '#lib/atlas/slice.ts';
import { yearOfMoment, type Moment } from '#lib/time/days.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/**
 * The view as one map of one time, without what is of the page or of the other maps: it is the same while its
 * own picture is.
 */
export function mapAt(view: View, moment: Moment): View {
	const date = typeof moment === 'string' ? moment : null;
	const time = { year: yearOfMoment(moment), date, years: null, compare: null };
	const { strip, controls, theme, origin, data } = DEFAULT_VIEW;
	return { ...view, ...time, strip, controls, theme, origin, data, view: 'map' };
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

/** What all maps of a view show between them, in the colours of one map: what there is at any of their times. */
export function keySlice(view: View): Slice {
	const slice = sliceOf(view);
	const maps = mapsOf(view);
	const last = maps.at(-1);
	if (!last) return view.view === 'pair' ? { ...slice, compare: null } : slice;
	return { ...sliceOf(last), each: maps.map(momentOf) };
}

/** What is told of a view as a whole: of a strip what its maps show, of all others their own time. */
export const toldSlice = (view: View): Slice =>
	view.view === 'strip' ? keySlice(view) : sliceOf(view);
