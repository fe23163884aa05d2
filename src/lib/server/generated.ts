import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Census } from '#lib/atlas/census.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { PictureFiles } from '#lib/export/picture.ts';

const generated = <T>(file: string) =>
	JSON.parse(readFileSync(join('.svelte-kit/atlas', file), 'utf8')) as T;

const known = new Map<Language, PictureFiles>();
let shared: Omit<PictureFiles, 'map'> | undefined;

/** What pictures in a language are made from without a page, as `cli/generate.ts` wrote it; read once. */
export function pictureFiles(language: Language): PictureFiles {
	const read = known.get(language);
	if (read) return read;
	shared ??= {
		evidence: generated<PictureFiles['evidence']>('evidence.json'),
		ground: generated<PictureFiles['ground']>('ground.json'),
		letters: generated<PictureFiles['letters']>('letters.json'),
		areas: generated<PictureFiles['areas']>('areas.json'),
	};
	const map = generated<PictureFiles['map']>(`whole-map.${language}.json`);
	const { headlines } = generated<Census>(`census.${language}.json`);
	const files = { ...shared, map, headlines };
	known.set(language, files);
	return files;
}
