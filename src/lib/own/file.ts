import { MOST_OUT } from './link.ts';
import {
	FILE_ENDING,
	hasNotes,
	withoutData,
	withoutNotes,
	type Opened,
	type OwnStory,
} from './own-story.ts';
import { readStory } from './read-story.ts';

/** A story as the text of a file. Its data come last: of a file that was cut the steps are kept. */
export function storyFile({ data, ...story }: OwnStory): string {
	return `${JSON.stringify({ ...story, data }, null, '\t')}\n`;
}

/** What a file holds of a story beside what its readers see. */
export type Held = { notes: boolean; data: boolean };

/** Name and text of the file of a story. One that holds what the speaker says is called so. */
export function savedStory(story: OwnStory, holds: Held): { name: string; text: string } {
	const whole = holds.data ? story : withoutData(story);
	const told = holds.notes ? whole : withoutNotes(whole);
	const ending = holds.notes && hasNotes(story) ? '-with-notes' : '';
	return { name: `${storyFileName(story.title)}${ending}${FILE_ENDING}`, text: storyFile(told) };
}

/** The name of a story's files without ending: letters and digits of its title. */
export function storyFileName(title: string): string {
	const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(0, 8).join('-').slice(0, 60) || 'story';
}

/** Characters of a story without data, all of whose texts are as long as they may be. */
export const MOST_STORY = 4 * MOST_OUT;
/** Characters of a file that are read: its author's own data may be many, all else is not. */
export const MOST_FILE = 20 * MOST_OUT;

/** The story in the {@link fileText} of a file; of a file that was cut, its first steps. Never throws. */
export function openedFile(text: string | null): Opened {
	if (text === null || text.length > MOST_FILE) return TOO_LARGE;
	const json = text.replace(/^\ufeff/, '');
	const whole = parsed(json);
	const opened = whole === undefined ? openedPart(json) : readStory(whole);
	// Of a file that was cut the data are what is lost.
	const mayBeLarge = whole === undefined ? opened.story : opened.story?.data;
	return text.length > MOST_STORY && !mayBeLarge ? TOO_LARGE : opened;
}

/** The text of a file; null for one that is larger than a story can be, or cannot be read. */
export async function fileText(file: Blob): Promise<string | null> {
	// A character is at most three bytes.
	return file.size > 3 * MOST_FILE ? null : file.text().catch(() => '');
}

function openedPart(json: string): Opened {
	const part = parsed(`${json.slice(0, endOfSteps(json))}]}`);
	const { story, faults } = part === undefined ? NONE : readStory(part);
	return story ? { story, faults: [{ kind: 'half' }, ...faults] } : NONE;
}

const TOO_LARGE: Opened = { story: null, faults: [{ kind: 'tooLarge' }] };
const NONE: Opened = { story: null, faults: [{ kind: 'noStory' }] };

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** Where in the JSON of a story the last step ends that is whole; 0 for none. */
function endOfSteps(json: string): number {
	/** The first two of the brackets that are open, and how many are. */
	let outer = '';
	let depth = 0;
	let end = 0;
	for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
		if (token === '{' || token === '[') {
			if (depth < 2) outer = outer.slice(0, depth) + token;
			depth++;
		} else if (token === '}' || token === ']') {
			depth--;
			if (depth === 2 && outer === '{[') end = index + 1;
		}
	}
	return end;
}
