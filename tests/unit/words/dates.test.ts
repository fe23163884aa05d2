import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, type Words } from '#lib/words/en.ts';
import { besideYear, datePatterns } from '#lib/words/dates.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';

/** Dates as a curator writes them, in the words of each language. */
const CASES: [when: string | null, en: string, ru: string, kk: string][] = [
	[null, 'undated', 'без даты', 'күні белгісіз'],
	['2009', '2009', '2009', '2009 жыл'],
	['2009~', 'about 2009', 'около 2009', 'шамамен 2009 жыл'],
	['2009?', '2009 (doubtful)', '2009 (под сомнением)', '2009 жыл (күмәнді)'],
	['2009%', 'about 2009 (doubtful)', 'около 2009 (под сомнением)', 'шамамен 2009 жыл (күмәнді)'],
	['2009-05', 'May 2009', 'май 2009', '2009 жылғы мамыр'],
	['2009-05~', 'about May 2009', 'около мая 2009', 'шамамен 2009 жылғы мамыр'],
	['2009-05-11', '11 May 2009', '11 мая 2009', '2009 жылғы 11 мамыр'],
	['2014-06-03', '3 June 2014', '3 июня 2014', '2014 жылғы 3 маусым'],
	['2011-21', 'spring 2011', 'весна 2011', '2011 жылғы көктем'],
	['2011-22', 'summer 2011', 'лето 2011', '2011 жылғы жаз'],
	['2011-23', 'autumn 2011', 'осень 2011', '2011 жылғы күз'],
	['2011-23~', 'about autumn 2011', 'около осени 2011', 'шамамен 2011 жылғы күз'],
	['2010-12', 'December 2010', 'декабрь 2010', '2010 жылғы желтоқсан'],
	['201X', 'the 2010s', '2010-е годы', '2010-жылдар'],
	['199X~', 'about the 1990s', 'около 1990-х годов', 'шамамен 1990-жылдар'],
	['2004-XX', '2004', '2004', '2004 жыл'],
	['2004-XX-XX', '2004', '2004', '2004 жыл'],
	['2004-05-XX', 'May 2004', 'май 2004', '2004 жылғы мамыр'],
	['2004/2005', 'from 2004 until 2005', 'с 2004 по 2005', '2004 жылдан 2005 жылға дейін'],
	[
		'2009~/2014~',
		'from about 2009 until about 2014',
		'примерно с 2009 примерно по 2014',
		'шамамен 2009 жылдан шамамен 2014 жылға дейін',
	],
	[
		'2009-05/2009-08',
		'from May 2009 until August 2009',
		'с мая 2009 по август 2009',
		'2009 жылғы мамырдан 2009 жылғы тамызға дейін',
	],
	[
		'2009-05-02/2009-06-03',
		'from 2 May 2009 until 3 June 2009',
		'со 2 мая 2009 по 3 июня 2009',
		'2009 жылғы 2 мамырдан 2009 жылғы 3 маусымға дейін',
	],
	[
		'2009-21/2009-24',
		'from spring 2009 until winter 2009–10',
		'с весны 2009 по зиму 2009–10',
		'2009 жылғы көктемнен 2009–10 жылғы қысқа дейін',
	],
	[
		'2009-05/..',
		'from May 2009, with no known end',
		'с мая 2009, окончание неизвестно',
		'2009 жылғы мамырдан бастап, аяқталуы белгісіз',
	],
	[
		'199X/..',
		'from the 1990s, with no known end',
		'с 1990-х годов, окончание неизвестно',
		'1990-жылдардан бастап, аяқталуы белгісіз',
	],
	['../2014', 'until 2014', 'по 2014', '2014 жылға дейін'],
	[
		'2005/',
		'from 2005 until an unknown date',
		'с 2005 до неизвестной даты',
		'2005 жылдан белгісіз күнге дейін',
	],
	[
		'/2014',
		'from an unknown date until 2014',
		'с неизвестной даты по 2014',
		'белгісіз күннен 2014 жылға дейін',
	],
	[
		'2005?/2010',
		'from 2005 (doubtful) until 2010',
		'с 2005 (под сомнением) по 2010',
		'2005 жылдан (күмәнді) 2010 жылға дейін',
	],
	[
		'{2004/2005,2009}',
		'from 2004 until 2005; 2009',
		'с 2004 по 2005; 2009',
		'2004 жылдан 2005 жылға дейін; 2009 жыл',
	],
	['2009-24', 'winter 2009–10', 'зима 2009–10', '2009–10 жылғы қыс'],
	['1999-24', 'winter 1999–2000', 'зима 1999–2000', '1999–2000 жылғы қыс'],
	['19XX', 'the years 1900 to 1999', '1900–1999 годы', '1900–1999 жылдар'],
];

