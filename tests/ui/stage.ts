/** The map's place on a page: a holder of a known size with the prerendered picture in it. */
import { vi } from 'vitest';
import type { Hit } from '#lib/map/painter.ts';
import { basemapPicture, thingsPicture } from '#lib/map/svg/picture.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import { project, unproject, unitsPerPixel } from '#lib/view/mercator.ts';
import { BASEMAP, MAP_DATA, OUTLINE } from './small-atlas.ts';
import './theme.ts';

export const SIZE: Size = { width: 800, height: 500 };

/** An element of that size, alone in the page. */
export function holder({ width, height }: Size = SIZE): HTMLDivElement {
	const element = document.createElement('div');
	Object.assign(element.style, {
		...{ position: 'relative', width: `${width}px`, height: `${height}px` },
	});
	document.body.replaceChildren(element);
	return element;
}

/** The two pictures of the small atlas, as the server writes them into a page; the basemap in so many steps to a unit. */
export function pictures(perUnit?: number): { ground: SVGSVGElement; svg: SVGSVGElement } {
	const { marks, labels, lineLabels, bars } = MAP_DATA.layout;
	return {
		ground: svgElement(basemapPicture(BASEMAP, perUnit)),
		svg: svgElement(thingsPicture({ outline: OUTLINE, marks, labels, lineLabels, bars })),
	};
}

function svgElement(inside: string): SVGSVGElement {
	const markup = `<svg class="picture" style="position: absolute">${inside}</svg>`;
	const fragment = document.createRange().createContextualFragment(markup);
	return fragment.querySelector('svg') as SVGSVGElement;
}

/** What a painter tells, written down. */
export function events() {
	return {
		onpick: vi.fn<(hit: Hit) => void>(),
		onhover: vi.fn<(hit: Hit | null) => void>(),
		onmove: vi.fn<(camera: Camera, settled: boolean) => void>(),
		onlost: vi.fn<() => void>(),
	};
}

/** Where a position stands in a map of this camera and size, in pixels from its corner. */
export function pixel(at: readonly [number, number], camera: Camera, { width, height } = SIZE) {
	const [x, y] = project(at);
	const [cx, cy] = project([camera.lng, camera.lat]);
	const k = unitsPerPixel(camera.zoom);
	return { x: width / 2 + (x - cx) / k, y: height / 2 + (y - cy) / k };
}

/** The position at a pixel: the inverse of {@link pixel}. */
export function positionAt(x: number, y: number, camera: Camera, { width, height } = SIZE) {
	const [cx, cy] = project([camera.lng, camera.lat]);
	const k = unitsPerPixel(camera.zoom);
	return unproject([cx + (x - width / 2) * k, cy + (y - height / 2) * k]);
}

/** The position so far along a leg (0 to 1) as it is drawn: straight on the flat map. */
export function along(id: string, part: number): [number, number] {
	const [line = []] = OUTLINE.legs.find((leg) => leg.id === id)?.lines ?? [];
	const [[ax, ay], [bx, by]] = line.map((position) => project(position)) as [
		[number, number],
		[number, number],
	];
	return unproject([ax + (bx - ax) * part, ay + (by - ay) * part]);
}

/** The middle of a leg. */
export const middle = (id: string) => along(id, 0.5);
