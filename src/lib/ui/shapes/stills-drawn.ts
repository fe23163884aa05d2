/** Milliseconds after which nobody waits any longer: a frame out of sight may draw nothing. */
const PATIENCE = 3000;

/** Resolves when so many still maps stand drawn under an element or, since that failed or took too long, need not be waited for. */
export function stillsDrawn(root: Element, count: number): Promise<void> {
	const isDrawn = () =>
		root.querySelectorAll('.still[aria-busy="false"]').length >= count ||
		root.querySelector('.table-pane[role="alert"]') !== null;
	if (count === 0 || isDrawn()) return Promise.resolve();
	return new Promise((resolve) => {
		const end = () => {
			observer.disconnect();
			clearTimeout(patience);
			resolve();
		};
		const observer = new MutationObserver(() => isDrawn() && end());
		observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
		const patience = setTimeout(end, PATIENCE);
	});
}
