import { FileFault, type Encoding } from './draft.ts';

/** Text, and how it was written. */
export type Decoded = { text: string; encoding: Encoding };

/** First bytes of files that are no text, and what is said of them. */
const BINARY: readonly (readonly [number[], 'not-text' | 'workbook'])[] = [
	[[0x89, 0x50, 0x4e, 0x47], 'not-text'],
	[[0xff, 0xd8, 0xff], 'not-text'],
	[[0x47, 0x49, 0x46, 0x38], 'not-text'],
	[[0x25, 0x50, 0x44, 0x46], 'not-text'],
	// `{\rtf`, which looks like JSON.
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'not-text'],
	[[0x50, 0x4b, 0x03, 0x04], 'workbook'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
	start.every((byte, i) => bytes[i] === byte);

/** Whether the bytes are those of a ZIP archive, as a KMZ file is. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/**
 * The text of a file: by its byte-order mark, else UTF-8, else windows-1251, which takes any bytes and so
 * must be shown to whoever chose the file. Throws {@link FileFault} for what is no text.
 */
export function decoded(bytes: Uint8Array, chosen: Encoding | null = null): Decoded {
	if (bytes.length === 0) throw new FileFault('empty');
	const binary = BINARY.find(([start]) => startsWith(bytes, start));
	if (binary) throw new FileFault(binary[1]);
	const encoding = chosen ?? encodingOf(bytes);
	const text = new TextDecoder(encoding).decode(bytes);
	if (text.trim() === '') throw new FileFault('empty');
	// No encoding of text has this character but by mistake.
	if (text.slice(0, 4000).includes('\0')) throw new FileFault('not-text');
	return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
	if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
	const unmarked = unmarkedUtf16(bytes.subarray(0, 1000));
	if (unmarked) return unmarked;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1251';
	}
}

/** In UTF-16, commas, digits and line ends have a zero byte on one side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
	let [even, odd] = [0, 0];
	bytes.forEach((byte, i) => {
		if (byte !== 0) return;
		if (i % 2 === 0) even++;
		else odd++;
	});
	if (even + odd < bytes.length / 20) return null;
	if (odd > even * 10) return 'utf-16le';
	return even > odd * 10 ? 'utf-16be' : null;
}
