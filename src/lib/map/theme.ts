import type { Family, LayerId } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';

/** Colours of the map and of the page around it; the names are those of the CSS variables. */
export type Palette = {
	/** Page and panels. */
	paper: string;
	ink: string;
	'ink-soft': string;
	rule: string;
	accent: string;
	/** What surrounds the globe. */
	space: string;
	/** Basemap. */
	land: string;
	sea: string;
	lake: string;
	river: string;
	border: string;
	graticule: string;
	/** What lies over all but the countries that are asked for, and the line about these. */
	veil: string;
	'veil-edge': string;
	'label-country': string;
	'label-water': string;
	'label-town': string;
	halo: string;
	/** Corridors and symbols. */
	casing: string;
	mark: string;
	'mark-paper': string;
	/** Countries that gave permission: their tint and what is hatched on it. */
	area: string;
	'area-line': string;
	/** What became of things between two compared years. */
	opened: string;
	closed: string;
	changed: string;
	stayed: string;
	/** The stroke through what was planned or refused. */
	cross: string;
	/** One colour per family of corridors. */
	families: Record<Family, string>;
	/**
	 * One colour per layer: the dots at a stack and the bars over the time axis. Symbols have none: they
	 * are drawn in `mark`.
	 */
	layers: Record<LayerId, string>;
};

const LIGHT: Palette = {
	paper: '#fbfaf6',
	ink: '#22262a',
	'ink-soft': '#5a5f63',
	rule: '#d9d5c9',
	accent: '#0b5c8f',
	space: '#fbfaf6',
	land: '#f5f2ea',
	sea: '#dde7ea',
	lake: '#cddde2',
	river: '#b7ccd3',
	border: '#b9b4a8',
	graticule: '#cfd9da',
	veil: '#f3f3f1',
	'veil-edge': '#8f897b',
	'label-country': '#6b665b',
	'label-water': '#49636d',
	'label-town': '#44423c',
	halo: '#f8f6f0',
	casing: '#ffffff',
	mark: '#22262a',
	'mark-paper': '#ffffff',
	area: '#a8b23c',
	'area-line': '#68721c',
	opened: '#00704a',
	closed: '#b3261e',
	changed: '#8a5a00',
	stayed: '#979690',
	cross: '#b3261e',
	families: {
		russian: '#0072b2',
		'south-caucasus': '#be4c00',
		kkt: '#008060',
		'trans-siberian': '#aa4499',
		mersin: '#8a600a',
		prototype: '#7a5c3e',
		pakistan: '#555555',
		air: '#3d4f9f',
	},
	layers: {
		corridors: '#0072b2',
		'air-routes': '#5563b8',
		hubs: '#0f7f86',
		bases: '#6b7480',
		garrisons: '#5f6d2c',
		training: '#946e00',
		deployments: '#8a4b32',
		aid: '#2c8a4a',
		organisations: '#74569b',
		diplomacy: '#ad5179',
		incidents: '#c0392b',
		permissions: '#747c17',
	},
};

const DARK: Palette = {
	paper: '#181c1f',
	ink: '#eceae4',
	'ink-soft': '#a9aaa6',
	rule: '#363c41',
	accent: '#7cc4ef',
	space: '#090c0e',
	land: '#1f2428',
	sea: '#14191d',
	lake: '#10161a',
	river: '#2f4049',
	border: '#434b52',
	graticule: '#232b31',
	veil: '#0e1214',
	'veil-edge': '#7d868d',
	'label-country': '#979993',
	'label-water': '#6f8f9c',
	'label-town': '#c4c3bd',
	halo: '#171b1e',
	casing: '#0d1013',
	mark: '#f2f0ea',
	'mark-paper': '#171b1e',
	area: '#97a23a',
	'area-line': '#b9c46a',
	opened: '#4fd6a0',
	closed: '#ff8a80',
	changed: '#f0b64f',
	stayed: '#6d7275',
	cross: '#ff8a80',
	families: {
		russian: '#4fb0e8',
		'south-caucasus': '#ff8c4a',
		kkt: '#2fc79b',
		'trans-siberian': '#e08bd2',
		mersin: '#d9a441',
		prototype: '#c9a27c',
		pakistan: '#b4b4b4',
		air: '#9fb0ff',
	},
	layers: {
		corridors: '#4fb0e8',
		'air-routes': '#9fb0ff',
		hubs: '#4fc3c9',
		bases: '#a7b0ba',
		garrisons: '#b3c272',
		training: '#e0b84a',
		deployments: '#d0906f',
		aid: '#6cd08e',
		organisations: '#bb9fe0',
		diplomacy: '#e694b8',
		incidents: '#ff8a80',
		permissions: '#c3cc5a',
	},
};

