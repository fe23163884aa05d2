import { scalePoint, scaleThreshold } from 'd3-scale';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';

const scale = scalePoint<number>(YEARS, [0, 100]);

/** Where a year stands on the slider: per cent from its left edge, the first and the last on its ends. */
export const yearLeft = (year: number): number => scale(year) ?? NaN;

/** Half-way between two years. */
const borders = YEARS.slice(1).map((year) => yearLeft(year) - scale.step() / 2);
const nearest = scaleThreshold(borders, YEARS).unknown(FIRST_YEAR);

/** The inverse: the year that stands nearest to a spot of the slider, in per cent from its left edge. */
export const yearNear = (at: number): number => nearest(at);
