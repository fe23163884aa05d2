import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { census } from '#lib/atlas/census.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import { fileName } from '#lib/export/file-name.ts';
import { textOutline, wrapped } from '#lib/export/letters.ts';
import { textMarkup } from '#lib/export/map/markup.ts';
import { cellsIn } from '#lib/export/cells.ts';
import { mapsDrawing } from '#lib/export/maps.ts';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { yearPictures } from '#lib/export/year-pictures.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { en as ownWords } from '#lib/own-data/words/en.ts';
import { YEARS } from '#lib/time/years.ts';
import { mapsOf } from '#lib/view/sides.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { leading } from '#lib/words/headline.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { pictureRequest } from '../../fixtures/picture-request.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

let files: PictureFiles;
beforeAll(() => {
	files = pictureFiles();
}, 60_000);

describe('the maps of a view', () => {
	test('are those of two times, the earlier first, or of the years of a strip, else none', () => {
		const times = (view: object) =>
			mapsOf({ ...DEFAULT_VIEW, ...view }).map(({ year, date, compare, view: shape }) => [
				date ?? year,
				compare,
				shape,
			]);
		expect(times({ view: 'pair', year: 2012, compare: 2009 })).toEqual([
			[2009, null, 'map'],
			[2012, null, 'map'],
		]);
		expect(times({ view: 'pair', year: 2011, compare: '2012-03' })).toEqual([
			[2011, null, 'map'],
			['2012-03', null, 'map'],
		]);
		expect(times({ view: 'strip', compare: 2001 })).toHaveLength(4);
		expect(times({ year: 2012, compare: 2009 })).toEqual([]);
		// While both thumbs stand on one year there is nothing to lay beside it.
		expect(times({ view: 'pair', year: 2012, compare: 2012 })).toEqual([]);
	});
});

