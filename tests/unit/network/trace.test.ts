import { describe, expect, it } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { ordered, trace, type NoRouteReason } from '#lib/network/trace.ts';
import { placesOf, type Route } from '#lib/network/route.ts';
import { asked, during, rule, smallNetwork } from '../../fixtures/network.ts';

const through = ({ steps }: Route) => placesOf(steps).join(' ');
const stopped = (noRoute: NoRouteReason | null) => {
	if (noRoute?.kind !== 'stopped') throw new Error(`not stopped: ${JSON.stringify(noRoute)}`);
	return noRoute;
};

/** Two routes from port to base: a short one by B, a long one by C with a change to the road. */
const twoRoutes = (corridors = {}) =>
	smallNetwork(
		[
			{ from: 'AAA-port', to: 'BBB-mid', by: ['north'], km: 100 },
			{ from: 'DDD-base', to: 'BBB-mid', by: ['-north'], km: 100 },
			{ from: 'AAA-port', to: 'CCC-mid', by: ['south'], km: 200 },
			{ from: 'CCC-mid', to: 'DDD-base', by: ['south'], km: 200, mode: 'road' },
		],
		corridors,
	);

describe('a trace', () => {
	it('finds the routes that were open, the shortest first', () => {
		const { routes, noRoute } = trace(twoRoutes(), ['AAA-port', 'DDD-base'], asked(2010));
		expect(routes.map(through)).toEqual(['AAA-port BBB-mid DDD-base', 'AAA-port CCC-mid DDD-base']);
		expect(routes.map(({ km }) => km)).toEqual([200, 400]);
		expect(noRoute).toBeNull();
	});

	it('goes only as corridors went, and says so where there is no other route', () => {
		const back = trace(twoRoutes(), ['DDD-base', 'AAA-port'], asked(2010));
		expect(back.noRoute).toEqual({ kind: 'never' });
		expect(back.routes[0] && through(back.routes[0])).toBe('DDD-base BBB-mid AAA-port');
		expect(back.routes[0]?.against).toBe(2);
	});

	it('leaves out a route that is more than twice as long', () => {
		const { routes } = trace(
			smallNetwork([
				{ from: 'AAA-a', to: 'AAA-b', by: ['short'], km: 100 },
				{ from: 'AAA-a', to: 'AAA-c', by: ['long'], km: 100 },
				{ from: 'AAA-c', to: 'AAA-b', by: ['long'], km: 101 },
			]),
			['AAA-a', 'AAA-b'],
			asked(2010),
		);
		expect(routes).toHaveLength(1);
	});

	it('takes two legs between the same places for two routes', () => {
		const { routes } = trace(
			smallNetwork([
				{ from: 'AAA-a', to: 'AAA-b', by: ['rail'], km: 110 },
				{ from: 'AAA-a', to: 'AAA-b', by: ['road'], km: 100, mode: 'road' },
			]),
			['AAA-a', 'AAA-b'],
			asked(2010),
		);
		expect(routes.map(({ steps }) => steps[0]?.leg.mode)).toEqual(['road', 'rail']);
	});

	it('ranks by transshipments or certainty too', () => {
		const small = smallNetwork([
			{ from: 'AAA-a', to: 'AAA-b', by: ['mixed'], km: 100 },
			{ from: 'AAA-b', to: 'AAA-c', by: ['mixed'], km: 100, mode: 'road' },
			{ from: 'AAA-a', to: 'AAA-c', by: ['doubtful'], km: 250, when: '2010?' },
		]);
		const { routes } = trace(small, ['AAA-a', 'AAA-c'], asked(2010));
		const first = (order: 'length' | 'transshipments' | 'certainty') =>
			ordered(routes, order)[0]?.corridors[0];
		expect(routes.map(({ state }) => state)).toEqual([2, 1]);
		expect(first('length')).toBe('mixed');
		expect(first('transshipments')).toBe('doubtful');
		expect(first('certainty')).toBe('mixed');
	});

	it('comes back through a junction by another mode', () => {
		const small = smallNetwork(
			[
				{ from: 'AAA-a', to: 'AAA-junction', by: ['rail'] },
				{ from: 'AAA-junction', to: 'AAA-yard', by: ['rail'] },
				{ from: 'AAA-yard', to: 'AAA-junction', by: ['road'], mode: 'road' },
				{ from: 'AAA-junction', to: 'AAA-b', by: ['road'], mode: 'road' },
			],
			{ rail: { from: 'AAA-a', to: 'AAA-yard' }, road: { from: 'AAA-yard', to: 'AAA-b' } },
		);
		const [known, short] = trace(small, ['AAA-a', 'AAA-b'], asked(2010)).routes;
		expect(known && through(known)).toBe('AAA-a AAA-junction AAA-yard AAA-junction AAA-b');
		expect(known?.transfers).toEqual([
			{ place: 'AAA-yard', from: 'rail', to: 'road', isJoined: true },
		]);
		// Nobody says that goods were handled at the junction: listed, but last.
		expect(short && through(short)).toBe('AAA-a AAA-junction AAA-b');
		expect(short?.transfers[0]?.isJoined).toBe(false);
	});

	it('knows the places, and that a route needs two', () => {
		expect(trace(twoRoutes(), ['AAA-port', 'nowhere'], asked(2010)).noRoute).toEqual({
			kind: 'unknown',
			place: 'nowhere',
		});
		expect(trace(twoRoutes(), ['AAA-port', 'AAA-port'], asked(2010)).noRoute).toEqual({
			kind: 'same',
		});
	});

	it('takes the last year of a range, and the filters', () => {
		const small = smallNetwork([{ from: 'AAA-a', to: 'AAA-b', by: ['one'], when: '2010' }]);
		const of = (more: object) =>
			trace(small, ['AAA-a', 'AAA-b'], asked(2010, { slice: { ...yearSlice(2010), ...more } }));
		expect(of({ years: [2008, 2010] }).routes).toHaveLength(1);
		expect(of({ years: [2010, 2012] }).routes).toHaveLength(0);
		expect(of({ layers: [] }).routes).toHaveLength(1);
		const strict = of({ 'min-sources': 3 });
		expect(stopped(strict.noRoute)).toMatchObject({
			stops: [{ kind: 'filter' }],
			lifts: ['filter'],
		});
	});
});

