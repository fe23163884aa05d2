import areasUrl from '#generated/areas.json?url';
import detailUrl from '#lib/map/basemap/detail.json?url';
import evidenceUrl from '#generated/evidence.json?url';
import mapUrl from '#generated/map.json?url';
import type { Evidence } from '#lib/atlas/evidence.ts';
import type { AreaData } from '#lib/map/areas.ts';
import type { BasemapTopology } from '#lib/map/basemap.ts';
import type { MapData } from '#lib/map/painter.ts';

/** A data file that could not be had; the message is a sentence for the visitor. */
export class LoadError extends Error {
	override readonly name = 'LoadError';
}

/** Fetches once; a failure is forgotten, so that asking again tries again. */
function loader<T>(url: string, what: string): () => Promise<T> {
	let pending: Promise<T> | null = null;
	return () => {
		pending ??= fetchJson<T>(url, what).catch((error: unknown) => {
			pending = null;
			throw error;
		});
		return pending;
	};
}

async function fetchJson<T>(url: string, what: string): Promise<T> {
	let response: Response;
	try {
		response = await fetch(url);
	} catch {
		throw new LoadError(`${what} could not be loaded: there is no connection.`);
	}
	if (!response.ok)
		throw new LoadError(`${what} could not be loaded: the server answered ${response.status}.`);
	try {
		return (await response.json()) as T;
	} catch {
		throw new LoadError(`${what} could not be read: the file is damaged.`);
	}
}

export const loadMapData = loader<MapData>(mapUrl, 'The data of the map');
export const loadEvidence = loader<Evidence>(evidenceUrl, 'The evidence');
export const loadDetail = loader<BasemapTopology>(detailUrl, 'The finer basemap');
export const loadAreas = loader<AreaData>(areasUrl, 'The outlines of the countries');

/** The table and what it is made of. */
export async function loadTable() {
	const [{ default: TableView }, { outline }, evidence] = await Promise.all([
		import('./TableView.svelte'),
		loadMapData(),
		loadEvidence(),
	]);
	return { TableView, outline, evidence };
}

/** The search, and what it searches. */
export type Search = Awaited<ReturnType<typeof buildSearch>>;

let search: Promise<Search> | null = null;

/** The search with its index, built once; a failure is forgotten, so that asking again tries again. */
export function loadSearch(): Promise<Search> {
	search ??= buildSearch().catch((error: unknown) => {
		search = null;
		throw error;
	});
	return search;
}

async function buildSearch() {
	const [{ Finder, entries, ...rest }, { outline }, evidence] = await Promise.all([
		import('#lib/search/search.ts'),
		loadMapData(),
		loadEvidence(),
	]);
	const finder = await Finder.of(entries(outline, evidence, 'en'));
	return { finder, outline, evidence, ...rest };
}
