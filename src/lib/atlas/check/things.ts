import { bbox } from '@turf/turf';
import { parseEdtf } from '#lib/time/edtf.ts';
import type { Place } from '../atlas.ts';
import { SURVEYED_KM } from '../joining.ts';
import type { Problem } from '../problem.ts';
import type { CorridorFeature, ThingFeature } from '../schema.ts';
import type { Checked } from './check.ts';
import { interruptionFaults } from './interruptions.ts';
import { nameFaults } from './names.ts';
import { placeFaults, timeFaults } from './references.ts';

/** That things that are neither corridors nor legs fit their places, countries and times. */
export function* thingProblems(checked: Checked): Generator<Problem> {
	for (const { file, feature } of checked.authored.others)
		for (const sentence of thingFaults(feature, checked))
			yield { file, feature: feature.id, sentence };
}

function* thingFaults(feature: ThingFeature, checked: Checked): Generator<string> {
	const { geometry, properties: p } = feature;
	yield* nameFaults(p);
	yield* datingFaults(feature);
	yield* interruptionFaults(feature, null);
	if (p.place !== undefined) yield* placeFaults(p.place, checked);
	const place = p.place === undefined ? undefined : checked.joined.places.get(p.place);
	if (place && geometry) yield 'it has both a place and a geometry of its own; keep one';
	if (geometry && !p.precision)
		yield 'a geometry of its own needs a precision (surveyed, approximate, endpoints-only)';
	if (geometry) {
		const [west, south, east, north] = bbox(geometry);
		if (east - west > 180 || north - south > 90)
			yield 'its geometry spans half the world: are longitude and latitude swapped somewhere?';
	}
	yield* precisionFaults(feature, place);
	yield* countryFaults(feature, checked);
	yield* partyFaults(feature, checked);
	const thing = checked.joined.things.get(feature);
	if (place && thing)
		yield* timeFaults(`its time (${p.when ?? 'that of its claims'})`, thing.life, place);
}

/** That “attestedUntil” is a date within a period. */
export function* datingFaults({
	properties: p,
}: CorridorFeature | ThingFeature): Generator<string> {
	if (p.attestedUntil === undefined) return;
	const [start, end] = (p.when ?? '').split('/');
	if (!start || end === undefined || end === '..' || /[{}]/.test(start))
		yield '“attestedUntil” is for a period whose end is unknown (2009/) or not attested (2009/2015)';
	else if (!isWithin(p.attestedUntil, start, end))
		yield `“attestedUntil” (${p.attestedUntil}) lies outside its time (${p.when})`;
}

function isWithin(date: string, start: string, end: string): boolean {
	const day = parseEdtf(date)[0]?.end.latest ?? 0;
	const isAfterStart = day >= (parseEdtf(start)[0]?.start.earliest ?? -Infinity);
	return isAfterStart && (end === '' || day <= (parseEdtf(end)[0]?.end.latest ?? Infinity));
}

/** What a thing says of its precision must fit its geometry, or the place it stands at. */
function* precisionFaults(
	{ geometry, properties: p }: ThingFeature,
	place: Place | undefined,
): Generator<string> {
	if (geometry && p.precision === 'approximate' && p.precisionKm === undefined)
		yield 'an approximate geometry must say within how many km it is right (“precisionKm”)';
	if (!place || geometry) return;
	const own = p.precisionKm ?? (p.precision === 'surveyed' ? SURVEYED_KM : Infinity);
	if (own < place.precisionKm)
		yield `it cannot be right within ${own} km, since its place ${place.id} is right only within ${place.precisionKm} km`;
}

function* countryFaults(
	{ properties: { country, permission } }: ThingFeature,
	{ countries }: Checked,
): Generator<string> {
	for (const [noun, code] of [
		['country', country],
		['partner', permission?.partner],
	] as const)
		if (code !== undefined && code !== 'NATO' && countries?.has(code) === false)
			yield `the ${noun} ${code} is not on the basemap`;
}

/** That every party is a country. */
export function* partyFaults(
	{ properties: { parties } }: CorridorFeature | ThingFeature,
	{ countries }: Checked,
): Generator<string> {
	for (const code of parties)
		if (countries?.has(code) === false) yield `the party ${code} is not on the basemap`;
}
