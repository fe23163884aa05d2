import workerUrl from '#lib/own-data/worker.ts?worker&url';
import { Reader, withBytes, type Answer, type FileAsk } from '#lib/own-data/reader.ts';
import { inSlices } from '#lib/own-data/slices.ts';

/** A reader that was started: what it is asked, and how it is ended, after which it answers no more. */
export type OpenReader = { ask: (ask: FileAsk) => void; end: () => void };

/**
 * Starts a reader: a worker or, where none may be had, one in the page. `onfailure` is told when it broke down.
 */
export function openReader(onanswer: (answer: Answer) => void, onfailure: () => void): OpenReader {
	return inWorker(onanswer, onfailure) ?? inPage(onanswer, onfailure);
}

function inWorker(onanswer: (answer: Answer) => void, onfailure: () => void): OpenReader | null {
	if (!workerUrl) return null;
	try {
		const worker = new Worker(workerUrl, { type: 'module' });
		const asked: FileAsk[] = [];
		let instead: OpenReader | null = null;
		let hasAnswered = false;
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			hasAnswered = true;
			onanswer(data);
		};
		worker.onerror = () => {
			worker.terminate();
			if (hasAnswered) return onfailure();
			// Some browsers refuse a worker only after it was made.
			instead = inPage(onanswer, onfailure);
			for (const ask of asked) instead.ask(ask);
		};
		return {
			ask: (ask) => {
				if (instead) return instead.ask(ask);
				if (!hasAnswered) asked.push(ask);
				worker.postMessage(ask);
			},
			end: () => {
				worker.terminate();
				instead?.end();
			},
		};
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
	const take = async (ask: FileAsk) => {
		try {
			await inSlices(reader.steps(await withBytes(ask)), signal);
		} catch {
			if (!signal.aborted) onfailure();
		}
	};
	return {
		ask: (ask) => void (before = before.then(() => take(ask))),
		end: () => ending.abort(),
	};
}
