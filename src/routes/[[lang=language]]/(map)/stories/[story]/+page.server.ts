import { error } from '@sveltejs/kit';
import { projectAtlas, projectStories } from '#lib/server/published.ts';
import { toldStory } from '#lib/story/told.ts';

/** The story as its page tells it, in the page's language. */
export function load({ params }) {
	const story = projectStories().find(({ id }) => id === params.story);
	if (!story) error(404, 'There is no such story.');
	return { story: toldStory(story, params.lang ?? 'en', projectAtlas()) };
}
