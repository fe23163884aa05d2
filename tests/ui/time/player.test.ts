import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Moment } from '#lib/time/days.ts';
import { Player } from '#lib/ui/time/player.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

/** A player that moves a year of its own and writes down which years it showed. */
function player<T extends Moment = number>(year: T, isReduced = false) {
	const shown: T[] = [];
	const done = vi.fn();
	const steps = {
		now: () => year,
		step: (next: Moment) => shown.push((year = next as T)),
		done,
	};
	return { player: new Player(steps, () => isReduced), shown, done };
}

describe('play', () => {
	test('waits one second before each year', () => {
		const { player: p, shown } = player(2000);
		p.play();
		vi.advanceTimersByTime(999);
		expect(shown).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(shown).toEqual([2001]);
		vi.advanceTimersByTime(2000);
		expect(shown).toEqual([2001, 2002, 2003]);
		expect(p.isPlaying).toBe(true);
	});

	test.each([
		['slow', 4],
		['normal', 8],
		['fast', 16],
	] as const)('at the %s speed shows %i years in eight seconds', (speed, years) => {
		const { player: p, shown } = player(1992);
		p.speed = speed;
		p.play();
		vi.advanceTimersByTime(8000);
		expect(shown).toHaveLength(years);
	});

	test('takes up a new speed at the next year', () => {
		const { player: p, shown } = player(2000);
		p.play();
		p.speed = 'fast';
		vi.advanceTimersByTime(1000);
		expect(shown).toEqual([2001]);
		vi.advanceTimersByTime(1000);
		expect(shown).toEqual([2001, 2002, 2003]);
	});

	test('stops at 2015 and is done once', () => {
		const { player: p, shown, done } = player(2013);
		p.play();
		vi.advanceTimersByTime(60_000);
		expect(shown).toEqual([2014, 2015]);
		expect(p.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('begins again with 1992 when 2015 is shown', () => {
		const { player: p, shown } = player(2015);
		p.play();
		expect(shown).toEqual([1992]);
		vi.advanceTimersByTime(2000);
		expect(shown).toEqual([1992, 1993, 1994]);
	});

	test('goes on from 2015 to 1992 when it loops', () => {
		const { player: p, shown, done } = player(2013);
		p.isLooping = true;
		p.play();
		vi.advanceTimersByTime(4000);
		expect(shown).toEqual([2014, 2015, 1992, 1993]);
		expect(p.isPlaying).toBe(true);
		expect(done).not.toHaveBeenCalled();
	});

	test('goes on from a year that was set meanwhile', () => {
		let year = 2000;
		const steps = {
			now: () => year,
			step: (next: Moment) => (year = next as number),
			done: () => {},
		};
		const p = new Player(steps);
		p.play();
		year = 2008;
		vi.advanceTimersByTime(1000);
		expect(year).toBe(2009);
		p.pause();
	});

	test('does not start twice', () => {
		const { player: p, shown } = player(2000);
		p.play();
		p.play();
		vi.advanceTimersByTime(2000);
		expect(shown).toEqual([2001, 2002]);
	});
});

describe('pause', () => {
	test('keeps the year and is done once', () => {
		const { player: p, shown, done } = player(2000);
		p.play();
		vi.advanceTimersByTime(1500);
		p.pause();
		p.pause();
		vi.advanceTimersByTime(60_000);
		expect(shown).toEqual([2001]);
		expect(done).toHaveBeenCalledOnce();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('says nothing when nothing plays', () => {
		const { player: p, done } = player(2000);
		p.pause();
		expect(done).not.toHaveBeenCalled();
	});

	test('toggles with play', () => {
		const { player: p, done } = player(2000);
		p.toggle();
		expect(p.isPlaying).toBe(true);
		p.toggle();
		expect(p.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
	});
});

describe('sweep', () => {
	test('shows every year from the first to exactly the last in the time asked for', () => {
		const { player: p, shown, done } = player(2011);
		p.sweep(2001, 2006, 10);
		expect(shown).toEqual([2001]);
		vi.advanceTimersByTime(9999);
		expect(shown).toEqual([2001, 2002, 2003, 2004, 2005]);
		expect(p.isPlaying).toBe(true);
		vi.advanceTimersByTime(1);
		expect(shown).toEqual([2001, 2002, 2003, 2004, 2005, 2006]);
		expect(p.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
		vi.advanceTimersByTime(60_000);
		expect(shown.at(-1)).toBe(2006);
		expect(done).toHaveBeenCalledOnce();
	});

	test('runs backwards too', () => {
		const { player: p, shown } = player(2011);
		p.sweep(2004, 2001, 3);
		vi.advanceTimersByTime(3000);
		expect(shown).toEqual([2004, 2003, 2002, 2001]);
		expect(p.isPlaying).toBe(false);
	});

	test('from a year to the same one shows it and is done', () => {
		const { player: p, shown, done } = player(2011);
		p.sweep(2004, 2004, 3);
		expect(shown).toEqual([2004]);
		expect(p.isPlaying).toBe(false);
		expect(done).toHaveBeenCalledOnce();
	});

	test('ends at its last year whether the player loops or not', () => {
		const { player: p, shown } = player(2011);
		p.isLooping = true;
		p.sweep(2013, 2015, 2);
		vi.advanceTimersByTime(60_000);
		expect(shown).toEqual([2013, 2014, 2015]);
	});

	test('takes the place of what plays', () => {
		const { player: p, shown, done } = player(1995);
		p.play();
		vi.advanceTimersByTime(500);
		p.sweep(2001, 2002, 1);
		expect(done).toHaveBeenCalledOnce();
		vi.advanceTimersByTime(60_000);
		expect(shown).toEqual([2001, 2002]);
		expect(done).toHaveBeenCalledTimes(2);
	});

	test('can be paused on its way', () => {
		const { player: p, shown, done } = player(2011);
		p.sweep(2001, 2010, 9);
		vi.advanceTimersByTime(2000);
		p.pause();
		vi.advanceTimersByTime(60_000);
		expect(shown).toEqual([2001, 2002, 2003]);
		expect(done).toHaveBeenCalledOnce();
	});
});

describe('months and days', () => {
	test.each([
		['2009-03', 0.3],
		['2009-03-01', 0.12],
	])('from %s follow in their part of the time of a year', (first, seconds) => {
		const { player: p, shown } = player(first);
		p.play();
		vi.advanceTimersByTime(seconds * 1000 - 1);
		expect(shown).toEqual([]);
		// A frame later.
		vi.advanceTimersByTime(40);
		expect(shown).toHaveLength(1);
	});

	test('are never faster than one can see, and slow where motion is to be reduced', () => {
		for (const [isReduced, most, least] of [
			[false, 30, 15],
			[true, 2, 1],
		] as const) {
			const { player: p, shown } = player('2009-03', isReduced);
			p.sweep('1992-01', '2015-12', 1);
			vi.advanceTimersByTime(1000);
			p.pause();
			expect(shown.length - 1).toBeLessThanOrEqual(most);
			expect(shown.length - 1).toBeGreaterThanOrEqual(least);
		}
	});

	test('wait until the one before has been drawn, but not for ever', () => {
		let draw = () => {};
		vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => {
			draw = () => run(0);
			return 1;
		});
		const { player: p, shown } = player('2009-03');
		p.sweep('2011-11', '2012-08', 2);
		vi.advanceTimersByTime(900);
		expect(shown).toEqual(['2011-11']);
		draw();
		vi.advanceTimersByTime(1);
		expect(shown).toEqual(['2011-11', '2011-12']);
		vi.advanceTimersByTime(1300);
		expect(shown).toEqual(['2011-11', '2011-12', '2012-01']);
		p.pause();
		vi.advanceTimersByTime(5000);
		expect(shown).toHaveLength(3);
	});
});
