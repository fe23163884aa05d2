import { describe, expect, test } from 'vitest';
import {
	ACTIONS,
	PAGE_KEYS,
	SLIDER_KEYS,
	actionOf,
	slidTo,
	type Focus,
} from '#lib/ui/page/keys.ts';
import type { Press } from '#lib/view/key-press.ts';
import { KEYBOARDS, strokes } from '../../../fixtures/keyboards.ts';

const press = (key: string, fields: Partial<Press> = {}): Press => ({
	key,
	code: '',
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	isAltGraph: false,
	...fields,
});
const NOWHERE: Focus = { isTyping: false, isControl: false, isMap: false };

describe('the table of keys', () => {
	test('names every action once and gives no key twice', () => {
		expect(PAGE_KEYS.map(({ id }) => id).toSorted()).toEqual([...ACTIONS].toSorted());
		const keys = [...PAGE_KEYS, ...SLIDER_KEYS].flatMap(({ keys }) => keys);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('is what the handler obeys', () => {
		for (const { id, keys } of PAGE_KEYS)
			for (const key of keys) expect(actionOf(press(key), NOWHERE)).toBe(id);
	});
});

describe('a key', () => {
	test('that is in no table does nothing', () => {
		for (const key of ['x', 'Enter', 'Tab', 'ArrowLeft', 'Shift'])
			expect(actionOf(press(key), NOWHERE)).toBeNull();
	});

	test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s belongs to the browser', (modifier) => {
		for (const { keys } of PAGE_KEYS)
			expect(actionOf(press(keys[0] ?? '', { [modifier]: true }), NOWHERE)).toBeNull();
		expect(slidTo(press('ArrowLeft', { [modifier]: true }), 2000)).toBeNull();
	});

	test('on the third level of a German keyboard is meant', () => {
		const bracket = press('[', { ctrlKey: true, altKey: true, isAltGraph: true });
		expect(actionOf(bracket, NOWHERE)).toBe('previousEvent');
	});

	test('does nothing while somebody types, but for Escape', () => {
		const typing = { ...NOWHERE, isTyping: true };
		const done = PAGE_KEYS.filter(({ keys }) => actionOf(press(keys[0] ?? ''), typing));
		expect(done.map(({ id }) => id)).toEqual(['close']);
	});

	test('Space presses the button that has the focus, and plays elsewhere', () => {
		expect(actionOf(press(' '), { ...NOWHERE, isControl: true })).toBeNull();
		expect(actionOf(press('f'), { ...NOWHERE, isControl: true })).toBe('fullScreen');
		expect(actionOf(press(' '), NOWHERE)).toBe('play');
	});

	test('for the zoom is left to the map that has the focus', () => {
		const onMap = { ...NOWHERE, isMap: true };
		expect(actionOf(press('+', { keyCode: 187 }), onMap)).toBeNull();
		expect(actionOf(press('-', { keyCode: 189 }), onMap)).toBeNull();
		expect(actionOf(press(' '), onMap)).toBe('play');
	});

	test('for the zoom that the map does not know, as the minus of a French keyboard, is the page’s', () => {
		const onMap = { ...NOWHERE, isMap: true };
		const minus = press('-', { code: 'Digit6', keyCode: 54 });
		expect(actionOf(minus, onMap)).toBe('zoomOut');
	});

	test.each([
		['а', 'KeyF', 'fullScreen'],
		['е', 'KeyT', 'table'],
		['с', 'KeyC', 'compare'],
		['х', 'BracketLeft', 'previousEvent'],
		['ъ', 'BracketRight', 'nextEvent'],
		['.', 'Slash', 'search'],
	])('“%s” of a Cyrillic keyboard is read as the Latin key beside it', (key, code, action) => {
		expect(actionOf(press(key, { code }), NOWHERE)).toBe(action);
	});

	test('of another Latin keyboard is what is printed on it', () => {
		// The place of F on a Dvorak keyboard.
		expect(actionOf(press('u', { code: 'KeyF' }), NOWHERE)).toBeNull();
	});
});

describe.each(KEYBOARDS)('on the %s keyboard', (keyboard) => {
	test.each([false, true])('each action has a key, with Caps Lock %s', (isCapsLock) => {
		const all = [false, true].flatMap((shiftKey) => strokes(keyboard, { shiftKey, isCapsLock }));
		// German and French keyboards have their brackets on the third level.
		const third = ['[', ']'].map((key) => press(key, { isAltGraph: true }));
		const done = new Set([...all, ...third].map((stroke) => actionOf(stroke, NOWHERE)));
		const printed = ACTIONS.filter((action) => action !== 'play' && action !== 'close');
		expect([...done].filter(Boolean).toSorted()).toEqual(printed.toSorted());
	});
});

describe('a key on the slider', () => {
	test.each([
		['ArrowLeft', 1999],
		['ArrowDown', 1999],
		['ArrowRight', 2001],
		['ArrowUp', 2001],
		['PageDown', 1995],
		['PageUp', 2005],
		['Home', 1992],
		['End', 2015],
		['Enter', null],
	])('%s goes from 2000 to %s', (key, year) => {
		expect(slidTo(press(key), 2000)).toBe(year);
	});
});
