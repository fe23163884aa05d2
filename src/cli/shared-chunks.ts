/** What of a module the bundler tells. */
type Graph = {
	getModuleInfo(
		id: string,
	): { importers: readonly string[]; dynamicImporters: readonly string[] } | null;
};

/** The pages with a map, by what the path of their component ends with. */
const PAGES = {
	atlas: '(map)/+page.svelte',
	embed: '(map)/embed/+page.svelte',
	story: '(map)/stories/[story]/+page.svelte',
};
/** What each of them loads: Kit's own entries, the layout, the page of errors and one of the catalogues. */
const EVERYWHERE =
	/\/(client\/entry\.js|client-optimized\/app\.js|routes\/\+(layout|error)\.(svelte|ts)|lib\/words\/en\.ts)$/;

/** Kit's entry of a page, which it loads as it does all else that comes later. */
const NODE = /\/client-optimized\/nodes\//;

/** The chunk that all pages with a map start with. */
const COMMON = 'every-map';

/**
 * Chunks of modules that several pages with a map start with: all that the same pages share is one file,
 * since each file is a round trip. The bundler places other modules by itself.
 */
export const SHARED_CHUNKS = [
	// First, since a group takes along what its modules import and no group has taken yet.
	{
		priority: 2,
		name: (id: string, graph: Graph) => (sharedChunk(id, graph) === COMMON ? COMMON : null),
	},
	{ priority: 1, name: sharedChunk },
];

/**
 * The chunk for a module, named by the pages that start with it. What a single page starts with is its own,
 * but for what code that comes later needs, too: that is one file, small enough for the other pages whose
 * later code asks for some of it. Null where the bundler places a module by itself.
 */
export function sharedChunk(id: string, graph: Graph): string | null {
	const above = new Set([id]);
	// What is found on the way is visited, too.
	for (const each of above)
		for (const importer of graph.getModuleInfo(each)?.importers ?? []) above.add(importer);
	// A catalogue itself is loaded for its language alone.
	if (EVERYWHERE.test(id)) return null;
	const ids = [...above];
	if (ids.some((each) => EVERYWHERE.test(each))) return COMMON;
	const pages = Object.entries(PAGES)
		.filter(([, end]) => ids.some((each) => each.endsWith(end)))
		.map(([page]) => page);
	if (pages.length === Object.keys(PAGES).length) return COMMON;
	if (pages.length > 1) return pages.join('-and-');
	const isLate = (each: string) =>
		!NODE.test(each) && (graph.getModuleInfo(each)?.dynamicImporters.length ?? 0) > 0;
	return pages[0] && ids.some(isLate) ? `${pages[0]}-and-later` : null;
}
