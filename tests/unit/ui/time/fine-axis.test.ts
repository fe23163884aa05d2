import { expect, it } from 'vitest';
import { fineTicks } from '#lib/ui/time/fine-axis.ts';
import { daysOf } from '#lib/time/days.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

it('no name on an axis of days lies on the next, however long a stretch is shown', () => {
	const { from } = daysOf('2011-11');
	for (let length = 20; length <= 700; length += 7)
		for (const width of [340, 700, 1000, 1400]) {
			const stretch = { from, to: from + length - 1 };
			const named = fineTicks(stretch, 'day', width, (month) => MONTHS[month - 1] as string)
				.filter(({ label }) => label !== '')
				.toSorted((a, b) => a.left - b.left);
			expect(named.length).toBeGreaterThan(1);
			for (const [i, { left, label }] of named.entries()) {
				const next = named[i + 1];
				if (!next) continue;
				const room = ((next.left - left) / 100) * width;
				expect(room, `${label}, ${next.label} of ${length} days`).toBeGreaterThan(
					label.length > 3 ? 40 : 20,
				);
			}
		}
});

it('the last name of an axis is not cut at its end, and lies on no other', () => {
	for (const width of [200, 214, 300, 600, 1200])
		for (const [from, to] of [
			['1992-01', '2015-12'],
			['2009-01', '2012-02'],
			['2010-03', '2011-02'],
		] as const) {
			const stretch = { from: daysOf(from).from, to: daysOf(to).to };
			const named = fineTicks(stretch, 'month', width, (month) => MONTHS[month - 1] as string)
				.filter(({ label }) => label !== '')
				.map(({ left, isLast }) => {
					const at = (left / 100) * width;
					return isLast ? [at - 34, at] : [at, at + 34];
				});
			expect(named.length).toBeGreaterThan(1);
			for (const [i, [start = 0, end = 0]] of named.entries()) {
				expect(end).toBeLessThanOrEqual(width);
				expect(start).toBeGreaterThanOrEqual(named[i - 1]?.[1] ?? 0);
			}
		}
});
