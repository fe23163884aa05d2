import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bbox } from '@turf/bbox';
import { feature } from 'topojson-client';
import type { Polygon, MultiPolygon, FeatureCollection } from 'geojson';
import type { AuthoredFile } from '#lib/atlas/authored-file.ts';
import type { CountryBounds } from '#lib/atlas/check/check.ts';
import { compile } from '#lib/atlas/compile.ts';
import type { CountryShapes } from '#lib/atlas/membership.ts';
import type { Problem } from '#lib/atlas/problem.ts';
import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Story } from '#lib/atlas/story-schema.ts';
import { outline } from '#lib/atlas/outline.ts';
import { basemap, type BasemapTopology } from '#lib/map/basemap.ts';
import { crowdedOut } from '#lib/map/crowd.ts';
import { compileStories } from '#lib/story/compile.ts';

/** Reads the authored files of a folder, sorted by name. */
export function authoredFiles(folder: string): AuthoredFile[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.geojson') || name.endsWith('.json'))
		.sort()
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Reads the topology of the first basemap. */
export function basemapTopology(root: string): BasemapTopology {
	return JSON.parse(
		readFileSync(join(root, 'src/lib/map/basemap/theatre.json'), 'utf8'),
	) as BasemapTopology;
}

/** The bounds of every part of every country of the basemap. */
export function countryBounds(topology: BasemapTopology): CountryBounds {
	const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
		Polygon | MultiPolygon
	>;
	return new Map(
		features.map(({ id, geometry }) => {
			const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			return [
				String(id),
				parts.map((coordinates) => {
					const [west, south, east, north] = bbox({ type: 'Polygon', coordinates });
					return [west, south, east, north];
				}),
			];
		}),
	);
}

/** The shape of every country of the basemap. */
export function countryShapes(topology: BasemapTopology): CountryShapes {
	return new Map(basemap(topology).countries.map(({ id, geometry }) => [String(id), geometry]));
}

/** Reads the stories of a folder; each is named with the folder that it stands in. */
export function storyFiles(folder: string): AuthoredFile[] {
	return authoredFiles(join(folder, 'stories')).map(({ name, text }) => ({
		name: `stories/${name}`,
		text,
	}));
}

/** Compiles the authored files of a project folder, stories and all. */
export function compileProject(
	root: string,
): { atlas: Atlas; stories: Story[] } | { problems: Problem[] } {
	const folder = join(root, 'geodata');
	const topology = basemapTopology(root);
	const files = authoredFiles(folder);
	const result = compile(files, countryBounds(topology), countryShapes(topology));
	const atlas = 'atlas' in result ? result.atlas : null;
	const { stories, problems } = compileStories(storyFiles(folder), atlas);
	const all = [
		...('problems' in result ? result.problems : roomProblems(result.atlas, files)),
		...problems,
	];
	return atlas === null || all.length > 0 ? { problems: all } : { atlas, stories };
}

/** The things whose marks have no room on the map even at its nearest zoom. */
export function roomProblems(atlas: Atlas, files: readonly AuthoredFile[]): Problem[] {
	return crowdedOut(outline(atlas, '', 'en')).map(({ members: [id = ''] }) => ({
		file: files.find(({ text }) => text.includes(`"id": "${id}"`))?.name ?? '',
		feature: id,
		sentence:
			'its mark has no room on the map: too many places lie about it; give those that are one place one entry in places.geojson',
	}));
}

/** One line per problem: `file: feature: sentence`. */
export function problemLines(problems: readonly Problem[]): string[] {
	return problems.map(({ file, feature, sentence }) =>
		// What is wrong may be quoted, and may hold the end of a line.
		`${file}: ${feature}: ${sentence}`.replace(/[\r\n\u2028\u2029]+/g, ' '),
	);
}

/** `1 problem`, `2 problems`. */
export function problemCount(problems: readonly Problem[]): string {
	return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}
