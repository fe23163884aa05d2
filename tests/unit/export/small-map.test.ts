import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { SMALL, smallMap } from '#lib/export/map/small-map.ts';
import type { PictureFiles } from '#lib/export/picture.ts';
import { OWN_PALETTES } from '#lib/map/own/look.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { openedView } from '#lib/view/opened.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

let files: PictureFiles;
beforeAll(() => {
	files = pictureFiles();
}, 60_000);

const drawn = (query: string) => smallMap(openedView(query).view, 'light', files);

test('a small picture is drawn by itself and holds nothing to be read', () => {
	const svg = drawn('year=2012&layers=corridors,hubs,bases,permissions');
	expect(svg.match(/<text\b|NaN|undefined|Infinity|var\(|class=|href=/)).toBeNull();
	expect(svg).toContain(PALETTES.light.families.russian);
	expect(svg).toContain(PALETTES.light.sea);
	const { width, height } = new Resvg(svg).render();
	expect({ width, height }).toEqual(SMALL);
});

test('a small picture shows the time, the layers and the bounds of its view', () => {
	const all = drawn('year=2012&layers=corridors');
	const others = [
		'year=1994&layers=corridors',
		'year=2012&layers=hubs',
		'year=2012&fit=60,35,70,42',
	];
	for (const query of others) expect(drawn(query), query).not.toBe(all);
	expect(drawn('year=1994&layers=corridors')).not.toContain(PALETTES.light.families.russian);
});

test('a small picture shows the data of its story by their time', () => {
	const overlay = new OwnOverlay([ownLayer([ownRow('2012')])]);
	const of = (query: string) => smallMap(openedView(query).view, 'light', files, { overlay });
	expect(of('year=2012')).toContain(OWN_PALETTES.light.violet);
	expect(of('year=2011')).not.toContain(OWN_PALETTES.light.violet);
});

test('a camera shows what it shows on a screen, not a part as large as the small picture', () => {
	const near = drawn('year=2012&map=6.00/41.0000/64.0000');
	expect(near).not.toBe(drawn('year=2012'));
	// Termez and its lines lie three degrees away, beyond a frame of the small picture at this zoom.
	expect(near).toContain(PALETTES.light.families.russian);
});

test('a small picture of several times shows a map of each', () => {
	const maps = (query: string) => drawn(query).match(/<clipPath id="cell-/g)?.length;
	expect(maps('year=2012')).toBe(1);
	expect(maps('year=2012&compare=2001&view=pair')).toBe(2);
	expect(maps('year=2012&view=strip&strip=2001,2005,2009,2012')).toBe(4);
	// Before 2009 nothing of the network is there: that map of the pair is not the page's.
	expect(drawn('year=2012&compare=1994&view=pair')).not.toBe(
		drawn('year=2012&compare=2011&view=pair'),
	);
	expect(() => new Resvg(drawn('year=2012&view=strip&strip=2001,2012')).render()).not.toThrow();
});
