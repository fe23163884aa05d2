import { describe, expect, it } from 'vitest';
import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { rowsWithin, timelineGroups, timelineRows } from '#lib/atlas/timeline.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { dayNumber, daysOf, LAST_DAY } from '#lib/time/days.ts';
import { intervalText, type Gap } from '#lib/time/intervals.ts';
import { lifetime, timesOf } from '#lib/time/lifetime.ts';

function thing(id: string, when: string, fields: Partial<OutlineThing> = {}): OutlineThing {
	return {
		id,
		name: id,
		layer: 'bases',
		kind: 'base',
		status: 'real',
		precision: null,
		at: null,
		place: null,
		...timesOf(lifetime(when)),
		...fields,
	};
}

const outline = (...things: OutlineThing[]): Outline => ({
	version: '1',
	things,
	corridors: [],
	legs: [],
	places: {},
});
const slice = yearSlice(2011, LAYERS);
const marks = (item: OutlineThing, more = {}) =>
	timelineRows(outline(item), { ...slice, ...more })[0]?.marks;

describe('timelineRows', () => {
	it('draws a bar from the first to the last day, and what of it is certain', () => {
		const [bar] = marks(thing('manas', '2001-12-16/2014-06')) ?? [];
		expect(bar).toEqual({
			shape: 'bar',
			from: dayNumber(2001, 12, 16),
			to: dayNumber(2014, 6, 30),
			sure: { from: dayNumber(2001, 12, 16), to: dayNumber(2014, 6, 1) },
			gaps: [],
			isOpen: { from: false, to: false },
		});
	});

	it('leaves a side open that goes on beyond the years, or that nobody dates', () => {
		for (const when of ['1985/..', '../2016', '1985/2016'])
			expect(marks(thing('old', when))).toEqual([
				expect.objectContaining({ from: 0, to: LAST_DAY, isOpen: { from: true, to: true } }),
			]);
	});

	it('draws what happened at one time as a point within the dates that are known', () => {
		const event = { isEvent: true, kind: 'attack' as const };
		expect(marks(thing('attack', '2012-03-14', event))).toEqual([
			{ shape: 'point', ...daysOf('2012-03-14'), isCertain: true },
		]);
		expect(marks(thing('attack', '2012?', event))).toEqual([
			{ shape: 'point', ...daysOf(2012), isCertain: false },
		]);
	});

	it('draws a point, not a bar of a year, for what is known to have been there in that year only', () => {
		expect(marks(thing('camp', '2009'))).toEqual([
			{ shape: 'point', ...daysOf(2009), isCertain: true },
		]);
	});

	it('draws the way on from a moment as possible where no end is known', () => {
		expect(marks(thing('spur', '2009~/'))).toEqual([
			expect.objectContaining({ shape: 'bar', sure: null, from: daysOf(2008).from, to: LAST_DAY }),
			{ shape: 'point', from: daysOf(2008).from, to: daysOf(2010).to, isCertain: true },
		]);
		expect(marks(thing('spur', '2009~/'), { certain: true })).toMatchObject([{ shape: 'point' }]);
	});

	it('draws an event that lasted as a point on its days', () => {
		const drill = thing('drill', '2012-06-10/2012-06-20', { isEvent: true, kind: 'exercise' });
		const days = { from: dayNumber(2012, 6, 10), to: dayNumber(2012, 6, 20) };
		expect(marks(drill)).toMatchObject([
			{ shape: 'bar', ...days, sure: days },
			{ shape: 'point', ...days, isCertain: true },
		]);
	});

	it('cuts a bar where it was shut, for certain or perhaps', () => {
		const whole = { from: 0, to: 900 };
		const gap = (from: number, core: Gap['core']): Gap => ({ from, to: from + 99, core });
		const days = intervalText([
			{ ...whole, sure: whole, gaps: [gap(100, { from: 120, to: 180 }), gap(500, null)] },
		]);
		const [bar] = marks(thing('road', '1992/1994', { days })) ?? [];
		expect(bar).toMatchObject({
			gaps: [
				{ from: 120, to: 180, isCertain: true },
				{ from: 500, to: 599, isCertain: false },
			],
		});
	});

	it('draws years where nobody wrote days', () => {
		const states = `${'0'.repeat(9)}1${'2'.repeat(3)}${'0'.repeat(11)}`;
		const { days, ...undated } = thing('base', '2002/2004', { yearStates: states });
		expect(days).toBeDefined();
		expect(marks(undated)).toMatchObject([
			{ ...daysOf(2001), sure: null },
			{ from: daysOf(2002).from, to: daysOf(2004).to, sure: { to: daysOf(2004).to } },
		]);
	});

	it('holds what the filters admit, whatever the year, and says what it is in that year', () => {
		const all = outline(
			thing('early', '1995/1996'),
			thing('now', '2010/2012', { countries: ['KAZ'] }),
			thing('doubtful', '2010?/2012?'),
			thing('drill', '2011', { layer: 'training' }),
		);
		const ids = (fields: object) => timelineRows(all, { ...slice, ...fields }).map(({ id }) => id);
		expect(timelineRows(all, slice).map(({ id, state }) => [id, state])).toEqual([
			['early', 0],
			['now', 2],
			['doubtful', 1],
			['drill', 2],
		]);
		expect(ids({ certain: true })).toEqual(['early', 'now', 'drill']);
		expect(ids({ layers: ['training'] })).toEqual(['drill']);
		expect(ids({ country: ['KAZ'], year: 1992 })).toContain('now');
		expect(ids({ country: ['KGZ'] })).not.toContain('now');
		// Compared times, months and ranges are what is marked, not what is left out.
		expect(ids({ compare: 2004 })).toHaveLength(4);
		expect(ids({ date: '2003-05', year: 2003 })).toHaveLength(4);
	});
});

describe('the rows of a timeline', () => {
	const rows = timelineRows(
		outline(
			thing('b', '2005/2006', { countries: ['KAZ', 'KGZ'] }),
			thing('a', '2001/2009', { countries: ['KGZ'], layer: 'garrisons' }),
			thing('c', '1999/2000'),
		),
		slice,
	);
	const told = (groups: ReturnType<typeof timelineGroups>) =>
		groups.map((group) => [group.id, group.rows.map(({ id }) => id).join('')]);

	it('are those that have something in the stretch', () => {
		expect(rowsWithin(rows, daysOf(2005)).map(({ id }) => id)).toEqual(['b', 'a']);
	});

	it('stand by layer in order of time, or under each of their countries', () => {
		expect(told(timelineGroups(rows, 'layer'))).toEqual([
			['bases', 'cb'],
			['garrisons', 'a'],
		]);
		expect(told(timelineGroups(rows, 'country'))).toEqual([
			['KAZ', 'b'],
			['KGZ', 'ab'],
			[null, 'c'],
		]);
		expect(told(timelineGroups(rows, 'country', ['KAZ']))).toEqual([
			['KAZ', 'b'],
			[null, 'c'],
		]);
	});
});
