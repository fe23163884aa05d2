import type { Atlas, Thing } from '#lib/atlas/atlas.ts';
import { YEARS } from '#lib/time/years.ts';

/** Counts of the atlas for its curators, as text: one block per question. */
export function report({ things, sources }: Atlas): string {
	const claims = things.flatMap((thing) => thing.claims);
	const grades = claims.map((claim) => sources.get(claim.source)?.grade ?? 'unknown');
	const single = things.filter(
		(thing) => new Set(thing.claims.map((claim) => claim.source)).size === 1,
	);
	const empty = YEARS.filter((_, i) => !things.some((thing: Thing) => thing.digits[i] !== '0'));
	const blocks: [string, readonly (string | null)[]][] = [
		['Things by layer', things.map((thing) => thing.layer)],
		['Things by kind', things.map((thing) => thing.kind)],
		['Things by status', things.map((thing) => thing.status)],
		['Things by precision', things.map((thing) => thing.precision ?? 'no location')],
		['Claims by source', claims.map((claim) => claim.source)],
		['Claims by grade of source', grades],
		['Claims by language', claims.map((claim) => claim.lang)],
	];
	return [
		`${things.length} things, ${claims.length} claims, ${sources.size} sources`,
		...blocks.map(([title, values]) => `\n${title}\n${tally(values)}`),
		`\nYears without evidence: ${empty.join(', ') || 'none'}`,
		`Things that rest on a single source: ${single.length}`,
	].join('\n');
}

function tally(values: readonly (string | null)[]): string {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
	return [...counts]
		.sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
		.map(([value, count]) => `  ${String(count).padStart(5)}  ${value}`)
		.join('\n');
}
