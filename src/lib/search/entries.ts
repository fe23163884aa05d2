import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import type { Names, Source } from '#lib/atlas/schema.ts';
import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';

/** The groups of what can be found, in the order in which they are shown; years stand apart. */
export const GROUPS = ['countries', 'things', 'places', 'sources', 'claims'] as const;
export type Group = (typeof GROUPS)[number];

/** One way to write a name; `lang` where it is known. */
export type Spelling = { text: string; lang: string | null };

/** Something that can be found. */
export type Entry = {
	/** `own` for a row that the visitor brought, which is in no index. */
	group: Group | 'own';
	/** Of the country, thing, place, source or row; of a claim that of the thing it belongs to. */
	id: string;
	/** All its names, that in the language of the page first; none for a claim. */
	names: Spelling[];
	/** The names of the places where it stands or leads through. */
	where: Spelling[];
	/** What else it is found by: the authors of a source, the words of a claim. */
	text: string;
	/** How much likelier than others of its group it is meant. */
	weight: number;
	/** The date of a claim (EDTF). */
	when?: string;
	/** ISO 3166-1 alpha-3: the countries that it belongs to; left out where it belongs to none in particular. */
	countries?: readonly string[];
};

/** Everything in the atlas that can be found, with the names in a language first. */
export function entries(outline: Outline, evidence: Evidence, language: Language): Entry[] {
	return [
		...countryEntries(evidence, language),
		...thingEntries(outline, evidence, language),
		...placeEntries(evidence, language),
		...Object.values(evidence.sources).map(sourceEntry),
		...claimEntries(outline, evidence),
	];
}

function thingEntries(outline: Outline, { things, places }: Evidence, language: Language): Entry[] {
	const entry = (
		{ id, countries = [] }: { id: string; countries?: readonly string[] | undefined },
		weight: number,
		where: readonly string[],
	): Entry[] => {
		const proof = things[id];
		if (!proof) return [];
		return [
			{
				group: 'things',
				id,
				names: spellings(proof, language),
				where: where.flatMap((place) => (places[place] ? spellings(places[place], language) : [])),
				text: '',
				weight,
				countries,
			},
		];
	};
	return [
		...outline.corridors.flatMap((corridor) => entry(corridor, 1.2, corridor.places)),
		...outline.things.flatMap((thing) => entry(thing, 1, thing.place ? [thing.place] : [])),
		...outline.legs.flatMap((leg) => entry(leg, 0.4, [])),
	];
}

/** Countries, also by their codes. */
function countryEntries({ countries = {} }: Evidence, language: Language): Entry[] {
	return Object.entries(countries).map(([id, names]) => ({
		group: 'countries',
		id,
		names: names ? spellings({ names, aliases: [id], formerNames: [] }, language) : [],
		where: [],
		text: '',
		weight: 1.5,
	}));
}

function placeEntries({ places }: Evidence, language: Language): Entry[] {
	return Object.entries(places).map(([id, place]) => ({
		group: 'places',
		id,
		names: spellings(place, language),
		where: [],
		text: '',
		weight: 1,
		...(place.country ? { countries: [place.country] } : {}),
	}));
}

/** Where a line runs is found by its leg; only what is said of events and use is found by its words. */
function claimEntries(outline: Outline, { things }: Evidence): Entry[] {
	const all = [...outline.corridors, ...outline.things, ...outline.legs];
	const countries = new Map(all.map((one) => [one.id, one.countries ?? []]));
	return Object.entries(things).flatMap(([id, { claims }]) =>
		claims
			.filter(({ kind }) => kind !== 'course')
			.map(({ text, when }) => ({
				group: 'claims' as const,
				id,
				names: [],
				where: [],
				text,
				weight: 1,
				countries: countries.get(id) ?? [],
				...(when ? { when } : {}),
			})),
	);
}

function sourceEntry(source: Source): Entry {
	return {
		group: 'sources',
		id: source.id,
		names: [{ text: source.title, lang: null }],
		where: [],
		text: sourceText(source),
		weight: 1,
	};
}

/** Who wrote a source, where it stands and when it came out. */
export function sourceText(source: Source): string {
	const record = source as Source & {
		author?: { family?: string; given?: string; literal?: string }[];
		'container-title'?: unknown;
		publisher?: unknown;
	};
	const authors = (record.author ?? []).map(
		({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
	);
	const year = source.issued?.['date-parts'][0]?.[0];
	return [...authors, record['container-title'], record.publisher, year]
		.filter((part) => (typeof part === 'string' && part !== '') || typeof part === 'number')
		.join(', ');
}

type Named = {
	names: Names;
	aliases: readonly string[];
	formerNames: readonly { names: Names }[];
	localNames?: readonly { lang: string; name: string }[];
};

/** All names of something, each spelling once, that in the language of the page first. */
function spellings(named: Named, language: Language): Spelling[] {
	const inLanguages = (names: Names): Spelling[] =>
		[language, ...LANGUAGES.filter((lang) => lang !== language)].map((lang) => ({
			text: names[lang],
			lang,
		}));
	const all = [
		...inLanguages(named.names),
		...named.formerNames.flatMap(({ names }) => inLanguages(names)),
		...(named.localNames ?? []).map(({ lang, name }) => ({ text: name, lang })),
		...named.aliases.map((text) => ({ text, lang: null })),
	];
	return [
		...new Map([...all].reverse().map((spelling) => [spelling.text, spelling])).values(),
	].reverse();
}
