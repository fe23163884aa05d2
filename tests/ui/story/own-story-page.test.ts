import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import OwnStoryPage from '#lib/ui/story/OwnStoryPage.svelte';
import { en } from '#lib/words/own/en.ts';
import { render } from '../render.ts';
import { CENSUS } from '../small-atlas.ts';

vi.mock('$app/navigation', () => import('../navigation.ts'));
vi.mock('$app/state', () => ({ page: { url: new URL('/', location.href) } }));
vi.mock('#lib/map/svg/slots.ts', () => import('../slots.ts'));

const before = location.href;
afterEach(() => history.replaceState({}, '', before));

/** What the page around this frame is told by a page of this query and fragment. */
async function told(address: string) {
	const post = vi.spyOn(window.parent, 'postMessage');
	onTestFinished(() => post.mockRestore());
	history.replaceState({}, '', `${location.pathname}${address}`);
	const shown = await render(OwnStoryPage, { census: CENSUS, ownWords: en });
	const errors = () =>
		post.mock.calls
			.map(([message]) => message as { from?: string; type?: string; message?: string })
			.filter(({ from }) => from === 'ndn-atlas')
			.map(({ type, message }) => [type, message]);
	return { shown, errors };
}

test.each([
	['of a cut link', '?embed#1.abc', en.faults.incomplete],
	['without a link', '?embed', en.faults.incomplete],
	['of a later version', '?embed#7.abc.00000000', en.faults.version(7)],
])('a frame %s tells its host why there is no story', async (_, address, sentence) => {
	const { errors } = await told(address);
	await expect.poll(errors).toEqual([['error', sentence]]);
});

test('a page that is no frame says so to its reader alone, and each cut link anew', async () => {
	const { shown, errors } = await told('#1.abc');
	await expect.element(shown.getByText(en.faults.incomplete)).toBeVisible();
	history.replaceState({}, '', location.pathname);
	dispatchEvent(new HashChangeEvent('hashchange'));
	await expect.element(shown.getByText(en.faults.incomplete)).not.toBeInTheDocument();
	await expect.element(shown.getByText(en.page.cutLink)).toBeVisible();
	history.replaceState({}, '', `${location.pathname}#1`);
	dispatchEvent(new HashChangeEvent('hashchange'));
	await expect.element(shown.getByText(en.faults.incomplete)).toBeVisible();
	expect(errors()).toEqual([]);
});
