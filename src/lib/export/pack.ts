import JSZip from 'jszip';
import type { Exported } from './export-picture.ts';

/** A picture, and what is to be read beside its text. */
export type Packed = Exported & { paragraph?: string | undefined };

/** Pictures in their order in one ZIP file, each with its text alternative and its paragraph beside it. */
export function packed(pictures: readonly Packed[]): Promise<Blob> {
	const zip = new JSZip();
	for (const [i, { blob, name, alt, paragraph }] of pictures.entries()) {
		// Two steps may show the same year, and a folder is sorted by name.
		const numbered = `${String(i + 1).padStart(2, '0')}-${name}`;
		zip.file(numbered, blob);
		zip.file(numbered.replace(/\.\w+$/, '.txt'), [alt, paragraph].filter(Boolean).join('\n\n'));
	}
	return zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}
