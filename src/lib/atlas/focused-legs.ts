import type { Outline, OutlineLeg } from './outline.ts';
import { isWithin, type Slice } from './slice.ts';

/** Ids of legs. */
export type LegIds = ReadonlySet<string>;

/** What is asked of corridors and legs, drawn or not. */
export type Legs = Pick<Outline, 'corridors'> & { legs: readonly Omit<OutlineLeg, 'lines'>[] };

/** The legs of a corridor, or a leg itself, by id; null for other things. */
export function legsIn({ corridors, legs }: Legs, id: string): LegIds | null {
	const corridor = corridors.find((item) => item.id === id);
	if (corridor) return new Set(corridor.legs.map((leg) => leg.id));
	return legs.some((leg) => leg.id === id) ? new Set([id]) : null;
}

/** The legs that belong to one of these countries; null when none is asked for. */
export function legsWithin({ legs }: Legs, countries: readonly string[]): LegIds | null {
	if (countries.length === 0) return null;
	return new Set(legs.filter((leg) => isWithin(leg, countries)).map(({ id }) => id));
}

/**
 * The legs that stay while the others step back: those of what the pointer is on or, without it, of
 * what is selected; where these have none, those of the traced route; of any of them only those within
 * the countries that are asked for, if there are such. Null: all legs look the same. `legsOf` gives the
 * legs of a corridor or leg.
 */
export function focusedLegs(
	legsOf: (id: string) => LegIds | null,
	{
		selected,
		hovered = null,
		traced = null,
		within = null,
	}: {
		selected: string | null;
		hovered?: readonly string[] | null;
		traced?: LegIds | null;
		within?: LegIds | null;
	},
): LegIds | null {
	const shown = hovered ?? (selected === null ? [] : [selected]);
	const legs = shown.flatMap((id) => [...(legsOf(id) ?? [])]);
	const own = legs.length > 0 ? new Set(legs) : traced;
	if (!own || !within) return own ?? within;
	const both = [...own].filter((id) => within.has(id));
	return both.length > 0 ? new Set(both) : own;
}

/** The legs that stay in a picture in which nothing is pointed at or traced. */
export function focusOf(
	outline: Outline,
	{ country }: Pick<Slice, 'country'>,
	selected: string | null,
): LegIds | null {
	const within = legsWithin(outline, country);
	return focusedLegs((id) => legsIn(outline, id), { selected, within });
}
