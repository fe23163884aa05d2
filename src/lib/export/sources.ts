import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Source } from '#lib/atlas/schema.ts';

/** The sources on which some things rest: those that carry most claims come first. */
export function sourcesOf(ids: Iterable<string>, evidence: Evidence): Source[] {
	const claims = new Map<string, number>();
	for (const id of ids)
		for (const { source } of evidence.things[id]?.claims ?? [])
			claims.set(source, (claims.get(source) ?? 0) + 1);
	return [...claims]
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.flatMap(([id]) => evidence.sources[id] ?? []);
}
