import { openDB } from 'idb';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { OwnStory } from '#lib/own/own-story.ts';
import { StoryStore } from '#lib/ui/own/story-store.ts';

afterEach(() => void vi.unstubAllGlobals());

let count = 0;
/** A database of the test's own, as two windows see it. */
function windows(onsaved = vi.fn<(id: string) => void>()) {
	const name = `story-store-test-${count++}`;
	const [mine, theirs] = [new StoryStore(onsaved, name), new StoryStore(undefined, name)];
	onTestFinished(() => {
		mine.close();
		theirs.close();
		indexedDB.deleteDatabase(name);
	});
	return { mine, theirs, onsaved, name };
}
const story = (title: string, steps = 1): OwnStory => ({
	version: 1,
	lang: 'en',
	title,
	steps: Array.from({ length: steps }, () => ({ view: 'year=2009', title: 'A view' })),
});

test('a story is kept as it is, and listed by what was changed last', async () => {
	const { mine, theirs } = windows();
	vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
	onTestFinished(() => void vi.useRealTimers());
	expect(await mine.put('a', story('First'), 0)).toBe(1);
	vi.setSystemTime(2000);
	await mine.put('b', story('Second', 3), 0);
	expect(await theirs.get('a')).toEqual({
		id: 'a',
		revision: 1,
		changed: 1000,
		story: story('First'),
	});
	expect(await theirs.list()).toEqual([
		{ id: 'b', changed: 2000, title: 'Second', steps: 3, rows: 0 },
		{ id: 'a', changed: 1000, title: 'First', steps: 1, rows: 0 },
	]);
	await mine.remove('a', 1);
	expect(await theirs.get('a')).toBeNull();
});

test('what another window has saved or deleted is not written over', async () => {
	const { mine, theirs, onsaved } = windows();
	const revision = await mine.put('a', story('Mine'), 0);
	await theirs.put('a', story('Theirs'), revision);
	await expect.poll(() => onsaved.mock.calls).toEqual([['a']]);
	await expect(mine.put('a', story('Mine again'), revision)).rejects.toMatchObject({
		reason: 'elsewhere',
	});
	expect((await mine.get('a'))?.story.title).toBe('Theirs');
	await theirs.remove('a', revision + 1);
	await expect(mine.put('a', story('Mine'), revision)).rejects.toMatchObject({
		reason: 'elsewhere',
	});
});

test('a record that another program has spoilt is passed over', async () => {
	const { mine, name } = windows();
	await mine.put('a', story('Whole'), 0);
	const db = await openDB(name);
	await db.put('stories', { id: 'b', story: { steps: 'none' } });
	await db.put('stories', { id: 'c' });
	db.close();
	expect((await mine.list()).map(({ id }) => id)).toEqual(['a']);
	expect(await mine.get('b')).toBeNull();
});

test.each([
	['has no database', undefined],
	[
		'refuses it at once',
		{
			open: () => {
				throw new DOMException('denied', 'SecurityError');
			},
		},
	],
])('where the browser %s, that is told by what needs it', async (_, database) => {
	vi.stubGlobal('indexedDB', database);
	const store = new StoryStore(undefined, 'denied');
	await expect(store.list()).rejects.toMatchObject({ reason: 'denied' });
	await expect(store.put('a', story('Lost'), 0)).rejects.toMatchObject({ reason: 'denied' });
	store.close();
});

test('a story that another window has changed since is not deleted', async () => {
	const { mine, theirs } = windows();
	const revision = await mine.put('a', story('Mine'), 0);
	await theirs.put('a', story('Theirs'), revision);
	await expect(mine.remove('a', revision)).rejects.toMatchObject({ reason: 'elsewhere' });
	expect((await mine.get('a'))?.story.title).toBe('Theirs');
});

test('of a record that another program wrote only what can be read is handed on', async () => {
	const { mine, name } = windows();
	await mine.put('a', story('Mine'), 0);
	const db = await openDB(name);
	const steps = [{ view: 'year=1066', title: 7, claims: 'x' }, 'no step'];
	await db.put('stories', { id: 'b', revision: 1, changed: 1, story: { title: 'B', steps } });
	db.close();
	expect((await mine.get('b'))?.story).toMatchObject({ title: 'B', steps: [{ title: '' }] });
	expect((await mine.get('b'))?.story.steps).toHaveLength(1);
});
