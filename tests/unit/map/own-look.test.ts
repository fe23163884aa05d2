import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
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
				sources: { 'own-areas': empty, 'own-lines': empty, 'own-points': empty },
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
