import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { keysMeant } from '#lib/view/key-press.ts';

/** What is open over the page, the innermost last. */
const opened: HTMLElement[] = [];

/**
 * For what floats over the page while it is open: closes it by Escape (`isByKey`: the focus has to go
 * back to where it was), the innermost first, by a press elsewhere, or when the focus goes to
 * something else. Not when the focus only goes away, as when a window is left or a phone folds its
 * keyboard. The button that opened it is not elsewhere: it closes it by itself.
 */
export function dismissible(
	close: (isByKey: boolean) => void,
	button: () => HTMLElement | undefined = () => undefined,
): Attachment<HTMLElement> {
	return (element) => {
		const escape = (event: KeyboardEvent) => {
			if (event.defaultPrevented || keysMeant(event)[0] !== 'Escape') return;
			if (opened.at(-1) !== element || isUnderDialog(element)) return;
			event.preventDefault();
			// What lies around it does not close too.
			event.stopPropagation();
			close(true);
		};
		const leave = ({ target }: Event) => {
			const isInside = (part?: HTMLElement) => target instanceof Node && part?.contains(target);
			if (!isInside(element) && !isInside(button())) close(false);
		};
		opened.push(element);
		const listeners = [
			on(window, 'keydown', escape, { capture: true }),
			on(window, 'pointerdown', leave, { capture: true }),
			on(window, 'focusin', leave, { capture: true }),
		];
		return () => {
			for (const stop of listeners) stop();
			opened.splice(opened.indexOf(element), 1);
		};
	};
}

/** Under a dialog that was opened later; the browser closes that first. */
function isUnderDialog(element: HTMLElement): boolean {
	const dialog = document.querySelector('dialog:modal');
	return dialog !== null && !dialog.contains(element);
}
