import { expect, test, vi } from 'vitest';
import { openedFragment } from '#lib/own/link.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import OwnPanel from '#lib/ui/own/OwnPanel.svelte';
import { StoryEditor } from '#lib/ui/own/story-editor.svelte.ts';
import type { StoryStore } from '#lib/ui/own/story-store.ts';
import { makeWebDeck } from '#lib/ui/own/web-deck.ts';
import { toldData } from '#lib/own-data/told-data.ts';
import { en as ofData } from '#lib/own-data/words/en.ts';
import { en } from '#lib/words/own/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { render } from '../render.ts';

vi.mock('#lib/ui/own/web-deck.ts', () => ({
	makeWebDeck: vi.fn(async () => ({ html: '', name: 'mine.html' })),
}));
vi.mock('#lib/ui/page/save-file.ts', () => ({ saveFile: () => undefined }));

const STORY: OwnStory = {
	version: 1,
	lang: 'en',
	title: 'Mine',
	steps: [{ view: 'year=2009', title: 'A view', notes: 'Said aloud.' }],
	data: toldData([ownLayer([ownRow('2012'), ownRow(null)], { name: 'Incidents' })]),
};

test('notes leave in link and slides only once they are ticked, and data in no link', async () => {
	const store = {
		...{ put: async () => 1, list: async () => [], get: async () => null },
		close: () => undefined,
	};
	const editor = new StoryEditor('en', en, store as unknown as StoryStore);
	await editor.begin(STORY);
	const nothing = () => undefined;
	const props = { editor, ownWords: en, picture: () => nothing, capture: () => null };
	const shown = await render(OwnPanel, { ...props, onshow: nothing });
	await shown.getByRole('button', { name: en.panel.send }).click();
	const link = shown.getByRole('textbox', { name: en.send.link });
	const opened = async () => {
		const { value } = link.element() as HTMLTextAreaElement;
		return (await openedFragment(value.split('#')[1] ?? '')).story;
	};
	// The dialog's code has to come first.
	const patient = { timeout: 20_000 };
	await expect.poll(async () => (await opened())?.title, patient).toBe('Mine');
	expect(JSON.stringify(await opened())).not.toMatch(/Said aloud|Incidents/);
	const deck = shown.getByRole('button', { name: en.send.saveDeck });
	await deck.click();
	await expect.poll(() => vi.mocked(makeWebDeck).mock.lastCall?.[0].title).toBe('Mine');
	expect(JSON.stringify(vi.mocked(makeWebDeck).mock.lastCall?.[0])).not.toContain('Said aloud');

	const dialog = shown.getByRole('dialog', { name: en.send.title });
	await dialog.getByRole('checkbox', { name: en.send.notes }).click();
	await expect.poll(async () => (await opened())?.steps[0]?.notes).toBe('Said aloud.');
	expect(await opened()).not.toHaveProperty('data');
	await deck.click();
	await expect
		.poll(() => vi.mocked(makeWebDeck).mock.lastCall?.[0].steps[0]?.notes)
		.toBe('Said aloud.');

	expect(vi.mocked(makeWebDeck).mock.lastCall?.[0]).not.toHaveProperty('data');
	await dialog.getByRole('checkbox', { name: ofData.told.send(2) }).click();
	await deck.click();
	await expect.poll(() => vi.mocked(makeWebDeck).mock.lastCall?.[0].data).toEqual(STORY.data);
	expect(await opened()).not.toHaveProperty('data');
});
