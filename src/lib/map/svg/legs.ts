/** The legs of a corridor (or the leg itself) as a prerendered picture names them; null for other things. */
export function legsOf(picture: Element, id: string): ReadonlySet<string> | null {
	const name = CSS.escape(id);
	const strands = picture.querySelectorAll<SVGElement>(
		`[data-corridors~="${name}"], .strand[data-leg="${name}"]`,
	);
	const legs = [...strands].flatMap(({ dataset }) => dataset.leg ?? []);
	return legs.length > 0 ? new Set(legs) : null;
}
