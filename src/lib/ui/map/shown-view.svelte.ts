import { MediaQuery } from 'svelte/reactivity';
import { focusedLegs, type LegIds } from '#lib/atlas/focused-legs.ts';
import { sliceOf, type Slice } from '#lib/atlas/slice.ts';
import type { Overlay, Scene } from '#lib/map/painter.ts';
import { keySlice, toldSlice } from '#lib/view/sides.ts';
import { measureOf, type Theme, type View } from '#lib/view/view.ts';
import { keptWhileEqual } from '#lib/ui/page/kept.ts';

/** What a page gives to have its view shown; each is read whenever it may have changed. */
type Shown = {
	view: () => View;
	/** The legs of a corridor, or the leg itself; null for other things and while nothing is known. */
	legsOf: (id: string) => LegIds | null;
	/** The legs within some countries; null while nothing is known. */
	legsWithin: (countries: readonly string[]) => LegIds | null;
	/** Corridors that the pointer is on outside the map, as in the legend. */
	hovered?: () => readonly string[] | null;
	/** The legs of the traced route. */
	traced?: () => LegIds | null;
	/** What a visitor or a host laid over the atlas. */
	own?: () => Overlay | null;
};

/**
 * What is made of a view for all pages with a map: its slice, its theme and the scene that painters are
 * told. Each is one object while it is equal, so that a pan works nothing out anew. Construct it
 * while a component initialises.
 */
export class ShownView {
	readonly #shown: Shown;
	readonly #keptSlice = keptWhileEqual<Slice>();
	readonly #keptTold = keptWhileEqual<Slice>();
	readonly #keptKey = keptWhileEqual<Slice>();
	readonly #keptView = keptWhileEqual<View>();
	readonly #systemDark = new MediaQuery('(prefers-color-scheme: dark)', false);
	/** What of the atlas is shown. */
	readonly slice = $derived.by(() => this.#keptSlice(sliceOf(this.#shown.view())));
	/** What is told of the view as a whole; differs from `slice` where maps of many years stand side by side. */
	readonly told = $derived.by(() => this.#keptTold(toldSlice(this.#shown.view())));
	/** What a legend explains: what is on any of the maps that are shown. */
	readonly key = $derived.by(() => this.#keptKey(keySlice(this.#shown.view())));
	/** The view without the place. */
	readonly placeless = $derived.by(() =>
		this.#keptView({ ...this.#shown.view(), map: null, fit: null }),
	);
	/** The theme of the view or, where it leaves that open, of the visitor's system. */
	readonly theme = $derived.by<Theme>(
		() => this.placeless.theme ?? (this.#systemDark.current ? 'dark' : 'light'),
	);
	readonly #selected = $derived.by(() => this.placeless.select);
	readonly #within = $derived.by(() =>
		this.slice.country.length > 0 ? this.#shown.legsWithin(this.slice.country) : null,
	);
	/** Ids of the legs that stay while the others step back; null: all look the same. */
	readonly focus = $derived.by(() =>
		focusedLegs(this.#shown.legsOf, {
			selected: this.#selected,
			hovered: this.#shown.hovered?.() ?? null,
			traced: this.#shown.traced?.() ?? null,
			within: this.#within,
		}),
	);
	readonly scene = $derived.by<Scene>(() => ({
		...this.slice,
		selected: this.#selected,
		focus: this.focus,
		theme: this.theme,
		projection: this.placeless.projection,
		measure: measureOf(this.placeless),
		own: this.#shown.own?.() ?? null,
	}));

	constructor(shown: Shown) {
		this.#shown = shown;
	}
}
