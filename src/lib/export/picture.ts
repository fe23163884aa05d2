import { census } from '#lib/atlas/census.ts';
import { reference } from '#lib/atlas/citation.ts';
import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { focusOf } from '#lib/atlas/focused-legs.ts';
import { outlineNames } from '#lib/atlas/outline-names.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import { hasRelief } from '#lib/map/relief/relief.ts';
import { fitCamera, type Bounds, type Size } from '#lib/view/camera.ts';
import { mapsOf, toldSlice } from '#lib/view/sides.ts';
import { measureOf, type Theme, type View } from '#lib/view/view.ts';
import { groundCredits, RELIEF_CREDIT } from '#lib/words/credits.ts';
import { leading } from '#lib/words/headline.ts';
import { timeName } from '#lib/words/summary.ts';
import type { Words } from '#lib/words/en.ts';
import { altText } from './alt-text.ts';
import { contents, ownContents, readingKey } from './legend.ts';
import { wideAlt, wideContents, wideKey } from './wide-legend.ts';
import type { Drawn, MapFiles } from './map/drawing.ts';
import { mapDrawing } from './map/map-drawing.ts';
import { mapsDrawing, type SharedScene } from './maps.ts';
import { authorsSources, ownAlt, ownCredits, type OwnPicture } from './own-picture.ts';
import { scaleBar } from './scale-bar.ts';
import { plate, type Plate, type PlateFrame } from './plate.ts';
import { titlePlate } from './title-plate.ts';
import { citedSources, sourcesOf, type Cited } from './sources.ts';

/** What a picture is made from; see `loadExportFiles` in `ui/takeaway/export-files.ts`. */
export type PictureFiles = MapFiles & {
	evidence: Evidence;
	/** The headline of each year; without them a picture says how much there is of what. */
	headlines?: readonly string[];
};

/** A picture to be made of a view. */
export type PictureRequest = {
	view: View;
	/** What must be in sight: the bounds that the map on screen shows. */
	bounds: Bounds;
	theme: Theme;
	frame: PlateFrame;
	/** The public address of the view; null when there is none (`publicAddress`). */
	address: string | null;
	/** Ids of the legs that stay while the others step back; by default those of what is selected. */
	focus?: ReadonlySet<string> | null;
	/** By default the name of what is selected, else the atlas's subject. */
	title?: string;
	/** By default what the year is about or, of a range, how much there is of what. */
	text?: string;
	/** It opens or closes a story: title and text stand large over the map, without time and legend. */
	slide?: 'opening' | 'closing' | undefined;
	/** The visitor who wrote title and text, or '' for one without a name; by default the atlas says them. */
	writer?: string | undefined;
	/** What all pictures of a series show, so that their layout stays; `textRows` is room for text. */
	series?: { drawn: Drawn; textRows: number };
	/** What a visitor laid over the atlas, and the words for it. */
	own?: OwnPicture | null | undefined;
};

/** A picture as a whole SVG document, in CSS pixels, and where its texts stand. */
export type Picture = Plate & {
	svg: string;
	theme: Theme;
	title: string;
	/** The year or years in figures. */
	time: string;
	text: string;
	/** The text alternative. */
	alt: string;
	/** Full references of what the things in the picture rest on, and the same in few words. */
	sources: string[];
	cited: Cited[];
	/** What the author of data in the picture names as their sources, as a sentence; '' for nothing. */
	authorsSources: string;
	/** Who must be named. */
	credits: string;
	/** What the map shows. */
	drawn: Drawn;
};

