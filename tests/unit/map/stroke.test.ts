import { describe, expect, it } from 'vitest';
import type { OutlineLeg, Strand } from '#lib/atlas/outline.ts';
import {
	dashOf,
	LANE_WIDTH,
	laneOffset,
	openEnds,
	PATTERNS,
	strandStrokes,
	STROKE_WIDTH,
} from '#lib/map/stroke.ts';
import { realMap } from '../../fixtures/map.ts';

const strand = (family: Strand['family'], importance: Strand['importance']): Strand => ({
	family,
	importance,
	yearStates: '2'.repeat(24),
	corridors: ['c'],
	reversed: false,
});

const leg = (more: Partial<OutlineLeg>): OutlineLeg => ({
	id: 'a--b',
	layer: 'corridors',
	mode: 'rail',
	name: 'A – B',
	yearStates: '2'.repeat(24),
	precision: 'surveyed',
	lengthKm: 100,
	lines: [
		[
			[0, 0],
			[1, 1],
		],
	],
	strands: [strand('russian', 3)],
	...more,
});

describe('the strokes of legs', () => {
	it('are one for each family on each leg', () => {
		const { legs } = realMap().outline;
		const strokes = strandStrokes(legs);
		expect(strokes.length).toBe(legs.flatMap(({ strands }) => strands).length);
		expect(new Set(strokes.map(({ id }) => id)).size).toBe(strokes.length);
	});

	it('have greater corridors over lesser ones', () => {
		const strokes = strandStrokes([
			leg({ id: 'main', strands: [strand('russian', 3)] }),
			leg({ id: 'trial', strands: [strand('prototype', 1)] }),
			leg({ id: 'usual', strands: [strand('kkt', 2)] }),
		]);
		expect(strokes.map((stroke) => stroke.leg.id)).toEqual(['trial', 'usual', 'main']);
	});

	it('are schematic where the course is our reading, but for flights', () => {
		const pattern = (more: Partial<Strand>, mode: OutlineLeg['mode'] = 'rail') =>
			strandStrokes([leg({ mode, strands: [{ ...strand('kkt', 2), ...more }] })])[0]?.pattern;
		expect(pattern({})).toBe('rail');
		expect(pattern({ isReading: true })).toBe('schematic');
		expect(pattern({ isReading: true }, 'air')).toBe('air');
	});

	it('are wider for greater corridors', () => {
		const width = (importance: Strand['importance']) =>
			strandStrokes([leg({ strands: [strand('russian', importance)] })])[0]?.width ?? 0;
		expect(width(1)).toBeLessThan(width(2));
		expect(width(2)).toBeLessThan(width(3));
	});

	it.each(['rail', 'road', 'sea', 'air'] as const)('show that a leg goes by %s', (mode) => {
		expect(strandStrokes([leg({ mode })])[0]?.pattern).toBe(mode);
	});

	it('show where only the ends are known, whatever the mode', () => {
		const [stroke] = strandStrokes([leg({ mode: 'road', precision: 'endpoints-only' })]);
		const [known] = strandStrokes([leg({ mode: 'road' })]);
		expect(stroke?.pattern).toBe('schematic');
		expect(stroke?.width).toBeLessThan(known?.width ?? 0);
	});

	it('have patterns that the legend knows', () => {
		for (const { pattern } of strandStrokes(realMap().outline.legs))
			expect(PATTERNS).toContain(pattern);
	});

	it('have the form of the sea on a ferry', () => {
		expect(strandStrokes([leg({ mode: 'ferry' })])[0]?.pattern).toBe('sea');
	});

	it('keep their form where sources differ on the way, which a sign tells', () => {
		const strands = [{ ...strand('russian', 3), isDisputed: true as const }];
		expect(strandStrokes([leg({ strands })])[0]?.pattern).toBe('rail');
	});

	it('are broken only where they are possible, or were in one of two compared years', () => {
		expect(dashOf(2, null)).toEqual([]);
		expect(dashOf(1, null)).not.toEqual([]);
		expect((['opened', 'closed', 'stayed'] as const).map((fate) => dashOf(2, fate))).toEqual([
			[],
			[],
			[],
		]);
		expect(dashOf(2, 'changed')).toEqual(dashOf(1, null));
	});
});

describe('strands of one leg', () => {
	const shared = leg({ strands: [strand('kkt', 3), strand('russian', 1)] });

	it('lie side by side in the order of the families, however the leg lists them', () => {
		const [kkt, russian] = ['kkt', 'russian'].map((family) =>
			strandStrokes([shared]).find((stroke) => stroke.strand.family === family),
		);
		const lanes = [kkt, russian].map((stroke) => stroke?.lane ?? -1);
		expect(laneOffset(russian?.lane ?? -1, 1, lanes)).toBe(-LANE_WIDTH / 2);
		expect(laneOffset(kkt?.lane ?? -1, 1, lanes)).toBe(LANE_WIDTH / 2);
		expect(laneOffset(kkt?.lane ?? -1, 1, [kkt?.lane ?? -1])).toBe(0);
	});

	it('keep their sides where a leg is written against the direction of travel', () => {
		const back = { ...strand('russian', 3), reversed: true };
		const [stroke] = strandStrokes([leg({ strands: [back, strand('kkt', 1)] })]);
		expect(stroke?.side).toBe(-1);
		expect(laneOffset(0, -1, [0, 2])).toBe(LANE_WIDTH / 2);
	});
});

describe('open ends', () => {
	it('stand at both ends of a leg of which nothing else is known, and nowhere else', () => {
		const legs = [
			leg({}),
			leg({ id: 'dots', precision: 'endpoints-only' }),
			leg({ id: 'flight', mode: 'air', precision: 'endpoints-only' }),
		];
		expect(openEnds(legs).map(({ leg: { id }, at }) => [id, at])).toEqual([
			['dots', [0, 0]],
			['dots', [1, 1]],
		]);
	});
});

describe('the width of a stroke', () => {
	it('grows with importance', () => {
		expect(STROKE_WIDTH[1]).toBeLessThan(STROKE_WIDTH[2]);
		expect(STROKE_WIDTH[2]).toBeLessThan(STROKE_WIDTH[3]);
	});

	it('leaves room between the lanes of a shared leg', () => {
		expect(STROKE_WIDTH[3]).toBeLessThan(LANE_WIDTH);
	});
});
