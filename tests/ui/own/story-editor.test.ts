import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnStory } from '#lib/own/own-story.ts';
import { holdRest } from '#lib/ui/own/brought.ts';
import { StoryEditor } from '#lib/ui/own/story-editor.svelte.ts';
import { guard } from '#lib/ui/own/guard.ts';
import { NotKept, type KeptStory, type StoryStore } from '#lib/ui/own/story-store.ts';
import { en } from '#lib/words/own/en.ts';

beforeEach(() => {
	vi.useFakeTimers();
	// All test files share it.
	sessionStorage.clear();
});
afterEach(() => void vi.useRealTimers());

/** What a device keeps, without its database. */
function device() {
	const kept = new Map<string, KeptStory>();
	const put = vi.fn(async (id: string, story: OwnStory, revision: number) => {
		if ((kept.get(id)?.revision ?? 0) !== revision) throw new NotKept('elsewhere');
		kept.set(id, { id, revision: revision + 1, changed: kept.size + 1, story });
		return revision + 1;
	});
	const store = {
		put,
		get: async (id: string) => kept.get(id) ?? null,
		list: async () =>
			[...kept.values()]
				.sort((a, b) => b.changed - a.changed)
				.map(({ id, changed, story: { title, steps } }) => ({
					...{ id, changed, title },
					steps: steps.length,
				})),
		remove: async (id: string, revision: number) => {
			if (kept.has(id) && kept.get(id)?.revision !== revision) throw new NotKept('elsewhere');
			kept.delete(id);
		},
		close: () => undefined,
	};
	return { kept, put, store: store as unknown as StoryStore };
}

async function editor(on = device(), brought: OwnStory | null = null) {
	const made = new StoryEditor('en', en, on.store);
	await made.begin(brought);
	return { made, ...on };
}
const view = (year: number) => ({ view: `year=${year}`, title: `In ${year}` });
const titles = ({ draft }: StoryEditor) => draft.steps.map(({ title }) => title);
/** Brings back what was left last. */
const bringBack = (made: StoryEditor) => made.left[0] && made.bringBack(made.left[0]);
/** Long enough for what waits to be saved. */
const pause = () => vi.advanceTimersByTimeAsync(1000);

describe('a story that is made', () => {
	test('is kept within a second of an edit, and says so; an untouched one is not kept at all', async () => {
		const { made, kept, put } = await editor();
		await pause();
		expect(kept.size).toBe(0);
		made.add(view(2009));
		expect(made.keeper.state).toBe('saving');
		for (const title of ['T', 'Ti', 'Title']) made.entitle({ title });
		await pause();
		expect(made.keeper.state).toBe('saved');
		expect(put).toHaveBeenCalledTimes(1);
		expect([...kept.values()][0]?.story).toMatchObject({ title: 'Title', steps: [view(2009)] });
	});

	test('is saved while somebody types on and on', async () => {
		const { made, kept } = await editor();
		made.add(view(2009));
		for (let i = 1; i <= 20; i++) {
			await vi.advanceTimersByTimeAsync(300);
			made.entitle({ title: 'x'.repeat(i) });
			const saved = [...kept.values()][0]?.story.title?.length ?? 0;
			// Never more than a second behind.
			if (i > 4) expect(saved).toBeGreaterThanOrEqual(i - 4);
		}
	});

	test('typed in two goes is undone in two', async () => {
		const { made } = await editor();
		for (const title of ['a', 'ab']) made.entitle({ title });
		await vi.advanceTimersByTimeAsync(2500);
		for (const title of ['ab,', 'ab, c']) made.entitle({ title });
		made.rest();
		made.entitle({ title: 'ab, cd' });
		for (const title of ['ab, c', 'ab', '']) {
			made.undo();
			expect(made.draft.title).toBe(title);
		}
	});

	test('says whether a claim was cited now, already, or cannot be', async () => {
		const { made } = await editor();
		made.add(view(2009));
		made.cite('claim-0');
		expect(made.said).toBe(en.done.cited(1));
		made.cite('claim-0');
		expect(made.said).toBe(en.done.citedAlready(1));
		for (let i = 1; i < 40; i++) made.cite(`claim-${i}`);
		made.cite('claim-40');
		expect(made.said).toBe(en.done.citedFull(1));
		expect(made.story.steps[0]?.claims).toHaveLength(40);
	});

	test('has a new view before its closing slide', async () => {
		const { made } = await editor();
		made.add(view(2009));
		made.add({ ...view(2015), title: 'Thanks', slide: 'closing' });
		made.add(view(2011));
		expect(titles(made)).toEqual(['In 2009', 'In 2011', 'Thanks']);
	});

	test('is gone on with when the editor is opened again', async () => {
		const on = device();
		const { made } = await editor(on);
		made.add(view(2009));
		await made.close();
		const again = (await editor(on)).made;
		expect(titles(again)).toEqual(['In 2009']);
		again.add(view(2011));
		await pause();
		expect(on.kept.size).toBe(1);
	});

	test('takes a view behind the step that is chosen, else at the end', async () => {
		const { made } = await editor();
		for (const year of [2009, 2011, 2013]) made.add(view(year));
		expect(titles(made)).toEqual(['In 2009', 'In 2011', 'In 2013']);
		made.chosen = made.draft.steps[0]?.key ?? null;
		made.add(view(2010));
		expect(titles(made)).toEqual(['In 2009', 'In 2010', 'In 2011', 'In 2013']);
		expect(made.current?.title).toBe('In 2010');
		expect(made.said).toBe(en.done.added(2, 4));
	});

	test('is undone and made again, edit by edit, and each says its name', async () => {
		const { made } = await editor();
		for (const year of [2009, 2011]) made.add(view(year));
		const [first] = made.draft.steps;
		if (!first) throw new Error('there is a step');
		made.move(first.key, 1);
		made.retake(first.key, 'year=2014');
		made.tell(first.key, { title: 'a' });
		made.tell(first.key, { title: 'ab' });
		made.removeStep(first.key);
		const { done } = en;
		// With the step that it changed, where there still is one.
		for (const [name, step] of [
			[done.remove, 2],
			[done.text, 2],
			[done.retake, 2],
			[done.move, 1],
			[done.add],
			[done.add],
		] as const) {
			expect(made.undoable).toBe(name);
			expect(made.undo()).toBe(step && made.draft.steps[step - 1]?.key);
			expect(made.said).toBe(done.undone(name, step));
		}
		expect([titles(made), made.undoable]).toEqual([[], null]);
		for (let i = 0; i < 5; i++) made.redo();
		expect(made.draft.steps[1]).toMatchObject({ title: 'ab', view: 'year=2014' });
	});

	test('retaken, keeps its words, and its sweep only where that still ends in the view', async () => {
		const { made } = await editor();
		made.add({ ...view(2012), sweep: { from: 2009, to: 2012, seconds: 6 } });
		const key = made.draft.steps[0]?.key ?? 0;
		made.retake(key, 'year=2012&fit=60,35,70,42');
		expect(made.story.steps[0]).toMatchObject({ title: 'In 2012', sweep: { to: 2012 } });
		made.retake(key, 'date=2012-03');
		expect(made.story.steps[0]).toEqual({ title: 'In 2012', view: 'date=2012-03' });
	});
});

