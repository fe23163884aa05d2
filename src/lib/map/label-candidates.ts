import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { formerNamesIn, nameIn, type AreaLabel, type Basemap, type Town } from './basemap.ts';
import { LINE_LABEL_ZOOM, type Label } from './labels.ts';
import { isTold, type Mark } from './marks.ts';
import { capitalYears, CORRIDOR_TOWNS, SUBJECT, THEATRE } from './name-tiers.ts';

/** A name that looks for room, and the mark whose name it is. */
export type Candidate = Omit<Label, 'anchor' | 'offset' | 'px' | 'zooms' | 'years'> & {
	/** Priority: lowest first. */
	order: number;
	/** Must be placed; never dropped. */
	isFixed: boolean;
	/** It belongs to the country that the atlas is about. */
	isSubject: boolean;
	/** Beside its point, on it, or anywhere within the country. */
	stand: 'about' | 'on' | 'within';
	mark: Mark | null;
	/** ISO 3166-1 alpha-3 of a country's own name. */
	country: string | null;
	/** The years in which a town was the capital. */
	capital: readonly [number, number] | null;
};

/** What comes before what; names of one worth follow each other by importance, below 1. */
const WORTH = {
	country: 0,
	corridorTown: 1,
	told: 2,
	place: 3,
	sea: 4,
	foreign: 5,
	foreignCapital: 6,
	junction: 7,
	town: 8,
} as const;
/** What comes before it must have room: our countries, their capitals, what the atlas is about. */
export const MUST_STAND = WORTH.place;
/** A sea that shows no later than at this zoom is one of those by which a map is read. */
const GREAT_SEA = 2.5;

/** A town and a mark nearer than this (degrees) are the same spot. */
const SAME_SPOT = 0.15;
/** Nearer than this (degrees), two spots of one name are one town. */
const NAMESAKE = 1;
/** The zoom level from which a town of an importance may show. */
const TOWN_ZOOM: Record<number, number> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7, 7: 7 };
/** A level that begins a little before a whole zoom has the names of that zoom. */
const NEARLY = 0.2;
/** Towns and countries beyond the theatre come so much later, towns of its great neighbours a little. */
const [FOREIGN_TOWN, FOREIGN_SEAT, FOREIGN_COUNTRY, NEIGHBOUR] = [2, 1, 0.8, 0.6];
const NEIGHBOURS: ReadonlySet<string> = new Set(['RUS', 'IRN', 'TUR']);

/** The zoom from which a town may have its name. */
function townZoom({ r, iso, cap }: Town): number {
	const zoom = TOWN_ZOOM[r] ?? 9;
	if (NEIGHBOURS.has(iso)) return zoom + NEIGHBOUR;
	return THEATRE.has(iso) ? zoom : zoom + (cap === 1 ? FOREIGN_SEAT : FOREIGN_TOWN);
}

const areaZoom = ({ r, water }: AreaLabel): number => r - 0.5 + (water ? 0 : FOREIGN_COUNTRY);

/** From this level on names of the first tier come first, and at `PLACE_LEVEL` and above none is given up. */
export const FIXED_ZOOM = LINE_LABEL_ZOOM;

/** Below this level these are smaller than their names, which may be given up for others of the first tier. */
const TINY_LEVEL = 2.4;
const TINY: ReadonlySet<string> = new Set(['GEO', 'AZE']);

/** Pixels within which a mark can stand for a town's dot. */
const ONE_SPOT = 40;

/** The names that may show at a zoom level, the most worthy first. */
export function candidates(
	outline: Outline,
	marks: readonly Mark[],
	{ towns, labels: areas }: Pick<Basemap, 'towns' | 'labels'>,
	language: Language,
	zoom: number,
): Candidate[] {
	const free = new Set(markedPlaces(outline, marks));
	const isShown = (town: Town) => townZoom(town) <= zoom + NEARLY || isFixed(town, zoom);
	const townNames = towns
		.filter(({ properties }) => isShown(properties))
		.map(({ geometry, properties }) => {
			const at = geometry.coordinates as [number, number];
			const there = placeAt(free, at, nameIn(properties, language), zoom);
			if (there) free.delete(there);
			return townCandidate(at, properties, language, zoom, there);
		});
	return [
		...areas
			.filter(({ properties: area }) => areaZoom(area) <= zoom + NEARLY || isTheatre(area, zoom))
			.map(({ geometry, properties }) =>
				areaCandidate(geometry.coordinates as [number, number], properties, language, zoom),
			),
		...townNames,
		...[...free]
			.filter((place) => !townNames.some((town) => isNamesake(place, town)))
			.map(placeCandidate),
	].sort((a, b) => a.order - b.order);
}

/** A station that bears its town's name needs no second name beside it. */
function isNamesake({ text, mark }: MarkedPlace, town: Candidate): boolean {
	const far = Math.hypot(mark.at[0] - town.at[0], mark.at[1] - town.at[1]);
	return text === town.text && far < NAMESAKE;
}

