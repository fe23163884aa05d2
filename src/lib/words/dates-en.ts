import { winterYears, type DateGrammar, type Moment } from './dates.ts';

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' ',
	);
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function alone(moment: Moment): string {
	const { precision, year, month, season, day, isAbout } = moment;
	const text = {
		century: `the years ${year} to ${year + 99}`,
		decade: `the ${year}s`,
		year: `${year}`,
		season: `${SEASONS[season - 1]} ${season === 4 ? winterYears(year) : year}`,
		month: `${MONTHS[month - 1]} ${year}`,
		day: `${day} ${MONTHS[month - 1]} ${year}`,
	}[precision];
	return isAbout ? `about ${text}` : text;
}

export const DATES_EN: DateGrammar = {
	undated: 'undated',
	always: 'always',
	alone,
	from: (moment) => `from ${alone(moment)}`,
	until: (moment) => `until ${alone(moment)}`,
	within: (moment) => `${moment.precision === 'day' ? 'On' : 'In'} ${alone(moment)}`,
	unknownStart: 'from an unknown date',
	unknownEnd: 'until an unknown date',
	endless: (from) => `${from}, with no known end`,
	doubtful: 'doubtful',
};

/** A month by itself, 1 to 12: `January`. */
export const monthEn = (month: number): string => MONTHS[month - 1] ?? '';
