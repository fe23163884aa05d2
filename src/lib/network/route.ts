import { stateIn } from '#lib/atlas/slice.ts';
import type { Mode } from '#lib/atlas/vocabulary.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import type { Closure, Network, Restriction, TransitTime } from './network.ts';
import { PARTLY_BARRED } from './rules.ts';
import type { Conditions, OpenUse, Step } from './step.ts';

/** Steps that join from the first place to the last, with what is known of them. */
export type Route = {
	/** The ids of its legs: what tells it from the others. */
	id: string;
	steps: readonly Step[];
	/** The corridor under which each step is gone. */
	uses: readonly OpenUse[];
	km: number;
	/** Runs of steps between transshipments. */
	stretches: Stretch[];
	transshipments: Transshipment[];
	crossings: Crossing[];
	transfers: Transfer[];
	/** Certain (2) when all of its legs are. */
	state: YearState;
	/** In order of travel, each once. */
	corridors: string[];
	/** In order of travel, each once. */
	countries: string[];
	rules: RouteRule[];
	times: RouteTime[];
	/** Times of the year in which a place on the route was shut. */
	closures: Closure[];
	doubts: Doubt[];
	/** Steps on which no corridor is recorded to have gone this way. */
	against: number;
};

export type Stretch = {
	mode: Mode;
	gauge: number | null;
	from: string;
	to: string;
	km: number;
	steps: readonly Step[];
	corridors: string[];
};

/** A change of mode, or of the gauge between two railways. */
export type Transshipment = {
	place: string;
	from: { mode: Mode; gauge: number | null };
	to: { mode: Mode; gauge: number | null };
	isBreakOfGauge: boolean;
};

/** A change of corridor; joined where goods are known to have gone over. */
export type Transfer = { place: string; from: string; to: string; isJoined: boolean };

/** Between two places that lie in two countries. */
export type Crossing = { from: string; to: string; countries: [string, string] };

/** The rules of a corridor for the part of a route that follows it. */
export type RouteRule = {
	corridor: string;
	from: string;
	to: string;
	rules: readonly Restriction[];
	/** One rule bars what another lets pass. */
	isDisputed: boolean;
};

/** How long exactly this part of the route took. `state` is 0 when it was measured in other years. */
export type RouteTime = TransitTime & { corridor: string; state: YearState };

/** A part of the route beside which sources know another, or that is disputed altogether. */
export type Doubt = { corridor: string; others: string[]; from: string; to: string };

/** Tells a route: what changes along it, what it crosses, what applied and what is known of it. */
export function route(network: Network, steps: readonly Step[], conditions: Conditions): Route {
	const uses = assigned(network, steps);
	const stretches = stretchesOf(steps, uses);
	const places = placesOf(steps);
	const lands = places.flatMap((place) => network.places[place]?.country ?? []);
	return {
		id: steps.map(({ leg }) => leg.id).join(' '),
		steps,
		uses,
		km: sum(steps),
		stretches,
		transshipments: transshipmentsOf(stretches),
		crossings: crossingsOf(network, steps),
		transfers: transfersOf(network, steps, uses),
		state: Math.min(...uses.map(({ state }) => state)) as YearState,
		corridors: distinct(uses.map(({ corridor }) => corridor)),
		countries: distinct(lands),
		rules: rulesOf(steps, uses),
		times: timesOf(network, places, uses, conditions),
		closures: network.closures.filter(
			(closure) =>
				places.includes(closure.place) &&
				stateIn({ ...closure, layer: 'incidents' }, incidents(conditions)) > 0,
		),
		doubts: doubtsOf(network, steps, uses),
		against: steps.filter(({ isAgainst }) => isAgainst).length,
	};
}

/** The places of a route in order of travel. */
export function placesOf(steps: readonly Step[]): string[] {
	return [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)];
}

/** Whether goods are handled between two legs: another mode, or another gauge of rails. */
export function isTransshipment(a: Step['leg'], b: Step['leg']): boolean {
	if (a.mode !== b.mode) return true;
	return a.gauge !== undefined && b.gauge !== undefined && a.gauge !== b.gauge;
}

/**
 * Whether goods are known to have gone over from one leg to the next: one corridor led over both, or
 * one ended or began between them.
 */
export function isJoined({ corridors }: Network, a: Step, b: Step): boolean {
	const isShared = a.uses.some((use) => b.uses.some((other) => other.corridor === use.corridor));
	const isEnd = ({ corridor }: OpenUse) =>
		corridors[corridor]?.from === b.from || corridors[corridor]?.to === b.from;
	return isShared || a.uses.some(isEnd) || b.uses.some(isEnd);
}

/**
 * One corridor for each step, of those with the mildest rules; each is kept as long as it goes, so
 * that a route changes corridors as seldom as can be. Of two that go equally far the one is taken that
 * begins there, then the surer.
 */
function assigned({ corridors }: Network, steps: readonly Step[]): OpenUse[] {
	const choices = steps.map(({ uses }) =>
		uses.filter(({ verdict }) => verdict.hardness === uses[0]?.verdict.hardness),
	);
	const runOf = (corridor: string, from: number) => {
		const end = choices.findIndex(
			(uses, i) => i >= from && !uses.some((use) => use.corridor === corridor),
		);
		return (end === -1 ? choices.length : end) - from;
	};
	const chosen: OpenUse[] = [];
	let corridor: string | null = null;
	choices.forEach((uses, i) => {
		const kept = uses.find((use) => use.corridor === corridor);
		const begins = (id: string) => Number(corridors[id]?.from === steps[i]?.from);
		const [best] = [...uses].sort(
			(a, b) =>
				runOf(b.corridor, i) - runOf(a.corridor, i) ||
				begins(b.corridor) - begins(a.corridor) ||
				b.state - a.state,
		);
		const use = kept ?? (best as OpenUse);
		corridor = use.corridor;
		chosen.push(use);
	});
	return chosen;
}

