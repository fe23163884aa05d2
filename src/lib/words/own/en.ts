import type { Reach } from '#lib/own/meter.ts';
import { counting } from '../plural.ts';

const count = counting('en');
const steps = count({ one: 'step', other: 'steps' });
const characters = count({ one: 'character', other: 'characters' });

/** The words of what visitors make themselves; loaded only where somebody does. */
export const en = {
	/** The page that opens a story. */
	page: {
		title: 'Your own stories',
		description:
			'Open a story that a visitor has made with the NDN Atlas, or make one of your own.',
		lead: 'Collect views of the map, say what they show, put them in order, and present them anywhere. Everything stays on your device until you send it.',
		make: 'Make a story',
		kept: 'On this device',
		open: 'Read and present',
		edit: 'Edit',
		openFile: 'Open a story from a file',
		drop: 'or drop a file (.ndn-story.json) on this page',
		cutLink:
			'If a link has led you here instead of to a story, a part of it was lost: ask for the link again, or for the file.',
		opening: 'Opening the story …',
		noScript: 'Visitors’ stories open in your browser and need JavaScript.',
		notKept: 'This story is not on this device. It is kept in the browser in which it was made.',
		written: (author: string) =>
			`Written by a visitor${author ? ` (${author})` : ''}, not by the editors of the atlas. The claims that it cites are those of the atlas.`,
		mine: 'Your own story, kept on this device. Nobody else sees it until you send it.',
		unloaded: 'The claims that this story cites could not be loaded.',
	},
	faults: {
		heading: (n: number) =>
			n === 1
				? 'One thing could not be kept as it was'
				: `${n} things could not be kept as they were`,
		atStep: (number: number, sentence: string) => `Step ${number}: ${sentence}`,
		incomplete:
			'This is an incomplete link: a part of it was lost on the way. Ask for the link again, or for the file.',
		noStory: 'This is not a story of the NDN Atlas, or only a part of one.',
		half: 'Only a part of this file has arrived. The steps that are whole were kept.',
		noSteps: 'This story has no steps.',
		tooOld: 'This browser is too old to open such links. Use a newer one, or ask for the file.',
		tooLarge: 'This is too large to be a story.',
		tooManySteps: 'a story has at most 100 steps; the others were left out.',
		version: (version: number) =>
			`This story was made with a newer version of the atlas (${version}). Reload the page, or open the story on the site it came from.`,
		cut: (field: string) => `“${field}” was too long and was cut.`,
		field: (field: string) => `“${field}” could not be read and was left out.`,
		invisible: 'invisible characters were removed.',
		notAStep: 'this could not be read as a step and was left out.',
		view: (key: string) => `part of the view could not be used (“${key}”).`,
		sweep: 'the period to play could not be read.',
		thing: (id: string) => `“${id}” is no longer in the atlas; nothing is selected.`,
		claim: (id: string) => `the claim “${id}” is no longer in the atlas and was left out.`,
	},
	/** The panel beside the map. */
	panel: {
		title: 'My story',
		close: 'Close the story',
		details: 'Back to the details',
		untitled: 'Untitled story',
		story: 'Story',
		choose: 'Choose a story',
		fresh: 'New story',
		duplicate: 'Duplicate',
		copyOf: (title: string) => `${title} (copy)`,
		remove: 'Delete the story',
		/** Of a story that was left, why it can be brought back. */
		left: {
			deleted: (title: string) => `“${title}” was deleted.`,
			unsaved: (title: string) => `“${title}” is not saved on this device.`,
			replaced: (title: string) => `Your version of “${title}” was put aside.`,
		},
		bringBack: 'Restore',
		fromFile: 'From a file …',
		about: 'Title and author',
		name: 'Title of the story',
		lead: 'Summary, in a sentence or two',
		author: 'Author',
		lang: 'Language of its words',
		empty: 'Set up the map as you want to show it: period, layers and area. Then add the view.',
		add: 'Add this view',
		opening: 'Opening slide',
		closing: 'Closing slide',
		thanks: 'Thank you',
		steps,
		stepAt: (number: number, title: string) => `Step ${number}: ${title || 'untitled'}`,
		more: 'More',
		send: 'Send or save',
		present: 'Read and present',
		undo: (name: string) => `Undo: ${name}`,
		redo: (name: string) => `Redo: ${name}`,
	},
	/** One step in that panel. */
	step: {
		edit: (number: number) => `Edit step ${number}`,
		show: 'Show on the map',
		up: 'Move up',
		down: 'Move down',
		retake: 'Replace with the current view',
		remove: 'Delete the step',
		title: 'Title',
		sentence: 'One sentence, for the slide',
		text: 'Paragraph, for readers',
		notes: 'Speaker notes',
		begin: {
			sentence: 'Begin with what the atlas says',
			changes: 'Begin with what changed',
		},
		atlasSilent: 'The atlas knows of no change in this time.',
		saidAlready: 'The paragraph begins with this already.',
		noRoom: 'The paragraph has no room for this; shorten it first.',
		fromAtlas: (text: string) => `${text} (NDN Atlas)`,
		claims: 'Claims of the atlas',
		find: 'Find a claim',
		found: count({ one: 'claim found', other: 'claims found' }),
		cite: 'Cite this',
		uncite: (text: string) => `Remove the citation: ${text}`,
		gone: (id: string) => `This claim is no longer in the atlas: ${id}`,
		sweep: 'Play the period leading up to it',
		from: 'from',
		to: 'to',
		seconds: 'seconds',
	},
	/** What has been done, and how it is kept. */
	done: {
		add: 'a view added',
		remove: 'a step deleted',
		move: 'a step moved',
		retake: 'a view replaced',
		text: 'text',
		cite: 'a claim cited',
		uncite: 'a citation removed',
		sweep: 'period to play',
		data: 'your data',
		undone: (name: string, step?: number) => `Undone: ${name}${step ? ` (step ${step})` : ''}.`,
		redone: (name: string, step?: number) => `Redone: ${name}${step ? ` (step ${step})` : ''}.`,
		added: (number: number, of: number) => `Added as step ${number} of ${of}.`,
		moved: (number: number, of: number) => `Now step ${number} of ${of}.`,
		removed: (title: string) => `“${title}” was deleted. Undo brings it back.`,
		retaken: (number: number) => `Step ${number} shows the map as it is now.`,
		cited: (number: number) => `Cited in step ${number}.`,
		uncited: (number: number) => `No longer cited in step ${number}.`,
		/** What a step does not show of the view that was taken. */
		lost: {
			list: 'A step shows the map, not the list.',
			turn: 'A step shows the map flat, with north at the top; “Open in the atlas” shows it as it was.',
		},
		citedAlready: (number: number) => `Step ${number} cites this already.`,
		citedFull: (number: number) => `Step ${number} cites 40 claims; a step can hold no more.`,
		deletedElsewhere: 'The other window has deleted this story; your version is kept as a new one.',
		full: 'A story has at most 100 steps.',
	},
	states: {
		/** In a word, beside the title. */
		short: { saving: 'Saving …', saved: 'Saved', trouble: 'Not saved' },
		saving: 'Saving …',
		saved: 'Saved on this device',
		denied: 'This browser stores nothing for this page. Save the story as a file before you leave.',
		full: 'There is no room left on this device. Save the story as a file before you leave.',
		elsewhere:
			'This story was changed in another window. What you write here will not overwrite it.',
		takeTheirs: 'Use that version',
		keepMine: 'Keep mine as a copy',
		fileWhy: 'A browser may clear what it keeps; a file stays.',
		file: 'Save as a file',
	},
	/** What leaves the browser. */
	send: {
		title: 'Send or save the story',
		close: 'Close',
		lead: 'Nothing leaves this browser unless you send it.',
		file: 'File',
		fileLead:
			'Contains the whole story. Anyone who has it can open it on the page “Your own stories”.',
		saveFile: 'Save the file',
		notes: 'With speaker notes',
		link: 'Link',
		linkLead: 'The whole story is in the link itself; no server keeps it.',
		length: characters,
		reach: {
			anywhere: 'It is short enough to send by any means.',
			messengers: 'Most messaging apps deliver it whole; e-mail may cut it off.',
			cut: 'It may be cut off on the way. Send the file instead.',
			fileOnly: 'It is too long for a link. Send the file.',
		} satisfies Record<Reach, string>,
		code: 'QR code to project',
		codeAlt: 'QR code of the link',
		deck: 'Slides for a browser',
		deckLead:
			'One HTML file with a picture for each step; opens anywhere, without a connection. Arrow keys or a clicker change slides; S shows the notes.',
		saveDeck: 'Save the slides',
		outline: 'Outline',
		outlineLead: 'Titles, texts and sources as Markdown, with placeholders for the pictures.',
		saveOutline: 'Save the outline',
		more: 'Pictures, PowerPoint, a handout and a one-file atlas that opens with the story: under “Export” in “Read and present”.',
		saved: (name: string) => `Saved: ${name}`,
		failed: 'The file could not be created. Try again.',
		noLink: 'This browser is too old to make links. Send the file.',
		picture: (number: number) => `Picture of step ${number}`,
		sources: 'Sources',
		inAtlas: 'Open in the atlas',
		atlasDraws: (done: number, all: number) => `Picture ${done} of ${all} …`,
	},
};

/** The words of a language for what visitors make. */
export type OwnWords = typeof en;
