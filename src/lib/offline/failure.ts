import type { Failure } from './orders.ts';

/** The atlas could not be kept, for a reason that is known. */
export class NotKept extends Error {
	override readonly name = 'NotKept';
	readonly why: Failure;

	constructor(why: Failure, message: string) {
		super(message);
		this.why = why;
	}
}

/** What an error of fetching, of a cache or of a worker comes to. */
export function failureOf(error: unknown): Failure {
	if (error instanceof NotKept) return error.why;
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	// `fetch` rejects with these.
	if (name === 'TypeError' || name === 'AbortError') return 'connection';
	return 'denied';
}
