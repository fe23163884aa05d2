import type { LifeLine, Run } from '#lib/atlas/life-line.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Words } from './en.ts';
import { inSentence } from './plural.ts';

/**
 * A life-line in words: in which years it is certain and possible, how it begins and ends, when it is
 * spoken of, and what it is at the shown time (`when`, such as `In 2011`).
 */
export function lifeLineText(
	{ life }: Words,
	{ runs, start, end, ticks }: LifeLine,
	when: string,
	state: YearState,
): string {
	const range = `${FIRST_YEAR}–${LAST_YEAR}`;
	const years = (isCertain: boolean) => runs.filter((run) => run.isCertain === isCertain);
	const [certain, possible] = [years(true), years(false)];
	const states = [
		certain.length > 0 ? life.certain(listOf(certain)) : '',
		possible.length > 0 ? life.possible(listOf(possible)) : '',
	].filter(Boolean);
	const isUndated = start === 'unknown' && end === 'unknown';
	const edges = isUndated
		? [inSentence(life.undated)]
		: [start === 'dated' ? '' : life.start[start], end === 'dated' ? '' : life.end[end]].filter(
				Boolean,
			);
	const told = ticks.reduce((sum, { claims }) => sum + claims.length, 0);
	const [first, last] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0].map(yearOfTick) as [
		number,
		number,
	];
	return [
		states.length > 0
			? `${range}: ${[...states, ...edges].join('; ')}.`
			: `${[life.never(FIRST_YEAR, LAST_YEAR), ...edges].join('; ')}.`,
		told > 0 ? `${life.ticks(told, first, last)}.` : '',
		`${when}: ${life.states[(['absent', 'possible', 'certain'] as const)[state]]}.`,
	]
		.filter(Boolean)
		.join(' ');
}

const listOf = (runs: readonly Run[]) =>
	runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');

/** The end of the last year of the axis belongs to that year. */
const yearOfTick = (at: number) => Math.min(LAST_YEAR, Math.floor(at));
