import { FileFault, MOST_FEATURES, type RowFault } from './draft.ts';

/** One thing of a KML or GPX file: its XML, and the line in which it begins. */
export type Piece = { line: number; xml: string };
/** A file of XML in pieces, so that no page is held up by a large one. */
export type Markup = {
	kind: 'kml' | 'gpx';
	/** The first tag of the file, within which a piece is a document. */
	open: string;
	pieces: Piece[];
	faults: RowFault[];
};

const THINGS = { kml: 'Placemark|GroundOverlay', gpx: 'wpt|rte|trk' };

/**
 * Cuts KML or GPX into its things, without reading them. Links to other files are listed as not followed,
 * and so is what is never closed. Throws {@link FileFault} where there is nothing to read.
 */
export function markupPieces(written: string): Markup {
	// Line ends stay, so that lines are counted as an editor counts them.
	const text = withoutComments(written);
	const [, prefix = '', root = '', attributes = ''] =
		/<([\w-]+:)?([A-Za-z][\w-]*)([^<>]*)>/.exec(text) ?? [];
	const kind = root.toLowerCase();
	if (kind !== 'kml' && kind !== 'gpx') throw new FileFault('markup', kind);
	const { pieces, faults } = cut(text, prefix, THINGS[kind]);
	if (pieces.length > MOST_FEATURES) throw new FileFault('too-many', String(pieces.length));
	const lineOf = lines(text);
	for (const { index } of text.matchAll(new RegExp(`<${prefix}NetworkLink[\\s>]`, 'g')))
		faults.push({ line: lineOf(index), code: 'network-link', value: '' });
	const isWhole = text.includes(`</${prefix}${root}`);
	if (pieces.length + faults.length === 0) throw new FileFault(isWhole ? 'no-rows' : 'markup');
	if (!isWhole && !faults.some(({ code }) => code === 'markup'))
		faults.push({ line: lines(text)(text.length), code: 'markup', value: '' });
	return { kind, open: `<${kind}${attributes}${undeclared(text, attributes)}>`, pieces, faults };
}

function cut(text: string, prefix: string, things: string): Pick<Markup, 'pieces' | 'faults'> {
	const begin = new RegExp(`<${prefix}(${things})(?=[\\s>/])`, 'g');
	const own = new RegExp(`(</?)${prefix}`, 'g');
	const lineOf = lines(text);
	const pieces: Piece[] = [];
	const faults: RowFault[] = [];
	for (let found = begin.exec(text), next; found; found = next) {
		const { index } = found;
		const line = lineOf(index);
		next = begin.exec(text);
		// No thing is within another, so that no search goes beyond the next.
		const thing = text.slice(index, next?.index);
		const head = thing.indexOf('>') + 1;
		const isEmpty = thing[head - 2] === '/';
		const end = isEmpty ? head : endOf(thing, `${prefix}${found[1]}`);
		const isClosed = end > 0;
		if (!isClosed) {
			faults.push({ line, code: 'markup', value: '' });
			continue;
		}
		const xml = thing.slice(0, end);
		pieces.push({ line, xml: prefix ? xml.replace(own, '$1') : xml });
	}
	return { pieces, faults };
}

/** Where the closing tag of a name ends, which may be the beginning of other names; -1 for none. */
function endOf(text: string, name: string): number {
	const close = new RegExp(`</${name}\\s*>`, 'g');
	return close.test(text) ? close.lastIndex : -1;
}

/** A text whose comments are empty lines; one that is never closed stays. */
function withoutComments(text: string): string {
	const kept: string[] = [];
	let from = 0;
	for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
		const end = text.indexOf('-->', open + 4);
		if (end < 0) break;
		kept.push(text.slice(from, open), text.slice(open, end).replace(/[^\n]+/g, ''));
		from = end + 3;
	}
	return [...kept, text.slice(from)].join('');
}

/** The line of each place of a text, asked for from the first to the last. */
function lines(text: string): (index: number) => number {
	let [line, end] = [1, text.indexOf('\n')];
	return (index) => {
		for (; end >= 0 && end < index; end = text.indexOf('\n', end + 1)) line++;
		return line;
	};
}

/** Prefixes that the first tag does not declare are, since a piece has no other tag about it, and fails for one. */
function undeclared(text: string, attributes: string): string {
	const used = new Set<string>();
	for (const [, prefix = ''] of text.matchAll(/[<\s/]([A-Za-z][\w-]*):[A-Za-z]/g)) used.add(prefix);
	for (const [, prefix = ''] of attributes.matchAll(/\bxmlns:([\w-]+)\s*=/g)) used.delete(prefix);
	return [...used]
		.filter((prefix) => !/^xml(ns)?$/.test(prefix))
		.map((prefix) => ` xmlns:${prefix}="urn:prefix:${prefix}"`)
		.join('');
}
