import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { Player } from '#lib/ui/time/player.svelte.ts';
import type { Moved, Time } from '#lib/ui/time/time-thumbs.ts';
import TimeBar from '#lib/ui/time/TimeBar.svelte';
import { countsByYear, total } from '#lib/atlas/census.ts';
import { FIRST_YEAR, LAST_YEAR, YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';
import { render } from '../render.ts';
import { CENSUS } from '../small-atlas.ts';
import '../theme.ts';

beforeAll(() => page.viewport(1100, 700));

/** A bar whose year follows what it commits, as on the page. */
async function timeBar(year: number, fields: { isCompact?: boolean } = {}) {
	const onpreview = vi.fn<(time: Time) => void>();
	const done = vi.fn();
	const player = new Player({ now: () => year, step: () => {}, done });
	const oncommit = vi.fn(
		(time: Time) => void bar.rerender({ slice: { ...yearSlice(time.year, LAYERS), ...time } }),
	);
	const props = {
		slice: yearSlice(year, LAYERS),
		census: CENSUS,
		player,
		onpreview: onpreview as (time: Moved) => void,
		oncommit: oncommit as (time: Moved) => void,
		...fields,
	};
	const bar = await render(TimeBar, props);
	const slider = bar.getByRole('slider', { name: 'Year' });
	const focused = () => (slider.element() as HTMLElement).focus();
	const years = () => oncommit.mock.calls.map(([chosen]) => chosen.year);
	return { bar, slider, focused, player, onpreview, oncommit, years, done };
}

/** Where a year stands in the slider, in pixels from its corner. */
function spot(slider: { element(): Element }, year: number) {
	const { width, height } = slider.element().getBoundingClientRect();
	return { x: ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * width, y: height - 12 };
}

test('a strip has a slider for the year of each map, and neither clock nor play', async () => {
	const strip = [2001, 2005, 2009, 2012];
	const player = new Player({ now: () => 2012, step: () => {}, done: () => {} });
	const oncommit = vi.fn();
	const bar = await render(TimeBar, {
		slice: { ...yearSlice(2012, LAYERS), each: strip },
		census: CENSUS,
		player,
		onpreview: () => undefined,
		oncommit,
		onfilter: () => undefined,
	});
	const sliders = bar.getByRole('slider').elements();
	expect(sliders.map((slider) => slider.ariaValueNow)).toEqual(strip.map(String));
	// Each tells what is on its own map.
	expect(new Set(sliders.map((slider) => slider.ariaValueText)).size).toBe(4);
	expect(bar.getByRole('button', { name: en.time.play }).elements()).toEqual([]);
	expect(bar.getByRole('radio').elements()).toEqual([]);
	expect(bar.container.querySelector('[data-year]')).toBeNull();
	(sliders[1] as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	expect(oncommit).toHaveBeenLastCalledWith({ strip: [2001, 2006, 2009, 2012] });
});

describe('the slider', () => {
	test('says the year, its limits and what the year holds', async () => {
		const { slider } = await timeBar(2010);
		await expect.element(slider).toHaveAttribute('aria-valuenow', '2010');
		await expect.element(slider).toHaveAttribute('aria-valuemin', '1992');
		await expect.element(slider).toHaveAttribute('aria-valuemax', '2015');
		await expect
			.element(slider)
			.toHaveAttribute(
				'aria-valuetext',
				'In 2010: 2 corridors, 1 air route, 2 bases and airfields, 1 training centre or exercise, ' +
					'1 aid project, 1 organisation, 1 incident and 1 transit permission.',
			);
	});

	test('says that a year holds nothing, or that every layer is off', async () => {
		const { bar, slider } = await timeBar(1993);
		await bar.rerender({ slice: yearSlice(1993, ['bases']) });
		await expect
			.element(slider)
			.toHaveAttribute(
				'aria-valuetext',
				'In 1993 the sources record nothing in the selected layers.',
			);
		await bar.rerender({ slice: yearSlice(1993, []) });
		await expect
			.element(slider)
			.toHaveAttribute('aria-valuetext', 'In 1993: all layers are switched off.');
	});

	test('is reached with the tab key', async () => {
		const { slider } = await timeBar(2010, { isCompact: true });
		// Play, the year before and after, and what is folded stand before it.
		for (let i = 0; i < 5; i++) await userEvent.tab();
		await expect.element(slider).toHaveFocus();
	});

	test.each([
		['{ArrowRight}', 2011],
		['{ArrowUp}', 2011],
		['{ArrowLeft}', 2009],
		['{ArrowDown}', 2009],
		['{PageUp}', 2015],
		['{PageDown}', 2005],
		['{Home}', 1992],
		['{End}', 2015],
	])('commits, by %s from 2010, the year %i', async (key, year) => {
		const { slider, focused, years, onpreview } = await timeBar(2010);
		focused();
		await userEvent.keyboard(key);
		expect(years()).toEqual([year]);
		expect(onpreview).not.toHaveBeenCalled();
		await expect.element(slider).toHaveAttribute('aria-valuenow', String(year));
	});

	test('goes on from the year that the last key chose', async () => {
		const { focused, years } = await timeBar(2010);
		focused();
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{PageUp}');
		expect(years()).toEqual([2009, 2008, 2013]);
	});

	test.each([
		[2015, '{ArrowRight}{PageUp}'],
		[1992, '{ArrowLeft}{PageDown}'],
	])('does not leave the years of the atlas at %i', async (end, keys) => {
		const { slider, focused, years } = await timeBar(end);
		focused();
		await userEvent.keyboard(keys);
		expect(new Set(years())).toEqual(new Set([end]));
		await expect.element(slider).toHaveAttribute('aria-valuenow', String(end));
	});

	test('leaves keys with a modifier to the browser', async () => {
		const { focused, oncommit } = await timeBar(2010);
		focused();
		await userEvent.keyboard('{Control>}{End}{/Control}x{Enter}');
		expect(oncommit).not.toHaveBeenCalled();
	});
});

describe('the axis', () => {
	test('chooses the year under a click', async () => {
		const { slider, years } = await timeBar(2010);
		await userEvent.click(slider, { position: spot(slider, 1999) });
		expect(years()).toEqual([1999]);
		await expect.element(slider).toHaveAttribute('aria-valuenow', '1999');
	});

	test('takes the nearest year for a click between two', async () => {
		const { slider, years } = await timeBar(2010);
		await userEvent.click(slider, { position: spot(slider, 2003.4) });
		await userEvent.click(slider, { position: spot(slider, 2003.6) });
		expect(years()).toEqual([2003, 2004]);
	});

	test('previews the years of a drag and commits once, on release', async () => {
		const { slider, onpreview, years } = await timeBar(2010);
		const drag = { sourcePosition: spot(slider, 2000), targetPosition: spot(slider, 2008) };
		await userEvent.dragAndDrop(slider, slider, { ...drag, steps: 16 } as object);
		expect(years()).toEqual([2008]);
		const previews = onpreview.mock.calls.map(([time]) => time.year);
		// Years that a frame would show too late are skipped.
		expect(previews[0]).toBe(2000);
		expect(previews.length).toBeGreaterThan(1);
		expect(previews).toEqual(previews.toSorted((a, b) => a - b));
	});

	test('a hand whose axis has left the page waits for no frame any more', async () => {
		const { bar, slider } = await timeBar(2010);
		const element = slider.element() as HTMLElement;
		element.setPointerCapture = () => undefined;
		element.hasPointerCapture = () => true;
		const { left, top } = element.getBoundingClientRect();
		const hand = (type: string, x: number) =>
			element.dispatchEvent(
				new PointerEvent(type, { clientX: left + x, clientY: top + 20, bubbles: true }),
			);
		hand('pointerdown', 100);
		const asked = vi.spyOn(window, 'requestAnimationFrame');
		const takenBack = vi.spyOn(window, 'cancelAnimationFrame');
		hand('pointermove', 200);
		const frame: unknown = asked.mock.results.at(-1)?.value;
		expect(frame).toBeGreaterThan(0);
		await bar.unmount();
		expect(takenBack).toHaveBeenCalledWith(frame);
		asked.mockRestore();
		takenBack.mockRestore();
	});

	test('holds a drag that leaves the slider, within the years of the atlas', async () => {
		const { bar, slider, years } = await timeBar(2010);
		const outside = bar.getByRole('button', { name: 'Play the years' });
		await userEvent.dragAndDrop(slider, outside, { sourcePosition: spot(slider, 2000) } as object);
		expect(years()).toEqual([1992]);
	});

	test('does not follow a pointer that is not pressed', async () => {
		const { slider, onpreview, oncommit } = await timeBar(2010);
		await userEvent.hover(slider);
		expect(onpreview).not.toHaveBeenCalled();
		expect(oncommit).not.toHaveBeenCalled();
	});

	test('leaves the other mouse buttons alone', async () => {
		const { slider, onpreview, oncommit } = await timeBar(2010);
		await userEvent.click(slider, { button: 'right', position: spot(slider, 1999) });
		expect(onpreview).not.toHaveBeenCalled();
		expect(oncommit).not.toHaveBeenCalled();
	});
});

describe('the field for a year', () => {
	test('commits a year once, when the hand rests, is done or goes on', async () => {
		const { bar, years } = await timeBar(2010);
		const field = bar.getByRole('textbox', { name: 'Year' });
		await userEvent.clear(field);
		await userEvent.type(field, '2003');
		await expect.poll(years).toEqual([2003]);
		await userEvent.fill(field, '2004');
		await userEvent.keyboard('{Enter}');
		expect(years()).toEqual([2003, 2004]);
		await userEvent.fill(field, '2005');
		await userEvent.tab();
		expect(years()).toEqual([2003, 2004, 2005]);
		await expect.element(bar.getByRole('status')).toHaveTextContent('');
	});

	test.each(['1991', '2016', '0000', '20x1'])(
		'says in words that %s cannot be chosen, and commits nothing',
		async (text) => {
			const { bar, oncommit } = await timeBar(2010);
			const field = bar.getByRole('textbox', { name: 'Year' });
			await userEvent.fill(field, text);
			await expect
				.element(bar.getByRole('status'))
				.toHaveTextContent('Choose a year from 1992 to 2015.');
			await expect.element(field).toHaveAttribute('aria-invalid', 'true');
			await expect.element(field).toHaveAccessibleDescription('Choose a year from 1992 to 2015.');
			expect(oncommit).not.toHaveBeenCalled();
		},
	);

	test('takes a day that is typed, without the year and the month that it begins with', async () => {
		const { bar, oncommit } = await timeBar(2010);
		const field = bar.getByRole('textbox', { name: 'Year' });
		await userEvent.clear(field);
		await userEvent.type(field, '2012-03-14');
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => oncommit.mock.calls.map(([{ date }]) => date)).toEqual(['2012-03-14']);
		await expect.element(bar.getByRole('textbox', { name: 'Date' })).toHaveValue('2012-03-14');
	});

	test('says what a date looks like when it is none', async () => {
		const { bar, oncommit } = await timeBar(2010);
		await userEvent.fill(bar.getByRole('textbox', { name: 'Year' }), '31/02/2012');
		await userEvent.keyboard('{Enter}');
		await expect.element(bar.getByRole('status')).toHaveTextContent(/March 2012/);
		expect(oncommit).not.toHaveBeenCalled();
	});

	test('goes back to the shown year when it is left, and says why until another is shown', async () => {
		const { bar } = await timeBar(2010);
		const field = bar.getByRole('textbox', { name: 'Year' });
		await userEvent.fill(field, '1066');
		await userEvent.tab();
		await expect.element(field).toHaveValue('2010');
		await expect.element(bar.getByRole('status')).toHaveTextContent(/1992.*2015/);
		await bar.rerender({ slice: yearSlice(2011, LAYERS) });
		await expect.element(bar.getByRole('status')).toHaveTextContent('');
	});

	test('is left out of the small bar of an embed', async () => {
		const { bar } = await timeBar(2010, { isCompact: true });
		await expect.element(bar.getByRole('textbox', { name: 'Year' })).not.toBeInTheDocument();
		await expect.element(bar.getByRole('slider', { name: 'Year' })).toBeInTheDocument();
	});

	test('stands in the small bar once that is unfolded, with the months and what moves their axis', async () => {
		const { bar, oncommit } = await timeBar(2010, { isCompact: true });
		await userEvent.click(bar.getByRole('button', { name: 'More' }));
		await userEvent.fill(bar.getByRole('textbox', { name: 'Year' }), '2012');
		await userEvent.keyboard('{Enter}');
		await userEvent.click(bar.getByText('Month', { exact: true }));
		await expect
			.poll(() => oncommit.mock.calls.map(([{ date, year }]) => date ?? year))
			.toEqual([...[2012, '2012-01']]);
		const showing = bar.getByText('Showing January 2011 – December 2013');
		await expect.element(showing.first()).toBeVisible();
		await expect.element(bar.getByRole('button', { name: 'all years' })).toBeVisible();
		await userEvent.click(bar.getByRole('button', { name: 'More' }));
		await expect.element(bar.getByRole('slider', { name: 'Month' })).toBeVisible();
		await expect.element(bar.getByRole('button', { name: 'Next month' })).toBeVisible();
		await expect.element(showing).not.toBeInTheDocument();
	});
});

describe('the buttons before and after', () => {
	test.each([false, true])('go on by a year, also in a small bar (%s)', async (isCompact) => {
		const { bar, years, player } = await timeBar(2010, { isCompact });
		player.play();
		await userEvent.click(bar.getByRole('button', { name: 'Next year' }));
		expect(player.isPlaying).toBe(false);
		await userEvent.click(bar.getByRole('button', { name: 'Previous year' }));
		await userEvent.click(bar.getByRole('button', { name: 'Previous year' }));
		expect(years()).toEqual([2011, 2010, 2009]);
	});

	test('move a range as a whole, and stay within the years', async () => {
		const { bar, oncommit } = await timeBar(2014);
		await bar.rerender({ slice: { ...yearSlice(2014, LAYERS), years: [2010, 2014] } });
		const next = bar.getByRole('button', { name: 'Next year' });
		await userEvent.click(next);
		await userEvent.click(next);
		expect(oncommit.mock.calls.map(([{ years }]) => years)).toEqual([
			[2011, 2015],
			[2011, 2015],
		]);
	});
});

describe('the player’s controls', () => {
	test('the button starts and pauses the years and says which of both', async () => {
		const { bar, player } = await timeBar(2010);
		await userEvent.click(bar.getByRole('button', { name: 'Play the years' }));
		expect(player.isPlaying).toBe(true);
		const pause = bar.getByRole('button', { name: 'Pause' });
		await expect.element(pause).toHaveAttribute('aria-pressed', 'true');
		await userEvent.click(pause);
		expect(player.isPlaying).toBe(false);
		await expect
			.element(bar.getByRole('button', { name: 'Play the years' }))
			.toHaveAttribute('aria-pressed', 'false');
	});

	test('speed and loop go to the player', async () => {
		const { bar, player } = await timeBar(2010);
		await userEvent.selectOptions(bar.getByRole('combobox', { name: 'Speed' }), 'Fast');
		await userEvent.click(bar.getByRole('checkbox', { name: 'Loop' }));
		expect(player.speed).toBe('fast');
		expect(player.isLooping).toBe(true);
	});

	test('a key on the slider pauses', async () => {
		const { focused, player, done } = await timeBar(2010);
		player.play();
		focused();
		await userEvent.keyboard('{ArrowRight}');
		expect(player.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
	});

	test('a drag pauses', async () => {
		const { slider, player, done } = await timeBar(2010);
		player.play();
		const drag = { sourcePosition: spot(slider, 2000), targetPosition: spot(slider, 2001) };
		await userEvent.dragAndDrop(slider, slider, drag);
		expect(player.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
	});

	test('a typed year pauses', async () => {
		const { bar, player } = await timeBar(2010);
		player.play();
		await userEvent.fill(bar.getByRole('textbox', { name: 'Year' }), '2003');
		await userEvent.keyboard('{Enter}');
		expect(player.isPlaying).toBe(false);
	});
});

describe('a range and a comparison', () => {
	/** A bar that shows a time, as the page does after each change. */
	async function barOf(time: Time) {
		const { bar, oncommit } = await timeBar(time.year);
		await bar.rerender({ slice: { ...yearSlice(time.year, LAYERS), ...time } });
		return { bar, oncommit };
	}
	test('have a slider for each of their years, moved by keys', async () => {
		const { bar, oncommit } = await barOf({
			year: 2012,
			date: null,
			years: [2008, 2012],
			compare: null,
		});
		const first = bar.getByRole('slider', { name: 'First year' });
		const last = bar.getByRole('slider', { name: 'Last year' });
		await expect.element(first).toHaveAttribute('aria-valuenow', '2008');
		await expect.element(last).toHaveAttribute('aria-valuenow', '2012');
		(first.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowLeft}');
		expect(oncommit.mock.lastCall?.[0].years).toEqual([2007, 2012]);
	});

	test('are chosen beside one year, and left again', async () => {
		const { bar, oncommit } = await timeBar(2011);
		await bar.rerender({ onfilter: vi.fn() });
		await userEvent.click(bar.getByText('Compare', { exact: true }));
		expect(oncommit.mock.lastCall?.[0]).toEqual({
			year: 2011,
			date: null,
			years: null,
			compare: 2008,
		});
		await expect
			.element(bar.getByRole('slider', { name: 'Compared with' }))
			.toHaveAttribute('aria-valuenow', '2008');
		await userEvent.click(bar.getByText('One year', { exact: true }));
		expect(oncommit.mock.lastCall?.[0]).toEqual({
			year: 2011,
			date: null,
			years: null,
			compare: null,
		});
	});

	test('filters are told as what they change', async () => {
		const onfilter = vi.fn();
		const { bar } = await timeBar(2011);
		await bar.rerender({ onfilter });
		// The menu opens upwards, since the bar stands at the foot of the page.
		bar.container.style.marginTop = '300px';
		await userEvent.click(bar.getByText('Filters'));
		await userEvent.click(bar.getByRole('checkbox', { name: 'Show only what is certain' }));
		expect(onfilter).toHaveBeenLastCalledWith({ certain: true });
		await userEvent.selectOptions(
			bar.getByRole('combobox', { name: 'Minimum number of independent sources' }),
			'2',
		);
		expect(onfilter).toHaveBeenLastCalledWith({ 'min-sources': 2 });
	});

	test('filters close by Escape and by a press elsewhere, not when the window is left', async () => {
		const { bar } = await timeBar(2011);
		await bar.rerender({ onfilter: vi.fn() });
		bar.container.style.marginTop = '300px';
		const summary = bar.getByText('Filters');
		const filters = summary.element().closest('details') as HTMLDetailsElement;
		const box = bar.getByRole('checkbox', { name: 'Show only what is certain' });
		const heard = vi.fn();
		document.addEventListener('keydown', heard);
		await userEvent.click(summary);
		await userEvent.click(box);
		window.dispatchEvent(new Event('blur'));
		(box.element() as HTMLElement).blur();
		await expect.poll(() => filters.open).toBe(true);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => filters.open).toBe(false);
		await expect.element(summary).toHaveFocus();
		// The panel beside the map stays open.
		expect(heard).not.toHaveBeenCalled();
		document.removeEventListener('keydown', heard);
		await userEvent.click(summary);
		await expect.poll(() => filters.open).toBe(true);
		await userEvent.click(bar.getByRole('button', { name: 'Play' }));
		await expect.poll(() => filters.open).toBe(false);
		await userEvent.click(summary);
		await userEvent.click(summary);
		await expect.poll(() => filters.open).toBe(false);
	});
});

describe('the bars', () => {
	/** How many things of the shown layers each year holds, in so many pixels of a column. */
	const totals = YEARS.map((_, i) =>
		LAYERS.reduce((sum, layer) => {
			const count = countsByYear(CENSUS, layer, yearSlice(2011, LAYERS))[i];
			return sum + (count ? total(count) : 0);
		}, 0),
	);
	const columns = ({ container }: { container: Element }) => [
		...container.querySelectorAll<HTMLElement>('.column'),
	];
	const shares = (column: HTMLElement, part = 'span') =>
		[...column.querySelectorAll<HTMLElement>(part)].reduce(
			(sum, { style }) => sum + Number(style.flexGrow),
			0,
		);

	test('are as high as the year holds places and events, and say what they count', async () => {
		const { bar } = await timeBar(2011);
		const most = Math.max(...totals);
		const heights = columns(bar).map(({ style }) => parseFloat(style.height));
		expect(heights.map((height) => Math.round((height / 100) * most))).toEqual(totals);
		expect(columns(bar).map((column) => shares(column))).toEqual(totals);
		await expect.element(bar.getByText('Places and events on the map:')).toBeVisible();
	});

	test('have one tone; a layer that is chosen has its colour, its numbers and its count', async () => {
		const { bar } = await timeBar(2011);
		expect(bar.container.querySelectorAll('.column :is(.own, b)')).toHaveLength(0);
		await bar.rerender({ layer: 'bases' });
		const bases = countsByYear(CENSUS, 'bases', yearSlice(2011, LAYERS)).map(total);
		expect(columns(bar).map((column) => shares(column, '.own'))).toEqual(bases);
		expect(columns(bar).map((column) => column.querySelector('b')?.textContent ?? '0')).toEqual(
			bases.map(String),
		);
		const at2011 = YEARS.indexOf(2011);
		await expect
			.element(
				bar.getByText(
					`Bases and airfields: ${bases[at2011]} of ${totals[at2011]} places and events on the map`,
				),
			)
			.toBeVisible();
		const colour = (selector: string) =>
			getComputedStyle(bar.container.querySelector(selector) as Element).backgroundColor;
		expect(colour('.column .own')).not.toBe(colour('.column span:not(.own)'));
	});

	test('tell a layer apart that is alone on the map, and none that is switched off', async () => {
		const { bar } = await timeBar(2011);
		await bar.rerender({ slice: yearSlice(2011, ['bases']) });
		expect(columns(bar).every((column) => shares(column) === shares(column, '.own'))).toBe(true);
		await bar.rerender({ slice: yearSlice(2011, ['bases', 'aid']), layer: 'training' });
		expect(bar.container.querySelectorAll('.column .own')).toHaveLength(0);
	});

	test('stand over one stroke for the events of a year, the longer the more there are', async () => {
		const { bar } = await timeBar(2011);
		const visits = (year: number, count: number) => ({
			layer: 'diplomacy' as const,
			yearStates: YEARS.map((each) => (each === year ? 2 : 0)).join(''),
			isEvent: true,
			count,
		});
		await bar.rerender({ census: { ...CENSUS, groups: [visits(2001, 1), visits(2010, 16)] } });
		const strokes = [...bar.container.querySelectorAll('.events')];
		const [few, many] = strokes.map((stroke) => stroke.getBoundingClientRect().height);
		expect(strokes.map((stroke) => stroke.getAttribute('title'))).toEqual(['1 event', '16 events']);
		expect(few).toBeGreaterThan(1);
		expect(many).toBeGreaterThan(2 * few!);
	});

	test('mark the years of which the sources are silent', async () => {
		const { bar } = await timeBar(2011);
		await bar.rerender({ slice: yearSlice(2011, ['deployments']) });
		const silent = bar.container.querySelectorAll('.silent');
		expect(silent.length).toBe(YEARS.length - 1);
	});
});