describe('what stops a shipment', () => {
	it('is the year, with those in which the route was open', () => {
		const { noRoute } = trace(twoRoutes(), ['AAA-port', 'DDD-base'], asked(2007));
		const { stops, nearest, lifts } = stopped(noRoute);
		expect(stops).toEqual([
			{
				kind: 'time',
				from: 'AAA-port',
				to: 'DDD-base',
				states: [...during('2009/2012')].map(Number),
			},
		]);
		expect(nearest).toEqual({ possible: 2009, certain: 2009 });
		expect(lifts).toEqual([]);
	});

	it('offers a certain year beside a possible one', () => {
		const small = smallNetwork([{ from: 'AAA-a', to: 'AAA-b', by: ['one'], when: '2009~/2012' }]);
		const { noRoute } = trace(small, ['AAA-a', 'AAA-b'], asked(2005));
		expect(stopped(noRoute).nearest).toEqual({ possible: 2008, certain: 2010 });
	});

	it('is a closed country or leg, which can be lifted', () => {
		const closed = ['BBB', 'CCC-mid>DDD-base road'];
		const { routes, noRoute } = trace(
			twoRoutes(),
			['AAA-port', 'DDD-base'],
			asked(2010, { closed }),
		);
		expect(routes).toEqual([]);
		expect(stopped(noRoute)).toEqual({
			kind: 'stopped',
			stops: [{ kind: 'closed', what: 'BBB', from: 'AAA-port', to: 'DDD-base' }],
			nearest: { possible: null, certain: null },
			lifts: ['closed'],
		});
	});

	it('leaves another route when one country is closed', () => {
		const { routes } = trace(
			twoRoutes(),
			['AAA-port', 'DDD-base'],
			asked(2010, { closed: ['BBB'] }),
		);
		expect(routes.map(through)).toEqual(['AAA-port CCC-mid DDD-base']);
	});

	it('is a rule that bars the cargo all year', () => {
		const small = twoRoutes({
			north: { restrictions: [rule('north')] },
			south: { restrictions: [rule('south')] },
		});
		const ask = (cargo: string | null) =>
			trace(small, ['AAA-port', 'DDD-base'], asked(2010, { cargo }));
		expect(stopped(ask('forty-foot').noRoute)).toMatchObject({
			stops: [{ kind: 'rule', corridor: 'north', from: 'AAA-port', to: 'DDD-base' }],
			lifts: ['cargo'],
		});
		expect(ask('lumber').routes).toHaveLength(2);
		expect(ask(null).routes[0]?.rules).toEqual([]);
	});
});

