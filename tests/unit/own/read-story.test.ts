import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type OwnStory } from '#lib/own/own-story.ts';
import { readStory } from '#lib/own/read-story.ts';
import { storyOf, draftOf } from '#lib/own/draft.ts';
import { plainText } from '#lib/own/plain-text.ts';
import { fileText, openedFile, savedStory, storyFile, storyFileName } from '#lib/own/file.ts';
import { openedView } from '#lib/view/opened.ts';
import { hostileText } from '../../fixtures/hostile.ts';

const THOUSANDS = { numRuns: 3000 };

const SMALL: OwnStory = {
	version: 1,
	lang: 'en',
	title: 'How goods came north',
	steps: [{ view: 'year=2009', title: 'The first train' }],
};
const withStep = (step: object) => ({ ...SMALL, steps: [{ ...SMALL.steps[0], ...step }] });

describe('reading a story', () => {
	it('keeps one that is whole as it is, without a fault', () => {
		const whole: OwnStory = {
			...SMALL,
			lead: 'From Riga to Kabul',
			author: 'A. Lecturer',
			steps: [
				{
					view: 'year=2009&layers=corridors&fit=20,24,85,60',
					title: 'The first train',
					sentence: 'It left Riga in February.',
					text: 'A paragraph.\nAnd a second line.',
					notes: 'Wait for the map.',
					claims: ['k2-air-base-permission'],
					sweep: { from: 2001, to: 2009, seconds: 6 },
					slide: 'opening',
				},
				{ view: '', title: '', sweep: { from: '2009-02', to: '2009-11', seconds: 10 } },
			],
			data: [{ name: 'mine' }],
		};
		expect(readStory(JSON.parse(storyFile(whole)))).toEqual({ story: whole, faults: [] });
	});

	it('says what of a view cannot be used and keeps the rest of the view', () => {
		const { story, faults } = readStory(
			withStep({ view: 'year=1066&layers=corridors,moon&way=x' }),
		);
		expect(story?.steps[0]?.view).toBe('year=1992&layers=corridors');
		expect(faults).toEqual([
			{ kind: 'view', step: 0, key: 'year' },
			{ kind: 'view', step: 0, key: 'layers' },
			{ kind: 'view', step: 0, key: 'way' },
		]);
	});

	it('leaves out of a view what belongs to a frame or to a page', () => {
		const { story } = readStory(
			withStep({ view: 'year=2009&controls=none&still=1&origin=null&data=2026.11&lang=ru&embed' }),
		);
		expect(story?.steps[0]?.view).toBe('year=2009');
	});

	it.each([
		['of one year', { from: 2009, to: 2009, seconds: 6 }],
		['of a year and a month', { from: 2009, to: '2010-01', seconds: 6 }],
		['of a month that is none', { from: '2009-13', to: '2010-01', seconds: 6 }],
		['beyond the atlas', { from: 1990, to: 2009, seconds: 6 }],
		['of no time', { from: 2001, to: 2009, seconds: 0 }],
		['that is text', '2001-2009'],
	])('drops a sweep %s with a fault', (_, sweep) => {
		const { story, faults } = readStory(withStep({ sweep }));
		expect(story?.steps[0]).not.toHaveProperty('sweep');
		expect(faults).toEqual([{ kind: 'sweep', step: 0 }]);
	});

	it('takes out what turns the order of letters, and says so', () => {
		const { story, faults } = readStory(withStep({ title: 'abc\u202edef\u0000' }));
		expect(story?.steps[0]?.title).toBe('abcdef');
		expect(faults).toEqual([{ kind: 'invisible', step: 0 }]);
	});

	it('takes out every mark that turns the order of letters, and whatever else is not seen', () => {
		const all = Array.from({ length: 0x110000 }, (_, code) => code)
			.filter((code) => code < 0xd800 || code > 0xdfff)
			.map((code) => String.fromCodePoint(code));
		const turning = all.filter((mark) => /\p{Bidi_Control}/u.test(mark));
		expect(turning.length).toBeGreaterThan(10);
		const unseen = ['\u00ad', '\u200b', '\u2060', '\u2064', '\u206a', '\ufff9', '\u{e0041}'];
		for (const mark of [...turning, ...unseen])
			expect(plainText(`a${mark}b`), mark.codePointAt(0)?.toString(16)).toBe('ab');
		// What scripts and emoji need, and what is seen.
		for (const kept of ['می‌خواهم', '👩‍🚀', '❤️', 'Қапшағай', 'e\u0301', 'क्‍ष', 'a\tb\nc'])
			expect(plainText(kept)).toBe(kept);
		expect(plainText('a\u2028b\u2029c\r\nd')).toBe('a\nb\nc\nd');
	});

	it('cuts what is longer than it may be, never through a character', () => {
		const { story, faults } = readStory(withStep({ title: `${'x'.repeat(LIMITS.title - 1)}🚂` }));
		expect(story?.steps[0]?.title).toBe('x'.repeat(LIMITS.title - 1));
		expect(faults).toEqual([{ kind: 'cut', field: 'title', step: 0 }]);
	});

	it('keeps the first hundred steps of more', () => {
		const many = { ...SMALL, steps: Array.from({ length: 130 }, () => SMALL.steps[0]) };
		const { story, faults } = readStory(many);
		expect(story?.steps).toHaveLength(100);
		expect(faults).toEqual([{ kind: 'tooManySteps' }]);
	});

	it('goes on without a step that is none', () => {
		const { story, faults } = readStory({ ...SMALL, steps: [7, SMALL.steps[0], null] });
		expect(story?.steps).toEqual(SMALL.steps);
		expect(faults).toEqual([
			{ kind: 'notAStep', step: 0 },
			{ kind: 'notAStep', step: 2 },
		]);
	});

	it.each([
		['a later version', { ...SMALL, version: 2 }, { kind: 'version', version: 2 }],
		['no steps', { ...SMALL, steps: [] }, { kind: 'noSteps' }],
		['something else', { type: 'FeatureCollection' }, { kind: 'noStory' }],
		['a list', [], { kind: 'noStory' }],
	])('opens nothing of %s and says why', (_, raw, fault) => {
		const { story, faults } = readStory(raw);
		expect(story).toBeNull();
		expect(faults).toContainEqual(fault);
	});

	it('never throws, and reads its own result again without a fault', () => {
		fc.assert(
			fc.property(
				fc.record(
					{
						version: fc.oneof(fc.constant(1), fc.anything()),
						lang: fc.oneof(fc.constantFrom('en', 'ru', 'kk'), fc.anything()),
						title: fc.oneof(hostileText, fc.anything()),
						lead: hostileText,
						data: fc.anything(),
						steps: fc.oneof(
							fc.anything(),
							fc.array(
								fc.oneof(
									fc.anything(),
									fc.record(
										{
											view: fc.oneof(fc.webQueryParameters(), hostileText, fc.anything()),
											title: fc.oneof(hostileText, fc.anything()),
											text: fc.oneof(hostileText, fc.anything()),
											claims: fc.oneof(fc.array(hostileText), fc.anything()),
											sweep: fc.anything(),
											slide: fc.anything(),
										},
										{ requiredKeys: [] },
									),
								),
								{ maxLength: 4 },
							),
						),
					},
					{ requiredKeys: [] },
				),
				(raw) => {
					const { story } = readStory(raw);
					if (!story) return;
					const { data, ...rest } = story;
					const again = readStory(JSON.parse(JSON.stringify(rest)));
					expect(again).toEqual({ story: rest, faults: [] });
					expect(data === undefined || Array.isArray(data)).toBe(true);
					for (const { view, title } of story.steps) {
						expect(openedView(view).notices).toEqual([]);
						expect(title.isWellFormed()).toBe(true);
					}
				},
			),
			THOUSANDS,
		);
	});
});

