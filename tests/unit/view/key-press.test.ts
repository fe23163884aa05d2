import { describe, expect, it, test } from 'vitest';
import { keysMeant } from '#lib/view/key-press.ts';
import { KEYBOARDS, LATIN, strokes, type Stroke } from '../../fixtures/keyboards.ts';

const US = new Map(strokes('us').map(({ code, key }) => [code, key]));
const US_SHIFTED = new Map(strokes('us', { shiftKey: true }).map(({ code, key }) => [code, key]));
const at = (keyboard: (typeof KEYBOARDS)[number], code: string, more = {}) =>
	strokes(keyboard, more).find((stroke) => stroke.code === code) as Stroke;

describe.each([false, true])('with Caps Lock %s', (isCapsLock) => {
	test.each(LATIN)('a letter of %s is the one that is printed', (keyboard) => {
		for (const shiftKey of [false, true])
			for (const stroke of strokes(keyboard, { shiftKey, isCapsLock }))
				if (/^[a-z]$/i.test(stroke.key))
					expect(keysMeant(stroke)).toEqual([stroke.key.toLowerCase()]);
	});

	test.each(LATIN)(
		'a sign of %s is the one that is printed, and stands for no letter',
		(keyboard) => {
			for (const shiftKey of [false, true])
				for (const stroke of strokes(keyboard, { shiftKey, isCapsLock })) {
					if (/^([a-z]|Dead)$/i.test(stroke.key)) continue;
					const [printed, ...others] = keysMeant(stroke);
					expect(printed).toBe(stroke.key.toLowerCase());
					expect(others.filter((key) => !/\d/.test(key))).toEqual([]);
				}
		},
	);

	test.each(['russian', 'kazakh'] as const)(
		'a letter of the %s keyboard is also the Latin key in its place',
		(keyboard) => {
			for (const stroke of strokes(keyboard, { isCapsLock }))
				if (/\p{L}/u.test(stroke.key) && US.get(stroke.code) !== ';') {
					const placed = US.get(stroke.code) as string;
					const isKnown = /[a-z0-9[\]/=-]/.test(placed);
					expect(keysMeant(stroke)).toEqual([
						stroke.key.toLowerCase(),
						...(isKnown ? [placed] : []),
					]);
				}
		},
	);

	test.each(KEYBOARDS)('the digits of %s are reached without Shift', (keyboard) => {
		for (let digit = 0; digit <= 9; digit++)
			expect(keysMeant(at(keyboard, `Digit${digit}`, { isCapsLock }))).toContain(String(digit));
	});
});

it('a digit that is printed with Shift is meant, and another sign there is none', () => {
	expect(keysMeant(at('azerty', 'Digit7', { shiftKey: true }))).toEqual(['7']);
	expect(keysMeant(at('us', 'Digit7', { shiftKey: true }))).toEqual(['&']);
	expect(keysMeant(at('kazakh', 'Digit2', { shiftKey: true }))).toEqual(['ә']);
	expect(keysMeant({ key: '٣', code: 'Digit3' })).toContain('3');
	expect(keysMeant({ key: '4', code: 'Numpad4' })).toEqual(['4']);
});

it.each(['russian', 'kazakh'] as const)(
	'the slash of the %s keyboard is where others have it',
	(keyboard) => {
		expect(keysMeant(at(keyboard, 'Slash'))).toContain(US.get('Slash'));
		expect(keysMeant(at(keyboard, 'Slash', { shiftKey: true }))).toContain(US_SHIFTED.get('Slash'));
	},
);

it('a key without a character has its name', () => {
	for (const key of ['ArrowLeft', 'PageDown', 'Escape', 'Enter', 'Home', ' '])
		expect(keysMeant({ key, code: key })).toEqual([key]);
});

it.each(['ctrlKey', 'metaKey', 'altKey'])('a combination with %s is the browser’s', (modifier) => {
	for (const key of ['f', 'а', '+', '1', 'ArrowLeft'])
		expect(keysMeant({ key, code: 'KeyF', [modifier]: true })).toEqual([]);
});

it('the third level of a keyboard gives signs and nothing else', () => {
	const german = { code: 'Digit8', ctrlKey: true, altKey: true };
	const getModifierState = (name: string) => name === 'AltGraph';
	expect(keysMeant({ key: '[', ...german, getModifierState })).toEqual(['[']);
	expect(keysMeant({ key: 'f', code: 'KeyF', isAltGraph: true })).toEqual([]);
	expect(keysMeant({ key: 'ArrowLeft', code: 'ArrowLeft', isAltGraph: true })).toEqual([]);
});

it('what an input method takes or a dead key begins is nobody else’s', () => {
	expect(keysMeant({ key: 'Enter', code: 'Enter', isComposing: true })).toEqual([]);
	// As Safari tells the Enter that ends a composition.
	expect(keysMeant({ key: 'Enter', code: 'Enter', keyCode: 229 })).toEqual([]);
	for (const key of ['Process', 'Dead', 'Unidentified'])
		expect(keysMeant({ key, code: 'KeyF' })).toEqual([]);
});
