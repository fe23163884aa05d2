import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { daysOf, type Moment } from '#lib/time/days.ts';
import { intervalText, timesIn } from '#lib/time/intervals.ts';
import { Player } from '#lib/ui/time/player.svelte.ts';
import type { Moved, Time } from '#lib/ui/time/time-thumbs.ts';
import TimeBar from '#lib/ui/time/TimeBar.svelte';
import { render } from '../render.ts';
import { CENSUS } from '../small-atlas.ts';
import '../theme.ts';

beforeAll(() => page.viewport(1100, 700));

/** A bar that shows a month or a day, and follows what it commits, as on the page. */
async function bar(date: string | null, year = Number(date?.slice(0, 4) ?? 2011)) {
	const player = new Player({ now: () => date ?? year, step: () => {}, done: () => {} });
	const at = (time: Partial<Time>) => ({ ...yearSlice(year, LAYERS), date, ...time });
	const oncommit = vi.fn((time: Time) => void shown.rerender({ slice: at(time) }));
	const onpreview = vi.fn<(time: Time) => void>();
	const shown = await render(TimeBar, {
		slice: at({}),
		census: CENSUS,
		player,
		onpreview: onpreview as (time: Moved) => void,
		oncommit: oncommit as (time: Moved) => void,
		onfilter: vi.fn(),
		onevent: vi.fn(),
	});
	const dates = () => oncommit.mock.calls.map(([time]) => time.date);
	return { shown, oncommit, dates };
}

/** The axis of a bar as one that has every pointer, and the corner of its box. */
async function held(shown: Awaited<ReturnType<typeof bar>>['shown']) {
	const slider = shown.getByRole('slider', { name: 'Month' });
	await expect.element(slider).toBeVisible();
	const element = slider.element() as HTMLElement;
	element.setPointerCapture = () => undefined;
	element.hasPointerCapture = () => true;
	const { left, top } = element.getBoundingClientRect();
	return { element, left, top };
}

