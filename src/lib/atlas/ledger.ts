import { yearStates, lifetime } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import type { Atlas, Thing } from './atlas.ts';
import { conflictNotes } from './conflicts.ts';
import type { Claim, Figure, Question, Source } from './schema.ts';

/**
 * What rests on what, for a reader who audits: each source with the claims and numbers taken from
 * it, the pairs of claims that disagree, and what is open.
 */
export type Ledger = {
	sources: SourceEntry[];
	conflicts: StandingConflict[];
	questions: QuestionEntry[];
	/** What the editors infer, but for the courses of lines, which stand with their legs. */
	readings: StandingClaim[];
};

export type SourceEntry = {
	source: Source;
	/** Things with claims of which this is the source, and those claims. */
	things: { thing: Thing; claims: StandingClaim[] }[];
	figures: { figure: Figure; points: Figure['points'] }[];
	/** The works that we know through this one only, and how much of each we read here. */
	cites: { source: Source; count: number }[];
	/** The works in which we read this one, and how much of it we read there. */
	citedIn: { source: Source; count: number }[];
};

/** A claim with its thing and a year in which to show that (null when it never stands on the map). */
export type StandingClaim = { claim: Claim; thing: Thing; year: number | null };

export type StandingConflict = {
	sides: [StandingClaim, StandingClaim];
	/** What they differ in; two notes where each side has its own. */
	notes: string[];
};

export type QuestionEntry = {
	question: Question;
	/** Things it is about, each with a year; the places among its subjects stand by themselves. */
	things: { thing: Thing; year: number | null }[];
	places: string[];
	claims: StandingClaim[];
};

export function ledger(atlas: Atlas): Ledger {
	const claims = new Map(
		atlas.things.flatMap((thing) =>
			thing.claims.map((claim) => [
				claim.id,
				{ claim, thing, year: yearOf(thing, claim.when ?? null) } satisfies StandingClaim,
			]),
		),
	);
	return {
		sources: sourceEntries(atlas, [...claims.values()]),
		conflicts: standingConflicts(claims),
		questions: atlas.questions.map((question) => questionEntry(question, atlas, claims)),
		readings: [...claims.values()].filter(
			({ claim }) => claim.by === 'editors' && claim.kind !== 'course',
		),
	};
}

/**
 * A year in which a thing exists, as near as can be to a date: certain before possible, a year of the
 * date before any other. Null for a thing that the slider never shows.
 */
export function yearOf(thing: Pick<Thing, 'yearStates'>, when: string | null): number | null {
	const dated = when === null ? '' : yearStates(lifetime(when));
	const state = (of: string, year: number) => Number(of[year - FIRST_YEAR] ?? 0);
	const merit = (year: number) =>
		(state(dated, year) > 0 ? 4 : 0) + state(dated, year) + 2 * state(thing.yearStates, year);
	const there = YEARS.filter((year) => state(thing.yearStates, year) > 0);
	return there.reduce<number | null>(
		(best, year) => (best === null || merit(year) > merit(best) ? year : best),
		null,
	);
}

function sourceEntries(atlas: Atlas, claims: readonly StandingClaim[]): SourceEntry[] {
	const readings = [
		...claims.map(({ claim }) => claim),
		...atlas.figures.flatMap(({ points }) => points),
	];
	return [...atlas.sources.values()].map((source) => {
		const own = claims.filter(({ claim }) => claim.source === source.id);
		const things = new Map<string, { thing: Thing; claims: StandingClaim[] }>();
		for (const standing of own) {
			const { thing } = standing;
			const entry = things.get(thing.id) ?? { thing, claims: [] };
			entry.claims.push(standing);
			things.set(thing.id, entry);
		}
		return {
			source,
			things: [...things.values()],
			figures: atlas.figures.flatMap((figure) => {
				const points = figure.points.filter((point) => point.source === source.id);
				return points.length > 0 ? [{ figure, points }] : [];
			}),
			cites: counted(
				readings.flatMap(({ source: id, citedIn }) => (citedIn === source.id ? [id] : [])),
				atlas.sources,
			),
			citedIn: counted(
				readings.flatMap(({ source: id, citedIn }) =>
					id === source.id && citedIn ? [citedIn] : [],
				),
				atlas.sources,
			),
		};
	});
}

/** Sources by how often they are named, in the order of the sources. */
function counted(ids: readonly string[], sources: Atlas['sources']) {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...sources.values()].flatMap((source) => {
		const count = counts.get(source.id);
		return count === undefined ? [] : [{ source, count }];
	});
}

function standingConflicts(claims: ReadonlyMap<string, StandingClaim>): StandingConflict[] {
	return [...claims.values()].flatMap((one) =>
		one.claim.conflictsWith.flatMap(({ claim: id, note }) => {
			const other = claims.get(id);
			// A conflict is noted on both claims; it is told once.
			if (!other || one.claim.id > id) return [];
			const notes = conflictNotes(note, other.claim, one.claim.id);
			return [{ sides: [one, other] as [StandingClaim, StandingClaim], notes }];
		}),
	);
}

function questionEntry(
	question: Question,
	atlas: Atlas,
	claims: ReadonlyMap<string, StandingClaim>,
): QuestionEntry {
	const things = new Map(atlas.things.map((thing) => [thing.id, thing]));
	return {
		question,
		things: question.about.flatMap((id) => {
			const thing = things.get(id);
			return thing ? [{ thing, year: yearOf(thing, null) }] : [];
		}),
		places: question.about.filter((id) => !things.has(id) && atlas.places.has(id)),
		claims: question.claims.flatMap((id) => claims.get(id) ?? []),
	};
}
