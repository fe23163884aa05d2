import { projectAtlas, projectStories } from '#lib/server/published.ts';
import { storyTeasers } from '#lib/story/teasers.ts';
import { toldStory } from '#lib/story/told.ts';
import { load as loadCensus } from '../../routes/[[lang=language]]/(map)/+layout.server.ts';

/** Any of the stories may be what the file opens with. */
export function load(event: Parameters<typeof loadCensus>[0]) {
	const language = event.params.lang ?? 'en';
	const atlas = projectAtlas();
	return {
		...loadCensus(event),
		teasers: storyTeasers(projectStories(), language),
		stories: projectStories().map((story) => toldStory(story, language, atlas)),
	};
}
