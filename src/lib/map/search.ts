import { MUST_STAND, type Candidate } from './label-candidates.ts';
import { LINE_LABEL_ZOOM, type Label } from './labels.ts';
import { Level, NAMELESS, type Item, type LevelGround, type Way } from './level.ts';
import type { Mark } from './marks.ts';

/**
 * What it costs to lose a name of the country that all is about, one of the first tier, another that must
 * stand with its mark, its name alone, and the mark of something less; in the measure of the costs of ways.
 */
const LOSS = { subject: 9600, fixed: 2400, great: 720, name: 420, mark: 60 };
/** Most moves that the search makes, and most in a row without improvement. */
const STEPS = 240;
const IN_VAIN = 50;
/** Each time an item is displaced its cost rises by this share of the original cost. */
const STUBBORN = 0.5;
/** An item without room may displace others that cost up to this many times its own cost. */
const EAGER = 3;
/** Cost above which a position counts as poor. */
const BAD = 300;
/** What costs more is not worth it for a name that may be given up. */
const WORTH = 60;

/** What stands at a level. */
export type Standing = {
	labels: Omit<Label, 'zooms'>[];
	/** Where each mark stands that has room. */
	marks: Map<Mark, Mark>;
	/** Names that should have found room, and did not. */
	failed: Candidate[];
};

/**
 * Places marks and names: those that must stand first, the most worthy before others, each where it is free
 * and hides least. Unless it `isQuick`, those that found no room then look for it in place of others.
 */
export function standing(
	shown: readonly Mark[],
	names: readonly Candidate[],
	ground: LevelGround,
	isQuick: boolean,
): Standing {
	const isFar = ground.zoom < LINE_LABEL_ZOOM;
	const must = names.filter(({ order }) => order < MUST_STAND);
	const named = new Set(must.flatMap(({ mark }) => mark ?? []));
	const rest = isFar ? [] : shown.filter((mark) => !named.has(mark));
	const items: Item[] = [
		...must.map((name) => ({ name, mark: name.mark, isStill: isFar })),
		...rest.map((mark) => ({ name: null, mark, isStill: false })),
	];
	const searched = (order: readonly Item[]) => {
		const level = new Level(ground);
		// Far out there is no room to step aside, and marks are merged in its place.
		if (isFar) for (const mark of shown) level.takeMark(mark);
		for (const name of must)
			if (name.isFixed && name.stand === 'about' && !name.mark) level.keepDot(name);
		const search = new Search(level, order);
		if (!isQuick) search.improve();
		return { level, search };
	};
	let best = searched(items);
	const others = [byCrowd(items, ground), items.toReversed()];
	for (const order of isQuick || isFar ? [] : others) {
		if (best.search.failed().length === 0) break;
		const next = searched(order);
		if (next.search.loss() < best.search.loss()) best = next;
	}
	const { level, search } = best;
	const done: Standing = { ...search.standing(), failed: search.failed() };
	if (isFar) for (const mark of shown) done.marks.set(mark, mark);
	for (const name of names.slice(must.length)) done.labels.push(...less(level, name, done.marks));
	return done;
}

/** Items nearer than this many pixels are in each other's way. */
const CROWD = 70;

/** Items in another order: those first that have the most others near them. */
function byCrowd(items: readonly Item[], { pixels }: LevelGround): Item[] {
	const spots = items.map(({ mark, name }) => pixels((mark ?? name)?.at ?? [0, 0]));
	const near = ([x, y]: readonly [number, number]) =>
		spots.filter(([ox, oy]) => Math.hypot(ox - x, oy - y) < CROWD).length;
	const crowd = new Map(items.map((item, i) => [item, item.name ? near(spots[i] ?? [0, 0]) : 0]));
	return items.toSorted((a, b) => (crowd.get(b) ?? 0) - (crowd.get(a) ?? 0));
}

/** Finds room for a name that may be given up. */
function less(level: Level, name: Candidate, marks: ReadonlyMap<Mark, Mark>) {
	const mark = name.mark ? marks.get(name.mark) : null;
	if (mark === undefined) return [];
	const isDotted = !mark && name.stand === 'about';
	if (isDotted && !level.isDotFree(name)) return [];
	const item: Item = { name, mark, isStill: true };
	const most = mark ? NAMELESS : WORTH;
	const way = level.best(item, { prices: null, most, nameless: NAMELESS });
	if (!way?.stand) return [];
	level.take(item, way);
	return level.labels(name, mark?.at ?? name.at, way.stand);
}

/** Items that compete for the room of a level; each is known by its place in their list. */
class Search {
	readonly #level: Level;
	readonly #items: readonly Item[];
	readonly #worth: readonly number[];
	/** What each costs that is driven away, and what it costs a mark to lose its name: more each time. */
	readonly #prices: number[];
	readonly #nameless: number[];
	#ways: (Way | null)[];

