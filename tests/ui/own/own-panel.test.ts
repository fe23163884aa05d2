import { beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LIMITS } from '#lib/own/own-story.ts';
import OwnPanel from '#lib/ui/own/OwnPanel.svelte';
import { StoryEditor } from '#lib/ui/own/story-editor.svelte.ts';
import { NotKept, type StoryStore } from '#lib/ui/own/story-store.ts';
import { saveFile } from '#lib/ui/page/save-file.ts';
import { en as own } from '#lib/words/own/en.ts';
import { render } from '../render.ts';
import '../theme.ts';

vi.mock(import('#lib/ui/own/atlas-words.ts'), async (original) => ({
	...(await original()),
	atlasWords: async () => 'It came.',
}));
vi.mock('#lib/ui/page/save-file.ts', () => ({ saveFile: vi.fn() }));

beforeAll(() => page.viewport(375, 812));

/** The panel with a story of so many steps, on a device that keeps everything. */
async function panel(steps: number, put = async () => 1) {
	const store = { put, list: async () => [], get: async () => null, close: () => undefined };
	const editor = new StoryEditor('en', own, store as unknown as StoryStore);
	await editor.begin(null);
	for (let i = 0; i < steps; i++) editor.add({ view: `year=${2005 + i}`, title: `Step ${i}` });
	editor.chosen = null;
	const onshow = vi.fn<(query: string) => void>();
	const picture = vi.fn((_query: string) => () => undefined);
	const capture = () => ({ view: 'year=2015', title: 'What is shown' });
	const shown = await render(OwnPanel, { editor, ownWords: own, picture, capture, onshow });
	const titles = () => editor.draft.steps.map(({ title }) => title);
	const focused = () => document.activeElement?.getAttribute('aria-label');
	return { shown, editor, titles, focused, onshow, picture };
}

test('steps are put in order by keys alone: the focus stays on the button of the step that moves', async () => {
	const { shown, titles, focused } = await panel(3);
	shown.getByRole('button', { name: 'Move down: Step 1' }).element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(titles).toEqual(['Step 1', 'Step 0', 'Step 2']);
	await expect.poll(focused).toBe('Move down: Step 2: Step 0');
	await userEvent.keyboard('{Enter}');
	await expect.poll(titles).toEqual(['Step 1', 'Step 2', 'Step 0']);
	// At the end that button can do nothing: the focus goes to the step itself.
	await expect.poll(() => document.activeElement?.textContent).toContain('Step 0');
	await expect.element(shown.getByText(own.done.moved(3, 3))).toBeInTheDocument();
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.poll(titles).toEqual(['Step 1', 'Step 0', 'Step 2']);
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	await expect.poll(titles).toEqual(['Step 1', 'Step 2', 'Step 0']);
});

test('a deleted step leaves the focus with the one that takes its place, and Undo brings it back', async () => {
	const { shown, titles } = await panel(2);
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	await shown.getByRole('button', { name: own.step.remove }).click();
	expect(titles()).toEqual(['Step 1']);
	await expect.poll(() => document.activeElement?.textContent).toContain('Step 1');
	await shown.getByRole('button', { name: own.panel.undo(own.done.remove) }).click();
	expect(titles()).toEqual(['Step 0', 'Step 1']);
});

test('what is done and not done again keeps the focus: undone to the end, the last step deleted, a slide added', async () => {
	const { shown, editor, titles } = await panel(1);
	const undo = shown.getByRole('button', { name: /^Undo/ });
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	await shown.getByRole('button', { name: own.step.remove }).click();
	await expect.element(undo).toHaveFocus();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(titles()).toEqual(['Step 0']);
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(titles()).toEqual([]);
	// There is no more to undo, and yet it may be done again.
	await expect.element(undo).toHaveFocus();
	await expect.element(undo).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	expect(titles()).toEqual(['Step 0']);
	await shown.getByRole('button', { name: `+ ${own.panel.opening}` }).click();
	await expect
		.element(shown.getByRole('textbox', { name: own.step.title, exact: true }))
		.toHaveFocus();
	// A field undoes its own letters; the map has none.
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(editor.draft.steps).toHaveLength(2);
	(document.activeElement as HTMLElement).blur();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(editor.draft.steps).toHaveLength(1);
});

