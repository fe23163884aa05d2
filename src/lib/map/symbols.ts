import type { Kind, LayerId } from '#lib/atlas/vocabulary.ts';

/**
 * The symbols, drawn for this atlas on a grid of 24 px with the origin in the middle. A shape tells
 * the layer, a glyph the kind; both are needed, neither relies on colour.
 */
type Glyph = { path: string; isFilled?: true };

export const SHAPES = {
	circle: 'M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0Z',
	square:
		'M-6.5 -9.5H6.5A3 3 0 0 1 9.5 -6.5V6.5A3 3 0 0 1 6.5 9.5H-6.5A3 3 0 0 1 -9.5 6.5V-6.5A3 3 0 0 1 -6.5 -9.5Z',
	frame: 'M-11 -8H11V8H-11Z',
	diamond: 'M0 -11.5L11.5 0L0 11.5L-11.5 0Z',
} as const;

export const LAYER_SHAPE: Record<LayerId, keyof typeof SHAPES> = {
	corridors: 'circle',
	'air-routes': 'circle',
	hubs: 'circle',
	bases: 'square',
	garrisons: 'frame',
	training: 'square',
	deployments: 'frame',
	aid: 'circle',
	organisations: 'square',
	diplomacy: 'square',
	incidents: 'diamond',
	permissions: 'circle',
};

const BOOK: Glyph = {
	path: 'M0 -3C-2 -4.5 -4.5 -4.5 -5.5 -4V3.5C-4.5 3 -2 3 0 4.5C2 3 4.5 3 5.5 3.5V-4C4.5 -4.5 2 -4.5 0 -3V4.5',
};
const PLANE: Glyph = {
	path: 'M0 -6.5L1.2 -2L6.5 1V2.6L1.2 1.2L.8 4.2L2.4 5.4V6.4L0 5.7L-2.4 6.4V5.4L-.8 4.2L-1.2 1.2L-6.5 2.6V1L-1.2 -2Z',
	isFilled: true,
};
const CROSSED_FRAME: Glyph = { path: 'M-11 -8L11 8M-11 8L11 -8' };
const TARGET: Glyph = { path: 'M0 -5.5A5.5 5.5 0 1 0 .01 -5.5M0 -2A2 2 0 1 0 .01 -2' };
const DOCUMENT: Glyph = { path: 'M-4 -5.5H1.5L4.5 -2.5V5.5H-4ZM-1.8 -1H2M-1.8 1.2H2M-1.8 3.4H1' };
const SPEECH: Glyph = { path: 'M-5.5 -4.5H5.5V2H0L-3 5V2H-5.5Z' };
const ARROW: Glyph = { path: 'M-6 0H5M1.5 -3.8L5.5 0L1.5 3.8' };
const PLUS: Glyph = {
	path: 'M-1.7 -5.2H1.7V-1.7H5.2V1.7H1.7V5.2H-1.7V1.7H-5.2V-1.7H-1.7Z',
	isFilled: true,
};
const HEART: Glyph = {
	path: 'M0 5.2C-7 .5 -5.2 -4.8 -2.2 -4.6C-.9 -4.5 0 -3.2 0 -2.6C0 -3.2 .9 -4.5 2.2 -4.6C5.2 -4.8 7 .5 0 5.2Z',
	isFilled: true,
};

