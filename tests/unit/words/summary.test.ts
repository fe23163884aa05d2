import { describe, expect, it } from 'vitest';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import type { Census } from '#lib/atlas/census.ts';
import { DEFAULT_LAYERS, LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { clockText, summary } from '#lib/words/summary.ts';

/** A census with the same counts in every year, but for the first, which is empty. */
function census(counts: Partial<Record<LayerId, [certain: number, possible: number]>>): Census {
	const throughout = (state: number) => YEARS.map((_, i) => (i === 0 ? 0 : state)).join('');
	return {
		headlines: [],
		groups: LAYERS.flatMap((layer) => {
			const [certain, possible] = counts[layer] ?? [0, 0];
			return [
				{ layer, yearStates: throughout(2), count: certain },
				{ layer, yearStates: throughout(1), count: possible },
			];
		}),
		corridors: [],
	};
}

describe('the summary of a year', () => {
	it('counts what is certain and what is possible in the shown layers', () => {
		const counts = census({ corridors: [7, 2], aid: [0, 1], garrisons: [3, 0], bases: [9, 9] });
		expect(summary(en, counts, yearSlice(2011, ['corridors', 'aid', 'garrisons']))).toBe(
			'In 2011: 9 corridors, 1 aid project and 3 garrisons and units.',
		);
	});

	it('leaves out layers that hold nothing', () => {
		expect(summary(en, census({ corridors: [1, 0] }), yearSlice(2011, DEFAULT_LAYERS))).toBe(
			'In 2011: 1 corridor.',
		);
	});

	it('says that there is nothing when there is nothing', () => {
		expect(summary(en, census({ corridors: [1, 0] }), yearSlice(1992, DEFAULT_LAYERS))).toBe(
			'In 1992 the sources record nothing in the selected layers.',
		);
	});

	it('says that all layers are switched off when they are', () => {
		expect(summary(en, census({ corridors: [1, 0] }), yearSlice(2011, []))).toBe(
			'In 2011: all layers are switched off.',
		);
	});
});

describe('the summary of more than a year', () => {
	const counts = census({ corridors: [2, 3], aid: [0, 1] });
	const slice = (more: Partial<Slice>): Slice => ({ ...yearSlice(2011), ...more });

	it('names the range, or the two years that are compared', () => {
		expect(summary(en, counts, slice({ years: [2008, 2012] }))).toMatch(/^From 2008 to 2012: /);
		expect(summary(en, counts, slice({ compare: 2008 }))).toMatch(/^In 2008 or 2011: /);
	});

	it('leaves out what is only possible when asked to', () => {
		expect(summary(en, counts, slice({ certain: true }))).toBe('In 2011: 2 corridors.');
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
		expect(summary(ru, counts, yearSlice(2011, ['corridors', 'aid', 'garrisons']))).toBe(
			'В 2011 году: 9 коридоров, 1 проект помощи и 3 гарнизона и части.',
		);
		expect(summary(kk, counts, yearSlice(2011, ['corridors', 'aid']))).toBe(
			`2011 жылы: ${kk.listed(['9 дәліз', '1 көмек жобасы'])}.`,
		);
	});

	it('names a range and two compared years', () => {
		const slice = (more: Partial<Slice>): Slice => ({ ...yearSlice(2011), ...more });
		expect(summary(ru, counts, slice({ years: [2008, 2012] }))).toMatch(/^В 2008–2012 годах: /);
		expect(summary(ru, counts, slice({ compare: 2008 }))).toMatch(/^В 2008 или 2011 году: /);
		expect(summary(kk, counts, slice({ years: [2008, 2012] }))).toMatch(/^2008–2012 жылдары: /);
		expect(summary(kk, counts, slice({ compare: 2008 }))).toMatch(/^2008 немесе 2011 жылы: /);
	});

	it('says that there is nothing, or that all is off', () => {
		expect(summary(ru, counts, yearSlice(1992, DEFAULT_LAYERS))).toContain(
			'В 1992 году по выбранным слоям в источниках сведений нет',
		);
		expect(summary(kk, counts, yearSlice(1992, DEFAULT_LAYERS))).toContain('1992 жылы');
		expect(summary(ru, counts, yearSlice(2011, []))).toContain('слои выключены');
		expect(summary(kk, counts, yearSlice(2011, []))).toContain('өшірулі');
	});
});

it('of two times with names that are compared, the clock breaks between them alone', () => {
	const slice: Slice = {
		...yearSlice(2012, DEFAULT_LAYERS),
		...{ date: '2012-03-14', compare: '2012-07-03' },
	};
	for (const words of [en, ru, kk]) expect(clockText(words, slice).split(' ')).toHaveLength(2);
});
