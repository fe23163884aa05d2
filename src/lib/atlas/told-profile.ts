import { citation, shortCitation } from './citation.ts';
import { isCorridor, type Atlas, type Thing } from './atlas.ts';
import { foremost, nearestClaim, type Entry } from './chronicle.ts';
import { yearOf } from './ledger.ts';
import { figureText, type FigureText } from './figure-text.ts';
import type { Profile } from './profile.ts';
import { questionText } from './question-text.ts';
import type { Claim, Figure, Interruption } from './schema.ts';
import type { Language, LayerId, Status } from './vocabulary.ts';

/** What a page says of a claim: in its own language, with the source in few words. */
export type ToldClaim = { id: string; text: string; lang: string; source: string };

/** A thing as a page names it; `year` is one in which the map shows it, if there is such. */
export type ToldThing = {
	id: string;
	name: string;
	layer: LayerId;
	status: Status;
	/** EDTF. */
	when: string | null;
	year: number | null;
	claim: ToldClaim | null;
};

export type ToldFigure = FigureText & {
	id: string;
	/** In whose panel the map shows it. */
	about: ToldThing | null;
	points: ToldNumber[];
};

/** One number of a figure, and where it can be read. */
export type ToldNumber = {
	/** EDTF. */
	when: string;
	value: number;
	source: ToldSource;
	/** The place in the source. */
	at: string;
	/** The work in which the source was read, if not in itself. */
	readIn: ToldSource | null;
	/** In which the map shows what it is about. */
	year: number | null;
};

/** A source in few words. */
type ToldSource = { id: string; short: string };

/** A profile as its page tells it, with names in one language and no more than it shows. */
export type ToldProfile = ReturnType<typeof toldProfile>;

/** The profile in the language of its page. */
export function toldProfile(profile: Profile, atlas: Atlas, language: Language) {
	const claimOf = (claim: Claim | null) => claim && toldClaim(claim, atlas);
	const told = (thing: Thing) => toldThing(thing, atlas, language);
	const entry = ({ turn, thing, when, year, interruption, claim }: Entry) => ({
		turn,
		when,
		thing: { ...told(thing), year, claim: claimOf(claim) },
		interruption: interruption && toldInterruption(interruption),
	});
	const toldInterruption = ({ kind, when, reason, at }: Interruption) => ({
		...{ kind, when, reason: reason[language] },
		at: at ? (atlas.places.get(at)?.names[language] ?? null) : null,
	});
	const figure = (each: Figure) => toldFigure(each, atlas, language);
	return {
		corridors: profile.corridors.map(told),
		years: profile.years.map(({ year, entries }) => {
			const { first, more } = foremost(entries);
			return { year, entries: first.map(entry), more: more.map(entry) };
		}),
		permissions: profile.permissions.map((thing) => ({
			...told(thing),
			country: thing.country ?? '',
			partner: thing.permission?.partner ?? '',
			modes: thing.permission?.modes ?? [],
			cargo: thing.permission?.cargo ?? [],
		})),
		rows: profile.rows.map(({ bars, ...row }) => ({
			...row,
			bars: bars.map(({ thing, ...bar }) => ({
				...{ ...told(thing), ...bar },
				interruptions: thing.interruptions.map(toldInterruption),
			})),
		})),
		figures: profile.figures.map(figure),
		figuresOfCorridors: profile.figuresOfCorridors.map(figure),
		incidents: profile.incidents.map(told),
		aid: profile.aid.map(told),
		questions: profile.questions.map((each) => ({
			...{ id: each.id, ...questionText(each, language) },
		})),
		sources: profile.sources.map(({ source, statements }) => ({
			id: source.id,
			citation: citation(source),
			lang: typeof source.language === 'string' ? source.language : null,
			statements,
		})),
		statements: profile.statements,
	};
}

/** A claim with its source in few words; what the editors infer is the atlas's own. */
export function toldClaim({ id, text, lang, ...claim }: Claim, { sources }: Atlas): ToldClaim {
	const source = claim.by === undefined ? sources.get(claim.source) : undefined;
	return { id, text, lang, source: source ? shortCitation(source) : 'NDN Atlas' };
}

/** A thing by its name in a language, with the claim nearest to its date. */
function toldThing(thing: Thing, atlas: Atlas, language: Language): ToldThing {
	const { id, names, layer, status, when, claims } = thing;
	const claim = when === null ? (claims[0] ?? null) : nearestClaim(claims, when);
	return {
		...{ id, layer, status, when, name: names[language], year: yearOf(thing, when) },
		claim: claim && toldClaim(claim, atlas),
	};
}

/** A figure with its sources in few words, and the thing in whose panel the map shows it. */
export function toldFigure(figure: Figure, atlas: Atlas, language: Language): ToldFigure {
	const { id, about, points } = figure;
	const { things, sources } = atlas;
	const short = (source: string): ToldSource => {
		const work = sources.get(source);
		return { id: source, short: work ? shortCitation(work) : source };
	};
	const subjects = about.flatMap((of) => things.find((thing) => thing.id === of) ?? []);
	// What is not a corridor says more exactly what was counted.
	const subject = subjects.find((thing) => !isCorridor(thing)) ?? subjects[0];
	return {
		...{ id, ...figureText(figure, language) },
		about: subject ? toldThing(subject, atlas, language) : null,
		points: points.map(({ when, value, source, at, citedIn }) => ({
			...{ when, value, at, source: short(source) },
			readIn: citedIn === undefined ? null : short(citedIn),
			year: subject ? yearOf(subject, when) : null,
		})),
	};
}
