import type { OwnStage } from '#lib/ui/own-data/own-stage.ts';
import type { AtlasSession } from './atlas-session.svelte.ts';

/** The page of the map, as own data ask of it. */
export const ownStage = (session: AtlasSession): OwnStage => ({
	view: () => session.address.view,
	sight: () => session.viewport.sight(),
	towards: (bounds) => session.viewport.towardsBounds(bounds),
	change: (change, text) => {
		session.player.pause();
		session.message = text ? { text } : null;
		session.address.change(change);
	},
});
