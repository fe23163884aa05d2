import { crc32 } from './crc32.ts';
import { canInflate, deflated, inflated } from './deflate.ts';
import { VERSION, withoutData, type Opened, type OwnStory } from './own-story.ts';
import { readStory } from './read-story.ts';

/** Characters of a link that are read, and bytes that may come of them. */
export const MOST_IN = 64 * 1024;
export const MOST_OUT = 1024 * 1024;

const INCOMPLETE: Opened = { story: null, faults: [{ kind: 'incomplete' }] };

/**
 * A story as the fragment of a link, without “#”: `1.PAYLOAD.CHECK`. The payload is base64url without
 * padding of the raw deflate of its JSON, the check the CRC-32 of that JSON. Data of the author's own are
 * left out.
 */
export async function storyFragment(story: OwnStory): Promise<string> {
	const json = new TextEncoder().encode(JSON.stringify(withoutData(story)));
	return `${VERSION}.${base64url(await deflated(json))}.${crc32(json)}`;
}

/** Whether a fragment (without “#”) may be that of a story, of whatever version. */
export const isStoryFragment = (fragment: string): boolean => /^\d{1,4}\./.test(fragment);

/**
 * The story of a fragment (with or without “#”) of at most `most` characters and `mostOut` bytes of JSON. Whatever does not check is
 * an incomplete link, never another story; a later version says its number.
 */
export async function openedFragment(
	fragment: string,
	most = MOST_IN,
	mostOut = MOST_OUT,
): Promise<Opened> {
	const text = fragment.replace(/^#/, '').trim();
	if (text.length > most) return { story: null, faults: [{ kind: 'tooLarge' }] };
	const [, version, payload, check] = /^(\d{1,4})\.([\w-]+)\.([0-9a-f]{8})$/.exec(text) ?? [];
	const later = /^(\d{1,4})\./.exec(text)?.[1];
	if (later !== undefined && Number(later) > VERSION)
		return { story: null, faults: [{ kind: 'version', version: Number(later) }] };
	if (Number(version) !== VERSION || !payload || !check) return INCOMPLETE;
	if (!canInflate()) return { story: null, faults: [{ kind: 'tooOld' }] };
	const packed = bytesOf(payload);
	// Of several spellings of the same bytes only one is a link.
	if (!packed || base64url(packed) !== payload) return INCOMPLETE;
	const json = await inflated(packed, mostOut);
	if (!json || crc32(json) !== check) return INCOMPLETE;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(json);
		const { story, faults } = readStory(JSON.parse(text));
		// Whoever made it: a link holds no data.
		return { story: story && withoutData(story), faults };
	} catch {
		return INCOMPLETE;
	}
}

function base64url(bytes: Uint8Array): string {
	let binary = '';
	// A call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
	} catch {
		return null;
	}
}
