import { counting, formats } from '#lib/words/plural.ts';
import type { OwnColour, OwnSymbol } from '../own-layer.ts';
import type { DateOrder, SerialStart } from '../column-dates.ts';
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
		'Your data stay in this browser. Nothing is sent anywhere, and a link never holds them.',
	rows,

	bring: {
		lead: 'Lay a list of your own into the time and look of the atlas: incidents, shipments, bases, interviews.',
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
		badTitle: 'Rows that were left out',
		line: (n: number) => `Line ${n}`,
		copy: 'Copy the list',
		copied: 'The list is in the clipboard.',
		save: 'Save the list',
		moreBad: (n: number) => `and ${rows(n)} more; save the list to see all`,
		name: 'Name of the layer',
		encoding: 'Letters',
		encodings: {
			'utf-8': 'UTF-8',
			'utf-16le': 'UTF-16',
			'utf-16be': 'UTF-16 (big-endian)',
			'windows-1251': 'Windows Cyrillic (1251)',
		} satisfies Record<Encoding, string>,
		encodingGuessed:
			'The file does not say how its letters are written; Windows Cyrillic is our guess. It has no letters of its own for most of Kazakh. Do the names below look right?',
		separator: 'Columns are separated by',
		separators: {
			',': 'commas',
			';': 'semicolons',
			'\t': 'tabs',
			'|': 'bars (|)',
		} satisfies Record<Separator, string>,
		hasHead: 'The first row names the columns',
		firstRows: 'The first rows, and what each column means',
		columnOf: (head: string) => `What “${head}” means`,
		roles: {
			name: 'Name',
			latitude: 'Latitude',
			longitude: 'Longitude',
			position: 'Latitude and longitude',
			place: 'Place by its name',
			when: 'When it was',
			start: 'When it began',
			end: 'When it ended',
			text: 'Text',
			source: 'Source',
			layer: 'Layer',
		} satisfies Record<Role, string>,
		noRole: 'As it is',
		timeHint: 'The time must say when the thing was, not when it was written of or published.',
		noTime: 'No column says when it was. Rows without a date show in no year.',
		noPlace: 'No column says where it was. Rows without a place show in the table only.',
		forms: {
			'day-first': 'day first: 14.03.2012',
			'month-first': 'month first: 03/14/2012',
			serial: 'Excel’s day numbers',
			'serial-1904': 'Excel’s day numbers, from 1904',
		} satisfies Record<DateOrder | SerialStart, string>,
		askOrder: (head: string) =>
			`The dates in “${head}” do not settle whether the day or the month comes first. Which does?`,
		askSerial: (head: string) =>
			`The numbers in “${head}” look like Excel’s day numbers. Are they dates?`,
		order: (head: string) => `Dates in “${head}” are read with the`,
		decimal: 'Coordinates have a decimal',
		decimals: { '.': 'point: 43.25', ',': 'comma: 43,25' } satisfies Record<Decimal, string>,
		moreColumns: (n: number) =>
			`${number(n)} more columns are not listed here; what they hold stays with its row.`,
		unanswered: 'Not answered yet',
		askMend: {
			swap: 'Latitude and longitude seem to have changed places. Exchange them?',
			mercator:
				'The coordinates seem to be metres of Web Mercator (EPSG:3857). Turn them into degrees?',
		},
		mend: { swap: 'Exchange them', mercator: 'Turn them into degrees' },
		asTheyAre: 'Leave them as they are',
		undated: (n: number) => `${rows(n)} without a date: listed, but in no year of the map.`,
		placeless: (n: number) => `${rows(n)} without a place: listed, but not on the map.`,
		outside: (n: number) => `${rows(n)} outside the years 1992–2015.`,
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
			'This is no table: the file holds a picture or other data that are not text, whatever its name says.',
		workbook: () =>
			'This is an Excel workbook or another archive. Save the sheet as “CSV UTF-8” and choose that file.',
		archive: () => 'The archive is damaged and could not be unpacked.',
		'no-kml': () => 'The KMZ archive holds no KML file.',
		'too-many-files': () =>
			'The archive holds more than 1,000 files, so it was not read. Nothing was changed.',
		'unpacked-too-large': () =>
			'Unpacked, the archive is larger than 50 MB, so it was not read. Nothing was changed.',
		json: (line) =>
			line ? `The JSON breaks off or is faulty in line ${line}.` : 'This is no complete JSON.',
		'not-geojson': () => 'This is no GeoJSON feature.',
		markup: (root) =>
			root
				? `This is XML, but neither KML nor GPX (it begins with <${root}>).`
				: 'The XML is faulty and could not be read.',
		'network-link': () =>
			'A link to another file was not followed: nothing is fetched. Open that file by itself.',
		projected: (name) =>
			`The coordinates are in a projection that is not read here (${name}). Save the file in longitude and latitude (WGS 84).`,
		'no-rows': () => 'The file has a head, but no rows.',
		'unclosed-quote': (line) =>
			`The quotation mark opened in line ${line} is never closed; its row was left out.`,
		cells: (value) => {
			const [found, expected] = value.split('/');
			return `The row has ${found} cells, the head has ${expected}. Is a comma in a cell without quotation marks?`;
		},
		'no-place': () => 'The row says nowhere where it was.',
		'place-unknown': (name) => `“${name}” is not a place that the atlas knows.`,
		'place-ambiguous': (name) =>
			`“${name}” names several places in the atlas. Give coordinates instead.`,
		'not-a-coordinate': (value) => `“${value}” is not a latitude or longitude.`,
		'off-earth': (value) => `${value} (latitude, longitude) is not on the earth.`,
		geometry: (type) =>
			type ? `The geometry (${type}) is empty or broken.` : 'The geometry is broken.',
		date: (value) => `“${value}” is not a date that is read here.`,
		'date-day': (value) => `“${value}” is a day or month that does not exist.`,
		'date-order': (value) => `Does “${value}” begin with the day or the month?`,
		'date-serial': (value) => `“${value}” is a number. Is it one of Excel’s days?`,
		'date-short-year': (value) => `“${value}” has a year of two digits; write all four.`,
		'ends-before': (value) => `“${value}” ends before it begins.`,
	} satisfies Record<FaultCode, (value: string) => string> as Record<
		FaultCode,
		(value: string) => string
	>,

	layers: {
		inTime: (time: string, certain: number, possible: number) =>
			`${time}: ${number(certain)} certain, ${number(possible)} possible`,
		change: (name: string) => `Name and look of “${name}”`,
		name: 'Name',
		colour: 'Colour',
		colours: {
			violet: 'violet',
			crimson: 'crimson',
			olive: 'olive',
			cyan: 'blue-green',
			black: 'black',
		} satisfies Record<OwnColour, string>,
		symbol: 'Symbol',
		symbols: { disc: 'disc', ring: 'ring' } satisfies Record<OwnSymbol, string>,
		remove: 'Remove',
		removeAll: 'Remove all your data',
		removed: 'Your data were removed from the map and from this device.',
		add: 'Add data…',
		open: 'List all rows',
		inFile: 'Put your data into the file',
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
	},
	states: {
		certain: 'certain',
		possible: 'possible',
		absent: 'not in this time',
		undated: 'undated',
	},
	picture: {
		legend: (name: string, n: number) => `The author’s data: ${name} (${number(n)})`,
		note: 'With data of the author’s own, which are not evidence of the atlas',
		alt: (names: string, n: number) =>
			`Laid over it, and not evidence of the atlas: ${number(n)} of the author’s own data (${names}).`,
	},
	host: {
		note: (name: string) => `“${name}”: data of the page around this map, not the atlas’s evidence`,
		swapped:
			'Latitude and longitude of the data seem to have changed places. They are shown as they stand.',
	},
	/** Of data in a story, to their author and to those who are told it. */
	told: {
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
