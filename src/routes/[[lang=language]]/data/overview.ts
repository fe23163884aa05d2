import type { counts } from '#lib/atlas/counts.ts';
import type { Release } from '#lib/atlas/schema.ts';

/** What the page of the data knows beside its text. */
export type Overview = {
	version: string;
	releases: readonly Release[];
	sizes: Record<string, number>;
	counts: ReturnType<typeof counts>;
};
