import { geoIdentity, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { isShownAt } from '#lib/map/levels.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Outlined } from './ground-shapes.ts';

/** A spot in pixels from the corner of the frame. */
export type Point = [number, number];

/** Beyond the frame so many pixels are drawn, so that no cut end shows. */
const MARGIN = 24;
/** Points nearer to each other than this many pixels are one. */
const THIN = 0.6;

/** Places positions within the frame of a drawn map, and cuts lines and areas at it. */
export class Frame {
	readonly size: Size;
	readonly zoom: number;
	readonly #camera: Camera;
	readonly #clip: ReturnType<typeof geoPath>;

	constructor(camera: Camera, size: Size) {
		this.#camera = camera;
		this.size = size;
		this.zoom = camera.zoom;
		const cut = geoIdentity().clipExtent([
			[-MARGIN, -MARGIN],
			[size.width + MARGIN, size.height + MARGIN],
		]);
		this.#clip = geoPath(cut).digits(1);
	}

	/** Whether something that shows from one zoom level to another is drawn. */
	isAt(zooms: readonly [number, number]): boolean {
		return isShownAt(zooms, this.zoom);
	}

	/** Whether a spot lies in the frame or not farther from it than `margin` pixels. */
	has([x, y]: Readonly<Point>, margin = 14): boolean {
		const { width, height } = this.size;
		return x > -margin && y > -margin && x < width + margin && y < height + margin;
	}

	/** A position (longitude, latitude) in pixels. */
	point(at: readonly [number, number]): Point {
		return this.points([project(at)])[0] as Point;
	}

	/** A line in world units, in pixels. */
	readonly points = (line: readonly Readonly<Point>[]): Point[] => {
		const { width, height } = this.size;
		const k = unitsPerPixel(this.#camera.zoom);
		const [cx, cy] = project([this.#camera.lng, this.#camera.lat]);
		return line.map(([x, y]) => [width / 2 + (x - cx) / k, height / 2 + (y - cy) / k]);
	};

	/** Lines in pixels, thinned and cut at the frame, as path data. */
	line(lines: readonly (readonly Point[])[]): string {
		const coordinates = lines.map(thinned).filter((line) => line.length > 1);
		return this.#clip({ type: 'MultiLineString', coordinates }) ?? '';
	}

	/** Polygons in pixels, thinned and cut at the frame, as path data. */
	polygon(polygons: readonly (readonly (readonly Point[])[])[]): string {
		const coordinates = polygons
			.map((rings) => rings.map(thinned).filter((ring) => ring.length > 3))
			.filter((rings) => rings.length > 0);
		return this.#clip({ type: 'MultiPolygon', coordinates }) ?? '';
	}

	/** Shapes of the ground as path data in pixels: filled ones are cut as areas. */
	ground(shapes: readonly (readonly Outlined[])[], isFilled: boolean): string {
		const seen = shapes.filter(([outer]) => outer && this.#reaches(outer.box));
		const inPixels = ({ line }: Outlined) => this.points(line);
		if (!isFilled) return this.line(seen.flatMap((lines) => lines.map(inPixels)));
		return this.polygon(
			seen.map((rings) => rings.filter(({ box }) => this.#reaches(box)).map(inPixels)),
		);
	}

	/** Whether bounds in world units reach into the frame. */
	#reaches([west, north, east, south]: Outlined['box']): boolean {
		const [[left, top], [right, bottom]] = this.points([
			[west, north],
			[east, south],
		]) as [Point, Point];
		const { width, height } = this.size;
		return (
			right >= -MARGIN && left <= width + MARGIN && bottom >= -MARGIN && top <= height + MARGIN
		);
	}
}

function thinned(line: readonly Point[]): Position[] {
	const kept: Point[] = [];
	for (const [i, point] of line.entries()) {
		const last = kept.at(-1);
		const isEnd = i === 0 || i === line.length - 1;
		if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < THIN) continue;
		kept.push(point);
	}
	return kept;
}
