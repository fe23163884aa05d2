import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { FileFault } from '#lib/own-data/draft.ts';
import { isMarkup } from '#lib/own-data/file-draft.ts';
import { unpacked } from '#lib/own-data/kmz.ts';
import { markupPieces } from '#lib/own-data/markup-pieces.ts';
import { Reader, type Answer } from '#lib/own-data/reader.ts';

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

test('things have the name and the time of their folder, unless they have a time of their own', () => {
	const span = '<TimeSpan><begin>2009</begin><end>2011</end></TimeSpan>';
	const { pieces } = markupPieces(`<kml><Document><name>All</name>
<LookAt><TimeSpan><begin>1999</begin></TimeSpan></LookAt>
<Folder id="a"><name>Bases &amp; posts</name>${span}
<Placemark><name>A</name></Placemark>
<Placemark><name>B</name><TimeStamp><when>2010</when></TimeStamp></Placemark>
<Folder><name><![CDATA[Inner]]></name><Placemark/><Placemark><name>C</name></Placemark></Folder>
<Folder/></Folder>
<Placemark><name>D</name></Placemark></Document></kml>`);
	expect(pieces.map(({ xml, folder }) => [xml, folder])).toEqual([
		[`<Placemark>${span}<name>A</name></Placemark>`, 'Bases & posts'],
		[
			'<Placemark><name>B</name><TimeStamp><when>2010</when></TimeStamp></Placemark>',
			'Bases & posts',
		],
		['<Placemark/>', 'Inner'],
		[`<Placemark>${span}<name>C</name></Placemark>`, 'Inner'],
		['<Placemark><name>D</name></Placemark>', undefined],
	]);
});

test('what looks like a thing in CDATA is text', () => {
	const { pieces, faults } = markupPieces(
		'<kml><Placemark><description><![CDATA[<Placemark> </Placemark> <NetworkLink>]]></description></Placemark></kml>',
	);
	expect(pieces).toHaveLength(1);
	expect(pieces[0]?.xml).toContain('</description></Placemark>');
	expect(faults).toEqual([]);
});

test.each([
	'<!-- Saved by hand -->\n<kml/>',
	'<kml:kml/>',
	' <gpx/>',
	'\uFEFF<?xml version="1.0"?><kml/>',
])('%j is XML', (text) => {
	expect(isMarkup(text)).toBe(true);
});

test('a track of GPX goes on to its own end, whatever begins like it', () => {
	const track = '<trk><trkseg><trkpt lat="1" lon="2"></trkpt></trkseg></trk >';
	const { pieces } = markupPieces(`<gpx>${track}<wpt lat="1" lon="2"></wpt></gpx>`);
	expect(pieces.map(({ xml }) => xml)).toEqual([track, '<wpt lat="1" lon="2"></wpt>']);
});

test('a thing that is never closed is listed with its line, and those beside it are kept', () => {
	const { pieces, faults } = markupPieces(
		'<kml><Placemark><name>A</name>\n<Placemark>\n<Placemark><name>C</name></Placemark>',
	);
	expect(pieces.map(({ line }) => line)).toEqual([3]);
	expect(faults.map(({ line, code }) => [line, code])).toEqual([
		[1, 'markup'],
		[2, 'markup'],
	]);
});

test('a waypoint without anything in it is whole', () => {
	const { pieces, faults } = markupPieces(
		'<gpx><wpt lat="41" lon="69"/>\n<wpt lat="42" lon="70" /><wpt lat="1" lon="2"></wpt></gpx>',
	);
	expect(pieces.map(({ line, xml }) => [line, xml])).toEqual([
		[1, '<wpt lat="41" lon="69"/>'],
		[2, '<wpt lat="42" lon="70" />'],
		[2, '<wpt lat="1" lon="2"></wpt>'],
	]);
	expect(faults).toEqual([]);
});

