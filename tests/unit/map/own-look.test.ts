import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { ownLayers } from '#lib/map/own/gl-own.ts';
import { OWN_PALETTES } from '#lib/map/own/look.ts';
import { cutLine } from '#lib/map/own/antimeridian.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { OWN_COLOURS, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { THEMES } from '#lib/view/view.ts';

const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
	const [r = 0, g = 0, b = 0] = rgb(hex).map(linear);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
};

test.each(THEMES)(
	'in the theme %s each own colour stands out from land, sea and the gap about it',
	(theme) => {
		const { land, sea, 'mark-paper': gap } = PALETTES[theme];
		for (const colour of OWN_COLOURS)
			for (const ground of [land, sea, gap])
				expect(
					contrast(OWN_PALETTES[theme][colour], ground),
					`${colour} on ${ground}`,
				).toBeGreaterThan(3);
	},
);

/** Linear red, green and blue as eyes see them: G. M. Machado et al., 2009, of full severity. */
const VISIONS = {
	usual: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
};
const times = (matrix: readonly (readonly number[])[], values: readonly number[]) =>
	matrix.map((row) => row.reduce((sum, part, i) => sum + part * (values[i] ?? 0), 0));
/** Björn Ottosson's OKLab, times 100. */
function oklab(hex: string, vision: keyof typeof VISIONS): number[] {
	const seen = times(VISIONS[vision], rgb(hex).map(linear)).map((x) => Math.min(1, Math.max(0, x)));
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005],
		],
		seen,
	).map(Math.cbrt);
	const lab = [
		[0.2104542553, 0.793617785, -0.0040720468],
		[1.9779984951, -2.428592205, 0.4505937099],
		[0.0259040371, 0.7827717662, -0.808675766],
	];
	return times(lab, cones).map((part) => 100 * part);
}
const apart = (a: string, b: string, vision: keyof typeof VISIONS) => {
	const [one, other] = [oklab(a, vision), oklab(b, vision)];
	return Math.hypot(...one.map((part, i) => part - (other[i] ?? 0)));
};

describe.each(THEMES)('in the theme %s own colours', (theme) => {
	const own = OWN_PALETTES[theme];
	const palette = PALETTES[theme];
	const { opened, closed, changed, stayed, cross, families } = palette;
	const ours = { opened, closed, changed, stayed, cross, line: palette['area-line'], ...families };

	test.each(Object.keys(VISIONS) as (keyof typeof VISIONS)[])(
		'are none of the colours of a fate or a family, nor each other’s, with %s vision',
		(vision) => {
			for (const colour of OWN_COLOURS) {
				for (const [name, value] of Object.entries(ours))
					expect(apart(own[colour], value, vision), `${colour} and ${name}`).toBeGreaterThan(5);
				for (const other of OWN_COLOURS.filter((one) => one !== colour))
					expect(apart(own[colour], own[other], vision), `${colour} ${other}`).toBeGreaterThan(9);
			}
		},
	);
});

test.each(THEMES)(
	'the layers of own data are valid in the theme %s, with and without own layers',
	(theme) => {
		const one: OwnLayer = {
			id: 'own-1',
			name: '',
			colour: 'cyan',
			symbol: 'ring',
			isShown: true,
			features: [],
		};
		for (const layers of [[], [one]]) {
			const empty = {
				type: 'geojson' as const,
				data: { type: 'FeatureCollection' as const, features: [] },
			};
			const problems = validateStyleMin({
				version: 8 as const,
				sources: {
					'own-areas': empty,
					'own-lines': empty,
					'own-points': empty,
					'own-counts': empty,
				},
				layers: ownLayers({ layers }, theme),
			} as never);
			expect(problems.map(({ message }) => message)).toEqual([]);
		}
	},
);

test('a line over the antimeridian is cut there, the shorter way round', () => {
	expect(
		cutLine([
			[179, 50],
			[-179, 52],
		]),
	).toEqual([
		[
			[179, 50],
			[180, 51],
		],
		[
			[-180, 51],
			[-179, 52],
		],
	]);
	expect(
		cutLine([
			[10, 50],
			[20, 52],
		]),
	).toHaveLength(1);
});
