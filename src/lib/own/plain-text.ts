/**
 * Controls other than line breaks and tabs, and what turns the direction of others: with these a text
 * can show other words than it holds. Joiners stay: scripts and emoji need them.
 */
const UNSEEN =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Half of a pair of code units, which no text can hold. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that nobody sees or that turn the order of others; line breaks are `\n`. */
export function plainText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(LONE, '\ufffd');
}

/** At most so many code units of a text, never half a character. */
export function cutTo(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most);
	return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
