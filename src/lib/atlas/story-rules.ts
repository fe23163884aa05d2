import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** What a sweep may be, for the stories of the atlas and for those of visitors. */
export const SWEEP_SECONDS = { least: 1, most: 60 } as const;

/** Whether a number is a year of the atlas. */
export const isAtlasYear = (value: unknown): value is number =>
	Number.isInteger(value) && (value as number) >= FIRST_YEAR && (value as number) <= LAST_YEAR;

/** Whether a value is a month of the atlas, as `2012-03`. */
export function isAtlasMonth(value: unknown): value is string {
	if (typeof value !== 'string') return false;
	const [, year, month] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
	return isAtlasYear(Number(year)) && Number(month) >= 1 && Number(month) <= 12;
}

/** Whether a sweep may take so many seconds. */
export const isSweepLength = (value: unknown): value is number =>
	typeof value === 'number' && value >= SWEEP_SECONDS.least && value <= SWEEP_SECONDS.most;
