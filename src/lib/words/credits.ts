import type { Words } from './en.ts';

/**
 * Whose data the ground of every map is made of, in the order in which they are named: first those
 * that have to be named wherever their data are seen (`isDue`), then, where there is room, by courtesy the others.
 */
export const groundCredits = (words: Words): { name: string; isDue: boolean }[] => [
	{ name: words.map.openStreetMap, isDue: true },
	{ name: 'GeoNames', isDue: true },
	{ name: 'Natural Earth', isDue: false },
	{ name: 'OurAirports', isDue: false },
	{ name: 'GSHHG', isDue: false },
];

/** The relief, whose source is named where it is seen. */
export const RELIEF_CREDIT = 'SRTM30';
