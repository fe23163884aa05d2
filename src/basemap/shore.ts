import type { Position } from 'geojson';

/** Degrees between two points of a resampled shore. */
const STEP = 0.01;

/**
 * A shore without the square notches that the water package has at every few kilometres: the ring
 * is resampled evenly and each point becomes the weighted mean of its neighbours up to `reach`
 * steps away. The ring stays closed; bays narrower than the reach fill up a little.
 */
export function roundShore(ring: Position[], reach: number): Position[] {
	const even = resample(ring);
	if (even.length < 4 * reach) return ring;
	const weights = Array.from({ length: 2 * reach + 1 }, (_, k) => 1 + reach - Math.abs(k - reach));
	const total = weights.reduce((a, b) => a + b);
	const round = even.map((_, i): Position => {
		let [x, y] = [0, 0];
		for (const [k, weight] of weights.entries()) {
			const [px, py] = even[(i + k - reach + even.length) % even.length] as [number, number];
			x += px * weight;
			y += py * weight;
		}
		return [x / total, y / total];
	});
	return [...round, round[0]!];
}

/** Points at even distances along a closed ring, without the repeated last one. */
function resample(ring: Position[]): Position[] {
	const points: Position[] = [];
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		const steps = Math.max(1, Math.round(Math.hypot((bx - ax) * 0.7, by - ay) / STEP));
		for (let k = 0; k < steps; k++)
			points.push([ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps]);
	}
	return points;
}
