/**
 * Passes values on, but in place of one that is equal to the last gives the last itself, so that nothing
 * derived from it is worked out anew. Equal is what JSON writes alike.
 */
export function keptWhileEqual<T>(): (value: T) => T {
	let last: { value: T; text: string } | undefined;
	return (value) => {
		const text = JSON.stringify(value);
		if (last?.text !== text) last = { value, text };
		return last.value;
	};
}

/** The same for lists: an item that the last one had, wherever it stood, is that item itself. None is in a list twice. */
export function keptItems<T>(): (items: readonly T[]) => T[] {
	let last = new Map<string, T>();
	return (items) => {
		last = new Map(
			items.map((item) => {
				const text = JSON.stringify(item);
				return [text, last.get(text) ?? item];
			}),
		);
		return [...last.values()];
	};
}
