/** What Vite writes of a chunk of the browser's code. */
type Chunk = { file: string; imports?: string[]; css?: string[] };
/** Vite's list of chunks, by the module that each begins with. */
export type Manifest = Record<string, Chunk>;

/**
 * The page without links to the style sheets of code that it loads later, if ever. Kit links all that a
 * page could come to need; the code fetches its own style sheets when it is loaded, so nothing is
 * missed. A page without script stays as it is.
 */
export function withoutLateStyles(html: string, manifest: Manifest): string {
	const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const fileOf = (address: string) => address.slice(address.indexOf('_app/'));
	const known = new Set(Object.values(manifest).flatMap(({ css = [] }) => css));
	const first = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload">/g)].map(
		([, address = '']) => chunks.get(fileOf(address)),
	);
	if (first.length === 0) return html;
	const reached = new Set(first);
	// Chunks that are found on the way are visited, too.
	for (const chunk of reached)
		for (const id of chunk?.imports ?? []) reached.add(manifest[id] as Chunk);
	const needed = new Set([...reached].flatMap((chunk) => chunk?.css ?? []));
	return html.replace(/\s*<link href="([^"]+)" rel="stylesheet">/g, (link, address: string) =>
		known.has(fileOf(address)) && !needed.has(fileOf(address)) ? '' : link,
	);
}
