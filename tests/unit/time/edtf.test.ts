import fc from 'fast-check';
import oracle from 'edtf';
import { describe, expect, it } from 'vitest';
import { EdtfError, parseEdtf, yearOf } from '#lib/time/edtf.ts';

/** The first and the last calendar day that a single period can cover. */
function widest(text: string): [number, number] {
	const spans = parseEdtf(text);
	expect(spans).toHaveLength(1);
	const [span] = spans;
	return [span?.start.earliest as number, span?.end.latest as number];
}

/** The last day on which it can start and the first on which it can end. */
function narrowest(text: string): [number, number] {
	const [span] = parseEdtf(text);
	return [span?.start.latest as number, span?.end.earliest as number];
}

function refusal(text: string): string {
	try {
		parseEdtf(text);
	} catch (error) {
		expect(error).toBeInstanceOf(EdtfError);
		return (error as Error).message;
	}
	throw new Error(`“${text}” was accepted`);
}

describe('a single date', () => {
	it.each([
		['2009', 20090101, 20091231],
		['0000', 101, 1231],
		['9999', 99990101, 99991231],
		['2009-05', 20090501, 20090531],
		['2009-04', 20090401, 20090430],
		['2009-02', 20090201, 20090228],
		['2008-02', 20080201, 20080229],
		['2000-02', 20000201, 20000229],
		['1900-02', 19000201, 19000228],
		['2009-05-11', 20090511, 20090511],
		['2008-02-29', 20080229, 20080229],
		['201X', 20100101, 20191231],
		['19XX', 19000101, 19991231],
		['2004-XX', 20040101, 20041231],
		['2004-XX-XX', 20040101, 20041231],
		['2004-05-XX', 20040501, 20040531],
		['2009-21', 20090301, 20090531],
		['2009-22', 20090601, 20090831],
		['2009-23', 20090901, 20091130],
		['2009-24', 20091201, 20100228],
		['2011-24', 20111201, 20120229],
	])('%s reaches from %i to %i', (text, first, last) => {
		expect(widest(text)).toEqual([first, last]);
	});

	it.each([
		['2009~', 20080101, 20101231],
		['201X~', 20090101, 20201231],
		['2009-05~', 20090201, 20090831],
		['2009-11~', 20090801, 20100228],
		['2010-01~', 20091001, 20100430],
		['2009-21~', 20081201, 20090831],
		['2009-05-11~', 20090211, 20090811],
		['2009-05-31~', 20090228, 20090831],
		['2009-11-30~', 20090830, 20100228],
		['2007-11-30~', 20070830, 20080229],
	])('%s, being approximate, reaches from %i to %i', (text, first, last) => {
		expect(widest(text)).toEqual([first, last]);
	});

	it.each([
		['2009', false],
		['2009~', false],
		['2009?', true],
		['2009%', true],
		['2009-05?', true],
		['2009-05-11%', true],
		['2009-21?', true],
	])('%s is doubtful: %s', (text, doubtful) => {
		expect(parseEdtf(text)[0]?.doubtful).toBe(doubtful);
	});

	it('is widened by % as by ~ and not by ?', () => {
		expect(widest('2009%')).toEqual(widest('2009~'));
		expect(widest('2009?')).toEqual(widest('2009'));
	});

	it('keeps what was written, for wording', () => {
		expect(parseEdtf('2009-05~')[0]?.written).toEqual({
			start: '2009-05~',
			end: '2009-05~',
			isInterval: false,
		});
	});
});

