import * as v from 'valibot';
import { EdtfError, parseEdtf } from '#lib/time/edtf.ts';
import { own } from './own.ts';
import {
	INTERRUPTIONS,
	CARGOES,
	COURSE_BASES,
	FAMILIES,
	GRADES,
	KINDS,
	LANGUAGES,
	LAYERS,
	MEASURES,
	MODES,
	NAME_STATUSES,
	PERMITTED_CARGOES,
	PLACE_KINDS,
	PRECISIONS,
	RULES,
	STATUSES,
	TOPICS,
	type CourseBasis,
	type Language,
} from './vocabulary.ts';

/**
 * The one description of the authored files: the types of the app are inferred from it and its
 * messages are the sentences that a curator reads. Cross-references are checked in `compile.ts`.
 */

/** What was received, with the quotation marks of a sentence. */
const quoted = (received: string) => received.replace(/^"(.*)"$/s, '“$1”');

const oneOf = <const T extends readonly string[]>(words: T, noun: string) =>
	v.picklist(
		words,
		(issue) =>
			`the ${noun} ${quoted(issue.received)} is unknown; it must be one of ${words.join(', ')}`,
	);

/** Text that says something, without spaces at its ends. */
export const text = (noun: string) =>
	v.pipe(
		v.string(`the ${noun} is not text`),
		v.check((s) => s.trim() !== '', `the ${noun} is empty`),
		v.check((s) => s.trim() === '' || s === s.trim(), `the ${noun} begins or ends with a space`),
	);

/** A list; its message names what it lists. */
export const listOf = <S extends v.GenericSchema>(item: S, noun: string) =>
	v.array(item, `the ${noun} must be a list in square brackets`);

/**
 * A list in which nothing stands twice. `nameOf` gives what tells two members apart: pages list them by
 * it, and the message names the one that is repeated.
 */
export const setOf = <S extends v.GenericSchema>(
	item: S,
	noun: string,
	nameOf: (member: v.InferOutput<S>) => string = String,
) =>
	v.pipe(
		listOf(item, noun),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const names = dataset.value.map(nameOf);
			for (const name of new Set(names.filter((name, i) => names.indexOf(name) !== i)))
				addIssue({ message: `“${name}” stands twice in the ${noun}` });
		}),
	);

const kilometres = v.pipe(
	v.number('precisionKm is not a number'),
	v.minValue(0, 'precisionKm is negative'),
);

const country = v.pipe(
	v.string('the country is not text'),
	v.regex(/^[A-Z]{3}$/, 'the country must be an ISO 3166-1 alpha-3 code (KAZ)'),
);

/** What links hold on to: a-z, 0-9 and hyphens. */
export const id = v.pipe(
	v.string('the id is not text'),
	v.regex(
		/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/,
		'the id may hold only a-z, 0-9 and single or double hyphens',
	),
);

/** An EDTF string; its message is the parser's own sentence. */
const edtf = v.pipe(
	v.string('the date (“when”) must be text in EDTF, or null'),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		try {
			parseEdtf(dataset.value);
		} catch (error) {
			if (!(error instanceof EdtfError)) throw error;
			addIssue({ message: `the date ${error.message}` });
		}
		// We could read it, but no other reader of EDTF can.
		if (/^\{.*\/.*\}$/.test(dataset.value))
			addIssue({
				message: `the date “${dataset.value}” has a “/” in a set; write a range in it with two dots`,
			});
	}),
);

const longitude = v.pipe(
	v.number('a longitude is not a number'),
	v.check((x) => x >= -180 && x <= 180, 'a longitude lies outside -180 to 180'),
);
const latitude = v.pipe(
	v.number('a latitude is not a number'),
	v.check((y) => y >= -90 && y <= 90, 'a latitude lies outside -90 to 90'),
);
/** Longitude, latitude. */
const position = v.strictTuple([longitude, latitude], 'a position must be [longitude, latitude]');

