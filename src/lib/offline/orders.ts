/** What a page asks of its service worker; answers come through the port of the message. */
export type Order =
	| { type: 'version' }
	| { type: 'take-over' }
	/** Store what the page has loaded: absolute addresses. */
	| { type: 'remember'; addresses: readonly string[] }
	| { type: 'is-kept' }
	| { type: 'keep' };

/** What the service worker answers. */
export type Answer =
	| { type: 'version'; version: string }
	| { type: 'progress'; done: number; total: number }
	| { type: 'kept'; kept: boolean }
	| { type: 'failed'; isFull: boolean };
