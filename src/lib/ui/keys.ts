import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** What a key does on the page of the map, wherever the focus is but in a field. */
export const ACTIONS = [
	'play',
	'previousEvent',
	'nextEvent',
	'compare',
	'search',
	'table',
	'zoomIn',
	'zoomOut',
	'home',
	'globe',
	'fullScreen',
	'share',
	'close',
	'help',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a key does to the slider that has the focus. */
export type SliderMove = 'back' | 'forth' | 'farBack' | 'farForth' | 'first' | 'last';

/** A line of the list of keys: `KeyboardEvent.key` of each key that does it. */
type Binding<Id> = { id: Id; keys: readonly string[] };

/** In the order in which the list shows them. */
export const PAGE_KEYS: readonly Binding<Action>[] = [
	{ id: 'play', keys: [' '] },
	{ id: 'previousEvent', keys: ['['] },
	{ id: 'nextEvent', keys: [']'] },
	{ id: 'compare', keys: ['c'] },
	{ id: 'search', keys: ['/'] },
	{ id: 'table', keys: ['t'] },
	{ id: 'zoomIn', keys: ['+', '='] },
	{ id: 'zoomOut', keys: ['-', '_'] },
	{ id: 'home', keys: ['h'] },
	{ id: 'globe', keys: ['g'] },
	{ id: 'fullScreen', keys: ['f'] },
	{ id: 'share', keys: ['s'] },
	{ id: 'close', keys: ['Escape'] },
	{ id: 'help', keys: ['?'] },
];

export const SLIDER_KEYS: readonly Binding<SliderMove>[] = [
	{ id: 'back', keys: ['ArrowLeft', 'ArrowDown'] },
	{ id: 'forth', keys: ['ArrowRight', 'ArrowUp'] },
	{ id: 'farBack', keys: ['PageDown'] },
	{ id: 'farForth', keys: ['PageUp'] },
	{ id: 'first', keys: ['Home'] },
	{ id: 'last', keys: ['End'] },
];

const MOVES: Record<SliderMove, (year: number) => number> = {
	back: (year) => year - 1,
	forth: (year) => year + 1,
	farBack: (year) => year - 5,
	farForth: (year) => year + 5,
	first: () => FIRST_YEAR,
	last: () => LAST_YEAR,
};

/** What of a `KeyboardEvent` tells which key it is. */
export type Press = {
	key: string;
	code: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	/** The third level of a keyboard, on which some have their brackets. */
	isAltGraph: boolean;
};

/** Where a key was pressed. */
export type Focus = {
	/** A field that takes letters. */
	isTyping: boolean;
	/** A button, link or the like, to which Space belongs. */
	isControl: boolean;
	/** The map itself, which zooms by keys of its own. */
	isMap: boolean;
};

/** Reads a key press. */
export function press(event: KeyboardEvent): Press {
	const { key, code, ctrlKey, metaKey, altKey } = event;
	return { key, code, ctrlKey, metaKey, altKey, isAltGraph: event.getModifierState('AltGraph') };
}

/** Reads where a key was pressed. */
export function focusOf(target: EventTarget | null): Focus {
	const is = (selector: string) => target instanceof Element && target.matches(selector);
	return {
		isTyping: is('input, select, textarea, [contenteditable]'),
		isControl: is('a, button, summary, [role="button"], [role="option"]'),
		isMap: is('canvas'),
	};
}

/** What a press asks of the page, or null. Escape works in fields too. */
export function actionOf(pressed: Press, focus: Focus): Action | null {
	if (isModified(pressed)) return null;
	const { id } = PAGE_KEYS.find(({ keys }) => keys.includes(meant(pressed))) ?? {};
	if (!id || (focus.isTyping && id !== 'close')) return null;
	if (focus.isControl && id === 'play') return null;
	if (focus.isMap && (id === 'zoomIn' || id === 'zoomOut')) return null;
	return id;
}

/** The year to which a press moves a slider from this one, or null; it may lie outside the atlas. */
export function slidTo(pressed: Press, year: number): number | null {
	if (isModified(pressed)) return null;
	const { id } = SLIDER_KEYS.find(({ keys }) => keys.includes(pressed.key)) ?? {};
	return id ? MOVES[id](year) : null;
}

function isModified({ ctrlKey, metaKey, altKey, isAltGraph }: Press): boolean {
	return !isAltGraph && (ctrlKey || metaKey || altKey);
}

/** What stands on a Latin keyboard where others have their own letters. */
const LATIN: Record<string, string> = {
	BracketLeft: '[',
	BracketRight: ']',
	Slash: '/',
	...Object.fromEntries([...'cfghst'].map((letter) => [`Key${letter.toUpperCase()}`, letter])),
};

/** The key that was meant: on a Cyrillic keyboard the one that is printed beside. */
function meant({ key, code }: Press): string {
	const isForeign = key.length === 1 && key > '\u007f';
	const isCyrillicSlash = code === 'Slash' && key === '.';
	return isForeign || isCyrillicSlash ? (LATIN[code] ?? key) : key;
}
