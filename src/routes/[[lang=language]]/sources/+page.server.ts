import { citation, shortCitation } from '#lib/atlas/citation.ts';
import { counts } from '#lib/atlas/counts.ts';
import { figureText } from '#lib/atlas/figure-text.ts';
import { ledger, type SourceEntry, type StandingClaim } from '#lib/atlas/ledger.ts';
import { questionText } from '#lib/atlas/question-text.ts';
import type { Source } from '#lib/atlas/schema.ts';
import { GRADES, type Language } from '#lib/atlas/vocabulary.ts';
import { projectAtlas } from '#lib/server/published.ts';

/** What the page lists, with names in its language and no more of each thing than it shows. */
export function load({ params }) {
	const language: Language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const { sources, questions, conflicts, readings } = ledger(atlas);
	const named = ({ claim, thing, year }: StandingClaim) => ({
		id: claim.id,
		text: claim.text,
		lang: claim.lang,
		at: claim.at ?? '',
		readIn: claim.citedIn ? work(atlas.sources.get(claim.citedIn)) : null,
		source: claim.by === 'editors' ? EDITORS : work(atlas.sources.get(claim.source)),
		thing: { id: thing.id, name: thing.names[language], year },
	});
	const entry = ({ source, things, figures, cites, citedIn }: SourceEntry) => ({
		id: source.id,
		citation: citation(source),
		lang: typeof source.language === 'string' ? source.language : null,
		url: source.URL ?? null,
		grade: source.grade,
		things: things.map(({ thing, claims }) => ({
			name: thing.names[language],
			claims: claims.map(named),
		})),
		figures: figures.map(({ figure, points }) => ({
			id: figure.id,
			...figureText(figure, language),
			about: figure.about[0] ?? null,
			points,
		})),
		cites: cites.map(({ source: cited, count }) => ({ ...work(cited), count })),
		citedIn: citedIn.map(({ source: reader, count }) => ({ ...work(reader), count })),
	});
	const byTitle = new Intl.Collator('en', { ignorePunctuation: true }).compare;
	const entries = sources.map(entry).sort((a, b) => byTitle(a.citation, b.citation));
	const pairs = conflicts.map(({ sides, notes }) => ({ sides: sides.map(named), notes }));
	return {
		grades: GRADES.map((grade) => ({
			grade,
			sources: entries.filter((each) => each.grade === grade),
		})).filter((group) => group.sources.length > 0),
		counts: { ...counts(atlas), pairs: pairs.length },
		questions: questions.map(({ question, things, places, claims }) => ({
			id: question.id,
			...questionText(question, language),
			things: things.map(({ thing, year }) => ({
				id: thing.id,
				name: thing.names[language],
				year,
			})),
			places: places.flatMap((id) => atlas.places.get(id)?.names[language] ?? []),
			claims: claims.map(named),
		})),
		conflicts: byThing(pairs),
		readings: readings.map(named),
	};
}

/** Pairs of claims under the thing that the first of each is about. */
function byThing<P extends { sides: { thing: { id: string } }[] }>(pairs: readonly P[]) {
	const groups = new Map<string, P[]>();
	for (const pair of pairs) {
		const id = pair.sides[0]?.thing.id ?? '';
		groups.set(id, [...(groups.get(id) ?? []), pair]);
	}
	return [...groups].map(([thing, group]) => ({ thing, pairs: group }));
}

/** Stands where the editors infer something and no source says it. */
const EDITORS = { id: '', short: 'NDN Atlas', title: '' };

function work(source: Source | undefined) {
	return {
		id: source?.id ?? '',
		short: source ? shortCitation(source) : '',
		title: source?.title ?? '',
	};
}
