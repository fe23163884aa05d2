/** What of a `KeyboardEvent` tells which key was meant; an event is one. */
export type Press = Pick<KeyboardEvent, 'key'> &
	Partial<
		Pick<
			KeyboardEvent,
			| 'code'
			| 'ctrlKey'
			| 'metaKey'
			| 'altKey'
			| 'shiftKey'
			| 'isComposing'
			| 'keyCode'
			| 'getModifierState'
		>
	> & {
		/** The third level of a keyboard, on which some have their brackets. */
		isAltGraph?: boolean;
	};

/** `keyCode` of a key that an input method takes, even where `isComposing` does not say so. */
const TAKEN_BY_INPUT_METHOD = 229;
const NO_KEY = /^(Dead|Process|Unidentified)$/;

/** Signs of a Latin keyboard by `code`, without and with Shift. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
	BracketLeft: ['[', '{'],
	BracketRight: [']', '}'],
	Slash: ['/', '?'],
	Minus: ['-', '_'],
	Equal: ['=', '+'],
};
/** What Russian and Kazakh keyboards print there, beside letters. */
const CYRILLIC_SLASH = ['.', ',', '№'];

/**
 * The key that was meant, as the tables of keys name it: the name of a key without a character
 * (`ArrowLeft`), a space, a small Latin letter, a digit or a sign. First what is printed on the key,
 * on any layout and whether or not Caps Lock is on; then, where the layout prints no Latin letter or
 * digit, what a Latin keyboard has at its place. None for what belongs to the browser or to an input
 * method: combinations with Control, Command or Alt, and what is being composed.
 */
export function keysMeant(press: Press): readonly string[] {
	const { key } = press;
	if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD || NO_KEY.test(key)) return [];
	if (press.isAltGraph ?? press.getModifierState?.('AltGraph'))
		return key.length > 1 || /[a-z0-9\s]/i.test(key) ? [] : [key];
	if (press.ctrlKey || press.metaKey || press.altKey) return [];
	if ([...key].length > 1) return [key];
	const printed = key.toLowerCase();
	const placed = keyAt(press);
	return placed === undefined || placed === printed ? [printed] : [printed, placed];
}

/** What a Latin keyboard has at the place of a key that prints nothing Latin. */
function keyAt({ key, code = '', shiftKey = false }: Press): string | undefined {
	const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
	// French keyboards print digits with Shift, Kazakh ones not at all.
	if (digit) return shiftKey || /\d/.test(key) ? undefined : digit;
	const isForeignLetter = /[\p{L}\p{M}]/u.test(key) && !/\p{Script=Latin}/u.test(key);
	if (!isForeignLetter && !(code === 'Slash' && CYRILLIC_SLASH.includes(key))) return undefined;
	const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
	return letter?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0];
}
