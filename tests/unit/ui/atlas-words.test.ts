import { expect, test, vi } from 'vitest';
import { atlasWords, beginningsOf } from '#lib/ui/own/atlas-words.ts';
import { openedView } from '#lib/view/opened.ts';
import { en } from '#lib/words/en.ts';
import { realMap } from '../../fixtures/map.ts';

vi.mock('#lib/ui/page/files.ts', () => ({
	loadMapData: async () => realMap(en),
	loadYears: async () =>
		Array.from({ length: 24 }, (_, i) => ({
			headline: `Head of ${1992 + i}`,
			text: `Text of ${1992 + i}.`,
		})),
}));

const view = (query: string) => openedView(query).view;
const said = (query: string, what: 'sentence' | 'changes') => atlasWords(view(query), what, en);

test('each kind of view has what a text about it can begin with', () => {
	expect(beginningsOf(view('year=2009'))).toEqual(['sentence', 'changes']);
	for (const query of [
		'date=2009-05',
		'date=2009-05-12',
		'years=2008-2012',
		'compare=2001&year=2009',
	])
		expect(beginningsOf(view(query)), query).toEqual(['changes']);
	expect(beginningsOf(view('view=strip&strip=2001,2005,2009,2012'))).toEqual(['sentence']);
});

test('the atlas says of a year its own sentence, of a strip those of its years', async () => {
	expect(await said('year=2009', 'sentence')).toBe('Text of 2009.');
	expect(await said('view=strip&strip=2001,2005,2009,2012', 'sentence')).toBe(
		'2001: Head of 2001. 2005: Head of 2005. 2009: Head of 2009. 2012: Head of 2012.',
	);
});

test('what changed is told of a year, of a month, of a range and of what is compared', async () => {
	expect(await said('year=2009', 'changes')).toMatch(/Began: .+\./);
	// Pakistan shut its border crossings to NATO's goods in November 2011.
	expect(await said('date=2011-11&layers=corridors', 'changes')).toContain(en.changes.shut);
	expect(await said('years=2008-2012', 'changes')).toContain(en.changes.began);
	const compared = await said('compare=2001&year=2012', 'changes');
	expect(compared).toMatch(new RegExp(`^(.+\\. )?${en.fates.opened}: `));
});
