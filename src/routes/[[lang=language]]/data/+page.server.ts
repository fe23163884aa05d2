import { PUBLISHED, dataVersion, projectAtlas } from '#lib/server/published.ts';

/** What is there to download, and how much of it. */
export function load() {
	const atlas = projectAtlas();
	const claims = atlas.things.reduce((sum, thing) => sum + thing.claims.length, 0);
	return {
		version: dataVersion(),
		releases: [...atlas.releases],
		sizes: Object.fromEntries(
			Object.entries(PUBLISHED).map(([name, { text }]) => [
				name,
				new TextEncoder().encode(text(atlas)).length,
			]),
		),
		counts: {
			places: atlas.places.size,
			things: atlas.things.length,
			corridors: atlas.corridors.size,
			legs: atlas.legs.size,
			claims,
			sources: atlas.sources.size,
			figures: atlas.figures.length,
			questions: atlas.questions.length,
		},
	};
}