describe('several maps in a picture', () => {
	test.each([2, 4, 6, 8])(
		'%i of one size lie beside and under each other in the frame',
		(count) => {
			const size = { width: 948, height: 560 };
			const cells = cellsIn(count, size, 10, 46);
			expect(cells).toHaveLength(count);
			for (const [i, { x, y, width, height }] of cells.entries()) {
				expect(x + width).toBeLessThanOrEqual(size.width + 0.01);
				expect(y + height).toBeLessThanOrEqual(size.height + 0.01);
				expect(Math.min(width, height)).toBeGreaterThan(100);
				for (const other of cells.slice(i + 1))
					expect(other.x >= x + width || other.y >= y + height || other.x + width <= x).toBe(true);
			}
		},
	);

	test('show a pair at one scale, each as a map of its time alone', () => {
		const { svg, drawn, time, alt } = picture(
			pictureRequest({ view: 'pair', year: 2012, compare: 2003, layers: ['corridors', 'bases'] }),
			files,
			en,
		);
		const [before, after] = [2003, 2012].map(
			(year) =>
				picture(pictureRequest({ year, layers: ['corridors', 'bases'] }), files, en).drawn.ids,
		) as [Set<string>, Set<string>];
		expect(time).toBe('2003 / 2012');
		expect(svg.match(/clip-path="url\(#map-\d\)"/g)).toHaveLength(2);
		// What is in sight of small maps is in sight of one that fills the frame.
		const shown = [...drawn.ids];
		expect(shown.filter((id) => !before.has(id) && !after.has(id))).toEqual([]);
		expect(shown.some((id) => before.has(id) && !after.has(id))).toBe(true);
		expect(shown.some((id) => after.has(id) && !before.has(id))).toBe(true);
		// Colours mean what they mean on a map, not what became of things.
		expect(drawn.fates.size).toBe(0);
		expect(alt).toContain('2003 / 2012');
		expect(() => new Resvg(svg)).not.toThrow();
	});

	test('show a strip whose legend counts each thing once, and name the file by its years', () => {
		const strip = [2001, 2003, 2005, 2009, 2011, 2014];
		const view = { ...DEFAULT_VIEW, view: 'strip' as const, strip };
		const { svg, drawn, time, text, alt } = picture(pictureRequest(view), files, en);
		expect(svg.match(/clip-path="url\(#map-\d\)"/g)).toHaveLength(6);
		expect(time).toBe('2001, 2003, 2005, 2009, 2011, 2014');
		expect(text).toMatch(/^In 2001, 2003, 2005, 2009, 2011 or 2014: /);
		expect(alt).toContain('One map for each period');
		expect(alt).toContain(time);
		for (const [layer, count] of drawn.layers)
			expect(count).toBe(
				files.map.outline.things.filter((one) => one.layer === layer && drawn.ids.has(one.id))
					.length,
			);
		expect(svg.match(/NaN|undefined|Infinity/)).toBeNull();
		expect(fileName(view)).toBe('ndn-atlas-2001-2003-2005-2009-2011-2014');
	});

	test('count a visitor’s rows over all maps, each once', () => {
		const rows = [...Array(10).fill('2008'), '2011', '2011', '2008/2011'].map((when) =>
			ownRow(when),
		);
		const own = { overlay: new OwnOverlay([ownLayer(rows)]), words: ownWords };
		const view = { view: 'pair' as const, year: 2011, compare: 2008 };
		const { drawn, alt } = picture({ ...pictureRequest(view), own }, files, en);
		expect(drawn.own.get('own-1')?.ids.size).toBe(13);
		expect(alt).toContain(ownWords.picture.alt('Mine', 13));
	});

	test('have the number of a visitor’s rows at one spot', () => {
		const number = textOutline('97', [0, 0], { px: 11, isBold: true }, files.letters).d;
		const svgOf = (count: number) => {
			const rows = Array.from({ length: count }, () => ownRow('2011'));
			const own = { overlay: new OwnOverlay([ownLayer(rows)]), words: ownWords };
			return picture({ ...pictureRequest({ year: 2011 }), own }, files, en).svg;
		};
		expect(svgOf(97).includes(`d="${number}"`)).toBe(true);
		expect(svgOf(96).includes(`d="${number}"`)).toBe(false);
	});

	test('name the author’s sources of the rows in them, a few in the note, and never among the atlas’s', () => {
		const named = ['ICRC', 'A diary', 'ICRC', 'UNAMA', '', 'The press'];
		const rows = named.map((source) => ownRow('2011', { source }));
		const hidden = ownRow('1999', { source: 'Not shown' });
		const own = { overlay: new OwnOverlay([ownLayer([...rows, hidden])]), words: ownWords };
		const request = { ...pictureRequest({ year: 2011 }), own };
		const { credits, authorsSources, sources } = picture(request, files, en);
		expect(credits).toContain('The author’s sources: ICRC; A diary; UNAMA and 1 more');
		expect(authorsSources).toBe('The author’s sources: ICRC; A diary; UNAMA; The press');
		expect(sources.join()).not.toContain('ICRC');
		const none = { overlay: new OwnOverlay([ownLayer([ownRow('2011')])]), words: ownWords };
		expect(picture({ ...request, own: none }, files, en).authorsSources).toBe('');
	});

	test.each([
		['a month, which its year tells about', { compare: '2012-03' }, '2012: '],
		['some countries, of which it is told how much there is', { country: ['UZB'] }, 'Uzbekistan'],
	] as const)('have under %s what stands there on screen', (_, fields, said) => {
		const view: View = { ...DEFAULT_VIEW, view: 'pair', year: 2009, compare: 2012, ...fields };
		const size = { width: 948, height: 560 };
		const headlines = YEARS.map((year) => `What ${year} was about`);
		const counts = census(files.map.outline, headlines);
		const theme = 'light';
		const shared = { bounds: HOME_BOUNDS, size, theme, selected: null, focus: null } as const;
		const { markup } = mapsDrawing(files, mapsOf(view), { ...shared, census: counts }, en);
		const told = leading(en, counts, sliceOf(mapsOf(view)[1] as View));
		expect(told.startsWith(said)).toBe(true);
		const style = { px: 10.5 };
		const [row = ''] = wrapped(told, cellsIn(2, size, 10, 46)[1]?.width ?? 0, style, files.letters);
		const ink = PALETTES[theme]['ink-soft'];
		expect(markup).toContain(textMarkup(row, [0, -17], style, files.letters, ink));
	});

	test('become one map of each year in a film', () => {
		const [first] = yearPictures(pictureRequest({ view: 'strip' }), [2009, 2010], files, en);
		expect(first?.().svg.includes('#map-0')).toBe(false);
	});
});
