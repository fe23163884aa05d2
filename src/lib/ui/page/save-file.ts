/** Offers a text to the visitor as a file to keep. */
export function saveFile(name: string, type: string, text: string): void {
	saveBlob(name, new Blob([text], { type }));
}

/** Offers what was made to the visitor as a file to keep. */
export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the file after this turn.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