const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

describe('a date in words', () => {
	it.each(CASES)('%s reads “%s”, «%s», «%s»', (when, inEnglish, inRussian, inKazakh) => {
		expect([en, ru, kk].map((words) => words.date(when))).toEqual([inEnglish, inRussian, inKazakh]);
	});

	it('declines every month in Russian: “from” takes the genitive, “until” the accusative', () => {
		const said = MONTHS.map((month) => ru.date(`2008-${two(month)}/2010-${two(month)}`));
		expect(said.map((text) => text.replaceAll(/ 20\d\d/g, ''))).toEqual([
			'с января по январь',
			'с февраля по февраль',
			'с марта по март',
			'с апреля по апрель',
			'с мая по май',
			'с июня по июнь',
			'с июля по июль',
			'с августа по август',
			'с сентября по сентябрь',
			'с октября по октябрь',
			'с ноября по ноябрь',
			'с декабря по декабрь',
		]);
	});

	it('gives every month in Kazakh the endings of its vowels and last sound', () => {
		const said = MONTHS.map((month) => kk.date(`2008-${two(month)}/2010-${two(month)}`));
		expect(said.map((text) => text.replaceAll(/20\d\d жылғы /g, ''))).toEqual([
			'қаңтардан қаңтарға дейін',
			'ақпаннан ақпанға дейін',
			'наурыздан наурызға дейін',
			'сәуірден сәуірге дейін',
			'мамырдан мамырға дейін',
			'маусымнан маусымға дейін',
			'шілдеден шілдеге дейін',
			'тамыздан тамызға дейін',
			'қыркүйектен қыркүйекке дейін',
			'қазаннан қазанға дейін',
			'қарашадан қарашаға дейін',
			'желтоқсаннан желтоқсанға дейін',
		]);
	});

	it.each([en, ru, kk] as Words[])(
		'names the year of every date that a curator can write ($language)',
		(words) => {
			const date = fc.record({
				year: fc.integer({ min: 1900, max: 2030 }),
				month: fc.option(fc.integer({ min: 1, max: 12 })),
				mark: fc.constantFrom('', '~', '?', '%'),
			});
			fc.assert(
				fc.property(date, ({ year, month, mark }) => {
					const when = `${year}${month === null ? '' : `-${two(month)}`}${mark}`;
					expect(words.date(when)).toContain(String(year));
					expect(words.date(when)).not.toMatch(/undefined|NaN|[~%X]/);
				}),
			);
		},
	);
});

describe('the patterns of dates that a page holds for its first frame', () => {
	const filled = (pattern: string | undefined, year: string, day: string) =>
		pattern?.replace('@', year).replace('#', day);

	it.each([en, ru, kk])(
		'give each month and each day of it as the catalogue says them',
		(words) => {
			const patterns = datePatterns(words.date);
			expect(patterns).toHaveLength(24);
			for (let month = 1; month <= 12; month++) {
				const date = `1997-${String(month).padStart(2, '0')}`;
				expect(filled(patterns[month - 1], '1997', '')).toBe(words.date(date));
				expect(filled(patterns[month + 11], '1997', '3')).toBe(words.date(`${date}-03`));
			}
		},
	);

	it.each([en, ru, kk])('leave the year out where it stands beside them', (words) => {
		const patterns = datePatterns((date) => besideYear(date, words.date(date)));
		expect(patterns.join()).not.toContain('@');
		expect(filled(patterns[14], '', '3')).toBe(besideYear('1997-03-03', words.date('1997-03-03')));
	});
});
