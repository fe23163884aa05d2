import { YEARS } from '#lib/time/years.ts';
import type { Network } from './network.ts';
import { cheapestRoutes, isReachable } from './search.ts';
import { isOpen, steps, tracedSlice, type Conditions, type Step } from './step.ts';
import { stops, type Stop } from './stops.ts';
import { isJoined, isTransshipment, route, type Route } from './route.ts';

/** Most routes listed by length; the next constant: by transshipments, certainty or plain distance. */
const BY_LENGTH = 6;
const BY_OTHERS = 1;
/** Of the routes against the recorded direction. */
const BY_AGAINST = 2;
/** A route that is so many times longer than the shortest is no alternative to it. */
const DETOUR = 2;
/** Kilometres that weigh more than any route: one transshipment; going over where nobody is known to have. */
const TRANSSHIPMENT_KM = 100_000;
const LOOSE_KM = 10_000_000;
/** What a kilometre against the recorded direction weighs. */
const AGAINST = 1_000;

export const ORDERS = ['length', 'transshipments', 'certainty'] as const;
export type Order = (typeof ORDERS)[number];

/** The answer to how a shipment could go from one place to another. */
export type Trace = {
	/**
	 * The routes that were open, the shortest first; those against the recorded direction only where
	 * there is no other.
	 */
	routes: Route[];
	/** Why there is no route in the recorded direction; null when there is one. */
	noRoute: NoRouteReason | null;
};

/** Why no route was open, or none can be asked for. */
export type NoRouteReason =
	| { kind: 'unknown'; place: string }
	| { kind: 'same' }
	/** No corridor of any year leads there. */
	| { kind: 'never' }
	| {
			kind: 'stopped';
			stops: Stop[];
			/** The nearest years (of two equally near the later) in which the same shipment had a route, and one that is certain. */
			nearest: { possible: number | null; certain: number | null };
			/** What alone would open a route in this year. */
			lifts: Lift[];
	  };

/** Open again what is shut by hypothesis; any cargo; no filters. */
export const LIFTS = ['closed', 'cargo', 'filter'] as const;
export type Lift = (typeof LIFTS)[number];

/** The routes from one place to another under the conditions, or what stops them. */
export function trace(
	network: Network,
	[from, to]: readonly [string, string],
	asked: Conditions,
): Trace {
	const conditions = { ...asked, slice: tracedSlice(asked.slice) };
	const unknown = [from, to].find((place) => !Object.hasOwn(network.places, place));
	if (unknown !== undefined) return none({ kind: 'unknown', place: unknown });
	if (from === to) return none({ kind: 'same' });
	const all = steps(network, conditions);
	const found = otherRoutes(network, passable(all), from, to);
	if (found.length > 0) return { routes: told(network, found, conditions), noRoute: null };
	const against = cheapestRoutes(all.filter(isOpen), from, to, BY_AGAINST, {
		step: weighed,
		change: looseness(network),
	});
	return {
		routes: told(network, against, conditions),
		noRoute: noRouteReason(network, from, to, all, conditions),
	};
}

const none = (noRoute: NoRouteReason): Trace => ({ routes: [], noRoute });

/** The steps that are open, in the recorded direction. */
function passable(all: readonly Step[]): Step[] {
	return all.filter((step) => isOpen(step) && !step.isAgainst);
}

function told(network: Network, found: readonly Step[][], conditions: Conditions): Route[] {
	const routes = ordered(
		found.map((each) => route(network, each, conditions)),
		'length',
	);
	const shortest = Math.min(...routes.map(({ km }) => km));
	const [first] = routes;
	return routes.filter((each) => each === first || each.km <= DETOUR * shortest);
}

const length = ({ leg }: Step) => leg.km;

/** Length, weighted so that legs against the recorded direction are a last resort. */
function weighed({ leg, isAgainst }: Step): number {
	return isAgainst ? leg.km * AGAINST + 1 : leg.km;
}

const looseness = (network: Network) => (a: Step, b: Step) =>
	isJoined(network, a, b) ? 0 : LOOSE_KM;