test('a prefix is declared for each thing, whether the file declares it first, farther in or never', () => {
	const { open } = markupPieces(
		'<kml xmlns:a = "urn:a"><Document xmlns:gx="urn:gx"><Placemark><a:b/><gx:Track/><c:d/></Placemark></Document></kml>',
	);
	expect(open).toBe('<kml xmlns:a = "urn:a" xmlns:gx="urn:prefix:gx" xmlns:c="urn:prefix:c">');
});

test.each(['', 'kml:'])('a link to another file is listed as %sNetworkLink', (prefix) => {
	const { faults } = markupPieces(
		`<${prefix}kml>\n<${prefix}NetworkLink><${prefix}Link/></${prefix}NetworkLink></${prefix}kml>`,
	);
	expect(faults).toEqual([{ line: 2, code: 'network-link', value: '' }]);
});

test('a file that is opened anew while it is read takes none of the pieces of before', () => {
	const answers: Answer[] = [];
	const reader = new Reader((answer) => answers.push(answer));
	const open = (text: string) =>
		reader.take({ type: 'open', bytes: new TextEncoder().encode(text), choice: {} });
	open('<gpx><wpt lat="41" lon="69"/></gpx>');
	open('name,lat,lon\nA,41,69\n');
	const { length } = answers;
	reader.take({ type: 'parsed', features: [], faults: [{ line: 1, code: 'markup', value: '' }] });
	expect(answers.slice(length)).toEqual([]);
});

test('a file that was cut off says so, with the line in which it breaks off', () => {
	const { faults } = markupPieces('<gpx>\n<wpt lat="1" lon="2"><name>A</name></wpt>\n\n');
	expect(faults).toEqual([{ line: 4, code: 'markup', value: '' }]);
});

test.each([
	['<svg></svg>', { code: 'markup', value: 'svg' }],
	['<html><table></table></html>', { code: 'markup', value: 'html' }],
	['<kml><Document><Style id="a"/></Document></kml>', { code: 'nothing', value: '' }],
	['<kml><Document></Document></kml>', { code: 'nothing', value: '' }],
	['<kml><Document>', { code: 'markup', value: '' }],
])('%s is refused', (text, fault) => {
	expect(() => markupPieces(text)).toThrow(FileFault);
	try {
		markupPieces(text);
	} catch (error) {
		expect((error as FileFault).fault).toEqual(fault);
	}
});

test('a page that was saved as a table is told to be one', () => {
	const answers: Answer[] = [];
	const bytes = new TextEncoder().encode('<html><table><td>name</td></table></html>');
	new Reader((answer) => answers.push(answer)).take({ type: 'open', bytes, choice: {} });
	expect(answers).toEqual([{ type: 'fault', fault: { code: 'markup', value: 'html' } }]);
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

test('an archive of very many files is not unpacked', async () => {
	const archive = new JSZip();
	for (let i = 0; i < 1001; i++) archive.file(`${i}.png`, '');
	archive.file('doc.kml', '<kml/>');
	const bytes = await archive.generateAsync({ type: 'uint8array' });
	await expect(unpacked(bytes)).rejects.toThrow(new FileFault('too-many-files'));
});

test('comments and things that are never closed take no longer, however many they are', () => {
	const started = performance.now();
	expect(() => markupPieces('<!--'.repeat(1_000_000))).toThrow(FileFault);
	expect(markupPieces(`<kml>${'<Placemark><a'.repeat(300_000)}`).faults).toHaveLength(300_000);
	expect(() => markupPieces('<a'.repeat(1_000_000))).toThrow(FileFault);
	expect(() => markupPieces(`<kml>${'<![CDATA['.repeat(500_000)}`)).toThrow(FileFault);
	expect(() => markupPieces(`<kml>${'<Folder><name><LookAt>'.repeat(100_000)}`)).toThrow(FileFault);
	// Each took minutes.
	expect(performance.now() - started).toBeLessThan(10_000);
});
