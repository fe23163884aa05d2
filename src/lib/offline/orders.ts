/** What a page asks of its service worker; answers come through the port of the message. */
export type Order =
	| { type: 'version' }
	| { type: 'take-over' }
	/** Store what a page of this version has loaded: absolute addresses. */
	| { type: 'remember'; version: string; addresses: readonly string[] }
	| { type: 'is-kept' }
	| { type: 'keep' };

/**
 * Why the atlas could not be kept: `server` where that did not answer as it should, `outdated` where
 * the site has another version than the worker.
 */
export type Failure = 'connection' | 'server' | 'full' | 'denied' | 'outdated';

/** What the service worker answers. */
export type Answer =
	| { type: 'version'; version: string }
	| { type: 'progress'; done: number; total: number }
	| { type: 'kept'; kept: boolean }
	| { type: 'failed'; why: Failure };

/** What the worker asks of an open page, which answers with its version through the port. */
export const WHICH_VERSION = 'which-version';
