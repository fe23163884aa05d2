/** A key of an address without what copying adds to it: blanks, and `amp;` of an `&` escaped twice. */
export function plainKey(key: string): string {
	return key.replace(/^\s*(amp;\s*)*/, '').trim();
}

/**
 * A value of an address in plain characters: full-width digits and signs as usual ones, nothing
 * invisible, and no blanks at its ends and beside its separators.
 */
export function plainValue(value: string): string {
	return value
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/\s*([,/])\s*/g, '$1')
		.trim();
}

/** The value of a key in a query, read as leniently as those of a view; null without the key. */
export function queryValue(query: string, key: string): string | null {
	const pair = [...new URLSearchParams(query)].find(([name]) => plainKey(name) === key);
	return pair ? plainValue(pair[1]) : null;
}
