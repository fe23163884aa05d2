import { describe, expect, it } from 'vitest';
import { linkedWhen } from '#lib/time/timespans.ts';

const spans = (when: string) => linkedWhen(when).timespans;
const day = (earliest: string, latest = earliest) => ({ earliest, latest });

describe('a date for Linked Places', () => {
	it('has the first and last day that each end can mean', () => {
		expect(spans('2009-05/2014~')).toEqual([
			{ start: day('2009-05-01', '2009-05-31'), end: day('2013-01-01', '2015-12-31') },
		]);
		expect(spans('1998-05-06')).toEqual([{ start: day('1998-05-06'), end: day('1998-05-06') }]);
	});

	it('keeps what was written as its label', () => {
		expect(linkedWhen('../1993-01-28').label).toBe('../1993-01-28');
	});

	it('that begins before all time had begun when our years begin, or when it ended', () => {
		expect(spans('../1997')).toEqual([
			{ start: { latest: '1992-01-01' }, end: day('1997-01-01', '1997-12-31') },
		]);
		expect(spans('../1989-12-30')).toEqual([
			{ start: { latest: '1989-12-30' }, end: day('1989-12-30') },
		]);
	});

	it('that goes on had not ended when our years end', () => {
		expect(spans('1998/..')).toEqual([
			{ start: day('1998-01-01', '1998-12-31'), end: { earliest: '2015-12-31' } },
		]);
	});

	it('with an unknown end ended no earlier than it began', () => {
		expect(spans('1998-05-06/')).toEqual([
			{ start: day('1998-05-06'), end: { earliest: '1998-05-06' } },
		]);
		expect(spans('/1998-05-06')).toEqual([
			{ start: { latest: '1998-05-06' }, end: day('1998-05-06') },
		]);
	});

	it('of separate periods has one timespan for each', () => {
		expect(spans('{2004..2005,2009}')).toHaveLength(2);
	});

	it('that is doubtful says so', () => {
		expect(linkedWhen('2005?')).toMatchObject({ certainty: 'uncertain' });
		expect(linkedWhen('2005')).not.toHaveProperty('certainty');
	});
});
