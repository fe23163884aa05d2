import type { Bounds } from '#lib/view/camera.ts';
import { encodeView, type View } from '#lib/view/view.ts';

/**
 * The address under which others find a view, written with its bounds and the version of the data, so
 * that it shows the same in any frame. `page` is the address of the page that shows it. Null when the
 * page is on this machine only: a file, or a host that no one else reaches.
 */
export function publicAddress(
	view: View,
	bounds: Bounds,
	version: string,
	page: string,
): string | null {
	const url = new URL(page);
	if (!isPublic(url)) return null;
	const shown = { ...view, map: null, fit: bounds, data: version, origin: [] };
	return `${url.origin}${url.pathname}?${encodeView(shown)}`;
}

/** Whether an address leads others to it: not a file, nor a host of this machine or its own network. */
export function isPublic({ protocol, hostname }: URL): boolean {
	if (protocol !== 'https:' && protocol !== 'http:') return false;
	const isNamed = hostname.includes('.') && !/^[\d.]+$/.test(hostname);
	if (isNamed) return !/\.(local|localhost|internal|test|lan|home\.arpa)$/.test(hostname);
	if (!/^[\d.]+$/.test(hostname)) return false;
	return !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(hostname);
}
