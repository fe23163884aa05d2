import type { JSZipObject, JSZipStreamHelper } from 'jszip';
import { FileFault, MOST_BYTES } from './draft.ts';

/**
 * The first KML file of a KMZ archive. Throws {@link FileFault} for one that holds none, is broken, holds
 * very many files, or would be larger unpacked than is read: whatever it says of its size, no more than that is unpacked.
 */
export async function unpacked(bytes: Uint8Array, most = MOST_BYTES): Promise<Uint8Array> {
	if (entriesOf(bytes) > MOST_ENTRIES) throw new FileFault('too-many-files');
	const { default: JSZip } = await archiveCode();
	const archive = await JSZip.loadAsync(bytes).catch(() => {
		throw new FileFault('archive');
	});
	const [file] = archive.file(/\.kml$/i);
	if (!file) throw new FileFault('no-kml');
	return inflated(file as Streamed, most);
}

/** What reads archives, to be there before one is. */
export const archiveCode = () => import('jszip');

/** A KMZ holds a KML file and its pictures. */
const MOST_ENTRIES = 1000;

/** How many entries the directory of an archive lists, by their signature `PK\x01\x02`. */
function entriesOf(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1))
		count += Number(bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2);
	return count;
}

/** What every entry of an archive has, though its types leave it out. */
type Streamed = JSZipObject & { internalStream(type: 'uint8array'): JSZipStreamHelper<Uint8Array> };

function inflated(file: Streamed, most: number): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const parts: Uint8Array[] = [];
		let size = 0;
		const stream = file.internalStream('uint8array');
		stream
			.on('data', (part) => {
				size += part.length;
				if (size <= most) return void parts.push(part);
				parts.length = 0;
				stream.pause();
				reject(new FileFault('unpacked-too-large'));
			})
			.on('error', () => reject(new FileFault('archive')))
			.on('end', () => {
				const whole = new Uint8Array(size);
				let at = 0;
				for (const part of parts) {
					whole.set(part, at);
					at += part.length;
				}
				resolve(whole);
			})
			.resume();
	});
}
