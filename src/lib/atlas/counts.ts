import type { Atlas } from './atlas.ts';

/**
 * How much there is of each, as it is said everywhere. A thing is whatever exists for a time: corridors
 * and legs too, and legs without a claim of their own, which rest on the claims of their corridors.
 */
export function counts(atlas: Atlas) {
	return {
		places: atlas.places.size,
		things: atlas.things.length,
		corridors: atlas.corridors.size,
		legs: atlas.legs.size,
		claims: atlas.things.reduce((sum, { claims }) => sum + claims.length, 0),
		sources: atlas.sources.size,
		figures: atlas.figures.length,
		questions: atlas.questions.length,
	};
}
