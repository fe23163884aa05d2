import type { Fate } from '#lib/atlas/slice.ts';
import type { OwnColour, OwnSymbol } from '#lib/own-data/own-layer.ts';
import type { Theme } from '#lib/view/view.ts';
import { turned } from '../stroke.ts';
import { PALETTES } from '../theme.ts';

/**
 * Apart from the atlas's families and fates, and from each other, also for eyes that do not tell red from green:
 * mostly darker than those, for the hues are taken.
 */
const LIGHT: Record<OwnColour, string> = {
	violet: '#8018e8',
	crimson: '#780c4c',
	olive: '#303c00',
	cyan: '#1c707a',
	black: '#0c0e10',
};
const DARK: Record<OwnColour, string> = {
	violet: '#9a4cf0',
	crimson: '#e02860',
	olive: '#e6f030',
	cyan: '#268898',
	black: '#ffffff',
};
/** Colours of own layers in each theme. */
export const OWN_PALETTES: Record<Theme, Record<OwnColour, string>> = {
	light: LIGHT,
	dark: DARK,
	print: LIGHT,
};

/**
 * How own data are drawn, in pixels: a rim about a gap about a core, which nothing of the atlas has. What
 * is only possible has no core, or a broken one. `core` is that of each symbol.
 */
export const OWN_MARK = {
	rim: 14,
	gap: 11,
	core: { disc: 8, ring: 3.4 } satisfies Record<OwnSymbol, number>,
	selected: 19,
} as const;
export const OWN_LINE = { rim: 5.6, gap: 3.8, core: 2.2, selected: 8, dash: [4, 2.6] } as const;
/** Strength of the colour within an area. */
export const OWN_FILL = 0.16;

/** The colours of a rim and its core: what came or went between two years has the rim of its fate. */
export function ownColours(colour: OwnColour, fate: Fate | null, theme: Theme) {
	const own = OWN_PALETTES[theme][colour];
	const change = turned(fate);
	const rim = change ? PALETTES[theme][change] : own;
	return { rim, gap: PALETTES[theme]['mark-paper'], core: own };
}
