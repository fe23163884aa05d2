import type { Outline } from '#lib/atlas/outline.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { formerNamesIn, nameIn, type AreaLabel, type Basemap, type Town } from './basemap.ts';
import type { LineLabel } from './line-labels.ts';
import { MARK_ZOOMS, type Mark } from './marks.ts';

/** On which side of its point a label stands; `centre` is on it. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';
export type LabelKind = 'country' | 'water' | 'capital' | 'town' | 'place';

/** A label and the zoom levels (both included) at which it stands on that side. */
export type Label = {
	text: string;
	kind: LabelKind;
	at: [number, number];
	side: Side;
	zooms: [number, number];
	/** The things whose place it names: it shows while one of them does. Empty: always. */
	members: string[];
	/** A mark stands on the spot in some years: the text keeps off, and a town's dot lies under it. */
	marked: boolean;
	/** Names until a year, for towns that were renamed within the slider's years. */
	was: [string, number][];
};

/** Type size in pixels and style of each kind, shared by both painters. */
export const LABEL_TYPE: Record<
	LabelKind,
	{ px: number; bold: boolean; spacing: number; upper: boolean }
> = {
	country: { px: 13, bold: false, spacing: 0.18, upper: true },
	water: { px: 13, bold: false, spacing: 0.06, upper: false },
	capital: { px: 13, bold: true, spacing: 0, upper: false },
	town: { px: 12, bold: false, spacing: 0, upper: false },
	place: { px: 13, bold: true, spacing: 0, upper: false },
};

/** Whether a word is the name of a kind. */
export function isLabelKind(word: string): word is LabelKind {
	return Object.hasOwn(LABEL_TYPE, word);
}

/** The zoom levels of the home view on a slide and on a desk. */
const HOME_ZOOMS = [3, 4] as const;
/** Half the width of a mark with its casing, in pixels. */
const MARK_RADIUS = 14;
/** Half the width of a symbol without its casing. */
const LONE_RADIUS = 11;
/** Of a name's room, so much (square pixels) may lie under a symbol that is alone in some year. */
const READABLE = 180;
/** Half the width of a town's dot. */
const DOT_RADIUS = 4;
/** Whether the label is a town's, which has a dot. */
export function isTown({ kind }: Pick<Label, 'kind'>): boolean {
	return kind === 'town' || kind === 'capital';
}

/** The zoom level from which lines carry names. */
export const LINE_LABEL_ZOOM = 2;
/** Free space around a label. */
const GAP = 3;
/** Layout is done for a little above the lowest zoom of each level. */
const LEVEL_OFFSET = 0.2;
/** A town and a place nearer than this (degrees) are the same spot. */
const SAME_SPOT = 0.15;
/** Nearer than this (degrees), two spots of one name are one town. */
const NAMESAKE = 1;
/** The zoom level from which a town of an importance may show. */
const TOWN_ZOOM: Record<number, number> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7, 7: 7 };

type Box = { west: number; north: number; east: number; south: number };
/**
 * A label before it has found its side: `rank` is its importance within its kind, 1 is greatest,
 * `radius` the free space round its point in pixels.
 */
type Candidate = Omit<Label, 'side' | 'zooms'> & {
	rank: number;
	radius: number;
	sides: readonly Side[];
};

const BESIDE: readonly Side[] = ['right', 'left', 'above', 'below'];
const CENTRED: readonly Side[] = ['centre', 'above', 'below'];

/**
 * Places labels once for all years: at each zoom level, marks first, then labels by importance, each
 * on the first side that is free. Because the layout does not depend on the year, no label moves or
 * blinks while the years pass, and both painters show the same.
 */
