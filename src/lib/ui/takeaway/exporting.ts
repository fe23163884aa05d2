import { publicAddress } from '#lib/export/address.ts';
import type { DrawnSlide, Slide } from '#lib/export/deck.ts';
import { fileName } from '#lib/export/file-name.ts';
import { filmMoments, filmView, paceOf, type FilmEnds } from '#lib/export/film-span.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import type { Packed } from '#lib/export/pack.ts';
import { picture, type PictureFiles, type PictureRequest } from '#lib/export/picture.ts';
import type { Progress } from '#lib/export/problem.ts';
import { pngOf } from '#lib/export/raster.ts';
import type { PlateFrame } from '#lib/export/plate.ts';
import { inSlices } from '#lib/own-data/slices.ts';
import type { Size } from '#lib/view/camera.ts';
import { boundsOf } from '#lib/view/shared.ts';
import type { Theme, View } from '#lib/view/view.ts';
import type { ToldStory } from '#lib/story/told.ts';
import type { Words } from '#lib/words/en.ts';

/** What is exported, and how the page shows it. */
export type Subject = {
	view: View;
	/** Pixels of the map on screen. */
	size: Size;
	theme: Theme;
	/** The address of the page with the map. */
	page: string;
	focus: ReadonlySet<string> | null;
	/** The steps of a story; none for a view alone. */
	slides: readonly Slide[];
	/** All steps of the story, not the view alone. */
	isWhole: boolean;
	/** Of the story, and what it tells of. */
	title: string | null;
	lead?: string | undefined;
	/** Who has made the story, where that is a visitor. */
	visitor?: ToldStory['visitor'];
	/** What a visitor laid over the atlas. */
	own?: OwnPicture | null | undefined;
	/** Paper has the relief only where it is asked for. */
	hasPaperRelief?: boolean;
};
export type Made = { blob: Blob; name: string };
export type Shape = 'wide' | 'current';
/** What every exporter gets beside its own options. */
export type ExportContext = {
	subject: Subject;
	files: PictureFiles;
	words: Words;
	signal: AbortSignal;
	onprogress: Progress;
};

/** A plate of 16:9 that becomes 1920 x 1080 pixels at `WIDE_SCALE`, so that its type is large. */
export const WIDE: Size = { width: 1280, height: 720 };
export const WIDE_SCALE = 1.5;

/** How a picture of a shape is framed, and its pixels per CSS pixel at 1x. */
export function framed(shape: Shape, size: Size): { frame: PlateFrame; scale: number } {
	return shape === 'wide'
		? { frame: { plate: WIDE }, scale: WIDE_SCALE }
		: { frame: { map: size }, scale: 1 };
}

/** The picture of a view that is to be made; that of a step says what the step says. */
export function requestOf(
	{ size, theme, page, focus, slides, visitor, own }: Subject,
	view: View,
	frame: PlateFrame,
	version: string,
): PictureRequest {
	const bounds = boundsOf(view, size);
	const address = publicAddress(view, bounds, version, page);
	const step = slides.find((slide) => slide.view === view);
	const said = step
		? { title: step.title, text: step.text, slide: step.slide, writer: visitor?.author }
		: {};
	const seen = { focus: step ? (step.focus ?? null) : focus, theme: view.theme ?? theme };
	return { view, bounds, frame, address, own, ...seen, ...said };
}

/** A picture of the view or, of a whole story, one of each step in a ZIP file. */
export async function makePictures(
	{ subject, files, words, signal, onprogress }: ExportContext,
	format: 'png' | 'svg',
	shape: Shape,
	factor: number,
): Promise<Made> {
	const [{ exportPicture }, { packed }] = await Promise.all([
		import('#lib/export/export-picture.ts'),
		import('#lib/export/pack.ts'),
	]);
	const { frame, scale } = framed(shape, subject.size);
	const make = (view: View) => {
		const request = requestOf(subject, view, frame, files.map.outline.version);
		return exportPicture({ ...request, format, scale: scale * factor, signal }, files, words);
	};
	if (!subject.isWhole) return make(subject.view);
	const pictures: Packed[] = [];
	for (const [i, { view, paragraph }] of subject.slides.entries()) {
		onprogress(i, subject.slides.length);
		pictures.push({ ...(await make(view)), paragraph });
	}
	return { blob: await packed(pictures), name: `${storyName(subject)}-${format}.zip` };
}

