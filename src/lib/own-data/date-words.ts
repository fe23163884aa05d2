/**
 * The words of dates in English, Russian and Kazakh, and the months in Uzbek. Each list is of whole words with
 * their endings, so that a word which only begins like a month (“maybe”, «маршрут») is none.
 */

const whole = (written: string) => new RegExp(`^(?:${written})$`, 'u');

/** Endings of cases, after a Kazakh month, season or half of a year. */
const CASE =
	'(?:[дт][ае]|[дт][ае]н|[дтн]ың|[дтн]ің|[ғқ]а|[гк]е|[ыі]|с[ыі]|[ыі]н[дт]?[ае]|с[ыі]нд[ае])?';

const MONTHS: readonly RegExp[] = [
	`jan(uary)?|yanvar|янв(ар[ьяе]?)?|қаң|қаңтар${CASE}`,
	`feb(ruary)?|fevral|фев(р|рал[ьяе]?)?|ақп|ақпан${CASE}`,
	`mar(ch)?|mart|мар(т[ае]?)?|нау|наурыз${CASE}`,
	`apr(il)?|aprel|апр(ел[ьяе]?)?|сәу|сәуір${CASE}`,
	`may|ма[йяе]|мам|мамыр${CASE}`,
	`june?|iyun|июн[ьяе]?|мау|маусым${CASE}`,
	`july?|iyul|июл[ьяе]?|шіл|шілде${CASE}`,
	`aug(ust)?|avgust|авг(уст[ае]?)?|там|тамыз${CASE}`,
	`sept?(ember)?|sentya?br|сен(т|тябр[ьяе]?)?|қыр|қыркүйе[кг]${CASE}`,
	`oct(ober)?|oktya?br|окт(ябр[ьяе]?)?|қаз|қазан${CASE}`,
	`nov(ember)?|noyabr|ноя(б|бр[ьяе]?)?|қар|қараша${CASE}`,
	`dec(ember)?|dekabr|дек(абр[ьяе]?)?|жел|желтоқсан${CASE}`,
].map(whole);

/** The seasons in the order of EDTF, which counts them from 21. */
const SEASONS: readonly RegExp[] = [
	`spring|весн(а|ой|ы|е|у)|көктем${CASE}`,
	`summer|лет(о|ом|а|е)|жаз${CASE}`,
	`autumn|fall|осен(ь|ью|и)|күз${CASE}`,
	`winter|зим(а|ой|ы|е|у)|қыс${CASE}`,
].map(whole);
export const WINTER = 24;

/** Ordinal numbers from one to four, by which quarters and halves are counted; Roman ones in either alphabet. */
const ORDINALS: readonly RegExp[] = [
	'1|[iі]|first|перв(ый|ая|ое|ого|ой|ом)|бірінші',
	'2|[iі]{2}|second|втор(ой|ая|ое|ого|ом)|екінші',
	'3|[iі]{3}|third|трет(ий|ьего|ьем)|үшінші',
	'4|[iі]v|fourth|четв[её]рт(ый|ого|ом)|төртінші',
].map(whole);
const QUARTER = whole(`q|кв|квартал[ае]?|quarter|тоқсан${CASE}`);
const HALF = whole(`h|полугоди[еяи]|половин[аеы]|half|жартыжылдық${CASE}`);

/** Words beside a year that add nothing to it. */
const FILLERS = whole(
	'г|гг|год|года|году|годы|годов|годах|ж|жж|жыл(ы|дың|ғы|да|дар|дары|дарда)?|of|the|in|on|year|в|во',
);
const MANY_YEARS = whole('гг|годы|годов|годах|жж|жыл(дар|дары|дарда)');
/** The end of a decade's number: 1990s, 1990-е. */
const DECADE = whole('s|е|х|ые|ых');
/** The end of a day's or quarter's number: 3rd, 3-й. */
const NUMBER_END = whole('st|nd|rd|th|го|й|ый|ий|е|ое|м|ом|ші|шы|нші|ншы');
/** Parts of a year or month that nobody has measured: what has them is taken as a whole. */
const VAGUE = whole(
	'early|mid|late|beginning|middle|end|начал[оае]|середин[аеы]|кон(ец|це|ца)|басы(нда)?|ортасы(нда)?|соңы(нда)?|аяғы(нда)?',
);

const at = (list: readonly RegExp[], word: string) => list.findIndex((one) => one.test(word));

/** The number of a month from 1, or of a season from 21; 0 for any other word. */
export function monthOf(word: string): number {
	const season = at(SEASONS, word);
	return season >= 0 ? season + 21 : at(MONTHS, word) + 1;
}

