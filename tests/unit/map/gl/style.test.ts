import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/atlas/vocabulary.ts';
import { sheetLayers, sheetTownLayers } from '#lib/map/gl/sheet-layers.ts';
import { layers, style, townFilters } from '#lib/map/gl/style.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { THEMES } from '#lib/view/view.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FONTS = {
	'Noto Sans Regular': [{ url: 'https://a.example/r.woff2', 'unicode-range': ['U+0000-00FF'] }],
};

/** A style whose sources are those that its layers name. */
function whole(theme: (typeof THEMES)[number], more: ReturnType<typeof layers> = []) {
	const list = [...layers(theme, true), ...more];
	const names = new Set(
		list.flatMap((layer) => ('source' in layer ? (layer.source as string) : [])),
	);
	const sources = Object.fromEntries([...names].map((name) => [name, EMPTY]));
	return { ...style(theme, sources, FONTS), layers: list };
}

const complaints = (value: ReturnType<typeof whole>) =>
	validateStyleMin(value as Parameters<typeof validateStyleMin>[0]).map(({ message }) => message);

/** The layers of overview and cells, as they are added to the style. */
const sheets = (theme: (typeof THEMES)[number]) =>
	(['detail-', 'cell-'] as const).flatMap((prefix) => [
		...sheetLayers(theme, prefix),
		...sheetTownLayers(theme, prefix),
	]);

describe.each(THEMES)('the style in the %s theme', (theme) => {
	it('is a valid style of MapLibre, comparing or not', () => {
		expect(complaints(whole(theme))).toEqual([]);
		expect(complaints({ ...whole(theme), layers: layers(theme, false) })).toEqual([]);
	});

	it('is valid with the finer basemap and its towns', () => {
		expect(complaints(whole(theme, sheets(theme)))).toEqual([]);
	});

	it('is valid with the towns of the globe', () => {
		const filters = townFilters('globe');
		const list = layers(theme, true).map((layer) =>
			filters[layer.id] ? { ...layer, filter: filters[layer.id] } : layer,
		) as ReturnType<typeof layers>;
		expect(list.filter(({ id }) => filters[id])).toHaveLength(3);
		expect(complaints({ ...whole(theme), layers: list })).toEqual([]);
	});

	it('has no layer twice', () => {
		const ids = whole(theme, sheets(theme)).layers.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('draws routes over the basemap, names over routes, and marks over all', () => {
		const ids = layers(theme, true).map(({ id }) => id);
		const order = [
			'sea',
			'land',
			'borders',
			'strand-possible',
			'strand-certain',
			'arrows',
			'disputes',
			'label-town',
			'marks-certain',
			'stack-counts',
			'bars',
		];
		expect(order.map((id) => ids.indexOf(id))).toEqual(
			order.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b),
		);
		expect(order.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('breaks what is possible, whatever the mode, and nothing that is certain', () => {
		const paintOf = (id: string) => layers(theme, true).find((layer) => layer.id === id)?.paint;
		expect(paintOf('strand-possible')).toHaveProperty('line-dasharray');
		expect(paintOf('strand-certain')).not.toHaveProperty('line-dasharray');
	});

	it('has the colour of every family of the theme', () => {
		const text = JSON.stringify(layers(theme, true).find(({ id }) => id === 'strand-certain'));
		for (const family of FAMILIES) expect(text).toContain(PALETTES[theme].families[family]);
	});
});

describe('the style', () => {
	it('asks nobody for glyphs or sprites', () => {
		expect(whole('light')).not.toHaveProperty('glyphs');
		expect(whole('light')).not.toHaveProperty('sprite');
	});

	it('does without fonts of its own where none are given', () => {
		expect(style('light', {}, undefined)).not.toHaveProperty('font-faces');
	});

	it('does not wait for what became of strokes where no years are compared', () => {
		const shown = (isComparing: boolean) =>
			layers('light', isComparing).filter(
				({ id, layout }) => /^strand|^ring/.test(id) && layout?.visibility !== 'none',
			);
		const waiting = shown(false).flatMap(({ paint }) =>
			Object.entries(paint ?? {}).filter(([, value]) =>
				JSON.stringify(value).includes('feature-state'),
			),
		);
		expect([...new Set(waiting.map(([property]) => property))].toSorted()).toEqual([
			'line-offset',
			'line-opacity',
		]);
		const more = shown(true).filter(({ id }) => !shown(false).some((layer) => layer.id === id));
		expect(more.map(({ id }) => id)).toEqual([
			'strand-opened',
			'strand-changed',
			'strand-closed',
			'ring-opened',
			'ring-changed',
			'ring-closed',
		]);
	});

	it('keeps feature state out of what cannot read it', () => {
		for (const { id, filter, layout, paint } of whole('light').layers as unknown as Record<
			string,
			unknown
		>[]) {
			expect(JSON.stringify([filter, layout]), String(id)).not.toContain('feature-state');
			const dash = (paint as Record<string, unknown> | undefined)?.['line-dasharray'];
			expect(JSON.stringify(dash) ?? '', String(id)).not.toContain('feature-state');
		}
	});

	it('is one that the validator can find fault with', () => {
		const bad = { ...whole('light'), layers: [{ id: 'a', type: 'line', source: 'nowhere' }] };
		expect(complaints(bad as ReturnType<typeof whole>)).not.toEqual([]);
	});
});
