import { expect, test } from 'vitest';
import { monthSpan } from '#lib/words/months.ts';

test('months that follow each other are a span, over the turn of the year too', () => {
	expect(monthSpan([12, 1, 2], 'en')).toBe('December–February');
	expect(monthSpan([2, 1, 12], 'en')).toBe('December–February');
	expect(monthSpan([6], 'en')).toBe('June');
	expect(monthSpan([1, 2, 6, 9, 10], 'en')).toBe('January–February, June, September–October');
});

test('months are named as the language does', () => {
	expect(monthSpan([12, 1, 2], 'ru')).toBe('декабрь–февраль');
	expect(monthSpan([1], 'kk')).toMatch(/^[қҚ]аңтар$/);
});
