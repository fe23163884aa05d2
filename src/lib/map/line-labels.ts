import type { Outline, OutlineCorridor, OutlineLeg } from '#lib/atlas/outline.ts';
import { FAMILIES, type Family, type Language } from '#lib/atlas/vocabulary.ts';
import { YEARS } from '#lib/time/years.ts';
import type { Words } from '#lib/words/en.ts';
import { drawnLine, type DrawnLine } from '#lib/view/drawn-line.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import { LINE_LABEL_PX, textWidth } from './labels.ts';
import { homeFrames, isInFrame, outsideHome, spreadOf } from './levels.ts';
import { PLACE_LEVEL } from './marks.ts';
import { boxAbout, Lines, moved, overlap, Room, type Box } from './room.ts';

/**
 * The name of a family of corridors on or close beside one of its legs: straight, in the direction
 * in which the line runs there, since letters do not sit well on a winding line.
 */
export type LineLabel = {
	family: Family;
	text: string;
	leg: string;
	yearStates: string;
	days?: string;
	witnesses: number | undefined;
	/** Longitude, latitude of a point on the line. */
	at: [number, number];
	/** Degrees clockwise from east, between -90 and 90, so that nothing stands on its head. */
	angle: number;
	/** On the line, or beside it: above (-1) or below (1) as it is read. */
	side: -1 | 0 | 1;
	/** First and last zoom level, both included. */
	zooms: [number, number];
};

/** How far a name beside its line stands from it, in parts of its size. */
export const BESIDE = 0.95;
/** From this level on names keep their spots. */
export const LAST_LINE_LEVEL = 5;

/** Names per family, so far apart (pixels), where a second one costs little. */
const PER_FAMILY = 2;
const APART = 260;
const SECOND_WORTH = 30;
/** What no name is worth: less on a map of continents, where a line is soon shorter than its name. */
const [FAR_WORTH, WORTH] = [350, 1000];
/** Pixels between the spots that are tried along a corridor. */
const STEP = 14;
/**
 * What a name costs: where a home view cuts it or none has it, for each other corridor on its leg, each thing and each point of another line that it
 * hides, each year in which its family is there and this leg is not, each pixel by which the line leaves
 * it or ends before it does.
 */
const COST = {
	...{ cut: 300, away: 100, shared: 150, year: 150 },
	...{ spot: 14, line: 2, bend: 5, over: 1.5, beside: 6 },
};

/** A corridor of a family as it is drawn, and where along it each leg ends (world units). */
type Chain = { line: DrawnLine; ends: { leg: OutlineLeg; end: number }[] };
type Chosen = LineLabel & { cost: number; spot: [number, number] };

/**
 * The names at one zoom level. `taken` is what has its room already, `firm` what should keep it; names of a level before
 * (`before`) stay where they are unless there is a much better spot.
 */
export function lineLabelsAt(
	level: number,
	outline: Outline,
	words: Words,
	taken: Room,
	firm: readonly Firm[],
	before: readonly LineLabel[] = [],
): LineLabel[] {
	const ground = { ...groundOf(level, outline, words.language), firm };
	const chains = chainsOf(outline);
	// Those with the shortest lines have the least choice.
	const reach = (family: Family) =>
		(chains.get(family) ?? []).reduce((sum, { line }) => sum + line.length, 0);
	const families = FAMILIES.filter((family) => reach(family) > 0).sort(
		(a, b) => reach(a) - reach(b),
	);
	return families.flatMap((family) => {
		const text = { ...words.families, ...words.alongLines }[family];
		const stands = (chains.get(family) ?? []).flatMap((chain) =>
			standsAlong(chain, family, text, ground, before, yearsOf(outline, family)),
		);
		const chosen: Chosen[] = [];
		const worth = level < PLACE_LEVEL ? FAR_WORTH : WORTH;
		for (const stand of stands.sort((a, b) => a.cost - b.cost)) {
			if (chosen.length >= PER_FAMILY || stand.cost > worth) break;
			if (chosen.length > 0 && stand.cost > SECOND_WORTH) break;
			if (chosen.some(({ spot }) => gap(spot, stand.spot) < APART)) continue;
			const boxes = lineLabelBoxes(stand);
			if (!boxes.every((box) => taken.isFree(stand.spot, box))) continue;
			for (const box of boxes) taken.take(stand.spot, box);
			chosen.push(stand);
		}
		return chosen.map(({ cost: _cost, spot: _spot, ...label }) => label);
	});
}

