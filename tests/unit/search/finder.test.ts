import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidence } from '#lib/atlas/evidence.ts';
import { outline } from '#lib/atlas/outline.ts';
import { entries, type Group } from '#lib/search/entries.ts';
import { Finder, type Findings } from '#lib/search/finder.ts';
import { excerpt, marked, type Part } from '#lib/search/marked.ts';
import { projectAtlas } from '#lib/server/published.ts';

const atlas = projectAtlas();
const all = entries(outline(atlas, '2026.11', 'en'), evidence(atlas), 'en');
let finder: Finder;
beforeAll(async () => {
	finder = await Finder.of(all);
});

const ids = (findings: Findings, group: Group) =>
	findings.groups.find((item) => item.group === group)?.found.map(({ entry }) => entry.id) ?? [];
const text = (parts: readonly Part[]) => parts.map((part) => part.text).join('');
const matched = (parts: readonly Part[]) =>
	parts.filter(({ isMatch }) => isMatch).map((part) => part.text);

describe('a search', () => {
	it.each([
		['Капшагай', 'kapchagai'],
		['Қапшағай', 'kapchagai'],
		['Kapchagai', 'kapchagai'],
		['Kapshagay', 'kapchagai'],
		['kapchagia', 'kapchagai'],
		['Konaev', 'kapchagai'],
		['Hairaton', 'hairatan'],
		['Khairaton', 'hairatan'],
		['Хайратон', 'hairatan'],
		['Алма-Ата', 'almaty'],
		['Alma Ata', 'almaty'],
	])('for %s finds the place %s first', (query, place) => {
		expect(ids(finder.find(query), 'places')[0]).toBe(place);
	});

	it.each(['K2', 'k2', 'К2', 'K-2', 'Karshi-Khanabad', 'Карши-Ханабад', 'Khanabad', 'Xanabad'])(
		'for %s finds the air base',
		(query) => {
			expect(ids(finder.find(query), 'things')).toContain('k2-air-base');
		},
	);

	it('takes a name that is written as one word', () => {
		expect(ids(finder.find('алмаата'), 'places')).toContain('almaty');
	});

	it.each(['Talukan', 'Талукан', 'Талуқан', 'Taluqan', 'Talukann'])(
		'for %s finds the road to Taloqan',
		(query) => {
			expect(ids(finder.find(query), 'things')).toContain('kunduz-taloqan-highway');
		},
	);

	it('finds every thing, place and source by each of its names', () => {
		// All would take minutes; every eleventh is of every kind and language.
		let next = 0;
		const missed = all.flatMap(({ group, id, names }) =>
			names
				.filter(() => next++ % 11 === 0)
				.filter(({ text }) => {
					const found = finder.find(text).groups.find((item) => item.group === group);
					const isListed = found?.found.some(({ entry }) => entry.id === id);
					// Of many with the same words not all are listed.
					return !isListed && (found?.total ?? 0) <= (found?.found.length ?? 0);
				})
				.map(({ text }) => `${group} ${id}: ${text}`),
		);
		expect(missed).toEqual([]);
	}, 60_000);

	it('finds sources by title and author, and claims by their words', () => {
		expect(ids(finder.find('McDermott'), 'sources').length).toBeGreaterThan(0);
		const claim = all.find(({ group }) => group === 'claims');
		if (!claim) throw new Error('there is no claim');
		expect(ids(finder.find(claim.text), 'claims')).toContain(claim.id);
	});

	it('for a month finds the year and the claims that are dated in it', () => {
		const { when, groups } = finder.find('May 2009');
		expect(when).toMatchObject({ first: 2009, month: 5 });
		const claims = groups.find(({ group }) => group === 'claims');
		const dated = all.filter(({ when }) => when?.startsWith('2009-05'));
		expect(dated.length).toBeGreaterThan(5);
		expect(claims?.total).toBeGreaterThanOrEqual(dated.length);
		expect(claims?.found[0]?.entry.when).toContain('2009-05');
	});

	it('prefers what is called so to what is only near', () => {
		const [first] = finder.find('Steppe Eagle 2009').groups;
		expect(text(first?.found[0]?.title ?? [])).toBe('Steppe Eagle 2009');
	});

	it('that finds nothing suggests what would', () => {
		const { groups, suggestion } = finder.find('kapchagai bananas');
		expect(groups).toEqual([]);
		expect(suggestion).toBe('kapchagai');
		expect(finder.find('Hxrxtxn').groups).toEqual([]);
		const nearest = finder.find('Shumkentx').suggestion;
		expect(finder.find(nearest ?? '').groups.length).toBeGreaterThan(0);
	});

	it('suggests nothing where nothing is near', () => {
		expect(finder.find('zzqxjv')).toEqual({ when: null, groups: [], suggestion: null });
	});

	it('shows a name in the language of the page, and the spelling that was typed beside it', () => {
		const place = (query: string) =>
			finder.find(query).groups.find(({ group }) => group === 'places')?.found[0];
		expect(text(place('Қапшағай')?.title ?? [])).toBe('Kapchagai');
		expect(place('Қапшағай')?.other).toEqual({
			parts: [{ text: 'Қапшағай', isMatch: true }],
			lang: 'kk',
		});
		expect(place('Kapchagai')?.other).toBeNull();
	});

	it('shows all of a text, whatever is asked', () => {
		const words = all.flatMap(({ names }) => names.map((name) => name.text));
		fc.assert(
			fc.property(
				fc.constantFrom(...words),
				fc.nat(12),
				fc.string({ maxLength: 3 }),
				(name, length, tail) => {
					for (const { found } of finder.find(name.slice(0, length + 1) + tail).groups)
						for (const { entry, title } of found)
							expect(text(title)).toBe(entry.names[0]?.text ?? entry.text);
				},
			),
			{ numRuns: 60 },
		);
	}, 30_000);

	it('answers a key in less than a frame', () => {
		const queries = ['Қапшағай', 'Karshi-Khanabad', 'Steppe Eagel 2009', 'Northern Distribution'];
		const keys = queries.flatMap((query) => [...query].map((_, i) => query.slice(0, i + 1)));
		for (const key of keys) finder.find(key);
		const times = keys
			.map((key) => {
				const start = performance.now();
				finder.find(key);
				return performance.now() - start;
			})
			.sort((a, b) => a - b);
		expect(times[Math.floor(times.length / 2)]).toBeLessThan(16);
	});
});

