import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChainError, chain } from '#lib/atlas/chain.ts';

/** Legs from `a-b c-b` (from, to), named as written. */
const legs = (text: string) =>
	text.split(' ').map((id) => {
		const [from = '', to = ''] = id.split('-');
		return { id, from, to };
	});

function complaint(from: string, to: string, list: ReturnType<typeof legs>): string {
	try {
		chain(from, to, list);
	} catch (error) {
		expect(error).toBeInstanceOf(ChainError);
		return (error as Error).message;
	}
	throw new Error('the legs made a chain');
}

describe('the legs of a corridor', () => {
	it('are put in order from its start to its end', () => {
		expect(chain('a', 'd', legs('c-d a-b b-c'))).toEqual({
			places: ['a', 'b', 'c', 'd'],
			links: [
				{ leg: 'a-b', reversed: false },
				{ leg: 'b-c', reversed: false },
				{ leg: 'c-d', reversed: false },
			],
		});
	});

	it('may be written in either direction', () => {
		expect(chain('d', 'a', legs('c-d a-b c-b')).links).toEqual([
			{ leg: 'c-d', reversed: true },
			{ leg: 'c-b', reversed: false },
			{ leg: 'a-b', reversed: true },
		]);
	});

	it('may be a single one', () => {
		expect(chain('b', 'a', legs('a-b'))).toEqual({
			places: ['b', 'a'],
			links: [{ leg: 'a-b', reversed: true }],
		});
	});

	it.each([
		['a', 'c', 'a-b b-c b-d', 'its legs fork at b (b-c, b-d)'],
		['a', 'd', 'a-b c-d', 'its legs break off at b; left over: c-d'],
		[
			'a',
			'b',
			'a-b c-d d-e e-f f-g g-h',
			'its legs break off at b; left over: c-d, d-e, e-f, 2 more',
		],
		['x', 'b', 'a-b', 'its legs break off at x; left over: a-b'],
		['a', 'd', 'a-b b-c', 'its legs end at c, not at d'],
		['a', 'b', 'a-b b-c', 'its legs end at c, not at b'],
	])('from %s to %s that are %s do not make a chain: %s', (from, to, text, message) => {
		expect(complaint(from, to, legs(text))).toBe(message);
	});

	it('must exist', () => {
		expect(complaint('a', 'b', [])).toBe('no leg lists it among its “corridors”');
	});

	it('make the same chain in whatever order and direction they are written', () => {
		const way = fc.integer({ min: 1, max: 30 }).chain((length) =>
			fc.record({
				length: fc.constant(length),
				turned: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
				order: fc.shuffledSubarray(
					Array.from({ length }, (_, i) => i),
					{ minLength: length },
				),
			}),
		);
		fc.assert(
			fc.property(way, ({ length, turned, order }) => {
				const written = order.map((i) => {
					const [from, to] = turned[i] ? [`p${i + 1}`, `p${i}`] : [`p${i}`, `p${i + 1}`];
					return { id: `leg${i}`, from, to };
				});
				const { places, links } = chain('p0', `p${length}`, written);
				expect(places).toEqual(Array.from({ length: length + 1 }, (_, i) => `p${i}`));
				expect(links).toEqual(turned.map((reversed, i) => ({ leg: `leg${i}`, reversed })));
			}),
		);
	});
});
