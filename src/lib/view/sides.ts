import { comparedTimes, momentOf, sliceOf, type Slice } from '#lib/atlas/slice.ts';
import { yearOfMoment, type Moment } from '#lib/time/days.ts';
import { stripWith } from './strip.ts';
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

/** Whether a view shows several maps. */
export const hasSides = ({ view }: Pick<View, 'view'>): boolean =>
	view === 'pair' || view === 'strip';

/** A view that a hand has changed: where two maps have lost their second time, they are one. */
export const asOneMap = (view: View): View =>
	view.view === 'pair' && (view.compare === null || view.years) ? { ...view, view: 'map' } : view;

/**
 * The same for a page whose visitor can choose the years of a strip: of another year that is gone to, one of its
 * maps is shown, and a range or a comparison on one map.
 */
export function changedByHand(before: View, next: View): View {
	if (before.view !== 'strip' || next.view !== 'strip') return asOneMap(next);
	if (next.years && next.years !== before.years) return { ...next, view: 'map' };
	return next.year === before.year && next.date === before.date
		? next
		: { ...next, strip: stripWith(next.strip, next.year) };
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
