import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateEvidence, dateOf, interval, type DateForm } from '#lib/own-data/column-dates.ts';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { reading } from '#lib/own-data/reading.ts';

const SETTLED: DateForm = { order: 'day-first', century: 'atlas-years' };

test.each([
	['май-июнь 2010', '2010-05/2010-06'],
	['May-June 2010', '2010-05/2010-06'],
	['March/April 2010', '2010-03/2010-04'],
	['Jan–Mar 2012', '2012-01/2012-03'],
	['2010, май – июнь', '2010-05/2010-06'],
	['наурыз–сәуір 2010', '2010-03/2010-04'],
	['01.2009-12.2009', '2009-01/2009-12'],
	['03–05.2012', '2012-03/2012-05'],
	['14–16 марта 2012', '2012-03-14/2012-03-16'],
	['с 14 по 16 марта 2012 г.', '2012-03-14/2012-03-16'],
	['March 14–16, 2012', '2012-03-14/2012-03-16'],
	['14-16.03.2012', '2012-03-14/2012-03-16'],
	['28.02-03.03.2012', '2012-02-28/2012-03-03'],
	['14 марта – 2 апреля 2012', '2012-03-14/2012-04-02'],
	['14 марта 2012 – 16 апреля 2012', '2012-03-14/2012-04-16'],
	['5 May – June 2010', '2010-05-05/2010-06'],
])('“%s” has two ends, and what one leaves out stands at the other: %s', (written, when) => {
	expect(dateOf(written, SETTLED)).toBe(when);
});

test.each([
	['14.03.2012 г.', '2012-03-14'],
	['2012г.', '2012'],
	['в мае 2010 года', '2010-05'],
	['2009-2012 гг.', '2009/2012'],
	['2009 жылғы 14 наурызда', '2009-03-14'],
	['2012. 03. 14.', '2012-03-14'],
	['20120314', '2012-03-14'],
	['2009–2012 жылдары', '2009/2012'],
	['2009 жылдан 2012 жылға дейін', '2009/2012'],
	['1990-е гг.', '199X'],
	['1990 жылдары', '199X'],
	['14-Mar-2012', '2012-03-14'],
	['May-2009', '2009-05'],
	['aprel 2009', '2009-04'],
	['2012-03-14 10:20–11:00', '2012-03-14'],
	['spring 2010', '2010-21'],
	['весной 2010 г.', '2010-21'],
	['2010 жылғы күзде', '2010-23'],
	['весна–лето 2010', '2010-21/2010-22'],
	['winter 2009/10', '2009-24'],
	['зима 2009–2010 гг.', '2009-24'],
	['Q3 2010', '2010-07/2010-09'],
	['2010 Q3', '2010-07/2010-09'],
	['III квартал 2010 г.', '2010-07/2010-09'],
	['3-й кв. 2010', '2010-07/2010-09'],
	['first half of 2010', '2010-01/2010-06'],
	['II полугодие 2010', '2010-07/2010-12'],
	['начало 2010', '2010'],
	['late March 2010', '2010-03'],
])('“%s” is read as %s', (written, when) => {
	expect(dateOf(written, SETTLED)).toBe(when);
});

test.each([
	['~2009', '2009~'],
	['примерно в мае 2009', '2009-05~'],
	['ок. 2009 г.', '2009~'],
	['прим. 2009', '2009~'],
	['2009 (?)', '2009?'],
	['возможно, 2009', null],
	['perhaps about 2009', '2009%'],
	['примерно 2009–2012', '2009~/2012~'],
	['2009–2012 (?)', '2009?/2012?'],
	['2009 – c. 2012', '2009/2012~'],
	['2009~ – 2012', '2009~/2012'],
	['Q1 2010?', '2010-01?/2010-03?'],
])('“%s” is as sure as it says: %s', (written, when) => {
	const read = dateOf(written, SETTLED);
	expect(typeof read === 'string' ? read : null).toBe(when);
});

test.each([
	['2009–н.в.', '2009/..'],
	['2009-present', '2009/..'],
	['2009 to present', '2009/..'],
	['с 2009 г. по настоящее время', '2009/..'],
	['2009 жылдан бері', '2009/..'],
	['since 2009', '2009/..'],
	['с 2009', '2009/'],
	['2009–', '2009/'],
	['–2012', '/2012'],
	['until 2012', '/2012'],
	// Whether it was before the first or the last day of 2010, nobody knows.
	['до 2010', '/2010?'],
	['after 2009', '2009?/'],
])('“%s” is open where it says so: %s', (written, when) => {
	expect(dateOf(written, SETTLED)).toBe(when);
});

test('an end that says “until now” is open, and no date where something starts', () => {
	for (const still of [
		'present',
		'н.в.',
		'н. в.',
		'по настоящее время',
		'до сих пор',
		'қазір',
		'..',
	]) {
		expect(dateOf(still, {}), still).toBe('..');
		expect(interval('2009', dateOf(still, {}) as string)).toBe('2009/..');
		expect(interval(null, dateOf(still, {}) as string)).toBeNull();
	}
	const draft = fileDraft(
		new TextEncoder().encode('name;start;end\nA;2009;н.в.\nB;..;2011\nC;present;2011\n'),
	);
	const choices = { columns: guessedColumns(draft), forms: {}, mend: null };
	const { features, faults } = reading(draft, choices, new Gazetteer([]));
	expect(features.map(({ when }) => when)).toEqual(['2009/..', '../2011']);
	expect(faults).toEqual([{ line: 4, code: 'date', value: 'present' }]);
});

