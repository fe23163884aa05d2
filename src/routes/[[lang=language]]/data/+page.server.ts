import { counts } from '#lib/atlas/counts.ts';
import { PUBLISHED, dataVersion, projectAtlas } from '#lib/server/published.ts';

/** What is there to download, and how much of it. */
export function load() {
	const atlas = projectAtlas();
	return {
		version: dataVersion(),
		releases: [...atlas.releases],
		sizes: Object.fromEntries(
			Object.entries(PUBLISHED).map(([name, { text }]) => [
				name,
				new TextEncoder().encode(text(atlas)).length,
			]),
		),
		counts: counts(atlas),
	};
}
