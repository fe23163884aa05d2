import { LAST_DAY, yearsAt } from '#lib/time/days.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { cutFrom, gapOf } from '#lib/time/intervals.ts';
import type { Thing } from './atlas.ts';
import { yearRuns, type Run } from './life-line.ts';
import { MODES, type Mode } from './vocabulary.ts';

/** Time in which a permission was suspended, for certain or perhaps, in years and fractions. */
export type PermissionGap = { from: number; to: number; isCertain: boolean };

/**
 * The time of one permission, as runs of years, out of which its gaps are cut; nothing is certain of one that
 * is planned or disputed.
 */
export type PermissionBar = { thing: Thing; runs: Run[]; gaps: PermissionGap[] };

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
				bars: [...row.bars, { thing, runs: runsOf(thing), gaps: gapsOf(thing) }],
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

function runsOf({ yearStates, status }: Thing): Run[] {
	const runs = yearRuns(yearStates);
	return status === 'real' ? runs : runs.map((run) => ({ ...run, isCertain: false }));
}

function gapsOf({ interruptions }: Thing): PermissionGap[] {
	return interruptions
		.flatMap(({ when }) => parseEdtf(when).map(gapOf))
		.map((gap) => cutFrom({ from: 0, to: LAST_DAY }, gap))
		.filter(({ from, to }) => from <= to)
		.map(({ from, to, isCertain }) => ({ from: yearsAt(from), to: yearsAt(to + 1), isCertain }));
}

const firstOf = ({ bars }: PermissionRow) =>
	Math.min(...bars.flatMap(({ runs }) => runs.map(({ first }) => first)));
