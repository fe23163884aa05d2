/**
 * The absolute address of a path of the atlas (`/ru/about/`). `site` is its public address, with or
 * without a slash at the end.
 */
export function siteAddress(site: string, path: string): string {
	return `${site.replace(/\/$/, '')}${path}`;
}
