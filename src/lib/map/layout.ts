import type { Outline } from '#lib/atlas/outline.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Words } from '#lib/words/en.ts';
import { bars, type Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { candidates, MUST_STAND, type Candidate } from './label-candidates.ts';
import { labelBox, LINE_LABEL_ZOOM, type Label, type LabelKind } from './labels.ts';
import { Level, levelGround, type LevelGround, type LineTexts } from './level.ts';
import { isShownAt, levelBefore, LEVELS, spreadOf } from './levels.ts';
import { markBox } from './mark-stands.ts';
import { LAST_LINE_LEVEL, lineLabelsAt, type Firm, type LineLabel } from './line-labels.ts';
import { marks, PLACE_LEVEL, type Mark } from './marks.ts';
import { grown, moved, Room, type Box } from './room.ts';

/** What the names of places and countries come from. */
export type Ground = Pick<Basemap, 'towns' | 'labels' | 'countries'>;

/** So often a crowded level is laid out anew, and so often that begins again while names are lost. */
const TRIES = 100;
const STARTS = 16;
/** So much earlier comes what found no room, and so much the order may change otherwise. */
const HASTE = 2;
const JITTER = 0.8;
/** What it counts to lose what is never given up, what must stand, or its name alone, against the mark of something less. */
const FIXED_LOSS = 40;
const GREAT_LOSS = 12;
const NAME_LOSS = 7;
/** What stands so badly in all counts as much as one name lost. */
const COST_OF_ONE = 60;

/**
 * Where marks, names of places, names of lines and bars across them stand, for all years and both painters.
 * With fewer tries it is made sooner, and more names may be lost at crowded levels.
 */
export function layout(
	outline: Outline,
	base: Ground,
	words: Words,
	tries = TRIES,
	levels: readonly number[] = LEVELS,
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[]; bars: Bar[] } {
	const across = bars(outline, words);
	const on: LineTexts = { bars: across, lineLabels: [] };
	/** Names of lines look for room beside what would stand without them. */
	const firmAt = (level: number) =>
		firmOf(placed(outline, base, words.language, on, [level], 0), level);
	const named: LineLabel[] = [];
	let before: readonly LineLabel[] = [];
	for (const level of levels) {
		if (level < LINE_LABEL_ZOOM) continue;
		if (level <= LAST_LINE_LEVEL) {
			const taken = new Room(spreadOf(level));
			for (const { spot, box } of takenBefore(level, outline, on)) taken.take(spot, box);
			before = lineLabelsAt(level, outline, words, taken, firmAt(level), before);
		}
		for (const label of before) named.push({ ...label, zooms: [level, level] });
	}
	const lines = { bars: across, lineLabels: named };
	return { ...placed(outline, base, words.language, lines, levels, tries), bars: across };
}

/**
 * Places marks and names once for all years: at each zoom level the most worthy first (see
 * `label-candidates.ts`), each where it is free and hides least. Because the layout does not depend on the
 * year, nothing moves or blinks while the years pass, and both painters show the same.
 */
export function placed(
	outline: Outline,
	base: Ground,
	language: Language,
	lines: LineTexts = { lineLabels: [], bars: [] },
	zooms: readonly number[] = LEVELS,
	tries = TRIES,
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[] } {
	const groups = marks(outline);
	const [allMarks, allLabels] = [new Levels<Mark>(), new Levels<Label>()];
	const allLines = new Levels<LineLabel>();
	for (const zoom of zooms) {
		const shown = groups.filter(({ zooms }) => isShownAt(zooms, zoom));
		const names = candidates(outline, shown, base, language, zoom);
		let on = lines.lineLabels.filter(({ zooms }) => isShownAt(zooms, zoom));
		const tryWith = (lineLabels: LineLabel[]) =>
			bestTry(
				shown,
				names,
				levelGround(outline, base.countries, shown, { bars: lines.bars, lineLabels }, zoom),
				tries,
			);
		let best = tryWith(on);
		const kept = tries > 0 ? withoutCrowd(best.failed, on, zoom) : null;
		if (kept) {
			on = kept;
			best = tryWith(on);
		}
		for (const label of best.labels) allLabels.add(label, zoom);
		for (const label of on) allLines.add(label, zoom);
		for (const { zooms: _zooms, ...mark } of joined(shown, best.standing)) allMarks.add(mark, zoom);
	}
	return {
		marks: allMarks.list.map((mark, i) => ({ ...mark, id: `mark-${i + 1}` })),
		labels: allLabels.list,
		lineLabels: allLines.list,
	};
}

/** Names of lines nearer than this many pixels to a name that is never given up make room for it. */
const CROWD = 150;

/** The names of lines that may stay so that others find room; null where none has to go. */
function withoutCrowd(
	failed: readonly Candidate[],
	labels: readonly LineLabel[],
	zoom: number,
): LineLabel[] | null {
	const k = unitsPerPixel(zoom);
	const near = labels.filter((label) => {
		const [x, y] = project(label.at);
		return failed.some(({ isFixed, at }) => {
			const [ox, oy] = project(at);
			return isFixed && Math.hypot(ox - x, oy - y) / k < CROWD;
		});
	});
	return near.length > 0 ? labels.filter((label) => !near.includes(label)) : null;
}

/** The layout of one level. */
type Try = {
	level: Level;
	labels: Omit<Label, 'zooms'>[];
	standing: Map<Mark, Mark>;
	/** What should have found room, and did not. */
	failed: Candidate[];
	/** The less, the better: what has no room counts most, then what stands badly. */
	loss: number;
};

/**
 * Who comes late to a crowded spot may find no room though there was some. What must have room is placed
 * several times, in another order each time, and what found none comes sooner; of all tries the one that
 * loses least is taken, and the rest finds its room in what is left.
 */
function bestTry(
	shown: readonly Mark[],
	names: readonly Candidate[],
	ground: LevelGround,
	tries: number,
): Try {
	const isFar = ground.zoom < PLACE_LEVEL;
	const must = isFar ? [] : names.filter(({ order }) => order < MUST_STAND);
	let chosen = firstOf(must, shown, ground);
	for (let i = 0; i < STARTS && chosen.loss >= 1 && tries > 0; i++) {
		const next = improved(must, shown, ground, tries, numbers(i + 1));
		if (next.loss < chosen.loss) chosen = next;
		if (chosen.failed.length === 0) break;
	}
	const { level, labels, standing } = chosen;
	// Far out there is no room to step aside, and marks are merged in its place.
	if (isFar)
		for (const mark of shown) {
			level.takeMark(mark);
			standing.set(mark, mark);
		}
	for (const name of names) {
		if (must.includes(name)) continue;
		const { mark } = name;
		const stood = mark && standing.get(mark);
		if (!mark) labels.push(...level.placeName(name));
		else if (stood) labels.push(...level.placeNameOf(stood, name));
	}
	return chosen;
}

/** The best of so many tries, each in an order a little different from the best so far. */
function improved(
	names: readonly Candidate[],
	marks: readonly Mark[],
	ground: LevelGround,
	tries: number,
	random: () => number,
): Try {
	let orders = new Map(names.map((name) => [name, name.order]));
	let best = firstOf(names, marks, ground);
	for (let i = 0; i < tries; i++) {
		const changed = new Map(
			[...orders].map(([name, order]) => [
				name,
				order + (random() - 0.5) * JITTER - (best.failed.includes(name) ? random() * HASTE : 0),
			]),
		);
		const order = (name: Candidate) => changed.get(name) as number;
		const next = firstOf(
			names.toSorted((a, b) => order(a) - order(b)),
			marks,
			ground,
		);
		if (next.loss > best.loss) continue;
		best = next;
		orders = changed;
	}
	return best;
}

/** Places the names that must have room with their marks, in this order, and then all other marks. */
function firstOf(names: readonly Candidate[], marks: readonly Mark[], ground: LevelGround): Try {
	const done: Try = {
		level: new Level(ground),
		labels: [],
		standing: new Map(),
		failed: [],
		loss: 0,
	};
	for (const name of names)
		if (name.isFixed && name.stand === 'about' && !name.mark) done.level.keepDot(name);
	for (const name of names) {
		const before = done.labels.length;
		if (name.mark) place(done, name.mark, name);
		else done.labels.push(...done.level.placeName(name));
		if (done.labels.length > before) continue;
		done.failed.push(name);
		const isLost = name.mark && !done.standing.has(name.mark);
		done.loss += name.isFixed ? FIXED_LOSS : isLost ? GREAT_LOSS : NAME_LOSS;
	}
	const others = ground.zoom < PLACE_LEVEL ? [] : marks.filter((mark) => !done.standing.has(mark));
	for (const mark of others) place(done, mark, null);
	done.loss += others.filter((mark) => !done.standing.has(mark)).length;
	done.loss += done.level.cost / COST_OF_ONE;
	return done;
}

function place({ level, standing, labels }: Try, mark: Mark, name: Candidate | null) {
	const found = level.placeMark(mark, name);
	if (found) standing.set(mark, found.mark);
	labels.push(...(found?.labels ?? []));
}

/** Numbers from 0 to 1 that seem random and are the same each time (a linear congruence). */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

/** The marks that stand, with those that found no room in the stack of the nearest. */
function joined(shown: readonly Mark[], standing: ReadonlyMap<Mark, Mark>): Mark[] {
	const hosts = new Map([...standing.values()].map((mark) => [mark, [...mark.members]]));
	for (const mark of shown) {
		if (standing.has(mark)) continue;
		const [x, y] = project(mark.at);
		const far = ({ at }: Mark) => {
			const [ox, oy] = project(at);
			return Math.hypot(ox - x, oy - y);
		};
		const [host] = [...hosts.keys()].sort((a, b) => far(a) - far(b));
		if (host) hosts.get(host)?.push(...mark.members);
	}
	return [...hosts].map(([mark, members]) => ({ ...mark, members }));
}

/** Things that stand the same at neighbouring levels, as one. */
class Levels<T extends { zooms: [number, number] }> {
	readonly list: T[] = [];
	readonly #newest = new Map<string, T>();

	add(item: Omit<T, 'zooms'>, zoom: number) {
		const { zooms: _zooms, ...rest } = item as Omit<T, 'zooms'> & Partial<Pick<T, 'zooms'>>;
		const key = JSON.stringify(rest);
		const before = this.#newest.get(key);
		if (before?.zooms[1] === levelBefore(zoom)) {
			before.zooms[1] = zoom;
			return;
		}
		const placed = { ...item, zooms: [zoom, zoom] } as T;
		this.#newest.set(key, placed);
		this.list.push(placed);
	}
}

/** What has its room before names of lines: bars with their times and, far out, marks, which never move. */
function takenBefore(level: number, outline: Outline, lines: LineTexts) {
	const { taken, pixels } = levelGround(outline, [], [], lines, level);
	if (level >= PLACE_LEVEL) return taken;
	const shown = marks(outline).filter(({ zooms }) => isShownAt(zooms, level));
	return [...taken, ...shown.map((mark) => ({ spot: pixels(mark.at), box: markBox(mark) }))];
}

/** What the name of a line costs for lying on a name of each kind, and on a mark. */
const FIRM: Record<LabelKind, number> = {
	...{ theatre: 120, capital: 120, place: 20 },
	...{ country: 6, water: 10, town: 8 },
};
const FIRM_MARK = 25;
/** So many pixels about names that must stand are left to them. */
const ELBOW = 14;
const isMust = (kind: LabelKind) => kind === 'theatre' || kind === 'capital';

function firmOf({ marks, labels }: { marks: Mark[]; labels: Label[] }, level: number): Firm[] {
	const k = unitsPerPixel(level);
	const there = (at: readonly [number, number], box: Box, worth: number): Firm => {
		const [x, y] = project(at);
		return { box: moved(box, [x / k, y / k]), worth };
	};
	return [
		...labels.map((label) => {
			const box = labelBox(label);
			return there(label.at, isMust(label.kind) ? grown(box, ELBOW) : box, FIRM[label.kind]);
		}),
		...marks.map((mark) => there(mark.at, markBox(mark), FIRM_MARK)),
	];
}