const PRINT: Palette = {
	...LIGHT,
	paper: '#ffffff',
	ink: '#111111',
	'ink-soft': '#444444',
	space: '#ffffff',
	rule: '#cccccc',
	land: '#ffffff',
	sea: '#eeeeee',
	lake: '#e2e2e2',
	river: '#cfcfcf',
	border: '#aaaaaa',
	graticule: '#dddddd',
	veil: '#ffffff',
	'veil-edge': '#6f6f6f',
	'label-country': '#555555',
	'label-water': '#606060',
	'label-town': '#222222',
	halo: '#ffffff',
	mark: '#111111',
	stayed: '#8f8f8f',
	area: '#9a9a9a',
	'area-line': '#555555',
};

export const PALETTES: Record<Theme, Palette> = { light: LIGHT, dark: DARK, print: PRINT };

/** The names of the CSS variables: what is drawn in them takes on the theme of the page around it. */
export const PAGE_PALETTE: Palette = namedColours(LIGHT);

function namedColours({ families, layers, ...plain }: Palette): Palette {
	const named = <Names extends Record<string, string>>(colours: Names, prefix = '') =>
		Object.fromEntries(
			Object.keys(colours).map((name) => [name, `var(--${prefix}${name})`]),
		) as Names;
	return {
		...named(plain),
		families: named(families, 'family-'),
		layers: named(layers, 'layer-'),
	};
}

/** Pixels of the basemap's strokes. */
export const GROUND_WIDTH = {
	...{ graticule: 0.7, land: 0.7, river: 1, lake: 0.6 },
	...{ border: 1, 'wet-border': 1, 'veil-edge': 1.2 },
} as const;

/** How much of the ground a veil hides that lies over all but chosen countries. */
export const VEIL = 0.6;
/** Everything but what is in focus steps back to this opacity. */
export const DIMMED = 0.25;
/** The line from a mark that stepped aside to its spot: pixels and strength of its ink. */
export const LEADER = { width: 0.8, opacity: 0.6 } as const;
/** What a symbol or shape that stayed between two compared years steps back to; strokes have a colour. */
export const STAYED = 0.35;
/** Lines and areas that are things: pixels of their strokes, and how they are broken and filled. */
export const SHAPE = { line: 3.4, area: 1.4, selected: 5, dash: [2.4, 1.5], fill: 0.14 } as const;

/** How the border in a river is broken, in widths of its line, so that the river shows between. */
export const WET_BORDER = [4, 3] as const;

/** The palettes as CSS custom properties, switched by `data-theme` on the root element. */
export function themeCss(): string {
	const prefix: Record<string, string> = { families: 'family', layers: 'layer' };
	const block = (palette: Palette) =>
		Object.entries(palette)
			.flatMap(([name, value]: [string, string | Record<string, string>]) =>
				typeof value === 'string'
					? [`--${name}:${value}`]
					: Object.entries(value).map(([id, colour]) => `--${prefix[name]}-${id}:${colour}`),
			)
			.join(';');
	const scheme = (theme: Theme) => `color-scheme:${theme === 'dark' ? 'dark' : 'light'}`;
	return [
		`:root,[data-theme=light]{${scheme('light')};${block(LIGHT)}}`,
		`@media (prefers-color-scheme:dark){:root:not([data-theme]){${scheme('dark')};${block(DARK)}}}`,
		`[data-theme=dark]{${scheme('dark')};${block(DARK)}}`,
		`[data-theme=print]{${scheme('print')};${block(PRINT)}}`,
		`@media print{:root:root{${scheme('print')};${block(PRINT)}}}`,
	].join('\n');
}
