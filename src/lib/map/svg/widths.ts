import type { Language } from '#lib/atlas/vocabulary.ts';
import { coreWidth, widthsIn, type StrandWidth } from '#lib/atlas/measures.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { numberSpots } from '../number-spots.ts';
import type { Scene } from '../painter.ts';
import type { Box } from '../room.ts';
import { wideOffset } from '../stroke.ts';
import { loadWidthFiles, wideIn, type Wide, type WidthFiles } from '../width-files.ts';
import { groupBy } from './group-by.ts';
import { drawLanes, paintLanes, setOffset } from './lanes.ts';
import { setData, setStyle } from './write.ts';
import './widths.css';

/** Where a picture looks, and how large it is (pixels). */
type Place = { camera: Camera; size: Size };
type Shown = Pick<Scene, 'year' | 'date' | 'years' | 'measure'>;

const SVG = 'http://www.w3.org/2000/svg';

/** What draws the widths of a picture, with its numbers and words. */
export async function loadWidths(svg: SVGSVGElement, language: Language): Promise<Widths> {
	return new Widths(svg, await loadWidthFiles(language));
}

/**
 * Draws the corridors of a prerendered picture as wide as a quantity: each stroke, the light middle (core) of what
 * is hollow, and what is filled, over each other in this order, so that lines that meet open into one another.
 */
export class Widths {
	readonly #svg: SVGSVGElement;
	readonly #files: WidthFiles;
	#ways: Wide['ways'] = [];
	readonly #shown = new Set<string>();

	constructor(svg: SVGSVGElement, files: WidthFiles) {
		this.#svg = svg;
		this.#files = files;
	}

