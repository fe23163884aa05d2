import type { Network } from './network.ts';
import { isOpen, steps, tracedSlice, type Conditions, type Step } from './step.ts';

/** Where a corridor leads into a country. */
export type CountryEntry = {
	step: Step;
	corridor: string;
	/** The ends of the corridor: what to trace. */
	ends: [string, string];
	state: 1 | 2;
};

/** The corridors that led into a country under the conditions, each with the leg that crosses into it. */
export function countryEntries(
	network: Network,
	country: string,
	asked: Conditions,
): CountryEntry[] {
	const conditions = { ...asked, slice: tracedSlice(asked.slice) };
	const crossing = steps(network, conditions).filter(
		(step) =>
			isOpen(step) &&
			!step.isAgainst &&
			network.places[step.from]?.country !== country &&
			network.places[step.to]?.country === country,
	);
	return crossing
		.flatMap((step) =>
			step.uses.flatMap(({ corridor, state }) => {
				const own = network.corridors[corridor];
				return own ? [{ step, corridor, ends: [own.from, own.to] as [string, string], state }] : [];
			}),
		)
		.sort((a, b) => (a.corridor < b.corridor ? -1 : 1));
}
