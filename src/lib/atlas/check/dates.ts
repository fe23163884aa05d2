import { lifetime, stateInYears } from '#lib/time/lifetime.ts';
import type { Corridor, Thing } from '../atlas.ts';
import type { Problem } from '../problem.ts';
import { issued } from '../schema.ts';
import type { Checked } from './check.ts';

/**
 * That the first and the last year in which a thing is certain each have a claim of a source: one whose
 * date, or lacking that the date of its source, touches the year. What goes on (`2009/..`) has no end.
 */
export function* dateProblems({ authored, joined }: Checked): Generator<Problem> {
	for (const { file, feature } of authored.corridors) {
		const thing = joined.corridors.get(feature);
		if (thing) yield* told(file, thing, joined.sources);
	}
	for (const { file, feature } of authored.others) {
		const thing = joined.things.get(feature);
		if (thing) yield* told(file, thing, joined.sources);
	}
}

type Sources = Checked['joined']['sources'];

function* told(file: string, thing: Corridor | Thing, sources: Sources): Generator<Problem> {
	const { id, when, life } = thing;
	if (when === null) return;
	const dates = thing.claims.flatMap(({ by, kind, source, when: own }) => {
		if (by === 'editors' || kind === 'course') return [];
		return own ?? issued(sources.get(source)) ?? [];
	});
	const lives = dates.map(lifetime);
	const isCovered = (year: number) =>
		!Number.isFinite(year) || lives.some((each) => stateInYears(each, year) > 0);
	const [first, last] = [
		Math.min(...life.certain.map((range) => range.first)),
		Math.max(...life.certain.map((range) => range.last)),
	];
	const years = [...new Set([first, last])].filter((year) => !isCovered(year));
	for (const year of years)
		yield {
			file,
			feature: id,
			sentence: `its time (${when}) is certain in ${year}, where it ${year === first ? 'begins' : 'ends'}, and no claim of a source speaks of that year; name one, or make it only possible there`,
		};
}
