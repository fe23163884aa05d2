import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guest } from '#lib/ui/embed/guest.ts';

/** A map with a button over it, which is a guest. */
function guestMap({ isDeck = false, isStill = false } = {}) {
	const map = document.createElement('div');
	const stage = Object.assign(document.createElement('div'), { className: 'stage' });
	const canvas = Object.assign(document.createElement('canvas'), { tabIndex: 0 });
	const button = document.createElement('button');
	stage.append(canvas);
	map.append(stage, button);
	document.body.replaceChildren(map);
	const [onzoom, onhand, ontouch] = [vi.fn(), vi.fn(), vi.fn()];
	const stop = guest({
		isDeck: () => isDeck,
		isStill: () => isStill,
		onzoom,
		onhand,
		ontouch,
	})(map) as () => void;
	return { canvas, button, onzoom, onhand, ontouch, stop };
}

function press(target: EventTarget, key: string) {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
	target.dispatchEvent(event);
	return event;
}

const touch = (target: EventTarget, pointerType: string) =>
	target.dispatchEvent(new PointerEvent('pointerdown', { pointerType, bubbles: true }));

let map: ReturnType<typeof guestMap>;
beforeEach(() => {
	map?.stop();
	map = guestMap();
});

describe('the map as a guest', () => {
	test('gives the host the keys that are not its own', () => {
		const event = press(document.body, 'n');
		expect(map.onhand).toHaveBeenCalledWith(event);
		expect(event.defaultPrevented).toBe(false);
	});

	test('zooms by plus and minus, which then do nothing else', () => {
		expect(press(document.body, '+').defaultPrevented).toBe(true);
		press(document.body, '-');
		expect(map.onzoom.mock.calls).toEqual([[1], [-1]]);
		expect(map.onhand).not.toHaveBeenCalled();
	});

	test('keeps the arrows of a map that was reached by the keyboard, not of one that was pressed', () => {
		map.canvas.focus();
		press(map.canvas, 'ArrowLeft');
		expect(map.onhand).not.toHaveBeenCalled();
		map.canvas.blur();
		touch(map.canvas, 'mouse');
		map.canvas.focus();
		press(map.canvas, 'ArrowLeft');
		expect(map.onhand).toHaveBeenCalledTimes(1);
	});

	test('is touched by a second finger or a tap, not by the first finger', () => {
		touch(map.canvas, 'touch');
		expect(map.ontouch).not.toHaveBeenCalled();
		touch(map.canvas, 'touch');
		expect(map.ontouch).toHaveBeenCalledTimes(1);
		window.dispatchEvent(new PointerEvent('pointerup'));
		touch(map.canvas, 'touch');
		expect(map.ontouch).toHaveBeenCalledTimes(1);
		map.canvas.click();
		expect(map.ontouch).toHaveBeenCalledTimes(2);
	});

	test('is not touched by a press on what lies over it, or by a wheel that scrolls the page', () => {
		touch(map.button, 'mouse');
		map.canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
		expect(map.ontouch).not.toHaveBeenCalled();
		map.canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, ctrlKey: true }));
		expect(map.ontouch).toHaveBeenCalledTimes(1);
	});

	test('listens no more when it has gone', () => {
		map.stop();
		press(document.body, 'n');
		touch(map.canvas, 'mouse');
		expect(map.onhand).not.toHaveBeenCalled();
		expect(map.ontouch).not.toHaveBeenCalled();
	});
});
