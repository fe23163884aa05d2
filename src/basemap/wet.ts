import type { Position } from 'geojson';
import type { Marked } from './packed-lines.ts';
import { dense, Nearest, runs, withoutShort } from './near.ts';

/** A river of GSHHG within so many kilometres of a border of GSHHG is that border. */
const SAME = 0.12;
/** A border of OpenStreetMap within so many kilometres of such a river runs in it. */
const REACH = 2.6;
/** Rivers that end within so many kilometres of a border in a river flow into it. */
const MOUTH = 2.8;
/** Kilometres between the points that a border is judged by. */
const STEP = 0.3;
/** Of those, gaps shorter than the first are wet, and wet stretches shorter than the second are dry. */
const [GAP, SHORT] = [20, 17];

/** A river, or a stretch of one, with its level in GSHHG. */
export type Stretch = { level: number; line: Position[] };

/** The rivers of GSHHG parted into those that are borders there and all others. */
export function partedRivers(
	rivers: readonly Marked[],
	borders: readonly Marked[],
): { wet: Stretch[]; dry: Stretch[] } {
	const onBorder = new Nearest<null>();
	for (const { lines } of borders)
		for (const line of lines) for (const at of dense(line, 0.15)) onBorder.add(at, null);
	const parted = { wet: [] as Stretch[], dry: [] as Stretch[] };
	for (const { mark: level, lines } of rivers)
		for (const line of lines) {
			const on = line.map((at) => onBorder.find(at, SAME) !== null);
			for (const { value, first, last } of runs(withoutShort(on, true, 3, false)))
				if (value) parted.wet.push({ level, line: line.slice(first, last + 1) });
				else
					// With the first vertex of the border on either side, so that no gap opens.
					parted.dry.push({ level, line: line.slice(Math.max(0, first - 1), last + 2) });
		}
	return { wet: parted.wet, dry: parted.dry.filter(({ line }) => line.length > 1) };
}

/** Which stretches of borders run in a river; each begins and ends at vertices of its border. */
export function wetStretches(borders: readonly Position[][], wet: readonly Stretch[]): Stretch[] {
	const river = new Nearest<number>();
	for (const { level, line } of wet) for (const at of dense(line, 0.4)) river.add(at, level);
	return borders.flatMap((border) => {
		const points = border.flatMap((b, i) => {
			const a = border[i - 1];
			const line = a ? dense([a, b], STEP).slice(1) : [b];
			return line.map((at) => ({ at, vertex: i }));
		});
		const found = points.map(({ at }) => river.find(at, REACH));
		const isWet = withoutShort(
			withoutShort(
				found.map((near) => near !== null),
				false,
				GAP,
				true,
			),
			true,
			SHORT,
			false,
		);
		return runs(isWet).flatMap(({ value, first, last }): Stretch[] => {
			if (!value) return [];
			const line = border.slice(points[first]!.vertex, points[last]!.vertex + 1);
			const level = Math.min(...found.slice(first, last + 1).map((near) => near?.value ?? 10));
			return line.length > 1 ? [{ level, line }] : [];
		});
	});
}

/** The other rivers, led to the border that they flow into. */
export function ledToMouths(rivers: readonly Stretch[], wet: readonly Stretch[]): Stretch[] {
	const border = new Nearest<null>();
	for (const { line } of wet) for (const at of line) border.add(at, null);
	const mouth = (at: Position) => {
		const near = border.find(at, MOUTH);
		return near && near.distance > 0.05 ? [near.at] : [];
	};
	return rivers.map(({ level, line }) => ({
		level,
		line: [...mouth(line[0]!), ...line, ...mouth(line.at(-1)!)],
	}));
}
