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
export type TableChoice = { separator?: Separator | null; hasHead?: boolean | null };

/** So much of a file tells how it is written. */
const SAMPLE = 64_000;

/** Takes a table of separated values apart. Lines are counted as an editor counts them, from 1. */
export function tableDraft(
	whole: string,
	choice: TableChoice = {},
): Omit<Draft, 'encoding' | 'kind'> {
	// Excel's own line that names the separator.
	const named = /^sep=(.)\r?\n/.exec(whole);
	const text = named ? whole.slice(named[0].length) : whole;
	const separator =
		choice.separator ?? SEPARATORS.find((one) => one === named?.[1]) ?? separatorOf(text);
	const rows = dsvFormat(separator).parseRows(text) as unknown as string[][];
	const open = unclosedQuote(text, separator);
	const faults: RowFault[] = [];
	const entries: Entry[] = [];
	let columns: string[] | null = null;
	let hasHead = true;
	let line = named ? 2 : 1;
	for (const cells of rows) {
		const at = line;
		line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
		if (cells.every((cell) => cell.trim() === '')) continue;
		if (open !== null && at <= open + (named ? 1 : 0) && line > open + (named ? 1 : 0)) {
			faults.push({ line: at, code: 'unclosed-quote', value: String(open + (named ? 1 : 0)) });
			continue;
		}
		if (!columns) {
			hasHead = choice.hasHead ?? !isData(cells);
			columns = hasHead ? headOf(cells) : cells.map((_, i) => String(i + 1));
			if (hasHead) continue;
		}
		const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
		if (extra) faults.push({ line: at, code: 'cells', value: `${cells.length}/${columns.length}` });
		else entries.push({ line: at, cells: columns.map((_, i) => (cells[i] ?? '').trim()) });
		if (entries.length > MOST_FEATURES) throw new FileFault('too-many', String(rows.length - 1));
	}
	if (entries.length + faults.length === 0) throw new FileFault('no-rows');
	return { separator, hasHead, columns: columns ?? [], entries, faults, isMercator: false };
}

const lineEnds = (cell: string) =>
	cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;

/** A row of which two cells are numbers does not name columns. */
const isData = (cells: readonly string[]) =>
	cells.filter((cell) => /^\s*-?\d+([.,]\d+)?\s*$/.test(cell)).length >= 2;

/** Heads that tell columns apart: empty ones get their number, equal ones a number after them. */
function headOf(cells: readonly string[]): string[] {
	const heads: string[] = [];
	cells.forEach((cell, i) => {
		const name = cell.trim() || String(i + 1);
		const same = heads.filter((head) => head === name || head.startsWith(`${name} (`)).length;
		heads.push(same === 0 ? name : `${name} (${same + 1})`);
	});
	return heads;
}

/** The separator with which the first rows have the most columns alike. */
function separatorOf(text: string): Separator {
	const sample = text.slice(0, SAMPLE);
	const scored = SEPARATORS.map((separator) => {
		const rows = (dsvFormat(separator).parseRows(sample) as unknown as string[][])
			.slice(0, 30)
			.filter((row) => row.length > 1 || row[0] !== '');
		const width = rows[0]?.length ?? 1;
		const alike = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
		return { separator, score: width > 1 ? alike * alike * (1 + Math.log(width)) : 0 };
	});
	return scored.reduce((a, b) => (b.score > a.score ? b : a)).separator;
}

/** The line of the quotation mark that opens a cell and is never closed; null when all are. */
export function unclosedQuote(text: string, separator: string): number | null {
	let line = 1;
	let opened = 0;
	let isQuoted = false;
	let isStart = true;
	for (let i = 0; i < text.length; i++) {
		const char = text[i] as string;
		if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) line++;
		if (isQuoted) {
			if (char !== '"') continue;
			if (text[i + 1] === '"') i++;
			else isQuoted = false;
		} else if (char === '"' && isStart) {
			[isQuoted, opened, isStart] = [true, line, false];
		} else isStart = char === separator || char === '\n' || char === '\r';
	}
	return isQuoted ? opened : null;
}
