import type { Outline, OutlineCorridor } from '#lib/atlas/outline.ts';
import type { Timed } from '#lib/atlas/slice.ts';
import { drawnLine, type DrawnLine } from '#lib/view/drawn-line.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import { shortInterval } from '#lib/words/short-interval.ts';
import type { Words } from '#lib/words/en.ts';
import { LINE_LABEL_ZOOM, textWidth } from './labels.ts';
import { homeFrames, LAST_LEVEL, LEVELS, outsideHome, spreadOf } from './levels.ts';
import { boxAbout, Lines, Room, type Box } from './room.ts';
import { BAR_SIGN } from './symbols.ts';

/**
 * The bar across a corridor that was cut for a time, with that time beside it. It shows while the time
 * shown overlaps it.
 */
export type Bar = Timed & {
	/** `corridor/number`: one for each interruption, which has a bar at each zoom level. */
	id: string;
	corridor: string;
	leg: string;
	/** On the line, just before the place where it was cut; longitude before latitude. */
	at: [number, number];
	/** Degrees clockwise from east in which goods travel there. */
	angle: number;
	/** First and last zoom level, both included. */
	zooms: [number, number];
	/** Empty where a bar nearby says the same. */
	text: string;
	/** On which side of the bar its text begins or ends, and how many lines below its middle. */
	side: 'left' | 'right';
	row: number;
};

/** Each zoom level has its own spot, so that the bar stays beside the place. */
const BAR_LEVELS = LEVELS.filter((level) => level >= LINE_LABEL_ZOOM);
/** Bars with one text that stand no farther apart than this many pixels share it. */
const SHARED = 110;
/** What a text costs in a home view that cuts it, for each place and each point of a line that it hides. */
const [CUT_COST, SPOT_COST, LINE_COST] = [120, 15, 1];
/** Rows of text about a bar, the best first. */
const ROWS = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/** An interruption that has a place, and the way to it. */
type Cut = Omit<Bar, 'at' | 'angle' | 'zooms' | 'side' | 'row'> & { line: DrawnLine };

/** The bars of all corridors, in the words of a language. */
export function bars(outline: Outline, words: Words): Bar[] {
	const cuts = outline.corridors.flatMap((corridor) => cutsOf(corridor, outline, words));
	return BAR_LEVELS.flatMap((level) => barsAt(level, cuts, outline, words.language));
}

function cutsOf(corridor: OutlineCorridor, outline: Outline, words: Words): Cut[] {
	return (corridor.interruptions ?? []).flatMap(
		({ kind, when, yearStates, days, at: place }, i) => {
			const way = place === undefined ? null : wayTo(corridor, place, outline);
			if (!way) return [];
			const { id, layer, witnesses } = corridor;
			const text = words.interrupted[kind](shortInterval(when, words.language));
			const times = { yearStates, ...(days === undefined ? {} : { days }) };
			const shared = { id: `${id}/${i + 1}`, corridor: id, layer, ...times, text, ...way };
			return [witnesses === undefined ? shared : { ...shared, witnesses }];
		},
	);
}

/** The bars of one level, their texts where they hide least. */
function barsAt(level: number, cuts: readonly Cut[], outline: Outline, language: Language): Bar[] {
	const k = unitsPerPixel(level);
	const spread = spreadOf(level);
	const inPixels = (at: readonly [number, number]) =>
		project(at).map((part) => part / k) as [number, number];
	const frames = homeFrames(level, language);
	const lines = new Lines(
		outline.legs.flatMap((leg) => leg.lines.map((line) => line.map(inPixels))),
		6,
	);
	const places = new Lines(
		outline.things.flatMap(({ at }) => (at ? [[inPixels(at)]] : [])),
		1,
	);
	const room = new Room(spread);
	const last = level === LAST_LEVEL ? 99 : level;
	const placed = cuts.map(({ line, ...cut }): Bar => {
		// A symbol may stand on the place itself; the spot is right in the middle of the level.
		const before = line.length - BAR_SIGN.before * k * Math.SQRT1_2 ** Math.log2(spread);
		const at = unproject(line.at(before));
		const angle = Math.round(line.angleAt(before));
		return { ...cut, at, angle, zooms: [level, last], side: 'right', row: 0 };
	});
	for (const bar of placed) room.take(inPixels(bar.at), BAR_BOX);
	const said: Bar[] = [];
	// The one that no filter hides before the others speaks for them.
	const order = placed.toSorted((a, b) => (b.witnesses ?? 99) - (a.witnesses ?? 99));
	return order.map((bar) => {
		const spot = inPixels(bar.at);
		if (said.some((other) => isSame(bar, other) && gap(spot, inPixels(other.at)) < SHARED))
			return { ...bar, text: '' };
		const stands = ROWS.flatMap((row) =>
			(['right', 'left'] as const).map((side) => ({ ...bar, side, row })),
		);
		const costs = stands.map((stand, i) => {
			const box = barTextBox(stand);
			return (
				(room.isFree(spot, box) ? 0 : 1000) +
				outsideHome(frames, spot, box) * CUT_COST +
				places.within(spot, box, 12) * SPOT_COST +
				lines.within(spot, box) * LINE_COST +
				i
			);
		});
		const best = stands[costs.indexOf(Math.min(...costs))] as Bar;
		room.take(spot, barTextBox(best));
		said.push(best);
		return best;
	});
}

/** The room of a bar alone about its spot. */
export const BAR_BOX = boxAbout([0, 0], 14, 14);

/** The room of a bar's text about the bar's spot. */
export function barTextBox({ text, side, row }: Pick<Bar, 'text' | 'side' | 'row'>): Box {
	const width = textWidth(text, 'capital', BAR_SIGN.px);
	const middle = (BAR_SIGN.text + width / 2) * (side === 'left' ? -1 : 1);
	return boxAbout([middle, row * BAR_SIGN.row], width, BAR_SIGN.row);
}

/** Whether two bars say the same in the same years. */
const isSame = (a: Bar, b: Bar): boolean =>
	a.text === b.text && a.yearStates === b.yearStates && a.days === b.days && a.layer === b.layer;

const gap = ([ax, ay]: [number, number], [bx, by]: [number, number]) =>
	Math.hypot(ax - bx, ay - by);

/** The line of a corridor from its start to a place, and the last leg of it. */
function wayTo({ places, legs }: OutlineCorridor, place: string, outline: Outline) {
	const links = legs.slice(0, places.indexOf(place));
	const last = links.at(-1);
	if (!last) return null;
	const positions = links.flatMap(({ id, reversed }) => {
		const line = outline.legs.find((leg) => leg.id === id)?.lines.flat() ?? [];
		return reversed ? line.toReversed() : line;
	});
	return { leg: last.id, line: drawnLine(positions) };
}
