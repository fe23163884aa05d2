import type { Problem } from '../problem.ts';
import type { Checked } from './check.ts';

/** That each id is used once: those of places, sources, figures and questions among their own. */
export function* idProblems({ authored }: Checked): Generator<Problem> {
	for (const { file, ids } of [
		{ file: 'places.geojson', ids: authored.places.map(({ feature }) => feature.id) },
		{ file: 'sources.json', ids: authored.sources.map(({ feature }) => feature.id) },
		{ file: 'figures.json', ids: authored.figures.map(({ id }) => id) },
		{ file: 'questions.json', ids: authored.questions.map(({ id }) => id) },
	])
		for (const feature of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
			yield { file, feature, sentence: 'the id is used twice' };
	const seen = new Map<string, string>();
	for (const { file, feature } of [...authored.corridors, ...authored.legs, ...authored.others]) {
		const before = seen.get(feature.id);
		if (before)
			yield { file, feature: feature.id, sentence: `the id is used twice (also in ${before})` };
		seen.set(feature.id, file);
	}
}

/** That the versions of the data stand in their order, the newest first. */
export function* releaseProblems({ authored }: Checked): Generator<Problem> {
	const versions = authored.releases.map(({ version }) => version);
	for (const [i, version] of versions.slice(1).entries())
		if (version >= (versions[i] as string))
			yield {
				file: 'changes.json',
				feature: version,
				sentence: 'it is not older than the version before it in the file',
			};
}
