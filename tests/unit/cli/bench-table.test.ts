import { expect, test } from 'vitest';
import { report } from '../../bench/table.ts';

const view = (bytes: number, requests: number) => ({ bytes, requests, parts: { script: bytes } });
const rows = (result: Parameters<typeof report>[0]) =>
	report(result)
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.slice(2, -2).split(' | '));

test('each first view names its bar and whether that is held', () => {
	const [, , ...lines] = rows({
		firstView: {
			'/': view(249_000, 24),
			'/embed/': view(199_000, 21),
			'/stories/built-and-taught/': view(230_000, 23),
		},
	});
	expect(lines.map((cells) => cells.slice(3, 5))).toEqual([
		['≤ 250 kB, ≤ 25 requests', 'held'],
		['≤ 200 kB, ≤ 20 requests', '**missed**'],
		['≤ 210 kB, ≤ 30 requests', '**missed**'],
	]);
});

test('a page that Lighthouse finds slow, or short of a point elsewhere, misses its bar', () => {
	const page = {
		...{ performance: 0.93, accessibility: 1, bestPractices: 1, seo: 1 },
		...{ blockedMs: 120, shift: 0, largestMs: 1800, largest: 'svg.things' },
	};
	const [, , ...lines] = rows({
		lighthouse: {
			'/': page,
			'/embed/': page,
			'/stories/k2-to-ndn/': { ...page, accessibility: 0.98 },
		},
	});
	expect(lines.map((cells) => cells.at(-1))).toEqual(['held', '**missed**', '**missed**']);
});

test('a thumb that is too far behind the finger misses its bar, twelve light embeds hold theirs', () => {
	const [, , ...lines] = rows({ embeds: 1.55, thumb: { behindMs: 130, shown: 9 } });
	expect(lines.map((cells) => cells.at(-1))).toEqual(['held', '**missed**']);
});

test('a step that could not be drawn holds no bar, and one without a bar has no verdict', () => {
	const steps = (median: number | null) => ({
		...{ median, p95: median, stepMs: 1, frameMs: 1 },
		...{ setFilterMedian: 2, globalStateMedian: 2 },
	});
	const [, , ...lines] = rows({
		yearStep: { atlas: steps(1.06), lines20k: steps(1.3), points50k: steps(null), other: steps(9) },
	});
	expect(lines.map((cells) => cells.slice(3, 5))).toEqual([
		['≤ 1.1', 'held'],
		['≤ 1.2', '**missed**'],
		['≤ 1.4', '**missed**'],
		['none', ''],
	]);
});

test('a visitor’s own rows have a bar, and nothing where no other way was measured', () => {
	const own50k = { median: 1.2, p95: 1.5, stepMs: 1, frameMs: 1 };
	const [, , own] = rows({ yearStep: { own50k } });
	expect(own?.slice(3, 7).map((cell) => cell.trim())).toEqual(['≤ 1.4', 'held', '', '']);
});
