import type { Outline } from '#lib/atlas/outline.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import type { Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { MUST_STAND, type Candidate } from './label-candidates.ts';
import { standsAbout, standsOn, standsWithin, type Stand } from './label-stands.ts';
import {
	labelBox,
	LINE_LABEL_PX,
	LINE_LABEL_ZOOM,
	textWidth,
	type Label,
	type LabelKind,
} from './labels.ts';
import type { LineLabel } from './line-labels.ts';
import { MARK_STANDS, markBox, markRadius, nameRadius } from './mark-stands.ts';
import type { Mark } from './marks.ts';
import { boxAbout, Lines, Room, type Box } from './room.ts';
import { BAR_SIGN } from './symbols.ts';

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
/** What a name costs that drives a mark from its spot. */
const SPOT_COST = 25;
/** What costs more is not worth it for a name that may be given up. */
const WORTH = 60;
/** What it costs a mark to stand where its name has no room. */
const NAMELESS = 80;
/** So many pixels of a leader may run under other marks near its spot. */
const UNDER = 12;

type Point = [number, number];
type Unleveled = Omit<Label, 'zooms'>;

/** What lies on the map at a zoom level before anything is placed. */
export type LevelGround = {
	zoom: number;
	countries: Basemap['countries'];
	/** The lines of all legs with the times at their bars, and where marks would stand best. */
	lines: Lines;
	spots: Lines;
	/** The room of the names of lines. */
	taken: { spot: Point; box: Box }[];
	/** Where names of countries may stand, once that has been worked out. */
	within: Map<Candidate, Stand[]>;
	boxes: Map<Candidate, Map<Stand, Box>>;
};

/** What is written on lines. */
export type LineTexts = { lineLabels: readonly LineLabel[]; bars: readonly Bar[] };

export function levelGround(
	outline: Outline,
	countries: Basemap['countries'],
	marks: readonly Mark[],
	{ lineLabels, bars }: LineTexts,
	zoom: number,
): LevelGround {
	const k = unitsPerPixel(zoom);
	const pixels = (at: readonly [number, number]) => project(at).map((part) => part / k) as Point;
	const legs = outline.legs.flatMap((leg) => leg.lines.map((line) => line.map(pixels)));
	// What is written beside a bar shows in few years: names keep off it where they can.
	const times = bars
		.filter(({ zooms: [first, last] }) => first <= zoom && zoom <= last)
		.map((bar) => timeLine(bar, pixels(bar.at)));
	return {
		zoom,
		countries,
		lines: new Lines([...legs, ...times], LINE_STEP),
		spots: new Lines(
			marks.map(({ at }) => [pixels(at)]),
			1,
		),
		taken: zoom < LINE_LABEL_ZOOM ? [] : lineLabels.flatMap((label) => lineLabelBoxes(label, k)),
		within: new Map(),
		boxes: new Map(),
	};
}

/** The marks and names of one zoom level while they are placed, most worthy first. */
export class Level {
	readonly #k: number;
	readonly #room = new Room();
	readonly #ground: LevelGround;
	/** How badly all stands that has been placed. */
	cost = 0;

	constructor(ground: LevelGround) {
		this.#k = unitsPerPixel(ground.zoom);
		this.#ground = ground;
		for (const { spot, box } of ground.taken) this.#room.take(spot, box);
	}

	/** Keeps the dot of a town free whose name will come. */
	keepDot({ at }: Candidate): void {
		this.#room.take(this.#spot(at), aroundSpot(DOT_RADIUS));
	}

	/** Takes the room of a mark on its spot, whatever else is there. */
	takeMark(mark: Mark): void {
		this.#room.take(this.#spot(mark.at), markBox(mark));
	}

	/** Finds room for the name of a mark that stands. */
	placeNameOf(mark: Mark, name: Candidate): Unleveled[] {
		const found = this.#best(name, mark.at, this.#standsOf(name, mark), NAMELESS);
		return found ? this.#take(name, mark.at, found.stand) : [];
	}

