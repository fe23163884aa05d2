import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { createGlPainter } from '#lib/map/gl/create.ts';
import AtlasPage from '#lib/ui/atlas/AtlasPage.svelte';
import { en } from '#lib/words/en.ts';
import { en as own } from '#lib/words/own/en.ts';
import { render } from '../render.ts';
import { CENSUS, EVIDENCE, MAP_DATA } from '../small-atlas.ts';
import { NETWORK } from '../small-network.ts';
import '../theme.ts';

vi.mock('$app/navigation', () => import('../navigation.ts'));
vi.mock('$app/state', () => ({ page: { url: new URL('/', location.href) } }));
vi.mock('#lib/map/svg/slots.ts', () => import('../slots.ts'));
vi.mock('#lib/map/gl/create.ts', () => ({
	createGlPainter: vi.fn(() => {
		throw new Error('no WebGL here');
	}),
	refusedWorker: () => new Promise(() => undefined),
}));
vi.mock(import('#lib/ui/page/files.ts'), async (original) => ({
	...(await original()),
	loadMapData: async () => MAP_DATA,
	loadEvidence: async () => EVIDENCE,
	loadNetwork: async () => NETWORK,
}));

const STORIES = [
	{ id: 'first', title: 'The first story', line: 'Of trains', first: 2001, last: 2009 },
	{ id: 'second', title: 'The second story', line: 'Of a vote', first: 2011, last: 2011 },
];

const opened = location.href;

/** The page of the map as it is opened by a link with this query, where no WebGL is to be had. */
async function atlas(query: string) {
	history.replaceState(history.state, '', `?${query}`);
	const page = await render(AtlasPage, { census: CENSUS, stories: STORIES });
	const panel = page.getByRole('complementary');
	const focused = () =>
		[...page.container.querySelectorAll<SVGElement>('svg.things.focused .focus')].map(
			({ dataset }) => dataset.leg,
		);
	return { page, panel, focused };
}

beforeEach(async () => {
	vi.mocked(createGlPainter).mockClear();
	// What the first script of every page does: without it the tools are hidden.
	document.documentElement.classList.add('script');
	await browserPage.viewport(1200, 800);
});
afterEach(() => {
	document.documentElement.classList.remove('script');
	history.replaceState(history.state, '', opened);
});

