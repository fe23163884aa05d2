import { mount, tick, unmount } from 'svelte';
import { boundsOf, picture, type PictureFiles } from '#lib/export/picture.ts';
import { scaleBar } from '#lib/export/scale-bar.ts';
import { fitCamera, paperSize } from '#lib/view/camera.ts';
import type { Words } from '#lib/words/en.ts';
import { requestOf, type Subject } from './exporting.ts';
import PaperFoot from './PaperFoot.svelte';

/** The foot of the last handout, which stays until the next one, for browsers that print later. */
let foot: ReturnType<typeof mount> | null = null;

/**
 * Opens the print view with what a handout needs beside the page itself: scale, sources, licences and
 * the address with its code.
 */
export async function printHandout(
	subject: Subject,
	files: PictureFiles,
	words: Words,
): Promise<void> {
	const target = document.querySelector('main');
	if (!target) throw new Error('the page has no main part to print');
	const { outline } = files.map;
	const paper = paperSize(subject.size);
	const frame = { map: paper };
	const request = requestOf(subject, subject.view, frame, outline.version);
	const { credits, cited } = picture(request, files, words);
	const camera = fitCamera(boundsOf(subject.view, subject.size), paper);
	const scale = scaleBar(camera.zoom, camera.lat, 160);
	if (foot) await unmount(foot);
	const props = {
		scale: { ...scale, share: scale.width / paper.width, latitude: camera.lat },
		sources: cited,
		credits,
		address: request.address,
		words,
	};
	foot = mount(PaperFoot, { target, props });
	await tick();
	window.print();
}
