/** Takes files that are dropped on an element; anything else that is dragged over it is left alone. */
export function dropTarget(onfiles: (files: File[]) => void) {
	return (element: HTMLElement): (() => void) => {
		const over = (event: DragEvent) => {
			if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
		};
		const drop = (event: DragEvent) => {
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0) return;
			event.preventDefault();
			onfiles(files);
		};
		element.addEventListener('dragover', over);
		element.addEventListener('drop', drop);
		return () => {
			element.removeEventListener('dragover', over);
			element.removeEventListener('drop', drop);
		};
	};
}
