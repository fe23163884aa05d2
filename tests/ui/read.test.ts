import { expect, test } from 'vitest';
import mapEn from '#generated/whole-map.en.json';
import mapKk from '#generated/whole-map.kk.json';
import mapRu from '#generated/whole-map.ru.json';
import detailEn from '#generated/detail.en.json';
import detailKk from '#generated/detail.kk.json';
import detailRu from '#generated/detail.ru.json';
import thingsEn from '#generated/things.en.svg.txt?raw';
import thingsKk from '#generated/things.kk.svg.txt?raw';
import thingsRu from '#generated/things.ru.svg.txt?raw';
import type { Label } from '#lib/map/labels.ts';
import type { MapData } from '#lib/map/painter.ts';
import { bringDetail } from '#lib/map/svg/late.ts';
import { paintTime } from '#lib/map/svg/paint.ts';
import { undrawnData, wholeData } from '#lib/map/svg/read.ts';
import { project } from '#lib/view/mercator.ts';
import { scene } from './small-atlas.ts';

/** A label with its place in tenths of a world unit, the grid of the picture. */
const onGrid = (label: Label) => ({
	...label,
	at: project(label.at).map((part) => Math.round(part * 10)),
});

/** A picture as a page has it, and the detail that the page fetched for it. */
async function picture(markup: string, detail = ''): Promise<SVGSVGElement> {
	const fragment = document
		.createRange()
		.createContextualFragment(
			`<div><svg class="picture things">${markup}</svg><div class="late"></div></div>`,
		);
	const svg = fragment.querySelector('svg') as SVGSVGElement;
	await bringDetail(svg, () => Promise.resolve(detail));
	return svg;
}

const MAPS: [string, MapData, string, string][] = [
	['English', mapEn as unknown as MapData, thingsEn, detailEn],
	['Russian', mapRu as unknown as MapData, thingsRu, detailRu],
	['Kazakh', mapKk as unknown as MapData, thingsKk, detailKk],
];

test.for(MAPS)(
	'the %s picture gives back what the page’s data leaves out',
	async ([, map, markup, detail]) => {
		const svg = await picture(markup, detail);
		// Whatever year it was turned to: former names are not those of today.
		paintTime(svg, scene(1992));
		const sent = JSON.parse(JSON.stringify(undrawnData(map)));
		expect(sent.layout.labels).toBeUndefined();
		const { outline, layout } = wholeData(sent, svg);
		// To the thousandth of a degree, as compiled: nothing is lost on the way.
		expect(outline).toEqual(map.outline);
		// The labels of the first view come before the others.
		const key = ({ text, kind, at, zooms, years }: Label) =>
			[text, kind, at, zooms, years].join('|');
		const inOrder = (labels: Label[]) =>
			labels.map(onGrid).toSorted((a, b) => (key(a as Label) < key(b as Label) ? -1 : 1));
		expect(inOrder(layout.labels)).toEqual(inOrder(map.layout.labels));
		expect({ ...layout, labels: [] }).toEqual({ ...map.layout, labels: [] });
	},
);

test('a picture without a leg of the data, or without its exact line, is refused by name', async () => {
	const [, map, markup] = MAPS[0] as (typeof MAPS)[0];
	const [leg] = map.outline.legs;
	const svg = await picture(markup);
	expect(svg.querySelector(`[id="leg-${leg?.id}"]`)).not.toBeNull();
	expect(() => wholeData(undrawnData(map), svg)).toThrow(`the picture has no leg “${leg?.id}”`);
});
