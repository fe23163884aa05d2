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
		opening: 'The story is being opened …',
		noScript: 'Stories of visitors are opened by JavaScript, in your browser.',
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
		tooLarge: 'This is larger than a story can be.',
		tooManySteps: 'a story has at most 100 steps; the others were left out.',
		version: (version: number) =>
			`This story was made by a later version of the atlas (${version}) than this page knows. Load the page anew, or open the story on the site that it came from.`,
		cut: (field: string) => `“${field}” was too long and was cut.`,
		field: (field: string) => `“${field}” could not be read and was left out.`,
		invisible: 'characters that nobody sees were taken out.',
		notAStep: 'this could not be read as a step and was left out.',
		view: (key: string) => `the view could not be used as it stands (“${key}”).`,
		sweep: 'the time to be played could not be read.',
		thing: (id: string) => `“${id}” is no longer in the atlas; nothing is selected.`,
		claim: (id: string) => `the claim “${id}” is no longer in the atlas and was left out.`,
	},
	/** The panel beside the map. */
	panel: {
		title: 'My story',
		close: 'Close the story',
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
		bringBack: 'Bring it back',
		fromFile: 'From a file …',
		about: 'Title and author',
		name: 'Title of the story',
		lead: 'In a sentence or two',
		author: 'Author',
		lang: 'Language of its words',
		empty:
			'Set the map as you want to show it: the time, the layers, where it looks. Then add the view.',
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
		retake: 'Retake the view',
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
		fromAtlas: (text: string) => `${text} (NDN Atlas)`,
		claims: 'Claims of the atlas',
		find: 'Find a claim',
		found: count({ one: 'claim found', other: 'claims found' }),
		cite: 'Cite this',
		uncite: (text: string) => `No longer cite: ${text}`,
		gone: (id: string) => `This claim is no longer in the atlas: ${id}`,
		sweep: 'Play the time before it',
		from: 'from',
		to: 'to',
		seconds: 'seconds',
	},
	/** What has been done, and how it is kept. */
	done: {
		add: 'a view added',
		remove: 'a step deleted',
		move: 'a step moved',
		retake: 'a view retaken',
		text: 'text',
		cite: 'a claim cited',
		sweep: 'time to be played',
		data: 'your data',
		undone: (name: string) => `Undone: ${name}.`,
		redone: (name: string) => `Redone: ${name}.`,
		added: (number: number, of: number) => `Added as step ${number} of ${of}.`,
		moved: (number: number, of: number) => `Now step ${number} of ${of}.`,
		removed: (title: string) => `“${title}” was deleted. Undo brings it back.`,
		retaken: (number: number) => `Step ${number} shows the map as it is now.`,
		cited: (number: number) => `Cited in step ${number}.`,
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
		saving: 'Saving …',
		saved: 'Saved on this device',
		denied: 'This browser keeps nothing for this page. Save the story as a file before you leave.',
		full: 'There is no room left on this device. Save the story as a file before you leave.',
		elsewhere:
			'This story was changed in another window. What you write here is not saved over it.',
		takeTheirs: 'Take that version',
		keepMine: 'Keep mine as a copy',
		fileWhy: 'A browser may clear what it keeps; a file stays. It holds all, speaker notes too.',
		file: 'Save as a file',
	},
	/** What leaves the browser. */
	send: {
		title: 'Send or save the story',
		close: 'Close',
		lead: 'Nothing leaves this browser but what you send yourself.',
		file: 'File',
		fileLead: 'Holds all of the story. Whoever has it opens it on the page “Your own stories”.',
		saveFile: 'Save the file',
		notes: 'With speaker notes',
		link: 'Link',
		linkLead: 'The whole story is in the link itself; no server keeps it.',
		length: characters,
		reach: {
			anywhere: 'It arrives whole anywhere.',
			messengers: 'Most messengers deliver it whole; e-mail may cut it.',
			cut: 'It may be cut on the way. Better send the file.',
			fileOnly: 'It is too long for a link. Send the file.',
		} satisfies Record<Reach, string>,
		code: 'Code for the wall',
		codeAlt: 'QR code of the link',
		deck: 'Slides for a browser',
		deckLead:
			'One HTML file with a picture for each step; opens anywhere, without a connection. Arrow keys or a clicker turn the slides, S shows the notes.',
		saveDeck: 'Save the slides',
		outline: 'Outline',
		outlineLead: 'Titles, texts and sources as Markdown, with places for the pictures.',
		saveOutline: 'Save the outline',
		more: 'Pictures, PowerPoint, the handout and the atlas as one file that opens with the story are saved from “Read and present”, under “Export”.',
		saved: (name: string) => `Saved: ${name}`,
		failed: 'It could not be made. Try again.',
		noLink: 'This browser is too old to make links. Send the file.',
		picture: (number: number) => `Picture of step ${number}`,
		sources: 'Sources',
		inAtlas: 'Open in the atlas',
		atlasDraws: (done: number, all: number) => `Picture ${done} of ${all} …`,
	},
};

/** The words of a language for what visitors make. */
export type OwnWords = typeof en;
