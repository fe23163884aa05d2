import { expect, test } from 'vitest';
import { yearSlice, type Timed } from '#lib/atlas/slice.ts';
import { intervalText, timesIn } from '#lib/time/intervals.ts';
import { lifetime } from '#lib/time/lifetime.ts';
import { en } from '#lib/words/en.ts';
import { knownByWords } from '#lib/words/known-by.ts';

test.each([
	// A year and no more, as an event, a beginning and an end.
	['2011', '2011-04', 'The sources give only the year (2011).'],
	['2009/2012', '2009-04', 'The sources give only the year (from 2009 until 2012).'],
	['2009/2012', '2012-04', 'The sources give only the year (from 2009 until 2012).'],
	['2009/2012', '2010-04', ''],
	// A season and about a month are more than that.
	['2011-21', '2011-04', 'The sources are no more precise than this: spring 2011.'],
	['2010-05~', '2010-05', 'The sources are no more precise than this: about May 2010.'],
	['2011-03', '2011-03-14', 'The sources give only the month (March 2011).'],
	['2011-21', '2011-04-14', 'The sources are no more precise than this: spring 2011.'],
	['2011-03-14', '2011-03-14', ''],
])('of %s in %s it is said what is known: %s', (when, date, said) => {
	const item: Timed = {
		...timesIn(intervalText(lifetime(when).days)),
		layer: 'incidents',
		isEvent: true,
	};
	const slice = { ...yearSlice(Number(date.slice(0, 4))), date };
	expect(knownByWords(en, item, when, slice)).toBe(said);
});
