import { LAST_DAY, yearsAt } from '#lib/time/days.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { cutFrom, gapOf } from '#lib/time/intervals.ts';
import type { Thing } from './atlas.ts';
import { MODES, type Mode } from './vocabulary.ts';

/** Time in which something was so, for certain or perhaps, in years and fractions. */
export type PermissionTime = { from: number; to: number; isCertain: boolean };

/**
 * The time of one permission, day by day, out of which the gaps of its suspensions are cut; nothing is certain of
 * one that is planned or disputed. `isPossible`: it is certain in no year.
 */
export type PermissionBar = {
	thing: Thing;
	runs: PermissionTime[];
	gaps: PermissionTime[];
	isPossible: boolean;
};

/** What one country allowed one partner by one mode. */
export type PermissionRow = {
	country: string;
	mode: Mode;
	partner: string;
	bars: PermissionBar[];
};

/**
 * Permissions as rows of bars: by country, in each by mode, in each by partner, the one that was allowed
 * first before the others. A permission for several modes stands in several rows. `modesOf` narrows the
 * modes of one.
 */
export function permissionRows(
	permissions: readonly Thing[],
	modesOf = ({ permission }: Thing): readonly Mode[] => permission?.modes ?? [],
): PermissionRow[] {
	const rows = new Map<string, PermissionRow>();
	for (const thing of permissions)
		for (const mode of modesOf(thing)) {
			const { country, permission } = thing;
			const partner = permission?.partner ?? '';
			const key = `${country} ${mode} ${partner}`;
			const row = rows.get(key) ?? { country: country ?? '', mode, partner, bars: [] };
			rows.set(key, {
				...row,
				bars: [...row.bars, barOf(thing)],
			});
		}
	const order = [...new Set(permissions.map(({ country }) => country))];
	return [...rows.values()].sort(
		(a, b) =>
			order.indexOf(a.country) - order.indexOf(b.country) ||
			MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
			firstOf(a) - firstOf(b) ||
			a.partner.localeCompare(b.partner, 'en'),
	);
}

function barOf(thing: Thing): PermissionBar {
	const isPossible = thing.status !== 'real' || !thing.yearStates.includes('2');
	return { thing, runs: runsOf(thing), gaps: gapsOf(thing), isPossible };
}

function runsOf({ life, status }: Thing): PermissionTime[] {
	return life.days
		.flatMap(({ from, to, sure }) => {
			// Of what is known by a year alone no day is certain.
			const certain = status === 'real' && sure && sure.from <= sure.to ? sure : null;
			if (!certain) return [{ from, to, isCertain: false }];
			return [
				{ from, to: certain.from - 1, isCertain: false },
				{ ...certain, isCertain: true },
				{ from: certain.to + 1, to, isCertain: false },
			];
		})
		.flatMap(inYears);
}

/** Days within the slider as years and fractions; none of them, no time. */
function inYears({ from, to, isCertain }: PermissionTime): PermissionTime[] {
	const [first, last] = [Math.max(0, from), Math.min(LAST_DAY, to)];
	return first > last ? [] : [{ from: yearsAt(first), to: yearsAt(last + 1), isCertain }];
}

function gapsOf({ interruptions }: Thing): PermissionTime[] {
	return interruptions
		.flatMap(({ when }) => parseEdtf(when).map(gapOf))
		.map((gap) => cutFrom({ from: 0, to: LAST_DAY }, gap))
		.flatMap(inYears);
}

const firstOf = ({ bars }: PermissionRow) =>
	Math.min(...bars.flatMap(({ runs }) => runs.map(({ from }) => from)));
