import { dsvFormat } from 'd3-dsv';
import {
	FileFault,
	MOST_FEATURES,
	SEPARATORS,
	type Draft,
	type Entry,
	type RowFault,
	type Separator,
} from './draft.ts';

/** What was chosen by hand in place of what would be guessed. */
export type TableChoice = {
	separator?: Separator | null;
	/** The line of the row that names the columns; 0 for none. */
	headLine?: number | null;
};

/** One of so many rows may name the columns. */
const FIRST_LINES = 8;
/** So much of a file tells how it is written. */
const SAMPLE = 64_000;

/** Takes a table of separated values apart. Lines are counted as an editor counts them, from 1. */
export function tableDraft(
	whole: string,
	choice: TableChoice = {},
): Omit<Draft, 'encoding' | 'kind'> {
	// Excel's own line that names the separator.
	const named = /^sep=(.)\r?\n/.exec(whole);
	const written = named ? whole.slice(named[0].length) : whole;
	const separator =
		choice.separator ?? SEPARATORS.find((one) => one === named?.[1]) ?? separatorOf(written);
	const text = separator === '\t' ? quotedWhole(written) : written;
	const { parseRows } = dsvFormat(separator);
	const table = new TableRows(choice.headLine ?? null, separator, titleWidth(text, separator));
	let [from, line] = [0, named ? 2 : 1];
	while (from < text.length) {
		const stray = strayQuote(text, separator, from, line);
		// Rows are taken one by one: of a file with millions of them none is held.
		parseRows(text.slice(from, stray?.row), (cells) => void (line = table.take(cells, line)));
		if (!stray) break;
		const begin = line;
		// On from the next line that is a row by itself.
		[from, line] = [stray.quote, stray.line];
		do [from, line] = [afterLine(text, from), line + 1];
		while (from < text.length && !table.isRow(parseRows(lineAt(text, from))[0]));
		const last = line - 1 > stray.line ? `-${line - 1}` : '';
		table.faults.push({ line: begin, code: 'unclosed-quote', value: `${stray.line}${last}` });
	}
	return { separator, isMercator: false, ...table.whole() };
}

/** The rows of a table as they come. */
class TableRows {
	readonly faults: RowFault[] = [];
	readonly #entries: Entry[] = [];
	#columns: string[] | null = null;
	/** The line of the row that names the columns, 0 for none, null while that is not known. */
	#headLine: number | null;
	readonly #isGuessed: boolean;
	readonly #firstLines: { line: number; text: string }[] = [];
	#count = 0;

	readonly #separator: Separator;
	readonly #titleWidth: number;

	constructor(headLine: number | null, separator: Separator, titleWidth: number) {
		this.#headLine = headLine;
		this.#isGuessed = headLine === null;
		this.#separator = separator;
		this.#titleWidth = titleWidth;
	}

