import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TimelineGap } from '#lib/atlas/timeline.ts';
import type { Hit } from '#lib/map/painter.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { pagePicture } from '#lib/map/svg/page-picture.ts';
import PairOfMaps from '#lib/ui/shapes/PairOfMaps.svelte';
import Stills from '#lib/ui/shapes/Stills.svelte';
import TimelineMarks from '#lib/ui/shapes/TimelineMarks.svelte';
import { layStepsOnPaper } from '#lib/ui/story/paper-steps.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { en as words } from '#lib/words/en.ts';
import { en as said } from '#lib/words/shapes/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { render } from '../render.ts';
import { AREA_DATA, CENSUS, MAP_DATA, OUTLINE, scene } from '../small-atlas.ts';
import { along, holder, pictures, pixel } from '../stage.ts';
import '../theme.ts';

vi.mock(import('#lib/ui/page/files.ts'), async (original) => ({
	...(await original()),
	loadAreas: () => Promise.resolve(AREA_DATA),
}));

const STRIP: View = { ...DEFAULT_VIEW, view: 'strip', strip: [2001, 2005, 2009, 2012] };

beforeEach(() => page.viewport(1100, 900));

/** A strip beside the pictures of a page; what is chosen is shown. */
async function strip(view: View = STRIP) {
	const { ground, svg } = pictures();
	ground.classList.add('ground');
	svg.classList.add('things');
	holder().append(ground, svg);
	const onstrip = vi.fn<(strip: readonly number[]) => void>((next) => {
		void shown.rerender({ view: { ...view, strip: next } });
	});
	const shown = await render(Stills, { said, view, census: CENSUS, onstrip });
	const drawn = () => [...shown.container.querySelectorAll('.still svg.things')];
	await expect.poll(() => drawn().length).toBe(4);
	return { shown, drawn, onstrip };
}

