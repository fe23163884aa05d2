import type { Outline } from './outline.ts';

/**
 * West, south, east and north of what stands for something on the map: the legs of a corridor, a
 * leg, the symbol or the shape of a thing. Null for what has no place of its own.
 */
export function extent(id: string, outline: Outline): [number, number, number, number] | null {
	const all = positions(id, outline);
	if (all.length === 0) return null;
	const [lngs, lats] = [all.map(([lng]) => lng), all.map(([, lat]) => lat)];
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function positions(id: string, { things, corridors, legs }: Outline): [number, number][] {
	const thing = things.find((item) => item.id === id);
	if (thing?.shape) return flat((thing.shape as { coordinates: unknown }).coordinates);
	if (thing) return thing.at ? [thing.at] : [];
	const corridor = corridors.find((item) => item.id === id);
	const own = corridor ? corridor.legs.map((leg) => leg.id) : [id];
	return legs.filter((leg) => own.includes(leg.id)).flatMap(({ lines }) => lines.flat());
}

/** The positions of GeoJSON coordinates, however deep. */
function flat(coordinates: unknown): [number, number][] {
	if (!Array.isArray(coordinates)) return [];
	return typeof coordinates[0] === 'number'
		? [[coordinates[0], coordinates[1] as number]]
		: coordinates.flatMap(flat);
}
