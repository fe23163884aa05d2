import { LAST_LEVEL } from '#lib/map/levels.ts';
import type { Mark } from '#lib/map/marks.ts';
import { describe, expect, it } from 'vitest';
import { formerNamesIn, nameIn, type Town } from '#lib/map/basemap.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { realMap } from '../../fixtures/map.ts';

const ASTANA: Town = {
	n: 'Astana',
	ru: 'Астана',
	kk: 'Астана',
	r: 1,
	iso: 'KAZ',
	was: [
		['Tselinograd', 1992],
		['Akmola', 1998],
	],
	wasRu: ['Целиноград', 'Акмола'],
	wasKk: ['Целиноград', 'Ақмола'],
};
const ALMATY: Town = {
	n: 'Almaty',
	ru: 'Алматы',
	kk: 'Алматы',
	r: 1,
	iso: 'KAZ',
	was: [['Alma-Ata', 1993]],
	wasRu: ['Алма-Ата'],
	wasKk: ['Алматы'],
};

describe('a town', () => {
	it('has its names of each time in each language', () => {
		expect(nameIn(ASTANA, 'ru')).toBe('Астана');
		expect(formerNamesIn(ASTANA, 'en')).toEqual(ASTANA.was);
		expect(formerNamesIn(ASTANA, 'kk')).toEqual([
			['Целиноград', 1992],
			['Ақмола', 1998],
		]);
	});

	it('that was renamed in one language only keeps its name in the other', () => {
		expect(formerNamesIn(ALMATY, 'ru')).toEqual([['Алма-Ата', 1993]]);
		expect(formerNamesIn(ALMATY, 'kk')).toEqual([]);
	});

	it('without a name in the language bears the Latin one', () => {
		expect(nameIn({ n: 'Indore' }, 'kk')).toBe('Indore');
	});
});

describe('the map', () => {
	const maps = [en, ru, kk].map((words) => realMap(words));

	it('has the same marks in every language where there is room on their spots', () => {
		const near = (marks: readonly Mark[]) =>
			marks
				.filter(({ zooms }) => zooms[1] === LAST_LEVEL)
				.map(({ at, spot, members }) => `${spot ?? at} ${members.toSorted()}`)
				.sort();
		for (const { marks } of maps) expect(near(marks)).toEqual(near(maps[0]?.marks ?? []));
	});

	it.each([1, 2])('has no label in Latin letters in the other languages (%i)', (i) => {
		const texts = [...(maps[i]?.labels ?? []), ...(maps[i]?.lineLabels ?? [])].map(
			({ text }) => text,
		);
		expect(texts.filter((text) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
	});
});
