import { expect, test, vi } from 'vitest';
import type { AtlasSession } from '#lib/ui/atlas/atlas-session.svelte.ts';
import { StoryMaking } from '#lib/ui/atlas/story-making.svelte.ts';
import { en } from '#lib/words/en.ts';

test('a closed panel has the same story when it is opened again, though the device keeps nothing', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('denied', 'SecurityError');
	});
	const unused = () => {
		throw new Error('nothing is captured');
	};
	const session = { message: null as { text: string } | null };
	const making = new StoryMaking(en, {
		session: () => session as unknown as AtlasSession,
		root: () => document.body,
		headline: unused,
		legend: () => 'peek',
	});
	const opened = await making.open();
	opened?.editor.add({ view: 'year=2009', title: 'In 2009' });
	making.close();
	expect(making.isOpen).toBe(false);
	const again = await making.open();
	expect(making.isOpen).toBe(true);
	expect(again?.editor.story.steps).toEqual([{ view: 'year=2009', title: 'In 2009' }]);
	// Still refused: the browser asks before the page goes, the panel being open or not.
	await expect.poll(() => again?.editor.keeper.state).toBe('denied');
	making.close();
	expect(session.message?.text).toContain('stores nothing');
	const leaving = new Event('beforeunload', { cancelable: true });
	dispatchEvent(leaving);
	expect(leaving.defaultPrevented).toBe(true);
	making.end();
	sessionStorage.clear();
});
