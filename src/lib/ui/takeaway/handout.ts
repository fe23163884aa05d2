import { mount, tick, unmount } from 'svelte';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { scaleBar } from '#lib/export/scale-bar.ts';
import { tellerOf } from '#lib/export/telling.ts';
import type { ReliefPiece } from '#lib/map/relief/paint.ts';
import { RELIEF_BOUNDS } from '#lib/map/relief/relief.ts';
import { layPaperRelief } from '#lib/map/svg/relief-image.ts';
import { fitCamera, paperSize, shownBounds, type Camera, type Size } from '#lib/view/camera.ts';
import { mapsOf } from '#lib/view/sides.ts';
import type { Words } from '#lib/words/en.ts';
import { requestOf, tellingOf, WIDE, type Subject } from './exporting.ts';
import PaperFoot from './PaperFoot.svelte';
import StoryHandout from './StoryHandout.svelte';

/** What the last handout added to the page: it stays until the next one, for browsers that print later. */
let added: { part: ReturnType<typeof mount>; takeAway: (() => void)[] } | null = null;

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
		// Paper is white, and has the relief only where it was asked for.
		const onPaper = { ...files, relief: subject.hasPaperRelief ? files.relief : null };
		const make = subject.isWhole ? storyHandout : viewHandout;
		added = make({ ...subject, theme: 'light' }, onPaper, words);
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
	for (const takeAway of last.takeAway) takeAway();
	await unmount(last.part);
}

/** Each step's picture with its claims, in place of the page. */
function storyHandout(subject: Subject, files: PictureFiles, words: Words) {
	const frame = { plate: WIDE, isOpen: true };
	const pages = subject.slides.map(({ view, sources, paragraph }) => {
		const request = requestOf(subject, view, frame, files.map.outline.version);
		const shown = picture({ ...request, theme: subject.theme }, files, words);
		const image = URL.createObjectURL(new Blob([shown.svg], { type: 'image/svg+xml' }));
		return { picture: shown, image, paragraph, sources, address: request.address };
	});
	const { title, lead = '' } = subject;
	const byline = tellerOf(tellingOf(subject), words);
	const props = { title: title ?? words.site.name, byline, lead, pages, words };
	const part = mount(StoryHandout, { target: document.body, props });
	return {
		part,
		takeAway: pages.map(
			({ image }) =>
				() =>
					URL.revokeObjectURL(image),
		),
	};
}

/** The scale bar of one map that fills the paper, as a part of its width. */
function paperScale({ zoom, lat }: Camera, paper: Size) {
	const scale = scaleBar(zoom, lat, 160);
	return {
		...scale,
		share: scale.width / paper.width,
		shape: paper.width / paper.height,
		latitude: lat,
	};
}

/** The foot of a view's handout, and in the page's own maps the relief. */
function viewHandout(subject: Subject, files: PictureFiles, words: Words) {
	const target = document.querySelector('main');
	if (!target) throw new Error('the page has no main part to print');
	const { outline } = files.map;
	const paper = paperSize(subject.size);
	const request = {
		...requestOf(subject, subject.view, { map: paper }, outline.version),
		theme: subject.theme,
	};
	const { credits, cited, authorsSources } = picture(request, files, words);
	const camera = fitCamera(request.bounds, paper);
	const isOne = mapsOf(subject.view).length === 0;
	const props = {
		// Several maps share the paper in cells that its styles shape: their scale is not that of one map.
		scale: isOne ? paperScale(camera, paper) : null,
		sources: cited,
		authorsSources,
		credits,
		address: request.address,
		words,
	};
	// A cell of other proportions may show more than the map of the whole sheet.
	const shown = isOne ? shownBounds(camera, paper) : RELIEF_BOUNDS;
	const piece = files.relief?.(shown, subject.theme);
	const grounds = piece ? target.querySelectorAll<SVGSVGElement>('svg.picture.ground') : [];
	const takeAway = Array.from(grounds, (ground) =>
		layPaperRelief(ground, piece as ReliefPiece, camera.zoom),
	);
	return { part: mount(PaperFoot, { target, props }), takeAway };
}
