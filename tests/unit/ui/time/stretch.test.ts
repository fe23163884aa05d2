import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, LAST_DAY, momentAt } from '#lib/time/days.ts';
import {
	dayAt,
	gripsOf,
	leftOf,
	resized,
	shifted,
	showing,
	stretchAbout,
	wholeMonths,
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

	it('is whole months where months are shown, the nearest, and those stay as they are', () => {
		fc.assert(
			fc.property(day, day, (a, b) => {
				const stretch = { from: Math.min(a, b), to: Math.max(a, b) };
				fc.pre(stretch.to - stretch.from > 40);
				const whole = wholeMonths(stretch);
				expect(daysOf(momentAt(whole.from, 'month')).from).toBe(whole.from);
				expect(daysOf(momentAt(whole.to, 'month')).to).toBe(whole.to);
				expect(Math.abs(whole.from - stretch.from)).toBeLessThanOrEqual(16);
				expect(Math.abs(whole.to - stretch.to)).toBeLessThanOrEqual(16);
				expect(wholeMonths(whole)).toEqual(whole);
			}),
		);
	});
});

describe('the parts by which a stretch is taken', () => {
	it('are each wide enough for a finger, beside each other and on the line, however short the stretch is', () => {
		const pixel = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(pixel, pixel, fc.integer({ min: 150, max: 1500 }), (a, b, width) => {
				const at = { left: Math.min(a, b) * width, right: Math.max(a, b) * width };
				const { from, to, isOutside } = gripsOf(at, width);
				// On the edges, an end takes half of its 24 pixels from the middle.
				expect(to - from - (isOutside ? 0 : 24)).toBeGreaterThanOrEqual(24 - 1e-6);
				expect(isOutside ? from : 24).toBeGreaterThanOrEqual(24 - 1e-6);
				expect(isOutside ? to : 0).toBeLessThanOrEqual(width - 24 + 1e-6);
			}),
		);
	});

	it('stand about the stretch where there is room', () => {
		// 61 days on 900 pixels.
		expect(gripsOf({ left: 440, right: 446 }, 900)).toEqual({
			from: 431,
			to: 455,
			isOutside: true,
		});
		expect(gripsOf({ left: 0, right: 6 }, 900)).toEqual({ from: 24, to: 48, isOutside: true });
	});
});
