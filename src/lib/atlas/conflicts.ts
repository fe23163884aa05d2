import type { Evidence } from './evidence.ts';
import type { Claim } from './schema.ts';

/** A claim and the thing whose claim it is. */
export type OwnedClaim = { claim: Claim; thing: string };

/** Two claims that do not agree, and what is noted of it on either. */
export type Conflict = { sides: [OwnedClaim, OwnedClaim]; notes: string[] };

/** Every claim of the evidence by its id. */
export function claimIndex({ things }: Evidence): Map<string, OwnedClaim> {
	return new Map(
		Object.entries(things).flatMap(([thing, { claims }]) =>
			claims.map((claim): [string, OwnedClaim] => [claim.id, { claim, thing }]),
		),
	);
}

/** What is noted of a conflict: one note, or two where each side has its own. */
export function conflictNotes(note: string, other: Claim, id: string): string[] {
	const back = other.conflictsWith.find(({ claim }) => claim === id);
	return [...new Set([note, back?.note ?? note])];
}

/** What the element of a conflict is called. */
export function conflictId({ sides: [first, second] }: Conflict): string {
	return `conflict-${first.claim.id}--${second.claim.id}`;
}

/** The conflicts of some claims, each pair once, in the order of the claims. */
export function conflicts(
	claims: readonly Claim[],
	index: ReadonlyMap<string, OwnedClaim>,
): Conflict[] {
	const pairs = new Map<string, Conflict>();
	for (const claim of claims) {
		const own = index.get(claim.id);
		for (const { claim: id, note } of claim.conflictsWith) {
			const other = index.get(id);
			const key = [claim.id, id].sort().join(' ');
			if (!own || !other || pairs.has(key)) continue;
			const notes = conflictNotes(note, other.claim, claim.id);
			pairs.set(key, { sides: [own, other], notes });
		}
	}
	return [...pairs.values()];
}
