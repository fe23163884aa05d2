import { expect, test } from 'vitest';
import { clamped, textOutline, textWidth, wrapped } from '#lib/export/letters.ts';
import { glyphOutlines } from '#lib/server/glyph-outlines.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';
import { realMap } from '../../fixtures/map.ts';

const shapes = glyphOutlines(process.cwd());
const style = { px: 10 };

test('every letter that the map or its legend may write has a shape in both weights', async () => {
	const texts = (await allCatalogues()).flatMap((words) => {
		const { layout, outline } = (({ labels, lineLabels, bars, outline }) => ({
			layout: [...labels, ...lineLabels, ...bars],
			outline,
		}))(realMap(words));
		return [
			...layout.map(({ text }) => text),
			...layout.map(({ text }) => text.toUpperCase()),
			...outline.things.map(({ name }) => name),
			...Object.values(words.families),
			...Object.values(words.legend),
			...Object.values(words.layers).map(({ name }) => name),
			words.site.subtitle,
		];
	});
	const letters = new Set(texts.join('').normalize('NFC'));
	const missing = [...letters].filter(
		(letter) => !(letter in shapes.regular) || !(letter in shapes.bold),
	);
	expect(missing).toEqual([]);
});

test('a letter with a mark that the font lacks is written as its base letter', () => {
	expect(textWidth('ḁ', style, shapes)).toBe(textWidth('a', style, shapes));
});

test('bold and spaced text is wider, and width grows with the size', () => {
	const plain = textWidth('Kazakhstan', style, shapes);
	expect(textWidth('Kazakhstan', { px: 20 }, shapes)).toBeCloseTo(2 * plain);
	expect(textWidth('Kazakhstan', { px: 10, isBold: true }, shapes)).toBeGreaterThan(plain);
	expect(textWidth('Kazakhstan', { px: 10, spacing: 0.1 }, shapes)).toBeCloseTo(plain + 10);
});

test('text begins, is centred or ends at its point', () => {
	const width = textWidth('2011', style, shapes);
	const x = (anchor: 'start' | 'middle' | 'end') =>
		Number(
			/translate\(([\d.-]+)/.exec(
				textOutline('2011', [100, 0], style, shapes, anchor).transform,
			)?.[1],
		);
	expect(x('start')).toBe(100);
	expect(x('middle')).toBeCloseTo(100 - width / 2, 1);
	expect(x('end')).toBeCloseTo(100 - width, 1);
});

test('text is wrapped at spaces, and a word wider than the line is cut', () => {
	const lines = wrapped('In 2011: 17 corridors and wwwwwwwwwwwwwwwwwwwwww', 80, style, shapes);
	expect(lines.length).toBeGreaterThan(2);
	for (const line of lines) expect(textWidth(line, style, shapes)).toBeLessThanOrEqual(80);
	expect(lines.join('').replaceAll(' ', '')).toBe('In2011:17corridorsandwwwwwwwwwwwwwwwwwwwwww');
	expect(wrapped('', 80, style, shapes)).toEqual([]);
});

test('lines that have no room are told by an ellipsis that fits', () => {
	const lines = wrapped('one two three four five six seven eight', 60, style, shapes);
	const kept = clamped(lines, 2, 60, style, shapes);
	expect(kept).toHaveLength(2);
	expect(kept[1]).toMatch(/…$/);
	expect(textWidth(kept[1] as string, style, shapes)).toBeLessThanOrEqual(60);
	expect(clamped(['all'], 2, 60, style, shapes)).toEqual(['all']);
});
