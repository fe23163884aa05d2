import { distance, point } from '@turf/turf';
import type { Leg, Place } from '../atlas.ts';
import { useOf } from '../joining.ts';
import type { Problem } from '../problem.ts';
import type { LegFeature } from '../schema.ts';
import type { Checked } from './check.ts';
import { placeFaults, timeFaults } from './references.ts';

/** Largest gap, in km, between the end of a leg and its place. */
const JOIN_KM = 0.2;
/** A line longer than this many times its chord (plus 150 km) has a position that went astray. */
const LONGEST_DETOUR = 3;
/** The part of all rail kilometres that may be drawn without knowing the way between the ends. */
const MOST_UNKNOWN = 0.1;

/** That legs join their places and are used by corridors that exist. */
export function* legProblems(checked: Checked): Generator<Problem> {
	for (const { file, feature } of checked.authored.legs)
		for (const sentence of legFaults(feature, checked))
			yield { file, feature: feature.id, sentence };
}

function* legFaults(feature: LegFeature, checked: Checked): Generator<string> {
	const { geometry, properties: p } = feature;
	yield* placeFaults(p.from, checked);
	yield* placeFaults(p.to, checked);
	yield* ownFaults(feature);
	const [from, to] = [checked.joined.places.get(p.from), checked.joined.places.get(p.to)];
	yield* useFaults(feature, [from, to], checked);
	yield* evidenceFaults(feature, checked);
	yield* courseFaults(feature);
	const leg = checked.joined.legs.get(feature);
	if (!leg || !from || !to) return;
	const { coordinates: line } = geometry;
	yield* joinFaults('starts', line[0] as [number, number], from);
	yield* joinFaults('ends', line.at(-1) as [number, number], to);
	const chord = distance(from.at, to.at);
	if (leg.lengthKm > LONGEST_DETOUR * chord + 150)
		yield `its line is ${Math.round(leg.lengthKm)} km long between places ${Math.round(chord)} km apart: a position went astray`;
}

/** What is wrong with what a leg says of itself. */
function* ownFaults({ properties: p }: LegFeature): Generator<string> {
	if (p.gauge !== undefined && p.mode !== 'rail')
		yield `a gauge belongs to a rail leg, and this one goes by ${p.mode}`;
	const isTold = p.claims.some(({ kind, basis }) => kind !== 'course' || basis === 'reading');
	if (p.mode === 'rail' && p.precision === 'endpoints-only' && !isTold)
		yield 'only its ends are known: a claim must say why (which line the trains took, and who leaves it open)';
	if (p.precision === 'approximate' && p.precisionKm === undefined)
		yield 'an approximate line must say within how many km it is right (“precisionKm”)';
}

/** That claims say that a leg was used by each of its corridors, and one where its line comes from. */
function* evidenceFaults(
	{ properties: p }: LegFeature,
	{ authored, joined }: Checked,
): Generator<string> {
	const courses = p.claims.filter(({ kind }) => kind === 'course');
	if (courses.length === 0)
		yield 'nothing says what its line is taken from: it needs a claim of the kind “course”';
	else if (courses.length > 1)
		yield `it has ${courses.length} claims of the kind “course”; one must say what its line is taken from`;
	const own = new Set(p.claims.map(({ id }) => id));
	const claimsOf = (corridor: string) =>
		new Set(joined.corridorFeatures.get(corridor)?.properties.claims.map(({ id }) => id));
	const ofCorridors = new Map(p.corridors.map(({ id }) => [id, claimsOf(id)]));
	const isRead = (id: string) => !authored.unread.has(id);
	for (const id of p.restsOn)
		if (courses.some((course) => course.id === id))
			yield `it rests on “${id}”, which speaks of its line, not of its use`;
		else if (!own.has(id) && ![...ofCorridors.values()].some((ids) => ids.has(id)) && isRead(id))
			yield `it rests on “${id}”, which is no claim of its own or of its corridors`;
	for (const { id, reading: claim } of p.corridors) {
		const ids = ofCorridors.get(id);
		if (!ids || ids.size === 0) continue;
		if (!p.restsOn.some((each) => own.has(each) || ids.has(each)))
			yield `nothing says that “${id}” used it: name a claim of that corridor (“restsOn”)`;
		if (claim === undefined || !isRead(claim)) continue;
		const stated = joined.claims.get(claim)?.claim;
		if (!own.has(claim) && !ids.has(claim))
			yield `its reading “${claim}” is no claim of its own or of “${id}”`;
		else if (stated?.by !== 'editors')
			yield `its reading “${claim}” is not a claim of the editors (“by”: editors)`;
	}
}

/** That a course says what its line is taken from, and that a line of two positions is called straight. */
function* courseFaults({ geometry, properties: p }: LegFeature): Generator<string> {
	for (const { kind, basis, by, text } of p.claims) {
		if (kind !== 'course') continue;
		if (by === 'editors' && basis !== 'reading')
			yield 'its course is taken from a map or from stations, and names no source that has them: name it, or make the course our reading (“basis”: reading)';
		const isStraight = geometry.coordinates.length === 2 && p.mode !== 'air';
		if (isStraight && !/\bstraight\b/i.test(text))
			yield 'its line has no position between its ends, so its course must say that it is straight';
	}
}

/** That the corridors which use a leg exist, and when its places do. */
function* useFaults(
	{ properties: p }: LegFeature,
	places: readonly (Place | undefined)[],
	{ authored, joined }: Checked,
): Generator<string> {
	for (const written of p.corridors) {
		const corridor = joined.corridorFeatures.get(written.id);
		if (!corridor) {
			if (!authored.unread.has(written.id)) yield `the corridor “${written.id}” does not exist`;
			continue;
		}
		const use = useOf(written, corridor);
		if (use === null)
			yield `the corridor “${written.id}” is undated, so its use of this leg needs a “when”`;
		else
			for (const place of places)
				if (place) yield* timeFaults(`its use by “${written.id}” (${use.when})`, use.life, place);
	}
}

/** That an end of a line, as longitude and latitude, lies at its place. */
function* joinFaults(end: string, position: [number, number], place: Place): Generator<string> {
	const km = distance(point(position), point(place.at));
	if (km > JOIN_KM)
		yield `its line ${end} ${km.toFixed(1)} km away from ${place.id}, where it should join`;
}

/** That the way of most railways is known. Speaks of a whole file, so only when no leg was left out. */
export function* railProblems({ authored, joined }: Checked): Generator<Problem> {
	const rail = authored.legs.find(({ feature }) => feature.properties.mode === 'rail');
	const sentence = joined.incomplete.size === 0 ? mostlyUnknown([...joined.legs.values()]) : null;
	if (rail && sentence) yield { file: rail.file, feature: '-', sentence };
}

/** Why too much of the railway is drawn without knowing its way, or null. */
function mostlyUnknown(legs: readonly Leg[]): string | null {
	const rail = legs.filter((leg) => leg.mode === 'rail');
	const unknown = rail.filter((leg) => leg.precision === 'endpoints-only');
	const [all, open] = [rail, unknown].map((some) =>
		some.reduce((sum, leg) => sum + leg.lengthKm, 0),
	);
	if (!all || !open || open <= MOST_UNKNOWN * all) return null;
	const share = ((100 * open) / all).toFixed(1);
	return `of ${Math.round(all)} km of rail ${Math.round(open)} km (${share} per cent) are endpoints-only; at most ${100 * MOST_UNKNOWN} per cent may be`;
}
