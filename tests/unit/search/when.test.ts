import { describe, expect, it } from 'vitest';
import { dateOf, isDatedIn, whenOf, type When } from '#lib/search/when.ts';
import { GRAINS, LAST_DAY, momentAt } from '#lib/time/days.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { momentName } from '#lib/words/summary.ts';

const may = { first: 2009, last: 2009, month: 5, day: null };

describe('a time that is asked for', () => {
	it.each([
		['2009', { ...may, month: null }],
		['in 2009', { ...may, month: null }],
		['May 2009', may],
		['may 2009', may],
		['май 2009', may],
		['в мае 2009', may],
		['2009 мамырда', may],
		['2009.05.13', { ...may, day: 13 }],
		['2009/05/13', { ...may, day: 13 }],
		['2009 05 13', { ...may, day: 13 }],
		['2009–05–13', { ...may, day: 13 }],
		['13/05/2009', { ...may, day: 13 }],
		['5/2009', may],
		['13th May 2009', { ...may, day: 13 }],
		['13-го мая 2009 года', { ...may, day: 13 }],
		['05 2009 13', null],
		['мая 2009 г.', may],
		['2009 мамыр', may],
		['2009-05', may],
		['05.2009', may],
		['5 May 2009', { ...may, day: 5 }],
		['May 5, 2009', { ...may, day: 5 }],
		['2009-05-13', { ...may, day: 13 }],
		['13.05.2009', { ...may, day: 13 }],
		['2008–2012', { first: 2008, last: 2012, month: null, day: null }],
		['2012-2008', { first: 2008, last: 2012, month: null, day: null }],
		['1985-1995', { first: 1992, last: 1995, month: null, day: null }],
		['1985', null],
		['2009 K2', null],
		['13.2009', null],
		['200', null],
		['', null],
	])('%s', (query, when) => {
		expect(whenOf(query)).toEqual(when);
	});

	it.each(Object.values({ en, ru, kk }))('is read back as it is shown ($language)', (words) => {
		for (let day = 0; day <= LAST_DAY; day += 41)
			for (const grain of GRAINS) {
				const moment = momentAt(day, grain);
				const when = whenOf(momentName(words, moment));
				expect(when && (dateOf(when) ?? when.first)).toBe(moment);
				if (typeof moment === 'string')
					expect(dateOf(whenOf(words.within(moment)) as When)).toBe(moment);
			}
	});

	it('is met by dates that begin or end in it', () => {
		expect(isDatedIn('2009-05-13', may)).toBe(true);
		expect(isDatedIn('2009-05~', may)).toBe(true);
		expect(isDatedIn('2008-01/2009-05', may)).toBe(true);
		expect(isDatedIn('{2004,2009-05..2010}', may)).toBe(true);
		expect(isDatedIn('2009', may)).toBe(false);
		expect(isDatedIn('2009-06', may)).toBe(false);
		expect(isDatedIn('2009-05', { ...may, month: null })).toBe(false);
	});
});
