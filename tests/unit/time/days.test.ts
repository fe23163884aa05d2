import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	calendarOf,
	dayNumber,
	daysOf,
	inGrain,
	isDate,
	LAST_DAY,
	momentAt,
	momentsIn,
	moved,
	stepsBetween,
	yearsAt,
	type Grain,
} from '#lib/time/days.ts';

const day = fc.integer({ min: 0, max: LAST_DAY });
const grain = fc.constantFrom<Grain>('year', 'month', 'day');

describe('the days of the calendar', () => {
	it('are counted from the first of 1992 to the last of 2015, leap years and all', () => {
		expect(dayNumber(1992, 1, 1)).toBe(0);
		expect(dayNumber(1992, 3, 1)).toBe(60);
		expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2);
		expect(dayNumber(2001, 3, 1) - dayNumber(2001, 2, 28)).toBe(1);
		expect(LAST_DAY).toBe(8765);
	});

	it('follow each other as the calendar of the machine has them', () => {
		for (let n = -400; n <= LAST_DAY + 400; n++) {
			const told = new Date(Date.UTC(1992, 0, 1 + n));
			expect(calendarOf(n)).toEqual({
				year: told.getUTCFullYear(),
				month: told.getUTCMonth() + 1,
				day: told.getUTCDate(),
			});
		}
	});

	it('are those of a year, a month or a day', () => {
		expect(daysOf(2012)).toEqual({ from: dayNumber(2012, 1, 1), to: dayNumber(2012, 12, 31) });
		expect(daysOf('2012-02')).toEqual({
			from: dayNumber(2012, 2, 1),
			to: dayNumber(2012, 2, 29),
		});
		expect(daysOf('2012-03-14')).toEqual({
			from: dayNumber(2012, 3, 14),
			to: dayNumber(2012, 3, 14),
		});
	});
});

describe('a month or a day', () => {
	it.each(['2012-02-29', '2012-12', '1992-01-01'])('%s is in the calendar', (text) =>
		expect(isDate(text)).toBe(true),
	);
	it.each(['2012-02-30', '2011-02-29', '2012-13', '2012-00', '2012-1', '2012', '2012-03-14T00:00'])(
		'%s is not',
		(text) => expect(isDate(text)).toBe(false),
	);

	it('is the one in which each of its days lies', () => {
		fc.assert(
			fc.property(day, grain, (n, of) => {
				const { from, to } = daysOf(momentAt(n, of));
				expect(from).toBeLessThanOrEqual(n);
				expect(to).toBeGreaterThanOrEqual(n);
			}),
		);
	});

	it('moves by steps there and back, and stops at the ends of the slider', () => {
		fc.assert(
			fc.property(day, grain, fc.integer({ min: -50, max: 50 }), (n, of, steps) => {
				const start = momentAt(n, of);
				const end = moved(start, steps);
				expect(stepsBetween(start, end)).toBe(
					end === momentAt(0, of) || end === momentAt(LAST_DAY, of)
						? stepsBetween(start, end)
						: steps,
				);
				expect(moved(end, stepsBetween(end, start))).toBe(start);
			}),
		);
		expect(moved('2015-12', 1)).toBe('2015-12');
		expect(moved('1992-01-01', -1)).toBe('1992-01-01');
		expect(moved('2011-12', 3)).toBe('2012-03');
	});

	it('becomes the year that it lies in, and what a year begins with', () => {
		expect(inGrain('2012-03-14', 'month')).toBe('2012-03');
		expect(inGrain('2012-03', 'year')).toBe(2012);
		expect(inGrain(2012, 'day')).toBe('2012-01-01');
	});

	it('stands once in the list of a stretch', () => {
		expect(momentsIn(daysOf(2012), 'month')).toHaveLength(12);
		expect(momentsIn(daysOf('2012-02'), 'day')).toHaveLength(29);
		expect(momentsIn({ from: 0, to: LAST_DAY }, 'month')).toHaveLength(288);
	});
});

it('the middle of a year lies half-way to the next', () => {
	expect(yearsAt(dayNumber(2011, 7, 2))).toBeCloseTo(2011.5, 2);
	expect(yearsAt(dayNumber(2012, 1, 1))).toBe(2012);
});
