import type { FeatureCollection, Geometry } from 'geojson';
import { shortCitation } from '#lib/atlas/citation.ts';
import { ATTRIBUTION } from '#lib/atlas/datapackage.ts';
import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { csv, csvLine, SORT_KEYS, tableGeojson } from '#lib/atlas/table.ts';
import type { Steps } from '#lib/own-data/slices.ts';
import { toldSlice } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { tableCells, tableHeads, tableTime } from '#lib/words/table.ts';
import { datedRows } from './dated-rows.ts';
import { ownColumns, ownGeojson, ownLines } from './own-files.ts';
import type { OwnPicture } from './own-picture.ts';
import { sourcesOf } from './sources.ts';

/** What the data files of a view are made from, with what a visitor laid over it. */
export type DataFiles = {
	outline: Outline;
	evidence: Evidence;
	own?: OwnPicture | null | undefined;
};
/** Where a view is and when it was taken from the atlas. */
export type DataOrigin = { address: string | null; date: Date };

const LICENCES = {
	geometry: 'ODbL-1.0',
	claims: 'CC-BY-4.0',
	names: 'CC-BY-4.0',
} as const;

/**
 * The last columns of a table, by the names under which such files are read back in any language. Before those
 * of a visitor's own rows.
 */
const READ_BACK = ['when', 'longitude', 'latitude', 'text'] as const;

/** So many rows of a visitor are written in one step. */
const IN_STEP = 500;

/**
 * What a view shows as GeoJSON (RFC 7946), each feature with its claims, as parts of a text, in steps of few
 * rows. What the file is of, and under which licences, is told by its member `atlas`, which readers of GeoJSON
 * pass over.
 */
export function* geojsonSteps(
	view: View,
	files: DataFiles,
	origin: DataOrigin,
	words: Words,
): Steps<string[]> {
	const whole = JSON.stringify(atlasGeojson(view, files, origin, words));
	// A visitor's features go into the list, which is the last member.
	const parts = [whole.slice(0, -']}'.length)];
	let sign = whole.endsWith('[]}') ? '' : ',';
	for (const feature of ownGeojson(toldSlice(view), files.own)) {
		parts.push(sign + JSON.stringify(feature));
		sign = ',';
		if (parts.length % IN_STEP === 0) yield;
	}
	return [...parts, ']}'];
}

function atlasGeojson(
	view: View,
	files: DataFiles,
	origin: DataOrigin,
	words: Words,
): FeatureCollection<Geometry | null> & { atlas: unknown } {
	const { outline, evidence } = files;
	const rows = datedRows(outline, evidence, toldSlice(view));
	const collection = tableGeojson(rows, outline);
	return {
		type: 'FeatureCollection',
		atlas: {
			...aboutView(view, outline, origin, words),
			licences: LICENCES,
			attribution: ATTRIBUTION,
			// Legs bring the claims of their courses, too.
			sources: sourcesOf(new Set(rows.map(({ id }) => id)), evidence, { hasCourses: true }),
		},
		features: collection.features.map((feature) => ({
			...feature,
			properties: {
				...feature.properties,
				claims: evidence.things[feature.properties?.id as string]?.claims ?? [],
			},
		})),
	};
}

function aboutView(view: View, { version }: Outline, { address, date }: DataOrigin, words: Words) {
	const { layers, certain, accumulate, country, compare } = view;
	return {
		title: words.site.title,
		time: tableTime(toldSlice(view), words),
		compare,
		layers,
		country,
		certain,
		accumulate,
		'min-sources': view['min-sources'],
		language: words.language,
		version,
		view: address,
		taken: date.toISOString().slice(0, 10),
	};
}

/**
 * The same as CSV (RFC 4180) with the columns of the table. CSV has no place for
 * metadata, so each row carries its sources, the view, the version of the data and the licence.
 */
export function* csvSteps(
	view: View,
	files: DataFiles,
	{ address }: DataOrigin,
	words: Words,
): Steps<string[]> {
	const { outline, evidence } = files;
	const cellsOf = tableCells(words);
	const slice = toldSlice(view);
	const time = tableTime(slice, words);
	const heads = tableHeads(slice, words);
	const { csvColumns } = words.exports;
	const head = [
		'id',
		...SORT_KEYS.map((key) => heads[key]),
		csvColumns.citations,
		csvColumns.time,
		csvColumns.view,
		csvColumns.version,
		csvColumns.licence,
		...READ_BACK,
	];
	const rows = datedRows(outline, evidence, slice);
	const { features } = tableGeojson(rows, outline);
	const others = ownColumns(slice, files.own);
	const lines = rows.map((row, i) => {
		const cells = cellsOf(row);
		const geometry = features[i]?.geometry;
		const [longitude = '', latitude = ''] = geometry?.type === 'Point' ? geometry.coordinates : [];
		return [
			row.id,
			...SORT_KEYS.map((key) => cells[key]),
			sourcesOf([row.id], evidence).map(shortCitation).join('; '),
			time,
			address ?? '',
			outline.version,
			LICENCES.claims,
			row.when ?? '',
			String(longitude),
			String(latitude),
			'',
			...others.map(() => ''),
		];
	});
	const parts = [csv([[...head, ...others], ...lines])];
	for (const line of ownLines(slice, files.own, { time, address, others })) {
		parts.push(csvLine(line));
		if (parts.length % IN_STEP === 0) yield;
	}
	return parts;
}
