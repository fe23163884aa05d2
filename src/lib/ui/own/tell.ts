import { outlineNames } from '#lib/atlas/outline-names.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Fault, OwnStory } from '#lib/own/own-story.ts';
import { toldOwnStory } from '#lib/story/own-told.ts';
import type { ToldStory } from '#lib/story/told.ts';
import { tracedFocus } from '#lib/network/traced-focus.ts';
import { loadEvidence, loadNetwork, loadOutline } from '#lib/ui/page/files.ts';
import { openedView } from '#lib/view/opened.ts';

/** A visitor's story with what the atlas knows of it; `isUnloaded`: some of that could not be had. */
export type Telling = { story: ToldStory; faults: Fault[]; isUnloaded: boolean };

/** Tells a story with the claims that it cites; what cannot be loaded is left out. */
export async function tell(story: OwnStory, language: Language): Promise<Telling> {
	const isCiting = story.steps.some(({ claims }) => (claims ?? []).length > 0);
	const views = story.steps.map(({ view }) => openedView(view).view);
	const isSelecting = views.some(({ select }) => select !== null);
	const isTracing = views.some(({ trace }) => trace !== null);
	let isUnloaded = false;
	const unless = <T>(wanted: boolean, load: () => Promise<T>): Promise<T | null> =>
		wanted ? load().catch(() => ((isUnloaded = true), null)) : Promise.resolve(null);
	const [evidence, outline, network] = await Promise.all([
		unless(isCiting, loadEvidence),
		unless(isSelecting || isTracing, () => loadOutline(language)),
		unless(isTracing, loadNetwork),
	]);
	const names = outline && outlineNames(outline);
	const told = toldOwnStory(story, {
		evidence,
		hasThing: (id) => names?.has(id) ?? true,
		focusOf: (view) => network && outline && tracedFocus(view, network, outline),
	});
	return { ...told, isUnloaded };
}
