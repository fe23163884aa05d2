/** Of the element that holds a visitor's own data in a page that is one file. */
const ID = 'ndn-own-data';

/** A page that is one file with JSON of a visitor's own data in it, as data and not as script. */
export function withData(page: string, json: string | null): string {
	if (json === null) return page;
	// Within a script a browser looks for its end and for comments only.
	const inert = json.replaceAll('<', '\\u003c');
	const element = `<script type="application/json" id="${ID}">${inert}</script>`;
	const end = page.lastIndexOf('</body>');
	return end < 0 ? page + element : page.slice(0, end) + element + page.slice(end);
}

/** The JSON in this page, if it is a file that holds some. */
export function dataInPage(): string | null {
	return document.getElementById(ID)?.textContent ?? null;
}