/** A date as far as it is written; what one end of a stretch leaves out may stand at the other. */
export type Written = {
	/** `2009`, or a decade: `199X`. */
	year: string | null;
	/** The first and the last, the same but for a quarter or a half; seasons are 21 to 24. */
	months: readonly [number, number] | null;
	day: number | null;
	isDecade?: boolean;
	/** It speaks of years: `1990 жылдары`, `2012 гг.`. */
	isOfYears?: boolean;
};

/**
 * A date of words and numbers in lower case, in any order: `14 марта 2012 г.`, `May 2009`, `Q3 2010`,
 * `1990-е`. Null where anything in it is not understood, or said twice.
 */
export function wordedDate(text: string): Written | null {
	const found: Written = { year: null, months: null, day: null };
	const words = text.match(/\d+|\p{L}+|[^\s.,]/gu) ?? [];
	for (let i = 0; i < words.length;) {
		const used = decadeAt(words, i, found) || periodAt(words, i, found) || wordAt(words, i, found);
		if (used === 0) return null;
		i += used;
	}
	return { ...found, isOfYears: words.some((word) => MANY_YEARS.test(word)) };
}

/** `1990 жылдары` by itself is a decade; null for a single year of which several are said. */
export function decadeOf(found: Written): Written | null {
	if (!found.isOfYears || found.isDecade) return found;
	if (!/^\d{3}0$/.test(found.year ?? '') || found.months) return null;
	return { ...found, year: `${found.year?.slice(0, 3)}X` };
}

/** How many words from a place are a decade (`1990s`, `1990-е`), which is then put in. */
function decadeAt(words: readonly string[], i: number, found: Written): number {
	if (!/^\d{3}0$/.test(words[i] ?? '') || found.year) return 0;
	const end = /^[-'’]$/.test(words[i + 1] ?? '') ? i + 2 : i + 1;
	if (!DECADE.test(words[end] ?? '')) return 0;
	Object.assign(found, { year: `${words[i]?.slice(0, 3)}X`, isDecade: true });
	return end + 1 - i;
}

/** How many words from a place are a quarter or half (`Q3`, `3-й квартал`), which is then put in. */
function periodAt(words: readonly string[], i: number, found: Written): number {
	if (found.months) return 0;
	const isSign = (word = '') => QUARTER.test(word) || HALF.test(word);
	let [sign, number, next] = [words[i] ?? '', words[i + 1] ?? '', i + 2];
	if (!isSign(sign)) {
		number = sign;
		next = i + 1;
		if (words[next] === '-') next++;
		if (NUMBER_END.test(words[next] ?? '')) next++;
		sign = words[next++] ?? '';
	}
	const ordinal = at(ORDINALS, number);
	if (!isSign(sign) || ordinal < 0) return 0;
	const length = HALF.test(sign) ? 6 : 3;
	const last = (ordinal + 1) * length;
	if (last > 12) return 0;
	found.months = [last - length + 1, last];
	return next - i;
}

/** How many words from a place are a year, month, day or say nothing. */
function wordAt(words: readonly string[], i: number, found: Written): number {
	const word = words[i] ?? '';
	if (/^\d{4}$/.test(word) && !found.year) {
		found.year = word;
		return 1;
	}
	if (/^\d{1,2}$/.test(word) && found.day === null) {
		found.day = Number(word);
		const end = words[i + 1] === '-' ? i + 2 : i + 1;
		return NUMBER_END.test(words[end] ?? '') ? end + 1 - i : 1;
	}
	const month = monthOf(word);
	if (month > 0 && !found.months) {
		found.months = [month, month];
		return 1;
	}
	const isJoin = /^[-/]$/.test(word) && i > 0 && i < words.length - 1;
	return FILLERS.test(word) || VAGUE.test(word) || isJoin ? 1 : 0;
}

/** What stands in a cell for “no date”, in lower case. */
export const NO_DATE = whole(
	'[-–—?]|#?n/?a|na[nt]|null|none|unknown|undated|n\\.? ?d\\.?|no date|нет|нет данных|н/д|н\\.? ?д\\.?|б\\.? ?д\\.?|б/д|без даты|не ?известн[оа]|дата не ?известна|жоқ|белгісіз|күні белгісіз',
);
/** What stands at the end of a stretch that goes on, in lower case. */
export const STILL = whole(
	'\\.\\.|present|the present|now|today|to date|ongoing|current|(по )?(н\\. ?в\\.?|нв|наст(оящее|\\.) ?вр(емя|\\.)|сейчас|сегодня|ныне)|до (наст(оящего|\\.) ?вр(емени|\\.)|сих пор|сегодняшнего дня)|қазір|қазіргі уақыт(қа дейін)?|осы уақытқа дейін|бүгін',
);
