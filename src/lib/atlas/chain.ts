/** One leg of a chain, walked as written or backwards. */
export type ChainLink = { leg: string; reversed: boolean };

/** The places of a corridor in order of travel and the legs between them. */
export type Chain = { places: string[]; links: ChainLink[] };

/** Why legs do not make a chain, as the end of a sentence. */
export class ChainError extends Error {}

/**
 * Orders the legs of a corridor into the one way from `from` to `to`. Legs may be written in either
 * direction; each must be used exactly once. Throws {@link ChainError} otherwise.
 */
export function chain(
	from: string,
	to: string,
	legs: readonly { id: string; from: string; to: string }[],
): Chain {
	const rest = new Set(legs);
	const places = [from];
	const links: ChainLink[] = [];
	let here = from;
	while (rest.size > 0) {
		const next = [...rest].filter((leg) => leg.from === here || leg.to === here);
		if (next.length === 0)
			throw new ChainError(`its legs break off at ${here}; ${leftOver([...rest])}`);
		if (next.length > 1)
			throw new ChainError(`its legs fork at ${here} (${next.map((leg) => leg.id).join(', ')})`);
		const leg = next[0] as (typeof legs)[number];
		rest.delete(leg);
		const reversed = leg.to === here;
		here = reversed ? leg.from : leg.to;
		links.push({ leg: leg.id, reversed });
		places.push(here);
	}
	if (links.length === 0) throw new ChainError('no leg lists it among its “corridors”');
	if (here !== to) throw new ChainError(`its legs end at ${here}, not at ${to}`);
	return { places, links };
}

function leftOver(legs: readonly { id: string }[]): string {
	const ids = legs.slice(0, 3).map((leg) => leg.id);
	if (legs.length > 3) ids.push(`${legs.length - 3} more`);
	return `left over: ${ids.join(', ')}`;
}