/** What a curator calls a field whose key alone would not say it. */
const NOUNS: Record<string, string> = {
	at: 'locator (“at”)',
	en: 'name in English',
	ru: 'name in Russian',
	kk: 'name in Kazakh',
	when: 'date (“when”; null for an undated thing)',
	names: 'names (“names”: en, ru, kk)',
	nameStatus: 'name status (“nameStatus”: en, ru, kk)',
	source: 'source',
	claims: 'list of claims',
	mode: 'mode',
	layer: 'layer',
	id: 'id',
	title: 'title',
	grade: 'grade',
	status: 'status',
	text: 'text',
	partner: 'partner (“partner”: to whom it was given)',
	modes: 'list of modes',
	cargo: 'cargo',
	rule: 'rule',
	claim: 'claim',
	question: 'question',
	settledBy: 'evidence that would settle it (“settledBy”)',
	daysMax: 'number of days (“daysMax”)',
	restsOn: 'list of claims that it rests on (“restsOn”)',
};

/** The sentence for a missing or an unknown field of an object. */
export const field = (issue: { expected: string | null; received: string }) => {
	if (issue.expected === 'Object') return 'an object with fields is expected here';
	const key = (issue.expected === 'never' ? issue.received : (issue.expected ?? '')).replaceAll(
		'"',
		'',
	);
	return issue.expected === 'never'
		? `the field “${key}” is unknown to the codebook`
		: `the ${own(NOUNS, key) ?? `field “${key}”`} is missing`;
};

const point = v.object({ type: v.literal('Point'), coordinates: position }, field);
const line = v.object(
	{
		type: v.literal('LineString'),
		coordinates: v.pipe(
			listOf(position, 'coordinates of a line'),
			v.minLength(2, 'a line needs at least two positions'),
		),
	},
	field,
);
const ring = v.pipe(
	listOf(position, 'coordinates of a ring'),
	v.minLength(4, 'a ring needs at least four positions'),
	v.check((r) => {
		const [a, b] = [r[0], r.at(-1)];
		return a?.[0] === b?.[0] && a?.[1] === b?.[1];
	}, 'the ring is not closed: its last position must equal its first'),
);
const polygon = v.object(
	{
		type: v.literal('Polygon'),
		coordinates: v.pipe(
			listOf(ring, 'coordinates of a polygon'),
			v.minLength(1, 'a polygon needs at least one ring'),
		),
	},
	field,
);
const geometry = v.variant(
	'type',
	[point, line, polygon],
	'the geometry must be a Point, a LineString, a Polygon or null',
);

const nameIn = (language: string) => text(`name in ${language}`);
const names = v.strictObject(
	{ en: nameIn('English'), ru: nameIn('Russian'), kk: nameIn('Kazakh') },
	field,
);
const nameStatus = v.strictObject(
	{
		en: oneOf(NAME_STATUSES, 'name status'),
		ru: oneOf(NAME_STATUSES, 'name status'),
		kk: oneOf(NAME_STATUSES, 'name status'),
	},
	field,
);
const naming = {
	names,
	nameStatus,
	aliases: v.optional(setOf(text('alias'), 'aliases'), []),
	/** Names of a time: Akmola until 1998. */
	formerNames: v.optional(
		setOf(
			v.strictObject({ names, when: edtf }, field),
			'former names',
			({ names, when }) => `${names.en}, ${when}`,
		),
		[],
	),
};

const conflict = v.strictObject({ claim: id, note: text('note of a conflict') }, field);

/** What a claim says and when, whoever says it. */
type Statement = {
	id: string;
	/** One statement in our own words. */
	text: string;
	lang: Language;
	/** `course`: what the line of a leg is taken from. */
	kind?: 'course' | undefined;
	/** What the line of a leg is taken from, of a claim of the kind `course`. */
	basis?: CourseBasis | undefined;
	when?: string | null | undefined;
	value?: number | undefined;
	unit?: string | undefined;
	denominator?: string | undefined;
	conflictsWith: v.InferOutput<typeof conflict>[];
};

/** A claim that a source makes. */
export type SourcedClaim = Statement & {
	source: string;
	/** Locator: section, page, footnote, table row; takes a reader there within a minute. */
	at: string;
	/** The source in which we read it, when that is not the work itself. */
	citedIn?: string | undefined;
	by?: undefined;
	restsOn?: undefined;
};

