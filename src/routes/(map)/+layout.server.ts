import census from '#generated/census.json';
import type { Census } from '#lib/atlas/census.ts';

/** The census alone: what a page's `load` returns stands in every page of every language. */
export const load = () => ({ census: census as Census });
