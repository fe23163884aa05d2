import { lifetime, stateInYears, type Lifetime } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import type { Annal } from '../annal-schema.ts';
import type { Thing } from '../atlas.ts';
import type { Problem } from '../problem.ts';
import type { Checked } from './check.ts';

/** That each year is told once, by claims whose time touches it, and is a gap only where it is one. */
export function* annalProblems(checked: Checked): Generator<Problem> {
	const { annals } = checked.authored;
	const report = (feature: string | number, sentence: string) => ({
		file: 'years.json',
		feature: String(feature),
		sentence,
	});
	if (!checked.authored.problems.some(({ file }) => file === 'years.json'))
		for (const year of YEARS) {
			const times = annals.filter((annal) => annal.year === year).length;
			if (times === 0) yield report(year, 'the year is missing');
			if (times > 1) yield report(year, 'the year stands twice');
		}
	const lives = claimLives(checked);
	for (const annal of annals)
		for (const sentence of annalFaults(annal, lives, checked)) yield report(annal.year, sentence);
}

function* annalFaults(
	{ year, isGap, claims }: Annal,
	lives: ReadonlyMap<string, Lifetime>,
	{ authored, joined }: Checked,
): Generator<string> {
	for (const claim of claims) {
		const life = lives.get(claim);
		if (!joined.claims.has(claim) && !authored.unread.has(claim))
			yield `it rests on the claim “${claim}”, which does not exist`;
		else if (life && stateInYears(life, year) === 0)
			yield `it rests on the claim “${claim}”, whose time does not touch the year`;
	}
	const dated = isGap && joined.stated.find(({ claim }) => isOfYear(claim.when, year));
	if (dated)
		yield `it is called a gap (“isGap”), but the claim “${dated.claim.id}” is dated to it (${dated.claim.when})`;
}

/** Whether a date lies in one year, however it is read. */
function isOfYear(when: string | null | undefined, year: number): boolean {
	return (
		typeof when === 'string' &&
		lifetime(when).possible.every(({ first, last }) => first === year && last === year)
	);
}

/** The time of each claim: its own or, lacking that, that of its thing. */
function claimLives({ joined }: Checked): Map<string, Lifetime> {
	const things: Thing[] = [
		...joined.corridors.values(),
		...joined.legs.values(),
		...joined.things.values(),
	];
	return new Map(
		things.flatMap(({ claims, life }) =>
			claims.map(({ id, when }) => [id, when ? lifetime(when) : life] as const),
		),
	);
}
