import { isOwnId } from '#lib/own-data/own-layer.ts';

/**
 * What stands at the pointer: what a visitor laid over the atlas, and in a line of its own what of the atlas is
 * there. Of several own things the first is named, with whose they are, and the number of the others.
 */
export function tipText(
	ids: readonly string[],
	tip: (id: string) => string,
	thingsHere: (count: number) => string,
): string {
	const mine = ids.filter(isOwnId);
	const others = ids.filter((id) => !isOwnId(id));
	const [own, thing] = [mine[0], others[0]];
	return [
		own === undefined ? '' : `${tip(own)}${mine.length > 1 ? ` (+${mine.length - 1})` : ''}`,
		thing === undefined ? '' : others.length === 1 ? tip(thing) : thingsHere(others.length),
	]
		.filter(Boolean)
		.join('\n');
}
