import { expect, test } from 'vitest';
import { markdownOutline } from '#lib/own/outline.ts';

const WORDS = { inAtlas: 'Open in the atlas', sources: 'Sources', notes: 'Speaker notes' };
const STEP = {
	title: 'Rails *north*',
	text: 'First.\nSecond.',
	notes: '',
	picture: { name: '01-ndn atlas.png', alt: 'Picture [1]' },
	address: 'https://atlas.example.org/?year=2009',
	sources: ['McDermott, 2011'],
};

test('an outline has each step under its title, with its picture, texts, sources and address', () => {
	const text = markdownOutline(
		{ title: 'Mine', author: 'A. Lecturer', lead: 'In short.' },
		[{ ...STEP, sentence: 'Goods came.', notes: 'Wait.\nThen go on.' }],
		WORDS,
	);
	expect(text).toBe(`# Mine

A. Lecturer

In short.

## 1. Rails \\*north\\*

![Picture \\[1\\]](01-ndn%20atlas.png)

**Goods came.**

First.

Second.

> Speaker notes: Wait.
> Then go on.

Sources:

- McDermott, 2011

[Open in the atlas](<https://atlas.example.org/?year=2009>)
`);
});

test('an outline leaves out what a step does not have, and takes no text for Markdown', () => {
	const text = markdownOutline(
		{ title: '<img src=x> [a](javascript:b)' },
		[{ ...STEP, text: '# no heading\n- no list\n1. no number', address: null, sources: [] }],
		WORDS,
	);
	expect(text).not.toMatch(/^- |^1\. |^# no|Sources|Speaker|(?<!\\)[[<](?:a|img)/m);
	expect(text).toContain('1\\. no number');
});