	/** Finds room for a mark and, where it has one, its name beside it; null where there is none. */
	placeMark(mark: Mark, name: Candidate | null): { mark: Mark; labels: Unleveled[] } | null {
		let best: { at: Point; name: Stand | undefined; cost: number } | undefined;
		const box = markBox(mark);
		const stands = name ? this.#standsOf(name, mark) : [];
		for (const { aside, cost: ofStand } of MARK_STANDS) {
			if (ofStand >= (best?.cost ?? Infinity)) break;
			const at = this.#aside(mark.at, aside);
			const isAside = at !== mark.at;
			const spot = this.#spot(at);
			if (!this.#room.isFree(spot, box, GAP / 2)) continue;
			if (
				isAside &&
				!this.#leader(mark, aside).every(([from, one]) => this.#room.isFree(from, one))
			)
				continue;
			const onLines = isAside ? this.#ground.lines.within(spot, box) * MARK_LINE_COST : 0;
			const most = Math.min((best?.cost ?? Infinity) - ofStand - onLines, NAMELESS);
			const found = name ? this.#best(name, at, stands, most) : undefined;
			const cost = ofStand + onLines + (name ? (found?.cost ?? NAMELESS) : 0);
			if (cost < (best?.cost ?? Infinity)) best = { at, name: found?.stand, cost };
		}
		if (!best) return null;
		const { at } = best;
		this.cost += best.cost;
		this.#room.take(this.#spot(at), box);
		const isAside = at !== mark.at;
		if (isAside) {
			const [[x, y], [ax, ay]] = [this.#spot(mark.at), this.#spot(at)];
			for (const [from, one] of this.#leader(mark, [ax - x, ay - y], 0)) this.#room.take(from, one);
		}
		return {
			mark: isAside ? { ...mark, at, spot: mark.at } : mark,
			labels: name && best.name ? this.#take(name, at, best.name) : [],
		};
	}

	/** Finds room for a name; none where there is no room that it is worth. */
	placeName(name: Candidate): Unleveled[] {
		const isDotted = name.stand === 'about';
		// A dot on another name would strike a letter out.
		if (isDotted && !name.isFixed)
			if (!this.#room.isFree(this.#spot(name.at), aroundSpot(DOT_RADIUS))) return [];
		const best = this.#best(name, name.at, this.#stands(name), Infinity);
		if (!best || (!name.isFixed && best.cost > WORTH)) return [];
		if (isDotted) this.#room.take(this.#spot(name.at), aroundSpot(DOT_RADIUS));
		this.cost += best.cost;
		return this.#take(name, name.at, best.stand);
	}

	#spot(at: readonly [number, number]): Point {
		const [x, y] = project(at);
		return [x / this.#k, y / this.#k];
	}

	/** A position so many pixels beside another; the position itself for none. */
	#aside(at: Point, [dx, dy]: readonly [number, number]): Point {
		if (dx === 0 && dy === 0) return at;
		const [x, y] = project(at);
		return inThousandths(unproject([x + dx * this.#k, y + dy * this.#k]));
	}

	/** Points of a leader, each with a little room, from so far off its spot to the edge of the mark. */
	#leader(mark: Mark, [dx, dy]: readonly [number, number], from = UNDER): [Point, Box][] {
		const [x, y] = this.#spot(mark.at);
		const length = Math.hypot(dx, dy);
		const points: [Point, Box][] = [];
		for (let at = from; at < length - markRadius(mark); at += 4)
			points.push([[x + (dx * at) / length, y + (dy * at) / length], aroundSpot(1.5)]);
		return points;
	}

	#take(name: Candidate, own: Point, stand: Stand): Unleveled[] {
		const { text, kind, members, marked, was, capital } = name;
		const { at = own, anchor, offset, px } = stand;
		const label: Unleveled = { text, kind, at, anchor, offset, px, members, marked, was };
		this.#room.take(this.#spot(at), grown(labelBox(label), GAP / 2));
		return byYears(label, capital);
	}

	#standsOf({ kind, order }: Candidate, mark: Mark): readonly Stand[] {
		return standsAbout(kind, nameRadius(mark), order < MUST_STAND);
	}

	#stands(name: Candidate): readonly Stand[] {
		if (name.stand === 'on') return standsOn(name);
		if (name.stand === 'about') return standsAbout(name.kind, DOT_RADIUS, name.isFixed);
		const { within, countries } = this.#ground;
		const known = within.get(name);
		if (known) return known;
		const shape = countries.find(({ id }) => id === name.country)?.geometry;
		const stands = standsWithin(name, shape, this.#k);
		within.set(name, stands);
		return stands;
	}

	/** The stand about a position that is free and costs least, if it costs less than `most`. */
	#best(name: Candidate, own: Point, stands: readonly Stand[], most: number): Chosen | undefined {
		const { lines, spots } = this.#ground;
		let best: Chosen | undefined;
		const ownSpot = this.#spot(own);
		// What a stand hides only adds to its cost: those that begin dearer than the best need no look.
		for (const stand of stands) {
			if (stand.cost >= (best?.cost ?? most)) break;
			const box = this.#boxOf(name, stand);
			const spot = stand.at ? this.#spot(stand.at) : ownSpot;
			if (!this.#room.isFree(spot, box, GAP / 2)) continue;
			const cost =
				stand.cost +
				lines.within(spot, box) * LINE_COST +
				(name.mark ? 0 : spots.within(spot, box, SPOT_RADIUS) * SPOT_COST) +
				(stand.more?.() ?? 0);
			if (cost < (best?.cost ?? most)) best = { stand, cost };
		}
		return best;
	}

	#boxOf(name: Candidate, stand: Stand): Box {
		const boxes = this.#ground.boxes.get(name) ?? new Map<Stand, Box>();
		this.#ground.boxes.set(name, boxes);
		const box = boxes.get(stand) ?? labelBox({ ...name, ...stand });
		boxes.set(stand, box);
		return box;
	}
}

type Chosen = { stand: Stand; cost: number };

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

/** The room that a line's name takes above its line: squares along it, in pixels about its middle. */
export function lineLabelBoxes(
	{ text, at, angle: degrees }: Pick<LineLabel, 'text' | 'at' | 'angle'>,
	k: number,
): { spot: Point; box: Box }[] {
	const [x, y] = project(at);
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const half = textWidth(text, 'capital', LINE_LABEL_PX) / 2;
	const count = Math.ceil((2 * half) / LINE_LABEL_PX);
	// The letters' middle lies so far above the line.
	const up = LINE_LABEL_PX;
	return Array.from({ length: count + 1 }, (_, i) => {
		const along = -half + (2 * half * i) / count;
		const middle: Point = [along * cos + up * sin, along * sin - up * cos];
		const side = LINE_LABEL_PX * 1.3;
		return { spot: [x / k, y / k], box: boxAbout(middle, side, side) };
	});
}

/** Along the time that is written beside a bar. */
function timeLine({ text, row }: Bar, [x, y]: Point): Point[] {
	const width = textWidth(text, 'capital', BAR_SIGN.px);
	const [start, middle] = [x + BAR_SIGN.text, y + row * BAR_SIGN.row];
	return [
		[start, middle],
		[start + width, middle],
	];
}

const aroundSpot = (radius: number): Box => boxAbout([0, 0], 2 * radius, 2 * radius);

const grown = ({ west, east, north, south }: Box, by: number): Box => ({
	west: west - by,
	east: east + by,
	north: north - by,
	south: south + by,
});

const inThousandths = (at: Point): Point =>
	at.map((part) => Math.round(part * 1000) / 1000) as Point;
