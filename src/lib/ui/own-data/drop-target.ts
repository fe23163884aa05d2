/**
 * Takes files that are dropped on an element, which has `data-drop` while they are held over it; anything
 * else that is dragged over it is left alone. `oncoming` is told when files are first held over it, so that what
 * reads them is there before they are.
 */
export function dropTarget(onfiles: (files: File[]) => void, oncoming: () => void) {
	return (element: HTMLElement): (() => void) => {
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			if (element.dataset.drop === undefined) oncoming();
			element.dataset.drop = '';
		};
		const leave = ({ relatedTarget }: DragEvent) => {
			if (!element.contains(relatedTarget as Node | null)) delete element.dataset.drop;
		};
		const drop = (event: DragEvent) => {
			delete element.dataset.drop;
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0) return;
			event.preventDefault();
			onfiles(files);
		};
		const off = new AbortController();
		const { signal } = off;
		element.addEventListener('dragover', over, { signal });
		element.addEventListener('dragleave', leave, { signal });
		element.addEventListener('drop', drop, { signal });
		return () => off.abort();
	};
}
