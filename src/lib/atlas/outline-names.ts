import type { Outline } from './outline.ts';

/** The names of everything in an outline, by id. */
export function outlineNames({ things, legs, corridors }: Outline): Map<string, string> {
	return new Map([...things, ...legs, ...corridors].map(({ id, name }) => [id, name]));
}
