import { describe, expect, it } from 'vitest';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { countryEntries } from '#lib/network/country-entries.ts';
import { network } from '#lib/network/network.ts';
import { trace } from '#lib/network/trace.ts';
import { compileProject, problemLines } from '#lib/server/authored.ts';
import { YEARS } from '#lib/time/years.ts';
import { asked } from '../../fixtures/network.ts';

function authoredAtlas(): Atlas {
	const result = compileProject(process.cwd());
	if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
	return result.atlas;
}

const atlas = authoredAtlas();
const real = network(atlas, {});
const ask = (from: string, to: string, year: number, more = {}) =>
	trace(real, [from, to], asked(year, more));
const claimOf = (corridor: string, id: string) =>
	atlas.corridors.get(corridor)?.claims.find((claim) => claim.id === id);

describe('questions that the authored data answers', () => {
	it('which routes led into Afghanistan in 2007? As far as anybody attests, Torkham', () => {
		const corridors = countryEntries(real, 'AFG', asked(2007)).map(({ corridor }) => corridor);
		expect(corridors).toEqual(['pakgloc-torkham']);
		const later = countryEntries(real, 'AFG', asked(2011)).map(({ corridor }) => corridor);
		expect(later).toEqual(expect.arrayContaining(['ndn-south', 'kkt-road-karamyk']));
	});

	it('from Riga to Bagram: none in 2004, several in 2010', () => {
		const none = ask('riga', 'bagram', 2004);
		expect(none.routes).toEqual([]);
		expect(none.noRoute).toMatchObject({ nearest: { possible: 2009, certain: 2009 } });
		const several = ask('riga', 'bagram', 2010);
		expect(several.noRoute).toBeNull();
		expect(several.routes.length).toBeGreaterThan(2);
		expect(several.routes[0]?.transshipments.map(({ place }) => place)).toEqual(['hairatan']);
	});

	it('from Karshi to Termez in 2007: no leg, and the year of the first', () => {
		expect(ask('karshi', 'termez', 2007).noRoute).toMatchObject({
			stops: [{ kind: 'time', from: 'karshi', to: 'termez' }],
		});
		expect(ask('karshi', 'termez', 2009).routes).not.toEqual([]);
	});

	it('a 40-foot container by Kyrgyzstan in 2011: barred in winter, limited otherwise, in dispute', () => {
		const { routes } = ask('bishkek', 'bagram', 2011, { cargo: 'forty-foot' });
		const found = routes[0]?.rules.find(({ corridor }) => corridor === 'kkt-road-karamyk');
		expect(found?.isDisputed).toBe(true);
		expect(found?.rules.map(({ rule, months }) => [rule, months])).toEqual([
			['barred', [12, 1, 2]],
			['limited', undefined],
		]);
		const [winter, always] = found?.rules.map(({ of, claim }) => claimOf(of, claim)) ?? [];
		expect(winter?.conflictsWith.map(({ claim }) => claim)).toContain(always?.id);
	});

	it('Pakistan in 2012: its closure is on the route; shut by hypothesis there is none', () => {
		const open = ask('karachi', 'bagram', 2012);
		expect(open.routes[0]?.closures.map(({ id }) => id)).toEqual(['torkham-closure-2011']);
		const shut = ask('karachi', 'bagram', 2012, { closed: ['PAK'] });
		expect(shut.routes).toEqual([]);
		expect(shut.noRoute).toMatchObject({
			stops: [{ kind: 'closed', what: 'PAK' }],
			lifts: ['closed'],
		});
		expect(ask('riga-port', 'bagram', 2012, { closed: ['PAK'] }).routes).not.toEqual([]);
	});

	it('weapons by the Caucasus in 2011: every route that had a rule for them is shut', () => {
		const { routes } = ask('poti', 'hairatan', 2011, { cargo: 'lethal' });
		expect(routes.flatMap(({ corridors }) => corridors)).not.toContain('ndn-south');
	});

	it('homeward to Karachi only when that is known; else against the recorded direction', () => {
		const known = ask('bagram', 'karachi', 2012);
		expect(known.noRoute).toBeNull();
		expect(known.routes[0]?.times[0]).toMatchObject({ daysMax: 80, state: 2 });
		const other = ask('bagram', 'karachi', 2013);
		expect(other.noRoute).not.toBeNull();
		expect(other.routes[0]?.against).toBe(11);
	});

	it('breaks the gauge nowhere but between railways that differ', () => {
		for (const { mode, gauge } of real.legs) if (mode !== 'rail') expect(gauge).toBeUndefined();
	});

	it('every corridor can be traced from end to end in each of its years', () => {
		for (const [id, { from, to }] of Object.entries(real.corridors)) {
			const yearStates = atlas.corridors.get(id)?.yearStates ?? '';
			YEARS.filter((_, i) => yearStates[i] !== '0').forEach((year) => {
				const { noRoute } = ask(from, to, year);
				expect([id, year, noRoute]).toEqual([id, year, null]);
			});
		}
	});

	it('a rule or a time is that of a claim of its corridor', () => {
		for (const [id, { restrictions, transitTimes }] of Object.entries(real.corridors)) {
			for (const { of, claim } of restrictions) expect(claimOf(of, claim)).toBeDefined();
			for (const { claim } of transitTimes) expect(claimOf(id, claim)).toBeDefined();
		}
	});
});