test('the same sentence is told again when the same is done again', async () => {
	const { shown, editor } = await panel(1);
	const told: string[] = [];
	const line = shown.container.querySelector('[data-announcement]') as Element;
	const seen = new MutationObserver(() => told.push(line.textContent ?? ''));
	seen.observe(line, { childList: true, characterData: true, subtree: true });
	const { key } = editor.draft.steps[0] ?? { key: 0 };
	const said = own.done.retaken(1);
	for (const times of [1, 2]) {
		editor.retake(key, `year=${2010 + times}`);
		await expect.poll(() => told.filter((each) => each === said).length).toBe(times);
	}
	editor.cite('claim-0');
	editor.cite('claim-0', false);
	expect([editor.said, editor.undoable]).toEqual([own.done.uncited(1), own.done.uncite]);
	seen.disconnect();
});

test('a copy of a story shows how long it is played, whatever that is', async () => {
	const { shown, editor } = await panel(1);
	const { key } = editor.draft.steps[0] ?? { key: 0 };
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	for (const seconds of [5, 17, 60]) {
		editor.tell(key, { sweep: { from: 2001, to: 2005, seconds } });
		await expect
			.element(shown.getByRole('combobox', { name: own.step.seconds }))
			.toHaveDisplayValue(String(seconds));
	}
});

test('what the atlas says is put before a paragraph once, and never takes the place of its end', async () => {
	const { shown, editor } = await panel(1);
	const { key } = editor.draft.steps[0] ?? { key: 0 };
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	const begin = shown.getByRole('button', { name: own.step.begin.sentence });
	editor.tell(key, { text: 'x'.repeat(LIMITS.text - 3) });
	await begin.click();
	await expect.poll(() => editor.said).toBe(own.step.noRoom);
	expect(editor.story.steps[0]?.text).toBe('x'.repeat(LIMITS.text - 3));
	editor.tell(key, { text: 'Mine.' });
	await begin.click();
	const both = `${own.step.fromAtlas('It came.')}\nMine.`;
	await expect.poll(() => editor.story.steps[0]?.text).toBe(both);
	await begin.click();
	await expect.poll(() => editor.said).toBe(own.step.saidAlready);
	expect(editor.story.steps[0]?.text).toBe(both);
});

test('words never change a view, and a retaken view no words', async () => {
	const { shown, editor, onshow } = await panel(1);
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	await shown.getByRole('textbox', { name: own.step.sentence }).fill('It <b>came</b>.');
	expect(editor.story.steps[0]).toEqual({
		view: 'year=2005',
		title: 'Step 0',
		sentence: 'It <b>came</b>.',
	});
	expect(onshow).not.toHaveBeenCalled();
	await shown.getByRole('button', { name: own.step.retake }).click();
	expect(editor.story.steps[0]).toMatchObject({ view: 'year=2015', title: 'Step 0' });
	await shown.getByRole('button', { name: /^Show on the map/ }).click();
	expect(onshow).toHaveBeenCalledExactlyOnceWith('year=2015');
});

test('time is played by years before a year and by months before a month', async () => {
	const { shown, editor } = await panel(1);
	await shown.getByRole('button', { name: /^1 · 2005/ }).click();
	await shown.getByRole('checkbox', { name: own.step.sweep }).click();
	expect(editor.story.steps[0]?.sweep).toEqual({ from: 2004, to: 2005, seconds: 6 });
	editor.retake(editor.draft.steps[0]?.key ?? 0, 'date=2012-03');
	await shown.getByRole('checkbox', { name: own.step.sweep }).click();
	expect(editor.story.steps[0]?.sweep).toEqual({ from: '2011-09', to: '2012-03', seconds: 6 });
	await shown.getByRole('combobox', { name: own.step.from }).selectOptions('June 2009');
	expect(editor.story.steps[0]?.sweep).toMatchObject({ from: '2009-06', to: '2012-03' });
	// As a file may bring it.
	editor.tell(editor.draft.steps[0]?.key ?? 0, { sweep: { from: 2009, to: 2012, seconds: 8 } });
	await shown.getByRole('combobox', { name: own.step.seconds }).selectOptions('10');
	expect(editor.story.steps[0]?.sweep).toEqual({ from: '2011-09', to: '2012-03', seconds: 10 });
	editor.retake(editor.draft.steps[0]?.key ?? 0, 'date=2012-03-14');
	await expect
		.element(shown.getByRole('checkbox', { name: own.step.sweep }))
		.not.toBeInTheDocument();
});

test('a device that keeps nothing says so and offers the file', async () => {
	const { shown } = await panel(1, async () => {
		throw new NotKept('denied');
	});
	await expect.element(shown.getByText(own.states.denied)).toBeVisible();
	await expect.element(shown.getByRole('button', { name: own.states.file })).toBeVisible();
});

