import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { isKept, returnFocus } from '#lib/embed/keyboard-focus.ts';
import { keyOutcome, type Holder } from '#lib/embed/keys.ts';

/** What an embed does with what its guest manners let through. */
export type GuestEvents = {
	/** The frame stands on a slide of a deck. */
	isDeck: () => boolean;
	/** The map does not move. */
	isStill: () => boolean;
	/** A key zooms the map by so many steps. */
	onzoom: (steps: number) => void;
	/** A key is the host's. */
	onhand: (event: KeyboardEvent) => void;
	/** The map itself was touched, not the slider and not what lies over it. */
	ontouch: () => void;
};

/**
 * Makes a map the guest of the page around its frame: keys, focus and touches that are not meant for
 * the map are the host's. One finger may only want to scroll the page, so that the map takes a tap or a
 * second finger. Attach it to the element that holds the map and what lies over it.
 */
export function guest(events: GuestEvents): Attachment<HTMLElement> {
	return (map) => {
		const capture = { capture: true };
		/** The focus was brought by the keyboard, not by a press. */
		let isKeyboardFocus = false;
		let isPressed = false;
		/** Fingers on the map. */
		let touches = 0;

		function press() {
			isPressed = true;
			isKeyboardFocus = false;
		}

		function release() {
			isPressed = false;
			touches = 0;
		}

		function touchIf({ target }: Event, isMeant: boolean) {
			if (isMeant && target instanceof Element && target.closest('.stage')) events.ontouch();
		}

		const listeners = [
			on(window, 'keydown', (event) => pressKey(event, isKeyboardFocus, events), capture),
			on(window, 'focusin', () => (isKeyboardFocus = !isPressed), capture),
			on(window, 'pointerdown', press, capture),
			on(window, 'pointerup', release, capture),
			on(window, 'pointercancel', release, capture),
			on(
				map,
				'pointerdown',
				(e) => touchIf(e, e.pointerType !== 'touch' || ++touches > 1),
				capture,
			),
			on(map, 'click', (e) => touchIf(e, true), capture),
			on(map, 'wheel', (e) => touchIf(e, e.ctrlKey || e.metaKey), { ...capture, passive: true }),
			returnFocus((held) => isKept(held, events.isDeck())),
		];
		return () => {
			for (const stop of listeners) stop();
		};
	};
}

function pressKey(event: KeyboardEvent, isByKeyboard: boolean, events: GuestEvents) {
	const [isDeck, isStill] = [events.isDeck(), events.isStill()];
	const kind = holderOf(document.activeElement);
	const outcome = keyOutcome(event, { kind, isByKeyboard }, { isDeck, isStill });
	if (outcome === 'browser' || outcome === 'kept') return;
	event.stopPropagation();
	// What the host does not take still scrolls it.
	if (isDeck || kind !== 'none' || outcome !== 'handed') event.preventDefault();
	if (outcome === 'handed') events.onhand(event);
	else events.onzoom(outcome === 'zoomIn' ? 1 : -1);
}

/** What kind of element has the keyboard. */
function holderOf(active: Element | null): Holder['kind'] {
	const is = (selector: string) => active?.matches(selector) ?? false;
	if (is('[role="slider"]')) return 'slider';
	if (is('canvas')) return 'map';
	return is('button, a, summary, input') ? 'button' : 'none';
}
