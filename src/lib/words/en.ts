import type {
	Aspect,
	Family,
	Grade,
	Kind,
	Language,
	LayerId,
	Mode,
	NameStatus,
	PermittedCargo,
	Precision,
	Status,
} from '#lib/atlas/vocabulary.ts';
import type { Fate } from '#lib/atlas/slice.ts';
import { dateWords } from './dates.ts';
import { DATES_EN } from './dates-en.ts';
import { counting, formats } from './plural.ts';

const count = counting('en');
const { number, listed } = formats('en-GB');
const things = count({ one: 'thing', other: 'things' });

const MODES: Record<Mode, string> = {
	rail: 'rail',
	road: 'road',
	sea: 'sea',
	ferry: 'ferry',
	air: 'air',
};
const CARGOES: Record<PermittedCargo, string> = {
	'non-lethal': 'non-lethal goods',
	lethal: 'weapons and ammunition',
	personnel: 'personnel',
};
const PARTNERS: Record<string, string> = {
	NATO: 'NATO',
	USA: 'the United States',
	DEU: 'Germany',
	FRA: 'France',
	ESP: 'Spain',
	GBR: 'the United Kingdom',
	ITA: 'Italy',
};

/** What a layer is called, and how so many of its things are. */
export type LayerWords = { name: string; counted: (count: number) => string };

/**
 * Everything the interface says, in English. The other catalogues have the same messages; one that
 * is missing there is an error of types and of `tests/unit/words/catalogues.test.ts`.
 */
