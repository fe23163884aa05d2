import type { Fate } from '#lib/atlas/slice.ts';
import type { OwnColour, OwnSymbol } from '#lib/own-data/own-layer.ts';
import type { Theme } from '#lib/view/view.ts';
import { turned } from '../stroke.ts';
import { PALETTES } from '../theme.ts';

const LIGHT: Record<OwnColour, string> = {
	violet: '#7a2bd4',
	crimson: '#c4125f',
	olive: '#5c6f00',
	cyan: '#00788a',
	black: '#1d2023',
};
const DARK: Record<OwnColour, string> = {
	violet: '#c49bff',
	crimson: '#ff7fb5',
	olive: '#c6d750',
	cyan: '#5cd6e6',
	black: '#f4f2ec',
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
