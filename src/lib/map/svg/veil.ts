import type { CountryPaths } from '../country-at.ts';
import { veils, type VeilSheet } from '../veil.ts';
import { paintZoom } from './paint.ts';
import { pathData, polygonData } from './path.ts';
import type { GroundPath } from './picture.ts';
import { SHEET_STEPS } from './sheet-paths.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The veil over all but some countries as paths of the ground, to lie on all others (see `veils`). */
export function veilPaths(
	countries: readonly string[],
	paths: CountryPaths,
	sheets: readonly VeilSheet[],
): GroundPath[] {
	const steps = SHEET_STEPS;
	return veils(countries, paths, sheets).flatMap(({ zooms, polygons, outline }): GroundPath[] => [
		{ kind: 'veil', zooms, steps, data: polygonData(polygons, steps) },
		{ kind: 'veil-edge', zooms, steps, data: pathData(outline, false, steps) },
	]);
}

/** Lays a veil over a prerendered ground, or takes away the one that is there (no paths). */
export function layVeil(
	ground: Element,
	countries: readonly string[],
	paths: readonly GroundPath[],
	zoom: number,
): void {
	veilOf(ground)?.remove();
	if (paths.length === 0) return;
	const group = ground.ownerDocument.createElementNS(SVG, 'g');
	group.setAttribute('class', 'veils');
	group.setAttribute('transform', `scale(${1 / SHEET_STEPS})`);
	group.dataset.country = String(countries);
	for (const { kind, data, zooms } of paths) {
		const path = ground.ownerDocument.createElementNS(SVG, 'path');
		path.setAttribute('class', kind);
		path.setAttribute('d', data);
		if (zooms) path.dataset.z = zooms.join(' ');
		group.append(path);
	}
	paintZoom(group, zoom);
	// A copy of the world beside itself is made of one group, which holds all.
	(ground.querySelector(':scope > .picture') ?? ground).append(group);
}

/** The veil that lies over a ground. */
export const veilOf = (ground: Element) => ground.querySelector<SVGGElement>('.veils');

/** The countries (see `View`) that a veil leaves open, as text; empty without one. */
export const unveiled = (ground: Element) => veilOf(ground)?.dataset.country ?? '';
