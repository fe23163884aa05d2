import type { Geometry } from 'geojson';

/** What a file holds, as far as it can be read without asking. */
export const FILE_KINDS = ['table', 'geojson', 'linked-places', 'kml', 'gpx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const ENCODINGS = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-1251',
	'windows-1252',
	'koi8-r',
	'ibm866',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What is wrong with a file or a row of it; the words stand in `words/`. */
export const FAULTS = [
	'empty',
	'too-large',
	'too-many',
	'too-many-positions',
	'not-text',
	'workbook',
	'archive',
	'no-kml',
	'too-many-files',
	'unpacked-too-large',
	'json',
	'not-geojson',
	'story',
	'markup',
	'network-link',
	'projected',
	'no-rows',
	'nothing',
	'unclosed-quote',
	'cells',
	'no-place',
	'place-unknown',
	'place-ambiguous',
	'not-a-coordinate',
	'off-earth',
	'geometry',
	'date',
	'date-day',
	'date-order',
	'date-serial',
	'date-short-year',
	'date-tail',
	'date-winter',
	'ends-before',
] as const;
export type FaultCode = (typeof FAULTS)[number];
export type Fault = { code: FaultCode; value: string };
/** A fault, and the line of the file it is in, from 1; features of a GeoJSON file count as lines. */
export type RowFault = Fault & { line: number };

/** Thrown where nothing of a file can be used. */
export class FileFault extends Error {
	readonly fault: Fault;

	constructor(code: FaultCode, value = '') {
		super(`${code} ${value}`);
		this.fault = { code, value };
	}
}

/** A row of a table or a feature of a file, before it is known what its columns mean. */
export type Entry = {
	line: number;
	cells: readonly string[];
	/** Longitude, latitude; left out where columns say where it is. */
	geometry?: Geometry | null;
};

/** A file taken apart, with nothing said yet of what it means. */
export type Draft = {
	kind: FileKind;
	encoding: Encoding | null;
	separator: Separator | null;
	/** Whether something names its columns. */
	hasHead: boolean;
	/** The line of a table that does, 0 for none, and the rows that may. */
	headLine?: number;
	firstLines?: readonly { line: number; text: string }[];
	columns: readonly string[];
	entries: readonly Entry[];
	/** Rows that could not be taken apart. */
	faults: readonly RowFault[];
	/** Coordinates that the file itself says are Web Mercator metres. */
	isMercator: boolean;
};

/** At most so much is read. */
export const MOST_BYTES = 50_000_000;
export const MOST_FEATURES = 50_000;
/** Positions of lines and areas together. */
export const MOST_POSITIONS = 500_000;
