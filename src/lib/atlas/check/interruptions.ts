import { parseEdtf } from '#lib/time/edtf.ts';
import type { CorridorFeature, ThingFeature } from '../schema.ts';

/**
 * What is wrong with the interruptions that a thing tells of. `way` holds the places of a corridor in
 * order, and is null for other things and where the chain is broken, which is told elsewhere.
 */
export function* interruptionFaults(
	{ properties: p }: CorridorFeature | ThingFeature,
	way: readonly string[] | null,
): Generator<string> {
	const own = new Set(p.claims.map((claim) => claim.id));
	const isCorridor = p.kind === 'corridor';
	for (const [i, { when, at, claims }] of p.interruptions.entries()) {
		const which = `interruption #${i + 1}: `;
		for (const claim of claims)
			if (!own.has(claim)) yield `${which}the claim “${claim}” is not one of this thing’s claims`;
		if (p.when !== null && !isWithin(when, p.when))
			yield `${which}its time (${when}) lies outside that of the thing (${p.when})`;
		if (isCorridor && at === undefined)
			yield `${which}it must say at which place (“at”) the corridor was cut`;
		if (!isCorridor && at !== undefined)
			yield `${which}“at” is for corridors; this thing stands at its own place`;
		if (at !== undefined && way && !way.includes(at))
			yield `${which}the place “${at}” is not on this corridor’s way`;
	}
}

/** Whether a time lies between the first and the last day of another, both in their widest reading. */
function isWithin(when: string, whole: string): boolean {
	const [inner, outer] = [when, whole].map((text) => {
		const spans = parseEdtf(text);
		return {
			first: Math.min(...spans.map(({ start }) => start.earliest)),
			last: Math.max(...spans.map(({ end }) => end.latest)),
		};
	}) as [Bounds, Bounds];
	return outer.first <= inner.first && inner.last <= outer.last;
}

type Bounds = { first: number; last: number };
