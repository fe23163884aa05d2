import { shortened } from '#lib/view/faults.ts';
import { changedView, type View } from '#lib/view/view.ts';
import type { Camera } from '#lib/view/camera.ts';
import { grainOf, isDate, yearOfMoment, type Moment } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/**
 * The messages between an embed and the page around it, version 1. Both sides use these types; what
 * they mean is promised in the documentation for embedders.
 */
export const VERSION = 1;

/** The view as messages carry it: complete, with the camera as an object. */
export type MessageView = Omit<View, 'map'> & { map: Camera };

/** What an embed tells: of itself (`ready`, `view`) and in answer to a message (`ack`, `error`). */
export type Outgoing =
	| ({ type: 'ready' | 'view' } & ViewReport)
	| ({ type: 'ack'; id?: unknown } & Partial<Picture>)
	| { type: 'error'; id?: unknown; message: string }
	/** A key that the embed has no use for; both as in `KeyboardEvent`. */
	| { type: 'key'; key: string; code: string };

export const PICTURE_FORMATS = ['png', 'svg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
/** A picture of the view, and in words what it shows. */
export type Picture = { blob: Blob; alt: string };

export type ViewReport = {
	view: MessageView;
	/** Ids, as in `/data/atlas.geojson`, of what is drawn in the time and layers of the view. */
	visible: string[];
	/** One sentence: how much there is of what. */
	summary: string;
	/** What the year is about; of a range of years the same as the summary. */
	headline: string;
	/** Height in CSS pixels that the embed would like. */
	height: number;
};

/** An outgoing message in its envelope. */
export type Envelope = Outgoing & { from: 'ndn-atlas'; version: typeof VERSION };

/** Data of a host's own, and what they are called; they are never evidence of the atlas. */
export type HostData = { name: string; geojson: object };
/** Bytes of the GeoJSON that a host may send, in UTF-8. */
const MOST_DATA = 5_000_000;

/** What an embed can be asked. */
export type Request =
	| { type: 'set'; id?: unknown; view: View }
	/** A “set” with data of the host's own, or null to take them away, and perhaps a view. */
	| { type: 'lay'; id?: unknown; data: HostData | null; view: View | null }
	| { type: 'get'; id?: unknown }
	/** Years, or months or days (`2012-03`, `2012-03-14`), both of one kind. */
	| { type: 'play'; id?: unknown; from: Moment; to: Moment; seconds: number }
	| { type: 'pause'; id?: unknown }
	| { type: 'export'; id?: unknown; format: PictureFormat };

/** A request, or the reason why a message is invalid; null for a message that is not for us. */
export type ReadMessage = { request: Request } | { refusal: string; id?: unknown } | null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a host sent; `view` is the view that a partial one changes. Never throws. */
export function readMessage(data: unknown, view: View): ReadMessage {
	if (!isRecord(data) || !isForUs(data)) return null;
	const { id, version, type } = data;
	const refuse = (refusal: string): ReadMessage => ({ refusal, id });
	if (version !== VERSION)
		return refuse(`This embed speaks version ${VERSION}, not ${said(version)}.`);
	switch (type) {
		case 'get':
		case 'pause':
			return { request: { type, id } };
		case 'set': {
			const hasData = 'data' in data;
			if (!isRecord(data.view) && !(hasData && data.view === undefined))
				return refuse('A “set” needs a view, as an object.');
			const fault = hasData ? dataFault(data.data) : null;
			if (fault) return refuse(`Nothing was changed. ${fault}`);
			const own = data.data as HostData | null;
			if (!isRecord(data.view)) return { request: { type: 'lay', id, data: own, view: null } };
			const changed = changedView(view, data.view);
			return 'reason' in changed
				? refuse(`Nothing was changed. ${changed.reason}.`)
				: {
						request: hasData
							? { type: 'lay', id, data: own, ...changed }
							: { type, id, ...changed },
					};
		}
		case 'play': {
			const { from, seconds } = data;
			const to = data.until ?? data.to;
			if (!isMoment(from) || !isMoment(to))
				return refuse(
					`A “play” needs from and to: two years, months (2011-11) or days, from ${FIRST_YEAR} to ${LAST_YEAR}.`,
				);
			if (grainOf(from) !== grainOf(to))
				return refuse(
					'A “play” needs from and to of the same kind: two years, two months or two days.',
				);
			if (typeof seconds !== 'number' || !(seconds > 0) || seconds > 3600)
				return refuse('A “play” needs seconds, a number above 0 and up to 3600.');
			return { request: { type, id, from, to, seconds } };
		}
		case 'export': {
			const format = PICTURE_FORMATS.find((known) => known === data.format);
			return format
				? { request: { type, id, format } }
				: refuse(`An “export” needs a format: ${PICTURE_FORMATS.join(' or ')}.`);
		}
		default:
			return refuse(`Unknown message type “${said(type)}”.`);
	}
}

/** What is wrong with the data of a host, as a sentence; null for nothing. */
function dataFault(data: unknown): string | null {
	if (data === null) return null;
	if (!isRecord(data) || typeof data.name !== 'string' || !isRecord(data.geojson))
		return 'The data need a name, and GeoJSON as an object.';
	try {
		const { size } = new Blob([JSON.stringify(data.geojson)]);
		return size > MOST_DATA ? 'The data are larger than 5 MB.' : null;
	} catch {
		// A structured clone may hold circles and large integers.
		return 'The data cannot be written as JSON.';
	}
}

/**
 * Messages are addressed by `to: 'ndn-atlas'`. In a `play` the last year is called `to` as well and
 * takes that key's place; such a message is known by its type. With both, the year is `until`.
 */
function isForUs(data: Record<string, unknown>): boolean {
	return (
		data.to === 'ndn-atlas' || (data.type === 'play' && isPlayed(data.to) && 'version' in data)
	);
}

/** A value for a sentence; not every object can be made text. */
function said(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? shortened(value) : typeof value;
}

/** Whether a value could be the last moment of a `play`, whether it can be used or not. */
const isPlayed = (value: unknown) =>
	typeof value === 'number' || (typeof value === 'string' && /^\d{4}-/.test(value));

function isMoment(value: unknown): value is Moment {
	if (typeof value === 'string' ? !isDate(value) : !Number.isInteger(value)) return false;
	const year = yearOfMoment(value as Moment);
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Puts an outgoing message into its envelope. */
export function envelope(message: Outgoing): Envelope {
	return { from: 'ndn-atlas', version: VERSION, ...message };
}

/**
 * Whether a sender may drive the embed: only the window around it, and only from the embed's own
 * origin or one that its address lists. `null` in the list admits files and sandboxed pages.
 */
export function isObeyed(
	sender: { origin: string; isParent: boolean },
	ownOrigin: string,
	listed: readonly string[],
): boolean {
	// Two opaque origins read alike and are not the same one.
	const isOwn = sender.origin === ownOrigin && ownOrigin !== 'null';
	return sender.isParent && (isOwn || listed.includes(sender.origin));
}

/** The signal that reveal.js sends a frame when its slide is shown or left; any parent may send it. */
export function slideSignal(data: unknown): 'start' | 'stop' | null {
	if (data === 'slide:start') return 'start';
	if (data === 'slide:stop') return 'stop';
	return null;
}
