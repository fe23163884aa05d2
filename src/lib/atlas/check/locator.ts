import type { Source } from '../schema.ts';

/**
 * On how many things one locator may stand before it counts as pasted, by how exact it is. A sentence
 * may list many states and a paragraph many routes; a whole chapter proves little about each.
 */
const MOST_THINGS = { sentence: 24, passage: 12, chapter: 6 };

/** CSL types whose works may be no longer than one paragraph. */
const SHORT_WORKS: ReadonlySet<string> = new Set([
	'article-newspaper',
	'broadcast',
	'entry-encyclopedia',
	'graphic',
	'map',
	'personal_communication',
	'post',
	'post-weblog',
	'webpage',
]);

/** What scholars write when they give no passage. */
const NO_PASSAGE =
	/(?<!\p{L})(passim|ibid(em)?|idem|op\.? ?cit|loc\.? ?cit|throughout|various pages|see above|et seqq?)(?!\p{L})/iu;

/** Words that every work could be cited by; a locator of these alone leads nowhere. */
const EMPTY_WORDS = new Set(
	`a an the of in on at and whole entire full complete main same this
	article articles body content contents document entry file item news page pages paper piece post
	publication release report site source story text website webpage work
	n na none unknown online link url see ditto`.split(/\s+/),
);

/**
 * A passage that is told by its number in a row, where nothing on the page bears that number: a note, an
 * advertisement or a new layout moves it.
 */
const COUNTED =
	/(?<!\p{L})(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?!\p{L})[^“”«»(;:]*?(?<!\p{L})(paragraph|sentence|answer)s?(?!\p{L})/iu;

/** What a counted passage says for itself when its opening words were not written down. */
const UNRECORDED = 'opening words not recorded';

/** The longest quotation of a passage, in words. A heading is given whole. */
const LONGEST_QUOTATION = 6;

const HEADING = /(?<!\p{L})(sections?|headings?|titles?|posts?|entry|entries|chapters?)\s*$/iu;

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string) => words(text).join(' ');
/** Without the words of the work itself: a paragraph may well begin with “Throughout”. */
const unquoted = (at: string) => at.replace(/“[^”]*”|"[^"]*"/g, '');

/** Why a locator takes nobody to a passage, or null; `works` are those that the claim names. */
export function locatorFault(at: string, works: readonly Source[]): string | null {
	const wrong = `the locator “${at}” takes nobody to a passage`;
	const [token] = NO_PASSAGE.exec(unquoted(at)) ?? [];
	if (token) return `${wrong}: give the section, page or paragraph instead of “${token}”`;
	if (COUNTED.test(at) && !/[“«]/.test(at) && !at.includes(UNRECORDED))
		return `the locator “${at}” only counts: give the words with which the passage opens, or say “(${UNRECORDED})”`;
	const quoted = longQuotation(at);
	if (quoted)
		return `the locator quotes more than ${LONGEST_QUOTATION} words: “${quoted}”; give the first ones`;
	if (words(at).every((word) => EMPTY_WORDS.has(word)))
		return `${wrong}: it would fit every work; give the section, page or paragraph`;
	if (
		works.some(({ title, URL, id }) =>
			[title, URL ?? title, id].some((s) => plain(s) === plain(at)),
		)
	)
		return `${wrong}: it only repeats the title of the source`;
	return null;
}

/** The first quotation that is neither short enough nor a heading. */
function longQuotation(at: string): string | undefined {
	return [...at.matchAll(/“([^“”]*)”/g)].find(
		({ index, 1: quoted = '' }) =>
			quoted.trim().split(/\s+/).length > LONGEST_QUOTATION && !HEADING.test(at.slice(0, index)),
	)?.[1];
}

/** On how many things the same locator in a work may stand before it counts as pasted. */
export function mostThings(at: string, work: Source | undefined): number {
	const names = (nouns: string) =>
		new RegExp(`(?<!\\p{L})(${nouns})(?!\\p{L})`, 'iu').test(unquoted(at));
	if (names('sentence|row|line')) return MOST_THINGS.sentence;
	const isShort = work === undefined || SHORT_WORKS.has(work.type);
	return isShort || names('paragraph|para|footnote|note|page|pp?|table|article|quotation')
		? MOST_THINGS.passage
		: MOST_THINGS.chapter;
}
