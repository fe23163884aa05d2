import type { Language } from '#lib/atlas/vocabulary.ts';
import type { PictureFiles } from '#lib/export/picture.ts';
import {
	loadAreas,
	loadEvidence,
	loadGround,
	loadLetters,
	loadMapData,
} from '#lib/ui/page/files.ts';

/** What pictures are made from; the painted countries only where permissions are shown. */
export async function loadExportFiles(
	language: Language,
	hasPermissions: boolean,
): Promise<PictureFiles> {
	const [map, evidence, ground, letters, areas] = await Promise.all([
		loadMapData(language),
		loadEvidence(),
		loadGround(),
		loadLetters(),
		hasPermissions ? loadAreas() : null,
	]);
	return { map, evidence, ground, letters, areas };
}
