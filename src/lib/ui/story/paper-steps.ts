import { stillPictures, wholePictures, type Beside } from '#lib/map/svg/still.ts';
import type { Size } from '#lib/view/camera.ts';
import { mapsOf } from '#lib/view/sides.ts';
import type { Slide } from '#lib/export/deck.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { timeName } from '#lib/words/summary.ts';

/** The shape of a step's picture on paper; its symbols are as large on a page 700 pixels wide. */
const PAPER: Size = { width: 700, height: 420 };

/**
 * Puts the map of each step over its text, for paper, or all maps of a step that shows several: copies of the
 * picture that stands in the page, so that nothing has to load. Returns what takes them away.
 */
export function layStepsOnPaper(
	root: Element,
	items: Iterable<Element>,
	slides: readonly Pick<Slide, 'view' | 'focus'>[],
	words: Words,
	beside: Beside = {},
): () => void {
	const pictures = wholePictures(root);
	const figures = [...items].flatMap((item, i) => {
		const slide = slides[i];
		if (!slide) return [];
		const { view, focus = null } = slide;
		const maps = mapsOf(view);
		const laid = (maps.length > 0 ? maps : [view]).map((map) => {
			const figure = document.createElement('figure');
			figure.className = maps.length > 0 ? 'paper-map of-several' : 'paper-map';
			figure.append(...stillPictures(pictures, map, PAPER, { ...beside, traced: focus }));
			if (maps.length > 0) figure.append(captionOf(map, words));
			return figure;
		});
		item.prepend(...laid);
		return laid;
	});
	return () => figures.forEach((figure) => figure.remove());
}

function captionOf(map: View, words: Words): HTMLElement {
	const caption = document.createElement('figcaption');
	caption.textContent = timeName(words, map);
	return caption;
}
