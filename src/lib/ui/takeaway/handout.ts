import { mount, tick, unmount } from 'svelte';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { scaleBar } from '#lib/export/scale-bar.ts';
import { tellerOf } from '#lib/export/telling.ts';
import { fitCamera, paperSize, type Bounds, type Size } from '#lib/view/camera.ts';
import { mapsOf } from '#lib/view/sides.ts';
import type { Words } from '#lib/words/en.ts';
import { requestOf, tellingOf, WIDE, type Subject } from './exporting.ts';
import PaperFoot from './PaperFoot.svelte';
import StoryHandout from './StoryHandout.svelte';

/** What the last handout added to the page: it stays until the next one, for browsers that print later. */
let added: { part: ReturnType<typeof mount>; images: string[] } | null = null;

/**
 * Opens the print view of a view or of a whole story. A view's is the page itself and at its foot what
 * a handout needs: scale, sources, licences and the address with its code.
 */
export async function printHandout(
	subject: Subject,
	files: PictureFiles,
	words: Words,
): Promise<void> {
	await clear();
	try {
		added = subject.isWhole
			? storyHandout(subject, files, words)
			: { part: footOf(subject, files, words), images: [] };
		await Promise.all(
			Array.from(document.querySelectorAll<HTMLImageElement>('.story-handout img'), (image) =>
				image.decode(),
			),
		);
		await tick();
	} catch (error) {
		// What cannot be printed must not stand in place of the page.
		await clear();
		throw error;
	}
	window.print();
}

async function clear(): Promise<void> {
	const last = added;
	added = null;
	if (!last) return;
	last.images.forEach((image) => URL.revokeObjectURL(image));
	await unmount(last.part);
}

/** Each step's picture with its claims, in place of the page. */
function storyHandout(subject: Subject, files: PictureFiles, words: Words) {
	const frame = { plate: WIDE, isOpen: true };
	const pages = subject.slides.map(({ view, sources, paragraph }) => {
		// Paper is white.
		const request = requestOf(subject, view, frame, files.map.outline.version);
		// Paper has no relief.
		const shown = picture({ ...request, theme: 'light' }, { ...files, relief: null }, words);
		const image = URL.createObjectURL(new Blob([shown.svg], { type: 'image/svg+xml' }));
		return { picture: shown, image, paragraph, sources, address: request.address };
	});
	const { title, lead = '' } = subject;
	const byline = tellerOf(tellingOf(subject), words);
	const props = { title: title ?? words.site.name, byline, lead, pages, words };
	const part = mount(StoryHandout, { target: document.body, props });
	return { part, images: pages.map(({ image }) => image) };
}

/** The scale bar of one map of some bounds that fills the paper, as a part of its width. */
function paperScale(bounds: Bounds, paper: Size) {
	const camera = fitCamera(bounds, paper);
	const scale = scaleBar(camera.zoom, camera.lat, 160);
	return {
		...scale,
		share: scale.width / paper.width,
		shape: paper.width / paper.height,
		latitude: camera.lat,
	};
}

/** The foot of a view's handout. */
function footOf(subject: Subject, files: PictureFiles, words: Words) {
	const target = document.querySelector('main');
	if (!target) throw new Error('the page has no main part to print');
	const { outline } = files.map;
	const paper = paperSize(subject.size);
	const frame = { map: paper };
	const request = requestOf(subject, subject.view, frame, outline.version);
	const { credits, cited, authorsSources } = picture(request, files, words);
	const props = {
		// Several maps share the paper in cells that its styles shape: their scale is not that of one map.
		scale: mapsOf(subject.view).length > 0 ? null : paperScale(request.bounds, paper),
		sources: cited,
		authorsSources,
		credits,
		address: request.address,
		words,
	};
	return mount(PaperFoot, { target, props });
}
