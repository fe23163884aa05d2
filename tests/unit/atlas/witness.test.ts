import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/atlas/schema.ts';
import { witnesses } from '#lib/atlas/witness.ts';

const source = (id: string, title: string, grade: Source['grade'] = 'press'): [string, Source] => [
	id,
	{ id, type: 'article-newspaper', title, grade },
];
const sources = new Map([
	source('study', 'A study', 'scholarly'),
	source('cable', 'A cable', 'primary'),
	source('agency', 'Convoy leaves Aktau'),
	source('portal', 'Convoy leaves Aktau.', 'copy'),
	source('paper', 'Convoy leaves Aktau'),
	source('mirror', 'Other news', 'copy'),
]);

describe('the witnesses of a thing', () => {
	it('are its sources, each counted once however often it speaks', () => {
		expect(witnesses([{ source: 'study' }, { source: 'study' }], sources)).toEqual([['study']]);
		expect(witnesses([{ source: 'study' }, { source: 'cable' }], sources)).toHaveLength(2);
	});

	it('count a work and the work it was read in as one', () => {
		const claims = [{ source: 'study' }, { source: 'cable', citedIn: 'study' }];
		expect(witnesses(claims, sources)).toEqual([['cable', 'study']]);
	});

	it('count all works that were read in the same one as one', () => {
		const claims = [
			{ source: 'cable', citedIn: 'study' },
			{ source: 'agency', citedIn: 'study' },
			{ source: 'mirror' },
		];
		expect(witnesses(claims, sources)).toEqual([['agency', 'cable', 'study'], ['mirror']]);
	});

	it('are not the editors, nor the map that a line is taken from', () => {
		const claims = [{ by: 'editors' as const }, { source: 'cable', kind: 'course' as const }];
		expect(witnesses(claims, sources)).toEqual([]);
		expect(witnesses([...claims, { source: 'study' }], sources)).toEqual([['study']]);
	});

	it('count a copy and the original it names as one', () => {
		const claims = [{ source: 'agency', citedIn: 'mirror' }, { source: 'agency' }];
		expect(witnesses(claims, sources)).toEqual([['agency', 'mirror']]);
	});

	it('count a copy and the source of the same title as one, and two papers of one title as two', () => {
		expect(witnesses([{ source: 'agency' }, { source: 'portal' }], sources)).toHaveLength(1);
		expect(witnesses([{ source: 'agency' }, { source: 'paper' }], sources)).toHaveLength(2);
	});

	it('do not depend on the order of the claims', () => {
		const claims = [
			{ source: 'cable', citedIn: 'study' },
			{ source: 'portal' },
			{ source: 'agency' },
			{ source: 'mirror' },
		];
		expect(witnesses(claims.toReversed(), sources)).toEqual(witnesses(claims, sources));
	});

	it('are none where nothing is claimed', () => {
		expect(witnesses([], sources)).toEqual([]);
	});
});
