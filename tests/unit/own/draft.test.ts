import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changedStep,
	draftOf,
	storyOf,
	withClaim,
	withFields,
	withoutStep,
	withStep,
	withStepAt,
	withTexts,
	type Draft,
} from '#lib/own/draft.ts';
import { Edits, KEPT_EDITS } from '#lib/own/edits.ts';
import { emptyStory, LIMITS } from '#lib/own/own-story.ts';

const empty = draftOf(emptyStory('en', 'Mine'));
const STEP = { view: 'year=2009', title: 'A view' };
const titles = ({ steps }: Draft) => steps.map(({ title }) => title).join('');
const abc = [...'abc'].reduce(
	(draft, title, at) => withStep(draft, { ...STEP, title }, at - 1),
	empty,
);

describe('a draft', () => {
	it('takes a step behind the one that is chosen', () => {
		expect(titles(withStep(abc, { ...STEP, title: 'x' }, 0))).toBe('axbc');
		expect(titles(withStep(abc, { ...STEP, title: 'x' }, -1))).toBe('xabc');
	});

	it('moves a step to any place and no further', () => {
		const [a] = abc.steps;
		expect(titles(withStepAt(abc, a?.key ?? 0, 2))).toBe('bca');
		expect(titles(withStepAt(abc, a?.key ?? 0, 9))).toBe('bca');
		expect(withStepAt(abc, a?.key ?? 0, -1)).toBe(abc);
	});

	it('tells which step it differs by from another, if by any', () => {
		const [a, b, c] = abc.steps.map(({ key }) => key);
		const keyOf = (before: Draft, after: Draft) => changedStep(before, after)?.key;
		expect(keyOf(abc, withFields(abc, b ?? 0, { title: 'z' }))).toBe(b);
		expect(keyOf(abc, withStepAt(abc, a ?? 0, 2))).toBe(a);
		expect(keyOf(withStepAt(abc, c ?? 0, 0), abc)).toBe(c);
		expect(keyOf(withoutStep(abc, b ?? 0), abc)).toBe(b);
		expect(keyOf(abc, withoutStep(abc, b ?? 0))).toBeUndefined();
		expect(keyOf(abc, withTexts(abc, { title: 'Another' }))).toBeUndefined();
	});

	it('loses a step, and the others keep their keys', () => {
		const [a, b, c] = abc.steps;
		expect(withoutStep(abc, b?.key ?? 0).steps).toEqual([a, c]);
	});

	it('changes texts without touching the view, and a view without touching texts', () => {
		const [a] = abc.steps;
		const told = withFields(abc, a?.key ?? 0, { title: 'z', sentence: 'Said.' });
		expect(told.steps[0]).toMatchObject({ view: 'year=2009', sentence: 'Said.' });
		const retaken = withFields(told, a?.key ?? 0, { view: 'year=2012' });
		expect(retaken.steps[0]).toMatchObject({ view: 'year=2012', title: 'z', sentence: 'Said.' });
	});

	it('cites a claim once and gives it up again', () => {
		const key = abc.steps[1]?.key ?? 0;
		const cited = withClaim(abc, key, 'some-claim', true);
		expect(withClaim(cited, key, 'some-claim', true)).toBe(cited);
		expect(storyOf(withClaim(cited, key, 'some-claim', false))).toEqual(storyOf(abc));
	});

	it('takes no more steps than a story may have, and no longer text than fits', () => {
		let full = empty;
		for (let i = 0; i < LIMITS.steps + 3; i++) full = withStep(full, STEP, i);
		expect(full.steps).toHaveLength(LIMITS.steps);
		expect(withTexts(empty, { title: 'x'.repeat(999) }).title).toHaveLength(LIMITS.title);
	});

	it('is written without keys and without what is empty', () => {
		const key = abc.steps[0]?.key ?? 0;
		expect(storyOf(withFields(abc, key, { sentence: '', notes: '', claims: [] }))).toEqual({
			version: 1,
			lang: 'en',
			title: 'Mine',
			steps: [...'abc'].map((title) => ({ view: 'year=2009', title })),
		});
	});
});

describe('the edits of a draft', () => {
	it('are undone one by one, back to the first, and made again', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (numbers) => {
				const edits = new Edits(0);
				const states = numbers.map((n, i) => n * 100 + i + 1);
				for (const state of states) edits.make(state, 'edit');
				for (const state of [...states].reverse()) {
					expect(edits.state).toBe(state);
					expect(edits.undo()).toBe('edit');
				}
				expect(edits.state).toBe(0);
				expect(edits.undo()).toBeNull();
				for (const state of states) {
					expect(edits.redo()).toBe('edit');
					expect(edits.state).toBe(state);
				}
				expect(edits.redo()).toBeNull();
			}),
		);
	});

	it('keep more than fifty steps back', () => {
		const edits = new Edits(0);
		for (let i = 1; i <= 1000; i++) edits.make(i, 'edit');
		let undone = 0;
		while (edits.undo() !== null) undone++;
		expect(undone).toBe(KEPT_EDITS);
		expect(KEPT_EDITS).toBeGreaterThanOrEqual(50);
	});

	it('count the letters of one field as one, until something else happens', () => {
		const edits = new Edits('');
		for (const text of ['a', 'ab', 'abc']) edits.make(text, 'text', 'title');
		edits.rest();
		edits.make('abcd', 'text', 'title');
		edits.undo();
		expect(edits.state).toBe('abc');
		edits.undo();
		expect(edits.state).toBe('');
	});

	it('that were undone are gone with the next edit, and an edit of nothing is none', () => {
		const edits = new Edits(0);
		edits.make(1, 'one');
		edits.make(1, 'same');
		edits.undo();
		edits.make(2, 'two');
		expect([edits.redoable, edits.undoable]).toEqual([null, 'two']);
	});
});
