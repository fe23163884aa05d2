import { describe, expect, it } from 'vitest';
import { stateIn, yearSlice } from '#lib/atlas/slice.ts';
import { MARK_ZOOMS } from '#lib/map/marks.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { en } from '#lib/words/en.ts';
import { ru } from '#lib/words/ru.ts';
import { realMap } from '../../fixtures/map.ts';

const { outline, bars } = realMap();
/** The bars that a year shows at a zoom level, by corridor, with their words. */
const shown = (year: number, zoom = 5) =>
	bars
		.filter((bar) => stateIn(bar, yearSlice(year)) > 0)
		.filter(({ zooms: [first, last] }) => first <= zoom && zoom <= last)
		.map(({ corridor, text }) => `${corridor}: ${text}`);

describe('the bars across corridors', () => {
	it('lie across both Pakistani routes in the years in which they were shut, with the dates', () => {
		const dates = 'shut 26 Nov 2011 – 3 Jul 2012';
		for (const year of [2011, 2012])
			expect(shown(year).toSorted()).toEqual([
				`pakgloc-chaman: ${dates}`,
				`pakgloc-torkham: ${dates}`,
			]);
		expect(shown(2010)).toEqual(['pakgloc-torkham: shut 30 Sept – 10 Oct 2010']);
		expect(shown(2009)).toEqual([]);
		expect(shown(2013)).toEqual([]);
	});

	it('have one spot at each zoom level, beside the place where the corridor was cut', () => {
		const torkham = project(outline.places.torkham?.at ?? [0, 0]);
		for (const zoom of MARK_ZOOMS.filter((level) => level >= 3)) {
			const [bar, ...others] = bars.filter(
				({ id, zooms: [first, last] }) =>
					id === 'pakgloc-torkham/2' && first <= zoom && zoom <= last,
			);
			expect(others).toEqual([]);
			const [x, y] = project(bar?.at ?? [0, 0]);
			const px = Math.hypot(x - torkham[0], y - torkham[1]) / unitsPerPixel(zoom);
			expect(px).toBeGreaterThan(8);
			expect(px).toBeLessThan(32);
		}
	});

	it('at one place have a line of words each', () => {
		const rows = bars
			.filter(({ corridor }) => corridor === 'pakgloc-torkham')
			.map(({ row }) => row);
		expect(new Set(rows)).toEqual(new Set([0, 1]));
	});

	it('speak the language of the page', () => {
		expect(realMap(ru).bars[0]?.text).toContain('закрыто');
		expect(en.interrupted.blocked('2010')).toBe('blocked 2010');
	});
});
