import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryMessage } from '#lib/embed/story-messages.ts';

const IDS = ['opening', 'first-train', 'closing'];
const ask = (message: object, at = 1) =>
	readStoryMessage({ to: 'ndn-atlas', version: 1, id: 'a', ...message }, IDS, at);
const go = (to: number) => ({ type: 'go', id: 'a', to });

describe('a message to a story in a frame', () => {
	it('walks on and back, and stays at the ends', () => {
		expect(ask({ type: 'next' })).toEqual(go(2));
		expect(ask({ type: 'next' }, 2)).toEqual(go(2));
		expect(ask({ type: 'previous' })).toEqual(go(0));
		expect(ask({ type: 'previous' }, 0)).toEqual(go(0));
	});

	it('sets a step by its id or by its number from 1', () => {
		expect(ask({ type: 'set', step: 'closing' })).toEqual(go(2));
		expect(ask({ type: 'set', step: 1 })).toEqual(go(0));
	});

	it.each([0, 4, 1.5, 'nowhere', null, undefined, {}, '__proto__', NaN])(
		'is refused with a sentence for the step %s',
		(step) => {
			expect(ask({ type: 'set', step })).toMatchObject({ type: 'refusal', id: 'a' });
		},
	);

	it('of another version or kind is refused, and one to others is nobody’s business', () => {
		expect(ask({ type: 'next', version: 2 })).toMatchObject({ type: 'refusal' });
		expect(ask({ type: 'play' })).toMatchObject({ type: 'refusal' });
		expect(ask({ type: 'next', to: 'somebody' })).toBeNull();
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), (data, type) => {
				readStoryMessage(data, IDS, 0);
				ask({ type, step: data });
			}),
			{ numRuns: 3000 },
		);
	});
});
