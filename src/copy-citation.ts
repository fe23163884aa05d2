/**
 * Puts a button beside each citation of a page, which copies it. The page works without it: the text is selected
 * by a press then. Built into a classic script (`static/copy-citation.js`) by `src/cli/generate.ts`.
 */
for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
	const { copy = '', copied = '', denied = '' } = text.dataset;
	const button = document.createElement('button');
	const said = document.createElement('span');
	button.type = 'button';
	button.className = 'copy';
	button.textContent = copy;
	said.setAttribute('role', 'status');
	button.addEventListener(
		'click',
		() => void taken(text).then((ok) => (said.textContent = ok ? copied : denied)),
	);
	text.after(button, said);
}

/** Whether the text could be copied; where it could not, it is selected. */
async function taken(text: HTMLElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text.textContent.trim());
		return true;
	} catch {
		getSelection()?.selectAllChildren(text);
		return false;
	}
}

// A module, so that its names are its own.
export {};
