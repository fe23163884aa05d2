import { own } from '#lib/atlas/own.ts';
import { plainKey, plainValue } from '#lib/view/plain.ts';

/** What a step of a slide asks of the map: fields as in an address, and perhaps a sweep of years. */
export type DeckStep = { fields: Record<string, string>; sweep: Sweep | null };
export type Sweep = { from: number; to: number; seconds: number };

/** How long a sweep takes that does not say it. */
const SECONDS = 6;
/** Of two fields that say the same in two ways, the one of the later step counts. */
const RIVALS: Record<string, string[]> = {
	year: ['years'],
	years: ['year', 'compare'],
	compare: ['years'],
	map: ['fit'],
	fit: ['map'],
};

/** Reads `year=2009&layers=aid` or `play=2008-2012&seconds=6`, which ends in its last year. */
export function deckStep(text: string): DeckStep {
	const pairs = [...new URLSearchParams(text)].map(([key, value]) => [
		plainKey(key),
		plainValue(value),
	]);
	const { play, seconds, ...fields } = Object.fromEntries(pairs) as Record<string, string>;
	const [, from, to] = /^(\d{4})-(\d{4})$/.exec(play ?? '') ?? [];
	if (!from || !to) return { fields, sweep: null };
	const sweep = { from: Number(from), to: Number(to), seconds: Number(seconds) || SECONDS };
	return { fields: { ...fields, year: to }, sweep };
}

/**
 * The fields that the steps of a slide drive, when some of them are done (in order): of each the last
 * that was said, else what the map began with, else null, which is the default.
 */
export function driven(
	base: Readonly<Record<string, string>>,
	all: readonly DeckStep[],
	done: readonly DeckStep[],
): Record<string, string | null> {
	const keys = new Set(
		all
			.flatMap(({ fields }) => Object.keys(fields))
			.flatMap((key) => [key, ...(own(RIVALS, key) ?? [])]),
	);
	const view: Record<string, string | null> = {};
	for (const key of keys) view[key] = own(base, key) ?? null;
	let year = own(base, 'year') ?? null;
	for (const { fields } of done) {
		for (const [key, value] of Object.entries(fields)) {
			for (const rival of own(RIVALS, key) ?? []) if (!(rival in fields)) view[rival] = null;
			view[key] = value;
		}
		year = fields.year ?? year;
		// As in an address, a range is not compared. After a range a comparison is with the year before it.
		if ('years' in fields) view.compare = null;
		else if ('compare' in fields && 'year' in view) view.year ??= year;
	}
	return view;
}
