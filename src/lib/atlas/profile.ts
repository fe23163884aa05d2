import { mayMeet } from '#lib/time/lifetime.ts';
import { isCorridor, isLeg, type Atlas, type Corridor, type Leg, type Thing } from './atlas.ts';
import { chronicle, type ChronicleYear } from './chronicle.ts';
import { claimFigures } from './claim-figures.ts';
import { permissionRows, type PermissionRow } from './permission-rows.ts';
import type { Figure, Question, Source } from './schema.ts';
import { PROFILED, type Country, type LayerId, type Mode } from './vocabulary.ts';

/** The layers whose things at the places of a corridor are a part of its history. */
const OF_A_WAY: readonly LayerId[] = ['hubs', 'bases', 'incidents'];

/** What the page of a country or of a corridor tells. */
export type Profile = {
	/** The corridors that belong to a country; none of a corridor. */
	corridors: Corridor[];
	years: ChronicleYear[];
	permissions: Thing[];
	rows: PermissionRow[];
	/** Figures about it, and those that are only about corridors that cross it. */
	figures: Figure[];
	figuresOfCorridors: Figure[];
	incidents: Thing[];
	aid: Thing[];
	questions: Question[];
	/** What its claims and the numbers of its figures rest on, and how many of them on each; the most first. */
	sources: { source: Source; statements: number }[];
	/** The claims and numbers that rest on a source; what the editors infer does not count. */
	statements: number;
};

/** The country of an address (`kaz`), if it has a page. */
export function profiledCountry(code: string): Country | null {
	return PROFILED.find((country) => country.toLowerCase() === code) ?? null;
}

/** All that belongs to a country. */
export function countryProfile(atlas: Atlas, country: Country): Profile {
	const things = atlas.things.filter(({ countries }) => countries.includes(country));
	const granted = (thing: Thing) => thing.permission !== null && thing.country === country;
	const own = things.filter((thing) => !isLeg(thing) && !isCorridor(thing));
	const about = (figure: Figure, list: readonly Thing[]) =>
		figure.about.some((id) => list.some((thing) => thing.id === id));
	const figures = atlas.figures.filter((figure) => about(figure, own));
	const permissions = byTime(things.filter(granted));
	const figuresOfCorridors = atlas.figures.filter(
		(figure) => !figures.includes(figure) && about(figure, things),
	);
	return {
		questions: questionsAbout(atlas, things),
		...cited(atlas, things, [...figures, ...figuresOfCorridors]),
		corridors: things.filter(isCorridor),
		// Its bars tell what it granted; when that was suspended stands here, too.
		years: chronicle(things.filter((thing) => !isLeg(thing)))
			.map(({ year, entries }) => ({
				year,
				entries: entries.filter(({ turn, thing }) => turn === 'shut' || !granted(thing)),
			}))
			.filter(({ entries }) => entries.length > 0),
		permissions,
		rows: permissionRows(permissions),
		...{ figures, figuresOfCorridors },
		incidents: byTime(things.filter(({ layer }) => layer === 'incidents')),
		aid: byTime(things.filter(({ layer }) => layer === 'aid')),
	};
}

/**
 * All that belongs to a corridor: its own claims and those of its legs, what stands or happened at its
 * places in its time, and the permissions of the countries that it crosses, for the modes by which it does.
 */
export function corridorProfile(atlas: Atlas, corridor: Corridor): Profile {
	const legs = corridor.chain.links.flatMap(({ leg }) => atlas.legs.get(leg) ?? []);
	const along = atlas.things.filter(
		({ place, life, layer }) =>
			place !== null &&
			corridor.chain.places.includes(place) &&
			(OF_A_WAY.includes(layer) || layer === 'aid') &&
			mayMeet(life, corridor.life),
	);
	const modes = modesByCountry(legs);
	const modesOf = ({ country, permission }: Thing): Mode[] =>
		(permission?.modes ?? []).filter((mode) => modes.get(country ?? '')?.has(mode));
	const permissions = atlas.things.filter(
		(thing) => modesOf(thing).length > 0 && mayMeet(thing.life, corridor.life),
	);
	const figures = atlas.figures.filter(({ about }) => about.includes(corridor.id));
	return {
		questions: questionsAbout(atlas, [corridor, ...legs]),
		...cited(atlas, [corridor, ...legs, ...along, ...permissions], figures),
		corridors: [],
		years: chronicle([corridor, ...along.filter(({ layer }) => OF_A_WAY.includes(layer))]),
		permissions: byTime(permissions),
		rows: permissionRows(alongChain(permissions, legs), modesOf),
		// They are among its claims, which are counted already.
		figures: [...figures, ...claimFigures(corridor, figures)],
		figuresOfCorridors: [],
		incidents: byTime(along.filter(({ layer }) => layer === 'incidents')),
		aid: byTime(along.filter(({ layer }) => layer === 'aid')),
	};
}

function questionsAbout(atlas: Atlas, things: readonly Thing[]): Question[] {
	const ids = new Set(things.map(({ id }) => id));
	return atlas.questions.filter(({ about }) => about.some((id) => ids.has(id)));
}

/** What things, each counted once, and figures rest on. */
function cited(
	atlas: Atlas,
	things: readonly Thing[],
	figures: readonly Figure[],
): Pick<Profile, 'sources' | 'statements'> {
	const counts = new Map<string, number>();
	const said = [
		...[...new Set(things)].flatMap(({ claims }) => claims),
		...figures.flatMap(({ points }) => points),
	];
	for (const { source } of said)
		if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
	const sources = [...counts]
		.flatMap(([id, statements]) => {
			const source = atlas.sources.get(id);
			return source ? [{ source, statements }] : [];
		})
		.sort(
			(a, b) => b.statements - a.statements || a.source.title.localeCompare(b.source.title, 'en'),
		);
	return { sources, statements: sources.reduce((sum, { statements }) => sum + statements, 0) };
}

/** By which modes the legs cross each country; a permission for the sea is one for ferries. */
function modesByCountry(legs: readonly Leg[]): Map<string, Set<Mode>> {
	const modes = new Map<string, Set<Mode>>();
	for (const { countries, mode } of legs)
		for (const country of countries)
			modes.set(
				country,
				(modes.get(country) ?? new Set()).add(mode).add(mode === 'ferry' ? 'sea' : mode),
			);
	return modes;
}

/** Permissions in the order in which the legs come to the countries that gave them. */
function alongChain(permissions: readonly Thing[], legs: readonly Leg[]): Thing[] {
	const order = [...new Set(legs.flatMap(({ countries }) => countries))];
	return permissions.toSorted(
		(a, b) => order.indexOf(a.country ?? '') - order.indexOf(b.country ?? ''),
	);
}

const byTime = (things: readonly Thing[]): Thing[] =>
	things.toSorted((a, b) => firstDay(a) - firstDay(b) || (a.id < b.id ? -1 : 1));

const firstDay = ({ life }: Thing): number => Math.min(...life.days.map(({ from }) => from));