describe('the page of the map', () => {
	test('opens what a link selects, and Escape closes it', async () => {
		const { panel, focused } = await atlas('year=2011&select=riga-astana');
		await expect.element(panel.getByRole('heading', { name: 'Riga to Astana' })).toBeVisible();
		await expect.poll(() => new Set(focused())).toEqual(new Set(['riga-astana']));
		await userEvent.keyboard('{Escape}');
		await expect.element(panel).not.toBeInTheDocument();
		await expect.poll(() => location.search).not.toContain('select');
		expect(focused()).toEqual([]);
	});

	test('asks for nothing of the map until it is reached for', async () => {
		const { page } = await atlas('year=2011');
		await userEvent.hover(page.getByRole('heading', { level: 1 }));
		await userEvent.keyboard('t');
		await userEvent.keyboard('t');
		expect(createGlPainter).not.toHaveBeenCalled();
		await userEvent.keyboard('+');
		await expect.poll(() => createGlPainter).toHaveBeenCalled();
	});

	test('shows where a selected thing is, though its data come after it was selected', async () => {
		const { page } = await atlas('year=2011&map=5/20/20');
		const find = (selector: string) => page.container.querySelector(selector) as HTMLElement;
		if (!find('.families details').hasAttribute('open'))
			await userEvent.click(find('.families summary'));
		await userEvent.click(find('.families .corridor'));
		await expect.poll(() => new URLSearchParams(location.search).get('select')).toBeTruthy();
		await expect.poll(() => new URLSearchParams(location.search).get('map')).not.toBe('5/20/20');
	});

	test('offers the stories with title, line and years, which details do not hide', async () => {
		await browserPage.viewport(1280, 720);
		const { page, panel } = await atlas('year=2011&select=riga-astana');
		await expect.element(panel.getByRole('heading', { name: 'Riga to Astana' })).toBeVisible();
		const stories = page.getByRole('navigation', { name: en.stories.title }).getByRole('link');
		await expect.element(stories.first()).toHaveTextContent(/The first story.*2001–2009/);
		await expect.element(stories.nth(1)).toHaveTextContent(/The second story.*2011/);
		// Behind ours stands the way to one of the visitor’s own.
		await expect.element(stories.last()).toHaveTextContent('Make your own');
		for (const story of stories.elements()) {
			const { left, bottom } = story.getBoundingClientRect();
			const at = document.elementFromPoint(left + 4, bottom - 4);
			expect(story.contains(at), story.textContent).toBe(true);
		}
		expect(stories.first().element()).toHaveAttribute('href', '/stories/first/');
	});

	test('says why there is no WebGL, and a closed notice stays closed', async () => {
		const { page } = await atlas('year=2011');
		const notice = page.getByText(en.map.noWebGl);
		await userEvent.hover(page.container.querySelector('.stage') as Element);
		await expect.element(notice).toBeVisible();
		await page.getByRole('button', { name: en.map.close, exact: true }).click();
		await expect.element(notice).not.toBeInTheDocument();
	});

	test('opens a trace, and gives the focus back when it is closed', async () => {
		const { page, panel } = await atlas('year=2011');
		const button = page.getByRole('button', { name: en.trace.open, exact: true });
		await userEvent.click(button);
		await expect.element(panel.getByRole('heading', { name: en.trace.title })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(panel).not.toBeInTheDocument();
		await expect.element(button).toHaveFocus();
	});

	test('turns to the table and back by its key', async () => {
		const { page } = await atlas('year=2011');
		await userEvent.keyboard('t');
		await expect.element(page.getByRole('table')).toBeVisible();
		await userEvent.keyboard('t');
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	});

	test.each([
		[375, 812],
		[800, 700],
	])(
		'at %i × %i pixels shows what became of “Add to my story”, over the details',
		async (...size) => {
			await browserPage.viewport(...size);
			const { page } = await atlas('year=2011&select=riga-astana');
			const details = page.getByRole('complementary', { name: en.panel.label });
			const story = page.getByRole('complementary', { name: own.panel.title });
			const seen = (element: Element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
			};
			await userEvent.click(details.getByRole('button', { name: en.own.add }));
			// Of the run before some steps are kept.
			const said = story.getByText(/^Added as step/);
			await expect.element(said).toBeInTheDocument();
			await expect.poll(() => seen(said.element())).toBe(true);
			const first = said.element().textContent;
			await expect.element(story.getByRole('heading', { name: own.panel.title })).toHaveFocus();
			// The details come back, and go again.
			await userEvent.click(story.getByRole('button', { name: own.panel.details }));
			const head = details.getByRole('heading', { name: 'Riga to Astana' });
			await expect.element(head).toHaveFocus();
			expect(seen(head.element())).toBe(true);
			await userEvent.click(details.getByRole('button', { name: en.own.add }));
			await expect.element(said).not.toHaveTextContent(first);
			await expect.poll(() => seen(said.element())).toBe(true);
			// Closed, the story gives place and focus to the details.
			await userEvent.click(story.getByRole('button', { name: own.panel.close }));
			await expect.element(head).toBeVisible();
			expect(details.element().contains(document.activeElement)).toBe(true);
		},
	);

	test('details keep to their column, whatever they hold, beside a story and without one', async () => {
		await browserPage.viewport(800, 700);
		const { page } = await atlas('year=2011&select=riga-astana');
		const details = page.getByRole('complementary', { name: en.panel.label });
		await expect.element(details.getByRole('heading', { name: 'Riga to Astana' })).toBeVisible();
		const wide = document.createElement('div');
		wide.style.width = '1000px';
		details.element().append(wide);
		const edges = () => {
			const { left, right } = details.element().getBoundingClientRect();
			return [left, right < 400];
		};
		await expect.poll(edges).toEqual([0, true]);
		await userEvent.click(details.getByRole('button', { name: en.own.add }));
		const story = page.getByRole('complementary', { name: own.panel.title });
		await expect.element(story).toBeVisible();
		await browserPage.viewport(1200, 800);
		await expect.poll(edges).toEqual([0, true]);
		await userEvent.click(story.getByRole('button', { name: own.panel.close }));
	});
});