function stretchesOf(steps: readonly Step[], uses: readonly OpenUse[]): Stretch[] {
	const stretches: Stretch[] = [];
	steps.forEach((step, i) => {
		const { leg, from, to } = step;
		const corridor = (uses[i] as OpenUse).corridor;
		const last = stretches.at(-1);
		const previous = steps[i - 1];
		if (last && previous && !isTransshipment({ ...previous.leg, ...gaugeOf(last) }, leg)) {
			last.steps = [...last.steps, step];
			last.to = to;
			last.km += leg.km;
			last.gauge ??= leg.gauge ?? null;
			last.corridors = distinct([...last.corridors, corridor]);
		} else {
			stretches.push({
				mode: leg.mode,
				gauge: leg.gauge ?? null,
				from,
				to,
				km: leg.km,
				steps: [step],
				corridors: [corridor],
			});
		}
	});
	return stretches;
}

const gaugeOf = ({ gauge }: Stretch) => (gauge === null ? {} : { gauge });

function transshipmentsOf(stretches: readonly Stretch[]): Transshipment[] {
	return stretches.slice(1).map((to, i) => {
		const from = stretches[i] as Stretch;
		return {
			place: to.from,
			from: { mode: from.mode, gauge: from.gauge },
			to: { mode: to.mode, gauge: to.gauge },
			isBreakOfGauge: from.mode === to.mode,
		};
	});
}

function crossingsOf({ places }: Network, steps: readonly Step[]): Crossing[] {
	return steps.flatMap(({ from, to }) => {
		const [a, b] = [places[from]?.country, places[to]?.country];
		return a && b && a !== b ? [{ from, to, countries: [a, b] as [string, string] }] : [];
	});
}

function transfersOf(
	network: Network,
	steps: readonly Step[],
	uses: readonly OpenUse[],
): Transfer[] {
	return steps.slice(1).flatMap((step, i) => {
		const [from, to] = [(uses[i] as OpenUse).corridor, (uses[i + 1] as OpenUse).corridor];
		const joined = isJoined(network, steps[i] as Step, step);
		return from === to ? [] : [{ place: step.from, from, to, isJoined: joined }];
	});
}

/** The first and last step under each corridor. */
function spans(uses: readonly OpenUse[]): { use: OpenUse; start: number; end: number }[] {
	const found: { use: OpenUse; start: number; end: number }[] = [];
	uses.forEach((use, i) => {
		const known = found.find((span) => span.use.corridor === use.corridor);
		if (known) known.end = i;
		else found.push({ use, start: i, end: i });
	});
	return found;
}

function rulesOf(steps: readonly Step[], uses: readonly OpenUse[]): RouteRule[] {
	return spans(uses)
		.filter(({ use }) => use.verdict.rules.length > 0)
		.map(({ use: { corridor, verdict }, start, end }) => ({
			corridor,
			from: (steps[start] as Step).from,
			to: (steps[end] as Step).to,
			rules: verdict.rules,
			isDisputed: verdict.hardness === PARTLY_BARRED && verdict.rules.length > 1,
		}));
}

function timesOf(
	network: Network,
	places: readonly string[],
	uses: readonly OpenUse[],
	{ slice }: Conditions,
): RouteTime[] {
	const candidates = distinct(uses.map(({ corridor }) => corridor));
	const alike = distinct(
		candidates.flatMap((id) => [id, ...(network.corridors[id]?.alternatives ?? [])]),
	);
	return alike.flatMap((id) => {
		const corridor = network.corridors[id];
		if (!corridor) return [];
		return corridor.transitTimes
			.filter(({ from, to }) => isPart(between(corridor.places, from, to), places))
			.map((time) => ({
				...time,
				corridor: id,
				state: stateIn({ ...time, layer: corridor.layer }, slice),
			}));
	});
}

/** The places of a chain from one to another, in the order of travel between these two. */
function between(chain: readonly string[], from: string, to: string): string[] {
	const [start, end] = [chain.indexOf(from), chain.indexOf(to)];
	if (start === -1 || end === -1) return [];
	return start <= end ? chain.slice(start, end + 1) : chain.slice(end, start + 1).toReversed();
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
	const start = part.length > 1 ? whole.indexOf(part[0] as string) : -1;
	return start !== -1 && part.every((place, i) => whole[start + i] === place);
}

function doubtsOf(network: Network, steps: readonly Step[], uses: readonly OpenUse[]): Doubt[] {
	return spans(uses).flatMap(({ use, start, end }) => {
		const corridor = network.corridors[use.corridor];
		if (!corridor) return [];
		// Where all of the alternatives go the same way, nobody differs.
		const own = steps
			.slice(start, end + 1)
			.filter(({ leg }) =>
				corridor.alternatives.some((id) => !leg.uses.some((other) => other.corridor === id)),
			);
		const isDisputed = corridor.status === 'disputed';
		const [first] = isDisputed ? steps.slice(start, end + 1) : own;
		const last = isDisputed ? steps[end] : own.at(-1);
		if (!first || !last) return [];
		return [
			{
				corridor: use.corridor,
				others: corridor.alternatives.filter((id) => id !== use.corridor),
				from: first.from,
				to: last.to,
			},
		];
	});
}

/** The closures of a year are asked for whatever is certain or shown. */
function incidents({ slice }: Conditions) {
	return { ...slice, layers: ['incidents' as const], certain: false, 'min-sources': 1 };
}

function sum(steps: readonly Step[]): number {
	return steps.reduce((km, { leg }) => km + leg.km, 0);
}

function distinct<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}
