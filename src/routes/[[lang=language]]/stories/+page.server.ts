import { projectStories } from '#lib/server/published.ts';

/** What the list says of each story. */
export function load({ params }) {
	const language = params.lang ?? 'en';
	return {
		stories: projectStories().map(({ id, title, summary, steps }) => ({
			id,
			title: title[language],
			summary: summary[language],
			steps: steps.map((step) => ({ id: step.id, title: step.title[language] })),
		})),
	};
}
