import { version } from '$app/environment';
import { resolve } from '$app/paths';

/** An event of the window: the server has not got a file of this page. */
export const MISSING = 'ndn-atlas:missing';

/** The version that the site has now; null where that is not to be had, as without connection. */
export async function siteVersion(): Promise<string | null> {
	try {
		const response = await fetch(`${resolve('/')}_app/version.json`, { cache: 'no-store' });
		const said: unknown = await response.json();
		if (!response.ok || !said || typeof said !== 'object' || !('version' in said)) return null;
		return String(said.version);
	} catch {
		return null;
	}
}

/** Whether the site has another version than this page, whose files may then be gone. */
export async function isOutdated(): Promise<boolean> {
	const newest = await siteVersion();
	return newest !== null && newest !== version;
}
