import { lifetime, mayMeet } from '#lib/time/lifetime.ts';
import type { Leg } from './atlas.ts';
import type { CorridorFeature, LegFeature } from './schema.ts';

/** The part of all rail kilometres that may be drawn without knowing the way between the ends. */
const MOST_UNKNOWN = 0.1;

/**
 * What is wrong with what a corridor says of itself. `places` are those of its chain, or null when
 * the chain is broken, which is told elsewhere.
 */
export function* corridorFaults(
	{ id, properties: p }: CorridorFeature,
	places: readonly string[] | null,
	isCorridor: (id: string) => boolean,
): Generator<string> {
	if (p.alternativeTo === id) yield 'it is called an alternative to itself';
	else if (p.alternativeTo !== undefined && !isCorridor(p.alternativeTo))
		yield `the corridor “${p.alternativeTo}”, to which it is an alternative, does not exist`;
	const own = new Set(p.claims.map((claim) => claim.id));
	const isOutside = (when: string) => p.when !== null && !mayMeet(lifetime(when), lifetime(p.when));
	for (const [i, { cargo, claim, when }] of p.restrictions.entries()) {
		const which = `restriction #${i + 1} (${cargo}): `;
		if (!own.has(claim)) yield `${which}the claim “${claim}” is not one of this corridor’s claims`;
		if (isOutside(when))
			yield `${which}its time (${when}) lies outside that of the corridor (${p.when})`;
	}
	for (const [i, time] of p.transitTimes.entries()) {
		const which = `transit time #${i + 1}: `;
		if (!own.has(time.claim))
			yield `${which}the claim “${time.claim}” is not one of this corridor’s claims`;
		if (isOutside(time.when))
			yield `${which}its time (${time.when}) lies outside that of the corridor (${p.when})`;
		for (const place of new Set([time.from, time.to]))
			if (places && !places.includes(place))
				yield `${which}the place “${place}” is not on this corridor’s way`;
		if (time.daysMin !== undefined && time.daysMin > time.daysMax)
			yield `${which}the least number of days (${time.daysMin}) is larger than the largest (${time.daysMax})`;
		if ((time.daysMin ?? time.daysMax) < 0) yield `${which}a number of days is negative`;
	}
}

/** What is wrong with what a leg says of itself. */
export function* legFaults({ properties: p }: LegFeature): Generator<string> {
	if (p.gauge !== undefined && p.mode !== 'rail')
		yield `a gauge belongs to a rail leg, and this one goes by ${p.mode}`;
	if (p.mode === 'rail' && p.precision === 'endpoints-only' && p.claims.length === 0)
		yield 'only its ends are known: a claim must say why (which line the trains took, and who leaves it open)';
}

/** Why too much of the railway is drawn without knowing its way, or null. */
export function mostlyUnknown(legs: readonly Leg[]): string | null {
	const rail = legs.filter((leg) => leg.mode === 'rail');
	const unknown = rail.filter((leg) => leg.precision === 'endpoints-only');
	const [all, open] = [rail, unknown].map((some) =>
		some.reduce((sum, leg) => sum + leg.lengthKm, 0),
	);
	if (!all || !open || open <= MOST_UNKNOWN * all) return null;
	const share = ((100 * open) / all).toFixed(1);
	return `of ${Math.round(all)} km of rail ${Math.round(open)} km (${share} per cent) are endpoints-only; at most ${100 * MOST_UNKNOWN} per cent may be`;
}
