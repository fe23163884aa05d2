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
