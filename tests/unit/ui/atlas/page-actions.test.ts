import { expect, test, vi } from 'vitest';
import type { AtlasSession } from '#lib/ui/atlas/atlas-session.svelte.ts';
import { pageActions } from '#lib/ui/atlas/page-actions.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const MAP = { zoom: 6, lat: 43, lng: 77, bearing: 0, pitch: 0 };

/** A page whose view changes as its actions say. */
function page(view: Partial<View>) {
	const address = {
		view: { ...DEFAULT_VIEW, ...view },
		change(fields: Partial<View>) {
			address.view = { ...address.view, ...fields };
		},
	};
	const player = { toggle: vi.fn() };
	const toEvent = vi.fn();
	const actions = pageActions(
		{ address, player, toEvent } as unknown as AtlasSession,
		{} as Parameters<typeof pageActions>[1],
	);
	return { address, player, toEvent, ...actions };
}

test('of a strip nothing is played, compared or gone on from: it has no one time', () => {
	const { address, player, toEvent, play, compare, nextEvent, previousEvent } = page({
		view: 'strip',
	});
	const before = address.view;
	for (const act of [play, compare, nextEvent, previousEvent]) act();
	expect(address.view).toBe(before);
	expect(player.toggle).not.toHaveBeenCalled();
	expect(toEvent).not.toHaveBeenCalled();
});

test('the globe is shown as a whole, and the flat map again where it was', () => {
	const { address, globe } = page({ map: MAP });
	globe();
	expect(address.view).toMatchObject({ projection: 'globe', map: null, fit: null });
	globe();
	expect(address.view).toMatchObject({ projection: 'flat', map: MAP });
});

test('a globe that was turned or came by a link stays where it is as a flat map', () => {
	const { address, globe } = page({ map: MAP });
	globe();
	const turned = { ...MAP, zoom: 3, lng: 20 };
	address.change({ map: turned });
	globe();
	expect(address.view).toMatchObject({ projection: 'flat', map: turned });
	const linked = page({ projection: 'globe' });
	linked.globe();
	expect(linked.address.view).toMatchObject({ projection: 'flat', map: null, fit: null });
});