describe('an interval', () => {
	it('begins with the first day of its first side and ends with the last day of its second', () => {
		expect(widest('2008-09/2009-05')).toEqual([20080901, 20090531]);
		expect(narrowest('2008-09/2009-05')).toEqual([20080930, 20090501]);
	});

	it('widens only the side that is approximate', () => {
		expect(widest('2009~/2014')).toEqual([20080101, 20141231]);
		expect(widest('2009/2014~')).toEqual([20090101, 20151231]);
		expect(widest('2009-02-19/2014-11~')).toEqual([20090219, 20150228]);
	});

	it('with .. has no bound on that side, in any reading', () => {
		expect(widest('2001-12/..')).toEqual([20011201, Infinity]);
		expect(narrowest('2001-12/..')).toEqual([20011231, Infinity]);
		expect(widest('../2014')).toEqual([-Infinity, 20141231]);
		expect(narrowest('../2014')).toEqual([-Infinity, 20140101]);
	});

	it('with an unknown side may go on for ever and may be over at once', () => {
		expect(widest('2005/')).toEqual([20050101, Infinity]);
		expect(narrowest('2005/')).toEqual([20051231, 20050101]);
		expect(widest('/2014')).toEqual([-Infinity, 20141231]);
		expect(narrowest('/2014')).toEqual([20141231, 20140101]);
	});

	it('is doubtful as a whole when one side is', () => {
		expect(parseEdtf('2005?/2010')[0]?.doubtful).toBe(true);
		expect(parseEdtf('2005/2010%')[0]?.doubtful).toBe(true);
		expect(parseEdtf('2005~/2010')[0]?.doubtful).toBe(false);
	});

	it('may hold seasons and unspecified digits', () => {
		expect(widest('2011-21/2012-24')).toEqual([20110301, 20130228]);
		expect(widest('199X/2004-XX')).toEqual([19900101, 20041231]);
	});

	it('may begin and end on the same day', () => {
		expect(widest('2010-05-04/2010-05-04')).toEqual([20100504, 20100504]);
	});

	it('keeps an empty side and an open side apart', () => {
		expect(parseEdtf('2005/')[0]?.written).toEqual({ start: '2005', end: '', isInterval: true });
		expect(parseEdtf('../2005')[0]?.written.start).toBe('..');
	});
});

describe('a set', () => {
	it('has one period per member, in the order written', () => {
		const spans = parseEdtf('{2004/2005,2009-02,2011/..}');
		expect(spans.map((span) => span.start.earliest)).toEqual([20040101, 20090201, 20110101]);
		expect(spans.map((span) => span.end.latest)).toEqual([20051231, 20090228, Infinity]);
	});

	it('takes a range of years as a member', () => {
		const spans = parseEdtf('{..1999,2001..2003}');
		expect(spans.map((span) => span.start.earliest)).toEqual([-Infinity, 20010101]);
		expect(spans.map((span) => span.end.latest)).toEqual([19991231, 20031231]);
	});

	it.each(['{}', '{2004,}', '{2004', '2004}', '{2004, 2005}', '{{2004},2005}', '{201..203}'])(
		'is refused when it is written %s',
		(text) => {
			expect(refusal(text)).toContain(`“${text}”`);
		},
	);
});