	/** Takes the row that begins in a line, and says in which line the next one does. */
	take(cells: readonly string[], line: number): number {
		const next = line + 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
		if (cells.every((cell) => cell.trim() === '')) return next;
		if (this.#firstLines.length < FIRST_LINES)
			this.#firstLines.push({ line, text: cells.filter(Boolean).join(' · ').slice(0, 60) });
		if (!this.#columns) {
			const isTitle = this.#isGuessed
				? filled(cells) <= this.#titleWidth
				: line < (this.#headLine ?? 0);
			if (isTitle) return next;
			this.#headLine ??= isData(cells) ? 0 : line;
			this.#columns = this.#headLine > 0 ? headOf(cells) : cells.map((_, i) => String(i + 1));
			if (this.#headLine > 0) return next;
		}
		const { length } = this.#columns;
		this.#count++;
		if (this.#count > MOST_FEATURES) return next;
		if (cells.slice(length).some((cell) => cell.trim() !== ''))
			this.faults.push({
				line,
				code: 'cells',
				value: `${cells.length}/${length}/${this.#separator}`,
			});
		else this.#entries.push({ line, cells: this.#columns.map((_, i) => textOf(cells[i] ?? '')) });
		return next;
	}

	/** Whether a line has as many cells as the head. */
	isRow(cells: readonly string[] | undefined): boolean {
		return this.#columns !== null && cells?.length === this.#columns.length;
	}

	whole(): Omit<Draft, 'encoding' | 'kind' | 'separator' | 'isMercator'> {
		if (this.#count > MOST_FEATURES) throw new FileFault('too-many', String(this.#count));
		if (this.#entries.length + this.faults.length === 0) throw new FileFault('no-rows');
		const { faults } = this;
		return {
			hasHead: this.#headLine !== 0,
			headLine: this.#headLine ?? 0,
			firstLines: this.#firstLines,
			columns: this.#columns ?? [],
			entries: this.#entries,
			faults,
		};
	}
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** Rows above the head with at most so many cells filled are titles of the sheet; 0 where there are none. */
function titleWidth(text: string, separator: Separator): number {
	const rows = firstRows(text, separator);
	const widest = Math.max(0, ...rows.map(filled));
	const most = Math.floor(widest / 3);
	// Only titles stand alone: below them is a row as wide as the table.
	return rows.some((row) => filled(row) > most) ? most : 0;
}

/** A pasted cell of Excel may begin with a quoted word, which quotes nothing else: it is quoted as a whole. */
const quotedWhole = (text: string) =>
	text.replace(
		/(^|[\t\n\r])("[^"\t\r\n]+"(?=[^"\t\r\n])[^\t\r\n]*)/g,
		(_, before: string, cell: string) => `${before}"${cell.replaceAll('"', '""')}"`,
	);

/** What a cell says: the apostrophe before what a spreadsheet would take for a formula is none of it. */
const textOf = (cell: string) =>
	cell
		.trim()
		.replace(/^'(?=[=+@\t\r-])/, '')
		.trim();

const lineEnds = (cell: string) =>
	cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;

/** A row of which two cells are numbers does not name columns. */
const isData = (cells: readonly string[]) =>
	cells.filter((cell) => /^\s*-?\d+([.,]\d+)?\s*$/.test(cell)).length >= 2;

/** Heads that tell columns apart: empty ones get their number, equal ones a number after them. */
function headOf(cells: readonly string[]): string[] {
	const heads = new Set<string>();
	cells.forEach((cell, i) => {
		const name = cell.trim() || String(i + 1);
		let head = name;
		for (let number = 2; heads.has(head); number++) head = `${name} (${number})`;
		heads.add(head);
	});
	return [...heads];
}

const firstRows = (text: string, separator: Separator) =>
	(dsvFormat(separator).parseRows(text.slice(0, SAMPLE)) as unknown as string[][])
		.slice(0, 30)
		.filter((row) => row.length > 1 || row[0] !== '');

/** The separator with which the first rows have the most columns alike. */
function separatorOf(text: string): Separator {
	const scored = SEPARATORS.map((separator) => {
		const rows = firstRows(text, separator);
		// A title above the table has one cell; a head that has several tells more.
		const head = rows.findIndex((row) => row.length > 1);
		const width = rows[head]?.length ?? 1;
		const alike = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
		const weight = head > 0 ? 0.9 : 1;
		return { separator, score: width > 1 ? weight * alike * alike * (1 + Math.log(width)) : 0 };
	});
	return scored.reduce((a, b) => (b.score > a.score ? b : a)).separator;
}

/** A quotation mark that opens a cell and is not closed at the end of one: its line and place, and where its row begins. */
type StrayQuote = { line: number; quote: number; row: number };

/** The first such quotation mark from a place that is in some line; null for none. */
export function strayQuote(
	text: string,
	separator: string,
	from = 0,
	firstLine = 1,
): StrayQuote | null {
	const opened: StrayQuote = { line: firstLine, quote: from, row: from };
	let line = firstLine;
	let isQuoted = false;
	let isStart = true;
	for (let i = from; i < text.length; i++) {
		const char = text[i] as string;
		const isEnd = char === '\n' || char === '\r';
		if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) line++;
		if (isQuoted) {
			if (char !== '"') continue;
			if (text[i + 1] === '"') i++;
			else if (![separator, '\n', '\r', undefined].includes(text[i + 1])) return opened;
			else isQuoted = false;
		} else if (char === '"' && isStart) {
			[isQuoted, isStart] = [true, false];
			[opened.line, opened.quote] = [line, i];
		} else {
			isStart = char === separator || isEnd;
			if (isEnd) opened.row = i + 1;
		}
	}
	return isQuoted ? opened : null;
}

/** Where the line after that of a place begins. */
function afterLine(text: string, from: number): number {
	const end = /\r\n|\n|\r/g;
	end.lastIndex = from;
	return end.test(text) ? end.lastIndex : text.length;
}

const lineAt = (text: string, from: number) => text.slice(from, afterLine(text, from));