describe('the axis of months', () => {
	test('comes with a button and goes with another; the year is shown first', async () => {
		const { shown, dates } = await bar(null);
		await expect.element(shown.getByRole('slider', { name: 'Year' })).toBeVisible();
		await userEvent.click(shown.getByText('Month', { exact: true }));
		expect(dates()).toEqual(['2011-01']);
		await expect.element(shown.getByRole('slider', { name: 'Month' })).toBeVisible();
		await userEvent.click(shown.getByRole('button', { name: 'all years' }));
		expect(dates()).toEqual(['2011-01', null]);
		await expect.element(shown.getByRole('slider', { name: 'Year' })).toBeVisible();
	});

	test('holds both times of a comparison, and follows the one that is moved', async () => {
		const { shown } = await bar('2012-03');
		await shown.rerender({
			slice: { ...yearSlice(2012, LAYERS), date: '2012-03', compare: '2009-03' },
		});
		const thumbs = () => [...shown.container.querySelectorAll<HTMLElement>('.fine .thumb')];
		await expect
			.poll(() => thumbs().map(({ ariaValueText }) => ariaValueText?.slice(0, 10)))
			.toEqual(['March 2009', 'March 2012']);
		const lefts = () => thumbs().map(({ style }) => parseFloat(style.left));
		// Of the years from 2009 to 2013, or to 2012.
		expect(lefts()[0]).toBeGreaterThan(3);
		expect(lefts()[0]).toBeLessThan(8);
		expect(lefts()[1]! - lefts()[0]!).toBeGreaterThan(55);
		expect(shown.container.querySelector('.thumb.beyond')).toBeNull();
		await shown.rerender({
			slice: { ...yearSlice(2012, LAYERS), date: '2012-03', compare: '2001-11' },
		});
		await expect.poll(() => lefts()[0]).toBeLessThan(8);
		expect(shown.container.querySelector('.thumb.beyond')).toBeNull();
	});

	test('a pinch widens the stretch and chooses no month', async () => {
		const { shown, oncommit } = await bar('2011-03');
		const { element, left, top } = await held(shown);
		const finger = (type: string, pointerId: number, x: number) =>
			element.dispatchEvent(
				new PointerEvent(type, {
					...{ pointerId, pointerType: 'touch', bubbles: true },
					...{ clientX: left + x, clientY: top + 20 },
				}),
			);
		const showing = () => shown.getByText(/^Showing/).element().textContent;
		const before = showing();
		finger('pointerdown', 1, 100);
		finger('pointerdown', 2, 500);
		finger('pointermove', 2, 300);
		finger('pointerup', 2, 300);
		finger('pointerup', 1, 100);
		await expect.poll(showing).not.toBe(before);
		expect(oncommit.mock.calls.map(([time]) => time.date)).toEqual(['2011-03']);
	});

	test('a hand whose axis has left the page waits for no frame any more', async () => {
		const { shown } = await bar('2011-03');
		const { element, left, top } = await held(shown);
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
		await shown.unmount();
		expect(takenBack).toHaveBeenCalledWith(frame);
		asked.mockRestore();
		takenBack.mockRestore();
	});

	test('says its month, and how much is certain and possible in it', async () => {
		const { shown } = await bar('2011-03');
		const slider = shown.getByRole('slider', { name: 'Month' });
		await expect
			.element(slider)
			.toHaveAttribute(
				'aria-valuetext',
				expect.stringMatching(/^March 2011: \d+ certain, \d+ possible\.$/),
			);
		await expect.element(shown.getByText('Showing January 2010 – December 2012')).toBeVisible();
	});

	test.each([
		['{ArrowRight}', '2011-04'],
		['{ArrowLeft}', '2011-02'],
		['{PageUp}', '2012-03'],
		['{Home}', '2010-01'],
		['{End}', '2012-12'],
	])('goes by %s to %s', async (key, date) => {
		const { shown, dates } = await bar('2011-03');
		const slider = shown.getByRole('slider', { name: 'Month' });
		await expect.element(slider).toBeVisible();
		(slider.element() as HTMLElement).focus();
		await userEvent.keyboard(key);
		expect(dates()).toEqual([date]);
	});

	test('takes the month under a click', async () => {
		const { shown, dates } = await bar('2011-03');
		const slider = shown.getByRole('slider', { name: 'Month' });
		await expect.element(slider).toBeVisible();
		const { width, height } = slider.element().getBoundingClientRect();
		// The stretch is three years: its first quarter ends with September 2010.
		await userEvent.click(slider, { position: { x: width * 0.24, y: height / 2 } });
		expect(dates()).toEqual(['2010-09']);
	});

	test('is widened by keys on its ends, which say where they are', async () => {
		const { shown } = await bar('2011-03');
		const start = shown.getByRole('slider', { name: 'Start of the period shown' });
		await expect.element(start).toHaveAttribute('aria-valuetext', 'January 2010');
		(start.element() as HTMLElement).focus();
		await userEvent.keyboard('{PageDown}');
		await expect.element(start).toHaveAttribute('aria-valuetext', 'January 2009');
		await expect.element(shown.getByText('Showing January 2009 – December 2012')).toBeVisible();
	});

	test('shows whole months, whatever its ends or a wheel are asked for', async () => {
		const { shown } = await bar('2011-03');
		const start = shown.getByRole('slider', { name: 'Start of the period shown' });
		await expect.element(start).toHaveAttribute('aria-valuetext', 'January 2010');
		(start.element() as HTMLElement).focus();
		for (const month of ['February', 'March', 'April', 'May']) {
			await userEvent.keyboard('{ArrowRight}');
			await expect.element(start).toHaveAttribute('aria-valuetext', `${month} 2010`);
		}
		const widths = () =>
			[...shown.container.querySelectorAll<HTMLElement>('.fine .column')].map(({ style }) =>
				parseFloat(style.width),
			);
		const evenly = () => Math.min(...widths()) / Math.max(...widths());
		// February beside a month of 31 days.
		expect(evenly()).toBeGreaterThan(0.9);
		const axis = shown.getByRole('slider', { name: 'Month' }).element();
		const before = widths().length;
		for (let i = 0; i < 12; i++)
			axis.dispatchEvent(new WheelEvent('wheel', { deltaY: 5, ctrlKey: true, bubbles: true }));
		await expect.poll(() => widths().length).toBeGreaterThan(before);
		expect(evenly()).toBeGreaterThan(0.9);
	});

	test('is moved as a whole by keys on its middle, and keeps its length', async () => {
		const { shown } = await bar('2011-03');
		const middle = shown.getByRole('slider', { name: 'The period shown', exact: true });
		await expect.element(middle).toHaveAttribute('aria-valuetext', 'January 2010 – December 2012');
		(middle.element() as HTMLElement).focus();
		await userEvent.keyboard('{PageDown}');
		await expect.element(middle).toHaveAttribute('aria-valuetext', 'January 2009 – December 2011');
		await userEvent.keyboard('{Home}');
		await expect.element(middle).toHaveAttribute('aria-valuetext', 'January 1992 – December 1994');
	});

	test('hatches what is dated to the year only, and outlines what else is possible', async () => {
		const OF = { layer: 'bases' as const, count: 1 };
		const days = (from: Moment, to: Moment, sure: [Moment, Moment] | null) =>
			intervalText([
				{
					...{ from: daysOf(from).from, to: daysOf(to).to, gaps: [] },
					sure: sure && { from: daysOf(sure[0]).from, to: daysOf(sure[1]).to },
				},
			]);
		const timed = (text: string) => ({ ...timesIn(text), ...OF });
		// One known to be there in 2011, one of which that is doubtful, one whose months are known.
		const groups = [
			{ ...timed(days(2011, 2011, ['2011-12-31', '2011-01-01'])), count: 2 },
			timed(days(2011, 2011, null)),
			timed(days(2010, 2012, [2010, 2012])),
		];
		const { shown } = await bar('2011-03');
		await shown.rerender({ census: { ...CENSUS, groups } });
		const column = () => shown.container.querySelector('.column.now') as HTMLElement;
		const high = (name: string) =>
			parseFloat(column().querySelector<HTMLElement>(name)?.style.height ?? '');
		await expect.poll(() => high('.unplaced')).toBe(50);
		expect(high('.possible')).toBe(25);
		expect(getComputedStyle(column().querySelector('.possible') as Element).backgroundImage).toBe(
			'none',
		);
		await expect.element(shown.getByText('March 2011: 2 dated only to the year')).toBeVisible();
	});

	test('follows a month that is written, in any of our languages', async () => {
		const { shown, dates } = await bar(null);
		const field = shown.getByRole('textbox');
		for (const [text, date] of [
			['March 2012', '2012-03'],
			['14.03.2012', '2012-03-14'],
			['наурыз 2012', '2012-03'],
		] as const) {
			await userEvent.fill(field, text);
			await userEvent.keyboard('{Enter}');
			await expect.poll(() => dates().at(-1)).toBe(date);
		}
	});

	test('says so when what was written is no date, by Enter and on leaving', async () => {
		const { shown, dates } = await bar(null);
		const field = shown.getByRole('textbox');
		const said = shown.getByText(/^Enter a year, month or day/);
		for (const leave of ['{Enter}', '{Tab}']) {
			await userEvent.fill(field, '31.02.2012');
			await userEvent.keyboard(leave);
			await expect.element(said).toBeVisible();
			(field.element() as HTMLElement).blur();
			(field.element() as HTMLElement).focus();
			await expect.element(said).not.toBeInTheDocument();
		}
		expect(dates()).toEqual([]);
	});

	test('tells what its buttons show, and leaves to the slider what that says itself', async () => {
		const { shown } = await bar('2011-03');
		const axis = shown.getByRole('slider', { name: 'Month' });
		await expect.element(axis).toBeVisible();
		const statuses = () =>
			[...shown.container.querySelectorAll('.fine [role="status"]')].map(
				(line) => line.textContent,
			);
		(axis.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(statuses()).toEqual(['']);
		await userEvent.click(shown.getByRole('button', { name: 'Show a longer period' }));
		await expect.poll(statuses).toEqual(['Showing July 2008 – June 2014']);
	});

	test('has buttons for the month before and after', async () => {
		const { shown, dates } = await bar('2011-12');
		await userEvent.click(shown.getByRole('button', { name: 'Next month' }));
		await userEvent.click(shown.getByRole('button', { name: 'Previous month' }));
		expect(dates()).toEqual(['2012-01', '2011-12']);
	});
});
