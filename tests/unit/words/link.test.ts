import { expect, it } from 'vitest';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { REASONS, type FaultKind } from '#lib/view/faults.ts';
import { decodeView } from '#lib/view/view.ts';
import { faultCatalogue, unusedParts } from '#lib/words/link/catalogue.ts';

/** A query for every kind of fault, and what its sentence names: what was given, or what is shown instead. */
const CASES: Record<FaultKind, [query: string, named: string]> = {
	noYear: ['year=soon', 'soon'],
	outside: ['year=2999', '2999'],
	noDate: ['date=May', 'May'],
	notInCalendar: ['date=2012-02-30', '2012-02'],
	noRange: ['years=2008', '2008'],
	oddRange: ['years=2012-2008', '2008'],
	noFlag: ['still=on', 'on'],
	noneOf: ['theme=blue', 'light, dark, print'],
	noneKnown: ['controls=buttons', 'buttons'],
	unknown: ['layers=aid,moon', 'moon'],
	noCountry: ['country=ATL', 'KAZ'],
	unknownCountry: ['country=KGZ,ATL', 'ATL'],
	noId: ['cargo=a,b', 'a,b'],
	noCamera: ['map=x', 'x'],
	noBounds: ['fit=1,2,3', '1,2,3'],
	noYears: ['strip=1950', '1950'],
	someNoYears: ['strip=2001,soon,2005,2009,2012', '2001, 2005, 2009, 2012'],
	oddCount: ['strip=2001,2012', '2001, 2006, 2009, 2012'],
	noOrigin: ['origin=*', '*'],
	noPlaces: ['trace=riga', 'riga'],
	nothingClosed: ['closed=', ''],
	noOrdinal: ['way=0', '0'],
	dateBesideYears: ['years=2008-2012&date=2012-03', ''],
	compareBesideYears: ['years=2008-2012&compare=2001', ''],
	pairBesideYears: ['years=2008-2012&view=pair', ''],
	noSecondTime: ['view=pair', '2008'],
	itself: ['compare=2011', '2011'],
	measureOnGlobe: ['measure=share-all-cargo&projection=globe', ''],
	measureCompared: ['measure=share-all-cargo&compare=2008', 'view=pair'],
};

it.each(Object.keys(REASONS) as FaultKind[])(
	'a link with the fault %s says why in three languages, each with its own words',
	async (kind) => {
		const [query, named] = CASES[kind];
		const { notices } = decodeView(new URLSearchParams(query));
		expect(notices.map(({ fault }) => fault.kind)).toEqual([kind]);
		const [{ key } = { key: '' }] = notices;
		const told = await Promise.all(
			LANGUAGES.map(async (language) => unusedParts(notices, await faultCatalogue(language))),
		);
		expect(new Set(told).size).toBe(LANGUAGES.length);
		for (const text of told) {
			expect(text.startsWith(`${key}: `), text).toBe(true);
			expect(text.slice(key.length)).toContain(named);
			expect(text).not.toMatch(/undefined|\[object/);
		}
		for (const text of told.slice(1)) expect(text).toMatch(/\p{Script=Cyrillic}/u);
	},
);

it('a range outside the atlas is told as it is shown, in words and in figures', async () => {
	const { notices } = decodeView(new URLSearchParams('years=1980-2001'));
	expect(unusedParts(notices, await faultCatalogue('en'))).toBe(
		'years: “1980-2001” was read as 1992 to 2001',
	);
	expect(unusedParts(notices, await faultCatalogue('ru'))).toBe(
		'years: «1980-2001» прочитано как 1992-2001',
	);
});
