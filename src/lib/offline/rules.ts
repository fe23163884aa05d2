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

/** Whether HTML is a page that a version of the atlas was built with: each names its version. */
export function isOfVersion(html: string, version: string): boolean {
	const [, found] = /<meta name="?version"? content="?([^\s">]*)/.exec(html) ?? [];
	return found === version;
}

/**
 * Whether an answer can be the file that was asked for. A server that is being looked after, a portal
 * of a hotel and a host that knows no such file answer with a page, often with status 200.
 */
export function isPlausible(path: string, { status, redirected, headers }: Response): boolean {
	const isHtml = /html/i.test(headers.get('content-type') ?? '');
	return status === 200 && !redirected && isHtml === (path.endsWith('/') || /\.html?$/.test(path));
}

/**
 * The caches that nobody needs any more.
 * @param others names of the caches of other versions, newest first
 * @param open the caches that open pages may ask for files; null when a page did not say
 * @param isKept whether this version's own cache holds everything
 */
export function superfluous(
	others: readonly string[],
	open: ReadonlySet<string> | null,
	isKept: boolean,
): string[] {
	if (!open) return [];
	// The version before this one may have pages that this one has not seen yet.
	return others.filter((name, i) => !open.has(name) && (isKept || i > 0));
}
