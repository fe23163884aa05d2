type Named = readonly { id: string; name: string }[];

/** The names of everything in an outline, by id. */
export function outlineNames({
	things,
	legs,
	corridors,
}: Record<'things' | 'legs' | 'corridors', Named>): Map<string, string> {
	return new Map([...things, ...legs, ...corridors].map(({ id, name }) => [id, name]));
}
