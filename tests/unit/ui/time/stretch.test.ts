import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, LAST_DAY, momentAt } from '#lib/time/days.ts';
import {
	dayAt,
	leftOf,
	resized,
	shifted,
	showing,
	stretchAbout,
	widened,
} from '#lib/ui/time/stretch.ts';

const day = fc.integer({ min: 0, max: LAST_DAY });
const grain = fc.constantFrom('month' as const, 'day' as const);
const about = fc.tuple(day, grain).map(([n, of]) => ({
	grain: of,
	moment: momentAt(n, of),
	stretch: stretchAbout(momentAt(n, of), of),
}));

describe('the stretch that an axis shows', () => {
	it('is whole years about a month, and whole months about a day', () => {
		expect(stretchAbout('2011-03', 'month')).toEqual({
			from: daysOf(2010).from,
			to: daysOf(2012).to,
		});
		const { from, to } = stretchAbout('2011-03-14', 'day');
		expect(momentAt(from, 'day')).toMatch(/-01$/);
		expect(to - from).toBeGreaterThan(25);
	});

	it('holds the moment that it is about, and lies within the slider', () => {
		fc.assert(
			fc.property(about, ({ moment, stretch }) => {
				const { from, to } = daysOf(moment);
				expect(stretch.from).toBeLessThanOrEqual(from);
				expect(stretch.to).toBeGreaterThanOrEqual(to);
				expect(stretch.from).toBeGreaterThanOrEqual(0);
				expect(stretch.to).toBeLessThanOrEqual(LAST_DAY);
			}),
		);
	});

	it('keeps the spot of the pointer where it is, and does not drift at a limit', () => {
		fc.assert(
			fc.property(
				about,
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ grain: of, stretch }, spot) => {
					let next = stretch;
					for (let i = 0; i < 12; i++) next = widened(next, 0.5, spot, of);
					expect(widened(next, 0.5, spot, of)).toBe(next);
					const held = dayAt(stretch, spot);
					// To a hundredth of the axis, since days are whole.
					if (next.from > 0 && next.to < LAST_DAY)
						expect(Math.abs(leftOf(next, held) / 100 - spot)).toBeLessThan(0.2);
					for (let i = 0; i < 12; i++) next = widened(next, 2, spot, of);
					expect(widened(next, 2, spot, of)).toBe(next);
				},
			),
		);
	});

	it('never leaves the slider, however it is moved or resized', () => {
		fc.assert(
			fc.property(
				about,
				fc.integer({ min: -20_000, max: 20_000 }),
				({ grain: of, stretch }, by) => {
					for (const next of [
						shifted(stretch, by),
						showing(stretch, daysOf(momentAt(Math.abs(by) % LAST_DAY, of))),
						resized(stretch, 'from', stretch.from + by, of),
						resized(stretch, 'to', stretch.to + by, of),
					]) {
						expect(next.from).toBeGreaterThanOrEqual(0);
						expect(next.to).toBeLessThanOrEqual(LAST_DAY);
						expect(next.to - next.from).toBeGreaterThan(5);
					}
				},
			),
		);
	});
});