describe('the file of a story', () => {
	it('opens with a byte-order mark, and not when it is half of one', () => {
		expect(openedFile(`\ufeff${storyFile(SMALL)}`)).toEqual({ story: SMALL, faults: [] });
		expect(openedFile(storyFile(SMALL).slice(0, -20)).faults).toEqual([{ kind: 'noStory' }]);
	});

	it('keeps the steps that are whole, wherever it was cut, and says that there were more', () => {
		const steps = ['a', 'b "]}', 'c\\'].map((title) => ({ view: 'year=2009', title }));
		const whole: OwnStory = { ...SMALL, steps, data: [{ name: '{"steps":[' }] };
		const text = storyFile(whole);
		const ends = steps.map((step) => text.indexOf(JSON.stringify(step.title)) + 2);
		for (let length = 0; length < text.trimEnd().length; length++) {
			const { story, faults } = openedFile(text.slice(0, length));
			const kept = story?.steps ?? [];
			expect(kept, String(length)).toEqual(steps.slice(0, kept.length));
			expect(kept.length).toBeLessThanOrEqual(ends.filter((end) => end < length).length);
			expect(faults).toContainEqual({ kind: kept.length > 0 ? 'half' : 'noStory' });
		}
		expect(openedFile(text.slice(0, -30)).story?.steps).toEqual(steps);
	});

	it('keeps every step of an edited story whose data were cut off', () => {
		const steps = ['a', 'b'].map((title) => ({ view: 'year=2009', title }));
		// Data that were taken into it before its last edit.
		const { version, lang, title, data } = { ...SMALL, data: [{ rows: 'x'.repeat(20_000) }] };
		const edited = storyOf(draftOf({ version, lang, title, data, steps }));
		const text = storyFile(edited);
		expect(openedFile(text).story).toEqual(edited);
		const { story, faults } = openedFile(text.slice(0, text.length * 0.95));
		expect(story?.steps).toEqual(steps);
		expect(faults).toEqual([{ kind: 'half' }]);
	});

	it('holds what the speaker says, and data, only where that is asked for, and is called so', () => {
		const whole: OwnStory = {
			...SMALL,
			title: 'Mine',
			steps: [{ view: 'year=2009', title: 'A', notes: 'Said aloud.' }],
			data: [{ name: 'Incidents' }],
		};
		const none = savedStory(whole, { notes: false, data: false });
		expect(none.name).toBe('mine.ndn-story.json');
		expect(none.text).not.toMatch(/Said aloud|Incidents/);
		const all = savedStory(whole, { notes: true, data: true });
		expect(all.name).toBe('mine-with-notes.ndn-story.json');
		expect(openedFile(all.text).story).toEqual(whole);
		// It has none to hold.
		expect(savedStory({ ...SMALL, title: 'Mine' }, { notes: true, data: true }).name).toBe(
			'mine.ndn-story.json',
		);
	});

	it('is not read when it is larger than a story can be', () => {
		expect(openedFile(' '.repeat(2 ** 22 + 1)).faults).toEqual([{ kind: 'tooLarge' }]);
		expect(openedFile(null).faults).toEqual([{ kind: 'tooLarge' }]);
		const large = (fields: object) =>
			openedFile(JSON.stringify({ version: 1, title: 'Mine', steps: [{ view: '' }], ...fields }));
		const filling = 'x'.repeat(2 ** 22);
		expect(large({ filling }).faults).toEqual([{ kind: 'tooLarge' }]);
		// Its author's own data may be many.
		expect(large({ data: [{ name: filling }] }).story?.title).toBe('Mine');
	});

	it('opens again however long all its texts are', async () => {
		const long = (most: number) => '\n'.repeat(most);
		const steps = Array.from({ length: LIMITS.steps }, () => ({
			view: 'year=2009',
			title: long(LIMITS.title),
			sentence: long(LIMITS.sentence),
			text: long(LIMITS.text),
			notes: long(LIMITS.notes),
			claims: Array.from({ length: LIMITS.claims }, (_, i) => `${i}-`.padEnd(120, 'x')),
		}));
		const full: OwnStory = { version: 1, lang: 'kk', title: 'Full', steps };
		expect(openedFile(await fileText(new Blob([storyFile(full)])))).toEqual({
			story: full,
			faults: [],
		});
	});

	it('never throws at any text', () => {
		fc.assert(
			fc.property(fc.oneof(hostileText, fc.string()), (text) => {
				expect(openedFile(text).story).toBeNull();
			}),
			THOUSANDS,
		);
	});

	it('is called by letters and digits of the title', () => {
		expect(storyFileName('../../Путь: Riga → Kabul?')).toBe('путь-riga-kabul');
		expect(storyFileName('…')).toBe('story');
	});
});
