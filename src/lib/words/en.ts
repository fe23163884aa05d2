import type { Lift, Order } from '#lib/network/trace.ts';
import { own } from '#lib/atlas/own.ts';
import type {
	InterruptionKind,
	Aspect,
	Cargo,
	Country,
	Family,
	Grade,
	Kind,
	Language,
	LayerId,
	Mode,
	NameStatus,
	PermittedCargo,
	Precision,
	Rule,
	Status,
	Topic,
} from '#lib/atlas/vocabulary.ts';
import type { Fate } from '#lib/atlas/slice.ts';
import type { Control, Shape } from '#lib/view/view.ts';
import type { Grain } from '#lib/time/days.ts';
import { dateWords, withinWords } from './dates.ts';
import { DATES_EN, monthEn } from './dates-en.ts';
import { counting, formats, inSentence } from './plural.ts';

const count = counting('en');
const { number, compact, listed } = formats('en-GB');
const things = count({ one: 'place or event', other: 'places and events' });
const items = count({ one: 'item', other: 'items' });
const claims = count({ one: 'claim', other: 'claims' });
const datedClaims = count({ one: 'dated claim', other: 'dated claims' });
const moreConflicts = count({ one: 'more disagreement', other: 'more disagreements' });
const independent = count({ one: 'independent source', other: 'independent sources' });
const days = count({ one: 'day', other: 'days' });

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
/** The languages of local names. */
const LOCAL_LANGUAGES: Record<string, string> = {
	tr: 'Turkish',
	ar: 'Arabic',
	ky: 'Kyrgyz',
	az: 'Azerbaijani',
	tk: 'Turkmen',
	prs: 'Dari',
	ps: 'Pashto',
	ka: 'Georgian',
	ur: 'Urdu',
	uz: 'Uzbek',
	tg: 'Tajik',
	fr: 'French',
	nl: 'Dutch',
	ro: 'Romanian',
	hu: 'Hungarian',
	bg: 'Bulgarian',
	lv: 'Latvian',
	kaa: 'Karakalpak',
	de: 'German',
	be: 'Belarusian',
	sd: 'Sindhi',
	lt: 'Lithuanian',
	pt: 'Portuguese',
	et: 'Estonian',
	cs: 'Czech',
	es: 'Spanish',
	ca: 'Catalan',
};

/** The name of a layer, and the phrase for a number of its entries. */
export type LayerWords = { name: string; counted: (count: number) => string };

/**
 * Everything the interface says, in English. The other catalogues have the same messages; one that
 * is missing there is an error of types and of `tests/unit/words/catalogues.test.ts`.
 */
