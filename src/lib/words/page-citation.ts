import type { CslRecord } from '#lib/atlas/citation.ts';
import type { Words } from './en.ts';
import { citationOf, type Citation } from './view-citation.ts';

/** What is cited when a page is cited. */
export type CitedPage = {
	id: string;
	name: string;
	/** Data version. */
	version: string;
	/** The whole address of the page; null where the site has no public one. */
	href: string | null;
};

/** The citation of a page: its name, data version and address. */
export function pageCitation(words: Words, { id, name, version, href }: CitedPage): Citation {
	const record: CslRecord = {
		id: `ndn-atlas-${id}`,
		type: 'webpage',
		author: [{ literal: 'NDN Atlas contributors' }],
		title: name,
		'container-title': 'NDN Atlas',
		version,
		...(href ? { URL: href } : {}),
		language: words.language,
	};
	const text = [`“${name}”`, 'NDN Atlas', words.cite.version(version), href];
	return citationOf(text.filter(Boolean).join(', '), record);
}
