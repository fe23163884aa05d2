import { winterYears, type DateGrammar, type Moment } from './dates.ts';

/** The cases that dates need: «май», «с мая», «по май». */
type Case = 'nominative' | 'genitive' | 'accusative';

/** Nominative and genitive; the accusative of a month is its nominative. */
const MONTHS: [string, string][] = [
	['январь', 'января'],
	['февраль', 'февраля'],
	['март', 'марта'],
	['апрель', 'апреля'],
	['май', 'мая'],
	['июнь', 'июня'],
	['июль', 'июля'],
	['август', 'августа'],
	['сентябрь', 'сентября'],
	['октябрь', 'октября'],
	['ноябрь', 'ноября'],
	['декабрь', 'декабря'],
];
const SEASONS: Record<Case, string>[] = [
	{ nominative: 'весна', genitive: 'весны', accusative: 'весну' },
	{ nominative: 'лето', genitive: 'лета', accusative: 'лето' },
	{ nominative: 'осень', genitive: 'осени', accusative: 'осень' },
	{ nominative: 'зима', genitive: 'зимы', accusative: 'зиму' },
];

function inCase({ precision, year, month, season, day }: Moment, is: Case): string {
	const isGenitive = is === 'genitive';
	const [nominative, genitive] = MONTHS[month - 1] ?? ['', ''];
	return {
		century: `${year}–${year + 99} ${isGenitive ? 'годов' : 'годы'}`,
		decade: isGenitive ? `${year}-х годов` : `${year}-е годы`,
		year: `${year}`,
		season: `${SEASONS[season - 1]?.[is]} ${season === 4 ? winterYears(year) : year}`,
		month: `${isGenitive ? genitive : nominative} ${year}`,
		// A day's month is in the genitive, whatever the day's own case.
		day: `${day} ${genitive} ${year}`,
	}[precision];
}

const about = ({ isAbout }: Moment, text: string) => (isAbout ? `примерно ${text}` : text);

export const DATES_RU: DateGrammar = {
	undated: 'без даты',
	always: 'всегда',
	alone: (moment) =>
		moment.isAbout ? `около ${inCase(moment, 'genitive')}` : inCase(moment, 'nominative'),
	from: (moment) => about(moment, `${preposition(moment)} ${inCase(moment, 'genitive')}`),
	until: (moment) => about(moment, `по ${inCase(moment, 'accusative')}`),
	within: (moment) => {
		const { precision, year, month } = moment;
		if (precision === 'day') return `${inCase(moment, 'nominative')} года`;
		// «В марте», «в мае».
		const stem = (MONTHS[month - 1]?.[0] ?? '').replace(/[ьй]$/, '');
		return `В ${stem}е ${year} года`;
	},
	unknownStart: 'с неизвестной даты',
	unknownEnd: 'до неизвестной даты',
	endless: (from) => `${from}, окончание неизвестно`,
	doubtful: 'под сомнением',
};

/** «со 2 мая» (second), else «с». */
function preposition({ precision, day }: Moment): string {
	return precision === 'day' && day === 2 ? 'со' : 'с';
}

/** A month by itself, 1 to 12: «январь». */
export const monthRu = (month: number): string => MONTHS[month - 1]?.[0] ?? '';
