import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Reports whether the pointer or, with `focus`, the keyboard focus is on an element. It is gone when
 * it leaves, when the pointer is cancelled, when another window comes to the front and when the
 * element goes away, which no event of its own tells.
 */
export function pointing(tell: (isOn: boolean) => void, focus = false): Attachment<Element> {
	return (element) => {
		let isOn = false;
		const turn = (next: boolean) => () => {
			if (next !== isOn) tell((isOn = next));
		};
		const come = turn(true);
		const go = turn(false);
		// By Svelte’s own, since an element that is removed loses the focus in the middle of an update.
		const listeners = [
			on(element, 'pointerenter', come),
			...['pointerleave', 'pointercancel'].map((type) => on(element, type, go)),
			...(focus ? [on(element, 'focusin', come), on(element, 'focusout', go)] : []),
			on(window, 'blur', go),
		];
		return () => {
			for (const stop of listeners) stop();
			go();
		};
	};
}
