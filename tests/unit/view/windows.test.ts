import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WINDOWS, withWindows } from '#lib/view/windows.js';

/** Whether a window of this size is of a kind; understands what the table of kinds uses. */
const is = (kind: keyof typeof WINDOWS, width: number, height: number): boolean =>
	WINDOWS[kind].split(', ').some((all) =>
		all.split(' and ').every((part) => {
			const [, limit, side, px] = /^\((min|max)-(width|height): (\d+)px\)$/.exec(part) ?? [];
			if (!px) throw new Error(part);
			const value = side === 'width' ? width : height;
			return limit === 'min' ? value >= Number(px) : value <= Number(px);
		}),
	);

it('every window is of exactly one of the kinds that lay out the page', () => {
	for (let width = 200; width < 1700; width += 1)
		for (const height of [200, 256, 331, 480, 481, 600, 844, 1180]) {
			const kinds = (['wide', 'medium', 'narrow', 'low'] as const).filter((kind) =>
				is(kind, width, height),
			);
			expect(kinds, `${width} x ${height}`).toHaveLength(1);
			const isSmall = kinds[0] === 'narrow' || kinds[0] === 'low';
			expect(is('small', width, height), `${width} x ${height}`).toBe(isSmall);
			expect(is('roomy', width, height)).toBe(!is('cramped', width, height));
			const isLimited = is('low', width, height) || is('stacked', width, height);
			expect(is('limited', width, height), `${width} x ${height}`).toBe(isLimited);
		}
});

it('a style names kinds of windows, and a name that is none is refused', () => {
	expect(withWindows('@media (--low) { a { top: 0 } }')).toBe(
		`@media ${WINDOWS.low} { a { top: 0 } }`,
	);
	expect(() => withWindows('@media (--nowhere) {}')).toThrow('nowhere');
});

it('the styles of the pages name no width or height of a window in pixels', () => {
	const folder = join(process.cwd(), 'src/lib/ui');
	const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(svelte|css)$/.test(name),
	);
	expect(styles.length).toBeGreaterThan(50);
	const withPixels = styles.filter((name) =>
		/@media[^{]*\b(width|height)\b/.test(readFileSync(join(folder, name), 'utf8')),
	);
	expect(withPixels).toEqual([]);
});
