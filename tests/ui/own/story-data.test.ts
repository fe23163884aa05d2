import { expect, test } from 'vitest';
import { toldData } from '#lib/own-data/told-data.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import StoryData from '#lib/ui/own/StoryData.svelte';
import { StoryEditor } from '#lib/ui/own/story-editor.svelte.ts';
import type { StoryStore } from '#lib/ui/own/story-store.ts';
import { en } from '#lib/words/own/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { render } from '../render.ts';

test('a story holds the data on the map once that is ticked, takes them anew when asked, and gives them up', async () => {
	const store = {
		...{ put: async () => 1, list: async () => [], get: async () => null },
		close: () => undefined,
	};
	const editor = new StoryEditor('en', en, store as unknown as StoryStore);
	await editor.begin(null);
	editor.add({ view: 'year=2012', title: 'A view' });
	const layers = [ownLayer([ownRow('2012'), ownRow(null)])];
	const shown = await render(StoryData, { editor, said, layers });
	expect(editor.story.data).toBeUndefined();
	await shown.getByRole('checkbox', { name: said.told.tick(2) }).click();
	expect(editor.story.data).toEqual(toldData(layers));
	const again = shown.getByRole('button', { name: said.told.again });
	await expect.element(again).not.toBeInTheDocument();
	const others = [ownLayer([ownRow('2009')])];
	await shown.rerender({ layers: others });
	// What the story holds stays as it was taken.
	expect(editor.story.data).toEqual(toldData(layers));
	await again.click();
	await expect.element(shown.getByRole('checkbox')).toHaveFocus();
	expect(editor.story.data).toEqual(toldData(others));
	editor.undo();
	expect(editor.story.data).toEqual(toldData(layers));
	await shown.getByRole('checkbox').click();
	expect(editor.story.data).toBeUndefined();
});

test('more rows than a story can hold are refused with their number', async () => {
	const editor = new StoryEditor('en', en, { list: async () => [] } as unknown as StoryStore);
	const layers = [ownLayer(Array.from({ length: 10_001 }, () => ownRow('2012')))];
	const shown = await render(StoryData, { editor, said, layers });
	await expect.element(shown.getByRole('checkbox')).toBeDisabled();
	await expect.element(shown.getByText(said.told.tooMany(10_001, 10_000))).toBeVisible();
});
