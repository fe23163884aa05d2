import { momentOf } from '#lib/atlas/slice.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { countryEntries } from '#lib/network/country-entries.ts';
import { boundsOf, legIds, track } from '#lib/network/journey.ts';
import type { Network } from '#lib/network/network.ts';
import type { PlaceOption } from '#lib/network/places.ts';
import type { Route } from '#lib/network/route.ts';
import { tracedSlice, type Conditions } from '#lib/network/step.ts';
import { ordered, trace, type Lift, type Order } from '#lib/network/trace.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { networkNames, noRouteWords, part } from '#lib/words/trace.ts';
import { keptWhileEqual } from '#lib/ui/page/kept.ts';
import { Journey } from './journey.svelte.ts';

/** The first and the last place of a route by their ids; null while one is not chosen. */
type Ends = readonly [string | null, string | null];

/** What is traced on, and for which view. */
type Given = { readonly view: View; readonly network: Network; readonly outline: Outline };

/**
 * A shipment that is traced: what a view asks, the routes that answer it, the one that is chosen, and
 * what a visitor can change, each told as the fields of the view that become others.
 */
export class Tracing {
	/** The ends while only one is chosen: no link can carry a half. */
	#draft = $state.raw<Ends>([null, null]);
	order = $state<Order>('length');
	/** Id of the route that the pointer is on. */
	pointed = $state<string | null>(null);
	readonly #given: Given;
	readonly #words: Words;
	readonly #onchange: (fields: Partial<View>) => void;
	readonly #kept = keptWhileEqual<Conditions>();

	readonly year = $derived.by(() => tracedSlice(this.#given.view).year);
	readonly conditions = $derived.by(() => {
		const { view } = this.#given;
		return this.#kept({ slice: tracedSlice(view), cargo: view.cargo, closed: view.closed });
	});
	readonly asked = $derived.by(() => this.#given.view.trace);
	readonly ends = $derived.by((): Ends => this.asked ?? this.#draft);
	readonly answer = $derived.by(() =>
		this.asked ? trace(this.#given.network, this.asked, this.conditions) : null,
	);
	readonly chosen = $derived.by(() => {
		const routes = this.answer?.routes ?? [];
		return routes[Math.min(this.#given.view.way, routes.length) - 1] ?? null;
	});
	readonly listed = $derived.by(() => ordered(this.answer?.routes ?? [], this.order));

	readonly names = $derived.by(() => {
		const { network, outline } = this.#given;
		return networkNames(this.#words, network, outline, this.year);
	});
	/** The places that can be chosen as an end. */
	readonly options = $derived.by(() =>
		Object.entries(this.#given.network.places).map(([id, { country, spellings }]): PlaceOption => ({
			id,
			name: this.names.place(id),
			country: country ? this.names.country(country) : '',
			spellings,
		})),
	);
	/** The codes of the countries that can still be closed, by their names. */
	readonly countries = $derived.by(() =>
		Object.keys(this.#given.network.countries)
			.filter((code) => !this.conditions.closed.includes(code))
			.sort((a, b) =>
				this.names.country(a).localeCompare(this.names.country(b), this.#words.language),
			),
	);
	/** The answer in a sentence; empty where nothing is asked. */
	readonly result = $derived.by(() => {
		if (!this.answer || !this.asked) return '';
		const { noRoute, routes } = this.answer;
		const [from, to] = this.asked;
		const heading = part(this.names.place(from), this.names.place(to));
		if (noRoute)
			return noRouteWords(this.#words, noRoute, heading, momentOf(this.conditions.slice));
		const { trace } = this.#words;
		return trace.found(trace.routes(routes.length), heading, this.year);
	});
	/** The corridors into Afghanistan, while nothing is asked. */
	readonly inward = $derived.by(() =>
		this.asked ? [] : countryEntries(this.#given.network, 'AFG', this.conditions),
	);

	/** The tracks of the chosen route's legs, in order and direction of travel. */
	readonly #tracks = $derived.by(() => {
		const { legs } = this.#given.outline;
		return (this.chosen?.steps ?? []).map((step) => {
			const { lines = [] } = legs.find(({ id }) => id === step.leg.id) ?? {};
			return track(lines, step) as [number, number][];
		});
	});
	readonly journey = new Journey(
		() => this.#tracks,
		() => (this.chosen?.steps ?? []).map(({ leg }) => leg.km),
	);
	/** The legs of the route that is pointed at, else of the chosen one; null: there is neither. */
	readonly shownLegs = $derived.by(() => {
		const route = this.listed.find(({ id }) => id === this.pointed) ?? this.chosen;
		return route && legIds(route.steps);
	});
	/** Bounds of the chosen route; null: nothing is chosen. */
	readonly bounds = $derived.by(() => (this.chosen ? boundsOf(this.#tracks.flat()) : null));

	constructor(given: Given, words: Words, onchange: (fields: Partial<View>) => void) {
		this.#given = given;
		this.#words = words;
		this.#onchange = onchange;
	}

	/** The number of a route, by which the view names it: 1 is the shortest. */
	numberOf(route: Route): number {
		return (this.answer?.routes ?? []).indexOf(route) + 1;
	}

	/** Asks something else, of whose routes the first is chosen. */
	change(fields: Partial<View>): void {
		this.journey.clear();
		this.#onchange({ way: 1, ...fields });
	}

	choose(route: Route): void {
		this.journey.clear();
		this.#onchange({ way: this.numberOf(route) });
	}

	setEnd(end: 0 | 1, place: string): void {
		const [from, to] = this.ends;
		this.#ask(end === 0 ? [place, to] : [from, place]);
	}

	swap(): void {
		const [from, to] = this.ends;
		this.#ask([to, from]);
	}

	/** Closes a country or a leg by hypothesis. */
	close(what: string): void {
		const { closed } = this.conditions;
		if (!closed.includes(what)) this.change({ closed: [...closed, what] });
	}

	reopen(what: string): void {
		this.change({ closed: this.conditions.closed.filter((other) => other !== what) });
	}

	lift(lift: Lift): void {
		if (lift === 'closed') this.change({ closed: [] });
		else if (lift === 'cargo') this.change({ cargo: null });
		else this.change({ certain: false, 'min-sources': 1 });
	}

	goTo(year: number): void {
		this.change({ year, date: null, years: null });
	}

	#ask(ends: Ends) {
		this.#draft = ends;
		const [from, to] = ends;
		if (from !== null && to !== null) this.change({ trace: [from, to] });
	}
}
