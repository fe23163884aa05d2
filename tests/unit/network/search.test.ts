import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestRoutes, isReachable } from '#lib/network/search.ts';
import { isOpen, steps, type Step } from '#lib/network/step.ts';
import { trace } from '#lib/network/trace.ts';
import { isJoined, placesOf } from '#lib/network/route.ts';
import type { Mode } from '#lib/atlas/vocabulary.ts';
import { asked, rule, smallNetwork } from '../../fixtures/network.ts';

const PLACES = ['AAA-1', 'AAA-2', 'BBB-1', 'BBB-2', 'CCC-1', 'CCC-2', 'DDD-1'];
const CORRIDORS = ['p', '-p', 'q', '-q', 'r', '-r'];
const WHENS = ['2009/2012', '2010', '2011/..', '2009~', '2010?'];

/** Any network of a few places, with legs that differ in mode, length, time and direction. */
const anyNetwork = fc
	.uniqueArray(
		fc.record({
			from: fc.constantFrom(...PLACES),
			to: fc.constantFrom(...PLACES),
			mode: fc.constantFrom<Mode>('rail', 'road'),
			km: fc.integer({ min: 1, max: 999 }),
			by: fc.uniqueArray(fc.constantFrom(...CORRIDORS), { minLength: 1, maxLength: 3 }),
			when: fc.constantFrom(...WHENS),
		}),
		{ maxLength: 18, selector: ({ from, to, mode }) => `${from} ${to} ${mode}` },
	)
	.map((legs) =>
		smallNetwork(
			legs.filter(({ from, to }) => from !== to),
			{
				p: { from: 'AAA-1', to: 'BBB-2', restrictions: [rule('p')] },
				q: { from: 'BBB-2', to: 'DDD-1', restrictions: [rule('q', { months: [1] })] },
			},
		),
	);
const anyClosed = fc.uniqueArray(fc.constantFrom('BBB', 'CCC', 'AAA-2>BBB-1', 'BBB-2>CCC-1'));
const anyAsked = fc
	.record({
		year: fc.integer({ min: 2008, max: 2013 }),
		cargo: fc.constantFrom(null, 'forty-foot'),
		closed: anyClosed,
	})
	.map(({ year, ...more }) => asked(year, more));
const ENDS = ['AAA-1', 'DDD-1'] as const;

/** Every route that comes to no place twice by one mode, by trying all. */
function allRoutes(open: readonly Step[], from: string, to: string): Step[][] {
	const found: Step[][] = [];
	const go = (here: string, route: Step[]) => {
		if (here === to) return void found.push(route);
		for (const step of open) {
			const last = route.at(-1);
			const isAgain = route.some((w) => w.to === step.to && w.leg.mode === step.leg.mode);
			if (step.from === here && step.to !== from && !isAgain && step.leg !== last?.leg)
				go(step.to, [...route, step]);
		}
	};
	go(from, []);
	return found;
}

const km = (route: readonly Step[]) => route.reduce((sum, { leg }) => sum + leg.km, 0);

