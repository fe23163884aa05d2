import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { packed } from '#lib/export/pack.ts';

test('a picture is packed with its text alternative and what is to be read beside it', async () => {
	const blob = new Blob(['<svg/>']);
	const made = { blob, name: 'ndn-atlas-2009.svg', alt: 'A map of 2009.' };
	const file = await packed([made, { ...made, paragraph: 'To be read.' }]);
	const zip = await JSZip.loadAsync(await file.arrayBuffer());
	const text = (path: string) => zip.file(path)?.async('string');
	expect(Object.keys(zip.files).sort()).toEqual([
		'01-ndn-atlas-2009.svg',
		'01-ndn-atlas-2009.txt',
		'02-ndn-atlas-2009.svg',
		'02-ndn-atlas-2009.txt',
	]);
	expect(await text('01-ndn-atlas-2009.txt')).toBe('A map of 2009.');
	expect(await text('02-ndn-atlas-2009.txt')).toBe('A map of 2009.\n\nTo be read.');
});
