import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stateOf } from '#lib/atlas/census.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { nameIn, symbolOf } from '#lib/map/svg/found.ts';
import { addLate, bringDetail } from '#lib/map/svg/late.ts';
import { pagePicture } from '#lib/map/svg/page-picture.ts';
import { thingsPicture } from '#lib/map/svg/picture.ts';
import { wholePictures } from '#lib/map/svg/still.ts';
import { undrawnData, wholeData } from '#lib/map/svg/read.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { DrawnThings } from '#lib/map/svg/visible.ts';
import { unfoldList } from '#lib/map/svg/unfold-list.ts';
import type { Camera } from '#lib/view/camera.ts';
import { AREA_DATA, MAP_DATA, OUTLINE, scene } from './small-atlas.ts';
import { events, holder } from './stage.ts';

const WHOLE = thingsPicture({ outline: OUTLINE, ...MAP_DATA.layout });
const { first, late, detail } = pagePicture({ outline: OUTLINE, ...MAP_DATA.layout });
const HOME: Camera = { zoom: 3.4, lat: 44, lng: 66, bearing: 0, pitch: 0 };
const NEAR: Camera = { ...HOME, zoom: 6.4 };

/** A place with the picture: in one, or as a page holds it, with what waits in templates. */
function place(isSplit: boolean, page = isSplit ? { first, late } : { first: WHOLE, late: '' }) {
	const box = holder();
	const beside = isSplit ? `<div class="late" hidden>${page.late}</div>` : '';
	const markup = `<svg class="picture things">${page.first}</svg>${beside}`;
	box.append(document.createRange().createContextualFragment(markup));
	const things = box.querySelector('.things') as SVGSVGElement;
	return { box, things };
}

function painted(isSplit: boolean) {
	const { box, things } = place(isSplit);
	const loadDetail = vi.fn(() => Promise.resolve(detail));
	const painter = new SvgPainter(things, events(), () => true, null, null, {
		loadDetail,
		loadGround: () => Promise.resolve([]),
		loadSheet: () => Promise.resolve(null),
		onmissing: (error) => {
			throw error;
		},
	});
	onTestFinished(() => painter.destroy());
	painter.look({ map: HOME });
	painter.show(scene(2009));
	return { box, things, painter, loadDetail };
}

/** Expects that everything timed in a picture is in the state of a year. */
function expectYear(things: Element, year: number, selector = '[data-t]') {
	const timed = [...things.querySelectorAll<SVGElement>(selector)];
	const states = timed.map(({ dataset }) => dataset.s);
	expect(states).toEqual(
		timed.map(({ dataset: { t = '' } }) => String(stateOf(timesIn(t).yearStates, year))),
	);
	return states;
}

