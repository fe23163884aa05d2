import JSZip from 'jszip';
import type { Exported } from './export-picture.ts';

/** Pictures in their order in one ZIP file, each with its text alternative beside it. */
export function packed(pictures: readonly Exported[]): Promise<Blob> {
	const zip = new JSZip();
	for (const [i, { blob, name, alt }] of pictures.entries()) {
		// Two steps may show the same year, and a folder is sorted by name.
		const numbered = `${String(i + 1).padStart(2, '0')}-${name}`;
		zip.file(numbered, blob);
		zip.file(numbered.replace(/\.\w+$/, '.txt'), alt);
	}
	return zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}
