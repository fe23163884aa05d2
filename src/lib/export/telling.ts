import type { Words } from '#lib/words/en.ts';

/** Who tells a story, '' for a visitor without a name, and of what, in a sentence or two; by default the atlas. */
export type Telling = { writer?: string | undefined; lead?: string | undefined };

/** The name of who tells a story; null for the atlas itself. */
export const tellerOf = ({ writer }: Telling, { stories }: Words): string | null =>
	writer === undefined ? null : writer || stories.byVisitor;
