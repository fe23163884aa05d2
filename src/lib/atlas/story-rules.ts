import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** What a sweep may be, for the stories of the atlas and for those of visitors. */
export const SWEEP_SECONDS = { least: 1, most: 60 } as const;

/** Whether a number is a year of the atlas. */
export const isAtlasYear = (value: unknown): value is number =>
	Number.isInteger(value) && (value as number) >= FIRST_YEAR && (value as number) <= LAST_YEAR;

/** Whether a sweep may take so many seconds. */
export const isSweepLength = (value: unknown): value is number =>
	typeof value === 'number' && value >= SWEEP_SECONDS.least && value <= SWEEP_SECONDS.most;