describe('the search', () => {
	it('finds the cheapest routes in order, and all of them', () => {
		fc.assert(
			fc.property(anyNetwork, anyAsked, (network, conditions) => {
				const open = steps(network, conditions).filter(isOpen);
				const [from, to] = ENDS;
				const expected = allRoutes(open, from, to)
					.map(km)
					.sort((a, b) => a - b);
				const found = cheapestRoutes(open, from, to, 6, { step: ({ leg }) => leg.km });
				expect(found.map(km)).toEqual(expected.slice(0, 6));
				expect(isReachable(open, from, to)).toBe(expected.length > 0);
			}),
			{ numRuns: 400 },
		);
	});

	it('heeds what a change costs', () => {
		const network = smallNetwork([
			{ from: 'AAA-1', to: 'AAA-2', by: ['p'], km: 10 },
			{ from: 'AAA-2', to: 'DDD-1', by: ['p'], km: 10, mode: 'road' },
			{ from: 'AAA-2', to: 'DDD-1', by: ['p'], km: 50 },
		]);
		const open = steps(network, asked(2010)).filter(isOpen);
		const [route] = cheapestRoutes(open, ...ENDS, 1, {
			step: ({ leg }) => leg.km,
			change: (a, b) => (a.leg.mode === b.leg.mode ? 0 : 100),
		});
		expect(route?.map(({ leg }) => leg.mode)).toEqual(['rail', 'rail']);
	});

	it('passes over a loop that is cheaper than a change, and finds the next route', () => {
		const legs = [
			{ from: 'AAA-1', to: 'CCC-2', mode: 'road' as const, km: 1, by: ['p'] },
			{ from: 'CCC-2', to: 'BBB-2', km: 1, by: ['p'] },
			{ from: 'DDD-1', to: 'CCC-2', km: 1, by: ['-q'] },
			{ from: 'CCC-2', to: 'BBB-2', mode: 'road' as const, km: 1, by: ['-q', 'p'] },
		].map((leg) => ({ ...leg, when: '2009/2012' }));
		const network = smallNetwork(legs, {
			p: { from: 'AAA-1', to: 'BBB-2' },
			q: { from: 'BBB-2', to: 'DDD-1' },
		});
		const open = steps(network, asked(2010)).filter((step) => isOpen(step) && !step.isAgainst);
		// From p to q goods go over at BBB-2 only, and back at CCC-2 they would have been already.
		const routes = cheapestRoutes(open, ...ENDS, 1, {
			step: ({ leg }) => leg.km,
			change: (a, b) => (isJoined(network, a, b) ? 0 : 1000),
		});
		expect(routes.map((route) => placesOf(route))).toEqual([['AAA-1', 'CCC-2', 'DDD-1']]);
		const { noRoute } = trace(network, ENDS, asked(2008));
		expect(noRoute).toMatchObject({ kind: 'stopped', stops: [{ from: 'AAA-1', to: 'DDD-1' }] });
	});

	it('has no route from a place to itself, nor to where nothing leads', () => {
		const open = steps(smallNetwork([{ from: 'AAA-1', to: 'AAA-2', by: ['p'] }]), asked(2010));
		const costs = { step: () => 1 };
		expect(cheapestRoutes(open, 'AAA-1', 'AAA-1', 3, costs)).toEqual([]);
		expect(cheapestRoutes(open, 'AAA-1', 'ZZZ-1', 3, costs)).toEqual([]);
		expect(isReachable(open, 'AAA-1', 'AAA-1')).toBe(false);
	});
});

describe('any trace', () => {
	it('is connected, open and keeps out of what is closed', () => {
		fc.assert(
			fc.property(anyNetwork, anyAsked, (network, conditions) => {
				for (const route of trace(network, ENDS, conditions).routes) {
					const places = placesOf(route.steps);
					expect([places[0], places.at(-1)]).toEqual(ENDS);
					route.steps.forEach((step, i) => {
						expect(step.from).toBe(places[i]);
						expect([step.leg.from, step.leg.to].sort()).toEqual([step.from, step.to].sort());
						expect(step.obstacles).toEqual([]);
						expect(step.uses.map(({ corridor }) => corridor)).toContain(route.uses[i]?.corridor);
						expect(conditions.closed).not.toContain(step.leg.id);
					});
					for (const country of route.countries) expect(conditions.closed).not.toContain(country);
					expect(route.km).toBe(km(route.steps));
					expect(route.stretches.flatMap((stretch) => stretch.steps)).toEqual(route.steps);
					expect(route.transshipments).toHaveLength(route.stretches.length - 1);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('never gets shorter when more is closed', () => {
		fc.assert(
			fc.property(anyNetwork, anyAsked, anyClosed, (network, conditions, more) => {
				const before = trace(network, ENDS, conditions);
				const closed = [...conditions.closed, ...more];
				const after = trace(network, ENDS, { ...conditions, closed });
				if (before.noRoute) expect(after.noRoute).not.toBeNull();
				else if (!after.noRoute) {
					const shortest = (routes: typeof before.routes) =>
						Math.min(...routes.map((route) => route.km));
					expect(shortest(after.routes)).toBeGreaterThanOrEqual(shortest(before.routes));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('that is stopped says by what, and is right about what would open it', () => {
		fc.assert(
			fc.property(anyNetwork, anyAsked, (network, conditions) => {
				fc.pre(ENDS.every((end) => end in network.places));
				const { noRoute } = trace(network, ENDS, conditions);
				if (noRoute?.kind !== 'stopped') return;
				expect(noRoute.stops).not.toEqual([]);
				const isOpened = (changed: object) =>
					trace(network, ENDS, { ...conditions, ...changed }).noRoute === null;
				expect(isOpened({ closed: [] })).toBe(noRoute.lifts.includes('closed'));
				expect(isOpened({ cargo: null })).toBe(noRoute.lifts.includes('cargo'));
				const { possible } = noRoute.nearest;
				if (possible !== null)
					expect(isOpened({ slice: { ...conditions.slice, year: possible } })).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});
