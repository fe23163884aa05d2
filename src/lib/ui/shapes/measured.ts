import type { Size } from '#lib/view/camera.ts';

/** Tells the inner size of an element, in pixels, at first and whenever it changes. */
export const measured = (onsize: (size: Size) => void) => (box: Element) => {
	const observer = new ResizeObserver(() =>
		onsize({ width: box.clientWidth, height: box.clientHeight }),
	);
	observer.observe(box);
	return () => observer.disconnect();
};
