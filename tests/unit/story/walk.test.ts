import { describe, expect, it } from 'vitest';
import { stepAsked, turnOf, walked } from '#lib/story/walk.ts';
import { KEYBOARDS, strokes } from '../../fixtures/keyboards.ts';

const IDS = ['one', 'two', 'three'];
const press = (key: string, more = {}) => ({
	key,
	code: '',
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...more,
});

describe('the step that an address asks for', () => {
	it('is named by its anchor', () => {
		expect(stepAsked(IDS, '', '#three')).toBe(2);
	});

	it('is counted from one', () => {
		expect(stepAsked(IDS, '?step=2', '')).toBe(1);
		expect(stepAsked(IDS, '?embed&step=three', '')).toBe(2);
	});

	it('is that of the anchor when both are there, since the page follows the reader by it', () => {
		expect(stepAsked(IDS, '?step=1', '#three')).toBe(2);
	});

	it('is the nearest one when there is no such step', () => {
		expect(stepAsked(IDS, '?step=99', '')).toBe(2);
		expect(stepAsked(IDS, '?step=0', '')).toBe(0);
		expect(stepAsked(IDS, '?step=x', '#%E0%A4%A')).toBe(0);
		expect(stepAsked(IDS, '', '')).toBe(0);
	});
});

it('walking stops at both ends', () => {
	expect(walked(0, -1, 3)).toBe(0);
	expect(walked(1, 1, 3)).toBe(2);
	expect(walked(2, 1, 3)).toBe(2);
});

describe('a key', () => {
	it.each(['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'])('%s goes on in a talk', (key) => {
		expect(turnOf(press(key), true)).toBe('next');
	});

	it.each(['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'])('%s goes back in a talk', (key) => {
		expect(turnOf(press(key), true)).toBe('previous');
	});

	it.each(['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', ' ', 'Home', 'End', 'b', 'Escape'])(
		'%s is left to the page that is read',
		(key) => {
			expect(turnOf(press(key), false)).toBeNull();
		},
	);

	it('steps through a page that is read, when it points sideways', () => {
		expect(turnOf(press('ArrowRight'), false)).toBe('next');
		expect(turnOf(press('ArrowLeft'), false)).toBe('previous');
	});

	it('blanks the screen on a Cyrillic keyboard too, and by a clicker’s full stop', () => {
		expect(turnOf(press('и', { code: 'KeyB' }), true)).toBe('blank');
		expect(turnOf(press('.'), true)).toBe('blank');
	});

	it.each(KEYBOARDS)(
		'has its letters on the %s keyboard, with Caps Lock and without',
		(keyboard) => {
			for (const isCapsLock of [false, true]) {
				const turns = strokes(keyboard, { isCapsLock }).flatMap(
					(stroke) => turnOf(stroke, true) ?? [],
				);
				expect(turns.toSorted()).toEqual(
					keyboard === 'azerty'
						? ['blank', 'fullScreen', 'notes', 'sweep']
						: ['blank', 'blank', 'fullScreen', 'notes', 'sweep'],
				);
			}
		},
	);

	it('of a Dvorak keyboard is what is printed, not what others have there', () => {
		expect(turnOf(press('x', { code: 'KeyB' }), true)).toBeNull();
		expect(turnOf(press('b', { code: 'KeyN' }), true)).toBe('blank');
	});

	it('with Control or Command is the browser’s', () => {
		expect(turnOf(press('f', { ctrlKey: true }), true)).toBeNull();
		expect(turnOf(press('ArrowLeft', { metaKey: true }), false)).toBeNull();
	});
});
