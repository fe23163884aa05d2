import { describe, expect, it } from 'vitest';
import { chronicle, foremost, nearestClaim, type Entry } from '#lib/atlas/chronicle.ts';
import type { Thing } from '#lib/atlas/atlas.ts';
import type { Claim } from '#lib/atlas/schema.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';

const claim = (id: string, when?: string): Claim => ({
	...{ id, text: id, lang: 'en', source: 'a-source', at: 'page 1', conflictsWith: [] },
	...(when ? { when } : {}),
});
const thing = (id: string, when: string | null, more: Partial<Thing> = {}) =>
	({
		...{ id, when, kind: 'terminal', layer: 'hubs', interruptions: [], claims: [] },
		yearStates: when === null ? '0'.repeat(24) : yearStates(lifetime(when)),
		...more,
	}) as unknown as Thing;
const lines = (...things: Thing[]) =>
	chronicle(things).map(({ year, entries }) => [
		year,
		entries.map(({ turn, thing: { id }, when }: Entry) => `${turn} ${id} ${when}`),
	]);

describe('a chronicle', () => {
	it('tells beginning and end of what lasts, each in its year', () => {
		expect(lines(thing('terminal', '2009-03/2014~'))).toEqual([
			[2009, ['began terminal 2009-03']],
			[2014, ['ended terminal 2014~']],
		]);
	});

	it('tells an event once, whatever its date', () => {
		const talks = thing('talks', '2009-12/2010-03', { kind: 'visit', layer: 'diplomacy' });
		expect(lines(talks, thing('bomb', '2010-04-07', { kind: 'attack' }))).toEqual([
			[2009, ['happened talks 2009-12/2010-03']],
			[2010, ['happened bomb 2010-04-07']],
		]);
	});

	it('tells nothing of an end that is open, unknown or later, nor of what is undated', () => {
		expect(
			lines(thing('open', '2009/..'), thing('unknown', '2010/'), thing('never', null)),
		).toEqual([
			[2009, ['began open 2009']],
			[2010, ['began unknown 2010']],
		]);
		expect(lines(thing('later', '2012/2018'))).toEqual([[2012, ['began later 2012']]]);
	});

	it('begins with what is older than the slider, in one group', () => {
		expect(
			lines(thing('new', '1995/..'), thing('old', '1970/..'), thing('older', '1949/..')),
		).toEqual([
			[null, ['began older 1949', 'began old 1970']],
			[1995, ['began new 1995']],
		]);
	});

	it('tells when it was shut, with the claim that attests it and a year in which it is there', () => {
		const shut = thing('crossing', '2001/..', {
			claims: [claim('other', '2010'), claim('closure', '2011-11')],
			interruptions: [
				{
					...{ kind: 'shut', when: '2011-11-26/2012-07-03', claims: ['closure'] },
					reason: { en: 'an attack', ru: 'нападение', kk: 'шабуыл' },
				},
			],
		});
		const [, year] = chronicle([shut]);
		expect(year?.year).toBe(2011);
		expect(year?.entries[0]).toMatchObject({ turn: 'shut', year: 2011, claim: { id: 'closure' } });
	});

	it('runs from the first beginning to the last end of what existed in several periods', () => {
		expect(lines(thing('line', '{2001-12..2011-11,2012-07..2014-05}'))).toEqual([
			[2001, ['began line 2001-12']],
			[2014, ['ended line 2014-05']],
		]);
	});
});

describe('the claim of a line', () => {
	it('is the one whose date is nearest, dated before undated', () => {
		const claims = [claim('undated'), claim('late', '2014'), claim('near', '2009-04')];
		expect(nearestClaim(claims, '2009-03')?.id).toBe('near');
		expect(nearestClaim([claim('undated')], '2009-03')?.id).toBe('undated');
	});

	it('is none that the editors infer', () => {
		const inferred = { ...claim('reading', '2009-03'), by: 'editors', restsOn: [] } as never;
		expect(nearestClaim([inferred, claim('late', '2014')], '2009-03')?.id).toBe('late');
		expect(nearestClaim([inferred], '2009-03')).toBeNull();
	});
});

describe('a full year of a chronicle', () => {
	const visit = (day: number) =>
		thing(`visit-${day}`, `2009-01-0${day}`, { kind: 'visit', layer: 'diplomacy' });
	const visits = [1, 2, 3, 4, 5, 6, 7].map(visit);
	const port = thing('port', '2009-02/..');
	const corridor = thing('corridor', '2009-03/..', { kind: 'corridor', layer: 'corridors' });
	const parts = (...things: Thing[]) => {
		const { first, more } = foremost(chronicle(things)[0]?.entries ?? []);
		return [first, more].map((entries) => entries.map((entry) => entry.thing.id));
	};

	it('keeps in the open what opened the way and what was built for it, in order of time', () => {
		const [first, more] = parts(corridor, port, ...visits);
		expect(first).toEqual(['visit-1', 'visit-2', 'visit-3', 'visit-4', 'port', 'corridor']);
		expect(more).toEqual(['visit-5', 'visit-6', 'visit-7']);
	});

	it('is not cut for a line or two', () => {
		expect(parts(corridor, ...visits)[1]).toEqual([]);
	});
});
