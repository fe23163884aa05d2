import { describe, expect, it } from 'vitest';
import { changesIn, fates, interruptedIn } from '#lib/atlas/changes.ts';
import { neighbourEvent } from '#lib/atlas/events.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { outline, type Outline, type OutlineThing } from '#lib/atlas/outline.ts';
import { stateIn, yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { FIRST_YEAR, LAST_YEAR, YEARS } from '#lib/time/years.ts';
import { projectAtlas } from '#lib/server/published.ts';

const during = (first: number, last: number, state: '1' | '2' = '2') =>
	YEARS.map((year) => (year >= first && year <= last ? state : '0')).join('');

const thing = (id: string, yearStates: string, more: Partial<OutlineThing> = {}): OutlineThing => ({
	id,
	layer: 'bases',
	kind: 'base',
	name: id,
	yearStates,
	status: 'real',
	precision: null,
	at: null,
	place: null,
	...more,
});

const of = (...things: OutlineThing[]): Outline => ({
	version: '1',
	things,
	corridors: [],
	legs: [],
	places: {},
});
const ids = (list: { id: string }[]) => list.map(({ id }) => id);
const slice = (year: number, more: Partial<Slice> = {}): Slice => ({
	...yearSlice(year, LAYERS),
	...more,
});

describe('what changed in a year', () => {
	const made = of(
		thing('opens', during(2009, LAST_YEAR)),
		thing('closes', during(FIRST_YEAR, 2009)),
		thing('always', during(FIRST_YEAR, LAST_YEAR)),
		thing('vote', during(2009, 2009), { layer: 'diplomacy', kind: 'vote', isEvent: true }),
		thing('perhaps', during(2009, LAST_YEAR, '1')),
	);

	it('is what began, what is there for the last time and what happened', () => {
		const { began, ended, happened } = changesIn(made, slice(2009));
		expect(ids(began)).toEqual(['opens', 'perhaps']);
		expect(ids(ended)).toEqual(['closes']);
		expect(ids(happened)).toEqual(['vote']);
		expect(began.map(({ isPossible }) => isPossible)).toEqual([false, true]);
	});

	it('begins nothing in the first year of the atlas and ends nothing in its last', () => {
		expect(changesIn(made, slice(FIRST_YEAR)).began).toEqual([]);
		expect(changesIn(made, slice(LAST_YEAR)).ended).toEqual([]);
	});

	it('of a range is that of its years', () => {
		const { began, ended } = changesIn(made, slice(2012, { years: [2005, 2012] }));
		expect(ids(began)).toEqual(['opens', 'perhaps']);
		expect(ids(ended)).toEqual(['closes']);
	});

	it('is first of all what was shut and opened again, also between two years', () => {
		const cut = of(
			thing('crossing', during(2001, LAST_YEAR), {
				interruptions: [
					{
						kind: 'shut',
						when: '2011-11-26/2012-07-03',
						yearStates: during(2011, 2012),
						years: [2011, 2012],
					},
				],
			}),
		);
		const told = (year: number, more: Partial<Slice> = {}) => {
			const { shut, reopened } = interruptedIn(cut, slice(year, more));
			return [ids(shut), ids(reopened)];
		};
		expect(told(2011)).toEqual([['crossing'], []]);
		expect(told(2012)).toEqual([[], ['crossing']]);
		expect(told(2013)).toEqual([[], []]);
		expect(told(2012, { years: [2010, 2012] })).toEqual([['crossing'], ['crossing']]);
		expect(told(2009, { compare: 2015 })).toEqual([['crossing'], ['crossing']]);
		expect(told(2011, { layers: ['aid'] })).toEqual([[], []]);
		expect(changesIn(cut, slice(2011)).shut[0]?.when).toEqual(['2011-11-26/2012-07-03']);
	});

	it('obeys layers and filters', () => {
		expect(changesIn(made, slice(2009, { layers: ['aid'] })).began).toEqual([]);
		expect(ids(changesIn(made, slice(2009, { certain: true })).began)).toEqual(['opens']);
	});

	it('between two years sorts everything by what became of it', () => {
		const lists = fates(made, slice(2012, { compare: 2008 }));
		expect(ids(lists?.opened ?? [])).toEqual(['opens', 'perhaps']);
		expect(ids(lists?.closed ?? [])).toEqual(['closes']);
		expect(ids(lists?.stayed ?? [])).toEqual(['always']);
		expect(fates(made, slice(2012))).toBeNull();
	});
});

describe('the real atlas', () => {
	const atlas = projectAtlas();
	const out = outline(atlas, '2026.11', 'en');
	const proof = evidence(atlas);

	it('explains every difference between two neighbouring years', () => {
		for (const year of YEARS.slice(1)) {
			const { began } = changesIn(out, slice(year));
			const { ended } = changesIn(out, slice(year - 1));
			const told = new Set([...ids(began), ...ids(ended)]);
			for (const item of [...out.things, ...out.corridors]) {
				const [before, after] = [year - 1, year].map((y) => stateIn(item, slice(y)));
				if ((before === 0) !== (after === 0) && !item.isEvent)
					expect(told, `${item.id} in ${year}`).toContain(item.id);
			}
		}
	});

	it('is walked from event to event in the order of time, there and back', () => {
		let at = neighbourEvent(out, proof, slice(FIRST_YEAR), null, 1);
		const walked: string[] = [];
		while (at) {
			walked.push(at.id);
			const next = neighbourEvent(out, proof, slice(at.year), at.id, 1);
			if (next) {
				expect(next.start).toBeGreaterThanOrEqual(at.start);
				expect(neighbourEvent(out, proof, slice(next.year), next.id, -1)?.id).toBe(at.id);
			}
			at = next;
		}
		expect(walked.length).toBeGreaterThan(50);
		expect(new Set(walked).size).toBe(walked.length);
	});
});
