import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { deck, type DrawnSlide } from '#lib/export/deck.ts';
import type { Telling } from '#lib/export/telling.ts';
import { picture } from '#lib/export/picture.ts';
import { en } from '#lib/words/en.ts';
import { pictureRequest } from '../../fixtures/picture-request.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

/** One transparent pixel. */
const PIXEL =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ADDRESS = 'https://atlas.example.org/?year=2005&fit=20,24,85,60&data=2026.11';

/** A slide of 2005 with an address, and one of 2011 without. */
let slides: DrawnSlide[];
let zip: JSZip;
const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';

beforeAll(async () => {
	const files = pictureFiles();
	const frame = { plate: { width: 1280, height: 720 }, isOpen: true };
	slides = [2005, 2011].map((year): DrawnSlide => {
		const said = { title: `Title & <${year}>`, text: `What “${year}” held` };
		return {
			picture: picture(pictureRequest({ year }, { frame, ...said }), files, en),
			image: PIXEL,
			notes: `Say ${year}`,
			sources: ['McDermott, “A study”, 2011', 'A & B, “Another”, 2012'],
			address: year === 2005 ? ADDRESS : null,
		};
	});
	zip = await JSZip.loadAsync(await deck('A deck', slides, en));
});

test('a deck has one slide a step, with title, year and text as text', async () => {
	const slides = Object.keys(zip.files).filter((path) => /slides\/slide\d+\.xml$/.test(path));
	expect(slides).toHaveLength(2);
	const first = await read('ppt/slides/slide1.xml');
	expect(first).toContain('type="title"');
	expect(first).toContain('Title &amp; &lt;2005&gt;');
	expect(first).toContain('<a:t>2005</a:t>');
	expect(first).toContain('What “2005” held');
	expect(first).toContain('lang="en-GB"');
	expect(first).toMatch(/descr="Map “Title &amp; &lt;2005&gt;”, 2005\./);
});

test('the address is a live link, and a step without one says so', async () => {
	expect(await read('ppt/slides/slide1.xml')).toContain('hlinkClick');
	expect(await read('ppt/slides/_rels/slide1.xml.rels')).toContain(
		ADDRESS.replaceAll('&', '&amp;'),
	);
	const second = await read('ppt/slides/slide2.xml');
	expect(second).not.toContain('hlinkClick');
	expect(second).toContain(en.exports.picture.noAddress);
});

test('the notes say what the speaker says, and then who says so', async () => {
	const notes = await read('ppt/notesSlides/notesSlide1.xml');
	expect(notes).toContain('Say 2005');
	expect(notes).toContain('McDermott');
	expect(notes).toContain('A &amp; B');
	expect(notes).toContain(ADDRESS.replaceAll('&', '&amp;'));
});

test('the author of a deck is the visitor who made it, else the atlas, and its subject what it tells of', async () => {
	const tellings = [{}, { writer: 'A. Lecturer', lead: 'How it went.' }, { writer: '' }];
	const core = async (telling: Telling) => {
		const file = await JSZip.loadAsync(await deck('A deck', slides.slice(0, 1), en, telling));
		const xml = (await file.file('docProps/core.xml')?.async('string')) ?? '';
		return ['creator', 'subject'].map(
			(name) => new RegExp(`<dc:${name}>(.*?)</dc:`).exec(xml)?.[1],
		);
	};
	const [atlas, named, nameless] = await Promise.all(tellings.map(core));
	expect(atlas?.[0]).toBe('NDN Atlas');
	expect(named).toEqual(['A. Lecturer', 'How it went.']);
	expect(nameless?.[0]).toBe(en.stories.byVisitor);
});

/** The values of an attribute in a part, in order. */
const attributes = (xml: string, element: string, name: string) =>
	[...xml.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${name}="([^"]*)"`, 'g'))].map(
		([, value]) => value ?? '',
	);
