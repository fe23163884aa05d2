import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { STRIP_COUNTS } from './strip.ts';

/** The values of a fault as they stand in its sentence. */
type Values = {
	/** What was given, or the part of it that could not be used; shortened. */
	given: string;
	/** What is shown instead, where that is worth a word. */
	shown?: string;
	/** What could have been given. */
	known?: string;
};

/** Why a value of an address could not be used, for each kind of fault, in English. */
export const REASONS = {
	noYear: ({ given }) => `“${given}” is not a year`,
	outside: ({ given }) => `the atlas covers ${FIRST_YEAR} to ${LAST_YEAR}; ${given} lies outside`,
	noDate: ({ given, shown }) =>
		shown
			? `“${given}” was read as ${shown}`
			: `“${given}” is not a month or a day, such as 2012-03 or 2012-03-14`,
	notInCalendar: ({ given, shown }) =>
		`“${given}” is not a valid date${shown ? `; ${shown} is shown` : ''}`,
	noRange: ({ given }) => `“${given}” is not a range of years`,
	oddRange: ({ given, shown }) =>
		shown
			? `“${given}” was read as ${shown.replace('-', ' to ')}`
			: `“${given}” is not a range of years from ${FIRST_YEAR} to ${LAST_YEAR}, the earlier first`,
	noFlag: ({ given }) => `“${given}” is neither 1 nor 0`,
	noneOf: ({ given, known }) => `“${given}” is not one of ${known}`,
	noneKnown: ({ given }) => `“${given}” contains no known value`,
	unknown: ({ given }) => `“${given}” is unknown`,
	noCountry: ({ given }) => `“${given}” is not a country of the atlas (try KAZ)`,
	unknownCountry: ({ given }) => `“${given}” is not a country of the atlas`,
	noId: ({ given }) => `“${given}” is not an id`,
	noCamera: ({ given }) => `“${given}” is not zoom/latitude/longitude`,
	noBounds: ({ given }) => `“${given}” is not west,south,east,north`,
	noYears: ({ given }) => `“${given}” contains no year of the atlas`,
	someNoYears: ({ given, shown }) =>
		`“${given}” contains something other than years of the atlas${shown ? `; ${shown} are shown` : ''}`,
	oddCount: ({ given, shown }) =>
		`“${given}” does not list ${STRIP_COUNTS.join(', ')} different years${shown ? `; ${shown} are shown` : ''}`,
	noOrigin: ({ given }) => `“${given}” is not an origin`,
	noPlaces: ({ given }) => `“${given}” is not two place ids`,
	nothingClosed: ({ given }) => `“${given}” lists no country or leg to close`,
	noOrdinal: ({ given }) => `“${given}” is not a number from 1 to 9`,
	dateBesideYears: () => 'a range of years has no month or day',
	compareBesideYears: () => 'a range of years is not compared with a second year',
	pairBesideYears: () => 'a range of years is shown on one map',
	noSecondTime: ({ shown }) => `two maps show two times; ${shown} is the second`,
	itself: ({ given }) => `${given} is the time that is shown, which is not compared with itself`,
	measureOnGlobe: () =>
		'widths by quantity are drawn on the flat map; the globe has the usual ones',
	measureCompared: () =>
		'on one map of two times widths tell what came and went; view=pair shows the quantity in both',
} satisfies Record<string, (values: Values) => string>;

export type FaultKind = keyof typeof REASONS;
/** Why a value cannot be used: its kind is worded in each language, see `words/link`. */
export type Fault = Values & { kind: FaultKind };
/** The sentences for all kinds of fault, without a full stop. */
export type FaultWords = Record<FaultKind, (values: Values) => string>;

/** The sentence of a fault, without a full stop; in English unless other words are given. */
export const reasonOf = (fault: Fault, words: FaultWords = REASONS): string =>
	words[fault.kind](fault);

/** As {@link reasonOf}, where nothing is shown instead. */
export const refusalOf = (fault: Fault): string => reasonOf({ ...fault, shown: undefined });

/** What was given, for a sentence: never longer than one can read. */
export function shortened(value: string | number): string {
	const text = String(value);
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
