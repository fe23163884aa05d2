/** Offers a text to the visitor as a file to keep. */
export function saveFile(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the file after this turn.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
