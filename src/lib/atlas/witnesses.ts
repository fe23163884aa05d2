import type { Claim } from './schema.ts';

/** How many independent works vouch for what the claims say; a work and the one it was read in are one. */
export function witnesses(claims: readonly Claim[]): number {
	return new Set(claims.map((claim) => claim.citedIn ?? claim.source)).size;
}
