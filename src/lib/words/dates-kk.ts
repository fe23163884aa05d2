import { winterYears, type DateGrammar, type Moment } from './dates.ts';

/** A word and its endings for «-дан бастап» (from) and «-ға дейін» (until), by vowel and last sound. */
type Word = [alone: string, from: string, until: string];

const MONTHS: Word[] = [
	['қаңтар', 'қаңтардан', 'қаңтарға'],
	['ақпан', 'ақпаннан', 'ақпанға'],
	['наурыз', 'наурыздан', 'наурызға'],
	['сәуір', 'сәуірден', 'сәуірге'],
	['мамыр', 'мамырдан', 'мамырға'],
	['маусым', 'маусымнан', 'маусымға'],
	['шілде', 'шілдеден', 'шілдеге'],
	['тамыз', 'тамыздан', 'тамызға'],
	['қыркүйек', 'қыркүйектен', 'қыркүйекке'],
	['қазан', 'қазаннан', 'қазанға'],
	['қараша', 'қарашадан', 'қарашаға'],
	['желтоқсан', 'желтоқсаннан', 'желтоқсанға'],
];
/** «-да», «-де», «-та», «-те»: in a month. */
const IN_MONTHS =
	'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'.split(
		' ',
	);
const SEASONS: Word[] = [
	['көктем', 'көктемнен', 'көктемге'],
	['жаз', 'жаздан', 'жазға'],
	['күз', 'күзден', 'күзге'],
	['қыс', 'қыстан', 'қысқа'],
];
const YEAR: Word = ['жыл', 'жылдан', 'жылға'];
const YEARS: Word = ['жылдар', 'жылдардан', 'жылдарға'];

function withEnding(
	{ precision, year, month, season, day, isAbout }: Moment,
	ending: 0 | 1 | 2,
): string {
	const text = {
		century: `${year}–${year + 99} ${YEARS[ending]}`,
		decade: `${year}-${YEARS[ending]}`,
		year: `${year} ${YEAR[ending]}`,
		season: `${season === 4 ? winterYears(year) : year} жылғы ${SEASONS[season - 1]?.[ending]}`,
		month: `${year} жылғы ${MONTHS[month - 1]?.[ending]}`,
		day: `${year} жылғы ${day} ${MONTHS[month - 1]?.[ending]}`,
	}[precision];
	return isAbout ? `шамамен ${text}` : text;
}

export const DATES_KK: DateGrammar = {
	undated: 'күні белгісіз',
	always: 'әрқашан',
	alone: (moment) => withEnding(moment, 0),
	// «бастап» is left out before an end: «2009 жылғы мамырдан 2014 жылға дейін».
	from: (moment) => withEnding(moment, 1),
	until: (moment) => `${withEnding(moment, 2)} дейін`,
	within: ({ precision, year, month, day }) =>
		`${year} жылғы ${precision === 'day' ? `${day} ` : ''}${IN_MONTHS[month - 1]}`,
	unknownStart: 'белгісіз күннен',
	unknownEnd: 'белгісіз күнге дейін',
	endless: (from) => `${from} бастап, аяқталуы белгісіз`,
	doubtful: 'күмәнді',
};

/** A month by itself, 1 to 12: «қаңтар». */
export const monthKk = (month: number): string => MONTHS[month - 1]?.[0] ?? '';
