import type {
	Aspect,
	Family,
	Grade,
	Kind,
	LayerId,
	Mode,
	NameStatus,
	PermittedCargo,
	Precision,
	Status,
} from '#lib/atlas/vocabulary.ts';

/** Everything the interface says, in English. */

export const LAYER_WORDS: Record<LayerId, { name: string; one: string; many: string }> = {
	corridors: { name: 'Corridors', one: 'corridor', many: 'corridors' },
	'air-routes': { name: 'Air routes', one: 'air route', many: 'air routes' },
	hubs: { name: 'Ports and crossings', one: 'port or crossing', many: 'ports and crossings' },
	bases: { name: 'Bases and airfields', one: 'base or airfield', many: 'bases and airfields' },
	garrisons: { name: 'Garrisons and units', one: 'garrison or unit', many: 'garrisons and units' },
	training: {
		name: 'Training and exercises',
		one: 'training centre or exercise',
		many: 'training centres and exercises',
	},
	deployments: { name: 'Deployments', one: 'deployment', many: 'deployments' },
	aid: { name: 'Aid projects', one: 'aid project', many: 'aid projects' },
	organisations: { name: 'Organisations', one: 'organisation', many: 'organisations' },
	diplomacy: {
		name: 'Diplomacy and law',
		one: 'diplomatic or legal act',
		many: 'diplomatic and legal acts',
	},
	incidents: { name: 'Incidents', one: 'incident', many: 'incidents' },
	permissions: {
		name: 'Transit permissions',
		one: 'transit permission',
		many: 'transit permissions',
	},
};

export const FAMILY_WORDS: Record<Family, string> = {
	russian: 'Russian route',
	'south-caucasus': 'South Caucasus route',
	kkt: 'KKT route',
	'trans-siberian': 'Trans-Siberian spur',
	mersin: 'Mersin branch',
	prototype: 'Prototypes by land',
	pakistan: 'Pakistan routes',
	air: 'Flights',
};

export const MODE_WORDS: Record<Mode, string> = {
	rail: 'rail',
	road: 'road',
	sea: 'sea',
	ferry: 'ferry',
	air: 'air',
};

export const KIND_WORDS: Record<Kind, string> = {
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
};

export const STATUS_WORDS: Record<Status, string> = {
	real: 'came about',
	planned: 'planned',
	refused: 'did not come about',
	disputed: 'disputed',
};

export const GRADE_WORDS: Record<Grade, string> = {
	primary: 'primary source',
	scholarly: 'scholarly work',
	press: 'press report',
	copy: 'copy of another page',
	'secondary-web': 'secondary web page',
};

export const NAME_STATUS_WORDS: Record<NameStatus, string> = {
	attested: 'attested',
	transliterated: 'transliterated',
	translated: 'translated',
};

export const ASPECT_WORDS: Record<Aspect, string> = {
	ground: 'by rail, road or sea',
	air: 'through the air',
	lethal: 'weapons and ammunition too',
};

export const PERMITTED_CARGO_WORDS: Record<PermittedCargo, string> = {
	'non-lethal': 'non-lethal goods',
	lethal: 'weapons and ammunition',
	personnel: 'personnel',
};

/** `NATO`, `the United States`: to whom something was allowed. */
export function partnerWords(partner: string): string {
	return PARTNERS[partner] ?? partner;
}

const PARTNERS: Record<string, string> = {
	NATO: 'NATO',
	USA: 'the United States',
	DEU: 'Germany',
	FRA: 'France',
	ESP: 'Spain',
	GBR: 'the United Kingdom',
	ITA: 'Italy',
};

/** What a precision means, as the end of “Position: …” or “Line: …”. */
export function precisionWords(
	precision: Precision,
	km: number | null,
	shape: 'point' | 'line' | 'arc',
): string {
	if (precision === 'endpoints-only')
		return shape === 'arc'
			? 'only the ends are known; drawn as the shortest way over the globe'
			: 'only the ends are known; the way between is drawn schematically';
	if (precision === 'surveyed') return shape === 'point' ? 'known exactly' : 'the real line';
	return km === null ? 'approximate' : `right within about ${km} km`;
}

