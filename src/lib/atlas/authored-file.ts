/** An authored file: its name in `geodata/` and its text. */
export type AuthoredFile = { name: string; text: string };

/** The parser's own words, with a line or an excerpt in place of a count of characters. */
export function jsonFault({ message }: Error, text: string): string {
	const position = /at position (\d+)/.exec(message)?.[1];
	if (position !== undefined) {
		const line = text.slice(0, Number(position)).split('\n').length;
		return `${message.replace(/ (in JSON )?at position .*$/s, '')} in line ${line}`;
	}
	const [, fault, excerpt] = /^(.+?), \.*"(.*)"\.* is not valid JSON$/s.exec(message) ?? [];
	return fault && excerpt ? `${fault} near “${excerpt.replace(/\s+/g, ' ').trim()}”` : message;
}
