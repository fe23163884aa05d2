import { boxAbout, type Box } from './room.ts';

/** A `theatre` is a country of the theatre; `capital` is one of theirs. */
export type LabelKind = 'theatre' | 'country' | 'water' | 'capital' | 'town' | 'place';

/** A name on the map and the zoom levels (both included) at which it stands so. */
export type Label = {
	text: string;
	kind: LabelKind;
	/** Longitude, latitude of its spot. */
	at: [number, number];
	/** Which end of the text lies `offset` pixels (whole) from the spot, in the middle of its height. */
	anchor: 'start' | 'middle' | 'end';
	offset: [number, number];
	/** Type size in pixels: that of its kind, or smaller where there was no room. */
	px: number;
	zooms: [number, number];
	/** The things whose place it names: it shows while one of them does. Empty: always. */
	members: string[];
	/** A mark stands on the spot in some years, and a town's dot lies under it. */
	marked: boolean;
	/** Names until a year, for towns that were renamed within the slider's years. */
	was: [string, number][];
	/** First and last year, for the names of a town that was the capital for a time. */
	years?: [number, number];
};

/** Type size in pixels and style of each kind, shared by both painters. */
export const LABEL_TYPE: Record<
	LabelKind,
	{ px: number; bold: boolean; spacing: number; upper: boolean }
> = {
	theatre: { px: 12, bold: true, spacing: 0.1, upper: true },
	country: { px: 11, bold: false, spacing: 0.16, upper: true },
	water: { px: 13, bold: false, spacing: 0.06, upper: false },
	capital: { px: 13, bold: true, spacing: 0, upper: false },
	town: { px: 12, bold: false, spacing: 0, upper: false },
	place: { px: 13, bold: false, spacing: 0, upper: false },
};

/** From the middle of a text's height down to its baseline, in parts of its size. */
export const BASELINE = 0.35;

/** The zoom level from which lines carry names. */
export const LINE_LABEL_ZOOM = 1.8;
/** Type size in pixels of the names of lines, which are bold. */
export const LINE_LABEL_PX = 12.5;

/** Whether a word is the name of a kind. */
export function isLabelKind(word: string): word is LabelKind {
	return Object.hasOwn(LABEL_TYPE, word);
}

/** Whether the label is a town's, which has a dot. */
export function isTown({ kind }: Pick<Label, 'kind'>): boolean {
	return kind === 'town' || kind === 'capital';
}

/** Whether the label shows in a year, as far as that depends on the year alone. */
export function isOfYear({ years }: Pick<Label, 'years'>, year: number): boolean {
	return !years || (years[0] <= year && year <= years[1]);
}

/** The box of a label about its spot, in pixels, whatever it is called in a year. */
export function labelBox(
	label: Pick<Label, 'text' | 'kind' | 'was' | 'anchor' | 'offset' | 'px'>,
): Box {
	const names = [label.text, ...label.was.map(([name]) => name)];
	const width = Math.max(...names.map((name) => textWidth(name, label.kind, label.px)));
	const [dx, dy] = label.offset;
	const middle = { start: dx + width / 2, middle: dx, end: dx - width / 2 }[label.anchor];
	return boxAbout([middle, dy], width, label.px * 1.15);
}

const known = new Map<string, number>();

/** A fair guess of a text's width in pixels, from the mean widths of Noto Sans. */
export function textWidth(text: string, kind: LabelKind, px = LABEL_TYPE[kind].px): number {
	const { bold, spacing, upper } = LABEL_TYPE[kind];
	const said = upper ? text.toUpperCase() : text;
	const em = known.get(said) ?? emsOf(said);
	known.set(said, em);
	return px * (em * (bold ? 1.12 : 1.05) + spacing * text.length);
}

function emsOf(text: string): number {
	return [...text].reduce((sum, letter) => {
		if (/[ .,'’\-ijlItfrіІ]/.test(letter)) return sum + 0.32;
		if (/[mwMWЖШЩЮЫФжшщюыф]/.test(letter)) return sum + 0.86;
		if (/\p{Script=Cyrillic}/u.test(letter)) return sum + (/\p{Lu}/u.test(letter) ? 0.7 : 0.6);
		return sum + (/\p{Lu}/u.test(letter) ? 0.66 : 0.56);
	}, 0);
}
