import type { ToldThing } from '#lib/atlas/told-profile.ts';
import { DEFAULT_LAYERS, type Country, type Language } from '#lib/atlas/vocabulary.ts';
import { pageHref } from '#lib/ui/page/links.ts';
import { monthOf } from '#lib/time/chronology.ts';
import { yearOfMoment } from '#lib/time/days.ts';
import { DEFAULT_VIEW, encodeView, type View } from '#lib/view/view.ts';

/** The address of the map in a view. */
export function viewHref(view: Partial<View>, language: Language): string {
	const query = encodeView({ ...DEFAULT_VIEW, ...view });
	return `${pageHref('/', language)}${query && `?${query}`}`;
}

/**
 * The address of the map with a thing selected, in a year in which it is there or, for a date (EDTF) of that year,
 * in its month; its layer is on.
 */
export function thingHref(
	{ id, year, layer }: Pick<ToldThing, 'id' | 'year' | 'layer'>,
	language: Language,
	when: string | null = null,
): string {
	const layers = DEFAULT_LAYERS.includes(layer) ? DEFAULT_LAYERS : [...DEFAULT_LAYERS, layer];
	const month = when === null ? null : monthOf(when);
	const date = month !== null && yearOfMoment(month) === year ? month : null;
	return viewHref({ select: id, layers, date, ...(year === null ? {} : { year }) }, language);
}

/** The address of a claim among the sources. */
export function claimHref(id: string, language: Language): string {
	return `${pageHref('/sources/', language)}#claim-${encodeURIComponent(id)}`;
}

/** The address of the page of a country. */
export function countryHref(code: Country, language: Language): string {
	return pageHref(`/countries/${code.toLowerCase()}/`, language);
}

/** The address of the page of a corridor. */
export function corridorHref(id: string, language: Language): string {
	return pageHref(`/corridors/${id}/`, language);
}
