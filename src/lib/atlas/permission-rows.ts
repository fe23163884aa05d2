import type { Thing } from './atlas.ts';
import { lifeLine, type Run } from './life-line.ts';
import { MODES, type Mode } from './vocabulary.ts';

/** The time of one permission, as runs of years; nothing is certain of one that is planned or disputed. */
export type PermissionBar = { thing: Thing; runs: Run[] };

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
			rows.set(key, { ...row, bars: [...row.bars, { thing, runs: runsOf(thing) }] });
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

function runsOf({ yearStates, when, status }: Thing): Run[] {
	const { runs } = lifeLine(yearStates, when, []);
	return status === 'real' ? runs : runs.map((run) => ({ ...run, isCertain: false }));
}

const firstOf = ({ bars }: PermissionRow) =>
	Math.min(...bars.flatMap(({ runs }) => runs.map(({ first }) => first)));