/** What a picture shows, whatever the order. */
const shown = (things: Element) =>
	[...things.querySelectorAll<SVGElement>('[data-t], [data-z], [data-at]')]
		.filter((element) => element.getClientRects().length > 0)
		.map((element) => new XMLSerializer().serializeToString(element))
		// A style that was written to is spaced.
		.map((markup) => markup.replace(/([:;]) /g, '$1').replace(/;"/g, '"'))
		.toSorted();

test('a camera far or near brings what waits for it, as the year and the selection have it', async () => {
	const [split, whole] = [painted(true), painted(false)];
	const before = split.things.querySelectorAll('*').length;
	expect(split.loadDetail).not.toHaveBeenCalled();
	expect(before).toBeLessThan(whole.things.querySelectorAll('*').length);
	for (const { painter } of [split, whole]) {
		painter.show(scene(2012, { selected: 'osh-school' }));
		painter.look({ map: NEAR });
		await painter.settled();
	}
	expect(split.loadDetail).toHaveBeenCalledOnce();
	expect(split.things.querySelectorAll('*').length).toBeGreaterThan(before);
	document.body.replaceChildren(split.box);
	const ofSplit = shown(split.things);
	document.body.replaceChildren(whole.box);
	const ofWhole = shown(whole.things).filter((markup) => !markup.includes('class="hit"'));
	expect(ofSplit.length).toBeGreaterThan(0);
	expect(ofSplit).toEqual(ofWhole);
});

test.each([true, false])(
	'lines bend once their detail has come (it was left out: %s), and are read back as they were',
	async (isSplit) => {
		const [leg, ...others] = OUTLINE.legs;
		if (!leg) throw new Error('no leg');
		const bend: [number, number][] = [
			[60, 40],
			[61, 40],
			[61.6, 40.5],
			[61.7, 41.4],
		];
		const outline = { ...OUTLINE, legs: [{ ...leg, lines: [bend] }, ...others] };
		const parts = { outline, ...MAP_DATA.layout };
		const page = pagePicture(parts);
		const { things } = place(isSplit, isSplit ? page : { first: thingsPicture(parts), late: '' });
		await bringDetail(things, () => Promise.resolve(page.detail));
		addLate(things, 'zoom');
		const line = things.querySelector<SVGElement>(`[id="leg-${leg.id}"]`);
		expect(line?.getAttribute('d')?.length).toBeGreaterThan(
			line?.dataset.exact?.length ?? Infinity,
		);
		const data = { ...MAP_DATA, outline };
		expect(wholeData(undrawnData(data), things).outline.legs).toEqual(outline.legs);
	},
);

test('what waits is not lost when the ground beside it is asked first', () => {
	const { box, things } = place(true);
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	box.prepend(ground);
	expect(addLate(ground, 'hand')).toBe(false);
	expect(addLate(things, 'hand')).toBe(true);
});

test('a picture that a print or another map completes follows the scene at once, and ever after', async () => {
	const { box, things, painter } = painted(true);
	const { length } = things.querySelectorAll('[data-t]');
	wholePictures(box);
	expect(things.querySelectorAll('[data-t]').length).toBeGreaterThan(length);
	const ofFirst = expectYear(things, 2009);
	painter.look({ map: NEAR });
	painter.show(scene(2001));
	await painter.settled();
	expect(expectYear(things, 2001)).not.toEqual(ofFirst);
});

test('a painter that has ended leaves the picture to the one that lives', async () => {
	const { things, painter } = painted(true);
	painter.destroy();
	const next = new SvgPainter(things, events(), () => true);
	onTestFinished(() => next.destroy());
	next.look({ map: HOME });
	next.show(scene(2012));
	await userEvent.hover(things, { position: { x: 10, y: 10 } });
	const states = expectYear(things, 2012, '.hit');
	expect(states).toHaveLength(OUTLINE.legs.length);
	next.show(scene(2009));
	expect(expectYear(things, 2009, '.hit')).not.toEqual(states);
});

test('what comes or fails to come once a painter has ended is no matter of its', async () => {
	const { things } = place(true);
	const [areas, missing] = [Promise.withResolvers<typeof AREA_DATA>(), vi.fn()];
	const asked = Promise.withResolvers<string>();
	const painter = new SvgPainter(
		things,
		events(),
		() => true,
		null,
		() => areas.promise,
		{
			loadDetail: () => asked.promise,
			loadGround: () => Promise.resolve([]),
			loadSheet: () => Promise.resolve(null),
			onmissing: missing,
		},
	);
	painter.look({ map: NEAR });
	painter.show(scene(2012));
	painter.destroy();
	areas.resolve(AREA_DATA);
	asked.reject(new Error('none'));
	await painter.settled();
	expect(missing).not.toHaveBeenCalled();
	expect(things.querySelector('.areas')).toBeNull();
});

test('what only the pointer finds comes when it does', async () => {
	const { things } = painted(true);
	expect(things.querySelectorAll('.hit')).toHaveLength(0);
	await userEvent.hover(things, { position: { x: 10, y: 10 } });
	const hits = [...things.querySelectorAll<SVGElement>('.hit')];
	expect(hits).toHaveLength(OUTLINE.legs.length);
	expect(hits.some(({ dataset }) => dataset.s === '0')).toBe(true);
});

test('whoever asks what the picture holds is told of what waits, too', async () => {
	const [split, whole] = [place(true), place(false)];
	for (const { id } of OUTLINE.things) {
		expect(nameIn(split.box, id)).toBe(nameIn(whole.box, id));
		expect(symbolOf(split.box, id)).toEqual(symbolOf(whole.box, id));
	}
	const slice = scene(2012);
	expect(new DrawnThings(split.things).visible(slice)).toEqual(
		new DrawnThings(whole.things).visible(slice),
	);
	await bringDetail(split.things, () => Promise.resolve(detail));
	const labels = (things: Element) =>
		wholeData(undrawnData(MAP_DATA), things)
			.layout.labels.map((label) => JSON.stringify(label))
			.toSorted();
	expect(labels(split.things)).toEqual(labels(whole.things));
});

test('the list that a page without script shows becomes part of the page when it is asked for', () => {
	const section = document.createElement('section');
	const kept = document.createElement('noscript');
	// As the parser of a page with script leaves it.
	kept.textContent = '<ul><li data-t="2">Riga to Astana</li></ul>';
	section.append(kept);
	expect(section.querySelectorAll('li')).toHaveLength(0);
	expect(unfoldList(section)).toBe(true);
	expect(section.querySelector('li')?.textContent).toBe('Riga to Astana');
	expect(unfoldList(section)).toBe(false);
});
