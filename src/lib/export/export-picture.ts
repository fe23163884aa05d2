import type { Words } from '#lib/words/en.ts';
import { fileName } from './file-name.ts';
import { picture, type PictureFiles, type PictureRequest } from './picture.ts';
import { pngOf } from './raster.ts';

/** A file to be kept, with the text alternative of what it shows. */
export type Exported = { blob: Blob; name: string; alt: string };

/**
 * A view as a picture to be kept. `scale` is pixels of a PNG per CSS pixel of the frame (default 1).
 * Throws an `ExportError` whose `sentence` says why not, or the signal's reason.
 */
export async function exportPicture(
	request: PictureRequest & { format: 'png' | 'svg'; scale?: number; signal?: AbortSignal },
	files: PictureFiles,
	words: Words,
): Promise<Exported> {
	const { format, scale = 1, signal } = request;
	const drawn = picture(request, files, words);
	const blob =
		format === 'svg'
			? new Blob([drawn.svg], { type: 'image/svg+xml' })
			: await pngOf(drawn, scale, signal);
	return { blob, name: `${fileName(request.view)}.${format}`, alt: drawn.alt };
}
