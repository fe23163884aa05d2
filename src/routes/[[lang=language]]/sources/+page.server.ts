import { projectAtlas } from '#lib/server/published.ts';
import { citation } from '#lib/atlas/citation.ts';

/** Every source with its grade and the things that rest on it. */
export function load({ params }) {
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const resting = new Map<string, { id: string; name: string }[]>();
	for (const thing of atlas.things)
		for (const source of new Set(
			thing.claims.flatMap((claim) => [claim.source, claim.citedIn ?? claim.source]),
		))
			resting.set(source, [
				...(resting.get(source) ?? []),
				{ id: thing.id, name: thing.names[language] },
			]);
	return {
		sources: [...atlas.sources.values()].map((source) => ({
			id: source.id,
			citation: citation(source),
			language: typeof source.language === 'string' ? source.language : null,
			grade: source.grade,
			url: source.URL ?? null,
			things: resting.get(source.id) ?? [],
		})),
	};
}
