import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
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

/** The time bar: playing, choosing years, filtering. */
export const TIME_WORDS = {
	bar: 'Time',
	play: 'Play the years',
	pause: 'Pause',
	speed: 'Speed',
	speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
	loop: 'Loop',
	year: 'Year',
	mode: 'What to show of time',
	modes: { year: 'One year', range: 'Range', compare: 'Compare' },
	thumbs: {
		year: 'Year',
		first: 'First year',
		last: 'Last year',
		compare: 'Compared with',
	},
	chooseYear: `Choose a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
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
	events: (count: number) => (count === 1 ? '1 event' : `${count} events`),
} as const;

/** What became of things between two compared years. */
export const FATE_WORDS = {
	opened: 'opened',
	closed: 'closed',
	changed: 'changed in certainty',
	stayed: 'stayed',
} as const;

/** Why the map changed. */
export const CHANGE_WORDS = {
	title: (time: string) => `What changed in ${time}`,
	compared: (years: string) => `What changed: ${years}`,
	began: 'Began',
	ended: 'In its last year',
	happened: 'Happened',
	possible: '(possible)',
	loading: 'Loading …',
} as const;