describe('a rule', () => {
	const ask = (restrictions: ReturnType<typeof rule>[], year = 2010) =>
		trace(
			twoRoutes({ north: { restrictions }, south: { restrictions: [rule('south')] } }),
			['AAA-port', 'DDD-base'],
			asked(year, { cargo: 'forty-foot' }),
		).routes[0];

	it('that bars some months leaves the others', () => {
		expect(ask([rule('north', { months: [12, 1, 2] })])?.rules[0]).toMatchObject({
			corridor: 'north',
			from: 'AAA-port',
			to: 'DDD-base',
			rules: [{ months: [12, 1, 2] }],
			isDisputed: false,
		});
	});

	it('beside a milder one is in dispute, and both are told', () => {
		const both = ask([
			rule('north', { months: [12, 1, 2] }),
			rule('north', { rule: 'limited', claim: 'other' }),
		]);
		expect(both?.rules[0]?.rules.map((each) => each.rule)).toEqual(['barred', 'limited']);
		expect(both?.rules[0]?.isDisputed).toBe(true);
	});

	it('holds in its own time only; with an unknown end it may still hold', () => {
		expect(ask([rule('north', { when: '2012/2013', rule: 'limited' })])?.rules).toEqual([]);
		expect(ask([rule('north', { when: '2009/', rule: 'limited' })])?.rules).toHaveLength(1);
	});

	it('of a shared leg is that of the mildest corridor', () => {
		const small = smallNetwork([{ from: 'AAA-a', to: 'AAA-b', by: ['strict', 'mild', 'barred'] }], {
			strict: { restrictions: [rule('strict', { rule: 'limited' })] },
			mild: { restrictions: [rule('mild', { rule: 'with-certificate' })] },
			barred: { restrictions: [rule('barred')] },
		});
		const { routes } = trace(small, ['AAA-a', 'AAA-b'], asked(2010, { cargo: 'forty-foot' }));
		expect(routes[0]?.corridors).toEqual(['mild']);
	});

	it('may lead to a milder corridor on a shared leg, which is no loose transfer', () => {
		const small = smallNetwork(
			[
				{ from: 'AAA-a', to: 'AAA-b', by: ['strict'] },
				{ from: 'AAA-b', to: 'AAA-c', by: ['strict', 'mild'] },
			],
			{ strict: { restrictions: [rule('strict', { rule: 'limited' })] } },
		);
		const [route] = trace(small, ['AAA-a', 'AAA-c'], asked(2010, { cargo: 'forty-foot' })).routes;
		expect(route?.corridors).toEqual(['strict', 'mild']);
		expect(route?.transfers.map(({ isJoined }) => isJoined)).toEqual([true]);
	});
});

