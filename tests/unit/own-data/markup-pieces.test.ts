import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { FileFault } from '#lib/own-data/draft.ts';
import { unpacked } from '#lib/own-data/kmz.ts';
import { markupPieces } from '#lib/own-data/markup-pieces.ts';

test('KML is cut into its things, each with its line; what is commented out is none of them', () => {
	const { kind, pieces, faults } = markupPieces(`<?xml version="1.0"?>
<!-- <Placemark><name>Not there</name></Placemark>
-->
<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document>
<kml:Placemark id="a"><kml:name>A</kml:name></kml:Placemark>
<kml:Folder><kml:Placemark>
<kml:name>B</kml:name></kml:Placemark></kml:Folder></kml:Document></kml:kml>`);
	expect(kind).toBe('kml');
	expect(pieces).toEqual([
		{ line: 5, xml: '<Placemark id="a"><name>A</name></Placemark>' },
		{ line: 6, xml: '<Placemark>\n<name>B</name></Placemark>' },
	]);
	expect(faults).toEqual([]);
});

test('a track of GPX goes on to its own end, whatever begins like it', () => {
	const track = '<trk><trkseg><trkpt lat="1" lon="2"></trkpt></trkseg></trk >';
	const { pieces } = markupPieces(`<gpx>${track}<wpt lat="1" lon="2"></wpt></gpx>`);
	expect(pieces.map(({ xml }) => xml)).toEqual([track, '<wpt lat="1" lon="2"></wpt>']);
});

test('a thing that is never closed is listed with its line, and those beside it are kept', () => {
	const { pieces, faults } = markupPieces(
		'<kml><Placemark><name>A</name>\n<Placemark/>\n<Placemark><name>C</name></Placemark>',
	);
	expect(pieces.map(({ line }) => line)).toEqual([3]);
	expect(faults.map(({ line, code }) => [line, code])).toEqual([
		[1, 'markup'],
		[2, 'markup'],
	]);
});

test('a file that was cut off says so, with the line in which it breaks off', () => {
	const { faults } = markupPieces('<gpx>\n<wpt lat="1" lon="2"><name>A</name></wpt>\n\n');
	expect(faults).toEqual([{ line: 4, code: 'markup', value: '' }]);
});

test.each([
	['<svg></svg>', { code: 'markup', value: 'svg' }],
	['<kml><Document></Document></kml>', { code: 'no-rows', value: '' }],
	['<kml><Document>', { code: 'markup', value: '' }],
])('%s is refused', (text, fault) => {
	expect(() => markupPieces(text)).toThrow(FileFault);
	try {
		markupPieces(text);
	} catch (error) {
		expect((error as FileFault).fault).toEqual(fault);
	}
});

async function archived(name: string, content: string | Uint8Array): Promise<Uint8Array> {
	const zip = new JSZip().file(name, content);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
const faultOf = (promise: Promise<unknown>) =>
	promise.then(
		() => null,
		(error: unknown) => (error as FileFault).fault.code,
	);

test('the KML of an archive is unpacked, and no more of it than is read, whatever it grows to', async () => {
	const text = new TextEncoder().encode('<kml/>'.repeat(9000));
	expect(await unpacked(await archived('doc.kml', text))).toEqual(text);
	const bomb = await archived('doc.kml', new Uint8Array(3_000_000));
	expect(bomb.length).toBeLessThan(10_000);
	expect(await faultOf(unpacked(bomb, 1_000_000))).toBe('unpacked-too-large');
	expect(await faultOf(unpacked(await archived('a.png', 'x')))).toBe('no-kml');
	expect(await faultOf(unpacked(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))).toBe('archive');
});
