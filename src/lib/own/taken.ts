import { openedView } from '#lib/view/opened.ts';
import { isList } from '#lib/view/view.ts';
import { toldQuery } from './read-story.ts';

/** The query of a view as a step shows it, and what of the view a step cannot show. */
export type Taken = { view: string; lost: 'list' | 'turn' | null };

/** What a step takes of a view: it shows maps, flat and with north at the top. */
export function taken(query: string): Taken {
	const { view } = openedView(query);
	if (isList(view.view)) return { view: toldQuery({ ...view, view: 'map' }), lost: 'list' };
	const { bearing = 0, pitch = 0 } = view.map ?? {};
	const isTurned = view.projection !== 'flat' || bearing !== 0 || pitch !== 0;
	return { view: query, lost: isTurned ? 'turn' : null };
}
