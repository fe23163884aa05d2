import { parseEdtf } from './edtf.ts';
import { lifetime, stateIn } from './lifetime.ts';

/**
 * One EDTF string for all of the periods: a single one where its years say as much as all together,
 * else the set `{a,b}` (ISO 8601-2 level 2), which alone tells separate periods from one long one.
 */
export function unitedWhen(whens: readonly string[]): string {
	const distinct = [...new Set(whens)].sort((a, b) => start(a) - start(b) || a.localeCompare(b));
	const needed = distinct.filter(
		(when, i) =>
			!distinct.some(
				(other, j) => i !== j && covers(other, when) && (!covers(when, other) || j < i),
			),
	);
	if (needed.length === 1) return needed[0] as string;
	const together = needed.flatMap((when) => when.replace(/^\{|\}$/g, '').split(','));
	return `{${together.join(',')}}`;
}

function start(when: string): number {
	return Math.min(...parseEdtf(when).map((span) => span.start.earliest));
}

/** Whether `a` is at least as sure as `b` in every year, on the slider and beyond it. */
function covers(a: string, b: string): boolean {
	const [whole, part] = [lifetime(a), lifetime(b)];
	const years = [...whole.possible, ...part.possible, ...whole.certain, ...part.certain]
		.flatMap((range) => [range.first, range.last])
		.flatMap((year) => [year - 1, year, year + 1])
		.filter(Number.isFinite);
	const beyond = [-1e5, 1e5];
	return [...years, ...beyond].every((year) => stateIn(whole, year) >= stateIn(part, year));
}
