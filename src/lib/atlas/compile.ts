import type { Atlas, Thing } from './atlas.ts';
import type { AuthoredFile } from './authored-file.ts';
import { annalProblems } from './check/annals.ts';
import type { Check, CountryBounds } from './check/check.ts';
import {
	claimProblems,
	conflictProblems,
	inferenceProblems,
	referenceProblems,
} from './check/claims.ts';
import { corridorProblems } from './check/corridors.ts';
import { dateProblems } from './check/dates.ts';
import { idProblems, releaseProblems } from './check/ids.ts';
import { legProblems, railProblems } from './check/legs.ts';
import {
	figureProblems,
	measureProblems,
	questionProblems,
	sourceProblems,
} from './check/lists.ts';
import { placeProblems } from './check/places.ts';
import { thingProblems } from './check/things.ts';
import { join, type Joined } from './joining.ts';
import { membership, type CountryShapes } from './membership.ts';
import type { Problem } from './problem.ts';
import { read, type AuthoredRecords } from './authored-records.ts';
import { LAYERS } from './vocabulary.ts';

/** The rules of the data check, in the order in which their problems are told. */
const CHECKS: readonly Check[] = [
	releaseProblems,
	placeProblems,
	idProblems,
	legProblems,
	corridorProblems,
	thingProblems,
	dateProblems,
	referenceProblems,
	inferenceProblems,
	conflictProblems,
	claimProblems,
	figureProblems,
	measureProblems,
	questionProblems,
	sourceProblems,
	annalProblems,
	railProblems,
];

/**
 * Turns the authored files into the atlas, or lists everything that is wrong with them: reads each
 * feature by the schema, joins the features, and runs every check. `countries` are what places and parties
 * are checked against, `shapes` what lines are cut by. Pure: the checker, the build, the development server
 * and the tests all run this.
 */
export function compile(
	files: readonly AuthoredFile[],
	countries?: CountryBounds,
	shapes?: CountryShapes,
): { atlas: Atlas } | { problems: Problem[] } {
	const authored = read(files);
	if (authored.isPartial) return { problems: [...authored.problems] };
	const joined = join(authored);
	const checked = { authored, joined, countries };
	const problems = [...authored.problems, ...CHECKS.flatMap((check) => [...check(checked)])];
	return problems.length > 0 ? { problems } : { atlas: atlasOf(authored, joined, shapes) };
}

function atlasOf(
	{ figures, questions, releases, annals }: AuthoredRecords,
	joined: Joined,
	shapes?: CountryShapes,
): Atlas {
	const bare = {
		places: joined.places,
		corridors: [...joined.corridors.values()],
		legs: [...joined.legs.values()],
		things: [...joined.things.values()],
	};
	const countries = membership(bare, shapes);
	const placed = <T extends Thing>(things: readonly T[]) =>
		things.map((thing): T => ({ ...thing, countries: countries.get(thing.id) ?? [] }));
	const [corridors, legs] = [placed(bare.corridors), placed(bare.legs)];
	const order = (thing: Thing) => LAYERS.indexOf(thing.layer);
	return {
		places: joined.places,
		things: [...corridors, ...legs, ...placed(bare.things)].sort(
			(a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1),
		),
		corridors: new Map(corridors.map((corridor) => [corridor.id, corridor])),
		legs: new Map(legs.map((leg) => [leg.id, leg])),
		sources: joined.sources,
		figures,
		questions,
		releases,
		annals,
	};
}
