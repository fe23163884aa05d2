import { FIRST_YEAR } from '#lib/time/years.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { LAST_LEVEL } from '../marks.ts';
import type { Camera, Size } from '#lib/view/camera.ts';

/**
 * Turns a prerendered picture (and the lists and numbers of its page) to a year, a set of layers and
 * a zoom. Reads only the `data-` attributes that `picture.ts` and the components write, so that it
 * works in the first frame, before any data or framework has loaded.
 */
export type Shown = { year: number; layers: readonly string[] };

/** Everything under `root`, itself included, that depends on the year or the layers. */
export function paintTime(root: Element, shown: Shown): void {
	for (const element of timedElements(root)) element.dataset.s = String(stateOf(element, shown));
	paintDepths(within(root, '[data-rank]'));
	for (const mark of within(root, '.mark')) paintCount(mark);
	paintMembers(within(root, '[data-members]'), root);
	for (const label of within(root, '[data-was]')) paintName(label, shown.year);
	for (const output of within(root, '[data-by-year]')) paintText(output, shown.year);
	for (const output of within(root, '[data-year]')) {
		if (output instanceof HTMLInputElement) output.value = String(shown.year);
		else output.textContent = String(shown.year);
	}
}

/** Everything under `root` that shows at some zoom levels only. */
export function paintZoom(root: Element, zoom: number): void {
	const level = Math.min(LAST_LEVEL, Math.max(0, Math.floor(zoom)));
	for (const element of within(root, '[data-z]')) {
		const [first = 0, last = 99] = (element.dataset.z ?? '').split(' ').map(Number);
		element.toggleAttribute('data-off', level < first || level > last);
	}
}

/** Points a picture's `viewBox` where the camera looks; bearing and pitch are left out. */
export function paintCamera(svg: Element, camera: Camera, { width, height }: Size): void {
	const k = unitsPerPixel(camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const box = [x - (width / 2) * k, y - (height / 2) * k, width * k, height * k];
	svg.setAttribute('viewBox', box.map((n) => n.toFixed(2)).join(' '));
	(svg as SVGElement).style.setProperty('--k', k.toFixed(4));
}

/** The elements whose state depends on the year. */
export function timedElements(root: Element): (HTMLElement | SVGElement)[] {
	return within(root, '[data-t]');
}

/** The state of an element with `data-t` and `data-layer`; 0 when its layer is off. */
export function stateOf(element: HTMLElement | SVGElement, { year, layers }: Shown): number {
	const { t = '', layer = '' } = element.dataset;
	return layers.includes(layer) ? Number(t[year - FIRST_YEAR] ?? 0) : 0;
}

function within(root: Element, selector: string): (HTMLElement | SVGElement)[] {
	const found = [...root.querySelectorAll<HTMLElement | SVGElement>(selector)];
	return root.matches(selector) ? [root as HTMLElement, ...found] : found;
}

/** A strand that lies under others of its leg shows as a rim: `--d` counts those over it. */
function paintDepths(strands: (HTMLElement | SVGElement)[]) {
	const shown = new Set(
		strands
			.filter(({ dataset }) => dataset.s !== '0')
			.map(({ dataset }) => `${dataset.leg} ${dataset.rank}`),
	);
	for (const { dataset, style } of strands) {
		const ranks = Array.from(
			{ length: Number(dataset.rank) },
			(_, rank) => `${dataset.leg} ${rank}`,
		);
		style.setProperty('--d', String(ranks.filter((key) => shown.has(key)).length));
	}
}

/** A stack shows one member's symbol alone, or the number of members that exist. */
function paintCount(mark: HTMLElement | SVGElement) {
	const count = [...mark.querySelectorAll<SVGElement>('.symbol')].filter(
		(symbol) => symbol.dataset.s !== '0',
	).length;
	mark.dataset.n = String(Math.min(count, 2));
	const text = mark.querySelector('.count text');
	if (text) text.textContent = String(count);
}

/** A place's name shows while one of the things there does. */
function paintMembers(labels: (HTMLElement | SVGElement)[], root: Element) {
	if (labels.length === 0) return;
	const symbols = (labels[0]?.closest('svg') ?? root).querySelectorAll<SVGElement>('.symbol');
	const shown = new Set(
		[...symbols].filter(({ dataset }) => dataset.s !== '0').map(({ dataset }) => dataset.thing),
	);
	for (const { dataset } of labels)
		dataset.s = (dataset.members ?? '').split(' ').some((id) => shown.has(id)) ? '2' : '0';
}

function paintName(label: HTMLElement | SVGElement, year: number) {
	const names = JSON.parse(label.dataset.was ?? '[]') as [string, number][];
	const text = label.querySelector('text');
	const name = names.find(([, until]) => year <= until);
	if (text && name) text.textContent = name[0];
}

function paintText(output: HTMLElement | SVGElement, year: number) {
	const texts = JSON.parse(output.dataset.byYear ?? '[]') as string[];
	output.textContent = texts[year - FIRST_YEAR] ?? '';
}
