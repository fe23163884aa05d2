import { expect, test } from 'vitest';
import { tipText } from '#lib/ui/map/tips.ts';

test('the pointer tells own data and things of the atlas at one spot apart, and how many there are', () => {
	const tip = (id: string) => `<${id}>`;
	const told = (...ids: string[]) => tipText(ids, tip, (count) => `${count} things`);
	expect(told('k2')).toBe('<k2>');
	expect(told('k2', 'manas')).toBe('2 things');
	expect(told('own-1:0')).toBe('<own-1:0>');
	expect(told('own-1:0', 'own-2:7', 'own-1:4')).toBe('<own-1:0> (+2)');
	expect(told('own-1:0', 'own-1:4', 'k2')).toBe('<own-1:0> (+1)\n<k2>');
	expect(told()).toBe('');
});
