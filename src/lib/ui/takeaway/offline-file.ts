import type { Language } from '#lib/atlas/vocabulary.ts';
import { withData } from './saved-data.ts';
import { offlinePage, OPENED_SLOT, templateName } from '#lib/view/template.ts';

/** The atlas was built without a template, or is being developed. */
export class NoTemplate extends Error {
	override readonly name = 'NoTemplate';
}

/** A visitor's own data where a view is saved: what is said of them, and what a file holds of them. */
export type SavedData = { notInLinks: string; withThem: string; json: () => string };

/**
 * Fetches the template and writes what it opens with into it. `onprogress` is told how many bytes have come.
 * Throws `NoTemplate`, or what `fetch` throws.
 */
export async function offlineFile(request: {
	/** The address of `/offline/`. */
	folder: string;
	language: Language;
	/** The query of what it opens with (`OPENED_SLOT`). */
	opened: string;
	site: string;
	/** JSON of the visitor's own data; null for none. */
	data?: string | null;
	signal: AbortSignal;
	onprogress: (bytes: number) => void;
}): Promise<string> {
	const { folder, language, opened, site, data = null, signal, onprogress } = request;
	const response = await fetch(`${folder}${templateName(language)}`, { signal });
	if (!response.ok || !response.body) throw new NoTemplate();
	let bytes = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			onprogress((bytes += chunk.length));
			controller.enqueue(chunk);
		},
	});
	const template = await new Response(response.body.pipeThrough(counted)).text();
	// A host that answers everything with its page for unknown addresses.
	if (!template.includes(OPENED_SLOT)) throw new NoTemplate();
	return withData(offlinePage(template, opened, site), data);
}
