import type { Moment } from '#lib/time/days.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { own } from '#lib/atlas/own.ts';
import type { Cargo } from '#lib/atlas/vocabulary.ts';
import type { Network, Restriction } from '#lib/network/network.ts';
import type { Stop } from '#lib/network/stops.ts';
import type { NoRouteReason } from '#lib/network/trace.ts';
import type { Route } from '#lib/network/route.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { Words } from './en.ts';

/** What the ids of a network are called on the page. */
export type NetworkNames = {
	place: (id: string) => string;
	corridor: (id: string) => string;
	country: (code: string) => string;
	/** The two ends of a leg; null for an id that is no leg. */
	ends: (leg: string) => [string, string] | null;
};

/** The names in the language of the words; places as they were called in the year. */
export function networkNames(
	{ language }: Words,
	network: Network,
	outline: Outline,
	year: number,
): NetworkNames {
	const corridors = new Map(outline.corridors.map(({ id, name }) => [id, name]));
	const place = (id: string) => {
		const { name = id, was = [] } = own(outline.places, id) ?? {};
		return was.find(([, until]) => year <= until)?.[0] ?? name;
	};
	return {
		place,
		corridor: (id) => corridors.get(id) ?? id,
		country: (code) => own(network.countries, code)?.[language] ?? code,
		ends: (leg) => {
			const known = network.legs.find((other) => other.id === leg);
			return known ? [place(known.from), place(known.to)] : null;
		},
	};
}

/** How long a route is, how often it is handled, what it crosses, how sure it is, and when it is barred. */
export function routeFacts(words: Words, route: Route): string {
	const { panel, possible, trace, rules, months } = words;
	const barred = route.rules
		.flatMap((part) => part.rules)
		.flatMap((rule) => (rule.rule === 'barred' && rule.months ? rule.months : []));
	return [
		panel.km(route.km),
		trace.transshipments(route.transshipments.length),
		trace.crossings(route.crossings.length),
		route.state === 2 ? trace.certain : possible,
		...(barred.length > 0 ? [`${rules.barred}: ${months([...new Set(barred)])}`] : []),
	].join(' · ');
}

/** From one place to another, in any language. */
export const part = (from: string, to: string): string => `${from} → ${to}`;

/** `not taken · December and January (from 13 December 2010 until an unknown date)`. */
export function ruleWords(words: Words, { rule, months, when }: Restriction): string {
	const time = months ? words.months(months) : words.trace.allYear;
	return `${words.rules[rule]} · ${time} (${words.date(when)})`;
}

/** What a kind of cargo is called; itself, where a link names one that is unknown. */
export function cargoWords({ cargoes }: Words, cargo: string): string {
	return Object.hasOwn(cargoes, cargo) ? cargoes[cargo as Cargo] : cargo;
}

/** Why there is no route, as the sentence that heads the reasons. */
export function noRouteWords(
	{ trace, within }: Words,
	noRoute: NoRouteReason,
	route: string,
	when: Moment,
): string {
	if (noRoute.kind === 'unknown') return trace.unknownPlace(noRoute.place);
	if (noRoute.kind === 'same') return trace.samePlace;
	if (noRoute.kind === 'never') return trace.never(route);
	return typeof when === 'number'
		? trace.noRoute(route, when)
		: trace.noRouteWithin(route, within(when));
}

/** One thing that stops a shipment, as a sentence. */
export function stopWords(
	words: Words,
	stop: Stop,
	year: number,
	cargo: string,
	names: NetworkNames,
): string {
	const { trace } = words;
	const where = part(names.place(stop.from), names.place(stop.to));
	if (stop.kind === 'filter') return trace.filtered(where);
	if (stop.kind === 'rule')
		return trace.barredBy(where, cargoWords(words, cargo), names.corridor(stop.corridor));
	if (stop.kind === 'closed') return closedWords(words, stop.what, names);
	const when = openingWords(words, stop.states, year);
	return `${trace.noLeg(where, year)}${when && `; ${when}`}.`;
}

/** A country or leg that is closed by hypothesis, as a sentence. */
export function closedWords({ trace }: Words, what: string, names: NetworkNames): string {
	const ends = names.ends(what);
	return ends ? trace.closedLeg(part(...ends)) : trace.closedCountry(names.country(what));
}

/** A country or leg that can be closed, in a word. */
export function closableWords(what: string, names: NetworkNames): string {
	const ends = names.ends(what);
	return ends ? part(...ends) : names.country(what);
}

/** When what is shut in a year opens, or was last open; empty when it never was. */
function openingWords({ trace }: Words, states: readonly YearState[], year: number): string {
	const years = (least: YearState) =>
		states.flatMap((state, i) => (state >= least ? [FIRST_YEAR + i] : []));
	const certain = years(2).find((other) => other > year);
	const possible = years(1).find((other) => other > year);
	if (certain !== undefined && possible !== undefined)
		return possible < certain ? trace.opensOrBefore(certain, possible) : trace.opens(certain);
	if (possible !== undefined) return trace.perhapsOpens(possible);
	const last = years(1).findLast((other) => other < year);
	return last === undefined ? '' : trace.ended(last);
}
