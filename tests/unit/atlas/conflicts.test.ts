import { describe, expect, it } from 'vitest';
import { claimIndex, conflicts } from '#lib/atlas/conflicts.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Claim } from '#lib/atlas/schema.ts';
import { projectAtlas } from '#lib/server/published.ts';

const claim = (id: string, ...against: [string, string][]): Claim => ({
	...{ id, text: id, lang: 'en', source: 's', at: 'p. 1' },
	conflictsWith: against.map(([other, note]) => ({ claim: other, note })),
});
const things = {
	here: [claim('a', ['b', 'a and b'], ['c', 'from a']), claim('b', ['a', 'a and b'])],
	there: [claim('c', ['a', 'from c'])],
};
const index = claimIndex({
	things: Object.fromEntries(Object.entries(things).map(([id, claims]) => [id, { claims }])),
} as unknown as Evidence);

describe('conflicts', () => {
	it('are pairs, each once, with the thing that either claim is of', () => {
		const pairs = conflicts(things.here, index).map(({ sides }) =>
			sides.map(({ claim, thing }) => `${thing}: ${claim.id}`),
		);
		expect(pairs).toEqual([
			['here: a', 'here: b'],
			['here: a', 'there: c'],
		]);
	});

	it('have both notes where they differ, and one where they agree', () => {
		expect(conflicts(things.here, index).map(({ notes }) => notes)).toEqual([
			['a and b'],
			['from a', 'from c'],
		]);
	});

	it('of the atlas are shown from either side', () => {
		const all = evidence(projectAtlas());
		const known = claimIndex(all);
		const disputed = Object.values(all.things).filter(({ claims }) =>
			claims.some(({ conflictsWith }) => conflictsWith.length > 0),
		);
		expect(disputed.length).toBeGreaterThan(20);
		for (const { claims } of disputed) {
			const sides = conflicts(claims, known).flatMap(({ sides }) => sides.map((s) => s.claim.id));
			for (const { id, conflictsWith } of claims)
				if (conflictsWith.length > 0) expect(sides).toContain(id);
		}
	});
});
