import { placesOf } from './paint.ts';

/** The legs of a corridor (or the leg itself) as a prerendered picture names them; null for other things. */
export function legsOf(picture: Element, id: string): ReadonlySet<string> | null {
	const name = CSS.escape(id);
	const strands = picture.querySelectorAll<SVGElement>(
		`[data-corridors~="${name}"], .strand[data-leg="${name}"]`,
	);
	const legs = [...strands].flatMap(({ dataset }) => dataset.leg ?? []);
	return legs.length > 0 ? new Set(legs) : null;
}

/** The name of a thing, from the title of its symbol in a prerendered picture; empty without one. */
export function nameIn(picture: Element, id: string): string {
	return picture.querySelector(`[data-thing="${CSS.escape(id)}"] title`)?.textContent ?? '';
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
	const symbols = picture.querySelectorAll<SVGElement>(`.symbol[data-thing="${CSS.escape(id)}"]`);
	// The mark of the nearest zoom stands on its true spot.
	const marks = [...symbols].flatMap((symbol) => symbol.closest<SVGElement>('.mark') ?? []);
	const nearest = marks.flatMap(placesOf).sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0))[0];
	if (!nearest) return null;
	const [, , x = NaN, y = NaN] = nearest;
	const name = nameIn(picture, id);
	return Number.isNaN(x + y) ? null : { x, y, name };
}
