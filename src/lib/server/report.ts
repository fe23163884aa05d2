import { isCorridor, isLeg, type Atlas, type Thing } from '#lib/atlas/atlas.ts';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { witnesses } from '#lib/atlas/witness.ts';
import { YEARS } from '#lib/time/years.ts';

/** Counts of the atlas for its curators, as text: one block per question. A claim counts once. */
export function report({ things, places, sources, figures, questions }: Atlas): string {
	const claims = things.flatMap((thing) => thing.claims.map((claim) => ({ ...claim, thing })));
	const single = things.filter(
		(thing) => witnesses(thing.claims, sources).length === 1 && !isLeg(thing),
	);
	const named = [...things.filter((thing) => !isLeg(thing)), ...places.values()];
	const blocks: [string, readonly string[]][] = [
		['Things by layer', things.map((thing) => thing.layer)],
		['Things by kind', things.map((thing) => thing.kind)],
		['Things by status', things.map((thing) => thing.status)],
		['Things by precision', things.map((thing) => thing.precision ?? 'no location')],
		['Things with a single witness, by layer', single.map((thing) => thing.layer)],
		['Claims by layer', claims.map(({ thing }) => thing.layer)],
		['Claims by kind', claims.map(({ thing }) => thing.kind)],
		['Claims by source', claims.map((claim) => claim.source ?? 'the editors')],
		['Claims by source they were read in', claims.flatMap((claim) => claim.citedIn ?? [])],
		[
			'Claims by grade of source',
			claims.map(({ source }) =>
				source === undefined ? 'inferred' : (sources.get(source)?.grade ?? 'unknown'),
			),
		],
		['Claims by precision', claims.map(({ thing }) => thing.precision ?? 'no location')],
		['Claims by status', claims.map(({ thing }) => thing.status)],
		['Claims by language', claims.map((claim) => claim.lang)],
		...LANGUAGES.map((language): [string, readonly string[]] => [
			`Names of things and places in ${language}, by status`,
			named.map(({ nameStatus }) => nameStatus[language]),
		]),
	];
	const cited = new Set(
		[...claims, ...figures.flatMap(({ points }) => points)].flatMap(({ source, citedIn }) => [
			source,
			citedIn,
		]),
	);
	const idle = [...sources.keys()].filter((id) => !cited.has(id));
	const empty = YEARS.filter((_, i) => !things.some((thing) => thing.yearStates[i] !== '0'));
	const conflicts = new Set(
		claims.flatMap(({ id, conflictsWith }) =>
			conflictsWith.map(({ claim }) => [id, claim].sort().join(' ')),
		),
	);
	return [
		`${things.length} things, ${claims.length} claims, ${places.size} places, ${sources.size} sources`,
		...blocks.map(([title, values]) => `\n${title}\n${tally(values)}`),
		`\nYears without evidence: ${empty.join(', ') || 'none'}`,
		`Things that rest on a single witness: ${single.length}`,
		`Claims with a date of their own: ${claims.filter((claim) => claim.when).length}`,
		`Claims with a place: ${claims.filter(({ thing }) => isLocated(thing)).length}`,
		`Claims with a number: ${claims.filter((claim) => claim.value !== undefined).length}`,
		`Conflicts: ${conflicts.size}`,
		`Sources that nothing cites: ${idle.join(', ') || 'none'}`,
		`Open questions: ${questions.length}`,
	].join('\n');
}

/** Whether the map can show it: a corridor by its legs, a permission by its country. */
function isLocated(thing: Thing): boolean {
	return thing.geometry !== null || thing.country !== null || isCorridor(thing);
}

function tally(values: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
		.map(([value, count]) => `  ${String(count).padStart(5)}  ${value}`)
		.join('\n');
}
