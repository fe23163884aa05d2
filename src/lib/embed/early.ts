/** Messages from the page around that came before the embed could read them. */
type Early = { inbox: MessageEvent[]; keep: (event: MessageEvent) => void };

declare global {
	interface Window {
		ndnAtlasEarly?: Early;
	}
}

/** Keeps what comes until {@link takeEarly}. A deck says `slide:start` when a frame has loaded, not when it is ready. */
export function keepEarly(): void {
	const inbox: MessageEvent[] = [];
	const keep = (event: MessageEvent) => void inbox.push(event);
	window.addEventListener('message', keep);
	window.ndnAtlasEarly = { inbox, keep };
}

/** What has come so far, in order; from now on nothing is kept. */
export function takeEarly(): MessageEvent[] {
	const early = window.ndnAtlasEarly;
	if (!early) return [];
	window.removeEventListener('message', early.keep);
	delete window.ndnAtlasEarly;
	return early.inbox;
}
