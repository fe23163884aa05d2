/**
 * The closed lists of words that data, address, code and interface share. Order is the order in
 * which things are listed; a layer added later goes to the end and is off by default, so that old
 * links keep their meaning.
 */
export const LAYERS = [
	'corridors',
	'air-routes',
	'hubs',
	'bases',
	'garrisons',
	'training',
	'deployments',
	'aid',
	'organisations',
	'diplomacy',
	'incidents',
	'permissions',
] as const;
export type LayerId = (typeof LAYERS)[number];

/** Layers that a link without `layers` shows. */
export const DEFAULT_LAYERS: readonly LayerId[] = LAYERS.filter((id) => id !== 'permissions');

/** Kinds of thing, by the layer that may hold them. */
export const KINDS = {
	corridors: ['corridor', 'leg'],
	'air-routes': ['corridor', 'leg'],
	hubs: ['port', 'terminal', 'border-crossing', 'junction', 'bridge', 'tunnel'],
	bases: ['air-base', 'divert-airfield', 'base'],
	garrisons: ['garrison', 'headquarters', 'unit'],
	training: ['training-centre', 'language-centre', 'training-area', 'exercise', 'course'],
	deployments: ['deployment', 'planned-deployment'],
	aid: ['road', 'school', 'hospital', 'education', 'humanitarian', 'aid-programme'],
	organisations: ['institution', 'membership', 'office'],
	diplomacy: ['agreement', 'law', 'vote', 'visit', 'statement', 'decision', 'partnership'],
	incidents: ['attack', 'closure', 'unrest', 'accident'],
	permissions: ['permission'],
} as const satisfies Record<LayerId, readonly string[]>;
export type Kind = (typeof KINDS)[LayerId][number];

/** How goods move over a leg. */
export const MODES = ['rail', 'road', 'sea', 'ferry', 'air'] as const;
export type Mode = (typeof MODES)[number];

/** Corridors of one family share a colour and, on a shared leg, a strand. */
export const FAMILIES = [
	'russian',
	'south-caucasus',
	'kkt',
	'trans-siberian',
	'mersin',
	'prototype',
	'pakistan',
	'air',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Quantities by which corridors can be drawn wide; each has figures that count the same thing. */
export const MEASURES = [
	'share-all-cargo',
	'containers-year',
	'containers-port',
	'tonnes-tallinn',
] as const;
export type MeasureId = (typeof MEASURES)[number];

/** Kinds of cargo for which a corridor had rules. */
export const CARGOES = [
	'twenty-foot',
	'forty-foot',
	'lumber',
	'refrigerated',
	'lethal',
	'military-equipment',
	'military-sales',
] as const;
export type Cargo = (typeof CARGOES)[number];

/** What a corridor did with a kind of cargo that it did not take freely. */
export const RULES = ['barred', 'case-by-case', 'with-certificate', 'limited'] as const;
export type Rule = (typeof RULES)[number];

/** What a state may allow to cross it. */
export const PERMITTED_CARGOES = ['non-lethal', 'lethal', 'personnel'] as const;
export type PermittedCargo = (typeof PERMITTED_CARGOES)[number];

/** How something that was there before and after was interrupted. */
export const INTERRUPTIONS = ['shut', 'blocked', 'suspended'] as const;
export type InterruptionKind = (typeof INTERRUPTIONS)[number];

/**
 * What a painted country tells of its permissions: that goods may cross it on the ground, that
 * aircraft may, and that weapons may. Each has a sign of its own, so that they can lie on each other.
 */
export const ASPECTS = ['ground', 'air', 'lethal'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How well a geometry is known (see the codebook). */
export const PRECISIONS = ['surveyed', 'approximate', 'endpoints-only'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * What the line of a leg is taken from: a map of the tracks; stations and places in their order, with
 * the line drawn through them; or our reading, where sources leave open which line or road it was.
 */
export const COURSE_BASES = ['map', 'stations', 'reading'] as const;
export type CourseBasis = (typeof COURSE_BASES)[number];

/** What a figure counts, in the order in which figures are offered. */
export const TOPICS = [
	'cargo',
	'shares',
	'times',
	'flights',
	'american-troops',
	'kazakh-part',
	'trade',
	'logistics',
	'attacks',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Whether a thing came about. */
export const STATUSES = ['real', 'planned', 'refused', 'disputed'] as const;
export type Status = (typeof STATUSES)[number];

/** The languages of the interface and of every authored name. A place's `localNames` are in others. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a name in a language comes from: found in a source, spelt over, or put into words by us. */
export const NAME_STATUSES = ['attested', 'transliterated', 'translated'] as const;
export type NameStatus = (typeof NAME_STATUSES)[number];

/** The countries to which something in the atlas belongs, by ISO 3166-1 alpha-3. */
export const COUNTRIES = [
	...(['AFG', 'ARM', 'AUT', 'AZE', 'BEL', 'BGR', 'BLR', 'CAN', 'CHN', 'CZE', 'DEU'] as const),
	...(['ESP', 'EST', 'FRA', 'GBR', 'GEO', 'HUN', 'IRN', 'IRQ', 'ITA', 'KAZ', 'KGZ'] as const),
	...([
		'LTU',
		'LVA',
		'PAK',
		'PRT',
		'ROU',
		'RUS',
		'TJK',
		'TKM',
		'TUR',
		'UKR',
		'USA',
		'UZB',
	] as const),
] as const;
export type Country = (typeof COUNTRIES)[number];

/** The countries with a page of their own: those that the corridors cross, Kazakhstan first. */
export const PROFILED = [
	...(['KAZ', 'KGZ', 'UZB', 'TJK', 'TKM', 'AFG', 'PAK', 'RUS'] as const),
	...(['GEO', 'AZE', 'TUR', 'LVA', 'LTU', 'EST', 'IRN'] as const),
] as const satisfies readonly Country[];

/** What a place of the gazetteer is. */
export const PLACE_KINDS = [
	'port',
	'station',
	'border-crossing',
	'airfield',
	'garrison',
	'training-area',
	'town',
	'province',
	'pass',
	'bridge',
	'site',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How near a source stands to what it reports. */
export const GRADES = ['primary', 'scholarly', 'press', 'copy', 'secondary-web'] as const;
export type Grade = (typeof GRADES)[number];
