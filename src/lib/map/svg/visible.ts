import { stateOf, type Shown } from './paint.ts';

/**
 * Ids of the things drawn in a year and layers, whatever the camera, read from the prerendered
 * picture: legs (a corridor shows as its legs) and things with a place on the map.
 */
export function visibleIds(svg: Element, shown: Shown): string[] {
	const ids = new Set<string>();
	for (const element of svg.querySelectorAll<SVGElement>('[data-hit], [data-thing]'))
		if (stateOf(element, shown) > 0) ids.add(element.dataset.hit ?? element.dataset.thing ?? '');
	return [...ids].sort();
}