	/** Gives room to one after the other, as far as there is some. */
	constructor(level: Level, items: readonly Item[]) {
		this.#level = level;
		this.#items = items;
		this.#worth = items.map(({ name }) => (name ? lossOf(name, LOSS.great) : LOSS.mark));
		this.#prices = [...this.#worth];
		this.#nameless = items.map(({ name }) => (name ? lossOf(name, LOSS.name) : 0));
		this.#ways = items.map(() => null);
		for (const i of items.keys()) this.#settle(i);
	}

	/**
	 * What has no room takes it where that drives away the least, and what was driven away looks for another
	 * place. What is driven away often becomes dearer, so that the search does not go round in circles. The
	 * best that was found is kept.
	 */
	improve(): void {
		let [best, least, vain] = [[...this.#ways], this.loss(), 0];
		for (let step = 0; step < STEPS && vain < IN_VAIN; step++) {
			const lost = this.#lost();
			const i = lost[step % lost.length];
			if (i === undefined) break;
			this.#force(i);
			const loss = this.loss();
			vain = loss < least ? 0 : vain + 1;
			if (loss < least) [best, least] = [[...this.#ways], loss];
		}
		for (const i of this.#items.keys()) this.#clear(i);
		for (const [i, way] of best.entries()) this.#put(i, way);
		// With all in place, each looks whether it can stand better, and the lost whether there is room by now.
		for (const i of this.#items.keys()) this.#better(i);
	}

	standing(): Pick<Standing, 'labels' | 'marks'> {
		const done: Pick<Standing, 'labels' | 'marks'> = { labels: [], marks: new Map() };
		for (const [i, { name, mark, isStill }] of this.#items.entries()) {
			const way = this.#ways[i];
			if (!way) continue;
			const stood = mark && !isStill ? this.#level.standing(mark, way) : mark;
			if (mark && stood) done.marks.set(mark, stood);
			if (name && way.stand)
				done.labels.push(...this.#level.labels(name, stood?.at ?? name.at, way.stand));
		}
		return done;
	}

	failed(): Candidate[] {
		return this.#items.flatMap(({ name }, i) => (name && !this.#ways[i]?.stand ? [name] : []));
	}

	/** Gives an item the best place that is free. */
	#settle(i: number) {
		this.#clear(i);
		this.#put(i, this.#best(i, null));
	}

	/** Gives an item a better place than its own where one is free by now. */
	#better(i: number) {
		const old = this.#ways[i] as Way | null;
		this.#settle(i);
		const way = this.#ways[i];
		if (!old || (way && way.cost < old.cost)) return;
		this.#clear(i);
		this.#put(i, old);
	}

	/** Gives an item the place where it drives away the least, and those another that it drove away. */
	#force(i: number) {
		this.#clear(i);
		const way = this.#best(i, this.#prices);
		const driven = way ? this.#level.owners(this.#items[i] as Item, way, this.#prices) : [];
		for (const owner of driven) {
			this.#clear(owner);
			this.#raise(owner);
		}
		this.#settle(i);
		if (!this.#ways[i]?.stand) this.#raise(i);
		for (const owner of [...driven].sort((a, b) => a - b)) this.#settle(owner);
	}

	#best(i: number, prices: readonly number[] | null): Way | null {
		const item = this.#items[i] as Item;
		const most = prices ? (this.#prices[i] as number) * EAGER : Infinity;
		return this.#level.best(item, { prices, most, nameless: this.#nameless[i] as number });
	}

	#raise(i: number) {
		this.#prices[i] = (this.#prices[i] as number) + STUBBORN * (this.#worth[i] as number);
		this.#nameless[i] = (this.#nameless[i] as number) * (1 + STUBBORN);
	}

	#put(i: number, way: Way | null) {
		this.#ways[i] = way;
		if (way) this.#level.take(this.#items[i] as Item, way, i);
	}

	#clear(i: number) {
		if (this.#ways[i]) this.#level.release(i);
		this.#ways[i] = null;
	}

	/** The items whose name has no room. */
	#lost(): number[] {
		return [...this.#items.keys()].filter((i) => {
			const way = this.#ways[i];
			return this.#items[i]?.name && (!way?.stand || way.cost > BAD);
		});
	}

	/** What is lost, and how badly the rest stands. */
	loss(): number {
		return this.#items.reduce((sum, { name }, i) => {
			const way = this.#ways[i];
			if (!way) return sum + (this.#worth[i] as number);
			const ofName = name && !way.stand ? lossOf(name, LOSS.name) : 0;
			return sum + ofName + way.cost;
		}, 0);
	}
}

const lossOf = ({ isSubject, isFixed }: Candidate, less: number): number =>
	isSubject ? LOSS.subject : isFixed ? LOSS.fixed : less;
