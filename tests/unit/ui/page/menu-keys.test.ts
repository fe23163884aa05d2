import { describe, expect, it } from 'vitest';
import { menuTarget } from '#lib/ui/page/menu-keys.ts';

describe('the keys of a menu', () => {
	it.each([
		['ArrowDown', 0, 1],
		['ArrowDown', 2, 0],
		['ArrowUp', 0, 2],
		['ArrowUp', 2, 1],
		['Home', 2, 0],
		['End', 0, 2],
		['Escape', 1, 'close'],
		['Tab', 1, 'leave'],
		['a', 1, null],
	])('%s on item %i leads to %s', (key, index, target) => {
		expect(menuTarget(key, index, 3)).toBe(target);
	});
});