/** What would stand there without names of lines: its room in pixels of the world, and what it is worth. */
export type Firm = { box: Box; worth: number };

type LineGround = ReturnType<typeof groundOf> & { firm: readonly Firm[] };

function groundOf(level: number, outline: Outline, language: Language) {
	const k = unitsPerPixel(level);
	const inPixels = (at: readonly [number, number]) =>
		project(at).map((part) => part / k) as [number, number];
	return {
		level,
		/** Words are measured in the middle of the level. */
		k: k / Math.sqrt(spreadOf(level)),
		inPixels,
		frames: homeFrames(level, language),
		lines: new Lines(
			outline.legs.flatMap((leg) => leg.lines.map((line) => line.map(inPixels))),
			6,
		),
		legs: new Map(
			outline.legs.map((leg) => [
				leg.id,
				new Lines(
					leg.lines.map((line) => line.map(inPixels)),
					6,
				),
			]),
		),
		places: new Lines(
			outline.things.flatMap(({ at }) => (at ? [[inPixels(at)]] : [])),
			1,
		),
	};
}

/** Each corridor of a family as one line. */
function chainsOf({ corridors, legs: all }: Outline): Map<Family, Chain[]> {
	const legs = new Map(all.map((leg) => [leg.id, leg]));
	const chains = new Map<Family, Chain[]>();
	for (const { family, legs: links } of corridors as readonly OutlineCorridor[]) {
		const positions: [number, number][] = [];
		const ends: Chain['ends'] = [];
		for (const { id, reversed } of links) {
			const leg = legs.get(id);
			if (!leg) continue;
			const line = leg.lines.flat();
			positions.push(...(reversed ? line.toReversed() : line));
			ends.push({ leg, end: drawnLine(positions).length });
		}
		if (positions.length > 1)
			chains.set(family, [...(chains.get(family) ?? []), { line: drawnLine(positions), ends }]);
	}
	return chains;
}

/** All that a name may do along a corridor, with what it costs. */
function standsAlong(
	{ line, ends }: Chain,
	family: Family,
	text: string,
	ground: LineGround,
	before: readonly LineLabel[],
	years: readonly number[],
): Chosen[] {
	const { k, level } = ground;
	const half = (textWidth(text, 'capital', LINE_LABEL_PX) / 2) * k;
	const stands: Chosen[] = [];
	for (let along = (STEP * k) / 2; along < line.length; along += STEP * k) {
		const leg = ends.find(({ end }) => along <= end)?.leg;
		const strand = leg?.strands.find((each) => each.family === family);
		// The middle of a line of which only the ends are known is nowhere in particular.
		if (!leg || !strand || leg.precision === 'endpoints-only') continue;
		// Flights have trains to their airfields.
		if ((leg.mode === 'air') !== (family === 'air')) continue;
		const [a, b] = [line.at(along - half), line.at(along + half)];
		const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
		const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
		const own = line.at(along);
		// In the middle of the bend, not at its top.
		const { middle, bend } = chord(line, along, half, turn);
		const over = Math.max(0, half - along) + Math.max(0, along + half - line.length);
		for (const side of [0, -1, 1] as const) {
			const label: LineLabel = {
				...{ family, text, leg: leg.id, yearStates: strand.yearStates },
				...(strand.days === undefined ? {} : { days: strand.days }),
				...{ witnesses: strand.witnesses, side, zooms: [level, level] as [number, number] },
				at: thousandths(unproject(side === 0 ? middle : own)),
				angle: Math.round(upright),
			};
			const cost =
				(bend / k) * COST.bend * (side === 0 ? 1 : 0.7) +
				(over / k) * COST.over +
				years.filter((year) => !isUsed(leg, family, year)).length * COST.year +
				(leg.strands.length - 1) * COST.shared +
				(side === 0 ? 0 : COST.beside) +
				hidden(label, ground);
			const isKept = before.some(
				(old) => old.family === family && old.at.join() === label.at.join(),
			);
			stands.push({ ...label, cost: isKept ? cost - 10 : cost, spot: ground.inPixels(label.at) });
		}
	}
	return stands;
}

