import {
	focusedLegs,
	legsIn,
	legsWithin,
	type LegIds,
	type Legs,
} from '#lib/atlas/focused-legs.ts';
import type { Slice } from '#lib/atlas/slice.ts';
import { legIds } from './journey.ts';
import type { Network } from './network.ts';
import { tracedSlice, type Conditions } from './step.ts';
import { trace } from './trace.ts';

/** What a view says of its time, of what is selected, and of the route that it traces. */
type TracingView = Slice &
	Pick<Conditions, 'cargo' | 'closed'> & {
		trace: readonly [string, string] | null;
		way: number;
		select: string | null;
	};

/**
 * The legs that stay in a view that traces a route while the others step back, as on the page of the map;
 * null: the view traces nothing, or no route answers it.
 */
export function tracedFocus(view: TracingView, network: Network, outline: Legs): LegIds | null {
	const { trace: asked, way, cargo, closed, select, country } = view;
	if (!asked) return null;
	const { routes } = trace(network, asked, { slice: tracedSlice(view), cargo, closed });
	const route = routes[Math.min(way, routes.length) - 1];
	if (!route) return null;
	return focusedLegs((id) => legsIn(outline, id), {
		selected: select,
		traced: legIds(route.steps),
		within: legsWithin(outline, country),
	});
}
