/** How far a link of a length survives, and up to how many characters. */
export const REACHES = [
	{ id: 'anywhere', most: 2000 },
	{ id: 'messengers', most: 4000 },
	{ id: 'cut', most: 8000 },
	{ id: 'fileOnly', most: Infinity },
] as const;
export type Reach = (typeof REACHES)[number]['id'];

/** Up to so many characters an address makes a code that a phone reads off a wall. */
export const CODE_LENGTH = 500;

/** How far a link of so many characters survives. */
export function reachOf(length: number): Reach {
	return REACHES.find(({ most }) => length <= most)?.id ?? 'fileOnly';
}