/** Where a relationship of a part leads: paths in the file, without those to the web. */
function targets(path: string, xml: string): string[] {
	const folder = `https://deck/${path.replace(/_rels\/[^/]*$/, '')}`;
	return [...xml.matchAll(/<Relationship\s[^>]*>/g)]
		.filter(([relation]) => !relation.includes('TargetMode="External"'))
		.map(([relation]) => /Target="([^"]*)"/.exec(relation)?.[1] ?? '')
		.map((target) => new URL(target, folder).pathname.slice(1));
}
const twice = (values: readonly string[]) =>
	values.filter((value, i) => values.indexOf(value) !== i);

test.each([1, 2, 12])('a deck of %i slides holds every part that it names', async (count) => {
	const shown = Array.from({ length: count }, (_, i) => slides[i % 2]).filter((slide) => !!slide);
	const file = await JSZip.loadAsync(await deck('A deck', shown, en));
	const paths = Object.keys(file.files);
	const text = async (path: string) => (await file.file(path)?.async('string')) ?? '';
	expect(paths.filter((path) => path.endsWith('/'))).toEqual([]);

	const types = await text('[Content_Types].xml');
	const parts = attributes(types, 'Override', 'PartName').map((part) => part.slice(1));
	expect(parts.filter((part) => !paths.includes(part))).toEqual([]);
	expect(twice(parts)).toEqual([]);
	const extensions = attributes(types, 'Default', 'Extension');
	const untyped = paths.filter(
		(path) => !parts.includes(path) && !extensions.includes(path.split('.').at(-1) ?? ''),
	);
	expect(untyped).toEqual(['[Content_Types].xml'].filter(() => !extensions.includes('xml')));

	const reached = new Set<string>();
	for (const path of paths.filter((name) => name.endsWith('.rels'))) {
		const xml = await text(path);
		const found = targets(path, xml);
		expect(
			found.filter((target) => !paths.includes(target)),
			path,
		).toEqual([]);
		expect(twice(attributes(xml, 'Relationship', 'Id')), path).toEqual([]);
		found.forEach((target) => reached.add(target));
		// Whatever the part asks by an id is among its relationships.
		const part = await text(path.replace(/_rels\/(.*)\.rels$/, '$1'));
		const asked = [...part.matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id);
		const known = attributes(xml, 'Relationship', 'Id');
		expect(
			asked.filter((id) => !known.includes(id ?? '')),
			path,
		).toEqual([]);
	}
	expect(parts.filter((part) => !reached.has(part))).toEqual([]);

	// A background without it makes PowerPoint offer a repair, too.
	for (const path of paths.filter((name) => /\/slides\/[^/]*\.xml$/.test(name)))
		expect(await text(path), path).toMatch(/<p:bgPr>.*<a:effectLst\/><\/p:bgPr>/s);
	for (const path of paths.filter((name) => /\/(slides|notesSlides)\/[^/]*\.xml$/.test(name)))
		expect(twice(attributes(await text(path), 'p:cNvPr', 'id')), path).toEqual([]);
	const presentation = await text('ppt/presentation.xml');
	expect(attributes(presentation, 'p:sldId', 'id')).toHaveLength(count);
	const masters = await text('ppt/slideMasters/slideMaster1.xml');
	const ids = [
		...attributes(presentation, 'p:sldId', 'id'),
		...attributes(presentation, 'p:sldMasterId', 'id'),
		...attributes(masters, 'p:sldLayoutId', 'id'),
	];
	expect(twice(ids)).toEqual([]);

	const app = await text('docProps/app.xml');
	expect(app).toContain(`<Slides>${count}</Slides>`);
	expect(app).toContain(`<Notes>${count}</Notes>`);
	const titles = /<TitlesOfParts>\s*<vt:vector size="(\d+)"[^>]*>(.*?)<\/vt:vector>/s.exec(app);
	expect((titles?.[2] ?? '').match(/<vt:lpstr>/g)).toHaveLength(Number(titles?.[1]));
	const counts = [...app.matchAll(/<vt:i4>(\d+)<\/vt:i4>/g)].map(([, number]) => Number(number));
	expect(counts.reduce((sum, number) => sum + number, 0)).toBe(Number(titles?.[1]));
});