test('a stretch in the column of starts, with no end beside it, ends by itself', () => {
	expect(interval('2010-05/2010-06', null)).toBe('2010-05/2010-06');
	expect(interval('2010-05/2010-06', '2011')).toBe('2010-05/2011');
});

test.each([
	'unknown',
	'н/д',
	'н.д.',
	'n.d.',
	'б.д.',
	'не известно',
	'нет данных',
	'белгісіз',
	'#N/A',
	'—',
])('“%s” is no date, and no mistake', (written) => {
	expect(dateOf(written, {})).toBeNull();
});

test.each(['-', '‐', '‑', '‒', '–', '—', '−'])(
	'years that “%s” joins are a stretch, whatever the keyboard made of the hyphen',
	(hyphen) => {
		expect(dateOf(`2009${hyphen}2012`, {})).toBe('2009/2012');
		expect(dateOf(`март${hyphen}май 2012`, {})).toBe('2012-03/2012-05');
	},
);

test.each([
	['maybe 2010', 'date'],
	['маршрут 2010', 'date'],
	['мартовский 2010', 'date'],
	['5 May/June 2010', 'date'],
	['14/16 March 2012', 'date'],
	['2009 and 2010', 'date'],
	['14 марта', 'date'],
	['Sept. 12', 'date'],
	['12-03-14', 'date'],
	['1990–2000-е', 'date'],
	['2012-03-14 or later', 'date'],
	['winter 2010', 'date-winter'],
	['2009/10', 'date-tail'],
	['ноябрь–февраль 2010', 'ends-before'],
	['14.03.45', 'date-short-year'],
	['31-Feb-2012', 'date-day'],
])('“%s” is refused rather than guessed (%s)', (written, code) => {
	expect(dateOf(written, SETTLED)).toEqual({ code, value: written });
});

test('years of two digits, as Excel shows them, are asked for once for their column', () => {
	for (const [written, when] of [
		['мар.12', '2012-03'],
		['Mar-12', '2012-03'],
		['14-Mar-12', '2012-03-14'],
		['14.мар.99', '1999-03-14'],
		['14.03.12', '2012-03-14'],
		['14.03.12–16.03.12', '2012-03-14/2012-03-16'],
	] as const) {
		expect(dateEvidence([written, '2009']).hasShortYears, written).toBe(true);
		expect(dateOf(written, { order: 'day-first' })).toEqual({
			code: 'date-short-year',
			value: written,
		});
		expect(dateOf(written, SETTLED)).toBe(when);
	}
	for (const written of ['12-Mar', '2012-03-14', 'part-12', '14.03.2012', '12.5'])
		expect(dateEvidence([written]).hasShortYears, written).toBe(false);
});

test('2009-10 is October but in a column in which other years have a second year behind them', () => {
	expect(dateEvidence(['2009-10', '2009-12', '2011-21']).hasTails).toBe(false);
	expect(dateOf('2009-10', {})).toBe('2009-10');
	expect(dateOf('2011-21', { tail: null })).toBe('2011-21');
	for (const other of ['2013-14', '2009/10', '1999-00', '2012–13'])
		expect(dateEvidence(['2009-10', other]).hasTails, other).toBe(true);
	expect(dateOf('2009-10', { tail: null })).toEqual({ code: 'date-tail', value: '2009-10' });
	expect(dateOf('2009-10', { tail: 'tail-month' })).toBe('2009-10');
	expect(dateOf('2009-10', { tail: 'tail-year' })).toBe('2009/2010');
	expect(dateOf('1999-00', { tail: 'tail-year' })).toBe('1999/2000');
	// March cannot come after 2012.
	expect(dateOf('2012-03', { tail: 'tail-year' })).toBe('2012-03');
	expect(dateOf('2012/03', {})).toBe('2012-03');
	expect(dateOf('2009/10 – 2012/03', {})).toMatchObject({ code: 'date' });
});

const year = fc.integer({ min: 1992, max: 2015 }).map(String);
const month = fc.constantFrom('May', 'марта', 'сентябрь', 'Dec', 'қазан', 'весной', 'Q3', 'II кв.');
const side = fc.oneof(
	year,
	fc.tuple(month, year).map((parts) => parts.join(' ')),
	fc.tuple(fc.integer({ min: 1, max: 31 }), year).map(([day, y]) => `${day}.03.${y}`),
	fc.tuple(fc.integer({ min: 1, max: 28 }), year).map(([day, y]) => `${day} марта ${y} г.`),
);
const cell = fc.oneof(
	side,
	fc.tuple(side, fc.constantFrom(' – ', '–', ' to ', ' по '), side).map((parts) => parts.join('')),
	fc.tuple(month, fc.constantFrom('-', '–', '/'), month, year).map(([a, sign, b, y]) => {
		return `${a}${sign}${b} ${y}`;
	}),
);

test('every letter of a date’s cell is accounted for: with a word that is none of its own it is no date', () => {
	// No word of dates in any of the languages begins or ends with these.
	const stray = fc.stringMatching(/^[фщэъzwv]{2,6}$/);
	fc.assert(
		fc.property(cell, stray, fc.nat(), (written, word, at) => {
			// Anywhere: by itself, or within and at the end of other words.
			const place = at % (written.length + 1);
			for (const filled of [
				`${written.slice(0, place)}${word}${written.slice(place)}`,
				`${written.slice(0, place)} ${word} ${written.slice(place)}`,
			])
				expect(dateOf(filled, SETTLED), filled).toMatchObject({ code: expect.any(String) });
		}),
	);
});
