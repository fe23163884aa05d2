/** Event that asks for the original texts to be restored before the page hydrates. */
const WAKE = 'ndn-atlas-wake';

/** A translation on the page, and what the text before it said. */
type Translation = { font: Element; original: string };

/**
 * Keeps a page true while its browser translates it. A translator puts `<font><font>…</font></font>`
 * in the place of a text node, and whatever wrote the text goes on writing into a node that is no
 * longer on the page. So the node returns, empty, before its translation: new text then stands in
 * place of the translation until that is made anew, and the removal of the node removes both.
 */
export function followTranslation(page: Document): void {
	const translations = new Map<Text, Translation>();
	const observer = new MutationObserver(follow);
	observer.observe(page, { childList: true, subtree: true });
	page.addEventListener(WAKE, () => {
		for (const text of translations.keys()) restore(text);
		observer.takeRecords();
	});

	function follow(records: MutationRecord[]) {
		// A translator takes texts away, which a parser does not: it is not followed through all that it adds.
		if (translations.size === 0 && !records.some(({ removedNodes }) => removedNodes.length > 0))
			return;
		const fonts = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)));
		if (fonts.size === 0 && translations.size === 0) return;
		for (const record of records) {
			if (record.type === 'characterData') drop(record.target as Text);
			for (const node of record.removedNodes)
				if (node.nodeType === Node.TEXT_NODE) left(node as Text, record, fonts);
		}
		// The reader asked for the original: a translator takes its elements away.
		if (records.some(({ removedNodes }) => [...removedNodes].some(isFont)))
			for (const [text, { font }] of translations)
				if (!font.isConnected && text.isConnected) restore(text);
		// What was done here is no news.
		observer.takeRecords();
	}

	/** A text left its place: to be translated, or for good. */
	function left(text: Text, record: MutationRecord, fonts: ReadonlySet<Node>) {
		if (text.isConnected) return;
		if (translations.has(text)) return drop(text);
		const font = [...record.addedNodes, record.previousSibling, record.nextSibling].find(
			(node) => node && fonts.has(node) && node.parentNode === record.target,
		) as Element | undefined;
		if (!font || text.data.trim() === '') return;
		translations.set(text, { font, original: text.data });
		text.data = '';
		font.before(text);
		observer.observe(text, { characterData: true });
	}

	/** The translation no longer holds. */
	function drop(text: Text) {
		translations.get(text)?.font.remove();
		translations.delete(text);
	}

	function restore(text: Text) {
		text.data = translations.get(text)?.original ?? '';
		drop(text);
	}
}

const isFont = (node: Node) => node.nodeName === 'FONT';

/** Puts the texts back as they were written. To be called right before a page wakes over them. */
export function untranslate(page: Document): void {
	page.dispatchEvent(new Event(WAKE));
}
