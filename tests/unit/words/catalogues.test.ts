import { describe, expect, it } from 'vitest';
import { LANGUAGES, LAYERS } from '#lib/atlas/vocabulary.ts';
import { allCatalogues, catalogue, OWN_NAMES } from '#lib/words/catalogue.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { en, type Words } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';

/** What the messages that are functions are called with; the others take numbers. */
const SAMPLES: Record<string, unknown[]> = {
	date: ['2009-05'],
	listed: [['а', 'б']],
	allowed: [['lethal'], ['rail']],
	partner: ['DEU'],
	precision: ['approximate', 5, 'point'],
	'panel.layerOff': ['Слой'],
	'trace.barredBy': ['а', 'б', 'в'],
	months: [[12, 1]],
	localLanguage: ['ky'],
	within: ['2012-03'],
	'fine.either': ['In 2011', 'in 2012'],
	'fine.byYear': ['2011'],
	'fine.byMonth': ['2011'],
	'fine.noFiner': ['2011'],
	'fine.play': ['2011', '2012'],
	'fine.showing': ['2009–2011'],
	'fine.unplacedHere': [5, '2011'],
	'panel.notThere': ['In 2011', '2009'],
	'panel.possibleThen': ['In 2011'],
	'life.ticks': [5, 2009, 2011],
	'sources.lead': [5, 7, 9],
	'panel.alsoHere': ['In 2011'],
	'panel.corridorsHere': ['In 2011'],
	'panel.nothingHere': ['In 2011'],
	'claims.choices.time': [5, 'In 2011'],
	'table.stretch': ['2009', false],
};
/** What is the same in every language: names, codes, numbers without words, and what stands on keys. */
const SAME =
	/^(language|number|compact|listed|site\.name|map\.openStreetMap|(cite|share)\.formats\.(bibtex|csl)|keys\.names\.(escape|pageUp|pageDown|home|end))$/;

/** Every message of a catalogue by its path, functions called. */
function messages(node: unknown, path: string[] = []): [path: string, text: string][] {
	const name = path.join('.');
	if (typeof node === 'string') return [[name, node]];
	if (typeof node === 'function')
		return [
			[name, String((node as (...args: unknown[]) => unknown)(...(SAMPLES[name] ?? [5, 7, 9])))],
		];
	return Object.entries(node as object).flatMap(([key, value]) => messages(value, [...path, key]));
}

const paths = (words: Words) => messages(words).map(([path]) => path);

describe.each([ru, kk])('the catalogue $language', (words) => {
	it('has the messages of the English one, no more and no fewer', () => {
		expect(paths(words).toSorted()).toEqual(paths(en).toSorted());
	});

	it('has no message in Latin letters only', () => {
		const foreign = messages(words).filter(
			([path, text]) =>
				!SAME.test(path) && /\p{L}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text),
		);
		expect(foreign).toEqual([]);
	});

	it('mixes no Latin letter into a word', () => {
		// A Latin “c” or “i” looks like its Cyrillic twin and is found by no search.
		const mixed = messages(words).flatMap(([path, text]) =>
			(text.match(/[\p{L}]+/gu) ?? [])
				.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
				.map((word) => `${path}: ${word}`),
		);
		expect(mixed).toEqual([]);
	});

	it('is not the other language, but for what both share', () => {
		const other = new Map(messages(words === ru ? kk : ru));
		const same = messages(words).filter(
			([path, text]) => other.get(path) === text && text.split(' ').length > 2,
		);
		expect(same).toEqual([]);
	});
});

describe.each([en, ru, kk])('the catalogue $language', (words) => {
	it('has no empty message', () => {
		const empty = messages(words).filter(
			([path, text]) => !/\.heading\.\d$/.test(path) && !text.trim(),
		);
		expect(empty).toEqual([]);
	});

	it('says nothing that a program would', () => {
		const odd = messages(words).filter(([, text]) => /undefined|NaN|\[object|\$\{/.test(text));
		expect(odd).toEqual([]);
	});

	it('is loaded by its language', async () => {
		expect(await catalogue(words.language)).toBe(words);
	});
});

describe('counted things', () => {
	const NUMBERS = [0, 1, 2, 5, 11, 21, 22, 25];
	const counted = (words: Words, layer: (typeof LAYERS)[number]) =>
		NUMBERS.map((n) => words.layers[layer].counted(n).replace(/^\d+ /, ''));

	it('take the Russian forms after 1, 2 and 5', () => {
		expect(counted(ru, 'corridors')).toEqual([
			'коридоров',
			'коридор',
			'коридора',
			'коридоров',
			'коридоров',
			'коридор',
			'коридора',
			'коридоров',
		]);
	});

	it.each(LAYERS)('have three Russian forms in the layer %s, each in its place', (layer) => {
		const [many0, one, few, many5, many11, one21, few22, many25] = counted(ru, layer);
		expect(new Set([one, few, many5]).size).toBe(3);
		expect([many0, many11, many25]).toEqual([many5, many5, many5]);
		expect([one21, few22]).toEqual([one, few]);
	});

	it.each(LAYERS)('stay in the singular in Kazakh in the layer %s', (layer) => {
		const forms = counted(kk, layer);
		expect(new Set(forms.filter((_, i) => NUMBERS[i] !== 1)).size).toBe(1);
		// One is one of the two, several are both.
		expect(forms[1]?.replace(/ немесе | және /, ' ')).toBe(forms[2]?.replace(/ және /, ' '));
	});

	it('group their digits as the language does', () => {
		expect(en.number(3300)).toBe('3,300');
		expect(ru.number(33000)).toBe('33\u00a0000');
		expect(kk.number(33000)).toBe('33\u00a0000');
	});
});

describe('the languages of local names', () => {
	it.each([en, ru, kk])('all have a name in $language', (words) => {
		const codes = new Set(
			[...projectAtlas().places.values()].flatMap(({ localNames }) =>
				localNames.map(({ lang }) => lang),
			),
		);
		expect(codes.size).toBeGreaterThan(10);
		for (const code of codes) expect(words.localLanguage(code), code).not.toBe(code);
	});
});

describe('the languages', () => {
	it('all have a catalogue and a name of their own', async () => {
		expect((await allCatalogues()).map(({ language }) => language)).toEqual(LANGUAGES);
		expect(Object.keys(OWN_NAMES)).toEqual([...LANGUAGES]);
	});
});
