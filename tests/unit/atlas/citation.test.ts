import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '#lib/atlas/bibtex.ts';
import {
	citation,
	cslRecord,
	reference,
	shortCitation,
	viewRecord,
	type CslRecord,
} from '#lib/atlas/citation.ts';
import type { Source } from '#lib/atlas/schema.ts';
import { projectAtlas } from '#lib/server/published.ts';

const article: Source = {
	id: 'abdrakhmanov-2008',
	type: 'article-journal',
	title: 'NATO in the World',
	author: [
		{ family: 'Abdrakhmanov', given: 'Askar' },
		{ family: 'Shaymergenov', given: 'Timur' },
	],
	'container-title': 'Central Asia and the Caucasus',
	volume: '6',
	number: '54',
	page: '43-54',
	issued: { 'date-parts': [[2008, 7]] },
	URL: 'https://example.org/a_b?x=1&y=50%25',
	grade: 'scholarly',
};
const news: Source = {
	id: 'news',
	type: 'article-newspaper',
	title: '22 trucks & 100% of {it}',
	author: [{ literal: 'Ministry of Examples and Tests' }],
	publisher: 'ABC News',
	issued: { 'date-parts': [[2012, 7, 19]] },
	grade: 'press',
};
const view = viewRecord({
	id: 'manas',
	name: 'Manas air base',
	time: '2008–2012',
	version: '2026.11',
	href: 'https://atlas.example/?years=2008-2012&select=manas&data=2026.11',
	language: 'en',
	accessed: new Date(2026, 10, 24),
});

/** Depth of braces after a text; -1 where one closes that was not opened. */
function depth(text: string): number {
	let open = 0;
	for (const sign of text) {
		open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
		if (open < 0) return -1;
	}
	return open;
}

/** The fields of an entry as a reader of BibTeX finds them. */
function fields(entry: string): Record<string, string> {
	const lines = entry.split('\n').slice(1, -2);
	return Object.fromEntries(
		lines.map((line) => {
			const [, name, value] = /^ {2}(\w+) = (.*?),?$/.exec(line) as unknown as [0, string, string];
			return [name, value];
		}),
	);
}

describe('a citation in words', () => {
	it('is short beside a claim, shorter beside others and full when copied', () => {
		expect(citation(article)).toBe(
			'Askar Abdrakhmanov, Timur Shaymergenov, “NATO in the World”, Central Asia and the Caucasus, 2008-07',
		);
		expect(shortCitation(article)).toBe('Abdrakhmanov et al. 2008');
		expect(reference(article)).toBe(
			'Askar Abdrakhmanov, Timur Shaymergenov, “NATO in the World”, Central Asia and the Caucasus, 6, no. 54, pp. 43-54, 2008-07, https://example.org/a_b?x=1&y=50%25',
		);
	});
});

describe('BibTeX', () => {
	it('is an entry with the fields of its type', () => {
		expect(bibtex(cslRecord(article))).toMatch(/^@article\{abdrakhmanov-2008,\n/);
		expect(fields(bibtex(cslRecord(article)))).toEqual({
			author: '{Abdrakhmanov, Askar and Shaymergenov, Timur}',
			title: '{{NATO in the World}}',
			journal: '{Central Asia and the Caucasus}',
			volume: '{6}',
			number: '{54}',
			pages: '{43--54}',
			year: '{2008}',
			month: 'jul',
			date: '{2008-07}',
			url: '{https://example.org/a_b?x=1&y=50%25}',
		});
	});

	it('escapes what TeX would obey, and keeps a body in one piece', () => {
		expect(fields(bibtex(cslRecord(news)))).toMatchObject({
			author: '{{Ministry of Examples and Tests}}',
			title: '{{22 trucks \\& 100\\% of \\textbraceleft{}it\\textbraceright{}}}',
			journal: '{ABC News}',
		});
	});

	it('of a view says its version, its address and when it was seen', () => {
		expect(bibtex(view)).toMatch(/^@misc\{ndn-atlas-manas-2008-2012,\n/);
		expect(fields(bibtex(view))).toEqual({
			author: '{{NDN Atlas contributors}}',
			title: '{{Manas air base, 2008–2012}}',
			howpublished: '{NDN Atlas}',
			version: '{2026.11}',
			url: '{https://atlas.example/?years=2008-2012&select=manas&data=2026.11}',
			urldate: '{2026-11-24}',
			langid: '{en}',
		});
	});

	it('has balanced braces whatever the title and address hold', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (title, URL) => {
				expect(depth(bibtex({ ...view, title, URL }))).toBe(0);
			}),
		);
	});

	it('of every source of the atlas is whole', () => {
		for (const source of projectAtlas().sources.values()) {
			const entry = bibtex(cslRecord(source));
			expect(depth(entry), source.id).toBe(0);
			expect(entry, source.id).not.toMatch(/undefined|null|\[object|= \{\}/);
			expect(fields(entry).title, source.id).toBeTruthy();
		}
	});
});

describe('CSL-JSON', () => {
	const path = new URL('../../fixtures/schemas/csl-data.json', import.meta.url);
	const { $schema: _, ...rules } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
	const isValid = new Ajv({ strict: false, validateFormats: false }).compile(rules);
	const faults = (records: CslRecord[]) => (isValid(records) ? [] : isValid.errors);

	it('is valid for a source, without our grade, and for a view', () => {
		expect(faults([cslRecord(article), cslRecord(news), view])).toEqual([]);
		expect(cslRecord(article)).not.toHaveProperty('grade');
		expect(faults([article as unknown as CslRecord])).not.toEqual([]);
	});

	it('of a view says all that its address does not', () => {
		expect(view).toMatchObject({
			title: 'Manas air base, 2008–2012',
			'container-title': 'NDN Atlas',
			version: '2026.11',
			accessed: { 'date-parts': [[2026, 11, 24]] },
		});
	});
});
