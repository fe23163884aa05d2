import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Claim } from '#lib/atlas/schema.ts';

/** A claim as it is found, with the thing it belongs to. */
export type FoundClaim = { claim: Claim; thing: string };

/** The claims of the atlas by their ids. */
export function claimsById({ things }: Pick<Evidence, 'things'>): Map<string, FoundClaim> {
	return new Map(
		Object.entries(things).flatMap(([thing, { claims }]) =>
			claims.map((claim) => [claim.id, { claim, thing }] as const),
		),
	);
}

/**
 * The claims in whose words, or in a name of whose thing, every word that is typed begins a word.
 * `fold` brings spellings together; `names` gives the names of a thing.
 */
export function foundClaims(
	claims: Iterable<FoundClaim>,
	typed: string,
	fold: (text: string) => string,
	names: (thing: string) => string,
): FoundClaim[] {
	const wanted = fold(typed).split(' ').filter(Boolean);
	if (wanted.length === 0) return [];
	return [...claims].filter(({ claim, thing }) => {
		const words = ` ${fold(`${claim.text} ${names(thing)}`)}`;
		return wanted.every((word) => words.includes(` ${word}`));
	});
}
