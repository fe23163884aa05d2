/**
 * The kinds of window that the pages are laid out for, each a media query. A style says
 * `@media (--narrow)`, which `svelte.config.js` fills in; code asks `matchMedia(WINDOWS.narrow)`. It is
 * JavaScript because Svelte's configuration is read by Node, which knows no types.
 */
export const WINDOWS = {
	/** Room for legend, map and details beside each other. */
	wide: '(min-width: 1000px) and (min-height: 481px)',
	/** Room for the map and one column, in which details stand in place of the legend. */
	medium: '(min-width: 701px) and (max-width: 999px) and (min-height: 481px)',
	/** Medium or small: a story that is being made and the details stand in one place. */
	shared: '(max-width: 999px), (max-height: 480px)',
	/** One column; legend and details rise over the lower part of the map. */
	narrow: '(max-width: 560px), (max-width: 700px) and (min-height: 481px)',
	/** Little height; header and time have one line, legend and details cover half of the map's width. */
	low: '(min-width: 561px) and (max-height: 480px)',
	/** Narrow or low. */
	small: '(max-width: 700px), (max-height: 480px)',
	/** A frame without room for a key of the lines. */
	tight: '(max-width: 640px)',
	/** A low frame: its time bar is one line. */
	flat: '(max-height: 280px)',
	/** A frame so low that it says the year alone. */
	slight: '(max-height: 130px)',
	/** The side column has no height to spare. */
	short: '(max-height: 620px)',
	/** The side column has room for the stories in two rows. */
	ample: '(min-width: 701px) and (min-height: 621px)',
	/** It has room for them one under the other. */
	tall: '(min-width: 701px) and (min-height: 860px)',
	/** The table has room under the map. */
	roomy: '(min-width: 1000px) and (min-height: 700px)',
	/** The table takes the place of the map. */
	cramped: '(max-width: 999px), (max-height: 699px)',
	/** A dialog fills the window. */
	slim: '(max-width: 800px)',
	/** A story has no room to spare: low or stacked. */
	limited: '(max-width: 900px), (max-height: 480px)',
	/** The text of a story stands under its map. */
	stacked: '(max-width: 560px), (max-width: 900px) and (min-height: 481px)',
};

/** Pixels of the details beside the map of a wide window. */
export const PANEL = 400;

/**
 * A style with the media queries in place of their names.
 *
 * @param {string} css
 * @returns {string}
 */
export function withWindows(css) {
	return css.replace(/@media \(--([a-z]+)\)/g, (_, name) => {
		const query = WINDOWS[/** @type {keyof typeof WINDOWS} */ (name)];
		if (!query) throw new Error(`no kind of window is called “${name}”`);
		return `@media ${query}`;
	});
}