/** Where a straight name lies best along a bent line, and how far (world units) that leaves it. */
function chord(line: DrawnLine, along: number, half: number, turn: number) {
	const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
	const [x, y] = line.at(along);
	const offs = Array.from({ length: 9 }, (_, i) => {
		const [px, py] = line.at(along + (half * (i - 4)) / 4);
		return (py - y) * cos - (px - x) * sin;
	});
	const [least, most] = [Math.min(...offs), Math.max(...offs)];
	const off = (least + most) / 2;
	return { middle: [x - off * sin, y + off * cos] as [number, number], bend: (most - least) / 2 };
}

/** What a name costs by what it lies on and where it is cut. */
function hidden(label: LineLabel, ground: LineGround): number {
	const { inPixels, frames, lines, legs, places, firm } = ground;
	const own = legs.get(label.leg);
	const spot = inPixels(label.at);
	let cost = 0;
	let isCut = false;
	const boxes = lineLabelBoxes(label);
	const [x, y] = spot;
	const around = boxes.map((box) => moved(box, [x, y]));
	for (const { box, worth } of firm) if (around.some((own) => overlap(own, box))) cost += worth;
	for (const box of boxes) {
		isCut ||= outsideHome(frames, spot, box) > 0;
		cost += places.within(spot, box, 8) * COST.spot;
		// On its own line a name lies best; beside it, it still hides less than one that lies on others.
		const ofOwn = own?.within(spot, box) ?? 0;
		cost += (lines.within(spot, box) - ofOwn * (label.side === 0 ? 1 : 0.5)) * COST.line;
	}
	const isAway = frames.length > 0 && !frames.some((frame) => isInFrame(frame, spot));
	return cost + (isCut ? COST.cut : 0) + (isAway ? COST.away : 0);
}

/** The room of a line's name: squares along it, in pixels about its spot. */
export function lineLabelBoxes({
	text,
	angle: degrees,
	side,
}: Pick<LineLabel, 'text' | 'angle' | 'side'>): Box[] {
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const half = textWidth(text, 'capital', LINE_LABEL_PX) / 2;
	const count = Math.ceil((2 * half) / LINE_LABEL_PX);
	const down = side * BESIDE * LINE_LABEL_PX;
	return Array.from({ length: count + 1 }, (_, i) => {
		const along = -half + (2 * half * i) / count;
		const size = LINE_LABEL_PX * 1.1;
		return boxAbout([along * cos - down * sin, along * sin + down * cos], size, size);
	});
}

/** Whether a family used a leg, certainly or possibly, in a year (the slider's first is 0). */
const isUsed = (leg: OutlineLeg, family: Family, year: number): boolean =>
	leg.strands.some((strand) => strand.family === family && strand.yearStates[year] !== '0');

/** The years in which a family used any leg. */
const yearsOf = ({ legs }: Outline, family: Family): number[] =>
	YEARS.map((_, i) => i).filter((i) => legs.some((leg) => isUsed(leg, family, i)));

const gap = ([ax, ay]: [number, number], [bx, by]: [number, number]) =>
	Math.hypot(ax - bx, ay - by);

const thousandths = ([lng, lat]: [number, number]): [number, number] => [
	Math.round(lng * 1000) / 1000,
	Math.round(lat * 1000) / 1000,
];
