import JSZip from 'jszip';

/**
 * A deck as PowerPoint takes it without offering a repair, compressed. PptxGenJS 4.0.1 lists a slide
 * master for every slide and writes one (https://github.com/gitbrent/PptxGenJS/issues/1444), ends the
 * background of a slide too early (issue 1442), and packs empty folders, which are no parts.
 */
export async function repaired(file: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const zip = await JSZip.loadAsync(file);
	for (const { dir, name } of Object.values(zip.files)) if (dir) delete zip.files[name];
	const rewrite = async (path: string, change: (xml: string) => string) =>
		zip.file(path, change((await zip.file(path)?.async('string')) ?? ''), {
			createFolders: false,
		});

	await rewrite('[Content_Types].xml', (xml) =>
		xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (entry, part: string) =>
			zip.file(part) ? entry : '',
		),
	);
	for (const { name } of zip.file(/^ppt\/slides\/[^/]*\.xml$/))
		await rewrite(name, (xml) =>
			xml.replace('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>'),
		);
	const bytes = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
	return new Uint8Array(bytes);
}