describe('a route', () => {
	const chain = smallNetwork(
		[
			{ from: 'AAA-a', to: 'AAA-b', by: ['one'], gauge: 1435 },
			{ from: 'AAA-b', to: 'BBB-c', by: ['one'] },
			{ from: 'BBB-c', to: 'BBB-d', by: ['one'], gauge: 1520 },
			{ from: 'BBB-d', to: 'CCC-e', by: ['one'], mode: 'ferry', when: '2009~/2012' },
		],
		{
			one: {
				from: 'AAA-a',
				to: 'CCC-e',
				places: ['AAA-a', 'AAA-b', 'BBB-c', 'BBB-d', 'CCC-e'],
				transitTimes: [
					{
						from: 'AAA-b',
						to: 'BBB-d',
						daysMax: 9,
						when: '2010',
						claim: 'nine',
						yearStates: during('2010'),
					},
					{
						from: 'BBB-d',
						to: 'AAA-b',
						daysMax: 8,
						when: '2010',
						claim: 'back',
						yearStates: during('2010'),
					},
				],
			},
		},
	);
	const [route] = trace(chain, ['AAA-a', 'CCC-e'], asked(2009)).routes;

	it('has stretches between changes of mode and breaks of gauge', () => {
		expect(
			route?.stretches.map(({ mode, gauge, from, to, km }) => ({ mode, gauge, from, to, km })),
		).toEqual([
			{ mode: 'rail', gauge: 1435, from: 'AAA-a', to: 'BBB-c', km: 200 },
			{ mode: 'rail', gauge: 1520, from: 'BBB-c', to: 'BBB-d', km: 100 },
			{ mode: 'ferry', gauge: null, from: 'BBB-d', to: 'CCC-e', km: 100 },
		]);
		expect(
			route?.transshipments.map(({ place, isBreakOfGauge }) => [place, isBreakOfGauge]),
		).toEqual([
			['BBB-c', true],
			['BBB-d', false],
		]);
	});

	it('crosses borders where two places lie in two countries', () => {
		expect(route?.crossings.map(({ countries }) => countries)).toEqual([
			['AAA', 'BBB'],
			['BBB', 'CCC'],
		]);
		expect(route?.countries).toEqual(['AAA', 'BBB', 'CCC']);
	});

	it('is as sure as its least sure leg', () => {
		expect(route?.state).toBe(1);
		expect(trace(chain, ['AAA-a', 'BBB-d'], asked(2009)).routes[0]?.state).toBe(2);
	});

	it('has the transit times of exactly its parts, in its own direction', () => {
		expect(route?.times.map(({ claim, state }) => [claim, state])).toEqual([['nine', 0]]);
		expect(trace(chain, ['AAA-a', 'BBB-d'], asked(2010)).routes[0]?.times[0]?.state).toBe(2);
		expect(trace(chain, ['BBB-c', 'BBB-d'], asked(2010)).routes[0]?.times).toEqual([]);
	});

	it('tells that sources differ where routes do, not where they go together', () => {
		const fork = smallNetwork(
			[
				{ from: 'AAA-a', to: 'AAA-b', by: ['main', 'other'] },
				{ from: 'AAA-b', to: 'AAA-c', by: ['main'] },
				{ from: 'AAA-b', to: 'AAA-d', by: ['other'], km: 300 },
				{ from: 'AAA-d', to: 'AAA-c', by: ['other'] },
			],
			{ main: { alternatives: ['main', 'other'] }, other: { alternatives: ['main', 'other'] } },
		);
		const [main] = trace(fork, ['AAA-a', 'AAA-c'], asked(2010)).routes;
		expect(main?.doubts).toEqual([
			{ corridor: 'main', others: ['other'], from: 'AAA-b', to: 'AAA-c' },
		]);
	});

	it('names the closures of the year at its places', () => {
		const shut = {
			...chain,
			closures: [
				{
					id: 'raid',
					place: 'BBB-c',
					when: '2010-11/2011-07',
					yearStates: during('2010-11/2011-07'),
				},
				{ id: 'elsewhere', place: 'AAA-x', when: '2010', yearStates: during('2010') },
			],
		};
		const of = (year: number) =>
			trace(shut, ['AAA-a', 'CCC-e'], asked(year)).routes[0]?.closures.map(({ id }) => id);
		expect(of(2010)).toEqual(['raid']);
		expect(of(2012)).toEqual([]);
	});
});
