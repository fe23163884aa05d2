import { describe, expect, it } from 'vitest';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { viewCitation } from '#lib/words/view-citation.ts';

const cited = {
	id: 'map',
	name: 'Map of supply routes to Afghanistan',
	time: '2008 / 2011',
	version: '2026.11',
	href: 'https://atlas.example/?compare=2008&fit=20,24,85,60&data=2026.11',
	language: 'en',
	accessed: new Date(2026, 10, 24),
};

describe('the citation of the map', () => {
	it('says in words the year shown, the version, the address and the day', () => {
		expect(viewCitation(en, cited).text).toBe(
			'“Map of supply routes to Afghanistan, 2008 / 2011”, NDN Atlas, data version 2026.11, https://atlas.example/?compare=2008&fit=20,24,85,60&data=2026.11 (accessed 24 November 2026)',
		);
		expect(viewCitation(kk, { ...cited, language: 'kk' }).text).toContain('деректердің 2026.11');
	});

	it('says the same in BibTeX and CSL-JSON', () => {
		const { bibtex, csl } = viewCitation(en, cited);
		expect(bibtex).toContain('@misc{ndn-atlas-map-2008-2011,');
		expect(bibtex).toContain('urldate = {2026-11-24}');
		expect(JSON.parse(csl)).toEqual([
			expect.objectContaining({
				title: 'Map of supply routes to Afghanistan, 2008 / 2011',
				version: '2026.11',
				URL: cited.href,
				accessed: { 'date-parts': [[2026, 11, 24]] },
			}),
		]);
	});

	it('keeps quotes, braces and angle brackets of a name within its field', () => {
		const { bibtex, csl } = viewCitation(en, { ...cited, name: 'A "b" {c} <d> & e' });
		expect(bibtex).toContain(
			'{{A "b" \\textbraceleft{}c\\textbraceright{} <d> \\& e, 2008 / 2011}}',
		);
		expect((JSON.parse(csl) as { title: string }[])[0]?.title).toBe(
			'A "b" {c} <d> & e, 2008 / 2011',
		);
	});
});
