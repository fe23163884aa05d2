import type { Outline } from '#lib/atlas/outline.ts';
import { own } from '#lib/atlas/own.ts';
import { EVERYWHERE, stateIn, statesByYear, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { COUNTRIES, LAYERS } from '#lib/atlas/vocabulary.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import type { View } from '#lib/view/view.ts';
import type { Adjustment } from '#lib/words/adjustment.ts';
import type { Entry } from './entries.ts';
import { dateOf, type When } from './when.ts';

export type Destination = { change: Partial<View>; adjustment: Adjustment };

const STAY: Adjustment = { year: null, layer: null, isUnfiltered: false, isNever: false };

/** The way to a time that was asked for. */
export function toTime(when: When): Partial<View> {
	const { first, last } = when;
	return first === last
		? { year: first, date: dateOf(when), years: null }
		: { years: [first, last], year: last, date: null, compare: null };
}

/**
 * The way to what was found: its layer is switched on, and where the slice does not hold it the year
 * becomes the nearest in which it existed. A claim leads to its thing, in a year of its date if it can
 * be. Where the map has to look is for the page to say.
 */
export function destination(entry: Entry, view: View, outline: Outline): Destination {
	if (entry.group === 'countries') return toCountry(entry.id);
	if (entry.group === 'places') return toPlace(entry.id, view, outline);
	const item = itemOf(outline, entry.id);
	if (!item) return { change: { select: entry.id }, adjustment: STAY };
	const dated = entry.when === undefined ? null : yearStates(lifetime(entry.when));
	const { change, adjustment } = toTimed(item, view, dated);
	return { change: { select: entry.id, ...change }, adjustment };
}

function itemOf(outline: Outline, id: string): Timed | undefined {
	const isIt = (item: { id: string }) => item.id === id;
	return outline.things.find(isIt) ?? outline.corridors.find(isIt) ?? outline.legs.find(isIt);
}

/** To what belongs to a country, in the same time. */
function toCountry(id: string): Destination {
	const country = COUNTRIES.filter((code) => code === id);
	return { change: { country, select: null }, adjustment: STAY };
}

/** To a place, in a year in which something was there. */
function toPlace(id: string, view: View, outline: Outline): Destination {
	const place = own(outline.places, id);
	if (!place) return { change: {}, adjustment: STAY };
	const there: Timed[] = [
		...outline.things.filter((thing) => thing.place === id),
		...outline.corridors.filter((corridor) => corridor.places.includes(id)),
	];
	const isShown = there.some((item) => stateIn(item, view) > 0);
	const ways = isShown ? [] : there.map((item) => toTimed(item, view, null));
	const [nearest] = ways
		.filter(({ adjustment }) => !adjustment.isNever && adjustment.layer === null)
		.sort((a, b) => yearsAway(a, view) - yearsAway(b, view));
	return {
		change: { select: null, ...nearest?.change },
		adjustment: nearest?.adjustment ?? STAY,
	};
}

const yearsAway = ({ adjustment }: Destination, view: View) =>
	Math.abs((adjustment.year ?? view.year) - view.year);

/** What must change for a slice to hold something; `dated` holds the states of years to prefer. */
export function toTimed(item: Timed, view: Slice, dated: string | null): Destination {
	const isOff = !view.layers.includes(item.layer);
	const layers = LAYERS.filter((id) => id === item.layer || view.layers.includes(id));
	const open: Slice = { ...view, layers };
	const shared = {
		change: isOff ? { layers } : {},
		adjustment: { ...STAY, layer: isOff ? item.layer : null },
	};
	const preferred = dated === null ? item : both(item, dated);
	// By a date of a year a month is told as its whole year; the thing itself has to be there, too.
	const isIn = (timed: Timed, slice: Slice) =>
		stateIn(timed, slice) > 0 && stateIn(item, slice) > 0;
	if (isIn(preferred, open)) return shared;
	const plain: Slice = { ...open, certain: false, 'min-sources': 1, country: EVERYWHERE };
	const ways: [Timed, Slice][] = [
		[preferred, open],
		...(stateIn(item, open) > 0
			? []
			: ([
					[item, open],
					[preferred, plain],
					[item, plain],
				] as [Timed, Slice][])),
	];
	for (const [timed, slice] of ways) {
		const filters =
			slice === plain ? { certain: false, 'min-sources': 1, country: EVERYWHERE } : {};
		const adjustment = { ...shared.adjustment, isUnfiltered: slice === plain };
		if (isIn(timed, slice)) return { change: { ...shared.change, ...filters }, adjustment };
		const year = nearestYear(timed, slice);
		if (year === undefined) continue;
		const change = { ...shared.change, ...filters, year, date: null, years: null, compare: null };
		return { change, adjustment: { ...adjustment, year } };
	}
	return stateIn(item, open) > 0
		? shared
		: { ...shared, adjustment: { ...shared.adjustment, isNever: true } };
}

/** The years that a thing has in common with a date. */
function both(item: Timed, dated: string): Timed {
	const yearStates = [...item.yearStates]
		.map((state, i) => (dated[i] === '0' ? '0' : state))
		.join('');
	const { days: _, ...rest } = item;
	return { ...rest, yearStates };
}

function nearestYear(item: Timed, slice: Slice): number | undefined {
	const states = statesByYear(item, slice);
	return YEARS.filter((_, i) => (states[i] ?? 0) > 0).sort(
		(a, b) => Math.abs(a - slice.year) - Math.abs(b - slice.year),
	)[0];
}