/**
 * The slides of a whole story, else one for the view, each drawn as a PNG; `isOpen` leaves the places of
 * its texts free, for text that can be edited.
 */
export async function drawSlides(
	{ subject, files, words, signal, onprogress }: ExportContext,
	isOpen: boolean,
): Promise<DrawnSlide[]> {
	const { view } = subject;
	const shown = subject.slides.find((slide) => slide.view === view);
	const steps = subject.isWhole ? subject.slides : [shown ?? { view, notes: '', sources: [] }];
	const drawn: DrawnSlide[] = [];
	for (const [i, step] of steps.entries()) {
		const { view, notes, sources } = step;
		const paragraph = 'paragraph' in step ? step.paragraph : undefined;
		onprogress(i, steps.length);
		const frame = { plate: WIDE, isOpen };
		const request = requestOf(subject, view, frame, files.map.outline.version);
		const drawing = picture(request, files, words);
		const image = await dataAddress(await pngOf(drawing, WIDE_SCALE, signal));
		drawn.push({
			picture: drawing,
			image,
			...(paragraph ? { paragraph } : {}),
			// Theirs never stand among those of the atlas.
			notes: [notes, drawing.authorsSources].filter(Boolean).join('\n\n'),
			sources: sources.length > 0 ? sources : drawing.sources,
			address: request.address,
		});
	}
	onprogress(steps.length, steps.length);
	return drawn;
}

/** A deck of {@link drawSlides}. */
export async function makeDeck(context: ExportContext): Promise<Made> {
	const { deck } = await import('#lib/export/deck.ts');
	const { subject, words, signal } = context;
	const drawn = await drawSlides(context, true);
	const name = subject.isWhole ? storyName(subject) : fileName(subject.view);
	const bytes = await deck(
		subject.title ?? drawn[0]?.picture.title ?? words.site.name,
		drawn,
		words,
		tellingOf(subject),
	);
	signal.throwIfAborted();
	return { blob: new Blob([bytes], { type: PPTX }), name: `${name}.pptx` };
}

/** Who tells the story of a subject, and of what. */
export const tellingOf = ({ visitor, lead }: Subject) => ({ writer: visitor?.author, lead });

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The name of a story's files, without ending: letters and digits of its title. */
function storyName({ title }: Subject): string {
	const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['story'];
	return `ndn-atlas-${words.slice(0, 6).join('-')}`;
}

function dataAddress(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as string);
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(blob);
	});
}

/** `seconds` are those of a year, also where the film shows months. */
export type FilmOptions = FilmEnds & { seconds: number; scale: number };

export async function makeFilm(
	{ subject, files, words, signal, onprogress }: ExportContext,
	{ seconds, scale, ...ends }: FilmOptions,
): Promise<Made> {
	const [{ film }, { yearPictures }] = await Promise.all([
		import('#lib/export/film.ts'),
		import('#lib/export/year-pictures.ts'),
	]);
	const moments = filmMoments(ends);
	const view = filmView(subject.view, moments);
	const request = requestOf(subject, view, { plate: WIDE }, files.map.outline.version);
	const pictures = yearPictures(request, moments, files, words);
	const secondsEach = seconds * paceOf(ends.from);
	const { blob, ending } = await film(
		{ pictures, secondsEach, ...WIDE, scale },
		onprogress,
		signal,
	);
	const time = [...new Set([moments[0], moments.at(-1)])].join('-');
	return { blob, name: `${fileName(view, time)}.${ending}` };
}

export async function makeData(
	{ subject, files, words }: ExportContext,
	format: 'geojson' | 'csv',
): Promise<Made> {
	const { csvSteps, geojsonSteps } = await import('#lib/export/data-files.ts');
	const { view } = subject;
	const data = { outline: files.map.outline, evidence: files.evidence, own: subject.own };
	const { address } = requestOf(subject, view, { plate: WIDE }, data.outline.version);
	const origin = { address, date: new Date() };
	const [steps, type] =
		format === 'csv'
			? [csvSteps(view, data, origin, words), 'text/csv;charset=utf-8']
			: [geojsonSteps(view, data, origin, words), 'application/geo+json'];
	return { blob: new Blob(await inSlices(steps), { type }), name: `${fileName(view)}.${format}` };
}
