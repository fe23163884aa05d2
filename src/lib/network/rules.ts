import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import type { NetworkCorridor, Restriction } from './network.ts';

/** From the mildest to the hardest; what is not ruled comes before all. */
const HARDNESS: readonly Restriction['rule'][] = [
	'with-certificate',
	'case-by-case',
	'limited',
	'barred',
];

/** What a corridor's rules made of a kind of cargo. */
export type Verdict = {
	/** 0 where no rule is known, rising with severity; {@link BARRED} never passes. */
	hardness: number;
	rules: readonly Restriction[];
};

export const UNRULED: Verdict = { hardness: 0, rules: [] };
/** Kept out all year, and no rule of the same time says less. */
export const BARRED = 6;
/** Barred in some months, or barred by one rule and let through by another. */
export const PARTLY_BARRED = 5;

/**
 * The combined effect of a corridor's rules for a kind of cargo in a slice. A ban for some months leaves
 * the others open; where a ban and a milder rule cover the same months both are kept, and the cargo may pass.
 */
export function verdict(corridor: NetworkCorridor, cargo: string | null, slice: Slice): Verdict {
	const rules = corridor.restrictions.filter(
		(rule) => rule.cargo === cargo && isInForce(rule, corridor, slice),
	);
	if (rules.length === 0) return UNRULED;
	const isBarredAllYear = rules.some(({ rule, months }) => rule === 'barred' && !months);
	const isMilder = rules.some(({ rule, months }) => rule !== 'barred' && !months);
	if (isBarredAllYear && !isMilder) return { hardness: BARRED, rules };
	if (rules.some(({ rule }) => rule === 'barred')) return { hardness: PARTLY_BARRED, rules };
	return {
		hardness: 1 + Math.max(...rules.map(({ rule }) => HARDNESS.indexOf(rule))),
		rules,
	};
}

/** A rule without a known end stays in force: it may have held, so it is never passed over. */
function isInForce(
	{ yearStates, days }: Restriction,
	{ layer }: NetworkCorridor,
	slice: Slice,
): boolean {
	return (
		stateIn({ yearStates, ...(days ? { days } : {}), layer }, { ...slice, certain: false }) > 0
	);
}
