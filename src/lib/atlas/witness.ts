import type { Claim, SourcedClaim, Source } from './schema.ts';

/** What counts witnesses of a claim: its sources, and whether it speaks of use or only of a line. */
type Cited = Partial<Pick<Claim, 'source' | 'citedIn' | 'kind' | 'by'>>;

/**
 * The independent witnesses behind some claims, each as the ids of the sources that count as one. A
 * work and the work in which we read it are one witness, since we know the first only through the
 * second; so are a copy (grade `copy`) and the source whose title it bears. What the editors infer has no
 * witness, and where a line runs (a claim of the kind `course`) is none that it was used. Pass the claims
 * of one thing: how many witnesses it has is the length of the list.
 */
export function witnesses(all: readonly Cited[], sources: ReadonlyMap<string, Source>): string[][] {
	const claims = all.filter(
		(claim): claim is Cited & Pick<SourcedClaim, 'source'> =>
			claim.source !== undefined && claim.kind !== 'course',
	);
	const ids = [...new Set(claims.flatMap(({ source, citedIn }) => [source, citedIn ?? source]))];
	const pairs = [
		...claims.flatMap(({ source, citedIn }) => (citedIn ? [[source, citedIn] as const] : [])),
		...ids.flatMap((copy) =>
			ids
				.filter((id) => isCopyOf(sources.get(copy), sources.get(id)))
				.map((id) => [copy, id] as const),
		),
	];
	const groups = pairs.reduce<string[][]>(
		(before, [a, b]) => {
			const joined = before.filter((group) => group.includes(a) || group.includes(b));
			return [...before.filter((group) => !joined.includes(group)), joined.flat()];
		},
		ids.map((id) => [id]),
	);
	return groups.map((group) => group.sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function isCopyOf(copy: Source | undefined, original: Source | undefined): boolean {
	if (!copy || !original || copy === original || copy.grade !== 'copy') return false;
	return plainTitle(copy) === plainTitle(original);
}

const plainTitle = ({ title }: Source) =>
	(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
