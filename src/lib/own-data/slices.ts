import { nextTask } from '#lib/view/waits.ts';

/** Work in steps: it stops after each, so that a page can do something else between them. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at once, where nobody waits. */
export function atOnce<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** So long a page may be held up at a time: about one frame. */
const SLICE_MS = 12;

/**
 * Does steps in slices of a frame, each a task of its own. Rejects with the reason of `signal` where that ends it.
 */
export async function inSlices<Result>(
	steps: Steps<Result>,
	signal?: AbortSignal,
): Promise<Result> {
	let start = performance.now();
	for (;;) {
		signal?.throwIfAborted();
		const { done, value } = steps.next();
		if (done) return value;
		if (performance.now() - start < SLICE_MS) continue;
		await nextTask();
		start = performance.now();
	}
}
