/** Whether a path below the base is an embed's, in any language: those are the host's affair. */
export function isEmbedPath(path: string): boolean {
	return /^(\/[a-z]{2})?\/embed(\/|$)/.test(path);
}

/**
 * Whether a file is needed to use the atlas without connection, by its path below the base. The
 * downloads are not: who wants them has them as files.
 */
export function isKeepable(path: string): boolean {
	const isDownload = path.startsWith('/data/') && !path.endsWith('/');
	return !isDownload && !isEmbedPath(path);
}

/** Whether all hashed files that a page names are of this version (`hashed`: paths with the base). */
export function isOfVersion(html: string, hashed: ReadonlySet<string>, base: string): boolean {
	const names = html.match(/_app\/immutable\/[\w./-]+\.[a-z0-9]+/g) ?? [];
	return names.every((name) => hashed.has(`${base}/${name}`));
}
