import pptxgen from 'pptxgenjs';
import { PALETTES } from '#lib/map/theme.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { repaired } from './repaired.ts';
import type { Picture } from './picture.ts';
import type { TextBox } from './plate.ts';
import { tellerOf, type Telling } from './telling.ts';

/** A step of a story, or a view alone, as a slide is to show it. */
export type Slide = {
	view: View;
	title: string;
	text: string;
	/** What is to be read beside the text; none: the text is all. */
	paragraph?: string;
	/** It opens or closes a story: its words stand large over the map. */
	slide?: 'opening' | 'closing';
	/** What the speaker says. */
	notes: string;
	/** The legs that stay while the others step back; by default those of what is selected. */
	focus?: ReadonlySet<string>;
	/** Full references; none: those on which the picture rests. */
	sources: string[];
};

/** A slide with its picture, which was drawn with `isOpen`, as a PNG of a data address. */
export type DrawnSlide = {
	picture: Picture;
	image: string;
	paragraph?: string;
	notes: string;
	sources: readonly string[];
	address: string | null;
};

const PX_PER_INCH = 96;
const PT_PER_PX = 0.75;
/** On every machine that opens slides, with the letters of our three languages. */
const FONT = 'Arial';
const LOCALES: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' };
const ATLAS = 'NDN Atlas';

/**
 * A deck as the bytes of a PPTX file: on each slide the picture, and over its free places title, time,
 * text and the live address as text that can be edited; the sources stand in the notes.
 */
export async function deck(
	title: string,
	slides: readonly DrawnSlide[],
	words: Words,
	telling: Telling = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const [first] = slides;
	if (!first) throw new Error('a deck needs a slide');
	const file = emptyDeck(title, first.picture);
	file.author = tellerOf(telling, words) ?? ATLAS;
	if (telling.lead) file.subject = telling.lead;
	for (const slide of slides) addSlide(file, slide, words);
	return repaired((await file.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** A file for slides as large as a picture, on which its title has the place of titles. */
function emptyDeck(title: string, { width, height, texts }: Picture): pptxgen {
	const file = new pptxgen();
	file.title = title;
	file.company = ATLAS;
	file.defineLayout({ name: ATLAS, width: width / PX_PER_INCH, height: height / PX_PER_INCH });
	file.layout = ATLAS;
	file.theme = { headFontFace: FONT, bodyFontFace: FONT };
	file.defineSlideMaster({
		title: ATLAS,
		objects: [
			{
				placeholder: {
					options: { name: 'title', type: 'title', ...place(texts.title), ...type(texts.title) },
					text: '',
				},
			},
		],
	});
	return file;
}

function addSlide(file: pptxgen, drawn: DrawnSlide, words: Words): void {
	const { picture, image, paragraph = '', notes, sources, address } = drawn;
	const palette = PALETTES[picture.theme];
	const slide = file.addSlide({ masterName: ATLAS });
	slide.background = { color: colour(palette.paper) };
	const text = (said: string, box: TextBox, more: object = {}) =>
		slide.addText(said, {
			...place(box),
			...type(box),
			color: colour(palette.ink),
			lang: LOCALES[words.language],
			valign: 'top',
			margin: 0,
			fit: 'shrink',
			...more,
		});
	slide.addImage({
		data: image,
		x: 0,
		y: 0,
		w: picture.width / PX_PER_INCH,
		h: picture.height / PX_PER_INCH,
		altText: picture.alt,
	});
	text(picture.title, picture.texts.title, { placeholder: 'title' });
	if (picture.texts.time.height > 0)
		text(picture.time, picture.texts.time, { objectName: words.time.year });
	text(picture.text, picture.texts.text);
	text(address ?? words.exports.picture.noAddress, picture.texts.address, {
		...(address
			? { hyperlink: { url: address, tooltip: words.exports.picture.open } }
			: { color: colour(palette['ink-soft']) }),
	});
	slide.addNotes(
		notesText([notes, paragraph].filter(Boolean).join('\n\n'), sources, address, words),
	);
}

/** What is said and read, then who says so, then where the view is. */
function notesText(
	notes: string,
	sources: readonly string[],
	address: string | null,
	{ exports: { picture } }: Words,
): string {
	const listed = sources.map((source, i) => `${i + 1}. ${source}`);
	return [
		notes,
		listed.length > 0 ? [`${picture.sources}:`, ...listed].join('\n') : '',
		address ?? picture.noAddress,
	]
		.filter(Boolean)
		.join('\n\n');
}

const colour = (hex: string) => hex.slice(1).toUpperCase();

function place({ x, y, width, height }: TextBox) {
	return {
		x: x / PX_PER_INCH,
		y: y / PX_PER_INCH,
		w: width / PX_PER_INCH,
		h: height / PX_PER_INCH,
	};
}

function type({ px, isBold }: TextBox) {
	return {
		fontFace: FONT,
		fontSize: Number((px * PT_PER_PX).toFixed(1)),
		bold: isBold,
		align: 'left' as const,
		valign: 'top' as const,
		margin: 0,
	};
}
