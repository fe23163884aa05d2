import type { Outline } from './outline.ts';

type Named = { id: string; name: string };

/** The names of everything in an outline, by id. */
export function outlineNames({
	things,
	legs,
	corridors,
}: Pick<Outline, 'things' | 'corridors'> & { legs: readonly Named[] }): Map<string, string> {
	return new Map([...things, ...legs, ...corridors].map(({ id, name }) => [id, name]));
}
