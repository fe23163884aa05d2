import {
	BufferTarget,
	CanvasSource,
	getFirstEncodableVideoCodec,
	Mp4OutputFormat,
	Output,
	QUALITY_HIGH,
	WebMOutputFormat,
	type VideoCodec,
} from 'mediabunny';
import { ExportError, type Progress } from './problem.ts';
import { drawSvg } from './raster.ts';

/** Frames per second; few are enough, since the picture rarely changes. */
export const FILM_RATE = 10;
/** In order of how widely they are supported. */
const CODECS: VideoCodec[] = ['avc', 'vp9', 'av1', 'vp8'];

/** Pictures that follow each other, all of one size (CSS pixels), each for as many seconds. */
export type Film = {
	pictures: readonly (() => { svg: string })[];
	secondsEach: number;
	width: number;
	height: number;
	/** Pixels of the film per CSS pixel. */
	scale: number;
};

export type Filmed = { blob: Blob; ending: 'mp4' | 'webm'; frames: number };

/**
 * Encodes a film with the browser's own encoder: MP4 where it has H.264 or AV1, else WebM. Throws an
 * `ExportError` where it has none, or the signal's reason.
 */
export async function film(
	{ pictures, secondsEach, ...size }: Film,
	onprogress: Progress,
	signal?: AbortSignal,
): Promise<Filmed> {
	if (!('VideoEncoder' in globalThis)) throw new ExportError('noFilm');
	const canvas = document.createElement('canvas');
	// H.264 takes even sides only.
	canvas.width = 2 * Math.round((size.width * size.scale) / 2);
	canvas.height = 2 * Math.round((size.height * size.scale) / 2);
	const { width, height } = canvas;
	const codec = await getFirstEncodableVideoCodec(CODECS, {
		width,
		height,
		quality: QUALITY_HIGH,
		frameRate: FILM_RATE,
	});
	if (!codec) throw new ExportError('noCodec');
	const ending = codec === 'avc' || codec === 'av1' ? 'mp4' : 'webm';
	const target = new BufferTarget();
	const output = new Output({
		format: ending === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(),
		target,
	});
	const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, keyFrameInterval: 2 });
	output.addVideoTrack(source, { frameRate: FILM_RATE });
	const each = Math.max(1, Math.round(secondsEach * FILM_RATE));
	try {
		await output.start();
		let frame = 0;
		for (const [i, picture] of pictures.entries()) {
			onprogress(i, pictures.length);
			await drawSvg(picture().svg, canvas, signal);
			for (let k = 0; k < each; k++) {
				await source.add(frame / FILM_RATE, 1 / FILM_RATE);
				frame++;
				signal?.throwIfAborted();
			}
		}
		onprogress(pictures.length, pictures.length);
		await output.finalize();
		if (!target.buffer) throw new ExportError('failed');
		return { blob: new Blob([target.buffer], { type: `video/${ending}` }), ending, frames: frame };
	} catch (error) {
		await output.cancel();
		throw error;
	}
}
