import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { Player } from '#lib/ui/player.svelte.ts';
import type { Time } from '#lib/ui/time-thumbs.ts';
import TimeBar from '#lib/ui/TimeBar.svelte';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { render } from './render.ts';
import { CENSUS } from './small-atlas.ts';
import './theme.ts';

beforeAll(() => page.viewport(1100, 700));

/** A bar whose year follows what it commits, as on the page. */
async function timeBar(year: number, fields: { isCompact?: boolean } = {}) {
	const onpreview = vi.fn<(time: Time) => void>();
	const done = vi.fn();
	const player = new Player({ year: () => year, step: () => {}, done });
	const oncommit = vi.fn(
		(time: Time) => void bar.rerender({ slice: { ...yearSlice(time.year, LAYERS), ...time } }),
	);
	const props = {
		slice: yearSlice(year, LAYERS),
		census: CENSUS,
		player,
		onpreview,
		oncommit,
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
			.toHaveAttribute('aria-valuetext', 'In 1993 the sources show nothing in the chosen layers.');
		await bar.rerender({ slice: yearSlice(1993, []) });
		await expect
			.element(slider)
			.toHaveAttribute('aria-valuetext', 'In 1993: all layers are switched off.');
	});

	test('is reached with the tab key', async () => {
		const { slider } = await timeBar(2010, { isCompact: true });
		await userEvent.tab();
		await userEvent.tab();
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
		expect([...new Set(previews)]).toEqual([2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008]);
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
	test('commits a year as soon as it is whole', async () => {
		const { bar, years } = await timeBar(2010);
		const field = bar.getByRole('textbox', { name: 'Year' });
		await userEvent.clear(field);
		await userEvent.type(field, '2003');
		expect(years()).toEqual([2003]);
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

	test('goes back to the shown year when it is left', async () => {
		const { bar } = await timeBar(2010);
		const field = bar.getByRole('textbox', { name: 'Year' });
		await userEvent.fill(field, '1066');
		await userEvent.tab();
		await expect.element(field).toHaveValue('2010');
		await expect.element(bar.getByRole('status')).toHaveTextContent('');
	});

	test('is left out of the small bar of an embed', async () => {
		const { bar } = await timeBar(2010, { isCompact: true });
		await expect.element(bar.getByRole('textbox', { name: 'Year' })).not.toBeInTheDocument();
		await expect.element(bar.getByRole('slider', { name: 'Year' })).toBeInTheDocument();
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
		expect(player.isPlaying).toBe(false);
	});
});
