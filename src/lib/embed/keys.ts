import { keysMeant, type Press } from '#lib/view/key-press.ts';

/** What in an embed has the keyboard, and how it came to it. */
export type Holder = {
	/** `button`: whatever Space and Enter work. `none`: the page itself, as after a click beside all. */
	kind: 'slider' | 'map' | 'button' | 'none';
	/** It was reached by the keyboard, not by a click or a touch. */
	isByKeyboard: boolean;
};

/** What a key does: it zooms the map, is kept by its holder, is handed to the host, or is left to the browser. */
export type KeyOutcome = 'zoomIn' | 'zoomOut' | 'kept' | 'handed' | 'browser';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const KEPT: Record<Holder['kind'], readonly string[]> = {
	slider: [...ARROWS, 'Home', 'End'],
	map: ARROWS,
	button: [' ', 'Enter'],
	none: [],
};
const ZOOM: Readonly<Record<string, 'zoomIn' | 'zoomOut'>> = {
	'+': 'zoomIn',
	'=': 'zoomIn',
	'-': 'zoomOut',
	_: 'zoomOut',
};
/** They are the browser's and the system's own. */
const OTHERS = /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|F\d+)$/;

/**
 * The rule of the keys in an embed, as its documentation says it. `isDeck`: on a slide even the
 * slider lets go of its keys after a click. A still embed keeps none but those of its buttons.
 */
export function keyOutcome(
	press: Press,
	{ kind, isByKeyboard }: Holder,
	{ isDeck, isStill }: { isDeck: boolean; isStill: boolean },
): KeyOutcome {
	const meant = keysMeant(press);
	if (meant.length === 0 || OTHERS.test(press.key)) return 'browser';
	const zoom = meant.map((key) => ZOOM[key]).find(Boolean);
	if (zoom) return isStill ? 'handed' : zoom;
	const isHeld = isByKeyboard || (kind === 'slider' && !isDeck);
	const isFree = isStill && kind !== 'button';
	return isHeld && !isFree && KEPT[kind].includes(press.key) ? 'kept' : 'handed';
}
