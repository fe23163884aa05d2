import { describe, expect, it } from 'vitest';
import type { Census } from '#lib/atlas/census.ts';
import { DEFAULT_LAYERS, LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { summary } from '#lib/words/summary.ts';

/** A census with the same counts in every year, but for the first, which is empty. */
function census(counts: Partial<Record<LayerId, [certain: number, possible: number]>>): Census {
	const every = (n: number) => YEARS.map((_, i) => (i === 0 ? 0 : n));
	const layer = (id: LayerId) => {
		const [certain, possible] = counts[id] ?? [0, 0];
		return [id, { certain: every(certain), possible: every(possible) }];
	};
	return { layers: Object.fromEntries(LAYERS.map(layer)) as Census['layers'], corridors: [] };
}

describe('the summary of a year', () => {
	it('counts what is certain and what is possible in the shown layers', () => {
		const counts = census({ corridors: [7, 2], aid: [0, 1], garrisons: [3, 0], bases: [9, 9] });
		expect(summary(en, counts, 2011, ['corridors', 'aid', 'garrisons'])).toBe(
			'In 2011: 9 corridors, 1 aid project and 3 garrisons and units.',
		);
	});

	it('leaves out layers that hold nothing', () => {
		expect(summary(en, census({ corridors: [1, 0] }), 2011, DEFAULT_LAYERS)).toBe(
			'In 2011: 1 corridor.',
		);
	});

	it('says that there is nothing when there is nothing', () => {
		expect(summary(en, census({ corridors: [1, 0] }), 1992, DEFAULT_LAYERS)).toBe(
			'In 1992 the sources show nothing in the chosen layers.',
		);
	});

	it('says that all layers are switched off when they are', () => {
		expect(summary(en, census({ corridors: [1, 0] }), 2011, [])).toBe(
			'In 2011: all layers are switched off.',
		);
	});
});

describe('words for numbers and lists', () => {
	it.each(LAYERS)('tell one from many in the layer %s', (layer) => {
		expect(en.layers[layer].counted(1)).not.toContain(en.layers[layer].counted(2).slice(2));
		expect(en.layers[layer].counted(0)).toBe(en.layers[layer].counted(2).replace('2', '0'));
	});

	it.each([
		[[], ''],
		[['a'], 'a'],
		[['a', 'b'], 'a and b'],
		[['a', 'b', 'c'], 'a, b and c'],
	])('join %j as “%s”', (items, text) => {
		expect(en.listed(items)).toBe(text);
	});
});

describe('the summary in Russian and Kazakh', () => {
	const counts = census({ corridors: [7, 2], aid: [0, 1], garrisons: [3, 0] });

	it('counts in the forms of the language', () => {
		expect(summary(ru, counts, 2011, ['corridors', 'aid', 'garrisons'])).toBe(
			'В 2011 году: 9 коридоров, 1 проект помощи и 3 гарнизона и части.',
		);
		expect(summary(kk, counts, 2011, ['corridors', 'aid'])).toBe(
			`2011 жылы: ${kk.listed(['9 дәліз', '1 көмек жобасы'])}.`,
		);
	});

	it('says that there is nothing, or that all is off', () => {
		expect(summary(ru, counts, 1992, DEFAULT_LAYERS)).toContain('За 1992 год');
		expect(summary(kk, counts, 1992, DEFAULT_LAYERS)).toContain('1992 жылы');
		expect(summary(ru, counts, 2011, [])).toContain('слои выключены');
		expect(summary(kk, counts, 2011, [])).toContain('өшірулі');
	});
});
