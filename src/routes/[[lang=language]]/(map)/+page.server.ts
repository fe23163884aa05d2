import { projectStories } from '#lib/server/published.ts';
import { storyTeasers } from '#lib/story/teasers.ts';

/** The stories that are offered beside the map. */
export const load = ({ params }) => ({
	stories: storyTeasers(projectStories(), params.lang ?? 'en'),
});
