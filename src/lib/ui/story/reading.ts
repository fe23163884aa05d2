import type { Attachment } from 'svelte/attachments';

/** Of the window's height: where the step that is read is crossed. */
const LINE = 0.56;

/** Follows the reader of a list of steps: tells the index of the one that crosses the middle of the window. */
export function followReader(onread: (index: number) => void): Attachment<HTMLElement> {
	return (steps) => {
		const middle = new IntersectionObserver(
			() => {
				// News can be late: where the page stands now counts.
				const line = innerHeight * LINE;
				const at = [...steps.children].findIndex((item) => {
					const { top, bottom } = item.getBoundingClientRect();
					return top <= line && bottom >= line;
				});
				if (at >= 0 && !document.documentElement.dataset.single) onread(at);
			},
			{ rootMargin: '-56% 0px -43% 0px' },
		);
		for (const item of steps.children) middle.observe(item);
		return () => middle.disconnect();
	};
}
