import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, isNearBeginning } from '#lib/search/distance.ts';

const word = fc.stringMatching(/^[a-e]{0,8}$/);

it.each([
	['eagel', 'eagle', 1],
	['kapshagai', 'kapshagai', 0],
	['talukan', 'talokan', 1],
	['', 'osh', 3],
])('%s is so many letters from %s', (a, b, letters) => {
	expect(distance(a, b)).toBe(letters);
});

it('is the same both ways, and nothing only for the same word', () => {
	fc.assert(
		fc.property(word, word, (a, b) => {
			expect(distance(a, b)).toBe(distance(b, a));
			expect(distance(a, b) === 0).toBe(a === b);
		}),
	);
});

it('near beginnings are those of which some beginning is near', () => {
	fc.assert(
		fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, allowed) => {
			const isSimilar = a[0] === b[0] || a[1] === b[1];
			const some = Array.from({ length: b.length + 1 }, (_, cut) => b.slice(0, cut)).some(
				(beginning) => distance(a, beginning) <= allowed,
			);
			expect(isNearBeginning(a, b, allowed)).toBe(isSimilar && some);
		}),
		{ numRuns: 2000 },
	);
});
