type Point = readonly [number, number];

/**
 * Whether a ring goes round a point, by the rule of even and odd crossings; both in the same plane, such as
 * world units. A point on the ring itself may count either way.
 */
export function isInRing([x, y]: Point, ring: readonly (readonly number[])[]): boolean {
	let isIn = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax = 0, ay = 0] = ring[i] ?? [];
		const [bx = 0, by = 0] = ring[j] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
	}
	return isIn;
}