describe('a strip of years', () => {
	test('names those whose data its maps show', async () => {
		const { shown } = await strip();
		await expect.element(shown.getByText(words.map.openStreetMap)).toBeVisible();
	});

	test('repeats no id of the page’s picture, whose lines its strands draw', async () => {
		const { shown, drawn } = await strip();
		expect(shown.container.querySelectorAll('.still [id]')).toHaveLength(0);
		const uses = drawn().flatMap((svg) => [...svg.querySelectorAll('use.strand')]);
		expect(uses.length).toBeGreaterThan(0);
		for (const use of uses)
			expect((use as SVGUseElement).getBoundingClientRect().width).toBeGreaterThan(0);
	});

	test('draws no map anew where only the year of the slider changes', async () => {
		const { shown, drawn } = await strip();
		// The detail of the picture comes once more after the first drawing.
		await new Promise((resolve) => setTimeout(resolve, 300));
		const before = drawn();
		for (const year of [1999, 2000]) await shown.rerender({ view: { ...STRIP, year } });
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(drawn().every((svg, i) => svg === before[i])).toBe(true);
	});

	test('shows a visitor’s rows each on the map of its year, whatever the picture of the page shows', async () => {
		const { shown, drawn } = await strip();
		const own = (...years: string[]) =>
			new OwnOverlay([ownLayer(years.map((year) => ownRow(year)))]);
		own('2005').paintSvg(document.querySelector('svg.things') as SVGSVGElement, scene(2005), 3);
		const found = () => drawn().map((svg) => svg.querySelectorAll('[data-own]').length);
		await shown.rerender({ own: own('2001', '2012') });
		await expect.poll(found).toEqual([1, 0, 0, 1]);
		await shown.rerender({ own: null });
		await expect.poll(found).toEqual([0, 0, 0, 0]);
	});

	test('draws a visitor’s rows in the colours of paper while a dark page is printed', async () => {
		const { shown, drawn } = await strip();
		const own = new OwnOverlay([ownLayer([ownRow('2001')])]);
		const looks = () => {
			const own = drawn()[0]?.querySelector('.own-data');
			return own ? new XMLSerializer().serializeToString(own) : '';
		};
		await shown.rerender({ own, theme: 'print' });
		await expect.poll(looks).not.toBe('');
		const onPaper = looks();
		await shown.rerender({ theme: 'dark' });
		await expect.poll(looks).not.toBe(onPaper);
		const onScreen = looks();
		dispatchEvent(new Event('beforeprint'));
		expect(looks()).toBe(onPaper);
		dispatchEvent(new Event('afterprint'));
		expect(looks()).toBe(onScreen);
	});

	test('draws anew the one map that gets another year, once', async () => {
		const { shown, drawn } = await strip();
		await new Promise((resolve) => setTimeout(resolve, 300));
		const before = drawn();
		const copied = vi.spyOn(document.querySelector('svg.things') as SVGElement, 'cloneNode');
		await shown.rerender({ view: { ...STRIP, strip: [2005, 2009, 2010, 2012] } });
		await expect.poll(drawn).toHaveLength(4);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(drawn().map((svg) => before.indexOf(svg))).toEqual([1, 2, -1, 3]);
		expect(copied).toHaveBeenCalledTimes(1);
	});

	test('paints in each map the countries by what they allowed in its own year', async () => {
		const layers: View['layers'] = ['corridors', 'permissions'];
		const { shown } = await strip({ ...STRIP, layers, strip: [1993, 2005, 2009, 2012] });
		const areas = () =>
			[...shown.container.querySelectorAll('.still svg.things')].map((svg) =>
				[...svg.querySelectorAll<SVGElement>('.area')].map(({ dataset }) => dataset.s).join(),
			);
		await expect.poll(() => areas().at(-1)).not.toBe('');
		expect(areas()).toEqual(['', '', '1,1', '2,2']);
		// Hatching keeps to the zoom of its own map.
		const ids = [...shown.container.querySelectorAll('pattern')].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('offers no year twice, and the focus follows a year to its place', async () => {
		const { shown, onstrip } = await strip();
		const first = shown.getByLabelText(words.time.ofMap(1));
		const options = [...(first.element() as HTMLSelectElement).options];
		const closed = options.filter((option) => option.disabled).map((option) => option.value);
		expect(closed).toEqual(['2005', '2009', '2012']);
		await userEvent.selectOptions(first, '2010');
		expect(onstrip).toHaveBeenLastCalledWith([2005, 2009, 2010, 2012]);
		await expect.element(shown.getByLabelText(words.time.ofMap(3))).toHaveFocus();
	});
});

/** Two maps of the line, as a link opens them, and what they tell. */
async function openedPair() {
	const root = holder();
	const { first, late } = pagePicture({ outline: OUTLINE, ...MAP_DATA.layout });
	const markup = `<svg class="picture ground"></svg><svg class="picture things">${first}</svg><div class="late" hidden>${late}</div>`;
	root.append(document.createRange().createContextualFragment(markup));
	const view: View = { ...DEFAULT_VIEW, view: 'pair', year: 2012, compare: 2009 };
	const told = { onpick: vi.fn<(hit: Hit) => void>(), onmove: vi.fn(), onsize: vi.fn() };
	const tip = (id: string) => `name of ${id}`;
	const shown = await render(PairOfMaps, {
		view,
		scene: scene(2012),
		census: CENSUS,
		tip,
		...told,
	});
	const pair = shown.container.querySelector('.pair') as HTMLElement;
	pair.style.height = '500px';
	const box = () => shown.container.querySelector<HTMLElement>('.driven:has(svg.things)');
	await expect.poll(box).not.toBeNull();
	const driven = box() as HTMLElement;
	const size = { width: driven.clientWidth, height: driven.clientHeight };
	const camera = fitCamera(HOME_BOUNDS, size);
	const position = pixel(along('riga-astana', 0.3), camera, size);
	return { shown, driven, told, size, camera, position };
}

test('a line of a pair that was opened by a link is named under the pointer and found by a click', async () => {
	const { shown, driven, told, position } = await openedPair();
	await userEvent.click(driven, { position });
	expect(told.onpick.mock.lastCall?.[0].ids).toEqual(['riga-astana']);
	const line = driven.querySelector('[data-hit="riga-astana"]');
	line?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
	await expect.element(shown.getByText('name of riga-astana')).toBeInTheDocument();
});

test('the arrow keys move a pair by a quarter of a map, and leave combinations to the browser', async () => {
	const { driven, told, size, camera } = await openedPair();
	driven.focus();
	await userEvent.keyboard('{ArrowRight}');
	const [moved, isSettled] = told.onmove.mock.lastCall ?? [];
	expect(isSettled).toBe(true);
	expect(moved.lat).toBeCloseTo(camera.lat);
	const stride = Math.min(size.width, size.height) / 4;
	const [x] = project([moved.lng, moved.lat]);
	const [from] = project([camera.lng, camera.lat]);
	expect((x - from) / unitsPerPixel(camera.zoom)).toBeCloseTo(stride, 0);
	told.onmove.mockClear();
	await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}a');
	expect(told.onmove).not.toHaveBeenCalled();
});

test('a bar of the timeline has two gaps that begin on one day', async () => {
	const gap = (to: number, isCertain: boolean): TimelineGap => ({ from: 100, to, isCertain });
	const { container } = await render(TimelineMarks, {
		marks: [
			{
				...{ shape: 'bar', from: 0, to: 900, sure: { from: 0, to: 900 } },
				gaps: [gap(200, true), gap(300, false)],
				isOpen: { from: false, to: false },
			},
		],
	});
	expect(container.querySelectorAll('.gap')).toHaveLength(2);
});

test('on paper a map of a month has its name under it', () => {
	const { ground, svg } = pictures();
	ground.classList.add('ground');
	svg.classList.add('things');
	const root = holder();
	const item = document.createElement('li');
	root.append(ground, svg, item);
	const pair: View = { ...DEFAULT_VIEW, view: 'pair', year: 2009, compare: '2012-03' };
	onTestFinished(layStepsOnPaper(root, [item], [{ view: pair }], words));
	const captions = [...item.querySelectorAll('figcaption')].map((one) => one.textContent);
	expect(captions).toEqual(['2009', 'March 2012']);
	// What the author laid over the maps stands on that of its time, whatever the picture of the page shows.
	const overlay = new OwnOverlay([ownLayer([ownRow('2009')])]);
	overlay.paintSvg(svg, scene(2009), 3);
	item.replaceChildren();
	onTestFinished(
		layStepsOnPaper(root, [item], [{ view: pair }], words, { laid: { overlay, theme: 'light' } }),
	);
	const rows = [...item.querySelectorAll('svg.things')].map(
		(map) => map.querySelectorAll('[data-own]').length,
	);
	expect(rows).toEqual([1, 0]);
});
