import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { deck, type DrawnSlide } from '#lib/export/deck.ts';
import { picture } from '#lib/export/picture.ts';
import { en } from '#lib/words/en.ts';
import { pictureRequest } from '../../fixtures/picture-request.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

/** One transparent pixel. */
const PIXEL =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ADDRESS = 'https://atlas.example.org/?year=2005&fit=20,24,85,60&data=2026.11';

let zip: JSZip;
const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';

beforeAll(async () => {
	const files = pictureFiles();
	const frame = { sheet: { width: 1280, height: 720 }, isOpen: true };
	const slides = [2005, 2011].map((year): DrawnSlide => {
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
