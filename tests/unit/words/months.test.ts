import { expect, test } from 'vitest';
import { MONTHS } from '#lib/words/dates-en.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { monthSpan } from '#lib/words/months.ts';
import { ru } from '#lib/words/ru.ts';

test('months that follow each other are a span, over the turn of the year too', () => {
	expect(monthSpan([12, 1, 2], MONTHS)).toBe('December–February');
	expect(monthSpan([2, 1, 12], MONTHS)).toBe('December–February');
	expect(monthSpan([6], MONTHS)).toBe('June');
	expect(monthSpan([1, 2, 6, 9, 10], MONTHS)).toBe('January–February, June, September–October');
});

test('months are named as the language does', () => {
	const winter = [en, ru, kk].map(({ trace }) => trace.months([12, 1, 2]));
	expect(winter).toEqual(['December–February', 'декабрь–февраль', 'желтоқсан–ақпан']);
});
