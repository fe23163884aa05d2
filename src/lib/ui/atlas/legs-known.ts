import { legsIn, legsWithin, type LegIds } from '#lib/atlas/focused-legs.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import * as picture from '#lib/map/svg/found.ts';

/** Legs as the data know them or, before they have come, the picture; null where there are neither. */
export function legsKnown(
	outline: () => Outline | null | undefined,
	root: () => Element | undefined,
) {
	const known = (
		all: (outline: Outline) => LegIds | null,
		seen: (root: Element) => LegIds | null,
	): LegIds | null => {
		const [data, page] = [outline(), root()];
		return data ? all(data) : page ? seen(page) : null;
	};
	return {
		legsOf: (id: string) =>
			known(
				(all) => legsIn(all, id),
				(page) => picture.legsOf(page, id),
			),
		legsWithin: (countries: readonly string[]) =>
			known(
				(all) => legsWithin(all, countries),
				(page) => picture.legsWithin(page, countries),
			),
	};
}
