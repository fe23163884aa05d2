import { describe, expect, test } from 'vitest';
import { firstAndLate, needsLate } from '#lib/map/svg/late.ts';

const THINGS = [
	'<defs><path id="leg-a" d="M0 0l1 1"/></defs><g class="legs"><use href="#leg-a"/></g><g class="hits"><use class="hit" data-hit="a"/></g>',
	'<g class="dots"><circle data-z="0 4"/><circle data-z="5 99" data-off=""/></g>',
	'<g class="marks"><g class="mark" data-at="0 0 1 1 1"><title>A > "b"</title></g><g class="mark" data-at="0 0 1 1 1,3 8 2 2 1"><path d="M0 0"/></g></g>',
].join('\n');

const count = (markup: string) => markup.match(/<[a-z]/g)?.length ?? 0;

describe('the picture of a page', () => {
	const { first, late, detail } = firstAndLate(THINGS);

	test('begins with what the levels about the home view show', () => {
		expect(first).toContain('<circle data-z="0 4"/>');
		expect(first).toContain('<path d="M0 0"/>');
		expect(first).not.toContain('data-z="5 99"');
		expect(first).not.toContain('<title>');
		expect(first).not.toContain('data-hit');
	});

	test('keeps the places of its groups, also of those that wait', () => {
		expect([...first.matchAll(/<g class="(\w+)">/g)].map(([, name]) => name)).toEqual([
			'legs',
			'hits',
			'dots',
			'marks',
		]);
	});

	test('loses nothing: things and what a hand finds wait as text, the rest is detail to be fetched', () => {
		const [zoom = '', hand = ''] = late.split('</script>');
		expect(zoom).toMatch(
			/^<script type="text\/plain" data-wait="zoom"><svg>.*<title>A > "b"<\/title>/,
		);
		expect(detail).toBe('<g class="dots"><circle data-z="5 99" data-off=""/></g>');
		expect(hand).toMatch(
			/^<script type="text\/plain" data-wait="hand"><svg><g class="hits">.*data-hit="a"/,
		);
		// Two scripts of text, each with an svg, and the groups of three kinds of parts.
		expect(count(first) + count(late) + count(detail)).toBe(count(THINGS) + 4 + 3);
	});
});

test.each([
	[0.9, true],
	[1.79, true],
	[1.8, false],
	[3.99, false],
	[4, true],
])('zoom %f shows parts that wait: %s', (zoom, isLate) => {
	expect(needsLate(zoom)).toBe(isLate);
});
