import { describe, expect, it } from 'vitest';
import { report } from '#lib/server/report.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

const atlas = goodAtlas();
const text = report(atlas);

/** The counts of a block, by what is counted. */
function block(title: string): Record<string, number> {
	const [, rows = ''] = text.split(`\n${title}\n`);
	const [own = ''] = rows.split('\n\n');
	return Object.fromEntries(
		[...own.matchAll(/^ +(\d+) {2}(.+)$/gm)].map(([, count, value]) => [value, Number(count)]),
	);
}
const total = (counts: Record<string, number>) =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('the report', () => {
	const claims = atlas.things.flatMap((thing) => thing.claims);

	it('counts every thing once in each block of things', () => {
		for (const by of ['layer', 'kind', 'status', 'precision'])
			expect(total(block(`Things by ${by}`)), by).toBe(atlas.things.length);
	});

	it('counts every claim once in each block of claims', () => {
		for (const by of [
			'layer',
			'kind',
			'source',
			'grade of source',
			'precision',
			'status',
			'language',
		])
			expect(total(block(`Claims by ${by}`)), by).toBe(claims.length);
		expect(block('Claims by source they were read in')).toEqual({ 'gazette-2009': 1 });
	});

	it('tells in each language how names are known', () => {
		for (const language of ['en', 'ru', 'kk'])
			expect(block(`Names of things and places in ${language}, by status`)).toEqual({
				translated: 11,
				attested: 8,
			});
	});

	it('counts a conflict once, though both of its claims note it', () => {
		expect(text).toContain('\nConflicts: 1\n');
	});

	it('counts what rests on one witness, without legs, whose corridors carry their evidence', () => {
		expect(text).toContain('\nThings that rest on a single witness: 9\n');
		expect(total(block('Things with a single witness, by layer'))).toBe(9);
	});

	it('counts dated, placed and counted claims and open questions', () => {
		expect(text).toContain('\nClaims with a date of their own: 12\n');
		expect(text).toContain(`\nClaims with a place: ${claims.length - 3}\n`);
		expect(text).toContain('\nClaims with a number: 2\n');
		expect(text).toMatch(/\nOpen questions: 1$/);
	});

	it('names the sources that nothing cites', () => {
		expect(text).toContain('\nSources that nothing cites: none\n');
		const source = { id: 'idle', type: 'book', title: 'Idle', grade: 'press' } as const;
		const more = { ...atlas, sources: new Map([...atlas.sources, ['idle', source] as const]) };
		expect(report(more)).toContain('\nSources that nothing cites: idle\n');
	});

	it('names the years without evidence', () => {
		expect(text).toContain('\nYears without evidence: none\n');
	});
});
