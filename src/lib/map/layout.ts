import type { Outline } from '#lib/atlas/outline.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Words } from '#lib/words/en.ts';
import { bars, type Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { candidates, MUST_STAND, type Candidate } from './label-candidates.ts';
import { labelBox, type Label, type LabelKind } from './labels.ts';
import { Level, levelGround, lineLabelBoxes, type LevelGround, type LineTexts } from './level.ts';
import { lineLabels, type LineLabel } from './line-labels.ts';
import { markBox } from './mark-stands.ts';
import { MARK_ZOOMS, marks, PLACE_LEVEL, type Mark } from './marks.ts';
import { moved, overlap, type Box } from './room.ts';

/** What the names of places and countries come from. */
export type Ground = Pick<Basemap, 'towns' | 'labels' | 'countries'>;

/** The zoom levels of the home view on a slide and on a desk. */
const HOME_ZOOMS = [3, 4] as const;

/** So often a crowded level is laid out anew, and so often that begins again while names are lost. */
const TRIES = 100;
const STARTS = 8;
/** So much earlier comes what found no room, and so much the order may change otherwise. */
const HASTE = 2;
const JITTER = 0.8;
/** What it counts to lose what must stand, or its name alone, against the mark of something less. */
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
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[]; bars: Bar[] } {
	const { language } = words;
	// Names of lines look for room beside what would stand without them.
	const across = bars(outline, words);
	const unnamed = { lineLabels: [], bars: across };
	const clashes = clashesOf(placed(outline, base, language, unnamed, HOME_ZOOMS, 0));
	const on = { lineLabels: lineLabels(outline, words, clashes), bars: across };
	return { ...placed(outline, base, language, on, MARK_ZOOMS, tries), ...on };
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
	zooms: readonly number[] = MARK_ZOOMS,
	tries = TRIES,
): { marks: Mark[]; labels: Label[] } {
	const groups = marks(outline);
	const [allMarks, allLabels] = [new Levels<Mark>(), new Levels<Label>()];
	for (const zoom of zooms) {
		const shown = groups.filter((mark) => mark.zooms[0] <= zoom && zoom <= mark.zooms[1]);
		const ground = levelGround(outline, base.countries, shown, lines, zoom);
		const best = bestTry(shown, candidates(outline, shown, base, language, zoom), ground, tries);
		for (const label of best.labels) allLabels.add(label, zoom);
		for (const { zooms: _zooms, ...mark } of joined(shown, best.standing)) allMarks.add(mark, zoom);
	}
	return {
		marks: allMarks.list.map((mark, i) => ({ ...mark, id: `mark-${i + 1}` })),
		labels: allLabels.list,
	};
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
		const isGreat = name.isFixed || (name.mark && !done.standing.has(name.mark));
		done.loss += isGreat ? GREAT_LOSS : NAME_LOSS;
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
		const key = JSON.stringify(item);
		const before = this.#newest.get(key);
		if (before?.zooms[1] === zoom - 1) {
			before.zooms[1] = zoom;
			return;
		}
		const placed = { ...item, zooms: [zoom, zoom] } as T;
		this.#newest.set(key, placed);
		this.list.push(placed);
	}
}

/**
 * How much a line's name would lie on in the home view: marks and names of countries count one, seas
 * a half, since they have room to step aside. Given is the layout without names of lines.
 */
function clashesOf({
	marks: shownMarks,
	labels,
}: {
	marks: readonly Mark[];
	labels: readonly Label[];
}): (label: Pick<LineLabel, 'text' | 'at' | 'angle'>) => number {
	const levels = HOME_ZOOMS.map((zoom) => {
		const k = unitsPerPixel(zoom);
		const isShown = ({ zooms: [first, last] }: Mark | Label) => first <= zoom && zoom <= last;
		const at = (spot: readonly [number, number], box: Box) => {
			const [x, y] = project(spot);
			return moved(box, [x / k, y / k]);
		};
		const boxes = (...kinds: LabelKind[]) =>
			labels
				.filter((label) => kinds.includes(label.kind) && isShown(label))
				.map((label) => at(label.at, labelBox(label)));
		const spots = shownMarks.filter(isShown).map((mark) => at(mark.at, markBox(mark)));
		return { k, firm: [...boxes('country', 'capital', 'place'), ...spots], soft: boxes('water') };
	});
	return (label) =>
		levels.reduce((sum, { k, firm, soft }) => {
			const own = lineLabelBoxes(label, k).map(({ spot, box }) => moved(box, spot));
			const hit = (list: readonly Box[]) =>
				list.filter((other) => own.some((box) => overlap(other, box))).length;
			return sum + hit(firm) + hit(soft) / 2;
		}, 0);
}
