/** What Vite writes of a chunk of the browser's code. */
type Chunk = { file: string; imports?: string[]; css?: string[] };
/** Vite's list of chunks, by the module that each begins with. */
export type Manifest = Record<string, Chunk>;

/**
 * The page with the styles of the code that it loads at once, and with links to its modules, and to no others.
 * The styles stand in the page, as `read` gives them, so that it is painted without another round trip; their
 * disabled links, which are not fetched, tell code that comes later that they are there.
 * Kit links all styles that a page could come to need, which the code fetches by itself when it is loaded; and
 * it leaves out both of a shared chunk that it comes upon behind a dynamic import first. A page without script
 * stays as it is.
 */
export function withFirstLinks(
	html: string,
	manifest: Manifest,
	read: (file: string) => string,
): string {
	const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const fileOf = (address: string) => address.slice(address.indexOf('_app/'));
	const known = new Set(Object.values(manifest).flatMap(({ css = [] }) => css));
	const modules = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload">/g)];
	const first = modules.map(([, address = '']) => chunks.get(fileOf(address)));
	const [, address = ''] = modules[0] ?? [];
	if (!address) return html;
	const root = address.slice(0, address.indexOf('_app/'));
	const files = new Set<string>();
	const styles = new Set<string>();
	// What is shared comes before the page's own styles, which may overrule it.
	const add = ({ file, imports = [], css = [] }: Chunk) => {
		if (files.has(file)) return;
		files.add(file);
		for (const id of imports) add(manifest[id] as Chunk);
		for (const style of css) styles.add(style);
	};
	for (const chunk of first) if (chunk) add(chunk);
	const linked = new Set(modules.map(([, to = '']) => fileOf(to)));
	const added = [
		...[...styles].map((file) => `<link href="${root}${file}" rel="stylesheet" disabled>`),
		styles.size > 0 ? `<style>${[...styles].map(read).join('')}</style>` : '',
		...[...files]
			.filter((file) => !linked.has(file))
			.map((file) => `<link href="${root}${file}" rel="modulepreload">`),
	].join('');
	return html
		.replace(/\s*<link href="([^"]+)" rel="stylesheet">/g, (link, to: string) =>
			known.has(fileOf(to)) ? '' : link,
		)
		.replace(/<link href="[^"]+" rel="modulepreload">/, (link) => added + link);
}
