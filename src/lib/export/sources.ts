import type { Evidence } from '#lib/atlas/evidence.ts';
import { shortCitation } from '#lib/atlas/citation.ts';
import type { Source } from '#lib/atlas/schema.ts';

/**
 * The sources on which some things rest: those that carry most claims come first. Where the lines of
 * legs are taken from is only counted on demand: it does not say that anything went there.
 */
export function sourcesOf(
	ids: Iterable<string>,
	evidence: Evidence,
	{ hasCourses = false } = {},
): Source[] {
	const claims = new Map<string, number>();
	for (const id of ids)
		for (const { source, kind } of evidence.things[id]?.claims ?? [])
			if (source !== undefined && (hasCourses || kind !== 'course'))
				claims.set(source, (claims.get(source) ?? 0) + 1);
	return [...claims]
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.flatMap(([id]) => evidence.sources[id] ?? []);
}

/** Works that are cited alike, as one: a few words, and how many works they stand for. */
export type Cited = { text: string; works: number };

/** Sources in a few words each, in their order: `McDermott 2011`, `Reuters 2011 (4)`. */
export function citedSources(sources: readonly Source[]): Cited[] {
	const works = new Map<string, number>();
	for (const source of sources) {
		const text = shortCitation(source);
		works.set(text, (works.get(text) ?? 0) + 1);
	}
	return [...works].map(([text, count]) => ({
		text: count > 1 ? `${text} (${count})` : text,
		works: count,
	}));
}
