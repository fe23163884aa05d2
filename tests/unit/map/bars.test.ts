import { describe, expect, it } from 'vitest';
import { stateIn, yearSlice } from '#lib/atlas/slice.ts';
import { BAR_BOX, barTextBox } from '#lib/map/bars.ts';
import { labelBox } from '#lib/map/labels.ts';
import { isShownAt, LEVELS } from '#lib/map/levels.ts';
import { moved, overlap, type Box } from '#lib/map/room.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { en } from '#lib/words/en.ts';
import { ru } from '#lib/words/ru.ts';
import { realMap } from '../../fixtures/map.ts';

const { outline, bars, labels } = realMap();
/** The bars that a year shows at a zoom level, by corridor, with their words. */
const shown = (year: number, zoom = 6) =>
	bars
		.filter((bar) => stateIn(bar, yearSlice(year)) > 0)
		.filter(({ zooms }) => isShownAt(zooms, zoom))
		.map(({ corridor, text }) => `${corridor}: ${text}`);

describe('the bars across corridors', () => {
	it('lie across both Pakistani routes in the years in which they were shut, with the dates', () => {
		const dates = 'closed 26 Nov 2011 – 3 Jul 2012';
		for (const year of [2011, 2012])
			expect(shown(year).toSorted()).toEqual([
				`pakgloc-chaman: ${dates}`,
				`pakgloc-torkham: ${dates}`,
			]);
		expect(shown(2010)).toEqual(['pakgloc-torkham: closed 30 Sept – 10 Oct 2010']);
		expect(shown(2009)).toEqual([]);
		expect(shown(2013)).toEqual([]);
	});

	it('have one spot at each zoom level, beside the place where the corridor was cut', () => {
		const torkham = project(outline.places.torkham?.at ?? [0, 0]);
		for (const zoom of LEVELS.filter((level) => level >= 3)) {
			const [bar, ...others] = bars.filter(
				({ id, zooms }) => id === 'pakgloc-torkham/2' && isShownAt(zooms, zoom),
			);
			expect(others).toEqual([]);
			const [x, y] = project(bar?.at ?? [0, 0]);
			const px = Math.hypot(x - torkham[0], y - torkham[1]) / unitsPerPixel(zoom);
			expect(px).toBeGreaterThan(8);
			expect(px).toBeLessThan(32);
		}
	});

	it.each(LEVELS.filter((level) => level >= 1.8))(
		'have dates at zoom %s that lie on no other, on no name and on no bar',
		(zoom) => {
			const k = unitsPerPixel(zoom);
			const there = (box: Box, at: readonly [number, number]) => {
				const [x, y] = project(at);
				return moved(box, [x / k, y / k]);
			};
			const here = bars.filter(({ zooms }) => isShownAt(zooms, zoom));
			const names = labels
				.filter(({ zooms }) => isShownAt(zooms, zoom))
				.map((label) => ({ what: label.text, box: there(labelBox(label), label.at) }));
			const signs = here.map((bar) => ({ what: bar.id, box: there(BAR_BOX, bar.at) }));
			const dates = here
				.filter(({ text }) => text)
				.map((bar) => ({ what: bar.text, box: there(barTextBox(bar), bar.at) }));
			const clashes = dates.flatMap(({ what, box }) =>
				[...names, ...signs, ...dates]
					.filter((other) => other.box !== box && overlap(other.box, box))
					.map((other) => `${what} / ${other.what}`),
			);
			const struck = names.filter(({ box }) => signs.some((sign) => overlap(sign.box, box)));
			expect([clashes, struck.map(({ what }) => what)]).toEqual([[], []]);
		},
	);

	it('share a date that they have in common while they stand close together', () => {
		const texts = (zoom: number) => shown(2011, zoom).filter((said) => !said.endsWith(': '));
		expect(texts(2.8)).toHaveLength(1);
		expect(shown(2011, 2.8)).toHaveLength(2);
		expect(texts(6)).toHaveLength(2);
	});

	it('speak the language of the page', () => {
		expect(realMap(ru).bars[0]?.text).toContain('закрыто');
		expect(en.interrupted.blocked('2010')).toBe('blocked 2010');
	});
});
