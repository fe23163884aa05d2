import {
	fateIn,
	jointFate,
	nameYear,
	stateIn,
	type Fate,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { groupBy } from './group-by.ts';
import { paintLanes } from './lanes.ts';
import { setData, setText } from './write.ts';

type Drawn = HTMLElement | SVGElement;

/** Elements that are the same at any time, and what they were last told. */
type Alike = { timed: Timed; elements: Drawn[]; state: number | null; fate: Fate | null };

/** What the state of an element depends on, from its attributes. */
export function timedOf({ dataset }: Drawn): Timed {
	return {
		...timesIn(dataset.t ?? ''),
		layer: dataset.layer as LayerId,
		isEvent: dataset.e !== undefined,
		...(dataset.w === undefined ? {} : { witnesses: Number(dataset.w) }),
		...(dataset.c === undefined ? {} : { countries: dataset.c.split(' ') }),
	};
}

/** Everything under an element that matches, itself included. */
export function within(root: Element, selector: string): Drawn[] {
	const found = [...root.querySelectorAll<Drawn>(selector)];
	return root.matches(selector) ? [root as HTMLElement, ...found] : found;
}

/**
 * Turns what stands under an element to a slice, and the next time only what differs: states are worked
 * out once for all elements of the same days, and strands, marks and names follow the elements that have
 * changed. Make another one when elements have come.
 */
export class TimedPicture {
	readonly #root: Element;
	readonly #alike: readonly Alike[];
	/** Each timed element's group. */
	readonly #groupOf = new Map<Element, Alike>();
	/** The strands and signs of each leg. */
	readonly #strands: readonly (readonly [unknown, readonly Drawn[]])[];
	readonly #marks: readonly Drawn[];
	readonly #members: readonly { label: Drawn; ids: readonly string[] }[];
	readonly #ofYear: readonly Drawn[];
	#year: number | null = null;

	constructor(root: Element) {
		this.#root = root;
		const keyOf = ({ dataset: { t, layer, e, w, c } }: Drawn) => `${t}|${layer}|${e}|${w}|${c}`;
		this.#alike = groupBy(within(root, '[data-t]'), keyOf).map(([, elements]) => ({
			...{ elements, timed: timedOf(elements[0] as Drawn) },
			...{ state: null, fate: null },
		}));
		for (const each of this.#alike)
			for (const element of each.elements) this.#groupOf.set(element, each);
		this.#strands = groupBy(within(root, '[data-lane]'), ({ dataset }) => dataset.leg);
		this.#marks = within(root, '.mark');
		this.#members = within(root, '[data-members]').map((label) => ({
			label,
			ids: (label.dataset.members ?? '').split(' '),
		}));
		this.#ofYear = within(root, '[data-was], [data-years]');
	}

	/**
	 * Gives the elements that were written to. `isPainted` says that the picture was drawn as its attributes
	 * say, in the page or by the script of the first frame: what they say already is left alone.
	 */
	show(slice: Slice, isPainted = false): Set<Element> {
		const changed = new Set<Element>();
		for (const each of this.#alike) {
			const [state, fate] = [stateIn(each.timed, slice), fateIn(each.timed, slice)];
			if (state === each.state && fate === each.fate) continue;
			Object.assign(each, { state, fate });
			for (const element of each.elements) {
				if (isPainted && isTold(element, state, fate)) continue;
				setData(element, 's', String(state));
				setFate(element, fate);
				changed.add(element);
			}
		}
		for (const [, strands] of this.#strands)
			if (strands.some((strand) => changed.has(strand))) paintLanes(strands);
		this.#paintMarks(changed);
		this.#paintMembers(changed);
		if (this.#year !== nameYear(slice)) {
			this.#year = nameYear(slice);
			for (const label of this.#ofYear) changed.add(paintYear(label, this.#year));
		}
		return changed;
	}

	#paintMarks(changed: ReadonlySet<Element>) {
		const touched = new Set([...changed].map((element) => element.closest('.mark')));
		for (const mark of this.#marks) {
			if (!touched.has(mark)) continue;
			// The lead of a stack tells what became of all of them, until it is the lead no more.
			for (const symbol of mark.querySelectorAll<SVGElement>('.symbol'))
				setFate(symbol, this.#groupOf.get(symbol)?.fate ?? null);
			paintStack(mark);
		}
	}

	/** A place's name shows while one of the things there does. */
	#paintMembers(changed: Set<Element>) {
		if (this.#members.length === 0) return;
		const root = this.#members[0]?.label.closest('svg') ?? this.#root;
		const shown = new Set<string | undefined>();
		for (const { dataset } of root.querySelectorAll<SVGElement>('.symbol'))
			if (dataset.s !== '0') shown.add(dataset.thing);
		for (const { label, ids } of this.#members) {
			const state = ids.some((id) => shown.has(id)) ? '2' : '0';
			if (shownOf(label) === state) continue;
			label.dataset.s = state;
			changed.add(label);
		}
	}
}

const isTold = ({ dataset: { s, f } }: Drawn, state: number, fate: Fate | null) =>
	s === String(state) && (f ?? null) === fate;

function setFate(element: Drawn, fate: Fate | null) {
	if (fate) setData(element, 'f', fate);
	else if (element.dataset.f) delete element.dataset.f;
}

/**
 * A stack shows the symbol of its most telling member that exists, or of the selected one, with their
 * number and their layers.
 */
export function paintStack(mark: Drawn) {
	const symbols = [...mark.querySelectorAll<SVGElement>('.symbol')];
	const shown = symbols.filter((symbol) => symbol.dataset.s !== '0');
	const count = shown.length;
	const certain = shown.find(({ dataset }) => dataset.s === '2');
	const lead = shown.find(({ classList }) => classList.contains('chosen')) ?? certain ?? shown[0];
	setData(mark, 'n', String(Math.min(count, 2)));
	for (const symbol of symbols)
		if (symbol.hasAttribute('data-lead') !== (symbol === lead))
			symbol.toggleAttribute('data-lead', symbol === lead);
	const fate = count > 1 ? jointFate(shown.map(({ dataset }) => dataset.f as Fate)) : null;
	setFate(mark, fate);
	if (lead && fate) setFate(lead, fate);
	const text = mark.querySelector('.count text');
	if (text) setText(text, String(count));
	for (const dot of mark.querySelectorAll<SVGElement>('[data-of]'))
		setData(dot, 's', shown.some(({ dataset }) => dataset.layer === dot.dataset.of) ? '2' : '0');
}

/** A name that shows in some years only, or that was another once. */
function paintYear(label: Drawn, year: number): Drawn {
	const { was, years } = label.dataset;
	const names = JSON.parse(was ?? '[]') as [string, number][];
	const name = names.find(([, until]) => year <= until);
	if (name) setText(label, name[0]);
	if (years === undefined) return label;
	const [first = 0, last = 0] = years.split(' ').map(Number);
	const state = first <= year && year <= last ? '2' : '0';
	if (shownOf(label) !== state) label.dataset.s = state;
	return label;
}

/** A name shows unless it says otherwise. */
const shownOf = ({ dataset }: Drawn) => dataset.s ?? '2';