/** What the editors infer from other claims; no source says it, so it is no witness. */
export type EditorsClaim = Statement & {
	by: 'editors';
	/** Ids of the claims that it is inferred from. */
	restsOn: string[];
	source?: undefined;
	at?: undefined;
	citedIn?: undefined;
};

export type Claim = SourcedClaim | EditorsClaim;

export const ClaimSchema = v.pipe(
	v.strictObject(
		{
			id,
			text: text('text of a claim'),
			lang: v.optional(oneOf(LANGUAGES, 'language'), 'en'),
			kind: v.optional(oneOf(['course'] as const, 'kind of claim')),
			basis: v.optional(oneOf(COURSE_BASES, 'basis of a course')),
			source: v.optional(text('source of a claim')),
			at: v.optional(text('locator (“at”) of a claim')),
			citedIn: v.optional(text('source in which a claim was read')),
			by: v.optional(oneOf(['editors'] as const, 'author of a claim (“by”)')),
			restsOn: v.optional(setOf(id, 'claims that it rests on (“restsOn”)')),
			when: v.optional(v.nullable(edtf)),
			value: v.optional(v.number('the value of a claim is not a number')),
			unit: v.optional(text('unit of a claim')),
			denominator: v.optional(text('denominator of a claim')),
			conflictsWith: v.optional(
				setOf(conflict, 'conflicts (“conflictsWith”)', ({ claim }) => claim),
				[],
			),
		},
		field,
	),
	v.rawCheck(({ dataset, addIssue }) => {
		const { by, source, at, citedIn, restsOn, kind, basis } = (dataset.value ??
			{}) as Partial<Claim>;
		if (by === undefined) {
			if (source === undefined) addIssue({ message: 'the source is missing' });
			if (at === undefined) addIssue({ message: 'the locator (“at”) is missing' });
			if (restsOn !== undefined)
				addIssue({
					message: 'only what the editors infer (“by”: editors) rests on other claims (“restsOn”)',
				});
		} else {
			if ([source, at, citedIn].some((said) => said !== undefined))
				addIssue({
					message:
						'what the editors infer (“by”: editors) has no source of its own; leave out “source”, “at” and “citedIn”',
				});
			if (!restsOn?.length)
				addIssue({
					message: 'what the editors infer must name the claims that it rests on (“restsOn”)',
				});
		}
		if ((kind === 'course') !== (basis !== undefined))
			addIssue({
				message:
					'a claim of the kind “course” says what the line is taken from (“basis”), and no other claim does',
			});
		if (basis === 'reading' && by !== 'editors')
			addIssue({
				message: 'a course that is our reading is a claim of the editors (“by”: editors)',
			});
	}),
	v.transform((claim) => claim as Claim),
);

const claims = v.pipe(
	listOf(ClaimSchema, 'claims'),
	v.minLength(1, 'nothing is claimed: every thing needs at least one claim with a source'),
);

/** A time in which something was shut, blocked or suspended, though it was there before and after. */
const interruption = v.strictObject(
	{
		kind: oneOf(INTERRUPTIONS, 'kind of interruption'),
		when: edtf,
		/** Of a corridor: the place on its way where it was cut. */
		at: v.optional(id),
		/** Why, in a few words that follow a colon. */
		reason: names,
		/** Claims of the same thing that attest it. */
		claims: v.pipe(
			setOf(id, 'claims of an interruption'),
			v.minLength(1, 'nothing attests an interruption: name at least one of the thing’s claims'),
		),
	},
	field,
);
export type Interruption = v.InferOutput<typeof interruption>;

const thing = {
	...naming,
	when: v.nullable(edtf),
	/** The latest date at which a claim still has it, where `when` does not know the end. */
	attestedUntil: v.optional(edtf),
	status: oneOf(STATUSES, 'status'),
	precision: v.optional(oneOf(PRECISIONS, 'precision')),
	/** Kilometres within which the true place or line lies. */
	precisionKm: v.optional(kilometres),
	/** Countries whose matter it is, beside those that place and line tell: parties, members, owners. */
	parties: v.optional(setOf(country, 'parties'), []),
	interruptions: v.optional(
		setOf(interruption, 'interruptions', ({ when, at }) => [when, at].filter(Boolean).join(', ')),
		[],
	),
	claims,
};