export const GLYPHS: Record<Kind, Glyph> = {
	corridor: ARROW,
	leg: ARROW,
	port: {
		path: 'M0 -5.6A1.5 1.5 0 1 0 .01 -5.6M0 -2.6V5.4M-3 -.8H3M-5.2 1.4C-4.8 4.2 -2.2 5.4 0 5.4C2.2 5.4 4.8 4.2 5.2 1.4',
	},
	terminal: { path: 'M-5.5 -3.5H5.5V3.5H-5.5ZM-2 -3.5V3.5M2 -3.5V3.5' },
	'border-crossing': { path: 'M-5 5.2V-4.6M5 5.2V-4.6M-5 -1.6H5M-5 -4.6H5' },
	junction: { path: 'M0 5.5V0L-4.5 -5M0 0L4.5 -5' },
	bridge: { path: 'M-6.5 3.6H6.5M-5 3.6C-4 -4 4 -4 5 3.6M-1.8 -1.6V3.6M1.8 -1.6V3.6' },
	tunnel: { path: 'M-5.5 5V0A5.5 5.5 0 0 1 5.5 0V5M-2.2 5V1A2.2 2.2 0 0 1 2.2 1V5' },
	'air-base': PLANE,
	'divert-airfield': PLANE,
	base: { path: 'M-5.5 4.5L0 -4.5L5.5 4.5ZM0 4.5V1' },
	garrison: CROSSED_FRAME,
	headquarters: { path: 'M-4 5.8V-5.2H5V.4H-4' },
	unit: CROSSED_FRAME,
	'training-centre': BOOK,
	'language-centre': SPEECH,
	'training-area': TARGET,
	exercise: TARGET,
	course: BOOK,
	deployment: ARROW,
	'planned-deployment': ARROW,
	road: { path: 'M-4 5.5L-1.6 -5.5M4 5.5L1.6 -5.5M0 -4.5V-2.5M0 -.5V1.5M0 3.5V5.5' },
	school: { path: 'M-5.5 5V-.6L0 -5L5.5 -.6V5ZM-1.4 5V1.4H1.4V5' },
	hospital: PLUS,
	education: { path: 'M-6.5 -1.5L0 -4.8L6.5 -1.5L0 1.8ZM-3.8 0V3.6C-2 5.2 2 5.2 3.8 3.6V0' },
	humanitarian: HEART,
	'aid-programme': HEART,
	institution: { path: 'M-5.8 -1.8L0 -5.2L5.8 -1.8ZM-4 -.6V3.6M0 -.6V3.6M4 -.6V3.6M-5.8 5.2H5.8' },
	membership: { path: 'M-2.2 -3.6A3.6 3.6 0 1 0 -2.19 -3.6M2.2 -3.6A3.6 3.6 0 1 0 2.21 -3.6' },
	office: { path: 'M-3.8 5.4V-5.4H3.8V5.4ZM-1.2 -2.4H1.2M-1.2 .6H1.2' },
	agreement: DOCUMENT,
	law: DOCUMENT,
	vote: { path: 'M-5.2 0H5.2V5.4H-5.2ZM-2.8 0V-5.4H2.8V0M-1.4 2.7H1.4' },
	visit: { path: 'M0 -5.6A2.2 2.2 0 1 0 .01 -5.6M-4.8 5.6C-4.8 .6 4.8 .6 4.8 5.6Z' },
	statement: SPEECH,
	decision: DOCUMENT,
	partnership: { path: 'M-2.2 -3.6A3.6 3.6 0 1 0 -2.19 -3.6M2.2 -3.6A3.6 3.6 0 1 0 2.21 -3.6' },
	attack: {
		path: 'M0 -6.4L1.5 -2.4L5 -4.4L3.2 -.9L6.6 1L2.8 1.6L3.4 5.6L.4 2.8L-2.4 5.8L-2.4 1.9L-6.4 1.6L-3.2 -.8L-5.2 -4.2L-1.4 -2.6Z',
		isFilled: true,
	},
	closure: { path: 'M-5.5 -1.6H5.5V1.6H-5.5Z', isFilled: true },
	unrest: { path: 'M0 -5.4V1.6M0 4.2V5' },
	accident: { path: 'M0 -5.4V1.6M0 4.2V5' },
	permission: { path: 'M-5 .4L-1.6 4L5 -4' },
};

/** The kind whose glyph stands for a whole layer; layers of lines have none. */
export const TYPICAL_KIND: Partial<Record<LayerId, Kind>> = {
	hubs: 'port',
	bases: 'air-base',
	garrisons: 'garrison',
	training: 'training-centre',
	deployments: 'deployment',
	aid: 'humanitarian',
	organisations: 'institution',
	diplomacy: 'agreement',
	incidents: 'attack',
	permissions: 'permission',
};

/** How symbols are stroked, in pixels, by both painters, the exports and the style sheet. */
export const SIGN = {
	outline: 1.6,
	glyph: 1.5,
	/** The outline of what is only possible. */
	possible: [3, 1.6],
	/** Through what was planned or refused. */
	cross: { path: 'M-11 11L11 -11', width: 2.6 },
	selected: 4,
	/** A stack: how many there are on its shoulder, and a row of dots beneath for their layers. */
	stack: { badge: 6, outline: 1.2, px: 9.5, at: [8, -8], dot: 2.4, apart: 6, beneath: 11 },
	/** The outline of what came or went between two compared years, of a stack as of a symbol. */
	fate: { width: 3, dashes: { opened: [], closed: [3, 3], changed: [9, 3] } },
} as const;

/** The strokes of one symbol as SVG, coloured by CSS classes `shape`, `glyph` and `glyph-fill`. */
export function symbolMarkup(layer: LayerId, kind: Kind): string {
	const { path, isFilled } = GLYPHS[kind];
	return `<path class="shape" d="${SHAPES[LAYER_SHAPE[layer]]}"/><path class="${isFilled ? 'glyph-fill' : 'glyph'}" d="${path}"/>`;
}

/** An arrow head that points along x; it lies on lines to show the direction of travel. */
export const ARROW_HEAD = 'M-4.5 -5.2L6 0L-4.5 5.2L-2.4 0Z';
/**
 * Across a line that was cut for a time: the bar, so many pixels before the place where it was cut, and
 * its text beside it.
 */
export const BAR_SIGN = {
	path: 'M0 -9.5V9.5',
	width: 4,
	casing: 7.5,
	before: 24,
	text: 11,
	px: 12.5,
	row: 15,
};

/** Where sources differ on whether a corridor was used: a small disc with a question mark, in pixels. */
export const DISPUTED_SIGN = {
	radius: 6.5,
	width: 1.4,
	mark: { path: 'M-2 -1.6C-2 -4.4 2.2 -4.4 2.2 -1.7C2.2 .1 0 0 0 1.7M0 4V4.05', width: 1.6 },
};

/** Where the dot of one of so many layers stands beneath a stack, in pixels from its middle. */
export const stackDot = (i: number, of: number): [number, number] => [
	(i - (of - 1) / 2) * SIGN.stack.apart,
	SIGN.stack.beneath,
];
