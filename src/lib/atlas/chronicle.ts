import { chronological, stretch } from '#lib/time/chronology.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Thing } from './atlas.ts';
import { yearOf } from './ledger.ts';
import type { Claim, Interruption } from './schema.ts';
import { isEventKind } from './slice.ts';
import type { LayerId } from './vocabulary.ts';

/** What a line of a chronicle tells of a thing. */
export type Turn = 'began' | 'shut' | 'ended' | 'happened';

/** One line of a chronicle. */
export type Entry = {
	turn: Turn;
	thing: Thing;
	/** EDTF: the date of the turn alone; of what was shut the whole time. */
	when: string;
	/** A year in which the map shows the thing; null for what the slider never shows. */
	year: number | null;
	interruption: Interruption | null;
	/** What says so: the claim whose date is nearest. */
	claim: Claim | null;
};

/** The lines of one year of the slider, or of all that is older (null). */
export type ChronicleYear = { year: number | null; entries: Entry[] };

/**
 * What began, was shut, ended and happened, year by year in order of time. What a source does not date, or
 * what lies after the last year of the slider, has no line.
 */
export function chronicle(things: readonly Thing[]): ChronicleYear[] {
	const entries = things
		.flatMap((thing) => [
			...turnsOf(thing),
			...thing.interruptions.map((each) => shut(thing, each)),
		])
		.sort((a, b) => chronological(a.when, b.when) || (a.thing.id < b.thing.id ? -1 : 1));
	const years = new Map<number | null, Entry[]>();
	for (const entry of entries) {
		const at = Math.floor(stretch(entry.when).from);
		if (at > LAST_YEAR) continue;
		const year = at < FIRST_YEAR ? null : at;
		years.set(year, [...(years.get(year) ?? []), entry]);
	}
	return [...years].map(([year, list]) => ({ year, entries: list }));
}

/** A year with more lines than this is cut to the foremost. */
const FULL = 8;
const FOREMOST = 6;

/**
 * The lines of a year that stand open and those that are folded away, each in order of time. Of a full year
 * what opened or shut the way stands before what was built or agreed for it, and this before the rest.
 */
export function foremost(entries: readonly Entry[]): { first: Entry[]; more: Entry[] } {
	if (entries.length <= FULL) return { first: [...entries], more: [] };
	const chosen = new Set(entries.toSorted((a, b) => rank(a) - rank(b)).slice(0, FOREMOST));
	return {
		first: entries.filter((entry) => chosen.has(entry)),
		more: entries.filter((entry) => !chosen.has(entry)),
	};
}

function rank({ turn, thing: { kind, layer } }: Entry): number {
	if (turn === 'shut' || OF_WAYS.includes(layer)) return 0;
	return OF_SUPPLY.includes(layer) || kind === 'agreement' ? 1 : 2;
}

const OF_WAYS: readonly LayerId[] = ['corridors', 'air-routes', 'bases', 'incidents'];
const OF_SUPPLY: readonly LayerId[] = ['hubs', 'permissions'];

function shut(thing: Thing, interruption: Interruption): Entry {
	const { when, claims } = interruption;
	const claim = thing.claims.find(({ id }) => claims.includes(id)) ?? null;
	return { turn: 'shut', thing, when, year: yearOf(thing, when), interruption, claim };
}

/** The beginning and the end of a thing, as far as they are dated; an event only happens. */
function turnsOf(thing: Thing): Entry[] {
	if (thing.when === null) return [];
	const entry = (turn: Turn, when: string): Entry => ({
		turn,
		thing,
		when,
		year: yearOf(thing, when),
		interruption: null,
		claim: nearestClaim(thing.claims, when),
	});
	const spans = parseEdtf(thing.when);
	const isMoment = spans.every(({ written }) => !written.isInterval);
	if (isEventKind(thing.kind) || isMoment) {
		const { from } = stretch(thing.when);
		return Number.isFinite(from) ? [entry('happened', thing.when)] : [];
	}
	const [first, last] = [spans[0]?.written.start ?? '', spans.at(-1)?.written.end ?? ''];
	return [
		...(isDate(first) ? [entry('began', first)] : []),
		...(isDate(last) ? [entry('ended', last)] : []),
	];
}

const isDate = (written: string): boolean => written !== '' && written !== '..';

/** The claim of a source whose date is nearest to another; one without a date before none at all. */
export function nearestClaim(claims: readonly Claim[], when: string): Claim | null {
	const at = middle(when);
	const distance = (claim: Claim) => (!claim.when ? Infinity : Math.abs(middle(claim.when) - at));
	return claims
		.filter(({ by }) => by === undefined)
		.reduce<Claim | null>(
			(best, claim) => (best === null || distance(claim) < distance(best) ? claim : best),
			null,
		);
}

/** The middle of a date on the time axis; of a period with an open side the other one. */
function middle(when: string): number {
	const { from, to } = stretch(when);
	if (!Number.isFinite(from)) return to;
	return Number.isFinite(to) ? (from + to) / 2 : from;
}
