import { MOST_OUT } from './link.ts';
import type { Opened, OwnStory } from './own-story.ts';
import { readStory } from './read-story.ts';

/** How the name of a story's file ends. */
export const FILE_ENDING = '.ndn-story.json';

/** A story as the text of a file. */
export function storyFile(story: OwnStory): string {
	return `${JSON.stringify(story, null, '\t')}\n`;
}

/** The name of a story's files without ending: letters and digits of its title. */
export function storyFileName(title: string): string {
	const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(0, 8).join('-').slice(0, 60) || 'story';
}

/** The story in the text of a file. Never throws. */
export function openedFile(text: string): Opened {
	if (text.length > MOST_OUT) return { story: null, faults: [{ kind: 'tooLarge' }] };
	try {
		return readStory(JSON.parse(text.replace(/^\ufeff/, '')));
	} catch {
		return { story: null, faults: [{ kind: 'noStory' }] };
	}
}