/**
 * The shortest routes on which goods go over from corridor to corridor only where one of them begins
 * or ends; beside them those with the fewest transshipments and those of which all is certain, which
 * need not be among the shortest; and the shortest of all, wherever the corridors meet.
 */
function otherRoutes(network: Network, open: readonly Step[], from: string, to: string): Step[][] {
	const loose = looseness(network);
	const certain = open.filter(({ uses }) => uses[0]?.state === 2);
	const routes = [
		...cheapestRoutes(open, from, to, BY_LENGTH, { step: length, change: loose }),
		...cheapestRoutes(open, from, to, BY_OTHERS, {
			step: length,
			change: (a, b) => loose(a, b) + (isTransshipment(a.leg, b.leg) ? TRANSSHIPMENT_KM : 0),
		}),
		...cheapestRoutes(certain, from, to, BY_OTHERS, { step: length, change: loose }),
	];
	const isLoose = (route: readonly Step[]) =>
		route.some((b, i) => i > 0 && loose(route[i - 1] as Step, b));
	const joined = routes.filter((route) => !isLoose(route));
	const [shortest = []] = cheapestRoutes(open, from, to, 1, { step: length });
	const kept = [
		...(joined.length > 0 ? joined : routes),
		...(shortest.length > 0 ? [shortest] : []),
	];
	return [...new Map(kept.map((each) => [each.map(({ leg }) => leg.id).join(), each])).values()];
}

/** The routes by one measure, and where that is equal by the others; those with a loose end last. */
export function ordered(routes: readonly Route[], order: Order): Route[] {
	const measures: Record<Order, (route: Route) => number> = {
		length: ({ km }) => km,
		transshipments: ({ transshipments }) => transshipments.length,
		certainty: ({ state, doubts }) => doubts.length - 100 * state,
	};
	const looseEnds = ({ transfers }: Route) => transfers.filter((each) => !each.isJoined).length;
	const by = [looseEnds, measures[order], ...ORDERS.map((other) => measures[other])];
	return [...routes].sort((a, b) => {
		for (const measure of by) {
			const difference = measure(a) - measure(b);
			if (difference !== 0) return difference;
		}
		return a.id < b.id ? -1 : 1;
	});
}

function noRouteReason(
	network: Network,
	from: string,
	to: string,
	all: readonly Step[],
	conditions: Conditions,
): NoRouteReason {
	const { slice } = conditions;
	const under = (changed: Partial<Conditions>) =>
		passable(steps(network, { ...conditions, ...changed }));
	const years = YEARS.toSorted(
		(a, b) => Math.abs(a - slice.year) - Math.abs(b - slice.year) || b - a,
	);
	const nearest = (changed: Partial<Conditions>, isCertain = false) =>
		years.find((year) => {
			const yearly = tracedSlice(
				{ ...slice, ...changed.slice, ...(isCertain ? { certain: true } : {}) },
				year,
			);
			return isReachable(under({ ...changed, slice: yearly }), from, to);
		}) ?? null;
	const unfiltered = { ...slice, certain: false, 'min-sources': 1 };
	const changes: Record<Lift, Partial<Conditions>> = {
		closed: { closed: [] },
		cargo: { cargo: null },
		filter: { slice: unfiltered },
	};
	const lifts = LIFTS.filter((lift) => isReachable(under(changes[lift]), from, to));
	const possible = nearest({});
	// What opens a route in this year says best what stops it; else what would in another year.
	const [lift] = lifts;
	let reference = lift ? under(changes[lift]) : null;
	if (!reference && possible !== null) reference = under({ slice: tracedSlice(slice, possible) });
	if (!reference) {
		const free = { closed: [], cargo: null, slice: unfiltered };
		const year = nearest(free);
		if (year === null) return { kind: 'never' };
		reference = under({ ...free, slice: tracedSlice(unfiltered, year) });
	}
	const joined = cheapestRoutes(reference, from, to, 1, {
		step: length,
		change: looseness(network),
	});
	const [stopped = []] =
		joined.length > 0 ? joined : cheapestRoutes(reference, from, to, 1, { step: length });
	return {
		kind: 'stopped',
		stops: stops(stopped, all),
		nearest: { possible, certain: possible === null ? null : nearest({}, true) },
		lifts,
	};
}
