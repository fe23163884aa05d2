import type { Source } from './schema.ts';

type Person = { family?: string; given?: string; literal?: string };

/** A source as one line of text: author, title, container, date. Only what is known. */
export function citation(source: Source): string {
	const record = source as Source & Record<string, unknown>;
	const authors = ((record.author ?? []) as Person[])
		.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
		.filter(Boolean)
		.join(', ');
	const container = text(record['container-title']) || text(record.publisher);
	return [authors, `“${source.title}”`, container, dateText(source)].filter(Boolean).join(', ');
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

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function dateText(source: Source): string {
	const [parts] = source.issued?.['date-parts'] ?? [];
	return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : '';
}
