import { locatorFault, mostThings } from './locator.ts';
import type { Problem } from './problem.ts';
import type { Claim, Figure, Source } from './schema.ts';

/** A claim where it stands: its file, the thing it is about, and whether that thing has a date. */
export type StatedClaim = { file: string; owner: string; isDated: boolean; claim: Claim };

/** A text with fewer words than this states nothing. */
const FEWEST_WORDS = 3;

type Sources = ReadonlyMap<string, Source>;

/** All that is wrong with the claims of an atlas, each by itself and beside the others. */
export function claimFaults(stated: readonly StatedClaim[], sources: Sources): Problem[] {
	return [
		...stated.flatMap((one) => [...ownFaults(one, sources)].map((fault) => told(one, fault))),
		...repeatedTexts(stated),
		...pastedLocators(stated, sources),
	];
}

function told({ file, owner, claim }: StatedClaim, fault: string): Problem {
	return { file, feature: owner, sentence: `claim “${claim.id}”: ${fault}` };
}

function* ownFaults({ claim, isDated }: StatedClaim, sources: Sources): Generator<string> {
	if ((claim.text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS)
		yield `the text “${claim.text}” has no words that state anything`;
	const fault = locatorFault(claim.at, works(claim, sources));
	if (fault) yield fault;
	const { value, unit, denominator } = claim;
	if (value === undefined) {
		if (unit !== undefined) yield `it has a unit (${unit}) without a value`;
		else if (denominator !== undefined) yield 'it has a denominator without a value';
		return;
	}
	if (unit === undefined) yield `the value ${value} has no unit`;
	if (!claim.when && !isDated)
		yield `the value ${value} has no date: neither the claim nor its thing has a “when”`;
	if (isShare(unit) && denominator === undefined)
		yield `the value ${value} ${unit} does not say of what (“denominator”)`;
}

/** All that is wrong with the series of numbers. */
export function figureFaults(
	file: string,
	figures: readonly Figure[],
	sources: Sources,
): Problem[] {
	return figures.flatMap((figure) => [
		...(isShare(figure.unit) && figure.denominator === undefined
			? [
					{
						file,
						feature: figure.id,
						sentence: `the unit “${figure.unit}” does not say of what (“denominator”)`,
					},
				]
			: []),
		...figure.points.flatMap((point, i) => {
			const fault = locatorFault(point.at, works(point, sources));
			return fault ? [{ file, feature: figure.id, sentence: `point #${i + 1}: ${fault}` }] : [];
		}),
	]);
}

function isShare(unit: string | undefined): boolean {
	return unit !== undefined && /%|\bper ?cent(age)?\b/i.test(unit);
}

function works(
	cited: { source: string; citedIn?: string | undefined },
	sources: Sources,
): Source[] {
	return [cited.source, cited.citedIn].flatMap((id) => (id && sources.get(id)) || []);
}

/** Claims of the same words: one statement is one claim, whatever it is about. */
function repeatedTexts(stated: readonly StatedClaim[]): Problem[] {
	const first = new Map<string, string>();
	return stated.flatMap((one) => {
		const { id, text } = one.claim;
		const key = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
		const before = first.get(key);
		if (before === undefined) first.set(key, id);
		return before === undefined || before === id
			? []
			: [told(one, `its text is the same as that of claim “${before}”`)];
	});
}

/** Locators that stand on more things than one passage can speak of, told once each. */
function pastedLocators(stated: readonly StatedClaim[], sources: Sources): Problem[] {
	const byPassage = new Map<string, StatedClaim[]>();
	for (const one of stated) {
		const { at, source, citedIn } = one.claim;
		const passage = `${citedIn ?? source}\n${at}`;
		byPassage.set(passage, [...(byPassage.get(passage) ?? []), one]);
	}
	return [...byPassage.values()].flatMap((group) => {
		const [one] = group as [StatedClaim];
		const { at, source, citedIn } = one.claim;
		const things = new Set(group.map(({ owner }) => owner)).size;
		const most = mostThings(at, sources.get(citedIn ?? source));
		return things <= most
			? []
			: [
					told(
						one,
						`the locator “${at}” in ${citedIn ?? source} is pasted on ${things} things (at most ${most}); say for each claim where it stands`,
					),
				];
	});
}
