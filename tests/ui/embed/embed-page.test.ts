import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as frame } from 'vitest/browser';
import EmbedPage from '#lib/ui/embed/EmbedPage.svelte';
import { en } from '#lib/words/en.ts';
import { render } from '../render.ts';
import { CENSUS } from '../small-atlas.ts';
import '../theme.ts';

vi.mock('$app/navigation', () => import('../navigation.ts'));
vi.mock('#lib/map/svg/slots.ts', () => import('../slots.ts'));

const opened = location.href;

/** The embed as it is opened by a link with this query. */
async function embed(query: string) {
	history.replaceState(history.state, '', `?${query}`);
	return render(EmbedPage, { census: CENSUS });
}

beforeEach(() => frame.viewport(640, 400));
afterEach(() => history.replaceState(history.state, '', opened));

test('a selected leg stays while the others step back, as on the page of the map', async () => {
	const { container } = await embed('year=2011&select=riga-astana');
	await expect
		.poll(() => [
			...new Set(
				[...container.querySelectorAll<SVGElement>('svg.things.focused .focus')].map(
					({ dataset }) => dataset.leg,
				),
			),
		])
		.toEqual(['riga-astana']);
});

test('what of a link could not be used is told folded, and can be closed', async () => {
	const { getByText, getByRole } = await embed('year=1066');
	const notice = getByText(en.map.badLinkShort);
	await expect.element(notice).toBeVisible();
	expect(notice.element().closest('details')?.open).toBe(false);
	await getByRole('button', { name: en.map.close }).click();
	await expect.element(notice).not.toBeInTheDocument();
});
