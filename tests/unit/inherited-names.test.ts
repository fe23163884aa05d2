import { describe, expect, it } from 'vitest';
import { bibtex } from '#lib/atlas/bibtex.ts';
import { cslRecord } from '#lib/atlas/citation.ts';
import { deckStep, driven } from '#lib/embed/deck.ts';
import { trace } from '#lib/network/trace.ts';
import { destination } from '#lib/search/destination.ts';
import { changedView, decodeView, DEFAULT_VIEW } from '#lib/view/view.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';
import { cargoWords, closableWords, networkNames } from '#lib/words/trace.ts';
import { asked, smallNetwork } from '../fixtures/network.ts';

/** What every object has, and so what a lookup by a key from outside may find by mistake. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
const network = smallNetwork([{ from: 'AAA-port', to: 'BBB-base', by: ['north'], km: 100 }]);
const outline = { version: '1', things: [], corridors: [], legs: [], places: {} };

describe.each(INHERITED)('“%s” from outside is unknown', (name) => {
	it('as a place to trace from or to', () => {
		for (const ends of [
			[name, 'BBB-base'],
			['AAA-port', name],
		] as const) {
			const { routes, noRoute } = trace(network, [...ends], asked(2010));
			expect(routes).toEqual([]);
			expect(noRoute).toEqual({ kind: 'unknown', place: name });
		}
	});

	it('as a place that a search found', () => {
		const entry = { group: 'places' as const, id: name, names: [], where: [] };
		const { change } = destination(entry as never, DEFAULT_VIEW, outline);
		expect(change).toEqual({});
	});

	it('as a place, country, cargo, partner or language, which is called as it was written', async () => {
		for (const words of await allCatalogues()) {
			const names = networkNames(words, network, outline, 2010);
			expect(names.place(name)).toBe(name);
			expect(names.country(name)).toBe(name);
			expect(closableWords(name, names)).toBe(name);
			expect(cargoWords(words, name)).toBe(name);
			expect(words.partner(name)).toBe(name);
			expect(words.localLanguage(name)).toBe(name);
		}
	});

	it('as a key of an address or of a message, which changes nothing', () => {
		expect(decodeView(new URLSearchParams([[name, '1']])).view).toEqual(DEFAULT_VIEW);
		expect(changedView(DEFAULT_VIEW, Object.fromEntries([[name, 1]]))).toEqual({
			view: DEFAULT_VIEW,
		});
	});

	it('as a field that the step of a slide drives', () => {
		const step = deckStep(`${name}=1`);
		const back = driven({}, [step], []);
		for (const value of Object.values(back)) expect(value).toBeNull();
		expect(() => driven({}, [step], [step])).not.toThrow();
	});

	it('as the type of a work', () => {
		const work = { id: 'a', type: name, title: 'A work', grade: 'press' as const };
		expect(bibtex(cslRecord(work))).toMatch(/^@misc\{/);
	});
});