describe('a story that is not kept', () => {
	test.each(['full', 'denied'] as const)(
		'(%s) says so, and is saved once it can be',
		async (reason) => {
			const { made, put, kept } = await editor();
			put.mockRejectedValueOnce(new NotKept(reason));
			made.add(view(2009));
			await pause();
			expect(made.keeper.state).toBe(reason);
			made.tell(made.draft.steps[0]?.key ?? 0, { title: 'Said' });
			await pause();
			expect(made.keeper.state).toBe('saved');
			expect([...kept.values()][0]?.story.steps[0]?.title).toBe('Said');
		},
	);

	test('since another window has saved, waits for a choice: theirs, or mine beside it', async () => {
		const on = device();
		const mine = (await editor(on)).made;
		mine.add(view(2009));
		await pause();
		const theirs = (await editor(on)).made;
		theirs.add(view(2011));
		await pause();
		mine.add(view(2013));
		await pause();
		expect(mine.keeper.state).toBe('elsewhere');
		expect(titles(mine)).toEqual(['In 2009', 'In 2013']);
		mine.keepMine();
		await pause();
		expect([...on.kept.values()].map(({ story }) => story.steps.map(({ title }) => title))).toEqual(
			[
				['In 2009', 'In 2011'],
				['In 2009', 'In 2013'],
			],
		);
		theirs.add(view(2014));
		on.kept.set(theirs.keeper.id, {
			id: theirs.keeper.id,
			revision: 9,
			changed: 9,
			story: mine.story,
		});
		await pause();
		await theirs.takeTheirs();
		expect([titles(theirs), theirs.keeper.state]).toEqual([['In 2009', 'In 2013'], 'saved']);
	});

	test('gives way to theirs and can be brought back', async () => {
		const on = device();
		const mine = (await editor(on)).made;
		mine.add(view(2009));
		await pause();
		const theirs = (await editor(on)).made;
		theirs.add(view(2011));
		await pause();
		mine.add(view(2013));
		await pause();
		// To delete mine is not to delete theirs.
		await mine.remove();
		expect(titles(mine)).toEqual(['In 2009', 'In 2011']);
		expect([on.kept.size, mine.left[0]?.why]).toEqual([1, 'replaced']);
		bringBack(mine);
		await pause();
		expect(titles(mine)).toEqual(['In 2009', 'In 2013']);
		expect(on.kept.size).toBe(2);
	});

	test('since another window has deleted the story, is kept as a new one', async () => {
		const on = device();
		const mine = (await editor(on)).made;
		mine.add(view(2009));
		await pause();
		on.kept.clear();
		mine.add(view(2013));
		await pause();
		expect(mine.keeper.state).toBe('elsewhere');
		await mine.takeTheirs();
		expect(mine.said).toBe(en.done.deletedElsewhere);
		await pause();
		expect([titles(mine), mine.keeper.state]).toEqual([['In 2009', 'In 2013'], 'saved']);
		expect(on.kept.size).toBe(1);
	});

	test('before its page is left is found again, unless the device has taken it after all', async () => {
		const on = device();
		const { made } = await editor(on);
		made.add(view(2009));
		await pause();
		const end = guard(made);
		made.entitle({ title: 'The last letters' });
		// The page goes in the middle of the save.
		on.put.mockReturnValueOnce(new Promise<number>(() => undefined));
		dispatchEvent(new Event('pagehide'));
		const again = (await editor(on)).made;
		expect(again.draft.title).toBe('The last letters');
		await pause();
		expect([on.kept.size, again.keeper.state]).toEqual([1, 'saved']);
		again.entitle({ title: 'Once more' });
		const { rest } = again.keeper;
		await pause();
		holdRest(rest);
		const third = (await editor(on)).made;
		third.add(view(2011));
		await pause();
		expect([third.draft.title, third.keeper.state]).toEqual(['Once more', 'saved']);
		end();
	});

	test('and left for another can be brought back', async () => {
		const { made, put } = await editor();
		put.mockRejectedValue(new NotKept('full'));
		made.add(view(2009));
		await pause();
		made.fresh();
		await pause();
		expect(titles(made)).toEqual([]);
		bringBack(made);
		expect(titles(made)).toEqual(['In 2009']);
		expect(made.left).toEqual([]);
	});

	test('is not lost for another that is brought back, nor when it is left before it was refused', async () => {
		const { made, put } = await editor();
		put.mockRejectedValue(new NotKept('denied'));
		for (const year of [2009, 2010, 2011]) {
			made.add(view(year));
			// At once: nobody has been told yet that nothing is kept.
			made.fresh();
		}
		await pause();
		const left = () => made.left.map(({ story, why }) => [story.steps[0]?.title, why]);
		const [of2009, of2010] = [2009, 2010].map((year) => [`In ${year}`, 'unsaved']);
		expect(left()).toEqual([['In 2011', 'unsaved'], of2010, of2009]);
		bringBack(made);
		bringBack(made);
		await pause();
		expect(titles(made)).toEqual(['In 2010']);
		expect(left()).toEqual([['In 2011', 'unsaved'], of2009]);
	});

	test('holds the page while it is in no other place, also while one tries again', async () => {
		const { made, put } = await editor();
		const end = guard(made);
		const isHeld = () => {
			const leaving = new Event('beforeunload', { cancelable: true });
			dispatchEvent(leaving);
			return leaving.defaultPrevented;
		};
		put.mockRejectedValue(new NotKept('full'));
		made.add(view(2009));
		await pause();
		made.entitle({ title: 'A letter more' });
		expect([made.keeper.state, isHeld()]).toEqual(['full', true]);
		made.fresh();
		await pause();
		// What was left is in this page alone.
		expect([made.keeper.state, isHeld()]).toEqual(['saved', true]);
		put.mockImplementation(async () => 1);
		bringBack(made);
		await pause();
		expect([made.keeper.state, isHeld()]).toEqual(['saved', false]);
		end();
	});

	test('and left for another is not put aside where the device takes it after all', async () => {
		const { made, put, kept } = await editor();
		put.mockRejectedValueOnce(new NotKept('full'));
		made.add(view(2009));
		await pause();
		made.fresh();
		await pause();
		expect([kept.size, made.left]).toEqual([1, []]);
	});
});

test('a story that was brought, or deleted and brought back, never takes the place of a draft', async () => {
	const on = device();
	const { made } = await editor(on);
	made.add(view(2009));
	await pause();
	const brought: OwnStory = { version: 1, lang: 'kk', title: 'Theirs', steps: [view(2011)] };
	const again = (await editor(on, brought)).made;
	await pause();
	expect(on.kept.size).toBe(2);
	expect(titles(again)).toEqual(['In 2011']);
	await again.remove();
	expect([titles(again), on.kept.size]).toEqual([['In 2009'], 1]);
	bringBack(again);
	await pause();
	expect([titles(again), on.kept.size]).toEqual([['In 2011'], 2]);
	again.duplicate();
	await pause();
	expect(again.draft.title).toBe('Theirs (copy)');
	expect(on.kept.size).toBe(3);
});
