import { describe, expect, it } from 'vitest';
import { isKept, type Held } from '#lib/embed/keyboard-focus.ts';

/** An element that is, or lies in, what these selectors name. */
const element = (...names: string[]) => {
	const fits = (selector: string) => selector.split(', ').some((one) => names.includes(one));
	return { matches: fits, closest: (selector: string) => (fits(selector) ? {} : null) } as never;
};
const held = (more: Partial<Held> = {}): Held => ({
	active: null,
	pressed: null,
	isByTab: false,
	hasSelection: false,
	...more,
});

describe('after a pointer’s action an embed', () => {
	it.each(['canvas', 'button', 'a', 'summary', 'body'])('gives the focus of a %s back', (name) => {
		for (const isDeck of [true, false])
			expect(isKept(held({ active: element(name), pressed: element(name) }), isDeck)).toBe(false);
	});

	it('keeps what was reached by Tab, and text that is selected', () => {
		expect(isKept(held({ active: element('button'), isByTab: true }), true)).toBe(true);
		expect(isKept(held({ hasSelection: true }), false)).toBe(true);
	});

	it.each(['input', 'select', 'textarea', 'details[open]', '.inventory'])(
		'keeps it while %s is in use, even where a press gives no focus',
		(name) => {
			expect(isKept(held({ active: element(name) }), true)).toBe(true);
			expect(isKept(held({ pressed: element(name) }), true)).toBe(true);
		},
	);

	it('keeps it for its slider, but not on a slide', () => {
		const slider = held({ active: element('[role="slider"]') });
		expect(isKept(slider, false)).toBe(true);
		expect(isKept(slider, true)).toBe(false);
	});
});
