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
	const symbol = picture.querySelector<SVGElement>(`.symbol[data-thing="${CSS.escape(id)}"]`);
	if (!symbol) return null;
	const [x, y] = spotOf(symbol);
	const name = symbol.querySelector('title')?.textContent ?? '';
	return Number.isNaN(x + y) ? null : { x, y, name };
}