	/** Shows the quantity of a scene or, without one, the usual widths; then what stands where (`place`). */
	paint(scene: Shown, place: Place | null): void {
		const svg = this.#svg;
		const wide = wideIn(this.#files, scene.measure, scene);
		svg.classList.toggle('measured', wide !== null);
		this.#ways = wide?.ways ?? [];
		if (!wide) return unmeasure(svg);
		const strands = strandsIn(svg).filter(({ dataset }) => dataset.s !== '0');
		const widths = widthsIn(strands.map(measured), wide.measure, wide.window);
		this.#shown.clear();
		for (const { dataset } of strands) this.#shown.add(dataset.leg ?? '');
		paintStrands(svg, widths);
		spread(svg, widths);
		if (place) this.write(place);
	}

	/** Writes the numbers where they have room. */
	write({ camera, size }: Place): void {
		const k = unitsPerPixel(camera.zoom);
		const [cx, cy] = project([camera.lng, camera.lat]);
		const pixelOf = (at: readonly [number, number]) => {
			const [x, y] = project([at[0], at[1]]);
			return [size.width / 2 + (x - cx) / k, size.height / 2 + (y - cy) / k] as const;
		};
		const spots = numberSpots(
			this.#ways,
			(leg) => this.#shown.has(leg),
			pixelOf,
			size,
			taken(this.#svg),
		);
		const group = groupOf(this.#svg, 'numbers', '.bars');
		group.replaceChildren(
			...spots.map(({ x, y, text }) => {
				const label = this.#svg.ownerDocument.createElementNS(SVG, 'text');
				label.setAttribute('class', 'number');
				label.setAttribute('dy', '.36em');
				const [east, south] = [cx + (x - size.width / 2) * k, cy + (y - size.height / 2) * k];
				label.setAttribute('style', `--x:${east.toFixed(1)}px;--y:${south.toFixed(1)}px`);
				label.textContent = text;
				return label;
			}),
		);
	}
}

/** What names, marks and dates of closures take of a picture, in pixels from its corner. */
function taken(svg: SVGSVGElement): Box[] {
	const { left, top } = svg.getBoundingClientRect();
	return [...svg.querySelectorAll('.label, .mark, .bar text')].flatMap((element) => {
		const box = element.getBoundingClientRect();
		if (box.width === 0) return [];
		const [west, north] = [box.left - left, box.top - top];
		return [{ west, north, east: west + box.width, south: north + box.height }];
	});
}

const strandsIn = (svg: Element) => [...svg.querySelectorAll<SVGElement>('.strand')];

/** A strand by its leg and its corridors, which no other has. */
const keyOf = ({ dataset }: SVGElement) => `${dataset.leg} ${dataset.corridors}`;

const measured = (strand: SVGElement) => ({
	id: keyOf(strand),
	leg: strand.dataset.leg ?? '',
	corridors: (strand.dataset.corridors ?? '').split(' '),
});

/** A group of a picture that is made when it is first asked for, before another or at the end. */
function groupOf(svg: SVGSVGElement, name: string, before: string): SVGGElement {
	const found = svg.querySelector<SVGGElement>(`g.${name}`);
	if (found) return found;
	const group = svg.ownerDocument.createElementNS(SVG, 'g');
	group.setAttribute('class', name);
	const place = svg.querySelector(before);
	if (place) place.before(group);
	else svg.append(group);
	return group;
}

/** Copies of all strands, which lie on them. */
function copiesIn(svg: SVGSVGElement, name: 'core' | 'fill'): SVGElement[] {
	const group = groupOf(svg, `${name}s`, '.hits');
	if (group.childElementCount === 0)
		group.append(
			...strandsIn(svg).map((strand) => {
				const copy = strand.cloneNode() as SVGElement;
				copy.setAttribute('class', name);
				for (const each of ['t', 'layer', 'e', 'w', 'c', 'usual']) delete copy.dataset[each];
				return copy;
			}),
		);
	return [...group.children] as SVGElement[];
}

function paintStrands(svg: SVGSVGElement, widths: ReadonlyMap<string, StrandWidth>) {
	const cores = copiesIn(svg, 'core');
	const fills = copiesIn(svg, 'fill');
	for (const [i, strand] of strandsIn(svg).entries()) {
		const width = widths.get(keyOf(strand));
		const [core, fill] = [cores[i], fills[i]];
		if (!core || !fill) continue;
		const middle = width ? coreWidth(width) : 0;
		const filled = width?.least ?? 0;
		setData(core, 's', middle > 0 ? '2' : '0');
		setData(fill, 's', filled > 0 ? '2' : '0');
		if (!width) continue;
		strand.dataset.usual ??= strand.style.getPropertyValue('--w');
		setStyle(strand, '--w', `${width.most}px`);
		if (middle > 0) setStyle(core, '--w', `${middle}px`);
		if (filled > 0) setStyle(fill, '--w', `${filled}px`);
	}
}

/** Spreads the strands of shared legs, with their signs, so that none lies on another. */
function spread(svg: SVGSVGElement, widths: ReadonlyMap<string, StrandWidth>) {
	const beside = [...svg.querySelectorAll<SVGElement>('[data-lane]')];
	for (const [, lanes] of groupBy(beside, ({ dataset }) => dataset.leg ?? '')) {
		const room = new Map<number, number>();
		for (const strand of lanes) {
			const width = strand.classList.contains('strand') ? widths.get(keyOf(strand)) : undefined;
			if (width) room.set(Number(strand.dataset.lane), width.most);
		}
		if (room.size === 0) continue;
		for (const each of lanes) {
			const side = each.dataset.side === '-1' ? -1 : 1;
			setOffset(each, wideOffset(Number(each.dataset.lane), side, room));
		}
	}
	drawLanes(beside);
}

/** Gives the strands their usual widths and places again. */
function unmeasure(svg: SVGSVGElement) {
	for (const name of ['cores', 'fills', 'numbers']) svg.querySelector(`g.${name}`)?.remove();
	for (const strand of strandsIn(svg)) {
		const { usual } = strand.dataset;
		if (usual !== undefined) setStyle(strand, '--w', usual);
		delete strand.dataset.usual;
	}
	paintLanes([...svg.querySelectorAll<SVGElement>('[data-lane]')]);
}
