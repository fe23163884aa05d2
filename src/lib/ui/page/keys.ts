import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { keysMeant, type Press } from '#lib/view/key-press.ts';

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
	'addView',
	'close',
	'help',
] as const;
export type Action = (typeof ACTIONS)[number];

/** By which MapLibre zooms the map that has the focus. */
const MAP_ZOOM_CODES = [61, 107, 171, 187, 189, 109, 173];

/** What a key does to the slider that has the focus. */
export type SliderMove = 'back' | 'forth' | 'farBack' | 'farForth' | 'first' | 'last';

/** A line of the list of keys: each key that does it, as `keysMeant` names them. */
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
	{ id: 'addView', keys: ['a'] },
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

/** Where a key was pressed. */
export type Focus = {
	/** A field that takes letters. */
	isTyping: boolean;
	/** A button, link or the like, to which Space belongs. */
	isControl: boolean;
	/** The map itself, which zooms by keys of its own. */
	isMap: boolean;
};

/** Fields that take no letters. */
const SWITCHES = ':is([type="checkbox"], [type="radio"])';

/** Reads where a key was pressed. */
export function focusOf(target: EventTarget | null): Focus {
	const is = (selector: string) => target instanceof Element && target.matches(selector);
	return {
		isTyping: is(`input:not(${SWITCHES}), select, textarea, [contenteditable]`),
		isControl: is(`a, button, summary, ${SWITCHES}, [role="button"], [role="option"]`),
		isMap: is('canvas'),
	};
}

/** What a press asks of the page, or null. Escape works in fields too. */
export function actionOf(press: Press, focus: Focus): Action | null {
	const id = bound(PAGE_KEYS, press);
	if (!id || (focus.isTyping && id !== 'close')) return null;
	if (focus.isControl && id === 'play') return null;
	if (focus.isMap && isMapZoom(press) && (id === 'zoomIn' || id === 'zoomOut')) return null;
	return id;
}

/** The year to which a press moves a slider from this one, or null; it may lie outside the atlas. */
export function slidTo(press: Press, year: number): number | null {
	const id = bound(SLIDER_KEYS, press);
	return id ? MOVES[id](year) : null;
}

/** What a table binds to the key that was meant. */
function bound<Id>(table: readonly Binding<Id>[], press: Press): Id | null {
	for (const key of keysMeant(press)) {
		const binding = table.find(({ keys }) => keys.includes(key));
		if (binding) return binding.id;
	}
	return null;
}

/** MapLibre goes by the `keyCode`, which is not that of a plus or minus sign on every keyboard. */
function isMapZoom({ keyCode }: Press): boolean {
	return keyCode === undefined || MAP_ZOOM_CODES.includes(keyCode);
}
