import { focusedLegs } from '#lib/atlas/focused-legs.ts';
import { isWithin } from '#lib/atlas/slice.ts';
import { waitingParts } from './late.ts';
import { placesOf } from './paint.ts';
import { timedOf } from './timed-picture.ts';

/** The elements of a picture's page, or of its part, that a selector names, with those that wait. */
function inWhole<Found extends Element>(page: Element, selector: string): Found[] {
	const things = page.matches('.things') ? page : page.querySelector('.things');
	const roots = [page, ...(things ? waitingParts(things) : [])];
	return roots.flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
}

/** The legs of a corridor (or the leg itself) as a prerendered picture names them; null for other things. */
export function legsOf(picture: Element, id: string): ReadonlySet<string> | null {
	const name = CSS.escape(id);
	const strands = picture.querySelectorAll<SVGElement>(
		`[data-corridors~="${name}"], .strand[data-leg="${name}"]`,
	);
	const legs = [...strands].flatMap(({ dataset }) => dataset.leg ?? []);
	return legs.length > 0 ? new Set(legs) : null;
}

/** The legs that belong to one of these countries, as a prerendered picture tells. */
export function legsWithin(picture: Element, countries: readonly string[]): ReadonlySet<string> {
	const hits = inWhole<SVGElement>(picture, '[data-hit]');
	const within = hits.filter((hit) => isWithin(timedOf(hit), countries));
	return new Set(within.flatMap(({ dataset }) => dataset.hit ?? []));
}

/** The legs of a picture that stay while the others step back, in a view that traces nothing. */
export function focusIn(
	picture: Element,
	{ select, country }: { select: string | null; country: readonly string[] },
): ReadonlySet<string> | null {
	const within = country.length > 0 ? legsWithin(picture, country) : null;
	return focusedLegs((id) => legsOf(picture, id), { selected: select, within });
}

/** The name of a thing, from the title of its symbol in a prerendered picture; empty without one. */
export function nameIn(picture: Element, id: string): string {
	const [title] = inWhole(picture, `[data-thing="${CSS.escape(id)}"] title`);
	return title?.textContent ?? '';
}

/** Where an element that stands on a spot does, in world units. */
export function spotOf({ style }: SVGElement): [number, number] {
	const part = (key: string) => parseFloat(style.getPropertyValue(key));
	return [part('--x'), part('--y')];
}

/** Where the symbol of a thing stands in a prerendered picture (world units), and its name. */
export function symbolOf(
	picture: Element,
	id: string,
): { x: number; y: number; name: string } | null {
	const symbols = inWhole<SVGElement>(picture, `.symbol[data-thing="${CSS.escape(id)}"]`);
	// The mark of the nearest zoom stands on its true spot.
	const marks = symbols.flatMap((symbol) => symbol.closest<SVGElement>('.mark') ?? []);
	const nearest = marks.flatMap(placesOf).sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0))[0];
	if (!nearest) return null;
	const [, , x = NaN, y = NaN] = nearest;
	const name = nameIn(picture, id);
	return Number.isNaN(x + y) ? null : { x, y, name };
}
