import { chronological } from '#lib/time/chronology.ts';
import { daysOf } from '#lib/time/days.ts';
import { lifetime, stateInDays } from '#lib/time/lifetime.ts';
import type { Claim } from './schema.ts';
import { comparedTimes, shownDays, type Slice } from './slice.ts';

/** The claims in order of time, undated ones last; claims of one date keep their order. */
export function inOrderOfTime(claims: readonly Claim[]): Claim[] {
	return claims.toSorted((a, b) => chronological(a.when, b.when));
}

/** Some of the claims of a thing: all, those of the shown time, with a number, conflicting, or of a source. */
export type Choice = 'all' | 'time' | 'numbers' | 'conflicting' | `source ${string}`;

/** What a list of claims can be narrowed to, and to how many; choices that leave none are left out. */
export function choices(
	claims: readonly Claim[],
	slice: Slice,
): { choice: Choice; count: number }[] {
	const bySource = [...new Set(claims.flatMap(sourcesOf))].map((id): Choice => `source ${id}`);
	const kinds: Choice[] = ['all', 'time', 'numbers', 'conflicting'];
	const counted = (choice: Choice) => ({ choice, count: chosen(claims, choice, slice).length });
	return [...kinds.map(counted), ...bySource.map(counted).sort((a, b) => b.count - a.count)].filter(
		({ count }) => count > 0,
	);
}

/** The claims of a choice, in their order. */
export function chosen(claims: readonly Claim[], choice: Choice, slice: Slice): Claim[] {
	return claims.filter((claim) => {
		if (choice === 'all') return true;
		if (choice === 'time') return isOfTime(claim, slice);
		if (choice === 'numbers') return claim.value !== undefined;
		if (choice === 'conflicting') return claim.conflictsWith.length > 0;
		return sourcesOf(claim).includes(choice.slice('source '.length));
	});
}

const sourcesOf = ({ source, citedIn }: Claim) =>
	[source, citedIn].filter((id) => id !== undefined);

function isOfTime({ when }: Claim, slice: Slice): boolean {
	if (!when) return false;
	const life = lifetime(when);
	const windows = comparedTimes(slice)?.map(daysOf) ?? [shownDays(slice)];
	return windows.some((window) => stateInDays(life, window) > 0);
}
