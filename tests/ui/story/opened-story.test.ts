import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { storyFile } from '#lib/own/file.ts';
import { storyFragment } from '#lib/own/link.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { crc32 } from '#lib/own/crc32.ts';
import { toldData } from '#lib/own-data/told-data.ts';
import { withData as withSaved } from '#lib/ui/takeaway/saved-data.ts';
import { OpenedStory } from '#lib/ui/story/opened-story.svelte.ts';

import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';

vi.mock('$app/navigation', () => import('../navigation.ts'));

const before = location.href;
beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState({}, '', before));

const story = (title: string): OwnStory => ({
	version: 1,
	lang: 'en',
	title,
	steps: [{ view: 'year=2009', title: 'A view', notes: 'Said aloud.' }],
});
const file = (text: string) => new File([text], 'a.ndn-story.json');

function page() {
	const opened = new OpenedStory('en');
	onTestFinished(() => opened.close());
	return opened;
}

test('a file takes the place of the link in the address too, and is there again when the page is loaded anew', async () => {
	history.replaceState({}, '', `?step=3#${await storyFragment(story('Of a link'))}`);
	const opened = page();
	await opened.openAddress();
	expect(opened.shown?.own.title).toBe('Of a link');
	await opened.openFile(file(storyFile(story('Of a file'))));
	expect(opened.shown?.own.title).toBe('Of a file');
	// Neither the story that was there nor the notes of this one can be read off the address.
	expect([location.search, location.hash]).toEqual(['?file', '']);
	const again = page();
	await again.openAddress();
	expect(again.shown?.own).toEqual(story('Of a file'));
	// Another link is another story.
	history.replaceState({}, '', `?file#${await storyFragment(story('Of another link'))}`);
	await again.openAddress();
	expect(again.shown?.own.title).toBe('Of another link');
});

test('what is left of a cut link is an incomplete link, never the story that was open before', async () => {
	const whole = await storyFragment(story('Of a link'));
	const opened = page();
	for (const cut of [
		'',
		'1',
		'1.',
		whole.slice(0, 9),
		whole.slice(0, -1),
		'x.y',
		'12345.a',
		'step-2',
	]) {
		history.replaceState({}, '', `${location.pathname}#${whole}`);
		await opened.openAddress();
		expect(opened.shown?.own.title).toBe('Of a link');
		history.replaceState({}, '', `${location.pathname}#${cut}`);
		await opened.openAddress();
		expect(opened.shown, cut).toBeNull();
		expect(opened.faults, cut).toEqual([{ kind: 'incomplete' }]);
	}
	history.replaceState({}, '', location.pathname);
	await opened.openAddress();
	expect([opened.shown, opened.faults]).toEqual([null, []]);
});

test('a file that holds no story says so; the address still names the story before, for the next load', async () => {
	const fragment = await storyFragment(story('Of a link'));
	history.replaceState({}, '', `#${fragment}`);
	const opened = page();
	await opened.openAddress();
	await opened.openFile(file('{"type":"FeatureCollection"}'));
	expect(opened.shown).toBeNull();
	expect(opened.faults).toEqual([{ kind: 'noStory' }]);
	await opened.openFile(file(' '.repeat(64 * 1024 * 1024)));
	expect(opened.faults).toEqual([{ kind: 'tooLarge' }]);
	expect(location.hash).toBe(`#${fragment}`);
	await opened.openFile(file(storyFile(story('Of a file'))));
	await opened.openFile(file('no story'));
	const again = page();
	await again.openAddress();
	expect(again.shown?.own.title).toBe('Of a file');
});

test('the one file that is saved of a story has its notes only where they are asked for', async () => {
	const opened = page();
	await opened.openFile(file(storyFile(story('Of a file'))));
	const saved = opened.shown?.place.saved;
	const notes = async (query = '') => {
		const again = page();
		await again.openFragment(query.replace('story=', ''));
		return again.shown?.own.steps[0]?.notes;
	};
	expect(await notes(saved?.opened)).toBeUndefined();
	expect(await notes(saved?.withNotes)).toBe('Said aloud.');
});

const withData = (title: string): OwnStory => ({
	...story(title),
	data: toldData([ownLayer([ownRow('2009'), ownRow(null)], { name: 'Incidents' })]),
});

test('the data of a story are read with its file, and are in the one file of it only as what may be ticked', async () => {
	const opened = page();
	await opened.openFile(file(storyFile(withData('Mine'))));
	expect(opened.shown?.data?.layers[0]).toMatchObject({ name: 'Incidents' });
	const saved = opened.shown?.place.saved;
	const again = page();
	const fragment = (saved?.opened ?? '').replace('story=', '');
	await again.openFragment(fragment);
	expect([again.shown?.own.data, again.shown?.data]).toEqual([undefined, null]);
	// As in a file that was saved with them.
	const saying = new DOMParser().parseFromString(
		withSaved('<body></body>', saved?.own?.json() ?? null),
		'text/html',
	);
	const element = saying.querySelector('script') as Element;
	document.body.append(element);
	onTestFinished(() => element.remove());
	await again.openFragment(fragment);
	expect(again.shown?.own.data).toEqual(withData('Mine').data);
	expect(again.shown?.data?.layers[0]?.features).toHaveLength(2);
});

test('data that somebody wrote into a link are not read', async () => {
	const opened = page();
	const json = new TextEncoder().encode(JSON.stringify(withData('Mine')));
	const packed = new Response(
		new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')),
	);
	const bytes = new Uint8Array(await packed.arrayBuffer());
	const payload = btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
	await opened.openFragment(`1.${payload}.${crc32(json)}`);
	expect(opened.shown?.own).toEqual(story('Mine'));
});

test('of two files the one that was chosen last is shown, however long the first takes to be read', async () => {
	const opened = page();
	const slow = file('');
	const text = Promise.withResolvers<string>();
	slow.text = () => text.promise;
	const first = opened.openFile(slow);
	await opened.openFile(file(storyFile(story('Second'))));
	text.resolve(storyFile(story('First')));
	await first;
	expect(opened.shown?.own.title).toBe('Second');
	const again = page();
	await again.openAddress();
	expect(again.shown?.own.title).toBe('Second');
});

test('a saved page opens the story that it was saved with, whatever its address', async () => {
	const opened = page();
	await opened.openFragment(await storyFragment(story('Saved')));
	expect(opened.shown?.own).toEqual(story('Saved'));
	expect(opened.shown?.place.saved?.withNotes).toBe(`story=${await storyFragment(story('Saved'))}`);
});
