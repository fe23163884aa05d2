import createGraph, { type Graph } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { Step } from './step.ts';

/** The nodes before the first and after the last step of every route. */
const START = -1;
const END = -2;

/** From one step to the next, which makes the `arrival`. */
type Link = { key: string; cost: number; arrival: string };
/**
 * What a link costs that may not be taken: more than any route. (The `blocked` of ngraph.path lets
 * unreached nodes into its heap, where their infinite scores spoil the order.)
 */
const SHUT = 1e12;
/** Number of looping routes discarded before the search gives up. */
const MOST_LOOPS = 40;

export type Costs = {
	/** What a step costs, at least 0. */
	step: (step: Step) => number;
	/** What it costs to go from one step over to the next. */
	change?: (from: Step, to: Step) => number;
};

/**
 * Up to `count` routes over the steps from one place to another, the cheapest first, none of which
 * comes to a place twice by one mode (Yen's algorithm): by rail to the yard behind the junction and
 * back through it by road is a route that was gone. The nodes of the graph are the steps, so that two
 * legs between the same places are two routes, and a change between steps has its own cost.
 */
export function cheapestRoutes(
	steps: readonly Step[],
	from: string,
	to: string,
	count: number,
	costs: Costs,
): Step[][] {
	if (from === to) return [];
	const search = new Search(steps, from, to, costs);
	const first = search.cheapest([START], new Set(), new Set());
	if (!first) return [];
	const found = [first];
	const candidates = new Map<string, number[]>();
	const known = new Set([first.join()]);
	// A cost of changing may make a loop cheaper than a change; such a route is none, and does not count.
	const simple = () => found.filter((route) => search.isSimple(route));
	while (simple().length < count && found.length < count + MOST_LOOPS) {
		for (const route of search.deviations(found.at(-1) as number[], found)) {
			if (!known.has(route.join())) candidates.set(route.join(), route);
			known.add(route.join());
		}
		const [next] = [...candidates].sort(
			(a, b) => search.cost(a[1]) - search.cost(b[1]) || (a[0] < b[0] ? -1 : 1),
		);
		if (!next) break;
		candidates.delete(next[0]);
		found.push(next[1]);
	}
	return simple().map((route) => route.slice(1, -1).map((node) => steps[node] as Step));
}

/** Whether any route leads over the steps from one place to another. */
export function isReachable(steps: readonly Step[], from: string, to: string): boolean {
	const onward = new Map<string, string[]>();
	for (const step of steps) onward.set(step.from, [...(onward.get(step.from) ?? []), step.to]);
	const reached = new Set([from]);
	for (const place of reached) for (const next of onward.get(place) ?? []) reached.add(next);
	return from !== to && reached.has(to);
}

class Search {
	readonly #steps: readonly Step[];
	readonly #graph: Graph<undefined, Link>;
	readonly #costs = new Map<string, number>();
	readonly #onward = new Map<number, number[]>();

	constructor(steps: readonly Step[], from: string, to: string, costs: Costs) {
		this.#steps = steps;
		this.#graph = createGraph<undefined, Link>();
		const leaving = new Map<string, number[]>();
		steps.forEach((step, i) => leaving.set(step.from, [...(leaving.get(step.from) ?? []), i]));
		const join = (a: number, b: number, cost: number) => {
			const key = linkKey(a, b);
			this.#graph.addLink(a, b, { key, cost, arrival: arrivalOf(steps[b]) });
			this.#costs.set(key, cost);
			this.#onward.set(a, [...(this.#onward.get(a) ?? []), b]);
		};
		for (const b of leaving.get(from) ?? []) join(START, b, costs.step(steps[b] as Step));
		steps.forEach((a, i) => {
			if (a.to === to) return join(i, END, 0);
			for (const j of leaving.get(a.to) ?? []) {
				const b = steps[j] as Step;
				if (b.leg !== a.leg && b.to !== from)
					join(i, j, costs.step(b) + (costs.change?.(a, b) ?? 0));
			}
		});
	}

	/** The cheapest route that begins with `root`, avoids the links and makes none of the arrivals again. */
	cheapest(
		root: readonly number[],
		links: ReadonlySet<string>,
		arrivals: ReadonlySet<string>,
	): number[] | null {
		const spur = root.at(-1) as number;
		if (!this.#graph.hasNode(spur) || !this.#graph.hasNode(END)) return null;
		const isShut = ({ key, arrival }: Link) => links.has(key) || arrivals.has(arrival);
		const finder = aStar<undefined, Link>(this.#graph, {
			oriented: true,
			distance: (_a, _b, { data }) => (isShut(data) ? SHUT : data.cost),
		});
		const path = finder
			.find(spur, END)
			.map(({ id }) => id as number)
			.reverse();
		const isRoute = path.slice(1).every((node, i) => {
			const link = this.#graph.getLink(path[i] as number, node);
			return link !== undefined && !isShut(link.data);
		});
		return path.length > 1 && isRoute ? [...root.slice(0, -1), ...path] : null;
	}

	/** The cheapest routes that leave `route` at each of its forks and differ from all that were found. */
	*deviations(route: readonly number[], found: readonly number[][]): Generator<number[]> {
		for (let i = 0; i < route.length - 1; i++) {
			const root = route.slice(0, i + 1);
			const spur = root.at(-1) as number;
			const links = new Set(
				found
					.filter((other) => root.every((node, j) => other[j] === node))
					.map((other) => linkKey(spur, other[i + 1] as number)),
			);
			if ((this.#onward.get(spur) ?? []).every((next) => links.has(linkKey(spur, next)))) continue;
			const arrivals = new Set(root.slice(1).map((node) => arrivalOf(this.#steps[node])));
			const other = this.cheapest(root, links, arrivals);
			if (other) yield other;
		}
	}

	cost(route: readonly number[]): number {
		return route
			.slice(1)
			.reduce((sum, node, i) => sum + (this.#costs.get(linkKey(route[i] as number, node)) ?? 0), 0);
	}

	/** Whether a route comes to no place twice by one mode. */
	isSimple(route: readonly number[]): boolean {
		const arrivals = route.slice(1, -1).map((node) => arrivalOf(this.#steps[node]));
		return new Set(arrivals).size === arrivals.length;
	}
}

/** A place and the mode by which it is reached; none for the ends of a route. */
const arrivalOf = (step: Step | undefined) => (step ? `${step.to} ${step.leg.mode}` : '');
const linkKey = (a: number, b: number) => `${a}>${b}`;
