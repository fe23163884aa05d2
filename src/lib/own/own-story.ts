import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';

/** The version of file and link that this code writes. */
export const VERSION = 1;
/** The key of the address of a visitor's story that their device keeps, with its id. */
export const DRAFT_KEY = 'draft';
/** How the name of a story's file ends. */
export const FILE_ENDING = '.ndn-story.json';

/** The most characters of each text, and the most members of each list. */
export const LIMITS = {
	title: 200,
	lead: 600,
	author: 120,
	sentence: 300,
	text: 4000,
	notes: 4000,
	claims: 40,
	steps: 100,
} as const;

/** An end of a sweep: a year, or a month as `2012-03`. Both ends are of one kind. */
export type SweepEnd = number | string;
export type OwnSweep = { from: SweepEnd; to: SweepEnd; seconds: number };

/** A step that opens or closes a story: its words stand large, its map is the ground. */
export const SLIDES = ['opening', 'closing'] as const;
export type OwnSlide = (typeof SLIDES)[number];

/** One view of the atlas with what a visitor says of it, in plain text. */
export type OwnStep = {
	/** The query of the view's address. */
	view: string;
	title: string;
	/** What stands on the slide. */
	sentence?: string;
	/** What is read. */
	text?: string;
	/** What the speaker says. */
	notes?: string;
	/** Ids of claims of the atlas. */
	claims?: readonly string[];
	sweep?: OwnSweep;
	slide?: OwnSlide;
};

/** A story that a visitor has made. `data` is carried along untouched and not read here. */
export type OwnStory = {
	version: typeof VERSION;
	lang: Language;
	title: string;
	lead?: string;
	author?: string;
	steps: readonly OwnStep[];
	data?: readonly unknown[];
};

/** The texts of a step, in the order in which they are told. */
export const STEP_TEXTS = ['title', 'sentence', 'text', 'notes'] as const;
/** The texts of a story beside those of its steps. */
export const STORY_TEXTS = ['title', 'lead', 'author'] as const;

/**
 * What was amiss with a story that was read, by step (from 0) where it is a step's. What names a key of
 * {@link LIMITS} was cut to its limit.
 */
export type Fault =
	/** The link or file is not whole, or not a story. */
	| { kind: 'incomplete' | 'noStory' | 'noSteps' | 'tooLarge' | 'tooManySteps' | 'tooOld' }
	/** A file was cut, and holds the first steps whole. */
	| { kind: 'half' }
	| { kind: 'version'; version: number }
	| { kind: 'cut'; field: keyof typeof LIMITS; step?: number }
	/** A field that was not text, a list or an object, and is left out. */
	| { kind: 'field'; field: string; step?: number }
	/** Characters that are not seen and turn the order of others were taken out. */
	| { kind: 'invisible'; step?: number }
	| { kind: 'notAStep'; step: number }
	/** A key of a view that could not be used as it stands. */
	| { kind: 'view'; step: number; key: string }
	| { kind: 'sweep'; step: number }
	/** What the atlas does not have, or no more. */
	| { kind: 'thing' | 'claim'; step: number; id: string };

/** A story as far as it can be read, and what was amiss; null when nothing could be kept. */
export type Opened = { story: OwnStory | null; faults: Fault[] };

/** The language that a value names, or English. */
export const languageIn = (value: unknown): Language =>
	LANGUAGES.find((language) => language === value) ?? 'en';

/** Whether its speaker says anything. */
export const hasNotes = ({ steps }: OwnStory): boolean => steps.some(({ notes }) => notes);

/** The story without what its speaker says. */
export function withoutNotes(story: OwnStory): OwnStory {
	return { ...story, steps: story.steps.map(({ notes: _, ...step }) => step) };
}

/** The story without its author's own data, which no link ever holds. */
export function withoutData({ data: _, ...story }: OwnStory): OwnStory {
	return story;
}

/** A story without any step, in a language. */
export const emptyStory = (lang: Language, title: string): OwnStory => ({
	version: VERSION,
	lang,
	title,
	steps: [],
});
