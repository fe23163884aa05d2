import { describe, expect, it } from 'vitest';
import { FAMILIES, LAYERS } from '#lib/atlas/vocabulary.ts';
import { PALETTES, themeCss, type Palette } from '#lib/map/theme.ts';
import { THEMES } from '#lib/view/view.ts';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const c = parseInt(colour.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [high = 1, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

/** `name on ground: ratio` for each pair below the bar. */
function tooFaint(palette: Palette, pairs: [string, string][], bar: number): string[] {
	const colours = { ...palette, ...palette.families } as unknown as Record<string, string>;
	return pairs
		.map(([name, ground]) => ({
			name,
			ground,
			ratio: contrast(colours[name] ?? '', colours[ground] ?? ''),
		}))
		.filter(({ ratio }) => !(ratio >= bar))
		.map(({ name, ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`);
}

const each = (names: readonly string[], grounds: readonly string[]) =>
	names.flatMap((name) => grounds.map((ground): [string, string] => [name, ground]));

describe.each(THEMES)('in the %s theme', (theme) => {
	const palette = PALETTES[theme];

	it('every family of routes stands out from land and sea by 3 to 1', () => {
		expect(tooFaint(palette, each(FAMILIES, ['land', 'sea']), 3)).toEqual([]);
	});

	it('marks stand out from land and sea, and their glyphs from the mark, by 3 to 1', () => {
		const pairs = each(['mark'], ['land', 'sea', 'mark-paper']);
		expect(tooFaint(palette, pairs, 3)).toEqual([]);
	});

	it('the stroke through what did not come about stands out by 3 to 1', () => {
		expect(tooFaint(palette, each(['cross'], ['land', 'sea', 'mark-paper']), 3)).toEqual([]);
	});

	it('text on the page can be read: 4.5 to 1', () => {
		expect(tooFaint(palette, each(['ink', 'ink-soft', 'accent'], ['paper']), 4.5)).toEqual([]);
	});

	it('names on the map can be read: 4.5 to 1', () => {
		const pairs: [string, string][] = [
			...each(['label-country'], ['land']),
			...each(['label-water'], ['sea', 'lake']),
			...each(['label-town', 'ink'], ['land', 'sea']),
			...each(['label-country', 'label-town', 'label-water', 'ink'], ['halo']),
		];
		expect(tooFaint(palette, pairs, 4.5)).toEqual([]);
	});

	it('the bars of the layers stand out from the page by 3 to 1', () => {
		const colours = { ...palette, ...palette.layers } as unknown as Palette;
		expect(tooFaint(colours, each(LAYERS, ['paper']), 3)).toEqual([]);
	});

	it('names of families, set in their colour, can be read on the halo: 4.5 to 1', () => {
		expect(tooFaint(palette, each(FAMILIES, ['halo']), 4.5)).toEqual([]);
	});

	it('every colour is written so that both painters read it', () => {
		const { families, layers, ...rest } = palette;
		for (const colour of [families, layers, rest].flatMap((set) => Object.values(set)))
			expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	it('no two families share a colour', () => {
		const colours = Object.values(palette.families);
		expect(new Set(colours).size).toBe(FAMILIES.length);
	});

	it('the page’s CSS has a variable for every colour', () => {
		const block = themeCss()
			.split('\n')
			.find((line) => line.includes(`[data-theme=${theme}]{`));
		for (const [name, value] of Object.entries(palette))
			if (typeof value === 'string') expect(block).toContain(`--${name}:${value}`);
		for (const family of FAMILIES)
			expect(block).toContain(`--family-${family}:${palette.families[family]}`);
		expect(block).toContain(`color-scheme:${theme === 'dark' ? 'dark' : 'light'}`);
	});
});

describe('the measure of contrast', () => {
	it('is that of WCAG', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});
});

describe('the page’s CSS', () => {
	it('follows the system where no theme is chosen, and prints in the print theme', () => {
		const css = themeCss();
		expect(css).toMatch(/prefers-color-scheme:dark\)\{:root:not\(\[data-theme\]\)/);
		expect(css).toMatch(/@media print\{:root:root\{[^}]*--land:#ffffff/);
	});
});
