import type { Outline } from '#lib/atlas/outline.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import { BAR_BOX, barTextBox, type Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { MUST_STAND, type Candidate } from './label-candidates.ts';
import { standsAbout, standsOn, standsWithin, type Stand } from './label-stands.ts';
import { labelBox, LINE_LABEL_ZOOM, type Label, type LabelKind } from './labels.ts';
import { homeFrames, isShownAt, outsideHome, spreadOf, type HomeFrame } from './levels.ts';
import { lineLabelBoxes, type LineLabel } from './line-labels.ts';
import { MARK_STANDS, markBox, markRadius, nameRadius } from './mark-stands.ts';
import { PLACE_LEVEL, type Mark } from './marks.ts';
import { THEATRE } from './name-tiers.ts';
import { boxAbout, grown, Lines, NOBODY, Room, type Box } from './room.ts';

/** So many pixels about the time at a bar are left to the number of a stack, which reaches beyond its mark. */
const BADGE = 4;
/** Half the width of a town's dot. */
const DOT_RADIUS = 4;
/** Free space around a label. */
const GAP = 2;
/** Points of lines lie so many pixels apart; what a name costs for each that it would lie on. */
const LINE_STEP = 6;
const LINE_COST = 2.5;
/** A mark on a line belongs there; what it costs beside its spot. */
const MARK_LINE_COST = 1;
/** A mark needs so many pixels about its spot. */
const SPOT_RADIUS = 8;
/** Cost of a label position that displaces a mark from its point. */
const SPOT_COST = 25;
/** What a name or a mark costs for each home view that would cut or cover it. */
const CUT_COST = 120;
/** What it costs a mark to stand where its name has no room. */
export const NAMELESS = 80;
/** So many pixels of a leader may run under other marks near its spot. */
const UNDER = 12;

type Point = readonly [number, number];
type Unleveled = Omit<Label, 'zooms'>;

/** What looks for its place: a name, a mark, or a mark with its name. */
export type Item = {
	name: Candidate | null;
	mark: Mark | null;
	/** The mark stands where it is, and only its name looks for room. */
	isStill: boolean;
};

/** A way for an item to stand and what that costs, with what those cost who would make room for it. */
export type Way = {
	/** Pixels from the mark's true spot. */
	aside: Point;
	/** How the name stands; a mark may stand without. */
	stand: Stand | null;
	cost: number;
};

/** What a way may cost: more is not looked at. */
export type Budget = {
	/** What each owner of room costs who makes room for it; null: nobody does. */
	prices: readonly number[] | null;
	most: number;
	/** What a mark without its name costs. */
	nameless: number;
};

/** What lies on the map at a zoom level before anything is placed. */
export type LevelGround = {
	zoom: number;
	countries: Basemap['countries'];
	/** The lines of all legs, and where marks would stand best. */
	lines: Lines;
	spots: Lines;
	/** The room of bars, their times and the names of lines. */
	taken: { spot: Point; box: Box }[];
	frames: HomeFrame[];
	/** A position in pixels of the world. */
	pixels: (at: readonly [number, number]) => Point;
};

/** What is written on lines. */
export type LineTexts = { lineLabels: readonly LineLabel[]; bars: readonly Bar[] };

export function levelGround(
	outline: Outline,
	countries: Basemap['countries'],
	marks: readonly Mark[],
	{ lineLabels, bars }: LineTexts,
	zoom: number,
	language: Language,
): LevelGround {
	const k = unitsPerPixel(zoom);
	const known = new WeakMap<readonly [number, number], Point>();
	const pixels = (at: readonly [number, number]): Point => {
		const spot = known.get(at) ?? (project(at).map((part) => part / k) as [number, number]);
		known.set(at, spot);
		return spot;
	};
	const legs = outline.legs.flatMap((leg) => leg.lines.map((line) => line.map(pixels)));
	const barBoxes = bars
		.filter(({ zooms }) => isShownAt(zooms, zoom))
		.flatMap((bar) => {
			const spot = pixels(bar.at);
			const text = bar.text ? [{ spot, box: grown(barTextBox(bar), BADGE) }] : [];
			return [{ spot, box: BAR_BOX }, ...text];
		});
	const named = lineLabels
		.filter(({ zooms }) => zoom >= LINE_LABEL_ZOOM && isShownAt(zooms, zoom))
		.flatMap((label) => {
			const spot = pixels(label.at);
			return lineLabelBoxes(label).map((box) => ({ spot, box }));
		});
	return {
		zoom,
		countries,
		lines: new Lines(legs, LINE_STEP),
		spots: new Lines(
			marks.map(({ at }) => [pixels(at)]),
			1,
		),
		taken: [...barBoxes, ...named],
		frames: homeFrames(zoom, language),
		pixels,
	};
}

/** The room of one zoom level, and the ways in which marks and names may stand in it. */
export class Level {
	readonly #k: number;
	readonly #room: Room;
	readonly #ground: LevelGround;
	/** What the ways of an item cost by what they hide, as far as they were asked for. */
	readonly #hidden = new Map<Item, Map<number, number>>();
	readonly #within = new Map<Candidate, Stand[]>();
	readonly #boxes = new Map<Candidate, Map<Stand, Box>>();

