import { isEmbedPath } from './rules.ts';
import { WHICH_VERSION } from './orders.ts';

/**
 * A page that has not said its version by then is asleep or without script. A busy one has time: nobody
 * waits for the clearing up, and what one page needs of it would stay until the next visit.
 */
const ANSWER_MS = 20_000;

/** What is needed of a `Client`. */
type OpenPage = Pick<Client, 'url'> & {
	postMessage: (message: unknown, transfer: Transferable[]) => void;
};

/**
 * The versions of the atlas's open pages, by asking each; null when one does not answer in time.
 * Embeds are not asked: they get nothing from a cache.
 */
export async function openVersions(
	clients: readonly OpenPage[],
	base: string,
	patience = ANSWER_MS,
): Promise<string[] | null> {
	const asked = clients.filter(({ url }) => {
		const { pathname } = new URL(url);
		return pathname.startsWith(`${base}/`) && !isEmbedPath(pathname.slice(base.length));
	});
	const versions = await Promise.all(asked.map((client) => versionOf(client, patience)));
	return versions.every((version) => version !== null) ? versions : null;
}

function versionOf(client: OpenPage, patience: number): Promise<string | null> {
	const { port1, port2 } = new MessageChannel();
	return new Promise<string | null>((resolve) => {
		setTimeout(resolve, patience, null);
		port1.onmessage = ({ data }) => resolve(String(data));
		client.postMessage(WHICH_VERSION, [port2]);
	}).finally(() => port1.close());
}
