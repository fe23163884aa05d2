import {
	hasUsualLayers,
	isOneYear,
	nameYear,
	timeText,
	yearText,
	type Slice,
} from '#lib/atlas/slice.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { isShownAt } from '../levels.ts';
import { scaleLanes } from './lanes.ts';
import { TimedPicture, within } from './timed-picture.ts';
import { setAttribute, setStyle, setText } from './write.ts';
import type { Camera, Size } from '#lib/view/camera.ts';

/**
 * Turns everything under `root`, itself included, that depends on the slice: a prerendered picture, the lists
 * and numbers of its page. Reads only the `data-` attributes that `picture.ts` and the components write, so
 * that it works in the first frame, before any data or framework has loaded.
 */
export function paintTime(root: Element, slice: Slice): void {
	new TimedPicture(root).show(slice);
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
	for (const output of within(root, '[data-dates]')) paintDate(output, slice);
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
	setStyle(mark, '--x', `${x}px`);
	setStyle(mark, '--y', `${y}px`);
	setStyle(mark, '--m', String(size));
	const leader = mark.querySelector('.leader');
	if (leader) setAttribute(leader, 'd', spot.length > 0 ? `M${spot.join(' ')}L${x} ${y}` : '');
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
	setAttribute(svg, 'viewBox', box.map((n) => n.toFixed(2)).join(' '));
	setStyle(svg as SVGElement, '--k', scaleOf(camera.zoom));
	paintScale(svg, camera.zoom);
}

/** Draws what is under an element of a picture for the scale of a zoom. */
export function paintScale(root: Element, zoom: number): void {
	// As the style sheet has it and as strands are drawn when the time changes.
	scaleLanes(root, Number(scaleOf(zoom)));
}

/** World units to a pixel, as they are written. */
const scaleOf = (zoom: number) => unitsPerPixel(zoom).toFixed(4);

/**
 * A text prepared for each year holds for one year without filters and, with `data-usual`, for the
 * usual layers; the page will say the rest.
 */
function paintText(output: HTMLElement | SVGElement, slice: Slice) {
	const texts = JSON.parse(output.dataset.byYear ?? '[]') as string[];
	const holds = isOneYear(slice) && (output.dataset.usual === undefined || hasUsualLayers(slice));
	setText(output, holds ? (texts[slice.year - FIRST_YEAR] ?? '') : '');
}

/** A month or a day that is shown by itself, in the words that the page has for it (`datePatterns`). */
function paintDate(output: HTMLElement | SVGElement, { date, years, compare }: Slice) {
	if (date === null || years || compare !== null) return;
	const [year = '', month, day] = date.split('-');
	const patterns = JSON.parse(output.dataset.dates ?? '[]') as string[];
	const pattern = patterns[Number(month) - 1 + (day ? 12 : 0)] ?? '';
	setText(output, pattern.replace('@', year).replace('#', String(Number(day))));
}
