import type { StatedClaim } from '../joining.ts';
import type { Problem } from '../problem.ts';
import type { Claim, Source, SourcedClaim } from '../schema.ts';
import type { Checked } from './check.ts';
import { locatorFault, mostThings } from './locator.ts';
import { sourceFaults } from './references.ts';

/** A text with fewer words than this states nothing. */
const FEWEST_WORDS = 3;

/** What no source says of itself. */
const OURS =
	/our (own )?(reading|inference)|(is|are) drawn|lines? shows?|(is|are) entered|we (take|infer|assume)/i;

type Sources = ReadonlyMap<string, Source>;

/** That claims have ids of their own and sources that exist. */
export function* referenceProblems(checked: Checked): Generator<Problem> {
	const owners = new Map<string, string>();
	for (const one of checked.joined.stated) {
		const { id, source, citedIn } = one.claim;
		const before = owners.get(id);
		if (before !== undefined) yield told(one, `the id is used twice (also by ${before})`);
		owners.set(id, one.owner);
		for (const fault of sourceFaults([source, citedIn], checked)) yield told(one, fault);
	}
}

/** That what the editors infer rests on claims that exist, and in the end on sources. */
export function* inferenceProblems({ authored, joined }: Checked): Generator<Problem> {
	for (const one of joined.stated) {
		for (const id of one.claim.restsOn ?? [])
			if (!joined.claims.has(id) && !authored.unread.has(id))
				yield told(one, `it rests on the claim “${id}”, which does not exist`);
		if (one.claim.by === 'editors' && !isSourced(one.claim, joined.claims, authored.unread))
			yield told(one, 'it rests on claims of the editors alone; name one that a source makes');
	}
}

/** Whether what a claim rests on, or that in turn, leads to a source. */
function isSourced(
	claim: Claim,
	claims: ReadonlyMap<string, StatedClaim>,
	unread: ReadonlySet<unknown>,
	seen: ReadonlySet<string> = new Set(),
): boolean {
	if (claim.by === undefined) return true;
	if (seen.has(claim.id)) return false;
	const next = new Set([...seen, claim.id]);
	return claim.restsOn.some((id) => {
		const other = claims.get(id)?.claim;
		// One that is missing is told as such.
		return other === undefined || unread.has(id) || isSourced(other, claims, unread, next);
	});
}

/** That conflicts are noted on both claims. */
export function* conflictProblems({ authored, joined }: Checked): Generator<Problem> {
	for (const { file, owner, claim } of joined.claims.values())
		for (const { claim: id } of claim.conflictsWith) {
			const report = (ending: string): Problem => ({
				file,
				feature: owner,
				sentence: `claim “${claim.id}” conflicts with ${ending}`,
			});
			if (id === claim.id) yield report('itself');
			const other = joined.claims.get(id)?.claim;
			if (!other && !authored.unread.has(id)) yield report(`“${id}”, which does not exist`);
			if (other && !other.conflictsWith.some((back) => back.claim === claim.id))
				yield report(`“${id}”, which does not say so in turn`);
		}
}

/** That each claim states something with a passage and a date, and none repeats another. */
export function* claimProblems({ joined: { claims, sources } }: Checked): Generator<Problem> {
	const stated = [...claims.values()];
	for (const one of stated) for (const fault of ownFaults(one, sources)) yield told(one, fault);
	yield* repeatedTexts(stated);
	yield* pastedLocators(stated, sources);
}

function told({ file, owner, claim }: StatedClaim, fault: string): Problem {
	return { file, feature: owner, sentence: `claim “${claim.id}”: ${fault}` };
}

function* ownFaults({ claim, isDated }: StatedClaim, sources: Sources): Generator<string> {
	if ((claim.text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS)
		yield `the text “${claim.text}” has no words that state anything`;
	if (claim.by === undefined) {
		const [words] = OURS.exec(claim.text) ?? [];
		if (words && claim.kind !== 'course')
			yield `it says “${words}”, but names a source: what the editors infer is a claim of theirs (“by”: editors)`;
		const fault = locatorFault(claim.at, works(claim, sources));
		if (fault) yield fault;
	}
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

/** Whether a unit is a part of something. */
export function isShare(unit: string | undefined): boolean {
	return unit !== undefined && /%|\bper ?cent(age)?\b/i.test(unit);
}

/** The works that a claim or a number names. */
export function works(
	cited: { source?: string | undefined; citedIn?: string | undefined },
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
		if (at === undefined) continue;
		const passage = `${citedIn ?? source}\n${at}`;
		byPassage.set(passage, [...(byPassage.get(passage) ?? []), one]);
	}
	return [...byPassage.values()].flatMap((group) => {
		const [one] = group as [StatedClaim];
		const { at, source, citedIn } = one.claim as SourcedClaim;
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
