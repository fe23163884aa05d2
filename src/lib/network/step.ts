import { stateIn, yearSlice, type Slice } from '#lib/atlas/slice.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import type { DirectedUse, Network, NetworkLeg, Restriction } from './network.ts';
import { BARRED, verdict, type Verdict } from './rules.ts';

/** What a shipment is traced under. */
export type Conditions = {
	slice: Slice;
	/** Kind of cargo; null for one without rules of its own. */
	cargo: string | null;
	/** Countries (ISO 3166-1 alpha-3) and legs that are shut by hypothesis. */
	closed: readonly string[];
};

/** The use of a leg by a corridor that lets the cargo pass. */
export type OpenUse = { corridor: string; state: 1 | 2; verdict: Verdict };

/** One leg in one direction of travel. */
export type Step = {
	leg: NetworkLeg;
	from: string;
	to: string;
	/** No corridor is recorded to have gone this way; those that went the other way stand for it. */
	isAgainst: boolean;
	/** The uses that let the cargo pass, the mildest first; none where something stops it. */
	uses: readonly OpenUse[];
	/** What stops it; none where it is open. */
	obstacles: readonly StepObstacle[];
};

export type StepObstacle =
	/** No use in the year; `states` are those of all years of the slider. */
	| { kind: 'time'; states: readonly YearState[] }
	/** A use that the filters of the view leave out. */
	| { kind: 'filter' }
	| { kind: 'closed'; what: string }
	| { kind: 'rule'; corridor: string; rules: readonly Restriction[] };

export const isOpen = ({ obstacles }: Step): boolean => obstacles.length === 0;

/**
 * A slice of one year (or of the month or day that is shown) in which a shipment can be traced: its filters,
 * whatever layers are shown.
 */
export function tracedSlice(slice: Slice, year?: number): Slice {
	return {
		...yearSlice(year ?? slice.years?.[1] ?? slice.year, ['corridors', 'air-routes']),
		date: year === undefined ? slice.date : null,
		certain: slice.certain,
		'min-sources': slice['min-sources'],
	};
}

/**
 * Both directions of every leg, open or not. Where nothing is recorded to have gone one way in the
 * year, a step against the recorded direction stands beside.
 */
export function steps(network: Network, conditions: Conditions): Step[] {
	return network.legs.flatMap((leg) =>
		[false, true].flatMap((isReversed) => {
			const onward = leg.uses.filter((use) => (use.reversed ?? false) === isReversed);
			const back = leg.uses.filter((use) => !onward.includes(use));
			const [from, to] = isReversed ? [leg.to, leg.from] : [leg.from, leg.to];
			const recorded = onward.length > 0 ? [step(network, leg, from, to, onward, conditions)] : [];
			const isUsed = recorded.some(({ obstacles }) => obstacles[0]?.kind !== 'time');
			return isUsed || back.length === 0
				? recorded
				: [...recorded, { ...step(network, leg, from, to, back, conditions), isAgainst: true }];
		}),
	);
}

function step(
	network: Network,
	leg: NetworkLeg,
	from: string,
	to: string,
	candidates: readonly DirectedUse[],
	conditions: Conditions,
): Step {
	const { slice, cargo, closed } = conditions;
	const inTime = candidates.filter((use) => stateOf(use, network, slice) > 0);
	const judged = inTime.map((use) => openUse(use, network, slice, cargo));
	const uses = judged
		.filter((use) => use.verdict.hardness < BARRED)
		.sort((a, b) => a.verdict.hardness - b.verdict.hardness || b.state - a.state);
	const obstacles: StepObstacle[] = [];
	const inYear = candidates.some((use) => stateOf(use, network, unfiltered(slice)) > 0);
	if (!inYear) {
		obstacles.push({ kind: 'time', states: statesOf(candidates) });
	} else if (inTime.length === 0) obstacles.push({ kind: 'filter' });
	const [barred] = judged;
	if (barred && uses.length === 0)
		obstacles.push({ kind: 'rule', corridor: barred.corridor, rules: barred.verdict.rules });
	const shut = closed.find(
		(id) =>
			id === leg.id || id === network.places[from]?.country || id === network.places[to]?.country,
	);
	if (shut !== undefined) obstacles.push({ kind: 'closed', what: shut });
	return { leg, from, to, isAgainst: false, uses, obstacles };
}

const unfiltered = (slice: Slice): Slice => ({ ...slice, certain: false, 'min-sources': 1 });

/** The state in each year of the slider, of whichever use is surest. */
function statesOf(uses: readonly DirectedUse[]): YearState[] {
	return YEARS.map(
		(_, i) => Math.max(...uses.map(({ yearStates }) => Number(yearStates[i]))) as YearState,
	);
}

function stateOf(
	{ corridor, yearStates, days }: DirectedUse,
	network: Network,
	slice: Slice,
): 0 | 1 | 2 {
	const { layer, witnesses } = network.corridors[corridor] ?? { layer: 'corridors', witnesses: 0 };
	return stateIn({ yearStates, ...(days ? { days } : {}), layer, witnesses }, slice);
}

function openUse(use: DirectedUse, network: Network, slice: Slice, cargo: string | null): OpenUse {
	const corridor = network.corridors[use.corridor];
	return {
		corridor: use.corridor,
		state: stateOf(use, network, slice) as 1 | 2,
		verdict: corridor ? verdict(corridor, cargo, slice) : { hardness: 0, rules: [] },
	};
}
