import { focusOf } from '#lib/atlas/focused-legs.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import { contents, readingKey } from '#lib/export/legend.ts';
import type { MapFiles } from '#lib/export/map/drawing.ts';
import { mapDrawing } from '#lib/export/map/map-drawing.ts';
import { signPicture } from '#lib/export/plate.ts';
import { countryPaths } from '#lib/map/areas.ts';
import type { CountryPaths } from '#lib/map/country-at.ts';
import { WHOLE_ZOOM } from '#lib/map/ground/cells.ts';
import { sketch } from '#lib/map/ground/sketch.ts';
import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { PAGE_PALETTE } from '#lib/map/theme.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { basemapTopology } from './authored.ts';
import { pictureFiles } from './generated.ts';

/** Pixels of a picture; a page shows it a little larger, a phone a little smaller. */
export const PROFILE_PICTURE = { width: 560, height: 400 };

/** The basemap with so few points as a small map shows, worked out when first wanted. */
let sketched: Sketched | undefined;
type Sketched = { ground: MapFiles['ground']; paths: CountryPaths };
function sketchedGround(): Sketched {
	if (sketched) return sketched;
	const base = sketch(basemapTopology(process.cwd()));
	return (sketched = { ground: groundPaths(base), paths: countryPaths(base) });
}

function sketchedFiles(files: MapFiles): MapFiles {
	const { ground, paths } = sketchedGround();
	return { ...files, ground, areas: files.areas && { ...files.areas, paths } };
}

/**
 * The map of a page as SVG in the colours of the page, and what it shows as a list in HTML; `label` is the map's text
 * alternative.
 */
export function profilePicture(
	view: View,
	label: string,
	words: Words,
): { map: string; key: string } {
	const camera = fitCamera(view.fit ?? HOME_BOUNDS, PROFILE_PICTURE);
	const generated = pictureFiles(words.language);
	const whole = { ...generated, letters: { ...generated.letters, isLive: true as const } };
	const files = camera.zoom < WHOLE_ZOOM ? sketchedFiles(whole) : whole;
	const slice = sliceOf(view);
	const { outline } = files.map;
	const focus = focusOf(outline, slice, view.select);
	const look = { theme: 'light', palette: PAGE_PALETTE } as const;
	const { markup, drawn } = mapDrawing(files, {
		...{ slice, selected: view.select, focus, camera },
		...{ size: PROFILE_PICTURE, ...look },
	});
	const ink = { ...look, letters: files.letters, words };
	const lines = [...contents(drawn, words), ...readingKey(drawn, words)].map(
		({ sign, text }) => `<li>${signPicture(sign, ink)}${escaped(text)}</li>`,
	);
	const { width, height } = PROFILE_PICTURE;
	const root = { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label };
	return {
		map: `<svg${attributes(root)}>${markup}</svg>`,
		key: `<ul class="key">${lines.join('')}</ul>`,
	};
}