export function labels(
	outline: Outline,
	marks: readonly Mark[],
	base: Pick<Basemap, 'towns' | 'labels'>,
	language: Language,
	lineLabels: readonly LineLabel[] = [],
): Label[] {
	const list: Label[] = [];
	/** The newest stretch of zoom levels of each label on each side. */
	const newest = new Map<string, Label>();
	for (const zoom of MARK_ZOOMS) {
		const k = unitsPerPixel(zoom + LEVEL_OFFSET);
		const shown = marks.filter((mark) => mark.zooms[0] <= zoom && zoom <= mark.zooms[1]);
		const taken = shown.map((mark) => square(project(mark.at), MARK_RADIUS * k));
		// A member that is alone in a year stands on its own spot; names keep off where they can.
		const lone = memberSpots(outline, shown).map((at) => square(project(at), LONE_RADIUS * k));
		const names: Box[] = [];
		const place = (candidate: Candidate, shunned: readonly Box[] = []) => {
			// A dot on another name would strike a letter out; capitals bear it.
			if (candidate.radius === DOT_RADIUS && candidate.kind === 'town') {
				const dot = square(project(candidate.at), DOT_RADIUS * k);
				if (names.some((other) => overlap(other, dot))) return;
			}
			const boxes = candidate.sides.map((side) => ({ side, box: labelBox(candidate, side, k) }));
			const sides = boxes.filter(({ box }) => !taken.some((other) => overlap(other, box)));
			const struck = ({ box }: { box: Box }) =>
				shunned.reduce((sum, other) => sum + sharedArea(other, box), 0);
			// The first of those that strike the least.
			const [free] = sides.toSorted((a, b) => struck(a) - struck(b));
			if (!free) return;
			// A town under a symbol could not be read; a zoom level further it can.
			if (candidate.kind === 'town' && struck(free) > READABLE * k * k) return;
			taken.push(free.box);
			names.push(free.box);
			const { rank: _rank, radius: _radius, sides: _sides, ...label } = candidate;
			const key = JSON.stringify([label, free.side]);
			const before = newest.get(key);
			if (before?.zooms[1] === zoom - 1) {
				before.zooms[1] = zoom;
				return;
			}
			const placed: Label = { ...label, side: free.side, zooms: [zoom, zoom] };
			newest.set(key, placed);
			list.push(placed);
		};
		const { areas, others } = candidates(outline, shown, base, language, zoom);
		const lines = zoom >= LINE_LABEL_ZOOM ? lineLabels.map((label) => lineLabelBox(label, k)) : [];
		// Countries and seas first: without them nobody knows where they are. A line's name they only
		// step aside for.
		for (const area of areas) place(area, lines);
		taken.push(...lines);
		const dots = others
			.filter(({ kind, marked }) => kind === 'capital' && !marked)
			.map(({ at }) => ({ at, box: square(project(at), DOT_RADIUS * k) }));
		for (const other of others) {
			const foreign = dots.filter(({ at }) => at !== other.at).map(({ box }) => box);
			place(other, [...lone, ...foreign]);
		}
	}
	return list;
}

/**
 * How much a line's name would lie on in the home view: marks and names of countries count one, seas
 * a half, since they have room to step aside. `placed` is the layout without names of lines.
 */
export function clashesOf(
	marks: readonly Mark[],
	placed: readonly Label[],
): (label: Pick<LineLabel, 'text' | 'at' | 'angle'>) => number {
	const levels = HOME_ZOOMS.map((zoom) => {
		const k = unitsPerPixel(zoom + LEVEL_OFFSET);
		const isShown = ({ zooms: [first, last] }: Mark | Label) => first <= zoom && zoom <= last;
		const boxes = (kind: LabelKind) =>
			placed
				.filter((label) => label.kind === kind && isShown(label))
				.map((label) => labelBox({ ...label, radius: 0 }, label.side, k));
		const spots = marks.filter(isShown).map((mark) => square(project(mark.at), MARK_RADIUS * k));
		return { k, firm: [...boxes('country'), ...spots], soft: boxes('water') };
	});
	return (label) =>
		levels.reduce((sum, { k, firm, soft }) => {
			const box = lineLabelBox(label, k);
			const hit = (list: readonly Box[]) => list.filter((other) => overlap(other, box)).length;
			return sum + hit(firm) + hit(soft) / 2;
		}, 0);
}

/** Where the members of marks stand, but for the spots of the marks themselves. */
function memberSpots(outline: Outline, marks: readonly Mark[]): [number, number][] {
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	return marks.flatMap((mark) => {
		const spots = mark.members.flatMap((id) => {
			const at = things.get(id)?.at;
			return at && at.join() !== mark.at.join() ? [at] : [];
		});
		return [...new Map(spots.map((at) => [at.join(), at])).values()];
	});
}

/** The labels that may show at a zoom level, each kind most important first. */
function candidates(
	outline: Outline,
	marks: readonly Mark[],
	{ towns, labels: areas }: Pick<Basemap, 'towns' | 'labels'>,
	language: Language,
	zoom: number,
): { areas: Candidate[]; others: Candidate[] } {
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	const spots = marks.map((mark) => {
		const members = mark.members.map((id) => things.get(id));
		// The mark stands at one of its members, and is called by that one's place.
		const first = members.find((thing) => thing?.at?.join() === mark.at.join()) ?? members[0];
		const place = first?.place;
		const named = place ? outline.places[place] : undefined;
		const here = members.filter((thing) => thing === first || (place && thing?.place === place));
		return {
			mark,
			text: named?.name ?? first?.name ?? '',
			was: named?.was ?? [],
			members: here.flatMap((thing) => thing?.id ?? []),
		};
	});
	const townLabels = towns
		.filter(({ properties }) => (TOWN_ZOOM[properties.r] ?? 9) <= zoom)
		.map(({ geometry, properties }) => {
			const at = geometry.coordinates as [number, number];
			const town = townCandidate(at, properties, language);
			const marked = spots.some(
				({ mark, text }) => isSameSpot(mark.at, at) || isNamesake(town, text, mark.at),
			);
			return {
				...town,
				radius: marked ? MARK_RADIUS : DOT_RADIUS,
				marked,
			};
		});
	const unnamed = spots.filter(
		({ mark, text }) =>
			!townLabels.some((town) => isSameSpot(mark.at, town.at) || isNamesake(town, text, mark.at)),
	);
	const placeLabels = unnamed.map(({ mark, text, was, members }) => ({
		text,
		kind: 'place' as const,
		at: mark.at,
		// Of a stack of several places, the name goes with those that bear it.
		members,
		rank: 10 - Math.min(9, mark.members.length),
		was,
		marked: true,
		radius: MARK_RADIUS,
		sides: BESIDE,
	}));
	const areaLabels = areas
		.filter(({ properties }) => properties.r <= zoom + 0.5)
		.map(({ geometry, properties }) =>
			areaCandidate(geometry.coordinates as [number, number], properties, language),
		);
	const byRank = (a: Candidate, b: Candidate) => a.rank - b.rank;
	const [marked, unmarked] = [
		townLabels.filter((t) => t.marked),
		townLabels.filter((t) => !t.marked),
	];
	return {
		areas: areaLabels.sort(byRank),
		others: [...marked.sort(byRank), ...placeLabels.sort(byRank), ...unmarked.sort(byRank)],
	};
}

