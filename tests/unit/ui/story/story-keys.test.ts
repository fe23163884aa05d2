import { expect, it } from 'vitest';
import { turnPressed } from '#lib/ui/story/story-keys.ts';

/** A key pressed on an element that is, or lies in, what these selectors name. */
function press(key: string, { on = [] as string[], repeat = false, prevented = false } = {}) {
	const fits = (selector: string) => selector.split(', ').some((one) => on.includes(one));
	const target = { matches: fits, closest: (selector: string) => (fits(selector) ? {} : null) };
	return {
		key,
		code: key,
		target,
		repeat,
		defaultPrevented: prevented,
	} as unknown as KeyboardEvent;
}

it('a key of the story turns it', () => {
	expect(turnPressed(press('ArrowRight'), false)).toEqual({ turn: 'next', isHeld: false });
	expect(turnPressed(press('End'), true)).toEqual({ turn: 'last', isHeld: false });
	expect(turnPressed(press('End'), false)).toBeNull();
});

it('a key that is held walks on, but switches nothing to and fro', () => {
	expect(turnPressed(press('PageDown', { repeat: true }), true)?.isHeld).toBe(false);
	expect(turnPressed(press('b', { repeat: true }), true)).toEqual({ turn: 'blank', isHeld: true });
});

it('a key is left alone in a field, in a dialog, and where somebody else has taken it', () => {
	for (const on of ['input', 'select', 'textarea', 'dialog'])
		expect(turnPressed(press('ArrowRight', { on: [on] }), true)).toBeNull();
	expect(turnPressed(press('ArrowRight', { prevented: true }), true)).toBeNull();
});

it('Enter and space press the link or button that they are on; other keys turn the story there', () => {
	for (const on of ['a', 'button', 'summary']) {
		expect(turnPressed(press('Enter', { on: [on] }), true)).toBeNull();
		expect(turnPressed(press(' ', { on: [on] }), true)).toBeNull();
		expect(turnPressed(press('PageDown', { on: [on] }), true)?.turn).toBe('next');
	}
	expect(turnPressed(press('Enter'), true)?.turn).toBe('next');
});
