import type { Step } from './step.ts';

type Position = readonly [number, number];
/** The line of a leg: one, or several where the antimeridian cuts it. */
export type Lines = readonly (readonly Position[])[];

/** The positions of a leg in order of travel, longitude before latitude. */
export function track(lines: Lines, { leg, from }: Pick<Step, 'leg' | 'from'>): Position[] {
	const positions = lines.flat();
	return from === leg.from ? positions : positions.toReversed();
}

/**
 * Where one is on a track after a share (0 to 1) of its length. Lengths are those of small pieces on
 * a plane, narrower in the north: true enough to move evenly.
 */
export function along(positions: readonly Position[], share: number): [number, number] {
	const [first = [0, 0] as const] = positions;
	const pieces = positions.slice(1).map((to, i) => {
		const from = positions[i] as Position;
		return { from, to, length: distance(from, to) };
	});
	let rest = Math.min(1, Math.max(0, share)) * pieces.reduce((sum, { length }) => sum + length, 0);
	for (const { from, to, length } of pieces) {
		if (rest <= length && length > 0) {
			const part = rest / length;
			return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
		}
		rest -= length;
	}
	const last = positions.at(-1) ?? first;
	return [last[0], last[1]];
}

/** Degrees of latitude between two positions; none over the antimeridian, where a line is cut. */
function distance(a: Position, b: Position): number {
	if (Math.abs(b[0] - a[0]) > 180) return 0;
	const narrow = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
	return Math.hypot((b[0] - a[0]) * narrow, b[1] - a[1]);
}

/** West, south, east and north of positions, with some room round them. */
export function boundsOf(
	positions: readonly Position[],
	margin = 1,
): [number, number, number, number] {
	const lngs = positions.map(([lng]) => lng);
	const lats = positions.map(([, lat]) => lat);
	return [
		Math.max(-180, Math.min(...lngs) - margin),
		Math.max(-85, Math.min(...lats) - margin),
		Math.min(180, Math.max(...lngs) + margin),
		Math.min(85, Math.max(...lats) + margin),
	];
}
