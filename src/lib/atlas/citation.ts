import type { Source } from './schema.ts';

/** A person or a body, as CSL-JSON names it. */
export type Person = { family?: string; given?: string; literal?: string };

/** A work in CSL-JSON: what a citation is made of. */
export type CslRecord = {
	id: string;
	type: string;
	title: string;
	author?: Person[];
	issued?: { 'date-parts': number[][] };
	accessed?: { 'date-parts': number[][] };
	URL?: string;
	language?: string;
	version?: string;
	[variable: string]: unknown;
};

/** A source as one line of text: author, title, container, date. Only what is known. */
export function citation(source: Source): string {
	const container = text(source['container-title']) || text(source.publisher);
	return [authors(source), `“${source.title}”`, container, dateText(source)]
		.filter(Boolean)
		.join(', ');
}

/** A source in a few words, to be told from others beside it: `McDermott 2011`. */
export function shortCitation(source: Source): string {
	const record = source as Source & Record<string, unknown>;
	const [first, ...others] = (record.author ?? []) as Person[];
	const author = first && (first.family ?? first.literal);
	const name =
		author || text(record['container-title']) || text(record.publisher) || `“${source.title}”`;
	const [[year] = []] = source.issued?.['date-parts'] ?? [];
	return [`${name}${author && others.length > 0 ? ' et al.' : ''}`, year].filter(Boolean).join(' ');
}

/** A source as the CSL-JSON that others read: without the grade, which only we know. */
export function cslRecord(source: Source): CslRecord {
	const { grade: _grade, ...record } = source;
	return record as CslRecord;
}

/** A source as a full reference, to be copied into a text. */
export function reference(source: Source): string {
	const { volume, number, page, URL } = source as Source & Record<string, unknown>;
	const container = text(source['container-title']);
	const numbered = [
		container,
		text(volume),
		text(number) && `no. ${text(number)}`,
		text(page) && `pp. ${text(page)}`,
	];
	const published = [text(source['publisher-place']), text(source.publisher)];
	return [
		authors(source),
		`“${source.title}”`,
		numbered.filter(Boolean).join(', '),
		published.filter(Boolean).join(': '),
		dateText(source),
		text(URL),
	]
		.filter(Boolean)
		.join(', ');
}

/** What is cited when a view is cited, of one thing or of the whole map. */
export type CitedView = {
	/** Id of the thing, or `map`. */
	id: string;
	/** What the thing or the map is called. */
	name: string;
	/** The year or years shown, in figures. */
	time: string;
	/** Data version. */
	version: string;
	/** The whole address of the view. */
	href: string;
	language: string;
	/** The day on which it was looked at. */
	accessed: Date;
};

/** A view, as the CSL-JSON of a web page. */
export function viewRecord({ id, name, time, version, href, ...seen }: CitedView): CslRecord {
	const day = seen.accessed;
	return {
		id: `ndn-atlas-${id}-${time.replaceAll(/[^0-9]+/g, '-')}`,
		type: 'webpage',
		author: [{ literal: 'NDN Atlas contributors' }],
		title: `${name}, ${time}`,
		'container-title': 'NDN Atlas',
		version,
		URL: href,
		accessed: { 'date-parts': [[day.getFullYear(), day.getMonth() + 1, day.getDate()]] },
		language: seen.language,
	};
}

function authors(source: Source): string {
	return ((source.author ?? []) as Person[])
		.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
		.filter(Boolean)
		.join(', ');
}

function text(value: unknown): string {
	return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

function dateText({ issued }: Source): string {
	return isoDate(issued) ?? '';
}

/** CSL's date as `2012-07-19`, as far as it is known. */
export function isoDate(date: { 'date-parts': readonly (readonly number[])[] } | undefined) {
	const [parts] = date?.['date-parts'] ?? [];
	return parts?.map((part) => String(part).padStart(2, '0')).join('-');
}