/** The marked place that a town's name belongs to: the nearest, or a station that bears its name. */
function placeAt(
	places: Iterable<MarkedPlace>,
	at: readonly [number, number],
	town: string,
	zoom: number,
): MarkedPlace | undefined {
	const k = unitsPerPixel(zoom);
	const [x, y] = project(at);
	return [...places]
		.map((place) => {
			const [px, py] = project(place.mark.at);
			const degrees = Math.hypot(place.mark.at[0] - at[0], place.mark.at[1] - at[1]);
			return { place, degrees, pixels: Math.hypot(px - x, py - y) / k };
		})
		.filter(
			({ place, degrees, pixels }) =>
				pixels < ONE_SPOT && degrees < (place.text === town ? NAMESAKE : SAME_SPOT),
		)
		.sort((a, b) => a.degrees - b.degrees)[0]?.place;
}

const isTheatre = ({ id }: AreaLabel, zoom: number) =>
	zoom >= FIXED_ZOOM && id !== undefined && THEATRE.has(id);

/** Capitals of the theatre in some year, and towns that corridors are named by. */
const isFixed = ({ n, cap, iso }: Town, zoom: number) =>
	zoom >= FIXED_ZOOM &&
	(CORRIDOR_TOWNS.has(n) || (THEATRE.has(iso) && capitalYears(n, cap === 1) !== null));

/** A mark with what is called by its place's name. */
type MarkedPlace = {
	mark: Mark;
	text: string;
	was: [string, number][];
	members: OutlineThing[];
};

function markedPlaces(outline: Outline, marks: readonly Mark[]): MarkedPlace[] {
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	return marks.map((mark) => {
		const members = mark.members.flatMap((id) => things.get(id) ?? []);
		// The mark stands at one of its members, and is called by that one's place.
		const first = members.find((thing) => thing.at?.join() === mark.at.join()) ?? members[0];
		const place = first?.place;
		const named = place ? outline.places[place] : undefined;
		return {
			mark,
			text: named?.name ?? first?.name ?? '',
			was: named?.was ?? [],
			// Of a stack of several places, the name goes with those that bear it.
			members: members.filter((thing) => thing === first || (place && thing.place === place)),
		};
	});
}

function townCandidate(
	at: [number, number],
	town: Town,
	language: Language,
	zoom: number,
	there: MarkedPlace | undefined,
): Candidate {
	const isTheirs = !THEATRE.has(town.iso);
	const isSeat = capitalYears(town.n, town.cap === 1);
	const capital = isTheirs ? null : isSeat;
	const isOurs = isFixed(town, zoom);
	const worth = isOurs
		? WORTH.corridorTown
		: there
			? worthOf(there)
			: isSeat
				? WORTH.foreignCapital
				: WORTH.town;
	return {
		text: nameIn(town, language),
		kind: capital ? 'capital' : 'town',
		at,
		members: [],
		marked: there !== undefined,
		was: formerNamesIn(town, language),
		order: worth + town.r / 10 + (there ? 0 : 0.05),
		isFixed: isOurs,
		isSubject: town.iso === SUBJECT && isOurs,
		stand: 'about',
		mark: there?.mark ?? null,
		country: null,
		capital,
	};
}

function worthOf({ members }: MarkedPlace): number {
	if (members.some(isTold)) return WORTH.told;
	return members.every(({ kind }) => kind === 'junction') ? WORTH.junction : WORTH.place;
}

function placeCandidate(place: MarkedPlace): Candidate {
	const { mark, text, was, members } = place;
	return {
		text,
		kind: 'place',
		at: mark.at,
		members: members.map(({ id }) => id),
		marked: true,
		was,
		order: worthOf(place) + 1 / (1 + mark.members.length),
		isFixed: false,
		isSubject: false,
		stand: 'about',
		mark,
		country: null,
		capital: null,
	};
}

function areaCandidate(
	at: [number, number],
	area: AreaLabel,
	language: Language,
	zoom: number,
): Candidate {
	const isOurs = isTheatre(area, zoom);
	const isTiny = zoom < TINY_LEVEL && area.id !== undefined && TINY.has(area.id);
	const isGreat = area.water && area.r <= GREAT_SEA;
	const worth = isOurs ? WORTH.country : isGreat ? WORTH.sea : WORTH.foreign;
	return {
		text: nameIn(area, language),
		kind: area.water
			? 'water'
			: area.id !== undefined && THEATRE.has(area.id)
				? 'theatre'
				: 'country',
		at,
		members: [],
		marked: false,
		was: [],
		// The smaller one of our countries, the less its choice.
		order: worth + (isOurs ? 1 - area.r / 10 : area.r / 10),
		isFixed: isOurs && !isTiny,
		isSubject: area.id === SUBJECT,
		stand: isOurs ? 'within' : 'on',
		mark: null,
		country: area.id ?? null,
		capital: null,
	};
}
