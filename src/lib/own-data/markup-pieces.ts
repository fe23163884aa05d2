import { FileFault, MOST_FEATURES, type RowFault } from './draft.ts';

/** One thing of a KML or GPX file: its XML, the line in which it begins, and the name of the folder it is in. */
export type Piece = { line: number; xml: string; folder?: string };
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
	for (const { index } of withoutCdata(text).matchAll(
		new RegExp(`<${prefix}NetworkLink[\\s>]`, 'g'),
	))
		faults.push({ line: lineOf(index), code: 'network-link', value: '' });
	const isWhole = text.includes(`</${prefix}${root}`);
	if (pieces.length + faults.length === 0) throw new FileFault(isWhole ? 'nothing' : 'markup');
	if (!isWhole && !faults.some(({ code }) => code === 'markup'))
		faults.push({ line: lines(text)(text.length), code: 'markup', value: '' });
	return { kind, open: `<${kind}${attributes}${undeclared(text, attributes)}>`, pieces, faults };
}

function cut(text: string, prefix: string, things: string): Pick<Markup, 'pieces' | 'faults'> {
	const begin = new RegExp(`<${prefix}(${things})(?=[\\s>/])`, 'g');
	// What stands in CDATA is text, whatever it looks like.
	const marks = withoutCdata(text);
	const holderOf = holders(text, marks, prefix);
	const own = new RegExp(`(</?)${prefix}`, 'g');
	const lineOf = lines(text);
	const pieces: Piece[] = [];
	const faults: RowFault[] = [];
	for (let found = begin.exec(marks), next; found; found = next) {
		const { index } = found;
		const line = lineOf(index);
		next = begin.exec(marks);
		// No thing is within another, so that no search goes beyond the next.
		const thing = text.slice(index, next?.index);
		const head = thing.indexOf('>') + 1;
		const isEmpty = thing[head - 2] === '/';
		const end = isEmpty ? head : endOf(marks.slice(index, next?.index), `${prefix}${found[1]}`);
		const isClosed = end > 0;
		if (!isClosed) {
			faults.push({ line, code: 'markup', value: '' });
			continue;
		}
		const { folder, time } = holderOf(index);
		const xml = thing.slice(0, end);
		// A time of its own goes before that of its folder.
		const isTimed = isEmpty || time === '' || /<[\w:-]*(TimeSpan|TimeStamp|when)[\s>]/.test(xml);
		const timed = isTimed ? xml : `${xml.slice(0, head)}${time}${xml.slice(head)}`;
		pieces.push({
			...{ line, xml: prefix ? timed.replace(own, '$1') : timed },
			...(folder ? { folder } : {}),
		});
	}
	return { pieces, faults };
}

/** Where the closing tag of a name ends, which may be the beginning of other names; -1 for none. */
function endOf(text: string, name: string): number {
	const close = new RegExp(`</${name}\\s*>`, 'g');
	return close.test(text) ? close.lastIndex : -1;
}

/** A text whose comments are empty lines; one that is never closed stays. */
const withoutComments = (text: string) =>
	changedBlocks(text, '<!--', '-->', (block) => block.replace(/[^\n]+/g, ''));

/** A text of the same length in which nothing in CDATA is a tag. */
const withoutCdata = (text: string) =>
	changedBlocks(text, '<![CDATA[', ']]>', (block) => block.replaceAll('<', ' '));

function changedBlocks(
	text: string,
	begin: string,
	close: string,
	change: (block: string) => string,
): string {
	const kept: string[] = [];
	let from = 0;
	for (let open = text.indexOf(begin); open >= 0; open = text.indexOf(begin, from)) {
		const end = text.indexOf(close, open + begin.length);
		if (end < 0) break;
		kept.push(text.slice(from, open), change(text.slice(open, end)));
		from = end;
	}
	return [...kept, text.slice(from)].join('');
}

/** What a folder or document says of all things in it: its name, if it is a folder, and its time as XML. */
type Holder = { folder: string; time: string };
/** A folder says what it is called, and when it was, before its first thing, and that within so many characters. */
const HEAD = 4000;

/** The folder or document of each place of a text, asked for from the first to the last. */
function holders(text: string, marks: string, prefix: string): (index: number) => Holder {
	const tags = marks.matchAll(new RegExp(`<(/?)${prefix}(Folder|Document)(?=[\\s>/])[^>]*>`, 'g'));
	const feature = new RegExp(
		`</?${prefix}(Folder|Document|Placemark|[A-Z]\\w+Overlay|NetworkLink)\\b`,
	);
	const none: Holder = { folder: '', time: '' };
	const open: Holder[] = [];
	let tag = tags.next();
	return (index) => {
		for (; !tag.done && tag.value.index < index; tag = tags.next()) {
			const [whole, isEnd, kind] = tag.value;
			if (isEnd) open.pop();
			if (isEnd || whole.endsWith('/>')) continue;
			const from = tag.value.index + whole.length;
			const end = marks.slice(from, from + HEAD).search(feature);
			const own = headOf(text.slice(from, from + (end < 0 ? HEAD : end)), prefix);
			const outer = open.at(-1) ?? none;
			open.push({
				folder: (kind === 'Folder' && own.folder) || outer.folder,
				time: own.time || outer.time,
			});
		}
		return open.at(-1) ?? none;
	};
}

/** Name and time in what a folder or document says before its first thing. */
function headOf(head: string, prefix: string): Holder {
	const [, name = ''] = new RegExp(`<${prefix}name>([^]*?)</${prefix}name>`).exec(head) ?? [];
	// A place to look from may have a time, too.
	const plain = head.replace(
		new RegExp(`<${prefix}(LookAt|Camera)[\\s>][^]*?</${prefix}\\1>`, 'g'),
		'',
	);
	const time = new RegExp(`<${prefix}(TimeSpan|TimeStamp)[\\s>][^]*?</${prefix}\\1>`).exec(plain);
	return { folder: plainText(name), time: time?.[0] ?? '' };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainText = (xml: string) =>
	xml
		.replace(/^\s*<!\[CDATA\[([^]*?)\]\]>\s*$/, '$1')
		.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
		.trim();

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
