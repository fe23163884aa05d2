import type { Picture, PictureFormat } from '#lib/embed/messages.ts';
import { exportPicture } from '#lib/export/export-picture.ts';
import { ExportError } from '#lib/export/problem.ts';
import type { Size } from '#lib/view/camera.ts';
import type { Words } from '#lib/words/en.ts';
import { requestOf, type Subject } from '#lib/ui/takeaway/exporting.ts';
import { LoadError } from '#lib/ui/page/files.ts';
import { loadExportFiles } from '#lib/ui/takeaway/export-files.ts';

/** The size of a picture where the map has none of its own, as in a frame that is not displayed. */
const USUAL: Size = { width: 960, height: 540 };
/** A map that is lower or narrower than this has no room for what a picture says. */
const LEAST = 60;

/** The size of the picture of a map that is so large on screen. */
export function pictureSize({ width, height }: Size): Size {
	return Math.min(width, height) < LEAST ? USUAL : { width, height };
}

/** Pixels of a PNG per CSS pixel: sharp on every screen. */
const SCALE = 2;

/** The picture of an embed's view as it stands; throws an error whose message is a sentence. */
export async function embedPicture(
	subject: Pick<Subject, 'view' | 'size' | 'theme' | 'focus' | 'page' | 'own'>,
	format: PictureFormat,
	words: Words,
): Promise<Picture> {
	const { view } = subject;
	const size = pictureSize(subject.size);
	try {
		const files = await loadExportFiles(words.language, [view]);
		const request = requestOf(
			{ ...subject, size, slides: [], isWhole: false, title: null },
			view,
			{ map: size },
			files.map.outline.version,
		);
		const { blob, alt } = await exportPicture({ ...request, format, scale: SCALE }, files, words);
		return { blob, alt };
	} catch (error) {
		const isKnown = error instanceof ExportError || error instanceof LoadError;
		throw new Error(isKnown ? error.sentence(words) : words.exports.problems.failed, {
			cause: error,
		});
	}
}
