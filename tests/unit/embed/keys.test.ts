import { describe, expect, it } from 'vitest';
import { keyOutcome, type Holder } from '#lib/embed/keys.ts';
import { KEYBOARDS, strokes } from '../../fixtures/keyboards.ts';

const press = (key: string, more = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...more,
});
const ARTICLE = { isDeck: false, isStill: false };
const SLIDE = { isDeck: true, isStill: false };
const STILL = { isDeck: false, isStill: true };
const held = (kind: Holder['kind'], isByKeyboard: boolean): Holder => ({ kind, isByKeyboard });
const KINDS = ['slider', 'map', 'button', 'none'] as const;

describe('a key in an embed', () => {
	it.each(['PageUp', 'PageDown', 'Escape', 'f', 'F', 'b', '.', 'n', 'ф'])(
		'“%s” always goes to the host',
		(key) => {
			for (const kind of KINDS)
				for (const isByKeyboard of [true, false])
					expect(keyOutcome(press(key), held(kind, isByKeyboard), ARTICLE)).toBe('handed');
		},
	);

	it.each(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' '])(
		'“%s” goes to the host after a click into the map',
		(key) => {
			for (const kind of ['map', 'button', 'none'] as const)
				for (const where of [ARTICLE, SLIDE, STILL])
					expect(keyOutcome(press(key), held(kind, false), where)).toBe('handed');
		},
	);

	it('stays with what was reached by the keyboard and uses it', () => {
		expect(keyOutcome(press('ArrowLeft'), held('slider', true), SLIDE)).toBe('kept');
		expect(keyOutcome(press('Home'), held('slider', true), SLIDE)).toBe('kept');
		expect(keyOutcome(press('ArrowUp'), held('map', true), SLIDE)).toBe('kept');
		expect(keyOutcome(press(' '), held('button', true), SLIDE)).toBe('kept');
		expect(keyOutcome(press('Enter'), held('button', true), STILL)).toBe('kept');
		expect(keyOutcome(press('Home'), held('map', true), ARTICLE)).toBe('handed');
	});

	it('moves a slider that was clicked, but not on a slide', () => {
		expect(keyOutcome(press('ArrowLeft'), held('slider', false), ARTICLE)).toBe('kept');
		expect(keyOutcome(press('ArrowLeft'), held('slider', false), SLIDE)).toBe('handed');
	});

	it('zooms by + and −, unless the map is still', () => {
		expect(keyOutcome(press('+'), held('none', false), SLIDE)).toBe('zoomIn');
		expect(keyOutcome(press('-'), held('slider', true), ARTICLE)).toBe('zoomOut');
		expect(keyOutcome(press('+'), held('map', true), STILL)).toBe('handed');
		expect(keyOutcome(press('ArrowLeft'), held('slider', true), STILL)).toBe('handed');
	});

	it.each(KEYBOARDS)('has a key for each direction of the zoom on the %s keyboard', (keyboard) => {
		for (const isCapsLock of [false, true]) {
			const all = [false, true].flatMap((shiftKey) => strokes(keyboard, { shiftKey, isCapsLock }));
			const fates = new Set(all.map((stroke) => keyOutcome(stroke, held('none', false), ARTICLE)));
			expect(fates).toContain('zoomIn');
			expect(fates).toContain('zoomOut');
		}
	});

	it('that an input method takes is left to it', () => {
		const composed = { ...press('Enter'), isComposing: true };
		expect(keyOutcome(composed, held('button', true), ARTICLE)).toBe('browser');
	});

	it.each([
		['Tab', {}],
		['F5', {}],
		['Shift', {}],
		['+', { ctrlKey: true }],
		['ArrowLeft', { altKey: true }],
		['r', { metaKey: true }],
	])('%s %j is the browser’s', (key, more) => {
		for (const kind of KINDS)
			expect(keyOutcome(press(key, more), held(kind, true), SLIDE)).toBe('browser');
	});
});
