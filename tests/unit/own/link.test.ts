import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { crc32 } from '#lib/own/crc32.ts';
import { isStoryFragment, openedFragment, storyFragment } from '#lib/own/link.ts';
import { reachOf } from '#lib/own/meter.ts';
import { withoutData, withoutNotes, type OwnStory } from '#lib/own/own-story.ts';
import links from '../../fixtures/own-stories.json';

const STORY: OwnStory = {
	version: 1,
	lang: 'kk',
	title: 'Ригадан Кабулға',
	steps: [
		{ view: 'year=2009&select=kkt', title: 'Бірінші пойыз', text: 'Мәтін', notes: 'Ескертпе' },
	],
};
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fragment = (bytes: Uint8Array, check = crc32(bytes)) =>
	`1.${deflateRawSync(bytes).toString('base64url')}.${check}`;

describe('the link of a story', () => {
	it('opens as the story that it was made of', async () => {
		expect(await openedFragment(`#${await storyFragment(STORY)}`)).toEqual({
			story: STORY,
			faults: [],
		});
	});

	it('needs no character that a link would have to escape', async () => {
		expect(await storyFragment(STORY)).toMatch(/^1\.[\w-]+\.[0-9a-f]{8}$/);
	});

	it('holds notes unless they are left out, and data never', async () => {
		const whole = { ...STORY, data: [1] };
		const { story } = await openedFragment(await storyFragment(whole));
		expect(story).toEqual(STORY);
		const bare = await openedFragment(await storyFragment(withoutNotes(whole)));
		expect(JSON.stringify(bare.story)).not.toMatch(/notes|data/);
		// To leave out one is not to leave out the other.
		expect(withoutNotes(whole).data).toEqual([1]);
		expect(withoutData(whole)).toEqual(STORY);
	});

	it('is not opened, and said so, in a browser that cannot unpack it', async () => {
		const link = await storyFragment(STORY);
		vi.stubGlobal('DecompressionStream', undefined);
		expect(await openedFragment(link)).toEqual({ story: null, faults: [{ kind: 'tooOld' }] });
		vi.unstubAllGlobals();
	});

	it.each(links)('of version 1 opens for ever: $name', async ({ fragment, story }) => {
		expect((await openedFragment(fragment)).story).toEqual(story);
	});

	it('is incomplete whenever it is cut, wherever that is', async () => {
		const whole = await storyFragment(STORY);
		for (let length = 0; length < whole.length; length++)
			expect(await openedFragment(whole.slice(0, length)), String(length)).toEqual({
				story: null,
				faults: [{ kind: 'incomplete' }],
			});
	});

	it('with another character is incomplete, or the very same story: never another', async () => {
		const whole = await storyFragment(STORY);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 2, max: whole.length - 1 }),
				fc.constantFrom(...'abcXYZ019-_. %é'),
				async (at, other) => {
					fc.pre(whole[at] !== other);
					const changed = whole.slice(0, at) + other + whole.slice(at + 1);
					const { story, faults } = await openedFragment(changed);
					// The last bits of the last byte that deflate writes mean nothing.
					if (story) expect(story).toEqual(STORY);
					else expect(faults).toEqual([{ kind: 'incomplete' }]);
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('of a later version says which', async () => {
		expect(await openedFragment('#2.whatever')).toEqual({
			story: null,
			faults: [{ kind: 'version', version: 2 }],
		});
	});

	it('stops inflating at a megabyte', async () => {
		const bomb = fragment(new Uint8Array(40_000_000).fill(32));
		expect(bomb.length).toBeLessThan(64 * 1024);
		expect((await openedFragment(bomb)).faults).toEqual([{ kind: 'incomplete' }]);
	});

	it('is not read beyond 64 kB', async () => {
		expect((await openedFragment('1.'.padEnd(70_000, 'A'))).faults).toEqual([{ kind: 'tooLarge' }]);
	});

	it('that holds no story says so, though it is whole', async () => {
		expect((await openedFragment(fragment(json([1, 2])))).faults).toEqual([{ kind: 'noStory' }]);
		expect((await openedFragment(fragment(new TextEncoder().encode('{')))).faults).toEqual([
			{ kind: 'incomplete' },
		]);
		expect((await openedFragment(fragment(new Uint8Array([0xff, 0xfe])))).faults).toEqual([
			{ kind: 'incomplete' },
		]);
	});

	it('never throws at rubbish', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ maxLength: 200 }), async (rubbish) => {
				const { story } = await openedFragment(`1.${rubbish}`);
				expect(story).toBeNull();
			}),
			{ numRuns: 2000 },
		);
	});

	it('is told from the name of a step', () => {
		expect(isStoryFragment('1.abc.00000000')).toBe(true);
		expect(isStoryFragment('two-memoranda')).toBe(false);
	});
});

it('CRC-32 is that of the standard', () => {
	expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
	expect(crc32(new Uint8Array())).toBe('00000000');
});

it('the meter says how far a link of a length survives', () => {
	expect([2000, 2001, 4000, 4001, 8000, 8001].map(reachOf)).toEqual([
		'anywhere',
		'messengers',
		'messengers',
		'cut',
		'cut',
		'fileOnly',
	]);
});
