import { lifetime, mayMeet } from '#lib/time/lifetime.ts';
import type { Problem } from '../problem.ts';
import type { Figure } from '../schema.ts';
import type { Checked } from './check.ts';
import { isShare, works } from './claims.ts';
import { locatorFault } from './locator.ts';
import { sourceFaults, thingIds } from './references.ts';

/** That figures are about things that exist, their numbers have sources and denominators, and they are told in each language. */
export function* figureProblems(checked: Checked): Generator<Problem> {
	const { figures } = checked.authored;
	for (const figure of figures)
		for (const sentence of subjectFaults(figure, checked))
			yield { file: 'figures.json', feature: figure.id, sentence };
	for (const figure of figures)
		for (const sentence of numberFaults(figure, checked))
			yield { file: 'figures.json', feature: figure.id, sentence };
	for (const figure of figures)
		for (const sentence of translationFaults(figure))
			yield { file: 'figures.json', feature: figure.id, sentence };
}

const UNTRANSLATED = 'it is told in English only (“translations”)';

function* translationFaults({ denominator, translations }: Figure): Generator<string> {
	if (!translations) return yield UNTRANSLATED;
	for (const language of ['ru', 'kk'] as const)
		if ((translations[language].denominator === undefined) !== (denominator === undefined))
			yield `its translation “${language}” and the figure do not both have a denominator`;
}

function* subjectFaults({ about, points }: Figure, checked: Checked): Generator<string> {
	for (const { source, citedIn } of points) yield* sourceFaults([source, citedIn], checked);
	const things = thingIds(checked);
	for (const thing of about)
		if (!things.has(thing) && !checked.authored.unread.has(thing))
			yield `it is about “${thing}”, which is no thing, leg or corridor`;
}

function* numberFaults(
	{ unit, denominator, points }: Figure,
	{ joined }: Checked,
): Generator<string> {
	if (isShare(unit) && denominator === undefined)
		yield `the unit “${unit}” does not say of what (“denominator”)`;
	for (const [i, point] of points.entries()) {
		const fault = locatorFault(point.at, works(point, joined.sources));
		if (fault) yield `point #${i + 1}: ${fault}`;
	}
}

/** That the figures of one measure count the same thing, and went over legs that were used at the time. */
export function* measureProblems({ authored, joined }: Checked): Generator<Problem> {
	const legs = new Map([...joined.legs.values()].map((leg) => [leg.id, leg]));
	const first = new Map<string, Figure>();
	for (const figure of authored.figures) {
		const { id, measure, along, unit, denominator } = figure;
		const report = (sentence: string) => ({ file: 'figures.json', feature: id, sentence });
		if (along && !measure)
			yield report('it says over which legs it went (“along”), but of no measure');
		if (!measure) continue;
		const other = first.get(measure) ?? figure;
		first.set(measure, other);
		if (other.unit !== unit || other.denominator !== denominator)
			yield report(
				`it counts something else than “${other.id}”, which is of the measure “${measure}”, too`,
			);
		for (const legId of along?.legs ?? []) {
			const leg = legs.get(legId);
			if (leg) {
				const unused = figure.points.find(({ when }) => !mayMeet(leg.life, lifetime(when)));
				if (unused) yield report(`nothing used the leg “${legId}” at the time of ${unused.when}`);
			} else if (!authored.unread.has(legId)) yield report(`“${legId}” is no leg`);
		}
	}
}

/** That questions are about things, places and claims that exist, and are told in each language. */
export function* questionProblems(checked: Checked): Generator<Problem> {
	const { authored, joined } = checked;
	const subjects = new Set([...thingIds(checked), ...joined.places.keys()]);
	for (const { id, about, claims, translations } of authored.questions) {
		const report = (sentence: string) => ({ file: 'questions.json', feature: id, sentence });
		if (!translations) yield report(UNTRANSLATED);
		for (const subject of about)
			if (!subjects.has(subject) && !authored.unread.has(subject))
				yield report(`it is about “${subject}”, which is no thing, leg, corridor or place`);
		for (const claim of claims)
			if (!joined.claims.has(claim) && !authored.unread.has(claim))
				yield report(`it names the claim “${claim}”, which does not exist`);
	}
}

/** That a source which was only read as other works cite it says so. */
export function* sourceProblems({ authored, joined }: Checked): Generator<Problem> {
	if (authored.problems.length > 0) return;
	const points = authored.figures.flatMap((figure) => figure.points);
	const cited = [...points, ...joined.stated.map(({ claim }) => claim)];
	const isRead = new Set(cited.flatMap(({ source, citedIn }) => (citedIn ? [] : [source])));
	const named = new Set(cited.map(({ source }) => source));
	for (const { id, note } of joined.sources.values())
		if (named.has(id) && !isRead.has(id) && note === undefined)
			yield {
				file: 'sources.json',
				feature: id,
				sentence: 'all that cites it read it in another work (“citedIn”); its “note” must say so',
			};
}
