const EARTH_KM = 6371.0088;

/** Kilometres between two positions (longitude, latitude) over the globe, by the haversine formula. */
export function distanceKm(
	[lng1, lat1]: readonly [number, number],
	[lng2, lat2]: readonly [number, number],
): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const square = (angle: number) => Math.sin(angle / 2) ** 2;
	const h =
		square(radians(lat2 - lat1)) +
		Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * square(radians(lng2 - lng1));
	return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
