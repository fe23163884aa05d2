import { lifetime, mayMeet } from '#lib/time/lifetime.ts';
import { ChainError } from '../chain.ts';
import type { Problem } from '../problem.ts';
import type { CorridorFeature } from '../schema.ts';
import type { Checked } from './check.ts';
import { interruptionFaults } from './interruptions.ts';
import { nameFaults } from './names.ts';
import { placeFaults } from './references.ts';
import { datingFaults, partyFaults } from './things.ts';

/** That the legs of corridors make chains, and that their terms rest on claims and lie on their ways. */
export function* corridorProblems(checked: Checked): Generator<Problem> {
	for (const { file, feature } of checked.authored.corridors)
		for (const sentence of corridorFaults(feature, checked))
			yield { file, feature: feature.id, sentence };
}

function* corridorFaults(feature: CorridorFeature, checked: Checked): Generator<string> {
	const { id, properties: p } = feature;
	yield* nameFaults(p);
	yield* datingFaults(feature);
	yield* placeFaults(p.from, checked);
	yield* placeFaults(p.to, checked);
	const found = checked.joined.chains.get(id);
	if (found instanceof ChainError) yield found.message;
	const places = found === undefined || found instanceof ChainError ? null : found.places;
	yield* partyFaults(feature, checked);
	yield* alternativeFaults(feature, checked);
	yield* restrictionFaults(feature);
	yield* transitTimeFaults(feature, places);
	yield* interruptionFaults(feature, places);
}

/** That the corridor in whose place it is drawn is another one, and exists. */
function* alternativeFaults(
	{ id, properties: { alternativeTo } }: CorridorFeature,
	{ authored, joined }: Checked,
): Generator<string> {
	if (alternativeTo === undefined) return;
	if (alternativeTo === id) yield 'it is called an alternative to itself';
	else if (!joined.corridorFeatures.has(alternativeTo) && !authored.unread.has(alternativeTo))
		yield `the corridor “${alternativeTo}”, to which it is an alternative, does not exist`;
}

function* restrictionFaults(corridor: CorridorFeature): Generator<string> {
	for (const [i, term] of corridor.properties.restrictions.entries())
		for (const fault of termFaults(term, corridor))
			yield `restriction #${i + 1} (${term.cargo}): ${fault}`;
}

/** `places` are those of the corridor's chain, or null when the chain is broken. */
function* transitTimeFaults(
	corridor: CorridorFeature,
	places: readonly string[] | null,
): Generator<string> {
	for (const [i, time] of corridor.properties.transitTimes.entries()) {
		const which = `transit time #${i + 1}: `;
		for (const fault of termFaults(time, corridor)) yield `${which}${fault}`;
		for (const place of new Set([time.from, time.to]))
			if (places && !places.includes(place))
				yield `${which}the place “${place}” is not on this corridor’s way`;
		if (time.daysMin !== undefined && time.daysMin > time.daysMax)
			yield `${which}the least number of days (${time.daysMin}) is larger than the largest (${time.daysMax})`;
		if ((time.daysMin ?? time.daysMax) < 0) yield `${which}a number of days is negative`;
	}
}

/** That a term rests on a claim of its corridor and falls into its time. */
function* termFaults(
	{ claim, when }: { claim: string; when: string },
	{ properties: p }: CorridorFeature,
): Generator<string> {
	const own = p.claims.find(({ id }) => id === claim);
	if (!own) yield `the claim “${claim}” is not one of this corridor’s claims`;
	else if (own.when && p.when !== null && !mayMeet(lifetime(own.when), lifetime(p.when)))
		yield `the claim “${claim}” (${own.when}) is not of the time of the corridor (${p.when})`;
	if (p.when !== null && !mayMeet(lifetime(when), lifetime(p.when)))
		yield `its time (${when}) lies outside that of the corridor (${p.when})`;
}