	constructor(ground: LevelGround) {
		this.#k = unitsPerPixel(ground.zoom);
		this.#room = new Room(spreadOf(ground.zoom));
		this.#ground = ground;
		for (const { spot, box } of ground.taken) this.#room.take(spot, box);
	}

	/** Keeps the dot of a town free whose name will come. */
	keepDot({ at }: Candidate): void {
		this.#room.take(this.#ground.pixels(at), aroundSpot(DOT_RADIUS));
	}

	/** Whether a town's dot would lie on nothing: on a name it would strike a letter out. */
	isDotFree({ at }: Candidate): boolean {
		return this.#room.isFree(this.#ground.pixels(at), aroundSpot(DOT_RADIUS));
	}

	/** Takes the room of a mark on its spot, whatever else is there. */
	takeMark(mark: Mark): void {
		this.#room.take(this.#ground.pixels(mark.at), markBox(mark));
	}

	/** The way to stand that costs least, if any is within the budget. */
	best(item: Item, { prices, most, nameless }: Budget): Way | null {
		const { mark, name, isStill } = item;
		if (name && (!mark || isStill)) return this.#bestName(item, name, 0, ON_SPOT, prices, most);
		if (!mark) return null;
		let best: Way | null = null;
		for (const [i, { aside, cost: ofStand }] of MARK_STANDS.entries()) {
			const limit: number = best?.cost ?? most;
			if (ofStand >= limit) break;
			const ofMark = this.#markCost(item, mark, i, limit - ofStand, prices) + ofStand;
			if (ofMark >= limit) continue;
			const found: Way | null =
				name && this.#bestName(item, name, i, aside, prices, Math.min(limit - ofMark, nameless));
			const cost = ofMark + (name ? (found?.cost ?? nameless) : 0);
			if (cost < limit) best = { aside, stand: found?.stand ?? null, cost };
		}
		return best;
	}

	/** Takes the room of an item that stands in this way, for this owner. */
	take(item: Item, way: Way, owner = NOBODY): void {
		for (const [spot, box, gap] of this.#boxesOf(item, way, false))
			this.#room.take(spot, grown(box, gap), owner);
	}

	release(owner: number): void {
		this.#room.release(owner);
	}

	/** Who would have to make room for an item that stands in this way. */
	owners(item: Item, way: Way, prices: readonly number[]): Set<number> {
		return new Set(
			this.#boxesOf(item, way, true).flatMap(([spot, box, gap]) =>
				this.#room.owners(spot, box, gap, prices),
			),
		);
	}

