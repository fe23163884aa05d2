import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TimelineGap } from '#lib/atlas/timeline.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import Stills from '#lib/ui/shapes/Stills.svelte';
import TimelineMarks from '#lib/ui/shapes/TimelineMarks.svelte';
import { layStepsOnPaper } from '#lib/ui/story/paper-steps.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { en as words } from '#lib/words/en.ts';
import { en as said } from '#lib/words/shapes/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { render } from '../render.ts';
import { CENSUS, scene } from '../small-atlas.ts';
import { holder, pictures } from '../stage.ts';
import '../theme.ts';

const STRIP: View = { ...DEFAULT_VIEW, view: 'strip', strip: [2001, 2005, 2009, 2012] };

beforeEach(() => page.viewport(1100, 900));

/** A strip beside the pictures of a page; what is chosen is shown. */
async function strip() {
	const { ground, svg } = pictures();
	ground.classList.add('ground');
	svg.classList.add('things');
	holder().append(ground, svg);
	const onstrip = vi.fn<(strip: readonly number[]) => void>((next) => {
		void shown.rerender({ view: { ...STRIP, strip: next } });
	});
	const shown = await render(Stills, { said, view: STRIP, census: CENSUS, onstrip });
	const drawn = () => [...shown.container.querySelectorAll('.still svg.things')];
	await expect.poll(() => drawn().length).toBe(4);
	return { shown, drawn, onstrip };
}

describe('a strip of years', () => {
	test('names those whose data its maps show', async () => {
		const { shown } = await strip();
		await expect.element(shown.getByText(words.map.openStreetMap)).toBeVisible();
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

	test('offers no year twice, and the focus follows a year to its place', async () => {
		const { shown, onstrip } = await strip();
		const first = shown.getByLabelText(said.strip.year(1));
		const options = [...(first.element() as HTMLSelectElement).options];
		const closed = options.filter((option) => option.disabled).map((option) => option.value);
		expect(closed).toEqual(['2005', '2009', '2012']);
		await userEvent.selectOptions(first, '2010');
		expect(onstrip).toHaveBeenLastCalledWith([2005, 2009, 2010, 2012]);
		await expect.element(shown.getByLabelText(said.strip.year(3))).toHaveFocus();
	});
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
	onTestFinished(layStepsOnPaper(root, [item], [pair], words));
	const captions = [...item.querySelectorAll('figcaption')].map((one) => one.textContent);
	expect(captions).toEqual(['2009', 'March 2012']);
});
