import {
	fateIn,
	hasUsualLayers,
	isOneYear,
	jointFate,
	nameYear,
	stateIn,
	timeText,
	yearText,
	type Fate,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { isShownAt } from '../levels.ts';
import { paintLanes, scaleLanes } from './lanes.ts';
import { setData, setText } from './write.ts';
import type { Camera, Size } from '#lib/view/camera.ts';

/**
 * Turns a prerendered picture (and the lists and numbers of its page) to a year, a set of layers and
 * a zoom. Reads only the `data-` attributes that `picture.ts` and the components write, so that it
 * works in the first frame, before any data or framework has loaded.
 */
/** Everything under `root`, itself included, that depends on the slice. */
export function paintTime(root: Element, slice: Slice): void {
	for (const element of timedElements(root)) {
		const timed = timedOf(element);
		setData(element, 's', String(stateIn(timed, slice)));
		setFate(element, fateIn(timed, slice));
	}
	paintLanes(within(root, '[data-lane]'));
	for (const mark of within(root, '.mark')) paintStack(mark);
	paintMembers(within(root, '[data-members]'), root);
	for (const label of within(root, '[data-was]')) paintName(label, nameYear(slice));
	for (const label of within(root, '[data-years]')) paintYears(label, nameYear(slice));
	for (const output of within(root, '[data-by-year]')) paintText(output, slice);
	for (const track of within(root, '[role="slider"]')) {
		track.setAttribute('aria-valuenow', String(nameYear(slice)));
		// The sentence of what the year holds is the page's to write.
		track.removeAttribute('aria-valuetext');
	}
	for (const output of within(root, '[data-year]')) {
		if (output instanceof HTMLInputElement) output.value = String(nameYear(slice));
		else setText(output, output.dataset.year === 'alone' ? yearText(slice) : timeText(slice));
	}
}

/** Everything under `root` that shows at some zoom levels only. */
export function paintZoom(root: Element, zoom: number): void {
	for (const element of within(root, '[data-z]')) {
		const [first = 0, last = 99] = (element.dataset.z ?? '').split(' ').map(Number);
		element.toggleAttribute('data-off', !isShownAt([first, last], zoom));
	}
	for (const mark of within(root, '[data-at]')) paintPlace(mark, zoom);
}

/** Puts a mark where it stands at a zoom, with the line to its true spot. */
function paintPlace(mark: HTMLElement | SVGElement, zoom: number) {
	const place = placesOf(mark).find(([first = 0, last = 0]) => isShownAt([first, last], zoom));
	mark.toggleAttribute('data-off', !place);
	if (!place) return;
	const [, , x, y, size, ...spot] = place;
	const { style } = mark;
	style.setProperty('--x', `${x}px`);
	style.setProperty('--y', `${y}px`);
	style.setProperty('--m', String(size));
	mark
		.querySelector('.leader')
		?.setAttribute('d', spot.length > 0 ? `M${spot.join(' ')}L${x} ${y}` : '');
}

/** Where a mark stands: first and last level, x, y, its size and perhaps x and y of its true spot. */
export function placesOf({ dataset }: HTMLElement | SVGElement): number[][] {
	return (dataset.at ?? '').split(',').map((place) => place.split(' ').map(Number));
}

/** Points a picture's `viewBox` where the camera looks; bearing and pitch are left out. */
export function paintCamera(svg: Element, camera: Camera, { width, height }: Size): void {
	const k = unitsPerPixel(camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const box = [x - (width / 2) * k, y - (height / 2) * k, width * k, height * k];
	svg.setAttribute('viewBox', box.map((n) => n.toFixed(2)).join(' '));
	(svg as SVGElement).style.setProperty('--k', k.toFixed(4));
	scaleLanes(svg, k);
}

/** The elements whose state depends on the year. */
export function timedElements(root: Element): (HTMLElement | SVGElement)[] {
	return within(root, '[data-t]');
}

/** What the state of an element depends on, from its attributes. */
export function timedOf({ dataset }: HTMLElement | SVGElement): Timed {
	return {
		...timesIn(dataset.t ?? ''),
		layer: dataset.layer as LayerId,
		isEvent: dataset.e !== undefined,
		...(dataset.w === undefined ? {} : { witnesses: Number(dataset.w) }),
		...(dataset.c === undefined ? {} : { countries: dataset.c.split(' ') }),
	};
}

function setFate(element: HTMLElement | SVGElement, fate: Fate | null) {
	if (fate) setData(element, 'f', fate);
	else if (element.dataset.f) delete element.dataset.f;
}

function within(root: Element, selector: string): (HTMLElement | SVGElement)[] {
	const found = [...root.querySelectorAll<HTMLElement | SVGElement>(selector)];
	return root.matches(selector) ? [root as HTMLElement, ...found] : found;
}

/**
 * A stack shows the symbol of its most telling member that exists, or of the selected one, with their
 * number and their layers.
 */
export function paintStack(mark: HTMLElement | SVGElement) {
	const symbols = [...mark.querySelectorAll<SVGElement>('.symbol')];
	const shown = symbols.filter((symbol) => symbol.dataset.s !== '0');
	const count = shown.length;
	const certain = shown.find(({ dataset }) => dataset.s === '2');
	const lead = shown.find(({ classList }) => classList.contains('chosen')) ?? certain ?? shown[0];
	setData(mark, 'n', String(Math.min(count, 2)));
	for (const symbol of symbols)
		if (symbol.hasAttribute('data-lead') !== (symbol === lead))
			symbol.toggleAttribute('data-lead', symbol === lead);
	const fate = count > 1 ? jointFate(shown.map(({ dataset }) => dataset.f as Fate)) : null;
	setFate(mark, fate);
	if (lead && fate) setFate(lead, fate);
	const text = mark.querySelector('.count text');
	if (text) setText(text, String(count));
	for (const dot of mark.querySelectorAll<SVGElement>('[data-of]'))
		setData(dot, 's', shown.some(({ dataset }) => dataset.layer === dot.dataset.of) ? '2' : '0');
}

/** A place's name shows while one of the things there does. */
function paintMembers(labels: (HTMLElement | SVGElement)[], root: Element) {
	if (labels.length === 0) return;
	const symbols = (labels[0]?.closest('svg') ?? root).querySelectorAll<SVGElement>('.symbol');
	const shown = new Set(
		[...symbols].filter(({ dataset }) => dataset.s !== '0').map(({ dataset }) => dataset.thing),
	);
	for (const label of labels) {
		const isShown = (label.dataset.members ?? '').split(' ').some((id) => shown.has(id));
		setData(label, 's', isShown ? '2' : '0');
	}
}

function paintName(label: HTMLElement | SVGElement, year: number) {
	const names = JSON.parse(label.dataset.was ?? '[]') as [string, number][];
	const name = names.find(([, until]) => year <= until);
	if (name) setText(label, name[0]);
}

/** A name that shows in some years only. */
function paintYears(label: HTMLElement | SVGElement, year: number) {
	const [first = 0, last = 0] = (label.dataset.years ?? '').split(' ').map(Number);
	setData(label, 's', first <= year && year <= last ? '2' : '0');
}

/**
 * A text prepared for each year holds for one year without filters and, with `data-usual`, for the
 * usual layers; the page will say the rest.
 */
function paintText(output: HTMLElement | SVGElement, slice: Slice) {
	const texts = JSON.parse(output.dataset.byYear ?? '[]') as string[];
	const holds = isOneYear(slice) && (output.dataset.usual === undefined || hasUsualLayers(slice));
	setText(output, holds ? (texts[slice.year - FIRST_YEAR] ?? '') : '');
}
