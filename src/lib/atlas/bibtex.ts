import { isoDate, type CslRecord, type Person } from './citation.ts';
import { own } from './own.ts';

/** The entry types of BibTeX by the types of CSL; all others are `misc`. */
const TYPES: Record<string, string> = {
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	book: 'book',
	chapter: 'incollection',
	'entry-encyclopedia': 'incollection',
	'paper-conference': 'inproceedings',
	report: 'techreport',
};

/** What the work that holds it is called, by entry type. */
const CONTAINERS: Record<string, string> = {
	article: 'journal',
	incollection: 'booktitle',
	inproceedings: 'booktitle',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A work as one entry of a BibTeX file (UTF-8). */
export function bibtex(record: CslRecord): string {
	const type = own(TYPES, record.type) ?? 'misc';
	const [year, month] = record.issued?.['date-parts'][0] ?? [];
	const container = text(record['container-title']);
	const publisher = text(record.publisher);
	// A newspaper is often all that is known of where an article stands.
	const journal = container || publisher;
	const holder = own(CONTAINERS, type) ?? 'howpublished';
	const fields: [name: string, value: string | undefined][] = [
		['author', record.author?.map(person).join(' and ')],
		['title', `{${escaped(record.title)}}`],
		[holder, escaped(type === 'article' ? journal : container)],
		[
			type === 'techreport' ? 'institution' : 'publisher',
			type === 'article' && !container ? '' : escaped(publisher),
		],
		['address', escaped(text(record['publisher-place']))],
		['volume', escaped(text(record.volume))],
		['number', escaped(text(record.number))],
		['pages', escaped(text(record.page)).replaceAll(/[-–]+/g, '--')],
		['year', year === undefined ? '' : String(year)],
		['month', month === undefined ? '' : MONTHS[month - 1]],
		['date', isoDate(record.issued)],
		['version', escaped(text(record.version))],
		['url', address(record.URL ?? '')],
		['urldate', isoDate(record.accessed)],
		['langid', text(record.language)],
	];
	const lines = fields.flatMap(([name, value]) =>
		value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`}`] : [],
	);
	return `@${type}{${record.id},\n${lines.join(',\n')}\n}\n`;
}

function person({ family, given, literal }: Person): string {
	if (literal || !family) return `{${escaped(literal ?? given ?? '')}}`;
	return [family, given]
		.filter(Boolean)
		.map((name) => escaped(name as string))
		.join(', ');
}

/** What TeX would read as a command, as the character that it is; braces stay balanced. */
const COMMANDS: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

function escaped(words: string): string {
	return words.replaceAll(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** An address stands as it is, but for braces, which would end its field. */
function address(url: string): string {
	return url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}

function text(value: unknown): string {
	return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}