	/** The mark as it stands. */
	standing(mark: Mark, { aside: [dx, dy] }: Way): Mark {
		if (dx === 0 && dy === 0) return mark;
		const [x, y] = this.#ground.pixels(mark.at);
		return { ...mark, at: this.#position([x + dx, y + dy]), spot: mark.at };
	}

	/** The labels of a name as it stands, beside a mark that stands `at`. */
	labels({ text, kind, members, marked, was, capital }: Candidate, own: Mark['at'], stand: Stand) {
		const { at = own, anchor, offset, px } = stand;
		const label: Unleveled = { text, kind, at, anchor, offset, px, members, marked, was };
		return byYears(label, capital);
	}

	#position([x, y]: Point): [number, number] {
		return unproject([x * this.#k, y * this.#k]).map((part) => Math.round(part * 1000) / 1000) as [
			number,
			number,
		];
	}

	/** All the room of an item in this way: its mark, its leader, its name and its dot. */
	#boxesOf(item: Item, { aside, stand }: Way, isAsking: boolean): [Point, Box, number][] {
		const { name, mark, isStill } = item;
		const spot = this.#spotOf(item, aside);
		const boxes: [Point, Box, number][] = [];
		if (mark && !isStill) {
			boxes.push([spot, markBox(mark), isAsking ? GAP / 2 : 0]);
			for (const [from, box] of this.#leader(mark, aside, isAsking ? UNDER : 0))
				boxes.push([from, box, 0]);
		}
		if (name && stand) {
			const at = stand.at ? this.#ground.pixels(stand.at) : spot;
			boxes.push([at, this.#boxOf(name, stand), GAP / 2]);
			if (!mark && name.stand === 'about' && !isAsking)
				boxes.push([spot, aroundSpot(DOT_RADIUS), 0]);
		}
		return boxes;
	}

	#spotOf({ mark, name }: Item, [dx, dy]: Point): Point {
		const [x, y] = this.#ground.pixels(mark?.at ?? (name as Candidate).at);
		return [x + dx, y + dy];
	}

	/** What a mark costs beside its spot, and its leader; infinite where it would have no room. */
	#markCost(
		item: Item,
		mark: Mark,
		i: number,
		most: number,
		prices: readonly number[] | null,
	): number {
		const aside = (MARK_STANDS[i] as (typeof MARK_STANDS)[number]).aside;
		const spot = this.#spotOf(item, aside);
		const box = markBox(mark);
		const { lines, frames, pixels } = this.#ground;
		const hidden = () =>
			lines.within(spot, box) * MARK_LINE_COST +
			outsideHome(frames, spot, box, pixels(mark.at)) * CUT_COST;
		let cost = i === 0 ? 0 : this.#once(item, i, 0, hidden);
		if (cost < most) cost += this.#room.price(spot, box, GAP / 2, prices, most);
		if (i > 0)
			for (const [from, one] of this.#leader(mark, aside, UNDER))
				if (cost < most) cost += this.#room.price(from, one, 0, prices, most);
		return cost;
	}

	/** Points of a leader, each with a little room, from so far off its spot to the edge of the mark. */
	#leader(mark: Mark, [dx, dy]: Point, from: number): [Point, Box][] {
		const [x, y] = this.#ground.pixels(mark.at);
		const length = Math.hypot(dx, dy);
		const points: [Point, Box][] = [];
		for (let at = from; at < length - markRadius(mark); at += 4)
			points.push([[x + (dx * at) / length, y + (dy * at) / length], LEADER_BOX]);
		return points;
	}

	#standsOf(name: Candidate, mark: Mark | null): readonly Stand[] {
		const { kind, order, isFixed } = name;
		const shrinking = this.#ground.zoom < PLACE_LEVEL && isFixed ? 'far' : 'some';
		if (mark) return standsAbout(kind, nameRadius(mark), order < MUST_STAND ? shrinking : 'not');
		if (name.stand === 'on') return standsOn(name);
		if (name.stand === 'about') return standsAbout(kind, DOT_RADIUS, isFixed ? shrinking : 'not');
		const known = this.#within.get(name);
		if (known) return known;
		const { countries } = this.#ground;
		const shape = countries.find(({ id }) => id === name.country)?.geometry;
		const others = countries.flatMap(({ id, geometry }) =>
			THEATRE.has(String(id)) && geometry !== shape ? [geometry] : [],
		);
		const stands = standsWithin(name, shape, this.#k, shrinking, others);
		this.#within.set(name, stands);
		return stands;
	}

	/** The stand of a name that costs least, where its mark (if it has one) stands aside in the `i`th way. */
	#bestName(
		item: Item,
		name: Candidate,
		i: number,
		aside: Point,
		prices: readonly number[] | null,
		most: number,
	): Way | null {
		let best: Way | null = null;
		const own = this.#spotOf(item, aside);
		// What a stand hides only adds to its cost: those that begin dearer than the best need no look.
		for (const [j, stand] of this.#standsOf(name, item.mark).entries()) {
			const limit: number = best?.cost ?? most;
			if (stand.cost >= limit) break;
			const box = this.#boxOf(name, stand);
			const spot = stand.at ? this.#ground.pixels(stand.at) : own;
			let cost: number =
				stand.cost + this.#room.price(spot, box, GAP / 2, prices, limit) + (stand.more?.() ?? 0);
			if (cost >= limit) continue;
			cost += this.#once(item, i, j + 1, () => this.#hiddenBy(name, spot, box, own));
			if (cost < limit) best = { aside, stand, cost };
		}
		return best;
	}

	/** What a name costs by what it hides and where it is cut. */
	#hiddenBy({ mark }: Candidate, spot: Point, box: Box, own: Point): number {
		const { lines, spots, frames } = this.#ground;
		return (
			lines.within(spot, box) * LINE_COST +
			(mark ? 0 : spots.within(spot, box, SPOT_RADIUS) * SPOT_COST) +
			outsideHome(frames, spot, box, own) * CUT_COST
		);
	}

	/** A number that is worked out once for each way of an item. */
	#once(item: Item, i: number, j: number, make: () => number): number {
		const known = this.#hidden.get(item) ?? new Map<number, number>();
		this.#hidden.set(item, known);
		const key = i * 4096 + j;
		const value = known.get(key) ?? make();
		known.set(key, value);
		return value;
	}

	#boxOf(name: Candidate, stand: Stand): Box {
		const boxes = this.#boxes.get(name) ?? new Map<Stand, Box>();
		this.#boxes.set(name, boxes);
		const box = boxes.get(stand) ?? labelBox({ ...name, ...stand });
		boxes.set(stand, box);
		return box;
	}
}

const ON_SPOT: Point = [0, 0];

/** One label or, where the kind changes with the years, one for each kind. */
function byYears(label: Unleveled, capital: Candidate['capital']): Unleveled[] {
	if (!capital) return [label];
	const [first, last] = capital;
	const parts: [LabelKind, number, number][] = [
		['town', FIRST_YEAR, first - 1],
		['capital', first, last],
		['town', last + 1, LAST_YEAR],
	];
	const kept = parts.filter(([, from, to]) => from <= to);
	return kept.map(([kind, from, to]) => ({
		...label,
		kind,
		...(kept.length > 1 ? { years: [from, to] as [number, number] } : {}),
	}));
}

const aroundSpot = (radius: number): Box => boxAbout([0, 0], 2 * radius, 2 * radius);

const LEADER_BOX = aroundSpot(1.5);