test('a file holds speaker notes only once they are ticked, and says so in its name', async () => {
	const { shown, editor } = await panel(1);
	const saved = async () => {
		await shown.getByRole('button', { name: own.states.file }).click();
		return vi.mocked(saveFile).mock.lastCall;
	};
	const notes = shown.getByRole('checkbox', { name: own.send.notes });
	await expect.element(notes).not.toBeInTheDocument();
	editor.entitle({ title: 'Mine' });
	editor.tell(editor.draft.steps[0]?.key ?? 0, { notes: 'Said aloud.' });
	await expect.element(notes).not.toBeChecked();
	const [name, , text] = (await saved()) ?? [];
	expect(name).toBe('mine.ndn-story.json');
	expect(text).not.toContain('Said aloud.');
	await notes.click();
	expect((await saved())?.[0]).toBe('mine-with-notes.ndn-story.json');
	expect((await saved())?.[2]).toContain('Said aloud.');
});

test('where the device keeps nothing the file holds all unless something is unticked', async () => {
	const { shown, editor } = await panel(1, async () => {
		throw new NotKept('denied');
	});
	editor.tell(editor.draft.steps[0]?.key ?? 0, { notes: 'Said aloud.' });
	await expect.element(shown.getByText(own.states.denied)).toBeVisible();
	await expect.element(shown.getByRole('checkbox', { name: own.send.notes })).toBeChecked();
	await shown.getByRole('button', { name: own.states.file }).click();
	expect(vi.mocked(saveFile).mock.lastCall?.[2]).toContain('Said aloud.');
	await shown.getByRole('checkbox', { name: own.send.notes }).click();
	await shown.getByRole('button', { name: own.states.file }).click();
	expect(vi.mocked(saveFile).mock.lastCall?.[2]).not.toContain('Said aloud.');
});

test('a hundred steps each ask for one picture, of their view', async () => {
	const { picture } = await panel(100);
	expect(picture).toHaveBeenCalledTimes(100);
	expect(picture.mock.calls[7]).toEqual(['year=2012']);
});

test('what is undone is named with its step, which comes into sight', async () => {
	const { shown, editor } = await panel(12);
	const list = shown.container.querySelector('ol') as HTMLElement;
	// As high as a sheet over the map.
	Object.assign(shown.container.style, { height: '220px', overflowY: 'auto' });
	const last = editor.draft.steps.at(-1)?.key ?? NaN;
	editor.tell(last, { title: 'Another' });
	shown.container.scrollTop = 0;
	const seen = () => {
		const box = list.lastElementChild?.getBoundingClientRect();
		return box !== undefined && box.top < shown.container.getBoundingClientRect().bottom;
	};
	expect(seen()).toBe(false);
	await shown.getByRole('button', { name: own.panel.undo(own.done.text) }).click();
	await expect.element(shown.getByText('Undone: text (step 12).')).toBeInTheDocument();
	await expect.poll(seen).toBe(true);
});

test('a view that is added to a story of 40 steps draws its own picture and no step again', async () => {
	const { shown, editor, picture } = await panel(40);
	const list = shown.container.querySelector('ol') as HTMLElement;
	await expect.poll(() => list.children.length).toBe(40);
	const before = [...list.children];
	picture.mockClear();
	const changes = new MutationObserver(() => undefined);
	changes.observe(list, { childList: true, subtree: true, characterData: true });
	editor.add({ view: 'year=2014', title: 'One more' });
	await expect.poll(() => list.children.length).toBe(41);
	const added = list.lastElementChild;
	const elsewhere = changes
		.takeRecords()
		.filter(({ target, addedNodes }) => target !== list || ![...addedNodes].includes(added as Node))
		.filter(({ target }) => !added?.contains(target));
	expect(elsewhere.map(({ target }) => target.nodeName)).toEqual([]);
	expect(picture.mock.calls.map(([query]) => query)).toEqual(['year=2014']);
	expect(before.every((item, at) => list.children[at] === item)).toBe(true);
});

test('whether the story is kept is said in a word that does not scroll away', async () => {
	let isFull = false;
	const { shown, editor } = await panel(12, async () => {
		if (isFull) throw new NotKept('full');
		return 1;
	});
	const word = shown.container.querySelector('.kept-word') as HTMLElement;
	await expect.poll(() => word.textContent).toBe(own.states.short.saved);
	Object.assign(shown.container.style, { height: '220px', overflowY: 'auto' });
	shown.container.scrollTop = 300;
	const { top } = shown.container.getBoundingClientRect();
	expect(word.getBoundingClientRect().top - top).toBeGreaterThanOrEqual(0);
	expect(word.getBoundingClientRect().bottom - top).toBeLessThan(100);
	isFull = true;
	editor.entitle({ title: 'Another' });
	await expect.poll(() => word.textContent).toBe(own.states.short.trouble);
});
