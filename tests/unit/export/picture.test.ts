import { Resvg } from '@resvg/resvg-js';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { wrapped } from '#lib/export/letters.ts';
import type { Drawn } from '#lib/export/map/drawing.ts';
import { fileName } from '#lib/export/file-name.ts';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { filmMoments } from '#lib/export/film-span.ts';
import { yearPictures } from '#lib/export/year-pictures.ts';
import type { Label } from '#lib/map/labels.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { DEFAULT_VIEW, THEMES, type View } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { pictureRequest } from '../../fixtures/picture-request.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

let files: PictureFiles;
beforeAll(() => {
	files = pictureFiles();
}, 60_000);

const hosts = /\b(?:href|src)=|url\((?!#)|@font-face|<style|<image|<text\b|<foreignObject/;

describe('a picture of a view', () => {
	test.each(THEMES)('in the %s theme needs no style sheet, font or file beside it', (theme) => {
		const { svg } = picture(
			pictureRequest({ layers: ['corridors', 'permissions', 'hubs', 'bases'] }, { theme }),
			files,
			en,
		);
		expect(svg.match(/var\(|class=|data-|NaN|undefined|Infinity/)).toBeNull();
		expect(svg.match(hosts)).toBeNull();
		expect(svg.includes(PALETTES[theme].families.russian)).toBe(true);
		expect(() => new Resvg(svg)).not.toThrow();
	});

	test('tells what it is of in title and description, with what stands in sources', () => {
		const { svg, title, time, alt, sources } = picture(pictureRequest(), files, en);
		expect([title, time]).toEqual([en.site.subtitle, '2011']);
		expect(svg.includes(`<title>${title}, 2011</title>`)).toBe(true);
		expect(svg.includes(`<desc>${alt}`)).toBe(true);
		expect(alt).toContain('17 corridors');
		expect(alt).toContain('Russian route');
		expect(sources.length).toBeGreaterThan(50);
		expect(sources.join()).toContain('McDermott');
	});

	test('that opens or closes a story has its words large over the map, and neither time nor legend', () => {
		const said = { title: 'Rails north', text: 'A talk.', slide: 'opening' as const };
		const { svg, texts, map, width, credits } = picture(pictureRequest({}, said), files, en);
		expect(map.width).toBe(width);
		expect(texts.title.px).toBeGreaterThan(40);
		expect(texts.time.height).toBe(0);
		expect(texts.text.y + texts.text.height).toBeLessThan(map.height);
		expect(credits).toContain('NDN Atlas');
		expect(() => new Resvg(svg)).not.toThrow();
		const frame = { plate: { width: 1280, height: 720 }, isOpen: true };
		const open = picture(pictureRequest({}, { ...said, frame }), files, en);
		expect(open.svg.length).toBeLessThan(svg.length);
	});

	test('says where its words are not those of the atlas, but of a visitor', () => {
		const said = { title: 'Mine', text: 'As I see it.' };
		const { credits } = picture(pictureRequest({}, { ...said, writer: 'A. Lecturer' }), files, en);
		expect(credits).toMatch(/^Title and text: A. Lecturer, not the atlas · NDN Atlas, data /);
		const nameless = picture(pictureRequest({}, { ...said, writer: '' }), files, en);
		expect(nameless.credits).toContain('Title and text: a visitor, not the atlas');
		expect(picture(pictureRequest({}, said), files, en).credits).not.toContain('not the atlas');
	});

	test('across the antimeridian has land on both sides of it', () => {
		const bounds = [170, 55, -160, 70] as const;
		const { svg, map } = picture(
			pictureRequest({ fit: bounds }, { bounds, frame: { map: { width: 600, height: 400 } } }),
			files,
			en,
		);
		const { width, pixels } = new Resvg(svg).render();
		const land = PALETTES.light.land;
		const colour = [1, 3, 5].map((i) => parseInt(land.slice(i, i + 2), 16));
		/** How many pixels of land lie between two parts of the map's width. */
		const landIn = (from: number, to: number) => {
			let count = 0;
			for (let y = map.y; y < map.y + map.height; y += 4)
				for (let x = map.x + from * map.width; x < map.x + to * map.width; x += 4) {
					const at = (Math.round(y) * width + Math.round(x)) * 4;
					if (colour.every((part, i) => pixels[at + i] === part)) count++;
				}
			return count;
		};
		// Chukotka lies across it, Alaska east of it.
		expect(landIn(0, 1 / 3)).toBeGreaterThan(100);
		expect(landIn(2 / 3, 1)).toBeGreaterThan(100);
	});

	test('holds the address as a code that a camera reads', () => {
		const address = 'https://atlas.example.org/?year=2011&fit=20,24,85,60&data=2026.11';
		const { svg } = picture(pictureRequest({}, { address }), files, en);
		const { width, height, pixels } = new Resvg(svg, {
			fitTo: { mode: 'zoom', value: 2 },
		}).render();
		expect(decodeQR({ width, height, data: new Uint8Array(pixels) })).toBe(address);
	});

	test('has neither code nor address where there is none, and says so', () => {
		const without = picture(pictureRequest({}, { address: null }), files, en);
		expect(without.svg.includes('crispEdges')).toBe(false);
		expect(without.svg.includes('example.org')).toBe(false);
		expect(/<desc>.*no public address/.test(without.svg)).toBe(true);
	});

	test('shows what exists in its year and what its layers hold, and nothing else', () => {
		const drawnIn = (year: number, more = {}) =>
			picture(pictureRequest({ year, ...more }), files, en).drawn;
		const has = (drawn: Drawn, family: 'russian' | 'prototype') => drawn.families.has(family);
		expect(drawnIn(2004).ids.has('k2-air-base')).toBe(true);
		expect(has(drawnIn(2004), 'prototype')).toBe(true);
		expect(has(drawnIn(2004), 'russian')).toBe(false);
		expect(drawnIn(2011).ids.has('k2-air-base')).toBe(false);
		expect(has(drawnIn(2011), 'russian')).toBe(true);
		expect(drawnIn(2011, { layers: [] }).ids.size).toBe(0);
		expect([...drawnIn(2011, { layers: ['hubs'] }).layers.keys()]).toEqual(['hubs']);
	});

	test('explains only what lies in its frame', () => {
		const bounds = [-10, 36, 0, 44] as const;
		const { drawn, sources, svg } = picture(
			pictureRequest({ layers: ['corridors', 'hubs'] }, { bounds }),
			files,
			en,
		);
		expect(drawn.families.size).toBe(0);
		expect(sources).toEqual([]);
		expect(svg.length).toBeLessThan(400_000);
	});

	test('steps back from what is not selected, and takes the name of what is', () => {
		const corridor = files.map.outline.corridors.find(({ yearStates }) => yearStates[19] === '2');
		const { svg, title } = picture(pictureRequest({ select: corridor?.id ?? '' }), files, en);
		expect(title).toBe(corridor?.name);
		expect(svg.includes('opacity="0.25"')).toBe(true);
	});

	describe.each<[string, Partial<View>]>([
		['one year', { year: 2011 }],
		['two years', { year: 2012, compare: 2011 }],
		['two years far apart', { year: 2004, compare: 2012 }],
		['a range', { years: [1998, 2009] }],
		['events that stay', { year: 2011, accumulate: true }],
		['permissions', { year: 2010, layers: ['corridors', 'air-routes', 'permissions'] }],
	])('of %s', (_, view) => {
		test.each(THEMES)('in the %s theme has in its legend the colours of the map', (theme) => {
			const { svg } = picture(pictureRequest(view, { theme }), files, en);
			const palette = PALETTES[theme];
			const frame = `stroke="${palette.rule}"/></g>`;
			const start = svg.indexOf('clip-path="url(#frame)"');
			const end = svg.indexOf(frame, start);
			const colours = (text: string, pattern: RegExp) =>
				new Set([...text.matchAll(pattern)].map(([, colour]) => colour));
			// Strokes of legs, and outlines of what came or went: names and hatching may share a colour.
			const strokes = /stroke-linejoin="round"(?: opacity="[\d.]+")? stroke="(#\w+)"/g;
			const map = new Set([
				...colours(svg.slice(start, end), strokes),
				// Of these also bars across lines, which share a red with what closed.
				...colours(svg.slice(start, end), /stroke="(#\w+)" stroke-width="(?:3|4)"/g),
			]);
			// The cross through what was planned or refused shares its red with what closed.
			const legend = colours(
				svg.slice(end + frame.length),
				/stroke="(#\w+)"(?! stroke-width="2.6")/g,
			);
			const { opened, closed, changed, stayed } = palette;
			const telling = [...Object.values(palette.families), opened, closed, changed, stayed];
			expect(telling.filter((colour) => legend.has(colour))).toEqual(
				telling.filter((colour) => map.has(colour)),
			);
			expect(telling.filter((colour) => map.has(colour)).length).toBeGreaterThan(1);
		});
	});

	test('of two years tells what opened and closed in its legend', () => {
		const { drawn, time } = picture(pictureRequest({ year: 2011, compare: 2004 }), files, en);
		expect(time).toBe('2004 / 2011');
		expect(drawn.fates).toContain('opened');
		expect(drawn.fates).toContain('closed');
	});

	test('of two months tells what opened and closed between them', () => {
		const shut = picture(
			pictureRequest({ year: 2012, date: '2012-03', compare: '2011-10' }),
			files,
			en,
		);
		expect(shut.time).toBe('October 2011 / March 2012');
		expect(shut.drawn.fates).toContain('closed');
		expect([...shut.drawn.ids]).toContain('pakgloc-torkham');
	});

	test('keeps the size that was asked for, or the map’s own size within it', () => {
		const whole = picture(pictureRequest(), files, en);
		expect([whole.width, whole.height]).toEqual([1280, 720]);
		expect(whole.map.x + whole.map.width).toBeLessThan(1280);
		expect(whole.map.height).toBeGreaterThan(450);
		for (const size of [
			{ width: 1120, height: 700 },
			{ width: 390, height: 420 },
		]) {
			const { map, width, height } = picture(
				pictureRequest({}, { frame: { map: size } }),
				files,
				en,
			);
			expect(map.width).toBe(size.width);
			expect(map.height).toBeGreaterThanOrEqual(size.height);
			expect(width).toBeGreaterThan(size.width);
			expect(height).toBeGreaterThan(map.y + map.height);
		}
	});

	test('leaves its texts out where they are to be edited, and says where they belong', () => {
		const frame = { plate: { width: 1280, height: 720 } };
		const open = picture(pictureRequest({}, { frame: { ...frame, isOpen: true } }), files, en);
		const whole = picture(pictureRequest({}, { frame }), files, en);
		expect(open.map).toEqual(whole.map);
		expect(open.svg.length).toBeLessThan(whole.svg.length);
		for (const { x, y, width, height } of Object.values(open.texts)) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(1280);
			expect(y + height).toBeLessThanOrEqual(720);
		}
	});

	test('has room for the paragraph of a step, in smaller type where it is long', () => {
		const paragraph = 'The first trains left in the spring of the year. '.repeat(20);
		const short = picture(pictureRequest(), files, en);
		const { texts, svg } = picture(pictureRequest({}, { text: paragraph }), files, en);
		expect(texts.text.px).toBeLessThan(short.texts.text.px);
		const rows = wrapped(paragraph, texts.text.width, texts.text, files.letters).length;
		expect(texts.text.height).toBeGreaterThanOrEqual(rows * texts.text.px * 1.3);
		expect(texts.text.y + texts.text.height).toBeLessThan(texts.address.y);
		expect(svg.includes(paragraph.trim())).toBe(true);
	});

	test('speaks the language of its page', () => {
		const { alt, svg } = picture(pictureRequest(), pictureFiles(kk), kk);
		expect(alt).toContain('дәліз');
		expect(svg.includes('lang="kk"')).toBe(true);
	});

	test('leaves out a name that its frame would cut', () => {
		const label: Label = {
			...{ text: 'Bactria', kind: 'country', at: [67, 38], px: 13, zooms: [0, 8] },
			...{ anchor: 'middle', offset: [0, 0] },
			...{ members: [], marked: false, was: [] },
		};
		const layout = { ...files.map.layout, labels: [label] };
		const named = { ...files, map: { ...files.map, layout } };
		const has = (bounds: [number, number, number, number]) =>
			picture(pictureRequest({}, { bounds }), named, en).svg.includes(
				PALETTES.light['label-country'],
			);
		expect(has([57, 37, 77, 38.5])).toBe(true);
		expect(has([47, 37, 67.1, 38.5])).toBe(false);
	});

	test('cuts what is drawn at its frame', () => {
		const { svg, map } = picture(pictureRequest({}, { bounds: [64, 36, 70, 40] }), files, en);
		const numbers = [...svg.matchAll(/ d="(M[^"]+)"[^>]*stroke/g)]
			.flatMap(([, d]) => d?.match(/-?\d+(\.\d+)?,-?\d+(\.\d+)?/g) ?? [])
			.map((pair) => pair.split(',').map(Number));
		expect(numbers.length).toBeGreaterThan(100);
		for (const [x = 0, y = 0] of numbers) {
			expect(x).toBeGreaterThan(-30);
			expect(x).toBeLessThan(map.width + 30);
			expect(y).toBeGreaterThan(-30);
			expect(y).toBeLessThan(map.height + 30);
		}
	});
});

test('the pictures of a sweep keep one layout while the years pass', () => {
	const request = pictureRequest({ layers: ['corridors', 'bases'] });
	const pictures = yearPictures(request, filmMoments({ from: 2010, to: 2004 }), files, en).map(
		(make) => make(),
	);
	expect(pictures.map(({ time }) => time)).toEqual([
		'2004',
		'2005',
		'2006',
		'2007',
		'2008',
		'2009',
		'2010',
	]);
	for (const { map, texts } of pictures) {
		expect(map).toEqual(pictures[0]?.map);
		expect(texts.text.height).toBeCloseTo(pictures[0]?.texts.text.height ?? 0);
	}
	expect(pictures[0]?.drawn.families).not.toContain('russian');
	expect(pictures.at(-1)?.drawn.families).toContain('russian');
});

test('files are named by what they show', () => {
	expect(fileName(DEFAULT_VIEW)).toBe('ndn-atlas-2011');
	expect(fileName({ ...DEFAULT_VIEW, years: [2008, 2012] })).toBe('ndn-atlas-2008-2012');
	expect(fileName({ ...DEFAULT_VIEW, compare: 2008, select: 'k2-air-base' })).toBe(
		'ndn-atlas-2008-2011-k2-air-base',
	);
});