describe('marking', () => {
	const match = (words: string[], terms: string[]) => ({ words, terms: new Set(terms) });

	it('goes as far as was typed', () => {
		expect(matched(marked('Kapchagai', match(['kapsh'], ['kapshagai'])))).toEqual(['Kapch']);
		expect(matched(marked('Қапшағай', match(['kap'], ['kapshagai'])))).toEqual(['Қап']);
	});

	it('takes the whole word where the spelling is only near', () => {
		expect(matched(marked('Steppe Eagle', match(['eagel'], ['eagle'])))).toEqual(['Eagle']);
	});

	it('takes both words that a hyphen joins', () => {
		expect(matched(marked('At K-2.', match(['k2'], ['k2'])))).toEqual(['K-2']);
	});

	it('is kept in an excerpt about the first match', () => {
		const parts = marked(`${'word '.repeat(60)}Osh ${'word '.repeat(60)}`, match(['osh'], ['osh']));
		const short = excerpt(parts, 60);
		expect(matched(short)).toEqual(['Osh']);
		expect(text(short)).toHaveLength(62);
		expect(text(short)).toMatch(/^….*…$/);
		expect(excerpt([{ text: 'short', isMatch: false }], 60)).toEqual([
			{ text: 'short', isMatch: false },
		]);
	});
});

describe('a search while only one country is shown', () => {
	it('puts what belongs to it first, and says of the rest that it lies elsewhere', () => {
		const within = finder.find('port', ['GEO']).groups.flatMap(({ found }) => found);
		const things = finder.find('port', ['GEO']).groups.find(({ group }) => group === 'things');
		expect(things?.found[0]?.entry.countries).toContain('GEO');
		for (const { entry, isElsewhere } of within)
			expect(isElsewhere ?? false).toBe(!(entry.countries?.includes('GEO') ?? true));
		expect(within.some(({ isElsewhere }) => isElsewhere)).toBe(true);
		expect(finder.find('port').groups.flatMap(({ found }) => found)).not.toContainEqual(
			expect.objectContaining({ isElsewhere: true }),
		);
	});

	it('finds as much as without', () => {
		const totals = (within: string[]) =>
			finder.find('Karachi', within).groups.map(({ total }) => total);
		expect(totals(['KGZ'])).toEqual(totals([]));
		const [first] = finder.find('Karachi', ['KGZ']).groups.flatMap(({ found }) => found);
		expect(first?.isElsewhere).toBe(true);
	});
});
