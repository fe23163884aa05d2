import { hasSides } from '#lib/view/sides.ts';
import { enterFullScreen, leaveFullScreen } from '#lib/ui/page/full-screen.ts';
import { actionOf, focusOf, type Action } from '#lib/ui/page/keys.ts';
import { inMode, modeOf } from '#lib/ui/time/time-thumbs.ts';
import type { View } from '#lib/view/view.ts';
import type { Painter } from '#lib/map/painter.ts';
import type { AtlasSession } from './atlas-session.svelte.ts';

/** What actions need of the page beside its session. */
type Page = {
	root: () => HTMLElement | undefined;
	painter: () => Painter | null;
	openSearch: () => void;
	openKeys: () => void;
	/** Draws with WebGL from now on. */
	startWebGl: () => void;
	/** Shares a view as others get it. */
	onshare: (view: View) => void;
	/** Adds the view to the story that the visitor makes. */
	addView: () => void;
	/** The browser refused to fill the screen. */
	onnofullscreen: () => void;
};

type Address = AtlasSession['address'];

/** What each key and button of the page does, by its name in {@link Action}. */
export function pageActions(session: AtlasSession, page: Page): Record<Action, () => void> {
	const { address, player, viewport } = session;

	async function toggleFullScreen() {
		const root = page.root();
		if (document.fullscreenElement) await leaveFullScreen();
		else if (root && !(await enterFullScreen(root))) page.onnofullscreen();
	}

	function share() {
		const painter = page.painter();
		// A file on a disk has no address to share.
		if (!painter || import.meta.env.IS_OFFLINE) return;
		player.pause();
		page.onshare(viewport.shared());
	}

	function zoomBy(steps: number) {
		// Of several maps none is the one that WebGL draws.
		if (hasSides(address.view)) return address.settle(viewport.zoomed(steps));
		page.startWebGl();
		page.painter()?.zoomBy(steps);
	}

	const ofOneTime = unlessStrip(address);

	return {
		play: ofOneTime(() => player.toggle()),
		previousEvent: ofOneTime(() => void session.toEvent(-1)),
		nextEvent: ofOneTime(() => void session.toEvent(1)),
		compare: ofOneTime(() => {
			const { view } = address;
			address.change(inMode(view, modeOf(view) === 'compare' ? 'year' : 'compare'));
		}),
		search: page.openSearch,
		table: () => address.change({ view: address.view.view === 'table' ? 'map' : 'table' }),
		zoomIn: () => zoomBy(1),
		zoomOut: () => zoomBy(-1),
		home: () => address.change({ map: null, fit: null }),
		globe: globeTurner(address),
		fullScreen: () => void toggleFullScreen(),
		share,
		addView: () => import.meta.env.IS_OFFLINE || page.addView(),
		close: () => session.isPanelOpen && session.close(),
		help: page.openKeys,
	};
}

/** A strip has no one time that could be played, compared or gone on from. */
const unlessStrip = (address: Address) => (act: () => void) => () => {
	if (address.view.view !== 'strip') act();
};

/** Shows all of the globe or, while nobody has moved it, the flat map as it was. */
function globeTurner(address: Address): () => void {
	/** Where the flat map looked when it became a globe. */
	let before: Pick<View, 'map' | 'fit'> | null = null;
	return () => {
		const { projection, map, fit } = address.view;
		if (projection === 'flat') {
			before = { map, fit };
			address.change({ projection: 'globe', map: null, fit: null });
		} else {
			address.change({ projection: 'flat', ...(map || fit ? {} : before) });
			before = null;
		}
	};
}

/** Does what a key asks of the page, unless it is meant for a dialog, a field or the browser. */
export function actOnKey(event: KeyboardEvent, actions: Record<Action, () => void>): void {
	const isElsewhere = event.target instanceof Element && event.target.closest('dialog');
	if (event.defaultPrevented || event.repeat || isElsewhere) return;
	const action = actionOf(event, focusOf(event.target));
	// Escape leaves the full screen first, which is the browser's to do.
	if (!action || (action === 'close' && document.fullscreenElement)) return;
	if (action !== 'close') event.preventDefault();
	actions[action]();
}