const feature = <G extends v.GenericSchema, P extends v.GenericSchema>(g: G, properties: P) =>
	v.object(
		{
			type: v.literal('Feature', 'a member of “features” is not a Feature'),
			id,
			geometry: g,
			properties,
		},
		field,
	);

/** A place of the gazetteer: every port, station, crossing, base, garrison and town once. */
export const PlaceSchema = feature(
	v.variant('type', [point], 'a place must be a Point'),
	v.strictObject(
		{
			kind: oneOf(PLACE_KINDS, 'kind of place'),
			/** ISO 3166-1 alpha-3; null at sea. */
			country: v.nullable(country),
			...naming,
			/** What its own people call it, where that is none of the three languages (`prs`, `uz`, `lv` …). */
			localNames: v.optional(
				setOf(
					v.strictObject({ lang: text('language'), name: text('local name') }, field),
					'local names',
					({ lang, name }) => `${lang} ${name}`,
				),
				[],
			),
			/** When the place was what its kind says; left out for what is older and younger than the atlas. */
			when: v.optional(edtf),
			precisionKm: kilometres,
			coordinateSource: text('source of the coordinates'),
		},
		field,
	),
);

/** What a corridor did not take, and by which of its claims we know. */
const restriction = v.strictObject(
	{
		cargo: oneOf(CARGOES, 'cargo'),
		rule: oneOf(RULES, 'rule'),
		/** Months of the year in which it holds (12, 1, 2); left out: all year. */
		months: v.optional(
			setOf(
				v.pipe(
					v.number('a month is not a number'),
					v.integer('a month must be a whole number'),
					v.minValue(1, 'a month lies outside 1 to 12'),
					v.maxValue(12, 'a month lies outside 1 to 12'),
				),
				'months',
			),
		),
		when: edtf,
		claim: id,
	},
	field,
);

/** How many days a stretch of a corridor took, by one of its claims. */
const transitTime = v.strictObject(
	{
		from: id,
		to: id,
		daysMin: v.optional(v.number('daysMin is not a number')),
		daysMax: v.number('daysMax is not a number'),
		when: edtf,
		claim: id,
	},
	field,
);

const corridorLayer = v.picklist(
	['corridors', 'air-routes'],
	(issue) =>
		`corridors and legs belong to the layer corridors or air-routes, not ${quoted(issue.received)}`,
);

/** A chain of legs that was used as one way, with the time of its use. */
export const CorridorSchema = feature(
	v.null('a corridor has no geometry of its own: its legs have it (write null)'),
	v.strictObject(
		{
			layer: corridorLayer,
			kind: v.literal('corridor'),
			family: oneOf(FAMILIES, 'family'),
			/** Place where goods bound for Afghanistan (or, on the way home, from it) set out. */
			from: id,
			to: id,
			/** 1 a trial or side branch, 2 a way in regular use, 3 a main way. */
			importance: v.picklist([1, 2, 3], 'the importance must be 1, 2 or 3'),
			/** The corridor in whose place it is drawn, where sources differ on which way was used. */
			alternativeTo: v.optional(id),
			restrictions: v.optional(
				setOf(restriction, 'restrictions', ({ cargo, rule, months, when, claim }) =>
					[cargo, rule, ...(months ?? []), when, claim].join(', '),
				),
				[],
			),
			transitTimes: v.optional(
				setOf(transitTime, 'transit times', ({ from, to, when, claim }) =>
					[from, to, when, claim].join(', '),
				),
				[],
			),
			...thing,
		},
		field,
	),
);

