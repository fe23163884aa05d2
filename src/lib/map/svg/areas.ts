import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import type { Aspect } from '#lib/atlas/vocabulary.ts';
import type { AreaData } from '../areas.ts';
import { HATCHES, HATCH_SIDE, HATCH_WIDTH } from '../hatch.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** How many groups were made: the hatching of each has ids of its own, since it keeps to the zoom of its picture. */
let made = 0;

/**
 * The painted countries as a group for a prerendered picture. They come when somebody first asks for
 * them. Made of nodes, never of text. A copy of a picture takes a group of its own.
 */
export function areaGroup(document: Document, { areas, paths }: AreaData): SVGGElement {
	const node = <T extends SVGElement>(name: string, attributes: Record<string, string>): T => {
		const element = document.createElementNS(SVG, name) as T;
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		return element;
	};
	const group = node<SVGGElement>('g', { class: 'areas' });
	made++;
	for (const aspect of Object.keys(HATCHES) as (keyof typeof HATCHES)[])
		for (const certainty of ['certain', 'possible'] as const) {
			const name = `hatch-${aspect}-${certainty}`;
			group.style.setProperty(`--${name}`, `url("#${name}-${made}")`);
			const pattern = node('pattern', {
				id: `${name}-${made}`,
				class: 'hatch',
				patternUnits: 'userSpaceOnUse',
				width: String(HATCH_SIDE),
				height: String(HATCH_SIDE),
			});
			pattern.append(
				node('path', {
					class: `hatch-${aspect}`,
					d: HATCHES[aspect][certainty],
					'stroke-width': String(HATCH_WIDTH[aspect]),
				}),
			);
			group.append(pattern);
		}
	const order: Aspect[] = ['ground', 'air', 'lethal'];
	for (const aspect of order)
		for (const area of areas.filter((item) => item.aspect === aspect)) {
			const path = node('path', { class: `area ${aspect}`, d: paths[area.country] ?? '' });
			Object.assign(path.dataset, { country: area.country, s: '0' });
			group.append(path);
		}
	return group;
}

/** Turns the painted countries to a slice. */
export function paintAreas(group: Element, { areas }: AreaData, slice: Slice): void {
	for (const path of group.querySelectorAll<SVGElement>('.area')) {
		const { country } = path.dataset;
		const area = areas.find(
			(item) => item.country === country && path.classList.contains(item.aspect),
		);
		path.dataset.s = String(
			Math.max(...(area?.things ?? []).map((thing) => stateIn(thing, slice))),
		);
	}
}

/** Keeps the hatching of a picture at the same size in pixels whatever the zoom. */
export function scaleHatches(svg: Element, zoom: number): void {
	for (const pattern of svg.querySelectorAll('.hatch'))
		pattern.setAttribute('patternTransform', `scale(${unitsPerPixel(zoom).toFixed(4)})`);
}
