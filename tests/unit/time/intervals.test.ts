import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProject, problemLines } from '#lib/server/authored.ts';
import { daysOf, LAST_DAY, type Days } from '#lib/time/days.ts';
import { intervalText, readIntervals, stateWithin, yearStatesIn } from '#lib/time/intervals.ts';
import {
	interruptedLifetime,
	lifetime,
	stateInYears,
	stateInDays,
	timesOf,
	union,
	type Lifetime,
} from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';

const result = compileProject(process.cwd());
if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
const { atlas } = result;
/** The lifetimes of all that is authored: of things, and of the uses of legs. */
const LIVES: Lifetime[] = [
	...atlas.things.map(({ life }) => life),
	...[...atlas.legs.values()].flatMap(({ uses }) => uses.map(({ life }) => life)),
];

/** A day, a month and a year from every eleventh day on. */
const WINDOWS: Days[] = Array.from({ length: Math.ceil(LAST_DAY / 11) }, (_, i) => i * 11).flatMap(
	(from) => [1, 30, 365].map((length) => ({ from, to: Math.min(LAST_DAY, from + length - 1) })),
);

const state = (when: string, moment: number | string) =>
	stateInDays(lifetime(when), daysOf(moment));

describe('the state in a month or a day', () => {
	it.each([
		['2012-03-14', '2012-03', 2],
		['2012-03-14', '2012-03-14', 2],
		['2012-03-14', '2012-03-15', 0],
		// May 2009 is certain in all of May and only possible on one of its days.
		['2009-05', '2009-05', 2],
		['2009-05', '2009-05-14', 1],
		['2009-05', '2009-06', 0],
		// Known by the year alone.
		['2009', 2009, 2],
		['2009', '2009-05', 1],
		['2009/2011', '2009-11', 1],
		// By the end of December it had begun.
		['2009/2011', '2009-12', 2],
		['2009/2011', '2010-01', 2],
		['2009/2011', '2011-02', 1],
		['2009-02-19/2014-06-03', '2014-06', 2],
		['2009-02-19/2014-06-03', '2014-06-04', 0],
		['2009-02?/2014', '2010-01', 1],
		['2001-12/..', '2015-12-31', 2],
	])('of %s in %s is %i', (when, moment, expected) => {
		expect(state(when, moment)).toBe(expected);
	});

	it('of what lasted is certain between its ends, however finely one looks', () => {
		expect(state('2009-02-19/2014-06-03', '2011-08-09')).toBe(2);
	});

	it('of “about 2009” is certain in a range that holds all that it may mean', () => {
		const window = { from: daysOf(2008).from, to: daysOf(2010).to };
		expect(stateInDays(lifetime('2009~'), window)).toBe(2);
		expect(state('2009~', 2009)).toBe(1);
	});
});

describe('an interruption', () => {
	const life = interruptedLifetime(lifetime('2001-12/..'), ['2011-11-26/2012-07-03']);
	const during = (moment: number | string) => stateInDays(life, daysOf(moment));

	it('takes the thing out of the months and days within it, and leaves those that it only touches', () => {
		expect(during('2012-03')).toBe(0);
		expect(during('2011-11-26')).toBe(0);
		expect(during('2011-11-25')).toBe(2);
		expect(during('2011-11')).toBe(2);
		expect(during('2012-07')).toBe(2);
		expect(during('2012-07-03')).toBe(0);
		expect(during('2012-08')).toBe(2);
		expect(during(2012)).toBe(2);
	});

	it('whose days are not known leaves the thing possible', () => {
		const other = interruptedLifetime(lifetime('2001-12/..'), ['2012-07']);
		expect(stateInDays(other, daysOf('2012-07-14'))).toBe(1);
		expect(stateInDays(other, daysOf('2012-08'))).toBe(2);
	});

	it('of one use of a leg leaves the other uses as they are', () => {
		const both = union([life, lifetime('2012-01/2012-06')]);
		expect(stateInDays(both, daysOf('2012-03'))).toBe(2);
	});
});

describe('everything authored', () => {
	// `expect` takes longer than what it looks at here: it is told of what is wrong.
	it('has in each year the state that its dates have by years', () => {
		const years = YEARS.map((year) => ({ year, days: daysOf(year) }));
		const wrong = LIVES.flatMap((life) =>
			years
				.filter(({ year, days }) => stateInDays(life, days) !== stateInYears(life, year))
				.map(({ year }) => ({ life, year })),
		);
		expect(wrong).toEqual([]);
		expect(LIVES.length * years.length).toBeGreaterThan(13_000);
	});

	it('is read back from its text as it was, in every month', () => {
		const texts = new Map(LIVES.map((life) => [intervalText(life.days), life]));
		expect(texts.size).toBeGreaterThan(200);
		for (const [text, life] of texts) {
			expect(yearStatesIn(text)).toBe(timesOf(life).yearStates);
			const read = readIntervals(text);
			const wrong = WINDOWS.filter(
				(window) => stateWithin(read, window) !== stateInDays(life, window),
			);
			expect(wrong, text).toEqual([]);
		}
	});

	it('is never less sure in a wider window', () => {
		const day = fc.integer({ min: 0, max: LAST_DAY });
		const window = fc
			.tuple(day, day)
			.map(([a, b]): Days => ({ from: Math.min(a, b), to: Math.max(a, b) }));
		fc.assert(
			fc.property(fc.constantFrom(...LIVES), window, window, (life, a, b) => {
				const wider = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
				expect(stateInDays(life, wider)).toBeGreaterThanOrEqual(stateInDays(life, a));
			}),
			{ numRuns: 5000 },
		);
	});
});

it('is the same in every time zone', () => {
	const script = `
		import { timesOf, lifetime } from '#lib/time/lifetime.ts';
		import { momentAt } from '#lib/time/days.ts';
		const dates = ['2009-05', '2001-12-31/2005-11-21', '2011-11-26/2012-07-03', '2009~/2014~'];
		console.log(JSON.stringify([dates.map((date) => timesOf(lifetime(date))), momentAt(7300, 'day')]));`;
	const inZone = (zone: string) =>
		execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
			env: { ...process.env, TZ: zone },
			encoding: 'utf8',
		});
	// Eleven hours behind Greenwich and fourteen before it: the signs of these names are turned round.
	expect(inZone('Etc/GMT+11')).toBe(inZone('Etc/GMT-14'));
});