function isSameSpot(a: readonly [number, number], b: readonly [number, number]): boolean {
	return Math.hypot(a[0] - b[0], a[1] - b[1]) < SAME_SPOT;
}

/** A station or airfield that bears its town's name needs no second label beside it. */
function isNamesake(
	town: { text: string; at: [number, number] },
	text: string,
	at: readonly [number, number],
): boolean {
	return town.text === text && Math.hypot(town.at[0] - at[0], town.at[1] - at[1]) < NAMESAKE;
}

function townCandidate(
	at: [number, number],
	town: Town,
	language: Language,
): Omit<Candidate, 'radius' | 'marked'> {
	const kind = town.cap ? 'capital' : 'town';
	return {
		text: nameIn(town, language),
		kind,
		at,
		members: [],
		rank: town.r - (town.cap ? 0.5 : 0),
		was: formerNamesIn(town, language),
		sides: BESIDE,
	};
}

function areaCandidate(at: [number, number], area: AreaLabel, language: Language): Candidate {
	const kind = area.water ? 'water' : 'country';
	return {
		text: nameIn(area, language),
		kind,
		at,
		members: [],
		rank: area.r,
		was: [],
		marked: false,
		radius: 0,
		sides: CENTRED,
	};
}

/** Where the label stands, in world units, with its free space. `k` is units per pixel. */
function labelBox(label: Omit<Candidate, 'sides' | 'rank'>, side: Side, k: number): Box {
	const [x, y] = project(label.at);
	const { px } = LABEL_TYPE[label.kind];
	const names = [label.text, ...label.was.map(([name]) => name)];
	const width = Math.max(...names.map((name) => textWidth(name, label.kind)));
	const [w, h] = [width + GAP, px * 1.15 + GAP];
	const r = label.radius + 2;
	const [dx, dy] = {
		centre: [0, 0],
		right: [r + w / 2, 0],
		left: [-r - w / 2, 0],
		above: [0, -Math.max(r, px) - h / 2],
		below: [0, Math.max(r, px) + h / 2],
	}[side] as [number, number];
	return {
		west: x + (dx - w / 2) * k,
		east: x + (dx + w / 2) * k,
		north: y + (dy - h / 2) * k,
		south: y + (dy + h / 2) * k,
	};
}

/** A fair guess of a text's width in pixels, from the mean widths of Noto Sans. */
export function textWidth(text: string, kind: LabelKind): number {
	const { px, bold, spacing, upper } = LABEL_TYPE[kind];
	const em = [...(upper ? text.toUpperCase() : text)].reduce((sum, letter) => {
		if (/[ .,'’\-ijlItfrіІ]/.test(letter)) return sum + 0.32;
		if (/[mwMWЖШЩЮЫФжшщюыф]/.test(letter)) return sum + 0.86;
		if (/\p{Script=Cyrillic}/u.test(letter)) return sum + (/\p{Lu}/u.test(letter) ? 0.7 : 0.6);
		return sum + (/\p{Lu}/u.test(letter) ? 0.66 : 0.56);
	}, 0);
	return px * (em * (bold ? 1.12 : 1.05) + spacing * text.length);
}

/** The room that a line's name takes on its line, whatever way the line runs there. */
function lineLabelBox(
	{ text, at, angle: degrees }: Pick<LineLabel, 'text' | 'at' | 'angle'>,
	k: number,
): Box {
	const [x, y] = project(at);
	const angle = (degrees * Math.PI) / 180;
	const half = textWidth(text, 'place') / 2;
	const [w, h] = [Math.abs(Math.cos(angle)) * half + 10, Math.abs(Math.sin(angle)) * half + 14];
	return { west: x - w * k, east: x + w * k, north: y - h * k, south: y + h * k };
}

function square([x, y]: readonly [number, number], r: number): Box {
	return { west: x - r, east: x + r, north: y - r, south: y + r };
}

function overlap(a: Box, b: Box): boolean {
	return a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south;
}

function sharedArea(a: Box, b: Box): number {
	const width = Math.min(a.east, b.east) - Math.max(a.west, b.west);
	const height = Math.min(a.south, b.south) - Math.max(a.north, b.north);
	return Math.max(0, width) * Math.max(0, height);
}
