/** A place that can be chosen as an end of a route. */
export type PlaceOption = {
	id: string;
	name: string;
	/** The name of its country; empty at sea. */
	country: string;
	spellings: readonly string[];
};

/**
 * The places that a typed text may mean: those whose name begins with it, then those of which a word
 * or another spelling does, then those that hold it; alphabetical within each. All for an empty text.
 */
export function matching(options: readonly PlaceOption[], typed: string): PlaceOption[] {
	const text = folded(typed);
	return options
		.map((option) => ({ option, rank: rank(option, text) }))
		.filter(({ rank }) => rank < NONE)
		.sort((a, b) => a.rank - b.rank || a.option.name.localeCompare(b.option.name))
		.map(({ option }) => option);
}

const NONE = 4;

function rank({ id, name, spellings }: PlaceOption, text: string): number {
	const own = folded(name);
	const all = [own, ...spellings.map(folded)];
	if (own.startsWith(text)) return 0;
	if (all.some((spelling) => spelling.startsWith(text))) return 1;
	if (all.some((spelling) => spelling.split(/[\s-]+/).some((word) => word.startsWith(text))))
		return 2;
	return all.some((spelling) => spelling.includes(text)) || id === text ? 3 : NONE;
}

/** Without case, accents and points: `Rēzekne` is found by `rezekne`, `Орёл` by `орел`. */
function folded(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
