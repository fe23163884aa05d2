import workerUrl from '#lib/own-data/worker.ts?worker&url';
import { Reader, type Answer, type Ask } from '#lib/own-data/reader.ts';
import { inSlices } from '#lib/own-data/slices.ts';

/** A reader that was started: what it is asked, and how it is ended, after which it answers no more. */
export type OpenReader = { ask: (ask: Ask) => void; end: () => void };

/**
 * Starts a reader: a worker or, in a page that is one file or may have none, one in the page. `onfailure` is
 * told when it broke down.
 */
export function openReader(onanswer: (answer: Answer) => void, onfailure: () => void): OpenReader {
	return inWorker(onanswer, onfailure) ?? inPage(onanswer, onfailure);
}

function inWorker(onanswer: (answer: Answer) => void, onfailure: () => void): OpenReader | null {
	if (!workerUrl || location.protocol === 'file:') return null;
	try {
		const worker = new Worker(workerUrl, { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Answer>) => onanswer(data);
		worker.onerror = onfailure;
		return { ask: (ask) => worker.postMessage(ask), end: () => worker.terminate() };
	} catch {
		// A frame without an origin of its own may start none.
		return null;
	}
}

/** What is asked is done in slices, one question after the other, so that the page stays awake. */
function inPage(onanswer: (answer: Answer) => void, onfailure: () => void): OpenReader {
	const ending = new AbortController();
	const { signal } = ending;
	const reader = new Reader((answer) => !signal.aborted && onanswer(answer));
	let before: Promise<unknown> = Promise.resolve();
	const take = (ask: Ask) =>
		inSlices(reader.steps(ask), signal).catch(() => {
			if (!signal.aborted) onfailure();
		});
	return {
		ask: (ask) => void (before = before.then(() => take(ask))),
		end: () => ending.abort(),
	};
}
