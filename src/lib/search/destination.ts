import type { Evidence } from '#lib/atlas/evidence.ts';
import { extent } from '#lib/atlas/extent.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { own } from '#lib/atlas/own.ts';
import { stateIn, statesByYear, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { lifetime, yearDigits } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import type { Bounds, Covered } from '#lib/view/camera.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import type { View } from '#lib/view/view.ts';
import type { Detour } from '#lib/words/detour.ts';
import type { Entry } from './entries.ts';
import type { When } from './when.ts';

export type Destination = { change: Partial<View>; detour: Detour };

/** The zoom at which one point is shown, unless the map is closer already. */
const POINT_ZOOM = 6;
const STAY: Detour = { year: null, layer: null, isUnfiltered: false, isNever: false };

/** The way to a time that was asked for. */
export function toTime({ first, last }: When): Partial<View> {
	return first === last
		? { year: first, years: null }
		: { years: [first, last], year: last, compare: null };
}

/**
 * The way to what was found: the map goes where it is, its layer is switched on, and where the slice
 * does not hold it the year becomes the nearest in which it existed. A claim leads to its thing, in a
 * year of its date if it can be.
 */
export function destination(
	entry: Entry,
	view: View,
	outline: Outline,
	evidence: Evidence,
	covered: Covered,
): Destination {
	if (entry.group === 'places') return toPlace(entry.id, view, outline, covered);
	const item = itemOf(outline, entry.id);
	if (!item) return { change: { select: entry.id }, detour: STAY };
	const dated = entry.when === undefined ? null : yearDigits(lifetime(entry.when));
	const { change, detour } = toTimed(item, view, dated);
	const where = whereIs(entry.id, outline);
	return {
		change: { select: entry.id, ...change, ...(where ? look(where, view, covered) : {}) },
		detour,
	};
}

function itemOf(outline: Outline, id: string): Timed | undefined {
	const isIt = (item: { id: string }) => item.id === id;
	return outline.things.find(isIt) ?? outline.corridors.find(isIt) ?? outline.legs.find(isIt);
}

/** To a place, in a year in which something was there. */
function toPlace(id: string, view: View, outline: Outline, covered: Covered): Destination {
	const place = own(outline.places, id);
	if (!place) return { change: {}, detour: STAY };
	const there: Timed[] = [
		...outline.things.filter((thing) => thing.place === id),
		...outline.corridors.filter((corridor) => corridor.places.includes(id)),
	];
	const isShown = there.some((item) => stateIn(item, view) > 0);
	const ways = isShown ? [] : there.map((item) => toTimed(item, view, null));
	const [nearest] = ways
		.filter(({ detour }) => !detour.isNever && detour.layer === null)
		.sort((a, b) => yearsAway(a, view) - yearsAway(b, view));
	return {
		change: { select: null, ...nearest?.change, ...look(spot(place.at), view, covered) },
		detour: nearest?.detour ?? STAY,
	};
}

const yearsAway = ({ detour }: Destination, view: View) =>
	Math.abs((detour.year ?? view.year) - view.year);

/** What must change for a slice to hold something; `dated` are digits of years to prefer. */
function toTimed(item: Timed, view: View, dated: string | null): Destination {
	const isOff = !view.layers.includes(item.layer);
	const layers = LAYERS.filter((id) => id === item.layer || view.layers.includes(id));
	const open: Slice = { ...view, layers };
	const shared = {
		change: isOff ? { layers } : {},
		detour: { ...STAY, layer: isOff ? item.layer : null },
	};
	const preferred = dated === null ? item : both(item, dated);
	if (stateIn(preferred, open) > 0) return shared;
	const plain: Slice = { ...open, certain: false, 'min-sources': 1 };
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
		const filters = slice === plain ? { certain: false, 'min-sources': 1 } : {};
		const detour = { ...shared.detour, isUnfiltered: slice === plain };
		if (stateIn(timed, slice) > 0) return { change: { ...shared.change, ...filters }, detour };
		const year = nearestYear(timed, slice);
		if (year === undefined) continue;
		const change = { ...shared.change, ...filters, year, years: null, compare: null };
		return { change, detour: { ...detour, year } };
	}
	return stateIn(item, open) > 0
		? shared
		: { ...shared, detour: { ...shared.detour, isNever: true } };
}

/** The years that a thing has in common with a date. */
function both(item: Timed, dated: string): Timed {
	const digits = [...item.digits].map((digit, i) => (dated[i] === '0' ? '0' : digit)).join('');
	return { ...item, digits };
}

function nearestYear(item: Timed, slice: Slice): number | undefined {
	const states = statesByYear(item, slice);
	return YEARS.filter((_, i) => (states[i] ?? 0) > 0).sort(
		(a, b) => Math.abs(a - slice.year) - Math.abs(b - slice.year),
	)[0];
}

/** What something covers on the map, of a thing its symbol; null for what has no place. */
function whereIs(id: string, outline: Outline): Bounds | null {
	const thing = outline.things.find((item) => item.id === id);
	return thing?.at ? spot(thing.at) : extent(id, outline);
}

const spot = ([lng, lat]: readonly [number, number]): Bounds => [lng, lat, lng, lat];

/** Where to look so that all of the bounds is in view, beside what is covered. */
function look(box: Bounds, view: View, { right, bottom }: Covered): Pick<View, 'map' | 'fit'> {
	if (box[0] < box[2] && box[1] < box[3]) return { fit: box, map: null };
	const zoom = Math.max(POINT_ZOOM, view.fit ? 0 : (view.map?.zoom ?? 0));
	const k = unitsPerPixel(zoom);
	const [x, y] = project([box[0], box[1]]);
	const [lng, lat] = unproject([x + (right / 2) * k, y + (bottom / 2) * k]);
	return { map: { zoom, lng, lat, bearing: 0, pitch: 0 }, fit: null };
}