export const en = {
	language: 'en' as Language,
	number,
	compact,
	listed,
	/** An EDTF date. */
	date: (when: string | null) => dateWords(when, DATES_EN),
	/** A month or a day to begin a sentence with: `In May 2009`. */
	within: (date: string) => withinWords(date, DATES_EN),
	possible: 'possible',
	/** The way to a visitor's own data, whose other words come with their code. */
	ownData: 'Your data',

	// The vocabulary of the data

	/** By ISO 3166-1 alpha-3; as the map has them. */
	countries: {
		AFG: 'Afghanistan',
		ARM: 'Armenia',
		AUT: 'Austria',
		AZE: 'Azerbaijan',
		BEL: 'Belgium',
		BGR: 'Bulgaria',
		BLR: 'Belarus',
		CAN: 'Canada',
		CHN: 'China',
		CZE: 'Czech Republic',
		DEU: 'Germany',
		ESP: 'Spain',
		EST: 'Estonia',
		FRA: 'France',
		GBR: 'United Kingdom',
		GEO: 'Georgia',
		HUN: 'Hungary',
		IRN: 'Iran',
		IRQ: 'Iraq',
		ITA: 'Italy',
		KAZ: 'Kazakhstan',
		KGZ: 'Kyrgyzstan',
		LTU: 'Lithuania',
		LVA: 'Latvia',
		PAK: 'Pakistan',
		PRT: 'Portugal',
		ROU: 'Romania',
		RUS: 'Russia',
		TJK: 'Tajikistan',
		TKM: 'Turkmenistan',
		TUR: 'Turkey',
		UKR: 'Ukraine',
		USA: 'United States',
		UZB: 'Uzbekistan',
	} satisfies Record<Country, string>,
	/** The filter by country. */
	country: {
		label: 'Country',
		all: 'all countries',
		only: (names: string) => `Only: ${names}`,
		clear: 'Show all countries',
		/** What a line that steps back is. */
		pale: 'Pale: routes elsewhere',
		offer: (name: string) => `Only ${name}`,
		page: (name: string) => `All about ${name} on one page`,
		/** Before a sentence of what the slice holds. */
		within: (names: string, sentence: string) => `${names}. ${sentence}`,
	},
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
		kkt: 'Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)',
		'trans-siberian': 'Trans-Siberian spur',
		mersin: 'Mersin branch',
		prototype: 'Overland trials',
		pakistan: 'Pakistan routes',
		air: 'Flights',
	} satisfies Record<Family, string>,
	/** What stands along a line, where the name of its family is too long. */
	alongLines: { kkt: 'KKT spur', pakistan: 'Via Pakistan' } satisfies Partial<
		Record<Family, string>
	>,
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
		real: 'actual',
		planned: 'planned',
		refused: 'not carried out',
		disputed: 'disputed',
	} satisfies Record<Status, string>,
	grades: {
		primary: 'primary source',
		scholarly: 'scholarly work',
		press: 'press report',
		copy: 'copy of another work',
		'secondary-web': 'secondary web page',
	} satisfies Record<Grade, string>,
	cargoes: {
		'twenty-foot': 'twenty-foot containers',
		'forty-foot': 'forty-foot containers',
		lumber: 'lumber',
		refrigerated: 'refrigerated goods',
		lethal: CARGOES.lethal,
		'military-equipment': 'military equipment',
		'military-sales': 'Foreign Military Sales goods',
	} satisfies Record<Cargo, string>,
	/** What a corridor did with a cargo, after it and a colon. */
	rules: {
		barred: 'not accepted',
		'case-by-case': 'case by case',
		'with-certificate': 'only with a certificate',
		limited: 'with restrictions',
	} satisfies Record<Rule, string>,
	/** `December, January and February`: the months of a year in which a rule holds. */
	months: (months: readonly number[]) => listed(months.map(monthEn)),
	/** The language of a local name, by its code (BCP 47). */
	localLanguage: (code: string) => own(LOCAL_LANGUAGES, code) ?? code,
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
	partner: (partner: string) => own(PARTNERS, partner) ?? partner,
	/** What a precision means, as the end of “Position: …” or “Line: …”. */
	precision: (precision: Precision, km: number | null, shape: 'point' | 'line' | 'arc') => {
		if (precision === 'endpoints-only')
			return shape === 'arc'
				? 'only the end points are known; drawn as the shortest line over the globe'
				: 'only the end points are known; the line between them is schematic';
		if (precision === 'surveyed') return shape === 'point' ? 'known exactly' : 'the actual line';
		return km === null ? 'approximate' : `accurate to about ${number(km)} km`;
	},

	// What stands on the pages

	site: {
		title: 'NDN Atlas: supply routes to Afghanistan, 1992–2015',
		subtitle: 'Supplying the mission in Afghanistan, 1992–2015',
		description:
			'A map through the years, with a source for every statement: how Kazakhstan and its neighbours carried freight for, supplied and supported the international mission in Afghanistan, 1992–2015.',
		pages: 'Pages',
		about: 'About',
		sources: 'Sources',
		data: 'Data',
		embed: 'Embed',
		language: 'Language',
		map: 'Map',
		name: 'NDN Atlas',
	},
	summary: {
		/** The time, to begin one of the sentences below. */
		year: (year: number) => `In ${year}`,
		range: (first: number, last: number) => `From ${first} to ${last}`,
		compared: (earlier: number, later: number) => `In ${earlier} or ${later}`,
		/** In at least one of some years, `years` all but the last: `2001, 2005, 2009`. */
		any: (years: string, last: string) => `In ${years} or ${last}`,
		counted: (when: string, counts: string) => `${when}: ${counts}.`,
		nothing: (when: string) => `${when} the sources record nothing in the selected layers.`,
		allOff: (when: string) => `${when}: all layers are switched off.`,
	},
	/** What is told of the years. */
	years: {
		more: 'More about this period',
		restsOn: 'Evidence:',
		loading: 'Loading…',
	},
	map: {
		label: 'Map of the corridors; the table lists the same places and events',
		skip: 'Skip to the map',
		toolbar: 'Map',
		globe: 'Globe',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		home: 'Home view',
		fullScreen: 'Full screen',
		theme: 'Theme',
		themes: { auto: 'Auto', light: 'Light', dark: 'Dark', print: 'Print' },
		/** Things of the atlas where a visitor's own data lie. */
		ofAtlasHere: 'In the atlas, at the same spot',
		thingsHere: (count: number) => `${items(count)} here`,
		thingsHereIn: (count: number, year: number) => `${items(count)} here in ${year}`,
		noFullScreen: 'This browser does not allow full screen here.',
		noWorker: 'This browser blocks the background worker of the map, so a simpler map is shown.',
		graphicsLost: 'The graphics card became unavailable, so a simpler map is shown.',
		noGlobe:
			'The globe needs WebGL 2, which this browser does not offer, so the map is shown flat.',
		noWebGl: 'This browser does not offer WebGL 2, so a simpler map is shown.',
		badLinkShort: 'Part of this link could not be used',
		tryAgain: 'Try again',
		close: 'Close',
		openStreetMap: '© OpenStreetMap contributors',
		licences: 'licences',
	},
	/** A part of the page that an error has stopped. */
	panelFailed: (name: string) =>
		`“${name}” could not be shown because of an error. The rest of the page still works.`,
	/** Messages about a data file that could not be loaded. */
	loading: {
		evidence: 'Loading the evidence …',
		maps: 'Loading the maps …',
		files: {
			map: 'The map data',
			evidence: 'The evidence',
			detail: 'The detailed basemap',
			areas: 'The country outlines',
			network: 'The transport network',
			figures: 'The figures',
			changes: 'The list of data changes',
			years: 'The texts about the years',
			ground: 'The basemap of the picture',
			relief: 'The relief',
			letters: 'The fonts of the picture',
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
		mode: 'Period to show',
		modes: { year: 'One year', range: 'Range', compare: 'Compare' },
		thumbs: {
			year: 'Year',
			first: 'First year',
			last: 'Last year',
			compare: 'Compared with',
		},
		/** The slider of one of several maps. */
		ofMap: (number: number) => `Year of map ${number}`,
		previousEvent: 'Previous event',
		nextEvent: 'Next event',
		more: 'More',
		filters: 'Filters',
		filtersOn: '(on)',
		accumulate: 'Keep events visible after their year',
		certain: 'Show only what is certain',
		minSources: 'Minimum number of independent sources',
		minSourcesNote:
			'A work and the publication in which it was read count as one; so do a copy and its original. The details panel names them.',
		/** What the bars over the years count, and what the strokes under them are. */
		caption: 'Places and events on the map',
		strokes: 'events in the year',
		counted: (all: number, possible: number) =>
			`${things(all)} on the map${possible > 0 ? `, ${number(possible)} of them only possible` : ''}`,
		ofLayer: (layer: string, own: number, all: number) =>
			`${layer}: ${number(own)} of ${things(all)} on the map`,
		silent: 'nothing recorded in the sources',
		events: count({ one: 'event', other: 'events' }),
	},
	/** Times finer than a year. */
	fine: {
		widen: 'Show a longer period',
		narrow: 'Show a shorter period',
		/** The grain of the axis: which steps it has. */
		grain: 'Time step',
		grains: { year: 'Year', month: 'Month', day: 'Day' } satisfies Record<Grain, string>,
		date: 'Date',
		chooseDate: (first: number, last: number) =>
			`Enter a year, month or day between ${first} and ${last}, such as March 2012 or 14.03.2012.`,
		plays: { month: 'Play the months', day: 'Play the days' } satisfies Record<
			Exclude<Grain, 'year'>,
			string
		>,
		previous: {
			year: 'Previous year',
			month: 'Previous month',
			day: 'Previous day',
		} satisfies Record<Grain, string>,
		next: { year: 'Next year', month: 'Next month', day: 'Next day' } satisfies Record<
			Grain,
			string
		>,
		/** The part of the years that the axis shows. */
		showing: (stretch: string) => `Showing ${stretch}`,
		allYears: 'all years',
		stretch: 'Period shown on the axis',
		ends: {
			whole: 'The period shown',
			from: 'Start of the period shown',
			to: 'End of the period shown',
		},
		unplaced: (count: number) => `${number(count)} of them dated only to the year`,
		unplacedHere: (count: number, time: string) =>
			`${time}: ${number(count)} dated only to the year (hatched)`,
		/** Plays from one month to another. */
		play: (from: string, to: string) => `Play: ${from} to ${to}`,
		/** Two times, each as it begins a sentence, the second in lower case. */
		either: (earlier: string, later: string) => `${earlier} or ${later}`,
		inTime: 'In this period',
		ended: 'Ended',
		/** Why something certain in its year is only possible in a part of it. */
		byYear: (date: string) => `The sources give only the year (${date}).`,
		byMonth: (date: string) => `The sources give only the month (${date}).`,
		noFiner: (date: string) => `The sources are no more precise than this: ${date}.`,
		states: (certain: number, possible: number) =>
			`${number(certain)} certain, ${number(possible)} possible`,
	},
	/** How entries changed between two compared years. */
	fates: {
		opened: 'began',
		closed: 'ended',
		changed: 'certainty changed',
		stayed: 'unchanged',
	} satisfies Record<Fate, string>,
	/** Why the map changed. */
	changes: {
		/** In a year or a range. */
		title: (time: string) => `What changed in ${time}`,
		compared: (years: string) => `What changed: ${years}`,
		/** A time that is compared with itself. */
		same: (time: string) => `${time} is compared with itself.`,
		compareWith: (time: string) => `Compare with ${time}`,
		shut: 'Closed, blocked or suspended',
		reopened: 'Reopened',
		began: 'Began',
		ended: 'Ended',
		happened: 'Happened',
		loading: 'Loading …',
	},
	/** Of an interruption and its dates, for a label on the map: `shut 26 Nov 2011 – 3 Jul 2012`. */
	interrupted: {
		shut: (when: string) => `closed ${when}`,
		blocked: (when: string) => `blocked ${when}`,
		suspended: (when: string) => `suspended ${when}`,
	} satisfies Record<InterruptionKind, (when: string) => string>,
	legend: {
		label: 'Layers and legend',
		short: 'Layers',
		possibleArea: 'outline or broken hatching: possible, or consent still being given in stages',
		howToRead: 'How to read lines and symbols',
		rail: 'railway; sleepers show when zoomed in',
		road: 'road; a double line when zoomed in',
		sea: 'sea or ferry; dots show when zoomed in',
		air: 'air route, drawn as a great circle (the actual flight path is unknown)',
		schematic:
			'thin: our inference from the sources; open rings at the ends: only the end points are known',
		possible: 'broken: possible but not certain in this year',
		disputed: 'sources differ on whether this corridor was used',
		main: 'main corridor',
		regular: 'corridor in regular use',
		trial: 'trial or side branch',
		shut: 'closed for part of the period shown',
		sign: 'filled symbol: certain; outlined symbol: possible',
		crossed: 'crossed out: planned or not carried out',
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
		title: 'Keyboard shortcuts',
		open: 'Keyboard shortcuts',
		close: 'Close',
		onPage: 'Anywhere except in a text field',
		onSlider: 'On the year slider',
		page: {
			play: 'play or pause the years (unless a button has focus)',
			previousEvent: 'previous event',
			nextEvent: 'next event',
			compare: 'turn the comparison of two years on or off',
			search: 'search',
			table: 'switch between map and table',
			zoomIn: 'zoom in',
			zoomOut: 'zoom out',
			home: 'home view',
			globe: 'switch between globe and flat map',
			fullScreen: 'full screen',
			close: 'close details',
			share: 'share this view',
			addView: 'add the view to my story',
			help: 'this list',
		},
		slider: {
			back: 'one year back',
			forth: 'one year forward',
			farBack: 'five years back',
			farForth: 'five years forward',
			first: 'first year',
			last: 'last year',
		},
		space: 'Space',
		or: 'or',
	},
	/** The sheet over the map on a small screen. */
	sheet: {
		handle: 'Height of this panel',
		heights: { peek: 'collapsed', half: 'half', full: 'full' },
	},
	paper: {
		/** Before the address of the view. */
		link: 'This view:',
	},
	panel: {
		interruptions: 'Interruptions',
		label: 'Details',
		close: 'Close details',
		closeHint: 'Close (Escape)',
		unknown: (id: string) =>
			`The atlas has no entry “${id}”. The link may come from a newer or older version of the data.`,
		/** `In 2011`, `From 2008 to 2012`: the time that is shown comes first. */
		notThere: (when: string, time: string) => `Not recorded ${inSentence(when)}. Dates: ${time}.`,
		possibleThen: (when: string) => `Possible but not certain ${inSentence(when)}.`,
		goToYear: (year: number) => `Go to ${year}`,
		outside: (first: number, last: number) => `It falls outside ${first}–${last}.`,
		layerOff: (layer: string) => `Its layer, ${layer.toLowerCase()}, is switched off.`,
		showLayer: 'Show the layer',
		time: 'Dates',
		attestedUntil: 'Latest evidence',
		status: 'Status',
		allowed: 'Permits',
		to: 'Granted to',
		inSteps: 'Granted in stages',
		untilLastStep: (time: string) => `${time}; only possible until the last stage`,
		used: 'Used',
		length: 'Length',
		km: (km: number) => `${number(km)} km`,
		kmAsDrawn: (km: number) => `${number(km)} km as drawn`,
		line: 'Line',
		position: 'Position',
		wholeCountry: 'the whole country',
		nowhere: 'not shown on the map',
		place: 'Place',
		formerNames: 'Former names',
		spellings: 'Other spellings',
		wholeRoute: 'The whole route',
		places: count({ one: 'place', other: 'places' }),
		showCorridor: 'Show this corridor',
		showOnMap: 'Show on the map',
		localNames: 'Local names',
		along: 'Neighbouring legs',
		previousLeg: 'Previous leg:',
		nextLeg: 'Next leg:',
		firstLeg: 'This is the first leg.',
		lastLeg: 'This is the last leg.',
		restrictions: 'Restricted cargo',
		transitTimes: 'Transit times',
		days: (least: number | null, most: number) =>
			least === null
				? `at most ${days(most)}`
				: least === most
					? days(most)
					: `${number(least)}–${days(most)}`,
		claim: 'claim',
		alternatives: 'Sources differ',
		alternativesNote: 'Sources differ on which corridor was used. The others:',
		otherPermissions: 'Other permissions given by this country',
		alsoHere: (when: string) => `Also here ${inSentence(when)}`,
		corridorsHere: (when: string) => `Corridors through this place ${inSentence(when)}`,
		nothingHere: (when: string) => `Nothing else is recorded here ${inSentence(when)}.`,
		notThen: 'not at this time',
		whoSaysSo: 'Sources',
		/** What shows that a leg was used, and where its line is from. */
		legUsed: 'Evidence of use',
		legCourse: 'How the line was drawn',
		courses: {
			map: 'Traced from a map of the railway or road',
			stations: 'Drawn by hand through the stations and places named',
			reading: 'Our inference, drawn schematically',
		},
	},
	/** The search box. */
	search: {
		open: 'Search',
		label: 'Search names, sources, claims and years',
		placeholder: 'Kapchagai, Капшагай, K2, May 2009 …',
		results: 'Results',
		close: 'Close the search',
		loading: 'Loading the names …',
		failed: 'The search could not be loaded.',
		/** Under a country that was found. */
		country: 'Show only this country',
		/** Beside what was found, while only some countries are shown. */
		elsewhere: 'outside the countries shown',
		groups: {
			years: 'Years',
			countries: 'Countries',
			things: 'On the map',
			places: 'Places',
			sources: 'Sources',
			claims: 'Claims',
		},
		/** Beside a group of which only some are listed. */
		some: (listed: number, total: number) => `${number(listed)} of ${number(total)}`,
		nothing: (query: string) => `No results for “${query}”.`,
		/** Before and after the nearest spelling. */
		suggestion: ['Did you mean ', '?'] as [string, string],
		count: count({ one: 'result', other: 'results' }),
		goToYears: (first: number, last: number) => `Show ${first} to ${last}`,
		place: 'place',
		/** What was done to the view on the way to what was found. */
		yearChanged: (year: number, name: string) =>
			`The year is now ${year}, the nearest in which ${name} appears.`,
		layerOn: (layer: string) => `The layer “${layer}” was switched on.`,
		unfiltered: 'The filters that hid it were cleared.',
		never: 'It is undated, or dated outside the years of this atlas.',
	},
	/** The table that says what the map shows. */
	sideBySide: 'Side by side:',
	widths: 'Width by quantity',
	/** What a view can be shown as. */
	shapes: {
		map: 'Map',
		table: 'Table',
		timeline: 'Timeline',
		pair: 'Two maps',
		strip: 'Year by year',
	} satisfies Record<Shape, string>,
	table: {
		shape: 'Show as',
		table: 'Table',
		loading: 'Loading the table …',
		failed: 'The table could not be loaded.',
		caption: (when: string) => `Everything on the map, ${when}`,
		range: (first: number, last: number) => `${first} to ${last}`,
		pair: (earlier: number, later: number) => `${earlier} and ${later}`,
		columns: {
			name: 'Name',
			layer: 'Layer',
			kind: 'Kind',
			first: 'First year',
			last: 'Last year',
			status: 'Status',
			sources: 'Sources',
			place: 'Place',
			precision: 'Accuracy',
		},
		/** The column that says how sure it is, what became of it, or in which years it is there. */
		inYear: 'Certainty',
		became: 'Change',
		inYears: 'Years',
		certain: 'certain',
		stretch: (years: string, isCertain: boolean) => (isCertain ? years : `${years} (possible)`),
		precisions: {
			surveyed: 'exact',
			approximate: 'approximate',
			'endpoints-only': 'ends only',
		} satisfies Record<Precision, string>,
		within: (km: number) => `within ${number(km)} km`,
		filter: 'Filter rows',
		all: 'all',
		shown: (rows: number, total: number) =>
			rows === total ? things(total) : `${number(rows)} of ${things(total)}`,
		nothing: 'No matches.',
		empty: 'The sources record nothing here.',
		unfold: (name: string, legs: number) =>
			`${count({ one: 'leg', other: 'legs' })(legs)} of ${name}`,
		copy: 'Copy',
		copied: 'Copied; paste it into a spreadsheet.',
		notCopied: 'The browser did not allow copying.',
		saveAs: (format: string) => `Download as ${format}`,
	},
	claims: {
		readIn: 'cited in',
		/** What stands for the source of a claim that the editors infer. */
		editors: 'Our inference, not a source. Based on:',
		disagree: 'Sources disagree:',
		/** How many independent sources a thing has. */
		witnesses: (count: number) => `Supported by ${independent(count)}.`,
		countAsOne: 'Counted as one source:',
		filter: 'Show',
		/** The choices of that filter, each with how many claims it leaves. */
		choices: {
			all: (count: number) => `all ${number(count)} claims`,
			time: (count: number, when: string) => `dated ${inSentence(when)} (${number(count)})`,
			numbers: (count: number) => `with a number (${number(count)})`,
			conflicting: (count: number) => `on which sources disagree (${number(count)})`,
		},
		bySource: 'By source',
		shown: (count: number, all: number) => `${number(count)} of ${claims(all)}`,
		conflicts: 'Where sources disagree',
		moreConflicts,
		seeConflict: 'Sources disagree: compare',
		saidOf: 'about:',
		link: 'Link to this claim',
		/** Leads from a claim to what else rests on its source. */
		inSources: 'this source in the list',
		counted: claims,
	},
	/** The strip of a thing's time, in words. */
	life: {
		label: 'Time span',
		certain: (years: string) => `certain in ${years}`,
		possible: (years: string) => `possible in ${years}`,
		never: (first: number, last: number) => `Not recorded in ${first}–${last}`,
		start: {
			beyond: 'began earlier',
			open: 'start not specified',
			unknown: 'start unknown',
		},
		end: {
			beyond: 'ended later',
			open: 'continues after 2015',
			unknown: 'end unknown',
		},
		undated: 'Undated',
		/** Claims with a date, from the first to the last year of the strip that has one. */
		ticks: (count: number, first: number, last: number) =>
			`${datedClaims(count)}, ${first === last ? first : `from ${first} to ${last}`}`,
		states: { absent: 'absent', possible: 'possible', certain: 'certain' },
	},
	cite: {
		button: 'Cite',
		/** After “Cite”, for those who hear the buttons one by one. */
		what: (title: string) => `Cite: ${title}`,
		formats: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
		menu: 'Copy the citation as',
		copied: (format: string) => `Copied: ${format}`,
		denied: 'The browser does not allow copying. The citation is selected here; copy it by hand.',
		field: (format: string) => `Citation: ${format}`,
		version: (version: string) => `data version ${version}`,
		accessed: (date: string) => `accessed ${date}`,
	},
	figures: {
		title: 'Figures',
		/** The choice in the time bar. */
		choose: 'Figures',
		list: 'All figures',
		search: 'Search by title or topic',
		found: count({ one: 'figure', other: 'figures' }),
		numbers: count({ one: 'number', other: 'numbers' }),
		hide: 'Hide',
		topics: {
			cargo: 'Containers and cargo',
			shares: 'Shares of the corridors',
			times: 'Transit times',
			flights: 'Flights',
			'american-troops': 'American troops',
			'kazakh-part': 'Kazakhstan’s soldiers and aid',
			trade: 'Purchases and trade',
			logistics: 'Fuel and the cost of supply',
			attacks: 'Attacks in Kazakhstan',
		} satisfies Record<Topic, string>,
		loading: 'Loading the figures …',
		failed: 'The figures could not be loaded.',
		date: 'Date',
		value: 'Value',
		source: 'Source',
		noneIn: (time: string) => `No figure for ${time}.`,
		howToRead:
			'Each dot is a number; the line through it shows the period it may stand for, broken where the date is approximate. Only numbers counted in the same way are joined; a broken line bridges years without one.',
	},
	/** How a shipment could have gone. */
	trace: {
		open: 'Trace',
		openHint: 'Trace a shipment: which routes were open?',
		title: 'Trace a shipment',
		close: 'Close the trace',
		back: '← Back to the trace',
		loading: 'Loading the network …',
		failed: 'The network could not be loaded.',
		lead: 'Choose two places to see the routes that were open in the year, leg by leg.',
		from: 'From',
		to: 'To',
		swap: 'Swap the two places',
		typeName: 'Type a name',
		noPlace: 'No place in the network matches.',
		placesFound: count({ one: 'place', other: 'places' }),
		cargo: 'Cargo',
		anyCargo: 'Not specified',
		year: 'Year',
		/** Only one year can be traced. */
		lastOfRange: (year: number) => `For a range of years the trace uses the last, ${year}.`,
		closed: 'What if a country or leg were closed?',
		closeCountry: 'Close a country …',
		closeThis: (what: string) => `Close: ${what}`,
		reopen: (what: string) => `Reopen: ${what}`,
		entries: (year: number) => `Routes into Afghanistan in ${year}`,
		noEntries: (year: number) => `In ${year} the sources record no route into Afghanistan.`,
		routes: count({ one: 'route', other: 'routes' }),
		found: (routes: string, part: string, year: number) => `${part}: ${routes} in ${year}.`,
		order: 'Order',
		orders: {
			length: 'by kilometres',
			transshipments: 'by transshipments',
			certainty: 'by certainty',
		} satisfies Record<Order, string>,
		route: (number: number) => `Route ${number}`,
		certain: 'certain',
		transshipments: count({ one: 'transshipment', other: 'transshipments' }),
		crossings: count({ one: 'border crossing', other: 'border crossings' }),
		legs: count({ one: 'leg', other: 'legs' }),
		gauge: (mm: number) => `gauge ${mm} mm`,
		transshipment: (place: string, from: string, to: string) =>
			`${place}: transshipment, ${from} to ${to}`,
		breakOfGauge: (place: string, from: number, to: number) =>
			`${place}: break of gauge, ${from} to ${to} mm`,
		looseTransfer: (place: string) =>
			`Changes corridor at ${place}, where neither corridor begins or ends: no source reports such a transfer.`,
		against: count({
			one: 'leg against the recorded direction',
			other: 'legs against the recorded direction',
		}),
		againstOnly: 'Only against the recorded direction:',
		borders: 'Borders',
		rules: 'Rules for this cargo',
		unknownCargo: (cargo: string) =>
			`The atlas has no kind of cargo “${cargo}”, so no rules are applied. Choose one from the list.`,
		noRules: 'No rules for this cargo are known on this route.',
		allYear: 'all year',
		rulesDiffer: 'Sources disagree; both are given.',
		ruleOf: (corridor: string) => `Applies to: ${corridor}`,
		times: 'Known transit times',
		noTimes: 'No transit time is known for this route or any part of it.',
		otherYear: 'from another year',
		closures: 'Closed in this year',
		doubts: 'Sources differ on which corridor was used',
		beside: (routes: string) => `or: ${routes}`,
		permits: 'Transit permissions along the route',
		noPermit: 'none known in this year',
		whichCorridors: 'Corridors',
		sideBySide: 'Side by side',
		handling: 'Transshipments',
		kilometres: 'Kilometres',
		certainty: 'Certainty',
		countries: 'Countries',
		showRoute: 'Show the whole route',
		journey: 'Follow the shipment',
		journeyNote: 'The marker moves at a constant speed; it does not show travel time.',
		play: 'Play',
		pause: 'Pause',
		nextLeg: 'Next leg',
		previousLeg: 'Previous leg',
		legOf: (leg: number, legs: number) => `Leg ${leg} of ${legs}`,
		unknownPlace: (id: string) => `“${id}” is not in the network: no corridor passed through it.`,
		samePlace: 'Start and end are the same place; choose another.',
		never: (part: string) => `${part}: no corridor led there in any year.`,
		noRoute: (part: string, year: number) => `${part}: no route was open in ${year}.`,
		/** `when` begins a sentence: “In March 2012”. */
		noRouteWithin: (part: string, when: string) => `${part}. ${when} no route was open.`,
		noLeg: (part: string, year: number) => `There was no leg ${part} in ${year}`,
		opens: (year: number) => `the first opened in ${year}`,
		perhapsOpens: (year: number) => `the first may have opened in ${year}`,
		opensOrBefore: (year: number, possible: number) =>
			`the first opened in ${year}, possibly as early as ${possible}`,
		ended: (year: number) => `the last year with one was ${year}`,
		filtered: (part: string) => `${part}: its only recorded use is hidden by the filters.`,
		closedCountry: (country: string) => `Closed in this scenario: ${country}.`,
		closedLeg: (part: string) => `Closed in this scenario: the leg ${part}.`,
		barredBy: (part: string, cargo: string, corridor: string) =>
			`${part}: “${corridor}” did not accept ${cargo}.`,
		goTo: (year: number) => `Go to ${year}`,
		goToPossible: (year: number) => `Go to ${year} (possible)`,
		lifts: {
			closed: 'Reopen what is closed',
			cargo: 'Allow any cargo',
			filter: 'Clear the filters',
		} satisfies Record<Lift, string>,
	},
	embed: {
		title: 'NDN Atlas, embedded',
		wheelHint: 'Hold Ctrl while scrolling to zoom the map',
		wheelHintMac: 'Hold ⌘ while scrolling to zoom the map',
		touchHint: 'Use two fingers to move the map',
	},
	error: {
		title: 'Not found',
		noPage: 'There is no such page',
		failed: 'Something went wrong',
		explanation:
			'The atlas has no page at this address. The address may be mistyped, or the link out of date.',
		map: 'The map',
		sources: 'The sources',
		data: 'The data',
		about: 'About the atlas',
	},
	sources: {
		title: 'Sources',
		description:
			'Every source of the NDN Atlas with its grade and all claims, places, events and figures that rest on it; open questions and disagreements between sources.',
	},
	data: {
		title: 'Data',
		description:
			'The data of the NDN Atlas to download, as GeoJSON, CSV, Linked Places and CSL-JSON, with codebook, version, licences and how to cite it.',
		file: 'File',
		holds: 'What it holds',
		format: 'Format and standard',
		licence: 'Licence',
		size: 'Size',
		kilobytes: (bytes: number) => `${number(Math.max(1, Math.round(bytes / 1000)))} kB`,
		field: 'Field',
		meaning: 'Meaning',
		example: 'Example',
	},
	about: {
		title: 'About',
		description:
			'How the NDN Atlas was made: method, how uncertainty is drawn, limits, licences, and how to report an error.',
	},
	embedding: {
		title: 'Embedding',
		description:
			'How to put a view of the NDN Atlas into a slide or an article, and how to control it from there.',
		year: 'Year',
		corridors: 'Corridors',
		bases: 'Garrisons and bases',
	},
	/** The atlas without connection. */
	offline: {
		keep: 'Make available offline',
		keepHint: 'Stores the whole atlas in this browser, for use without a connection',
		keeping: (percent: number) => `Storing the atlas: ${percent} %`,
		kept: 'The atlas is available offline.',
		failed: {
			connection:
				'The atlas could not be stored: the connection was lost. What has been downloaded is kept.',
			server:
				'The atlas could not be stored: the server returned an error. What has been downloaded is kept.',
			full: 'The atlas could not be stored: this browser has no room left for it.',
			denied: 'The atlas could not be stored: this browser does not let sites store anything.',
			outdated:
				'The atlas could not be stored: there is a new version. Reload the page and store that one.',
		},
		newVersion: 'There is a new version of the atlas.',
		reload: 'Reload',
	},
	/** The dialog that shares, cites and saves a view. */
	share: {
		open: 'Share',
		hint: 'Share, cite or save this view',
		title: 'Share this view',
		close: 'Close',
		failed: 'This could not be loaded: there is no connection.',
		/** What the map is called in a citation, before a comma and the year. */
		map: 'Map of supply routes to Afghanistan',
		preview: 'Preview of the embed',
		local:
			'This address is local: links and embeds work only on this computer or in its network. To show the view elsewhere, publish the site or save the view as a file.',
		turned:
			'A globe, or a rotated or tilted map, has no rectangular bounds. The link keeps its centre and zoom instead, so a smaller frame shows less.',
		options: 'Options',
		controls: 'Controls of the embed',
		control: {
			slider: 'time bar',
			layers: 'layers',
			legend: 'legend',
			zoom: 'zoom buttons',
			title: 'title',
		} satisfies Record<Control, string>,
		still: 'Static: scrolling and dragging move the page, not the map',
		pin: (version: string) => `Include data version ${version} in the link`,
		pinNote:
			'Readers always see the newest data, with a list of what has changed since that version.',
		origin: 'Sites that may control the embed',
		originNote:
			'Only for pages that send messages to it, such as https://example.org. Separate several with spaces; “null” stands for pages opened from a file.',
		badOrigin: (text: string) =>
			`“${text}” was ignored: enter the address of a site, such as https://example.org.`,
		groups: { embed: 'Embed', cite: 'Cite', offline: 'Offline' },
		formats: {
			link: 'Link',
			frame: 'Frame (iframe)',
			element: 'Web component',
			markdown: 'Picture with link (Markdown)',
			text: 'Citation',
			bibtex: 'BibTeX',
			csl: 'CSL-JSON',
		},
		copy: 'Copy',
		copyWhat: (format: string) => `Copy: ${format}`,
		copied: (format: string) => `Copied: ${format}`,
		denied:
			'The browser does not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
		keys: (first: number, last: number) => `You can also press ${first} to ${last} to copy.`,
		/** Of a picture that Markdown names. */
		picture: (file: string) =>
			`The picture is a separate file: export it and save it next to your text as ${file}.`,
		save: 'Save for offline',
		saveLead: (language: string) =>
			`One file with this view, all years, the basemap, the evidence and the fonts, in one language (${language}). It opens without a connection.`,
		saving: (megabytes: string) => `Loading the file: ${megabytes} MB`,
		cancel: 'Cancel',
		saved: (file: string, megabytes: string) => `Saved: ${file}, ${megabytes} MB`,
		noTemplate: 'This copy of the atlas was built without the offline file.',
	},
	/** What a link says that pins a version of the data. */
	since: {
		later: (pinned: string, newest: string) =>
			`This link was made with data version ${pinned}; you see version ${newest}. What has changed:`,
		unknown: (pinned: string, newest: string) =>
			`This link asks for data version ${pinned}, which was never published here; you see version ${newest}.`,
	},
	exports: {
		open: 'Export',
		title: 'Export this view',
		storyTitle: 'Export this story',
		close: 'Close',
		lead: 'Each file includes the title, year, legend, scale, sources and address of the view. Pictures show a flat map with north at the top.',
		formats: {
			png: {
				name: 'Picture (PNG)',
				hint: 'For slides, documents and posts',
				action: 'Save PNG',
			},
			svg: {
				name: 'Drawing (SVG)',
				hint: 'Sharp at any size; opens in Inkscape and Illustrator. Text becomes outlines.',
				action: 'Save SVG',
			},
			pptx: {
				name: 'Slides (PowerPoint)',
				hint: 'Title, year and text stay editable; the sources are in the notes',
				action: 'Save PPTX',
			},
			pdf: {
				name: 'Handout (PDF)',
				hint: 'Opens the print view; choose “Save as PDF” there',
				action: 'Print or save as PDF',
			},
			film: {
				name: 'Video, year by year',
				hint: 'The map year by year or, of a month or day, month by month, with the time in each frame',
				action: 'Save video',
			},
			geojson: {
				name: 'Geodata (GeoJSON)',
				hint: 'Everything shown for this period, these layers and filters, with claims and sources',
				action: 'Save GeoJSON',
			},
			csv: {
				name: 'Table (CSV)',
				hint: 'The same as a table, one row per entry; legs under their corridors',
				action: 'Save CSV',
			},
		},
		scope: 'Steps',
		withRelief: 'With shaded relief',
		withNotes: 'With speaker notes (slides and the atlas as one file)',
		scopes: { whole: 'all steps', step: 'the step on screen' },
		/** Of a whole story: what the formats add to their hints. */
		whole: {
			png: 'One for each step in a ZIP file, with its text alternative.',
			svg: 'One for each step in a ZIP file, with its text alternative.',
			pptx: 'One slide for each step.',
			pdf: 'Each step with its claims.',
			film: 'For the step on screen only.',
			geojson: 'For the step on screen only.',
			csv: 'For the step on screen only.',
		},
		shape: 'Aspect ratio',
		shapes: { wide: '16:9', current: 'as on screen' },
		size: 'Size',
		pixels: (width: number, height: number) => `${width} × ${height} pixels`,
		scale: (factor: number) => `${factor}×`,
		from: 'From',
		to: 'to',
		pace: 'Seconds per year',
		years: count({ one: 'year', other: 'years' }),
		months: count({ one: 'month', other: 'months' }),
		seconds: (count: number) => `${number(count)} s`,
		making: (done: number, all: number) => `Making ${done} of ${all} …`,
		preparing: 'Preparing …',
		cancel: 'Cancel',
		cancelled: 'Cancelled; nothing was saved.',
		saved: (name: string) => `Saved: ${name}`,
		printing: 'The print view is open.',
		alt: 'Text alternative',
		altHint: 'For people who cannot see the picture: publish it beside the picture.',
		copyAlt: 'Copy text',
		copied: 'Copied.',
		notCopied: 'The browser does not allow copying here; the text is selected, copy it by hand.',
		problems: {
			tooLarge: 'The picture is too large for this browser. Choose 1× or the SVG.',
			refused: 'The browser did not hand over the picture. Save the SVG instead.',
			notDrawn:
				'The browser could not draw the picture. Save the SVG instead and open it in another program.',
			noFilm:
				'This browser cannot make videos (WebCodecs is missing). Use a newer Chrome, Edge, Firefox or Safari, or save the slides and show them one by one.',
			noCodec:
				'This browser has no encoder for a video of this size. Choose the smaller size, or save the slides.',
			failed: 'The export failed. Try again, or choose another format.',
		},
		picture: {
			sources: 'Sources',
			more: (count: number) => `and ${number(count)} more`,
			/** Of a visitor's story: whose its words are. */
			writer: (author: string) => `Title and text: ${author || 'a visitor'}, not the atlas`,
			noAddress: 'This copy of the atlas has no public address.',
			data: (version: string) => `data ${version}`,
			licence: 'Claims and texts CC BY 4.0, places and lines ODbL 1.0',
			stack: 'several items at one place: how many, and a dot for each layer',
			scale: (km: number, latitude: string) => `${number(km)} km at ${latitude}`,
			latitude: (degrees: number) => `${Math.abs(degrees)}° ${degrees < 0 ? 'S' : 'N'}`,
			open: 'Open this view in the atlas',
		},
		/** Heads of the columns that tell of each row where it comes from. */
		csvColumns: {
			citations: 'sources',
			time: 'period shown',
			view: 'view',
			version: 'data version',
			licence: 'licence',
		},
		altParts: {
			interrupted: (list: string) => `Interrupted: ${list}.`,
			map: (title: string, time: string) => `Map “${title}”, ${time}.`,
			/** Several maps side by side, and the time of each. */
			maps: (title: string, times: string) => `One map for each period, “${title}”: ${times}.`,
			corridors: (names: string) => `Corridors in the picture: ${names}.`,
			possible: (name: string) => `${name} (possible)`,
			selected: (name: string) => `Highlighted: ${name}.`,
		},
	},
	own: {
		title: 'Your own story',
		add: 'Add to my story',
		hint: 'Add this view to a story of your own',
		cite: 'Cite in my story',
		make: 'Make your own',
		makeLine: 'Collect views of the map, add your own words and present them anywhere',
	},
	profiles: {
		title: 'Countries and corridors',
		description:
			'A page for each country and each corridor of the supply routes to Afghanistan: map, timeline, permissions, quantities, incidents, open questions and sources.',
		/** What a link to the page of a corridor says. */
		corridor: 'This corridor on one page',
		/** At an address of a country or corridor that has none. */
		none: 'The atlas has no page for this country or corridor. The list shows those that exist.',
	},
	quantities: {
		title: 'How much?',
		description:
			'How much went to Afghanistan by each route, year by year: containers, tonnes, shares, transit days and flights; each number with its unit, denominator and source.',
	},
	stories: {
		notCopied: 'It could not be copied: the browser lets this page keep nothing.',
		byVisitor: 'by a visitor',
		copy: 'Make a copy',
		saveLead: (language: string) =>
			`One file with this story, the map of every step and the claims, in one language (${language}). It opens and can be presented without a connection.`,
		title: 'Stories',
		description:
			'Stories of the NDN Atlas: guided tours of the map, step by step, each sentence with the claims it rests on; to read, to present and to embed.',
		lead: 'Each story leads through the map step by step. Every step names the claims it rests on, and every claim its source. Read the stories here, or present them with a clicker and speaker notes.',
		steps: count({ one: 'step', other: 'steps' }),
		step: (number: number, of: number) => `Step ${number} of ${of}`,
		progress: 'Steps of the story',
		previous: 'Previous step',
		next: 'Next step',
		present: 'Present',
		inAtlas: 'Open in the atlas',
		restsOn: 'Rests on',
		readIn: (work: string) => `cited in ${work}`,
		play: (from: number, to: number) => `Play ${from}–${to}`,
		stop: 'Stop',
		untranslated: 'The text of this story is in English.',
		noScript: 'The map shows the year 2011. With JavaScript it follows the text.',
		notes: 'Speaker notes',
		notesWindow: 'Notes in a second window',
		notesBlocked: 'The browser has blocked the second window, so the notes are shown here.',
		hideNotes: 'Hide the notes',
		comesNext: 'Next',
		end: 'This is the last step.',
		clock: 'Time',
		elapsed: 'Since the start',
		blank: 'Blank screen',
		fullScreen: 'Full screen',
		leave: 'End the presentation',
		keys: 'Next: Page Down, arrows, space. Back: Page Up. B: blank screen. F: full screen. N: notes. P: play the years. Escape: end.',
		keysOfNotes:
			'Keep this window on your own screen. Keys work in both windows; press F in the other one for full screen.',
		read: 'Read the story in the atlas',
	},
};

/** The catalogue of a language. */
export type Words = typeof en;
