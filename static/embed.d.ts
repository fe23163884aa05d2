/**
 * Types of the NDN Atlas web component, `embed.js`. Load the script by
 * `<script src="https://…/embed.js" async></script>` and let TypeScript know it by
 * `/// <reference path="embed.d.ts" />` or `import type { NdnAtlasElement } from './embed'`.
 */

/** What a visitor sees: the keys of the address of a view. Null is the default. */
export type NdnAtlasView = {
	/** From 1992 to 2015; with a `date` the year that it lies in. */
	year: number;
	/** A month or a day (`2012-03`, `2012-03-14`), which wins over `year`; null for a whole year. */
	date: string | null;
	/** A range of years, which wins over `year`. */
	years: readonly [number, number] | null;
	/** Events stay after their year. */
	accumulate: boolean;
	/** A second time to compare with: a year as a number, a month or a day as in `date`. */
	compare: number | string | null;
	certain: boolean;
	'min-sources': number;
	layers: readonly string[];
	/** ISO 3166-1 alpha-3: only what belongs to these countries; none: everything. */
	country: readonly string[];
	/** Id of a thing. */
	select: string | null;
	/** The quantity that corridors are as wide as; null: as wide as they are important. */
	measure: 'share-all-cargo' | 'containers-year' | 'containers-port' | 'tonnes-tallinn' | null;
	map: NdnAtlasCamera | null;
	/** West, south, east, north, in degrees; wins over `map`. */
	fit: readonly [number, number, number, number] | null;
	projection: 'flat' | 'globe';
	/** Ids of two places. */
	trace: readonly [string, string] | null;
	cargo: string | null;
	/** Countries (ISO 3166-1 alpha-3) or ids of legs that are closed by hypothesis. */
	closed: readonly string[];
	way: number;
	theme: 'light' | 'dark' | 'print' | null;
	view: 'map' | 'table' | 'timeline' | 'pair' | 'strip';
	/** The years of a strip: 4, 6 or 8. */
	strip: readonly number[];
	controls: readonly ('slider' | 'layers' | 'legend' | 'zoom' | 'title')[];
	/** The map leaves keys, wheel and drag to the page. */
	still: boolean;
	/** Data version of a pinned view. */
	data: string | null;
};

export type NdnAtlasCamera = {
	zoom: number;
	lat: number;
	lng: number;
	bearing?: number;
	pitch?: number;
};

/** What an embed tells of itself. */
export type NdnAtlasReport = {
	/** Complete: every field, defaults included. */
	view: NdnAtlasView & { map: Required<NdnAtlasCamera>; origin: readonly string[] };
	/** Ids, as in `/data/atlas.geojson`, of what is drawn in the time and layers of the view. */
	visible: string[];
	/** One sentence, in the language of the embed. */
	summary: string;
	/** What the year is about; of a month or a day what its year is about, of a range of years the same as `summary`. */
	headline: string;
	/** Height in CSS pixels that the embed would like. */
	height: number;
};

export interface NdnAtlasEventMap extends HTMLElementEventMap {
	/** The frame has its first picture. */
	ready: CustomEvent<NdnAtlasReport>;
	/** The view has changed and its picture has settled. */
	view: CustomEvent<NdnAtlasReport>;
	/** An attribute or a message could not be used; `message` is a sentence. */
	error: ErrorEvent;
	/** A key that the map has no use for. */
	key: CustomEvent<{ key: string; code: string }>;
}

/**
 * `<ndn-atlas year="2011" layers="corridors">`: a view of the NDN Atlas in a frame. Every field of
 * the view is an attribute, and a property that is read with its default and checked when it is set
 * (a value that cannot be used throws a TypeError).
 */
export interface NdnAtlasElement extends HTMLElement {
	year: number;
	date: string | null;
	years: NdnAtlasView['years'];
	accumulate: boolean;
	compare: number | string | null;
	certain: boolean;
	minSources: number;
	layers: readonly string[];
	country: readonly string[];
	select: string | null;
	measure: NdnAtlasView['measure'];
	map: NdnAtlasCamera | null;
	fit: NdnAtlasView['fit'];
	projection: NdnAtlasView['projection'];
	trace: NdnAtlasView['trace'];
	cargo: string | null;
	closed: readonly string[];
	way: number;
	theme: NdnAtlasView['theme'];
	view: NdnAtlasView['view'];
	controls: NdnAtlasView['controls'];
	still: boolean;
	data: string | null;

	/**
	 * GeoJSON of your own over the map, by the same rules of time (`when`, or `start` and `end`, or `date`,
	 * or `year`, in the properties), marked as not of the atlas; at most 5 MB and 50,000 features or points. May
	 * be set before the script has come. It can also stand in the element
	 * as `<script type="application/geo+json" title="…">`. Null takes it away.
	 */
	ownData: { name: string; geojson: object } | null;

	/** What the embed told last; null before it is ready. */
	readonly report: NdnAtlasReport | null;

	/** Changes some fields of the view; rejects with a sentence when one of them cannot be used. */
	set(view: Partial<NdnAtlasView>): Promise<void>;
	/** The view as it is now. */
	get(): Promise<NdnAtlasReport>;
	/** Plays from one year to another (or from one month or day to another) in so many seconds. */
	play(from: number | string, to: number | string, seconds: number): Promise<void>;
	pause(): Promise<void>;
	/** A picture of the view, with the words that say what it shows. */
	toImage(format?: 'png' | 'svg'): Promise<{ blob: Blob; alt: string }>;

	addEventListener<K extends keyof NdnAtlasEventMap>(
		type: K,
		listener: (this: NdnAtlasElement, event: NdnAtlasEventMap[K]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	addEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | AddEventListenerOptions,
	): void;
	removeEventListener<K extends keyof NdnAtlasEventMap>(
		type: K,
		listener: (this: NdnAtlasElement, event: NdnAtlasEventMap[K]) => unknown,
		options?: boolean | EventListenerOptions,
	): void;
	removeEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | EventListenerOptions,
	): void;
}

/** What a story in a frame (`/stories/…/?embed`) tells in `ready` and `step`: the step that it shows. */
export type NdnAtlasStoryReport = {
	/** Id of the step. */
	id: string;
	/** Its number, from 1, of so many. */
	index: number;
	count: number;
	title: string;
};

/**
 * What such a frame can be asked by `postMessage`, by the rule of origins of every embed. A step is an id or
 * a number from 1. Each is answered by `ack` and `step`, or by `error`.
 */
export type NdnAtlasStoryRequest = { to: 'ndn-atlas'; version: 1; id?: unknown } & (
	| { type: 'set'; step: string | number }
	| { type: 'next' | 'previous' | 'get' }
);

declare global {
	interface HTMLElementTagNameMap {
		'ndn-atlas': NdnAtlasElement;
	}
}