describe('what is no date', () => {
	it.each([
		['2009-00', '“2009-00” has a month 00, which does not exist'],
		['2009-13', '“2009-13” has a month 13, which does not exist'],
		['2009-20', '“2009-20” has a month 20, which does not exist'],
		['2009-25', '“2009-25” has a month 25, which does not exist'],
		['2009-05-00', '“2009-05-00” has a day that does not exist'],
		['2009-05-32', '“2009-05-32” has a day that does not exist'],
		['2009-06-31', '“2009-06-31” has a day that does not exist'],
		['2009-02-29', '“2009-02-29” has a day that does not exist'],
		['1900-02-29', '“1900-02-29” has a day that does not exist'],
		['2009-21-05', '“2009-21-05” gives a day within a season'],
		['2004-XX-15', '“2004-XX-15” gives a day without its month'],
		['2010/2009', '“2010/2009” ends before it starts'],
		['2010-06/2010-05', '“2010-06/2010-05” ends before it starts'],
		['2010-06-02/2010-06-01', '“2010-06-02/2010-06-01” ends before it starts'],
		['2004/2005/2006', '“2004/2005/2006” has more than one “/”'],
		['../..', '“../..” gives neither a start nor an end'],
		['/', '“/” gives neither a start nor an end'],
		['../', '“../” gives neither a start nor an end'],
		['/..', '“/..” gives neither a start nor an end'],
	])('%s is refused in words: %s', (text, message) => {
		expect(refusal(text)).toBe(message);
	});

	it.each([
		'',
		' ',
		'2009 ',
		'May 2009',
		'2009-5',
		'09',
		'20090511',
		'2009/05/11',
		'2009-05-11T10:00',
		'-2009',
		'Y12009',
		'2X09',
		'XXXX',
		'2009-1X',
		'~2009',
		'2009~?',
		'2009~-05',
		'2009..2014',
		'..',
		'2009/....',
		'null',
	])('“%s” is refused in words that quote it', (text) => {
		expect(refusal(text)).toContain(`“${text}”`);
	});

	it('names the member of a set by the whole set, so that it can be found in the file', () => {
		expect(refusal('{2004,2009-13}')).toBe('“{2004,2009-13}” has a month 13, which does not exist');
	});

	it('never fails otherwise than with a sentence', () => {
		const rubbish = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom(...'0129X-/.~?%{},') }),
		);
		fc.assert(
			fc.property(rubbish, (text) => {
				try {
					for (const { start, end } of parseEdtf(text)) {
						expect(start.earliest).toBeLessThanOrEqual(start.latest);
						expect(end.earliest).toBeLessThanOrEqual(end.latest);
						expect(start.earliest).toBeLessThanOrEqual(end.latest);
					}
				} catch (error) {
					expect(error).toBeInstanceOf(EdtfError);
					expect((error as Error).message).toContain(text);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('against the edtf package', () => {
	const two = (n: number) => String(n).padStart(2, '0');
	const year = fc.integer({ min: 1000, max: 9999 }).map(String);
	const month = fc.integer({ min: 0, max: 14 }).map(two);
	const day = fc.integer({ min: 0, max: 32 }).map(two);
	const date = fc.oneof(
		year,
		fc.tuple(year, month).map((parts) => parts.join('-')),
		fc.tuple(year, month, day).map((parts) => parts.join('-')),
		year.map((y) => `${y.slice(0, 3)}X`),
		year.map((y) => `${y.slice(0, 2)}XX`),
		year.map((y) => `${y}-XX`),
		year.map((y) => `${y}-XX-XX`),
		fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
	);
	const near = fc.tuple(date, date).map(([a, b]) => [a, b].sort().join('/'));
	const interval = fc.oneof(
		near,
		fc.tuple(date, date).map((sides) => sides.join('/')),
		date.map((d) => `${d}/..`),
	);

	/** The package takes 29 February for a day of every year. */
	const isMistaken = (text: string) => text.includes('-02-29');

	/** The package's bounds as `yyyymmdd`, or null where it refuses the text. */
	function oracleBounds(text: string): [number, number] | null {
		try {
			const { min, max } = oracle(text);
			return [ymd(min), ymd(max)];
		} catch {
			return null;
		}
	}

	function ymd(ms: number): number {
		if (!Number.isFinite(ms)) return ms;
		return Number(new Date(ms).toISOString().slice(0, 10).replaceAll('-', ''));
	}

	function ownBounds(text: string): [number, number] | null {
		try {
			return widest(text);
		} catch (error) {
			expect(error).toBeInstanceOf(EdtfError);
			return null;
		}
	}

	it('the same single dates are dates, and cover the same days', () => {
		fc.assert(
			fc.property(date, (text) => {
				fc.pre(!isMistaken(text));
				expect(ownBounds(text)).toEqual(oracleBounds(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it('an interval that the package accepts covers the same days here', () => {
		let compared = 0;
		fc.assert(
			fc.property(interval, (text) => {
				const theirs = oracleBounds(text);
				if (theirs === null || isMistaken(text)) return;
				compared++;
				expect(ownBounds(text)).toEqual(theirs);
			}),
			{ numRuns: 1000 },
		);
		expect(compared).toBeGreaterThan(200);
	});
});

describe('the year of a day', () => {
	it('is its first four digits, and infinities stay', () => {
		expect(yearOf(20091231)).toBe(2009);
		expect(yearOf(101)).toBe(0);
		expect(yearOf(Infinity)).toBe(Infinity);
		expect(yearOf(-Infinity)).toBe(-Infinity);
	});
});