/** One stretch between two places by one mode; shared by every corridor that used it. */
export const LegSchema = feature(
	v.variant('type', [line], 'a leg must be a LineString'),
	v.strictObject(
		{
			layer: corridorLayer,
			kind: v.literal('leg'),
			mode: oneOf(MODES, 'mode'),
			from: id,
			to: id,
			/** Millimetres between the rails, of a rail leg. */
			gauge: v.optional(v.picklist([1435, 1520, 1676], 'the gauge must be 1435, 1520 or 1676')),
			corridors: v.pipe(
				setOf(
					v.strictObject(
						{
							id,
							when: v.optional(edtf),
							/** The claim of the editors by which this corridor is led over this leg at all. */
							reading: v.optional(id),
						},
						field,
					),
					'corridors of a leg',
					(use) => use.id,
				),
				v.minLength(1, 'a leg must be used by at least one corridor'),
			),
			precision: oneOf(PRECISIONS, 'precision'),
			precisionKm: v.optional(kilometres),
			/** Claims, its own or of its corridors, that say that it was used. */
			restsOn: v.pipe(
				setOf(id, 'claims that it rests on (“restsOn”)'),
				v.minLength(
					1,
					'nothing says that the leg was used: name claims of its own or of its corridors (“restsOn”)',
				),
			),
			/** Only what is said of this leg; its corridors carry the rest. */
			claims: listOf(ClaimSchema, 'claims'),
		},
		field,
	),
);

/** What a state allowed whom: one grant to one partner. */
const permission = v.strictObject(
	{
		/** ISO 3166-1 alpha-3 of the state to which it was given, or NATO. */
		partner: v.pipe(
			v.string('the partner is not text'),
			v.regex(/^([A-Z]{3}|NATO)$/, 'the partner must be an ISO 3166-1 alpha-3 code or NATO'),
		),
		modes: v.pipe(
			setOf(oneOf(['rail', 'road', 'air', 'sea'] as const, 'mode'), 'modes'),
			v.minLength(1, 'a permission needs at least one mode'),
		),
		cargo: v.pipe(
			setOf(oneOf(PERMITTED_CARGOES, 'cargo'), 'cargo'),
			v.minLength(1, 'a permission needs at least one kind of cargo'),
		),
		/** The time in which consent came step by step: possible in it, certain only as `when` says. */
		inSteps: v.optional(edtf),
	},
	field,
);

const SPECIAL = new Set(['corridor', 'leg']);

/** Anything else: a base, a garrison, a project, an event. */
export const ThingSchema = feature(
	v.nullable(geometry),
	v.pipe(
		v.strictObject(
			{
				layer: oneOf(LAYERS, 'layer'),
				kind: text('kind'),
				/** Place whose point the thing stands on; then the geometry is null. */
				place: v.optional(id),
				/** ISO 3166-1 alpha-3 of the state a permission belongs to. */
				country: v.optional(country),
				permission: v.optional(permission),
				...thing,
			},
			field,
		),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const { layer, kind, country, permission } = dataset.value;
			const kinds: readonly string[] = KINDS[layer];
			if (!kinds.includes(kind) || SPECIAL.has(kind))
				addIssue({
					message: `the kind “${kind}” is unknown in layer ${layer}; it must be one of ${kinds.join(', ')}`,
				});
			if (layer === 'permissions' && country === undefined)
				addIssue({ message: 'a permission needs the country that gave it (“country”)' });
			if (layer === 'permissions' && permission === undefined)
				addIssue({
					message:
						'a permission must say what was allowed to whom (“permission”: partner, modes, cargo)',
				});
			if (layer !== 'permissions' && (country !== undefined || permission !== undefined))
				addIssue({
					message: 'only a permission has a “country” and a “permission”; leave them out',
				});
		}),
	),
);

/** CSL's `[[year, month?, day?]]`; of a range only the first counts. */
const dateParts = v.pipe(
	listOf(listOf(v.number('a part of the date (“issued”) is not a number'), 'date'), 'date-parts'),
	v.rawCheck(({ dataset, addIssue }) => {
		const when = dataset.typed ? edtfOfParts(dataset.value) : null;
		if (when !== null && !isEdtf(when))
			addIssue({ message: `the date (“issued”) ${when} does not exist` });
	}),
);

