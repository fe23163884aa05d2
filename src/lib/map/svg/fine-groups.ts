import type { Bounds } from '#lib/view/camera.ts';
import { CELL_ZOOM, cellsWithin, OVERVIEW_ZOOM } from '../ground/cells.ts';
import type { Sheet } from '../ground/sheet.ts';
import type { LoadSheet, SheetName, Sheets } from '../ground/sheets.ts';
import { paintZoom } from './paint.ts';
import type { GroundPath } from './picture.ts';
import { veilOf } from './veil.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** How a painter draws sheets, and what it does when one has come. */
export type FineOptions = {
	loadSheet: LoadSheet;
	/** Told once when a sheet cannot be had. */
	onmissing: (error: unknown) => void;
	onshow: (sheets: ReadonlyMap<SheetName, Sheet>) => void;
};
/** The two groups of a sheet. */
type Groups = { land: Element; lines: Element };

/**
 * The finer basemap in the prerendered ground: first the land of all sheets, then their waters and
 * borders, so that the relief finds room between.
 */
export class FineGroups {
	readonly #ground: SVGSVGElement;
	readonly #options: FineOptions;
	readonly #groups = new Map<SheetName, Groups>();
	#view: { bounds: Bounds; zoom: number } = { bounds: [0, 0, 0, 0], zoom: 0 };
	#sheets: Promise<Sheets> | null = null;
	#isGone = false;

	constructor(ground: SVGSVGElement, options: FineOptions) {
		this.#ground = ground;
		this.#options = options;
	}

	/** Asks for what is in view; the code for it comes when it is first needed. */
	look(bounds: Bounds, zoom: number): void {
		this.#view = { bounds, zoom };
		this.#paint();
		if (zoom < OVERVIEW_ZOOM) return;
		this.#sheets ??= this.#start();
		this.#sheets.then(
			(sheets) => !this.#isGone && sheets.look(bounds, zoom),
			(error: unknown) => {
				this.#sheets = null;
				this.#options.onmissing(error);
			},
		);
	}

	destroy(): void {
		this.#isGone = true;
		this.#sheets?.then(
			(sheets) => sheets.close(),
			() => undefined,
		);
		for (const name of this.#groups.keys()) this.#remove(name);
	}

	async #start(): Promise<Sheets> {
		const [{ Sheets }, { sheetPaths, SHEET_STEPS }] = await Promise.all([
			import('../ground/sheets.ts'),
			import('./sheet-paths.ts'),
		]);
		const groups = (sheet: Sheet): Groups => {
			const paths = sheetPaths(sheet);
			const isLand = ({ kind }: GroundPath) => kind === 'sea' || kind === 'land';
			return {
				land: this.#group('fine fine-land', paths.filter(isLand), SHEET_STEPS),
				lines: this.#group(
					'fine fine-lines',
					paths.filter((path) => !isLand(path)),
					SHEET_STEPS,
				),
			};
		};
		const { loadSheet, onmissing } = this.#options;
		return new Sheets(loadSheet, (all) => this.#show(all, groups), onmissing);
	}

	#group(name: string, paths: readonly GroundPath[], steps: number): SVGElement {
		const { ownerDocument: page } = this.#ground;
		const group = page.createElementNS(SVG, 'g');
		group.setAttribute('class', name);
		group.setAttribute('transform', `scale(${1 / steps})`);
		for (const { kind, data, zooms } of paths) {
			const path = page.createElementNS(SVG, 'path');
			path.setAttribute('class', kind);
			path.setAttribute('d', data);
			if (zooms) path.dataset.z = zooms.join(' ');
			group.append(path);
		}
		return group;
	}

	#show(all: ReadonlyMap<SheetName, Sheet>, groups: (sheet: Sheet) => Groups): void {
		for (const name of this.#groups.keys()) if (!all.has(name)) this.#remove(name);
		for (const [name, sheet] of all) if (!this.#groups.has(name)) this.#insert(name, groups(sheet));
		this.#paint();
		this.#options.onshow(all);
	}

	#insert(name: SheetName, { land, lines }: Groups): void {
		// A copy of the world beside itself is made of one group, which holds all.
		const whole = this.#ground.querySelector(':scope > .picture') ?? this.#ground;
		const first = (kind: string) => whole.querySelector(`:scope > .fine-${kind}`);
		if (name === 'overview') {
			whole.insertBefore(land, first('land') ?? first('lines') ?? veilOf(whole));
			whole.insertBefore(lines, first('lines') ?? veilOf(whole));
		} else {
			whole.insertBefore(land, first('lines'));
			whole.insertBefore(lines, veilOf(whole));
		}
		for (const group of [land, lines]) paintZoom(group, this.#view.zoom);
		this.#groups.set(name, { land, lines });
	}

	#remove(name: SheetName): void {
		const groups = this.#groups.get(name);
		groups?.land.remove();
		groups?.lines.remove();
		this.#groups.delete(name);
	}

	/** Shows each sheet at its zooms; the lines of the overview give way once all cells in view are there. */
	#paint(): void {
		const { bounds, zoom } = this.#view;
		const isCovered =
			zoom >= CELL_ZOOM && cellsWithin(bounds, zoom).every((cell) => this.#groups.has(cell));
		for (const [name, { land, lines }] of this.#groups) {
			const isOff = zoom < (name === 'overview' ? OVERVIEW_ZOOM : CELL_ZOOM);
			land.toggleAttribute('data-off', isOff);
			lines.toggleAttribute('data-off', isOff || (name === 'overview' && isCovered));
		}
	}
}
