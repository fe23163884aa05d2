import { VERSION } from './messages.ts';

/** Where a story in a frame is: the id and number of its step (from 1), of how many, and its title. */
export type StoryReport = { id: string; index: number; count: number; title: string };

/** What a story's frame tells: of itself (`ready`, `step`) and in answer to a message. */
export type StoryOutgoing =
	| ({ type: 'ready' | 'step' } & StoryReport)
	| { type: 'ack'; id?: unknown }
	| { type: 'error'; id?: unknown; message: string };

/** What a story's frame can be asked: to show the step of an index (from 0), or where it is. */
export type StoryRequest = { type: 'go'; id: unknown; to: number } | { type: 'get'; id: unknown };
/** A request, or why a message to us is none; null for a message that is not for us. */
export type ReadStoryMessage =
	StoryRequest | { type: 'refusal'; id: unknown; message: string } | null;

/**
 * Reads what a host sent to a story: `next`, `previous`, `get`, or `set` with a `step`, which is an id or a
 * number from 1. `at` is the index of the step that is shown. Never throws.
 */
export function readStoryMessage(
	data: unknown,
	ids: readonly string[],
	at: number,
): ReadStoryMessage {
	if (typeof data !== 'object' || data === null) return null;
	const { to, version, type, step, id } = data as Record<string, unknown>;
	if (to !== 'ndn-atlas') return null;
	const refuse = (message: string): ReadStoryMessage => ({ type: 'refusal', id, message });
	if (version !== VERSION) return refuse(`This embed speaks version ${VERSION}.`);
	const within = (index: number) => Math.min(ids.length - 1, Math.max(0, index));
	if (type === 'get') return { type, id };
	if (type === 'next') return { type: 'go', id, to: within(at + 1) };
	if (type === 'previous') return { type: 'go', id, to: within(at - 1) };
	if (type !== 'set') return refuse('A story understands “set”, “next”, “previous” and “get”.');
	const index =
		typeof step === 'number' ? step - 1 : typeof step === 'string' ? ids.indexOf(step) : -1;
	if (ids[index] === undefined)
		return refuse(`A “set” needs a step: an id, or a number from 1 to ${ids.length}.`);
	return { type: 'go', id, to: index };
}
