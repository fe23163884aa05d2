/** Has the relief read and painted beside the page, which stays awake meanwhile. */
import type { Theme } from '#lib/view/view.ts';
import { readRelief, reliefFile } from './paint.ts';
import type { Relief } from './relief.ts';
import workerUrl from './worker.ts?worker&url';

/** What the worker is given. */
export type ReliefTask = { file: Blob } | { relief: Relief; theme: Theme };

/**
 * Reads a relief from its file in a worker or, in a page that is one file or may have none, in the page.
 * Rejects as `readRelief` does.
 */
export async function readBeside(file: Blob): Promise<Relief> {
	return ((await inWorker({ file })) as Relief | null) ?? readRelief(file);
}

/** Paints a relief in a theme that has one, as a file, in a worker or in the page. */
export async function paintedBeside(relief: Relief, theme: Theme): Promise<Blob | null> {
	return ((await inWorker({ relief, theme })) as Blob | null) ?? reliefFile(relief, theme);
}

/** Null where no worker starts, or it fails for whatever reason: the page tries then, and says why it cannot. */
function inWorker(task: ReliefTask): Promise<unknown> {
	return new Promise((resolve) => {
		let worker: Worker | undefined;
		const end = (result: unknown) => {
			worker?.terminate();
			resolve(result);
		};
		try {
			if (!workerUrl) return end(null);
			worker = new Worker(workerUrl, { type: 'module' });
			worker.onmessage = ({ data }: MessageEvent<unknown>) => end(data);
			worker.onerror = () => end(null);
			worker.postMessage(task);
		} catch {
			end(null);
		}
	});
}
