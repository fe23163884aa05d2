import type { Language } from '#lib/atlas/vocabulary.ts';
import type { GroundSheet } from '#lib/export/map/drawing.ts';
import type { PictureFiles } from '#lib/export/picture.ts';
import { showsAreas } from '#lib/map/areas.ts';
import type { WidthFiles } from '#lib/map/width-files.ts';
import type { ReliefPieces } from '#lib/map/relief/paint.ts';
import { aimedCamera, shownBounds, type Size } from '#lib/view/camera.ts';
import type { View } from '#lib/view/view.ts';
import {
	loadAreas,
	loadEvidence,
	loadGround,
	loadLetters,
	loadMapData,
	loadSheet,
	loadYears,
} from '#lib/ui/page/files.ts';

/** The largest frame that a picture is drawn in, in CSS pixels: what shows in it shows in smaller ones. */
const FRAME: Size = { width: 1920, height: 1080 };

/** What pictures of these views are made from; the countries only where they are painted or asked for. */
export async function loadExportFiles(
	language: Language,
	views: readonly View[],
): Promise<PictureFiles> {
	const hasAreas = views.some(showsAreas);
	const hasWidths = views.some(({ measure }) => measure !== null);
	const [map, evidence, ground, letters, years, areas, relief, sheets, widths] = await Promise.all([
		loadMapData(language),
		loadEvidence(),
		loadGround(),
		loadLetters(),
		loadYears(language),
		hasAreas ? loadAreas() : null,
		loadReliefPieces(),
		loadSheets(views),
		hasWidths ? loadWidths(language) : null,
	]);
	const headlines = years.map(({ headline }) => headline);
	return { map, evidence, ground, letters, areas, relief, sheets, headlines, widths };
}

/** The numbers and words of widths by quantity. */
async function loadWidths(language: Language): Promise<WidthFiles> {
	const { loadWidthFiles } = await import('#lib/map/width-files.ts');
	return loadWidthFiles(language);
}

/** The relief of a picture, which is whole without one. */
async function loadReliefPieces(): Promise<ReliefPieces | null> {
	try {
		const [{ loadRelief }, { reliefPieces }] = await Promise.all([
			import('#lib/ui/page/load-relief.ts'),
			import('#lib/map/relief/paint.ts'),
		]);
		const relief = await loadRelief('small');
		return relief && reliefPieces(relief);
	} catch {
		return null;
	}
}

/** The sheets of the finer basemap that the views show; one that cannot be had is left out. */
async function loadSheets(views: readonly View[]): Promise<GroundSheet[]> {
	const [{ CELL_ZOOM, cellsWithin, OVERVIEW_ZOOM }, { decodedSheet }, { sheetPaths }] =
		await Promise.all([
			import('#lib/map/ground/cells.ts'),
			import('#lib/map/ground/sheet.ts'),
			import('#lib/map/svg/sheet-paths.ts'),
		]);
	const cameras = views.map((view) => aimedCamera(view, FRAME));
	const near = cameras.filter(({ zoom }) => zoom >= OVERVIEW_ZOOM);
	const cells = new Set(
		near.flatMap((camera) => cellsWithin(shownBounds(camera, FRAME), camera.zoom)),
	);
	const names = near.length > 0 ? ['overview', ...cells] : [];
	const sheets = await Promise.all(
		names.map(async (name): Promise<GroundSheet[]> => {
			const topology = await loadSheet(name).catch(() => null);
			if (!topology) return [];
			const sheet = decodedSheet(topology);
			const zoom = name === 'overview' ? OVERVIEW_ZOOM : CELL_ZOOM;
			const { box, countries } = sheet;
			return [{ box, zoom, countries, paths: sheetPaths(sheet) }];
		}),
	);
	return sheets.flat();
}
