import type { Attachment } from 'svelte/attachments';

/**
 * Tells of two fingers that move apart or together on an element: by what factor what they hold becomes
 * longer, and where the middle between them is (`clientX`). From the second finger, of which `onbegin` tells, until
 * the last is lifted, no single pointer is heard.
 */
export function pinching(
	onpinch: (factor: number, clientX: number) => void,
	onbegin: () => void = () => undefined,
): Attachment<HTMLElement> {
	return (element) => {
		const fingers = new Map<number, number>();
		/** From the second finger until the last is lifted. */
		let isPinch = false;
		const apart = () => {
			const [a = 0, b = 0] = [...fingers.values()];
			return { gap: Math.max(8, Math.abs(a - b)), middle: (a + b) / 2 };
		};
		const down = (event: PointerEvent) => {
			if (event.pointerType !== 'touch') return;
			fingers.set(event.pointerId, event.clientX);
			if (!isPinch && fingers.size > 1) onbegin();
			isPinch = fingers.size > 1;
			if (isPinch) event.stopPropagation();
		};
		const move = (event: PointerEvent) => {
			if (!fingers.has(event.pointerId)) return;
			if (fingers.size !== 2) {
				if (isPinch) event.stopPropagation();
				return void fingers.set(event.pointerId, event.clientX);
			}
			const before = apart();
			fingers.set(event.pointerId, event.clientX);
			const after = apart();
			event.stopPropagation();
			onpinch(before.gap / after.gap, after.middle);
		};
		const up = (event: PointerEvent) => {
			if (fingers.delete(event.pointerId) && isPinch) event.stopPropagation();
		};
		const listeners = [
			['pointerdown', down],
			['pointermove', move],
			['pointerup', up],
			['pointercancel', up],
		] as const;
		// Before the element's own listeners, which take one finger for a drag.
		for (const [name, run] of listeners) element.addEventListener(name, run, { capture: true });
		return () => {
			for (const [name, run] of listeners)
				element.removeEventListener(name, run, { capture: true });
		};
	};
}
