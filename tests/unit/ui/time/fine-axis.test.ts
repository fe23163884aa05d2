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
