import type { OutlineThing } from '#lib/atlas/outline.ts';
import { stateIn } from '#lib/atlas/slice.ts';
import type { Network } from './network.ts';
import { tracedSlice, type Conditions } from './step.ts';
import type { Route } from './route.ts';

/** What a country on the route allowed in the year, by a mode that the route takes there. */
export type Permits = { country: string; things: OutlineThing[] };

/** The permissions of the countries between the first and the last of a route. */
export function permits(
	network: Network,
	{ steps, countries }: Route,
	things: readonly OutlineThing[],
	{ slice }: Conditions,
): Permits[] {
	const when = { ...tracedSlice(slice), layers: ['permissions' as const] };
	const homes = [steps[0]?.from, steps.at(-1)?.to].map((id) => network.places[id ?? '']?.country);
	return countries
		.filter((country) => !homes.includes(country))
		.map((country) => {
			const modes = steps
				.filter(({ from, to }) =>
					[from, to].some((place) => network.places[place]?.country === country),
				)
				// A ferry lies at a quay: who let goods through by sea let the ferry.
				.map(({ leg }) => (leg.mode === 'ferry' ? 'sea' : leg.mode));
			return {
				country,
				things: things.filter(
					(thing) =>
						thing.country === country &&
						stateIn(thing, when) > 0 &&
						thing.permission?.modes.some((mode) => modes.includes(mode)),
				),
			};
		});
}
