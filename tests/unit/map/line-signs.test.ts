import { describe, expect, it } from 'vitest';
import { lineSigns, type LineSign } from '#lib/map/line-signs.ts';
import { strandStrokes } from '#lib/map/stroke.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import { realMap } from '../../fixtures/map.ts';

const strokes = strandStrokes(realMap().outline.legs);
const { arrows, disputes } = lineSigns(strokes);
const at = (signs: readonly LineSign[], zoom: number) => signs.filter((sign) => sign.zoom <= zoom);
const gap = (a: LineSign, b: LineSign, zoom: number) =>
	Math.hypot(a.x - b.x, a.y - b.y) / unitsPerPixel(zoom);
const family = ({ stroke }: LineSign) => stroke.strand.family;

describe('the signs on lines', () => {
	it.each([3, 5, 8])('are sparse at zoom %i, and never on each other', (zoom) => {
		const all = [...at(arrows, zoom), ...at(disputes, zoom)];
		expect(all.length).toBeGreaterThan(10);
		for (const [i, a] of all.entries())
			for (const b of all.slice(i + 1)) expect(gap(a, b, zoom)).toBeGreaterThan(25);
		const own = at(arrows, zoom);
		for (const [i, a] of own.entries())
			for (const b of own.slice(i + 1))
				if (family(a) === family(b)) expect(gap(a, b, zoom)).toBeGreaterThan(100);
	});

	it('give every family an arrow head in the home view, on trunks too', () => {
		const families = new Set(strokes.map(({ strand }) => strand.family));
		expect(new Set(at(arrows, 3).map(family))).toEqual(families);
		expect(at(arrows, 6).some(({ stroke }) => stroke.leg.strands.length > 1)).toBe(true);
	});

	it('question only strands of which sources disagree', () => {
		expect(disputes.length).toBeGreaterThan(0);
		for (const { stroke } of disputes) expect(stroke.strand.isDisputed).toBe(true);
	});
});
