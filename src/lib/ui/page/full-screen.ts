/** Fills the screen with an element; false where the browser cannot or will not. */
export async function enterFullScreen(element: Element): Promise<boolean> {
	try {
		await element.requestFullscreen();
		return true;
	} catch {
		// Refused by the visitor, by the page around a frame, or unknown to the browser.
		return false;
	}
}

/** Leaves the full screen; one that has ended by itself is left already. */
export async function leaveFullScreen(page: Document = document): Promise<void> {
	if (!page.fullscreenElement) return;
	try {
		await page.exitFullscreen();
	} catch {
		// It ended between asking and leaving.
	}
}
