import { describe, expect, it } from 'vitest';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import type { Census } from '#lib/atlas/census.ts';
import { DEFAULT_LAYERS, LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { YEARS } from '#lib/time/years.ts';
import { counted, listed } from '#lib/words/en.ts';
import { summary } from '#lib/words/summary.ts';

/** A census with the same counts in every year, but for the first, which is empty. */
function census(counts: Partial<Record<LayerId, [certain: number, possible: number]>>): Census {
	const digits = (state: number) => YEARS.map((_, i) => (i === 0 ? 0 : state)).join('');
	return {
		groups: LAYERS.flatMap((layer) => {
			const [certain, possible] = counts[layer] ?? [0, 0];
			return [
				{ layer, digits: digits(2), count: certain },
				{ layer, digits: digits(1), count: possible },
			];
		}),
		corridors: [],
	};
}

describe('the summary of a year', () => {
	it('counts what is certain and what is possible in the shown layers', () => {
		const counts = census({ corridors: [7, 2], aid: [0, 1], garrisons: [3, 0], bases: [9, 9] });
		expect(summary(counts, yearSlice(2011, ['corridors', 'aid', 'garrisons']))).toBe(
			'In 2011: 9 corridors, 1 aid project and 3 garrisons and units.',
		);
	});

	it('leaves out layers that hold nothing', () => {
		expect(summary(census({ corridors: [1, 0] }), yearSlice(2011, DEFAULT_LAYERS))).toBe(
			'In 2011: 1 corridor.',
		);
	});

	it('says that there is nothing when there is nothing', () => {
		expect(summary(census({ corridors: [1, 0] }), yearSlice(1992, DEFAULT_LAYERS))).toBe(
			'In 1992 the sources show nothing in the chosen layers.',
		);
	});

	it('says that all layers are switched off when they are', () => {
		expect(summary(census({ corridors: [1, 0] }), yearSlice(2011, []))).toBe(
			'In 2011: all layers are switched off.',
		);
	});
});

describe('the summary of more than a year', () => {
	const counts = census({ corridors: [2, 3], aid: [0, 1] });
	const slice = (more: Partial<Slice>): Slice => ({ ...yearSlice(2011), ...more });

	it('names the range, or the two years that are compared', () => {
		expect(summary(counts, slice({ years: [2008, 2012] }))).toMatch(/^From 2008 to 2012: /);
		expect(summary(counts, slice({ compare: 2008 }))).toMatch(/^In 2008 or 2011: /);
	});

	it('leaves out what is only possible when asked to', () => {
		expect(summary(counts, slice({ certain: true }))).toBe('In 2011: 2 corridors.');
	});
});

describe('words for numbers and lists', () => {
	it.each(LAYERS)('tell one from many in the layer %s', (layer) => {
		expect(counted(1, layer)).not.toContain(counted(2, layer).slice(2));
		expect(counted(0, layer)).toBe(counted(2, layer).replace('2', '0'));
	});

	it.each([
		[[], ''],
		[['a'], 'a'],
		[['a', 'b'], 'a and b'],
		[['a', 'b', 'c'], 'a, b and c'],
	])('join %j as “%s”', (items, text) => {
		expect(listed(items)).toBe(text);
	});
});
