import { counting, formats } from '#lib/words/plural.ts';
import type { OwnColour, OwnSymbol } from '../own-layer.ts';
import type { Century, DateOrder, SerialStart, Tail } from '../column-dates.ts';
import type { Role } from '../columns.ts';
import type { Decimal } from '../coordinates.ts';
import type { Encoding, FaultCode, Separator } from '../draft.ts';

const count = counting('en');
const { number } = formats('en-GB');
const rows = count({ one: 'row', other: 'rows' });

/** Everything that is said of a visitor's own data, in English. It is loaded with the code for them. */
export const en = {
	title: 'Your data',
	notEvidence: 'Your data, not the atlas’s evidence',
	counts: (certain: number, possible: number) =>
		`Your data: ${number(certain)} certain, ${number(possible)} possible.`,
	layerTitle: (name: string) => `Your data: ${name}`,
	isPrivate:
		'Your data stay in this browser. Nothing is sent anywhere, and links never contain them.',
	rows,

	bring: {
		lead: 'Put a list of your own on the map and its time axis: incidents, shipments, bases, interviews.',
		choose: 'Choose a file…',
		drop: 'You can also drop a file on the map.',
		paste: 'Or paste a table',
		pasted: 'Pasted table',
		read: 'Read the table',
		formats:
			'CSV and TSV, GeoJSON, Linked Places Format, KML, KMZ and GPX, and files saved from this atlas; at most 50 MB and 50,000 rows.',
		reading: (done: number, all: number) =>
			all > 0 ? `Reading row ${number(done)} of ${number(all)}…` : 'Reading the file…',
		cancel: 'Cancel',
		cancelled: 'Reading was cancelled. Nothing was changed.',
		failed: 'The file could not be read. Nothing was changed.',
		another: 'Another file',
		full: (all: number) =>
			`With the layers that are there already it would be ${number(all)} rows; at most 50,000 are shown together. Remove a layer first.`,
		fullOfLines: (all: number) =>
			`With the layers that are there already the lines and areas would have ${number(all)} positions; at most 500,000 are drawn together. Remove a layer first.`,
		onlyFirst: (name: string) => `Only “${name}” was read: bring files one at a time.`,
	},

	preview: {
		title: (name: string) => `Check “${name}”`,
		good: (n: number) => `${rows(n)} can be shown.`,
		bad: (n: number) => `${rows(n)} cannot be read:`,
		keep: (n: number) =>
			`Keep the rows whose date or place cannot be read, without it (${rows(n)})`,
		badTitle: 'Rows that were left out',
		line: (n: number) => `Line ${n}`,
		copy: 'Copy the list',
		copied: 'The list is in the clipboard.',
		save: 'Save the list',
		moreBad: (n: number) => `and ${rows(n)} more; save the list to see all`,
		name: 'Name of the layer',
		encoding: 'Text encoding',
		encodings: {
			'utf-8': 'UTF-8',
			'utf-16le': 'UTF-16',
			'utf-16be': 'UTF-16 (big-endian)',
			'windows-1251': 'Windows Cyrillic (1251)',
			'windows-1252': 'Windows Western European (1252)',
			'koi8-r': 'KOI8-R',
			ibm866: 'DOS Cyrillic (866)',
		} satisfies Record<Encoding, string>,
		encodingGuessed:
			'The file does not state its text encoding; we assumed Windows Cyrillic (1251), which lacks most Kazakh letters. Do the names below look right?',
		separator: 'Columns are separated by',
		separators: {
			',': 'commas',
			';': 'semicolons',
			'\t': 'tabs',
			'|': 'bars (|)',
		} satisfies Record<Separator, string>,
		head: 'The columns are named by',
		noHead: 'no row',
		headAt: (line: number, text: string) => `line ${line}: ${text}`,
		firstRows: 'The first rows, and what each column means',
		columnOf: (head: string) => `What “${head}” means`,
		roles: {
			name: 'Name',
			latitude: 'Latitude',
			longitude: 'Longitude',
			position: 'Latitude and longitude',
			place: 'Place name',
			when: 'Date',
			month: 'Month (beside the year)',
			day: 'Day (beside the year)',
			start: 'Start date',
			end: 'End date',
			text: 'Text',
			source: 'Source',
			layer: 'Layer',
		} satisfies Record<Role, string>,
		noRole: 'Other (kept as it is)',
		timeHint:
			'Use the date of the event itself, not the date on which it was reported or published.',
		noTime: 'No column gives a date. Rows without one are listed but not shown in any year.',
		noPlace: 'No column gives a location. Rows without one appear only in the table.',
		forms: {
			'day-first': 'day first: 14.03.2012',
			'month-first': 'month first: 03/14/2012',
			serial: 'Excel serial dates',
			'serial-1904': 'Excel serial dates, from 1904',
			'atlas-years': '92–99 are 1992–1999, 00–15 are 2000–2015',
			'tail-month': 'a month: October 2009',
			'tail-year': 'a second year: 2009 to 2010',
		} satisfies Record<DateOrder | SerialStart | Century | Tail, string>,
		askOrder: (head: string) =>
			`The dates in “${head}” do not settle whether the day or the month comes first. Which does?`,
		askSerial: (head: string) =>
			`The numbers in “${head}” look like Excel serial dates. Are they dates?`,
		askCentury: (head: string) =>
			`Some years in “${head}” have two digits. Do they lie between 1992 and 2015?`,
		askTail: (head: string) =>
			`In “${head}”, two digits follow a year, as in 2009-10. What are they?`,
		order: (head: string) => `Dates in “${head}” are read with the`,
		decimal: 'Coordinates have a decimal',
		decimals: { '.': 'point: 43.25', ',': 'comma: 43,25' } satisfies Record<Decimal, string>,
		moreColumns: (n: number) =>
			`${number(n)} more columns are not listed here; what they hold stays with its row.`,
		unanswered: 'Not answered yet',
		askMend: {
			swap: 'Latitude and longitude seem to be swapped. Swap them back?',
			mercator:
				'The coordinates seem to be in Web Mercator metres (EPSG:3857). Convert them to degrees?',
		},
		mend: { swap: 'Swap them', mercator: 'Convert them to degrees' },
		asTheyAre: 'Leave them as they are',
		undated: (n: number) => `${rows(n)} without a date: listed, but not shown in any year.`,
		placeless: (n: number) => `${rows(n)} without a place: listed, but not on the map.`,
		outside: (n: number) => `${rows(n)} outside the years 1992–2015.`,
		tooManyKinds: (head: string, n: number, most: number) =>
			`“${head}” has ${number(n)} different values, and a file becomes at most ${most} layers: this one stays a single layer, and each row keeps its value.`,
		add: (n: number) => `Put ${rows(n)} on the map`,
	},

	faults: {
		empty: () => 'The file is empty.',
		'too-large': (mb) => `The file has ${mb} MB; at most 50 MB are read. Nothing was changed.`,
		'too-many': (n) =>
			`The file has ${number(Number(n))} rows or points; at most 50,000 are shown. Leave some out or split the file. Nothing was changed.`,
		'too-many-positions': (n) =>
			`The lines and areas of the file have ${number(Number(n))} positions; at most 500,000 are drawn. Simplify them or split the file. Nothing was changed.`,
		'not-text': () =>
			'This is not a table: the file contains a picture or other binary data, whatever its name says.',
		workbook: () =>
			'This is an Excel workbook or another archive. Save the sheet as “CSV UTF-8” and choose that file.',
		archive: () => 'The archive is damaged and could not be unpacked.',
		'no-kml': () => 'The KMZ archive holds no KML file.',
		'too-many-files': () =>
			'The archive holds more than 1,000 files, so it was not read. Nothing was changed.',
		'unpacked-too-large': () =>
			'Unpacked, the archive is larger than 50 MB, so it was not read. Nothing was changed.',
		json: (line) =>
			line
				? `The JSON breaks off or is invalid at line ${line}.`
				: 'The JSON is incomplete or invalid.',
		'not-geojson': () => 'This is not a GeoJSON feature.',
		story: () =>
			'This is a story made with the atlas. Close this panel and drop the file on the map to go on with it.',
		markup: (root) =>
			root
				? `This is XML, but neither KML nor GPX (it begins with <${root}>).`
				: 'The XML is invalid and could not be read.',
		'network-link': () =>
			'A link to another file was not followed: nothing is fetched. Open that file by itself.',
		projected: (name) =>
			`The coordinates are in a projection that the atlas cannot read (${name}). Save the file in longitude and latitude (WGS 84).`,
		'no-rows': () => 'The file has a header row but no data rows.',
		nothing: () => 'The file holds no features, so there is nothing to put on the map.',
		'unclosed-quote': (lines) => {
			const [first, last] = lines.split('-');
			const left = last ? `lines ${first}–${last} were` : 'its row was';
			return `The quotation mark opened in line ${first} is never closed; ${left} left out.`;
		},
		cells: (value) => {
			const [found, expected, sign = ','] = value.split('/');
			const signs = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar (|)' };
			return `The row has ${found} cells, the header ${expected}. Does a cell contain ${signs[sign as Separator]} without quotation marks?`;
		},
		'no-place': () => 'The row gives no location.',
		'place-unknown': (name) => `“${name}” is not in the gazetteer of the atlas.`,
		'place-ambiguous': (name) =>
			`“${name}” names several places in the atlas. Give coordinates instead.`,
		'not-a-coordinate': (value) => `“${value}” is not a latitude or longitude.`,
		'off-earth': (value) => `${value} (latitude, longitude) is not on the earth.`,
		geometry: (type) =>
			type ? `The geometry (${type}) is empty or broken.` : 'The geometry is broken.',
		date: (value) => `“${value}” is not in a date format that the atlas reads.`,
		'date-day': (value) => `“${value}” is a day or month that does not exist.`,
		'date-order': (value) => `Does “${value}” begin with the day or the month?`,
		'date-serial': (value) => `“${value}” is a number. Is it an Excel serial date?`,
		'date-short-year': (value) =>
			`“${value}” has a year of two digits. Is it one of 1992–2015? If not, write all four.`,
		'date-tail': (value) => `Does “${value}” end with a month or with a second year?`,
		'date-winter': (value) =>
			`Did the winter in “${value}” begin or end in that year? Write both years (winter 2009/10) or its months.`,
		'ends-before': (value) => `“${value}” ends before it begins.`,
	} satisfies Record<FaultCode, (value: string) => string> as Record<
		FaultCode,
		(value: string) => string
	>,

	layers: {
		inTime: (time: string, certain: number, possible: number) =>
			`${time}: ${number(certain)} certain, ${number(possible)} possible`,
		change: (name: string) => `Name and style of “${name}”`,
		name: 'Name',
		colour: 'Colour',
		colours: {
			violet: 'violet',
			crimson: 'wine red',
			olive: 'olive',
			cyan: 'blue-green',
			black: 'black',
		} satisfies Record<OwnColour, string>,
		symbol: 'Symbol',
		symbols: { disc: 'disc', ring: 'ring' } satisfies Record<OwnSymbol, string>,
		remove: 'Remove',
		removeAll: 'Remove all your data',
		layerRemoved: 'The layer was removed.',
		undo: 'Undo',
		removed: 'Your data were removed from the map and from this device.',
		toldStill: (n: number) =>
			`Your data were removed from the map. ${n === 1 ? 'A story' : `${n} stories`} of yours on this device still ${n === 1 ? 'holds' : 'hold'} data: untick them in its editor, or delete the story.`,
		add: 'Add data…',
		open: 'List all rows',
		inFile: 'Include your data in the file',
		keep: 'Keep on this device',
		keepHint: 'Until you remove them. Otherwise they are gone when this page is closed.',
		keepFailed: 'The browser refused to keep your data; they stay until this page is closed.',
		keptBefore:
			'The browser refused to keep the last change; what was kept before it is still on this device.',
		keptElsewhere:
			'Another window of the atlas keeps other data on this device; those of this window stay until it is closed.',
		removedElsewhere:
			'Another window removed your data from this device; here they stay until this page is closed.',
		undated: (n: number) => `Without a date (${number(n)})`,
		listed: (shown: number, all: number) => `${number(shown)} of ${rows(all)}`,
		find: 'Find in your data',
		none: 'Nothing in this time.',
	},

	/** How much of the rows the map shows, and the ways to the rest. */
	reach: {
		shown: (time: string, inTime: number, all: number, inSight: number | null) =>
			inTime === 0
				? `${time}: none of ${rows(all)}.`
				: `${time}: ${number(inTime)} of ${rows(all)}${inSight === null ? '' : `, ${number(inSight)} in view`}.`,
		years: (time: string) => `Show all their years (${time})`,
		place: 'Go to their place',
	},

	detail: {
		when: 'When',
		undated: 'without a date',
		unplaced: 'without a place',
		source: 'Source, as your file names it',
		line: (line: number) => `Line ${line} of your file`,
		possible: 'possible',
		back: 'All rows',
	},

	fates: { began: 'Began', ended: 'Ended', happened: 'Happened' },
	table: {
		name: 'Name',
		layer: 'Layer',
		when: 'When',
		state: 'State',
		place: 'Place',
		text: 'Text',
		source: 'Source',
		others: 'Other columns',
	},
	states: {
		certain: 'certain',
		possible: 'possible',
		absent: 'not in this time',
		undated: 'undated',
	},
	picture: {
		sources: (names: string, more: number) =>
			`The author’s sources: ${names}${more > 0 ? ` and ${number(more)} more` : ''}`,
		legend: (name: string, n: number) => `The author’s data: ${name} (${number(n)})`,
		note: 'Includes the author’s own data, which are not part of the atlas’s evidence',
		alt: (names: string, n: number) =>
			`Laid over it, and not evidence of the atlas: ${number(n)} of the author’s own data (${names}).`,
	},
	host: {
		alt: (name: string, certain: number, possible: number) =>
			`From the page around this map, and not evidence of the atlas: “${name}”, ${number(certain)} certain, ${number(possible)} possible.`,
		note: (name: string) =>
			`“${name}”: data from the page around this map, not the atlas’s evidence`,
		swapped:
			'Latitude and longitude of the data seem to have changed places. They are shown as they stand.',
	},
	/** Of data in a story, to their author and to those who are told it. */
	told: {
		title: 'The author’s data',
		list: 'List them',
		tick: (n: number) => `Put your data into this story (${rows(n)})`,
		hint: 'They are then kept on this device with the story and shown on its maps by their dates. A file holds them if you tick it there; a link never does.',
		again: 'Take your data as they are now',
		tooMany: (n: number, most: number) =>
			`A story holds at most ${rows(most)} of your data; these are ${number(n)}. Hide a layer to leave it out.`,
		send: (n: number) => `With your data (${rows(n)})`,
		sendHint: 'Only file and slides hold them; the link never does.',
		inFile: (n: number) => `Put the author’s data into the file (${rows(n)})`,
		note: (names: string, n: number) =>
			`With data of the author’s own (${names}: ${rows(n)}). They are not evidence of the atlas.`,
		leftOut: (n: number) => `${rows(n)} of these data could not be read and were left out.`,
		tip: (name: string) => `${name} · the author’s own data`,
	},
};

export type OwnWords = typeof en;
