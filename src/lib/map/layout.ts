import type { Outline } from '#lib/atlas/outline.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Words } from '#lib/words/en.ts';
import { bars, type Bar } from './bars.ts';
import type { Basemap } from './basemap.ts';
import { candidates, type Candidate } from './label-candidates.ts';
import { labelBox, LINE_LABEL_ZOOM, type Label, type LabelKind } from './labels.ts';
import { levelGround, type LineTexts } from './level.ts';
import { isShownAt, levelBefore, LEVELS, spreadOf } from './levels.ts';
import { markBox } from './mark-stands.ts';
import { LAST_LINE_LEVEL, lineLabelsAt, type Firm, type LineLabel } from './line-labels.ts';
import { marks, type Mark } from './marks.ts';
import { grown, moved, Room, type Box } from './room.ts';
import { standing } from './search.ts';

/** What the names of places and countries come from. */
export type Ground = Pick<Basemap, 'towns' | 'labels' | 'countries'>;

/**
 * Where marks, names of places, names of lines and bars across them stand, for all years and both painters.
 * Made quickly, it loses more names at crowded levels.
 */
export function layout(
	outline: Outline,
	base: Ground,
	words: Words,
	isQuick = false,
	levels: readonly number[] = LEVELS,
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[]; bars: Bar[] } {
	const across = bars(outline, words);
	const on: LineTexts = { bars: across, lineLabels: [] };
	/** Names of lines look for room beside what would stand without them. */
	const firmAt = (level: number) =>
		firmOf(placed(outline, base, words.language, on, [level], true), level);
	const named: LineLabel[] = [];
	let before: readonly LineLabel[] = [];
	for (const level of levels) {
		if (level < LINE_LABEL_ZOOM) continue;
		if (level <= LAST_LINE_LEVEL) {
			const taken = new Room(spreadOf(level));
			for (const { spot, box } of levelGround(outline, [], [], on, level, words.language).taken)
				taken.take(spot, box);
			before = lineLabelsAt(level, outline, words, taken, firmAt(level), before);
		}
		for (const label of before) named.push({ ...label, zooms: [level, level] });
	}
	const lines = { bars: across, lineLabels: named };
	return { ...placed(outline, base, words.language, lines, levels, isQuick), bars: across };
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
	isQuick = false,
): { marks: Mark[]; labels: Label[]; lineLabels: LineLabel[] } {
	const groups = marks(outline);
	const [allMarks, allLabels] = [new Levels<Mark>(), new Levels<Label>()];
	const allLines = new Levels<LineLabel>();
	for (const zoom of zooms) {
		const shown = groups.filter(({ zooms }) => isShownAt(zooms, zoom));
		const names = candidates(outline, shown, base, language, zoom);
		let on = lines.lineLabels.filter(({ zooms }) => isShownAt(zooms, zoom));
		const standWith = (lineLabels: LineLabel[]) =>
			standing(
				shown,
				names,
				levelGround(
					outline,
					base.countries,
					shown,
					{ bars: lines.bars, lineLabels },
					zoom,
					language,
				),
				isQuick,
			);
		let best = standWith(on);
		const kept = isQuick ? null : withoutCrowd(best.failed, on, zoom);
		if (kept) {
			on = kept;
			best = standWith(on);
		}
		for (const label of best.labels) allLabels.add(label, zoom);
		for (const label of on) allLines.add(label, zoom);
		for (const { zooms: _zooms, ...mark } of joined(shown, best.marks)) allMarks.add(mark, zoom);
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

/** What the name of a line costs for lying on a name of each kind, and on a mark. */
const FIRM: Record<LabelKind, number> = {
	...{ theatre: 120, capital: 120, place: 20 },
	...{ country: 6, water: 10, town: 8 },
};
const FIRM_MARK = 25;
/** Pixels kept clear around labels that must be placed. */
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
