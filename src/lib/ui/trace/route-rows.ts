import type { Route } from '#lib/network/route.ts';
import type { Words } from '#lib/words/en.ts';
import { cargoWords, part, type NetworkNames } from '#lib/words/trace.ts';

/** A row of the table that compares routes: a cell for each of them. */
export type RouteRow = { name: string; cells: string[] };

const NONE = '–';

/** What routes are compared by, row by row; with a kind of cargo the rules for it, too. */
export function routeRows(
	words: Words,
	names: NetworkNames,
	routes: readonly Route[],
	cargo: string | null,
): RouteRow[] {
	const row = (name: string, cell: (route: Route) => string): RouteRow => ({
		name,
		cells: routes.map(cell),
	});
	const { trace } = words;
	return [
		row(trace.kilometres, ({ km }) => words.number(km)),
		row(trace.handling, ({ transshipments }) => String(transshipments.length)),
		row(trace.borders, ({ crossings }) => String(crossings.length)),
		row(trace.certainty, ({ state }) => (state === 2 ? trace.certain : words.possible)),
		row(trace.countries, ({ countries }) => countries.map(names.country).join(', ')),
		row(trace.whichCorridors, ({ corridors }) => corridors.map(names.corridor).join('; ')),
		...(cargo === null ? [] : [row(cargoWords(words, cargo), (route) => ruleCell(words, route))]),
		row(
			trace.times,
			({ times }) =>
				times
					.map(({ from, to, daysMin, daysMax }) => {
						const days = words.panel.days(daysMin ?? null, daysMax);
						return `${part(names.place(from), names.place(to))}: ${days}`;
					})
					.join('; ') || NONE,
		),
	];
}

function ruleCell(words: Words, route: Route): string {
	const all = route.rules.flatMap(({ rules }) => rules.map(({ rule }) => words.rules[rule]));
	return [...new Set(all)].join(', ') || NONE;
}
