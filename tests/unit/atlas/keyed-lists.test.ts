import { describe, expect, it } from 'vitest';
import { census, corridorsIn } from '#lib/atlas/census.ts';
import { changesIn, fates } from '#lib/atlas/changes.ts';
import { outline } from '#lib/atlas/outline.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { FIRST_YEAR, LAST_YEAR, YEARS } from '#lib/time/years.ts';

const atlas = outline(projectAtlas(), '1', 'en');
const counted = census(atlas);
/** Every two years of the atlas, the earlier first. */
const PAIRS = YEARS.flatMap((first) =>
	YEARS.filter((last) => last > first).map((last) => [first, last] as const),
);
const slice = (more: Partial<Slice>): Slice => ({ ...yearSlice(FIRST_YEAR, LAYERS), ...more });

/** Ids that stand twice in a list, which the pages key by them. */
const repeated = (list: readonly { id: string }[]) =>
	list.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);

describe('a list that a page keys by ids names nothing twice', () => {
	it('of what changed, in any year or range of years', () => {
		const ranges = [...YEARS.map((year) => [year, year] as const), ...PAIRS];
		for (const years of ranges)
			for (const list of Object.values(changesIn(atlas, slice({ years }))))
				expect(repeated(list), years.join('–')).toEqual([]);
	});

	it('of what became of things, between any two years', () => {
		for (const [compare, year] of PAIRS)
			for (const list of Object.values(fates(atlas, slice({ year, compare })) ?? {}))
				expect(repeated(list), `${compare} and ${year}`).toEqual([]);
	});

	it('of the corridors in the legend, in any range or pair of years', () => {
		for (const years of PAIRS) {
			const [compare, year] = years;
			for (const time of [{ years }, { compare, year }])
				expect(repeated(corridorsIn(counted, slice(time))), years.join()).toEqual([]);
		}
	});
});

it('what went and returned within a range is told once in each list, for certain if ever', () => {
	const yearStates = YEARS.map((year) => '0120100000000'[year - FIRST_YEAR] ?? '0').join('');
	const [thing] = atlas.things;
	if (!thing) throw new Error('the atlas is empty');
	const made = {
		...atlas,
		corridors: [],
		things: [{ ...thing, name: 'Ferry', isEvent: false, yearStates }],
	};
	const { began, ended } = changesIn(made, slice({ years: [FIRST_YEAR, LAST_YEAR] }));
	const entry = { id: thing.id, name: 'Ferry' };
	expect(began).toEqual([{ ...entry, isPossible: true }]);
	expect(ended).toEqual([{ ...entry, isPossible: false }]);
});
