import areasUrl from '#generated/areas.json?url';
import detailUrlEn from '#generated/detail.en.json?url';
import detailUrlKk from '#generated/detail.kk.json?url';
import detailUrlRu from '#generated/detail.ru.json?url';
import evidenceUrl from '#generated/evidence.json?url';
import figuresUrl from '#generated/figures.json?url';
import groundUrl from '#generated/ground.json?url';
import lettersUrl from '#generated/letters.json?url';
import mapUrlEn from '#generated/map.en.json?url';
import mapUrlKk from '#generated/map.kk.json?url';
import mapUrlRu from '#generated/map.ru.json?url';
import networkUrl from '#generated/network.json?url';
import releasesUrl from '#generated/releases.json?url';
import yearsUrlEn from '#generated/years.en.json?url';
import yearsUrlKk from '#generated/years.kk.json?url';
import yearsUrlRu from '#generated/years.ru.json?url';
import { MISSING } from '#lib/offline/site-version.ts';
import type { Evidence } from '#lib/atlas/evidence.ts';
import type { FigureBook } from '#lib/atlas/figure-book.ts';
import type { Release } from '#lib/atlas/schema.ts';
import type { GlyphOutlines } from '#lib/export/letters.ts';
import type { ToldYear } from '#lib/atlas/told-years.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { AreaData } from '#lib/map/areas.ts';
import type { SheetTopology } from '#lib/map/ground/sheet.ts';
import type { SheetName } from '#lib/map/ground/sheets.ts';
import type { MapData } from '#lib/map/painter.ts';
import { bringDetail } from '#lib/map/svg/late.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import type { UndrawnData } from '#lib/map/svg/read.ts';
import type { Network } from '#lib/network/network.ts';
import type { Words } from '#lib/words/en.ts';

/** A data file, by what it holds. */
type DataFile = keyof Words['loading']['files'];
/** No connection, a damaged file, or the status that the server answered with. */
type Reason = 'connection' | 'damage' | number;

/** A data file that could not be loaded. */
export class LoadError extends Error {
	override readonly name = 'LoadError';
	readonly #file: DataFile;
	readonly #reason: Reason;

	constructor(file: DataFile, reason: Reason) {
		super(`${file}: ${reason}`);
		this.#file = file;
		this.#reason = reason;
	}

	/** What happened, as a sentence for the visitor. */
	sentence({ loading }: Words): string {
		const file = loading.files[this.#file];
		if (this.#reason === 'connection') return loading.noConnection(file);
		if (this.#reason === 'damage') return loading.damaged(file);
		return loading.badAnswer(file, this.#reason);
	}
}

/** Loads once for each key; a failure is forgotten, so that asking again tries again. */
export function memoizeAsync<T, Key = void>(
	load: (key: Key) => Promise<T>,
): (key: Key) => Promise<T> {
	const pending = new Map<Key, Promise<T>>();
	return (key) => {
		const begun =
			pending.get(key) ??
			load(key).catch((error: unknown) => {
				pending.delete(key);
				throw error;
			});
		pending.set(key, begun);
		return begun;
	};
}

const loader = <T>(url: string, file: DataFile) => memoizeAsync(() => fetchJson<T>(url, file));

/** The answer of the server when it is a good one; else throws a `LoadError`. */
export async function fetchFile(url: string, file: DataFile): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(url);
	} catch {
		throw new LoadError(file, 'connection');
	}
	if (!response.ok) {
		window.dispatchEvent(new Event(MISSING));
		throw new LoadError(file, response.status);
	}
	return response;
}

export async function fetchJson<T>(url: string, file: DataFile): Promise<T> {
	const response = await fetchFile(url, file);
	try {
		// A page that is one file holds its data packed.
		const unpacked = import.meta.env.IS_OFFLINE
			? new Response(response.body?.pipeThrough(new DecompressionStream('gzip')))
			: response;
		return (await unpacked.json()) as T;
	} catch {
		throw new LoadError(file, 'damage');
	}
}

const MAP_URLS: Record<Language, string> = { en: mapUrlEn, ru: mapUrlRu, kk: mapUrlKk };
const loadUndrawn = memoizeAsync((language: Language) =>
	fetchJson<UndrawnData>(MAP_URLS[language], 'map'),
);

const DETAIL_URLS: Record<Language, string> = { en: detailUrlEn, ru: detailUrlRu, kk: detailUrlKk };
/** The detail of the page's picture at other zooms than home's (`pagePicture`), as markup. */
export const loadDetail = memoizeAsync(async (language: Language) =>
	// A page that is one file has it within.
	import.meta.env.IS_OFFLINE ? '' : fetchJson<string>(DETAIL_URLS[language], 'map'),
);

/** The data of the map in the page's language: what is fetched, with what the page's picture holds. */
export const loadMapData = memoizeAsync(async (language: Language): Promise<MapData> => {
	const [{ wholeData }, undrawn] = await Promise.all([
		import('#lib/map/svg/read.ts'),
		loadUndrawn(language),
		loadDetail(language),
	]);
	const things = document.querySelector('svg.things') as Element;
	try {
		await bringDetail(things, () => loadDetail(language));
		return wholeData(undrawn, things);
	} catch {
		throw new LoadError('map', 'damage');
	}
});
/** The outline with the names of any language, without the lines of its legs. */
export const loadOutline = async (language: Language) => (await loadUndrawn(language)).outline;
const YEARS_URLS: Record<Language, string> = { en: yearsUrlEn, ru: yearsUrlRu, kk: yearsUrlKk };
/** What is told of each year, in a language. */
export const loadYears = memoizeAsync((language: Language) =>
	fetchJson<ToldYear[]>(YEARS_URLS[language], 'years'),
);
export const loadEvidence = loader<Evidence>(evidenceUrl, 'evidence');
/** A sheet of the finer basemap; null where this page has none of that name. */
export const loadSheet = async (name: SheetName): Promise<SheetTopology | null> =>
	(await import('./load-sheet.ts')).loadSheet(name);
export const loadAreas = loader<AreaData>(areasUrl, 'areas');
export const loadNetwork = loader<Network>(networkUrl, 'network');
export const loadReleases = loader<Release[]>(releasesUrl, 'changes');
export const loadFigures = loader<FigureBook>(figuresUrl, 'figures');
export const loadGround = loader<GroundPath[]>(groundUrl, 'ground');
export const loadLetters = loader<GlyphOutlines>(lettersUrl, 'letters');

/** Code with the data it needs. A missing data file gives the clearer error, so it comes first. */
export async function withData<Code, Data>(
	code: Promise<Code>,
	data: Promise<Data>,
): Promise<[Code, Data]> {
	code.catch(() => undefined);
	const had = await data;
	return [await code, had];
}