export const en = {
	language: 'en' as Language,
	number,
	listed,
	/** An EDTF date. */
	date: (when: string | null) => dateWords(when, DATES_EN),
	possible: 'possible',

	// The vocabulary of the data

	layers: {
		corridors: { name: 'Corridors', counted: count({ one: 'corridor', other: 'corridors' }) },
		'air-routes': { name: 'Air routes', counted: count({ one: 'air route', other: 'air routes' }) },
		hubs: {
			name: 'Ports and crossings',
			counted: count({ one: 'port or crossing', other: 'ports and crossings' }),
		},
		bases: {
			name: 'Bases and airfields',
			counted: count({ one: 'base or airfield', other: 'bases and airfields' }),
		},
		garrisons: {
			name: 'Garrisons and units',
			counted: count({ one: 'garrison or unit', other: 'garrisons and units' }),
		},
		training: {
			name: 'Training and exercises',
			counted: count({
				one: 'training centre or exercise',
				other: 'training centres and exercises',
			}),
		},
		deployments: {
			name: 'Deployments',
			counted: count({ one: 'deployment', other: 'deployments' }),
		},
		aid: { name: 'Aid projects', counted: count({ one: 'aid project', other: 'aid projects' }) },
		organisations: {
			name: 'Organisations',
			counted: count({ one: 'organisation', other: 'organisations' }),
		},
		diplomacy: {
			name: 'Diplomacy and law',
			counted: count({ one: 'diplomatic or legal act', other: 'diplomatic and legal acts' }),
		},
		incidents: { name: 'Incidents', counted: count({ one: 'incident', other: 'incidents' }) },
		permissions: {
			name: 'Transit permissions',
			counted: count({ one: 'transit permission', other: 'transit permissions' }),
		},
	} satisfies Record<LayerId, LayerWords>,
	families: {
		russian: 'Russian route',
		'south-caucasus': 'South Caucasus route',
		kkt: 'KKT route',
		'trans-siberian': 'Trans-Siberian spur',
		mersin: 'Mersin branch',
		prototype: 'Prototypes by land',
		pakistan: 'Pakistan routes',
		air: 'Flights',
	} satisfies Record<Family, string>,
	modes: MODES,
	/** A leg, by its mode. */
	legs: {
		rail: 'rail leg',
		road: 'road leg',
		sea: 'sea leg',
		ferry: 'ferry leg',
		air: 'air leg',
	} satisfies Record<Mode, string>,
	kinds: {
		corridor: 'corridor',
		leg: 'leg',
		port: 'port',
		terminal: 'terminal',
		'border-crossing': 'border crossing',
		junction: 'junction',
		bridge: 'bridge',
		tunnel: 'tunnel',
		'air-base': 'air base',
		'divert-airfield': 'divert airfield',
		base: 'base',
		garrison: 'garrison',
		headquarters: 'headquarters',
		unit: 'unit',
		'training-centre': 'training centre',
		'language-centre': 'language centre',
		'training-area': 'training area',
		exercise: 'exercise',
		course: 'course',
		deployment: 'deployment',
		'planned-deployment': 'planned deployment',
		road: 'road',
		school: 'school',
		hospital: 'hospital',
		education: 'education',
		humanitarian: 'humanitarian aid',
		'aid-programme': 'aid programme',
		institution: 'institution',
		membership: 'membership',
		office: 'office',
		agreement: 'agreement',
		law: 'law',
		vote: 'vote',
		visit: 'visit',
		statement: 'statement',
		decision: 'decision',
		partnership: 'partnership milestone',
		attack: 'attack',
		closure: 'closure',
		unrest: 'unrest',
		accident: 'accident',
		permission: 'transit permission',
	} satisfies Record<Kind, string>,
	statuses: {
		real: 'came about',
		planned: 'planned',
		refused: 'did not come about',
		disputed: 'disputed',
	} satisfies Record<Status, string>,
	grades: {
		primary: 'primary source',
		scholarly: 'scholarly work',
		press: 'press report',
		copy: 'copy of another page',
		'secondary-web': 'secondary web page',
	} satisfies Record<Grade, string>,
	nameStatuses: {
		attested: 'attested',
		transliterated: 'transliterated',
		translated: 'translated',
	} satisfies Record<NameStatus, string>,
	/** The languages of names, as the term of a list. */
	languages: { en: 'English', ru: 'Russian', kk: 'Kazakh' } satisfies Record<Language, string>,
	aspects: {
		ground: 'by rail, road or sea',
		air: 'through the air',
		lethal: 'weapons and ammunition too',
	} satisfies Record<Aspect, string>,
	/** `weapons and ammunition, by rail and road`: what was allowed. */
	allowed: (cargoes: readonly PermittedCargo[], modes: readonly Mode[]) =>
		`${listed(cargoes.map((cargo) => CARGOES[cargo]))}, by ${listed(modes.map((mode) => MODES[mode]))}`,
	/** `NATO`, `the United States`: to whom something was allowed, after “To”. */
	partner: (partner: string) => PARTNERS[partner] ?? partner,
	/** What a precision means, as the end of “Position: …” or “Line: …”. */
	precision: (precision: Precision, km: number | null, shape: 'point' | 'line' | 'arc') => {
		if (precision === 'endpoints-only')
			return shape === 'arc'
				? 'only the ends are known; drawn as the shortest way over the globe'
				: 'only the ends are known; the way between is drawn schematically';
		if (precision === 'surveyed') return shape === 'point' ? 'known exactly' : 'the real line';
		return km === null ? 'approximate' : `right within about ${number(km)} km`;
	},

	// What stands on the pages

	site: {
		title: 'NDN Atlas: supply routes to Afghanistan, 1992–2015',
		subtitle: 'Supplying the mission in Afghanistan, 1992–2015',
		description:
			'A time-aware, source-cited map of how Kazakhstan and its neighbours carried, supplied and supported the international mission in Afghanistan, 1992–2015.',
		pages: 'Pages',
		about: 'About',
		sources: 'Sources',
		data: 'Data',
		embed: 'Embed',
		language: 'Language',
		backToMap: '← Map',
		backToAbout: '← About',
	},
	summary: {
		/** The time, to begin one of the sentences below. */
		year: (year: number) => `In ${year}`,
		range: (first: number, last: number) => `From ${first} to ${last}`,
		compared: (earlier: number, later: number) => `In ${earlier} or ${later}`,
		counted: (when: string, counts: string) => `${when}: ${counts}.`,
		nothing: (when: string) => `${when} the sources show nothing in the chosen layers.`,
		allOff: (when: string) => `${when}: all layers are switched off.`,
	},
	map: {
		label: 'Map of the corridors; the list of things holds the same',
		toolbar: 'Map',
		globe: 'Globe',
		table: 'List in place of the map',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		home: 'Home view',
		fullScreen: 'Full screen',
		theme: 'Theme',
		themes: { auto: 'Auto', light: 'Light', dark: 'Dark', print: 'Print' },
		thingsHere: (count: number) => `${things(count)} here`,
		thingsHereIn: (count: number, year: number) => `${things(count)} here in ${year}`,
		graphicsLost: 'The graphics card was lost for a moment; the map is drawn without it.',
		noGlobe:
			'The globe needs WebGL 2, which this browser does not offer; the map is drawn flat and without it.',
		noWebGl: 'This browser does not offer WebGL 2; the map is drawn without it.',
		/** What of a link could not be used, and why. */
		badLink: (notices: readonly { key: string; value: string; reason: string }[]) =>
			`Part of this link could not be used: ${notices
				.map(({ key, reason }) => `${key}: ${reason}`)
				.join('; ')}.`,
		tryAgain: 'Try again',
		close: 'Close',
		openStreetMap: '© OpenStreetMap contributors',
		licences: 'licences',
	},
	/** A data file that could not be had. */
	loading: {
		evidence: 'Loading the evidence …',
		files: {
			map: 'The data of the map',
			evidence: 'The evidence',
			detail: 'The finer basemap',
			areas: 'The outlines of the countries',
		},
		noConnection: (file: string) => `${file} could not be loaded: there is no connection.`,
		badAnswer: (file: string, status: number) =>
			`${file} could not be loaded: the server answered ${status}.`,
		damaged: (file: string) => `${file} could not be read: the file is damaged.`,
		failed: 'The evidence could not be loaded.',
	},
	time: {
		bar: 'Time',
		year: 'Year',
		play: 'Play the years',
		pause: 'Pause',
		speed: 'Speed',
		speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
		loop: 'Loop',
		chooseYear: (first: number, last: number) => `Choose a year from ${first} to ${last}.`,
		mode: 'What to show of time',
		modes: { year: 'One year', range: 'Range', compare: 'Compare' },
		thumbs: {
			year: 'Year',
			first: 'First year',
			last: 'Last year',
			compare: 'Compared with',
		},
		previousEvent: 'Previous event',
		nextEvent: 'Next event',
		filters: 'Filters',
		filtersOn: '(on)',
		accumulate: 'Keep events after their year',
		certain: 'Certain only',
		minSources: 'Independent sources at least',
		minSourcesNote:
			'A work and the one it is read in count once; so do a copy and its original. The panel names them.',
		possible: 'possible',
		silent: 'the sources show nothing',
		events: count({ one: 'event', other: 'events' }),
	},
	/** What became of things between two compared years. */
	fates: {
		opened: 'opened',
		closed: 'closed',
		changed: 'changed in certainty',
		stayed: 'stayed',
	} satisfies Record<Fate, string>,
	/** Why the map changed. */
	changes: {
		/** In a year or a range. */
		title: (time: string) => `What changed in ${time}`,
		compared: (years: string) => `What changed: ${years}`,
		began: 'Began',
		ended: 'In its last year',
		happened: 'Happened',
		loading: 'Loading …',
	},
	legend: {
		label: 'Layers and legend',
		short: 'Layers',
		possibleArea: 'outlined or broken hatching: possible, or consent still in steps',
		howToRead: 'How to read lines and signs',
		rail: 'rail (ties from close up)',
		road: 'road',
		ferry: 'ferry',
		sea: 'sea; thin dots: only the ends are known',
		air: 'air, by great circle (the track itself is unknown)',
		possible: 'possible, not certain, in this year',
		alternative: 'one of several ways: sources differ on which was used',
		sign: 'filled: certain; outlined: possible',
		crossed: 'struck through: planned or refused',
	},
	list: {
		label: 'Everything on the map',
		/** Before and after the year. */
		heading: ['Everything on the map in ', ''] as [string, string],
		noScript: (year: number) =>
			`This page shows the year ${year}. With JavaScript switched on, the year can be chosen and the evidence opened.`,
	},
	/** What keys do; `page` and `slider` are the actions of the key table. */
	keys: {
		title: 'Keys',
		open: 'List of keys',
		close: 'Close',
		onPage: 'Everywhere but in a field',
		onSlider: 'On the slider of the years',
		page: {
			play: 'play or pause the years, unless a button has the focus',
			previousEvent: 'previous event',
			nextEvent: 'next event',
			compare: 'compare with another year, or no longer',
			search: 'search',
			table: 'list in place of the map, or the map again',
			zoomIn: 'zoom in',
			zoomOut: 'zoom out',
			home: 'home view',
			globe: 'globe or flat map',
			fullScreen: 'full screen',
			close: 'close details',
			help: 'this list',
		},
		slider: {
			back: 'a year back',
			forth: 'a year on',
			farBack: 'five years back',
			farForth: 'five years on',
			first: 'first year',
			last: 'last year',
		},
		names: {
			space: 'Space',
			escape: 'Esc',
			pageUp: 'Page Up',
			pageDown: 'Page Down',
			home: 'Home',
			end: 'End',
		},
		or: 'or',
	},
	/** The sheet over the map on a small screen. */
	sheet: {
		handle: 'Size of this sheet',
		heights: { peek: 'low', half: 'half', full: 'full' },
	},
	paper: {
		/** Before the address of the view. */
		link: 'This view:',
	},
	panel: {
		label: 'Details',
		close: 'Close details',
		closeHint: 'Close (Escape)',
		unknown: (id: string) =>
			`Nothing here is called “${id}”. The link may come from a newer or an older version of the data.`,
		notInYear: (year: number, time: string) => `Not in ${year}: ${time}.`,
		goToYear: (year: number) => `Go to ${year}`,
		outside: (first: number, last: number) => `Its time lies outside ${first}–${last}.`,
		possibleInYear: (year: number) => `Possible, not certain, in ${year}.`,
		layerOff: (layer: string) => `Its layer, ${layer.toLowerCase()}, is switched off.`,
		showLayer: 'Show the layer',
		time: 'Time',
		status: 'Status',
		allowed: 'Allowed',
		to: 'To',
		inSteps: 'In steps',
		untilLastStep: (time: string) => `${time}; until its last step only possible`,
		used: 'Used',
		length: 'Length',
		km: (km: number) => `${number(km)} km`,
		kmAsDrawn: (km: number) => `${number(km)} km as drawn`,
		line: 'Line',
		position: 'Position',
		wholeCountry: 'painted on the whole country',
		nowhere: 'without a place on the map',
		place: 'Place',
		formerNames: 'Names of a time',
		spellings: 'Also written',
		wholeWay: 'The whole way',
		places: count({ one: 'place', other: 'places' }),
		showCorridor: 'Show this corridor',
		whoSaysSo: 'Who says so',
		legRestsOnCorridors:
			'Nothing is said of this leg alone; it rests on the evidence for its corridors.',
	},
	claims: {
		/** Before and after what a number is a part of, which is written in English. */
		of: ['(of ', ')'] as [string, string],
		readIn: 'read in',
		disagree: 'Sources disagree:',
	},
	embed: { title: 'NDN Atlas, embedded' },
	error: {
		title: 'Not found',
		noPage: 'There is no such page',
		failed: 'Something went wrong',
		explanation:
			'The atlas has no page at this address. It may be misspelt, or a link may be broken.',
		map: 'The map',
		sources: 'The sources',
		data: 'The data',
		about: 'About the atlas',
	},
	sources: {
		title: 'Sources',
		lead: (sources: number) =>
			`${count({ one: 'source', other: 'sources' })(sources)}, by how near they stand to what they report, with what rests on each.`,
		resting: count({ one: 'thing rests on it', other: 'things rest on it' }),
	},
	data: { title: 'Data' },
	about: { title: 'About' },
	embedding: {
		title: 'Embedding',
		year: 'Year',
		corridors: 'Corridors',
		bases: 'Garrisons and bases',
	},
};

/** The catalogue of a language. */
export type Words = typeof en;
