/** What Vite writes of a chunk of the browser's code. */
type Chunk = { file: string; imports?: string[]; css?: string[] };
/** Vite's list of chunks, by the module that each begins with. */
export type Manifest = Record<string, Chunk>;

/**
 * The page with links to the style sheets and modules of the code that it loads at once, and to no others.
 * Kit links all styles that a page could come to need, which the code fetches by itself when it is loaded; and
 * it leaves out both of a shared chunk that it comes upon behind a dynamic import first. A page without script
 * stays as it is.
 */
export function withFirstLinks(html: string, manifest: Manifest): string {
	const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const fileOf = (address: string) => address.slice(address.indexOf('_app/'));
	const known = new Set(Object.values(manifest).flatMap(({ css = [] }) => css));
	const modules = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload">/g)];
	const first = modules.map(([, address = '']) => chunks.get(fileOf(address)));
	const [, address = ''] = modules[0] ?? [];
	if (!address) return html;
	const root = address.slice(0, address.indexOf('_app/'));
	const reached = new Set(first.filter((chunk) => chunk !== undefined));
	// Chunks that are found on the way are visited, too.
	for (const chunk of reached)
		for (const id of chunk.imports ?? []) reached.add(manifest[id] as Chunk);
	const linked = new Set(
		[...html.matchAll(/<link href="([^"]+)"/g)].map(([, to = '']) => fileOf(to)),
	);
	const missing = (files: Iterable<string>, rel: string) =>
		[...files]
			.filter((file) => !linked.has(file))
			.map((file) => `<link href="${root}${file}" rel="${rel}">`);
	const needed = new Set([...reached].flatMap((chunk) => chunk.css ?? []));
	// What is shared comes before the page's own styles, which may overrule it.
	const added = [
		...missing(needed, 'stylesheet'),
		...missing(new Set([...reached].map(({ file }) => file)), 'modulepreload'),
	].join('');
	return html
		.replace(/\s*<link href="([^"]+)" rel="stylesheet">/g, (link, to: string) =>
			known.has(fileOf(to)) && !needed.has(fileOf(to)) ? '' : link,
		)
		.replace(/<link href="[^"]+" rel="(?:stylesheet|modulepreload)">/, (link) => link + added);
}