/** Draws a view with title, time, legend, scale, sources and address. Pure: it needs no page. */
export function picture(request: PictureRequest, files: PictureFiles, words: Words): Picture {
	const { view, bounds, theme, frame, address, own } = request;
	const { outline } = files.map;
	const slice = toldSlice(view);
	const said = {
		title: request.title ?? titleOf(view, outline, words),
		time: timeName(words, slice),
		text: request.text ?? leading(words, census(outline, files.headlines), slice),
	};
	const focus = request.focus ?? focusOf(outline, slice, view.select);
	const scene = { selected: view.select, focus, theme, overlay: own?.overlay };
	const laidOut = (size: Size) => {
		const { camera, drawn, markup } = mapsOrMap(view, { ...scene, bounds, size }, files, words);
		const all = request.series?.drawn ?? drawn;
		const sources = sourcesOf(all.ids, files.evidence);
		const told = [altText(said, drawn, view, outline, words), ...wideAlt(drawn, files.widths)].join(
			' ',
		);
		const alt = own ? ownAlt(told, drawn, own, words) : told;
		const text = {
			...said,
			alt,
			address,
			contents: [
				...contents(all, words, drawn),
				...wideContents(drawn, files.widths),
				...(own ? ownContents(all, own.words, drawn) : []),
			],
			key: [...readingKey(all, words), ...wideKey(drawn, files.widths)],
			textRows: request.series?.textRows ?? 0,
			scale: { ...scaleBar(camera.zoom, camera.lat, 140), latitude: camera.lat },
			sources: citedSources(sources),
			attribution: [
				...(request.writer === undefined ? [] : [words.exports.picture.writer(request.writer)]),
				...(own && drawn.own.size > 0 ? ownCredits(all, own) : []),
				attribution(outline.version, Boolean(files.relief) && hasRelief(theme), words),
			].join(' · '),
		};
		return {
			sources,
			cited: text.sources,
			credits: text.attribution,
			alt,
			markup,
			drawn,
			...(request.slide ? titlePlate : plate)(text, frame, theme, files.letters, words),
		};
	};
	const { width, height, map, texts, around, markup, drawn, alt, sources, cited, credits } =
		settled(laidOut, 'map' in frame ? frame.map : frame.plate);
	return {
		...{ width, height, map, texts },
		...said,
		...{ theme, alt, cited, credits, drawn },
		svg: around(markup),
		sources: sources.map(reference),
		authorsSources: own ? authorsSources(drawn, own, 20) : '',
	};
}

/** The maps that a view shows side by side, or its one. */
function mapsOrMap(
	view: View,
	scene: Omit<SharedScene, 'census'>,
	files: PictureFiles,
	words: Words,
) {
	const maps = mapsOf(view);
	if (maps.length > 0) {
		const counts = census(files.map.outline, files.headlines);
		return mapsDrawing(files, maps, { ...scene, census: counts }, words);
	}
	const camera = fitCamera(scene.bounds, scene.size);
	return {
		camera,
		...mapDrawing(files, { ...scene, slice: sliceOf(view), measure: measureOf(view), camera }),
	};
}

/**
 * What a layout comes to. The legend depends on what the map shows, and the map's size on the legend:
 * from a first guess on the second or third round gives the same size again.
 */
function settled<T extends { map: Size }>(laidOut: (size: Size) => T, guess: Size): T {
	let round = laidOut(guess);
	let drawnFor = guess;
	for (let i = 0; i < 3 && !isSameSize(drawnFor, round.map); i++) {
		drawnFor = { width: round.map.width, height: round.map.height };
		round = laidOut(drawnFor);
	}
	return round;
}

const isSameSize = (a: Size, b: Size) => a.width === b.width && a.height === b.height;

/** What a view is about: the thing that is selected, else the subject of the atlas. */
export function titleOf({ select }: View, outline: Outline, words: Words): string {
	return outlineNames(outline).get(select ?? '') ?? words.site.subtitle;
}

/** Who must be named wherever a picture goes. */
function attribution(version: string, withRelief: boolean, words: Words): string {
	const { picture: said } = words.exports;
	return [
		`NDN Atlas, ${said.data(version)}`,
		said.licence,
		...groundCredits(words).map(({ name }) => name),
		...(withRelief ? [`NASA ${RELIEF_CREDIT} (KDE Marble)`] : []),
	].join(' · ');
}
