/**
 * Controls other than line breaks and tabs, and whatever has no look of its own, such as marks that turn the
 * direction of others: with these a text can show other words than it holds. Joiners and selectors of
 * variants stay: scripts and emoji need them.
 */
const UNSEEN =
	/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]|(?![\u034f\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;

/** Half of a pair of code units, which no text can hold. */
const LONE = /\p{Surrogate}/gu;

/** The text without characters that nobody sees or that turn the order of others; line breaks are `\n`. */
export function plainText(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(UNSEEN, '')
		.replace(LONE, '\ufffd');
}

/** At most so many code units of a text, never half a character. */
export function cutTo(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most);
	return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text that turns nothing beside it, in whatever direction it is written itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