/** `1 corridor`, `3 corridors`. */
export function counted(count: number, layer: LayerId): string {
	const words = LAYER_WORDS[layer];
	return `${count} ${count === 1 ? words.one : words.many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	if (items.length <= 1) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The search box. */
export const SEARCH_WORDS = {
	open: 'Search',
	label: 'Search names, sources, claims and years',
	placeholder: 'Kapchagai, Капшагай, K2, May 2009 …',
	results: 'Results',
	close: 'Close the search',
	loading: 'Loading the names …',
	failed: 'The search could not be loaded.',
	groups: {
		years: 'Years',
		things: 'Things',
		places: 'Places',
		sources: 'Sources',
		claims: 'Claims',
	},
	/** Beside a group of which only some are listed. */
	some: (listed: number, total: number) => `${listed} of ${total}`,
	nothing: (query: string) => `Nothing is called “${query}”.`,
	suggestion: 'Did you mean',
	count: (total: number) => (total === 1 ? '1 result' : `${total} results`),
	goToYear: (year: number) => `Go to ${year}`,
	goToYears: (first: number, last: number) => `Show ${first} to ${last}`,
	place: 'place',
	/** Of a thing that has no date. */
	undated: 'undated',
	/** What was done to the view on the way to what was found. */
	detour: (done: {
		name: string;
		year: number | null;
		layer: LayerId | null;
		isUnfiltered: boolean;
		isNever: boolean;
	}) =>
		[
			done.year === null ? '' : `The year is now ${done.year}, the nearest with ${done.name}.`,
			done.layer === null ? '' : `The layer “${LAYER_WORDS[done.layer].name}” was switched on.`,
			done.isUnfiltered ? 'The filters that hid it were taken off.' : '',
			done.isNever ? 'It lies outside the years of this atlas, or nobody dates it.' : '',
		]
			.filter(Boolean)
			.join(' '),
};

/** The table that says what the map shows. */
export const TABLE_WORDS = {
	map: 'Map',
	table: 'Table',
	shape: 'Map or table',
	loading: 'Loading the table …',
	failed: 'The table could not be loaded.',
	caption: (when: string) => `Everything on the map, ${when}`,
	when: (slice: {
		year: number;
		years: readonly [number, number] | null;
		compare: number | null;
	}) =>
		slice.years
			? `${slice.years[0]} to ${slice.years[1]}`
			: slice.compare === null || slice.compare === slice.year
				? `${slice.year}`
				: `${Math.min(slice.year, slice.compare)} and ${Math.max(slice.year, slice.compare)}`,
	columns: {
		name: 'Name',
		layer: 'Layer',
		kind: 'Kind',
		first: 'First year',
		last: 'Last year',
		status: 'Status',
		sources: 'Sources',
		place: 'Place',
		precision: 'Precision',
	},
	/** The column that says how sure it is, what became of it, or in which years it is there. */
	state: { one: 'In the year', compared: 'What became of it', range: 'Years' },
	states: { certain: 'certain', possible: 'possible' },
	fates: { opened: 'opened', closed: 'closed', changed: 'changed', stayed: 'stayed' },
	years: (first: number, last: number, isCertain: boolean) =>
		`${first === last ? first : `${first}–${last}`}${isCertain ? '' : ' (possible)'}`,
	precision: (precision: Precision, km: number | null) =>
		precision === 'surveyed'
			? 'surveyed'
			: precision === 'endpoints-only'
				? 'ends only'
				: km === null
					? 'approximate'
					: `within ${km} km`,
	leg: (mode: Mode) => `${MODE_WORDS[mode]} leg`,
	filter: 'Filter by text',
	layer: 'Layer',
	kind: 'Kind',
	all: 'all',
	shown: (rows: number, total: number) =>
		rows === total ? `${total} things` : `${rows} of ${total} things`,
	nothing: 'Nothing here matches.',
	empty: 'The sources show nothing here.',
	unfold: (name: string, legs: number) => `${legs} ${legs === 1 ? 'leg' : 'legs'} of ${name}`,
	copy: 'Copy',
	copied: 'Copied; paste it into a spreadsheet.',
	notCopied: 'The browser did not allow copying.',
	csv: 'CSV',
	geojson: 'GeoJSON',
	saveAs: (format: string) => `Download as ${format}`,
};