/** The first date of CSL's `date-parts` as EDTF, or null when there is none. */
export function edtfOfParts(dates: readonly (readonly number[])[]): string | null {
	const [parts = []] = dates;
	if (parts.length === 0) return null;
	return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function isEdtf(when: string): boolean {
	try {
		return parseEdtf(when).length > 0;
	} catch {
		return false;
	}
}

/** A source in CSL-JSON, with the grade of the atlas. */
export const SourceSchema = v.looseObject(
	{
		id: text('id of a source'),
		type: text('CSL type of a source'),
		title: text('title of a source'),
		grade: oneOf(GRADES, 'grade'),
		issued: v.optional(v.object({ 'date-parts': dateParts }, field)),
		URL: v.optional(
			v.pipe(
				v.string('the address (“URL”) is not text'),
				v.url('the address (“URL”) is not a URL'),
			),
		),
	},
	field,
);

const figureTranslation = v.strictObject(
	{
		title: text('title of a figure'),
		unit: text('unit of a figure'),
		denominator: v.optional(text('denominator of a figure')),
	},
	field,
);

/** A series of numbers, each with its date and source; one denominator throughout. */
export const FigureSchema = v.strictObject(
	{
		id,
		title: text('title of a figure'),
		/** Under which it is offered to be shown. */
		topic: oneOf(TOPICS, 'topic of a figure'),
		unit: text('unit of a figure'),
		denominator: v.optional(text('denominator of a figure')),
		/** Title, unit and denominator in the other languages. */
		translations: v.optional(
			v.strictObject({ ru: figureTranslation, kk: figureTranslation }, field),
		),
		/** Things it belongs to, in whose panels it stands. */
		about: v.optional(setOf(id, 'subjects (“about”)'), []),
		/** The measure by which the map can draw it; all figures of one count the same thing. */
		measure: v.optional(oneOf(MEASURES, 'measure of a figure')),
		/** Legs over which all that was counted went; without it no single line carried all. */
		along: v.optional(
			v.strictObject(
				{
					legs: setOf(id, 'legs (“along”)'),
					/** Why the editors take it to have gone so, where no source says it. */
					reading: v.optional(text('reading of a figure’s way')),
				},
				field,
			),
		),
		points: v.pipe(
			listOf(
				v.strictObject(
					{
						when: edtf,
						value: v.number('the value of a figure is not a number'),
						source: text('source of a figure'),
						at: text('locator of a figure'),
						citedIn: v.optional(text('source in which a figure was read')),
					},
					field,
				),
				'points',
			),
			v.minLength(1, 'a figure needs at least one point'),
		),
	},
	field,
);

const questionTranslation = v.strictObject(
	{ question: text('question'), settledBy: text('evidence that would settle it (“settledBy”)') },
	field,
);

/** Something that the sources leave open, and what would settle it. */
export const QuestionSchema = v.strictObject(
	{
		id,
		question: text('question'),
		/** What evidence would settle it. */
		settledBy: text('evidence that would settle it (“settledBy”)'),
		/** What would settle it are numbers of what went by a corridor that it is about. */
		isOfQuantity: v.optional(v.literal(true, '“isOfQuantity” is true or left out')),
		/** The same in the other languages. */
		translations: v.optional(
			v.strictObject({ ru: questionTranslation, kk: questionTranslation }, field),
		),
		/** Things and places it is about. */
		about: v.optional(setOf(id, 'subjects (“about”)'), []),
		/** Claims that say what is known. */
		claims: v.optional(setOf(id, 'claims'), []),
	},
	field,
);

/** A version of the data, and what is new in it. */
export const ReleaseSchema = v.strictObject(
	{
		version: v.pipe(
			v.string('the version is not text'),
			v.regex(/^\d{4}\.(0[1-9]|1[0-2])$/, 'the version must be a year and a month (2026.11)'),
		),
		changes: v.strictObject(
			{ en: text('text in English'), ru: text('text in Russian'), kk: text('text in Kazakh') },
			field,
		),
	},
	field,
);

export type PlaceFeature = v.InferOutput<typeof PlaceSchema>;
export type CorridorFeature = v.InferOutput<typeof CorridorSchema>;
export type LegFeature = v.InferOutput<typeof LegSchema>;
export type ThingFeature = v.InferOutput<typeof ThingSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Figure = v.InferOutput<typeof FigureSchema>;
export type Question = v.InferOutput<typeof QuestionSchema>;
export type Release = v.InferOutput<typeof ReleaseSchema>;
export type Names = PlaceFeature['properties']['names'];

/** The date of a source as EDTF, or null when it is not known. */
export function issued(source: Source | undefined): string | null {
	return source?.issued ? edtfOfParts(source.issued['date-parts']) : null;
}
