/** Fields to write or choose in, and what unfolds to be worked in. */
const IN_USE = 'input, select, textarea, details[open], .inventory';

/** What has the focus in an embed, and what was pressed, when a pointer's action is over. */
export type Held = {
	active: Element | null;
	pressed: Element | null;
	/** The focus came into the embed by Tab. */
	isByTab: boolean;
	/** Text is selected, perhaps to be copied. */
	hasSelection: boolean;
};

/** Whether an embed keeps the focus after a pointer's action. `isDeck`: not even its slider does. */
export function isKept({ active, pressed, isByTab, hasSelection }: Held, isDeck: boolean): boolean {
	const isInUse = [active, pressed].some((element) => element?.closest(IN_USE));
	const isSlider = active?.matches('[role="slider"]') ?? false;
	return isByTab || hasSelection || isInUse || (isSlider && !isDeck);
}

/**
 * Gives the focus back to the page around whenever a pointer's action in this frame is over, unless
 * it is to be kept, so that keys reach the host, of whatever kind it is. Call what it returns to end this.
 */
export function returnFocus(keeps: (held: Held) => boolean): () => void {
	const { parent } = window;
	if (parent === window) return () => undefined;
	let isByTab = false;
	let isReturning = false;

	function giveBack(target: EventTarget | null) {
		const { activeElement: active } = document;
		const pressed = target instanceof Element ? target : null;
		const hasSelection = getSelection()?.type === 'Range';
		if (keeps({ active, pressed, isByTab, hasSelection })) return;
		(active as HTMLElement | null)?.blur();
		isReturning = document.hasFocus();
		parent.focus();
	}

	// In the next task, when a click has opened or followed what it should; a finger's click comes late.
	const over = ({ target }: Event) => void setTimeout(giveBack, 0, target);
	const key = (event: KeyboardEvent) => {
		// Tab is pressed in the page around the frame and released in here.
		if (event.key === 'Tab') isByTab = true;
	};
	const left = (event: Event) => {
		if (event.target !== window) return;
		isByTab = false;
		// The map would end its drift, as it does for a hand that leaves in the middle of a drag.
		if (isReturning) event.stopImmediatePropagation();
		isReturning = false;
	};
	const stop = new AbortController();
	const options = { capture: true, signal: stop.signal };
	for (const type of ['pointerup', 'pointercancel', 'click'] as const)
		window.addEventListener(type, over, options);
	for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, key, options);
	window.addEventListener('blur', left, options);
	return () => stop.abort();
}
