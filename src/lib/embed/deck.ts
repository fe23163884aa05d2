import { own } from '#lib/atlas/own.ts';
import { isDate, type Moment } from '#lib/time/days.ts';
import { plainKey, plainValue } from '#lib/view/plain.ts';

/**
 * What a step of a slide asks of the map: fields as in an address, and perhaps a sweep of years; `fault` is a sentence
 * on a sweep that cannot be read.
 */
export type DeckStep = { fields: Record<string, string>; sweep: Sweep | null; fault?: string };
export type Sweep = { from: Moment; to: Moment; seconds: number };

/** How long a sweep takes that does not say it. */
const SECONDS = 6;
/** Of two fields that say the same in two ways, the one of the later step counts. */
const RIVALS: Record<string, string[]> = {
	year: ['years', 'date'],
	date: ['years', 'year'],
	years: ['year', 'date', 'compare'],
	compare: ['years'],
	map: ['fit'],
	fit: ['map'],
};

/**
 * Reads `year=2009&layers=aid` or `play=2008-2012&seconds=6`, which ends in its last year. Months and days
 * are played by `play=2011-11/2012-08`.
 */
export function deckStep(text: string): DeckStep {
	const pairs = [...new URLSearchParams(text)].map(([key, value]) => [
		plainKey(key),
		plainValue(value),
	]);
	const { play, seconds, ...fields } = Object.fromEntries(pairs) as Record<string, string>;
	if (play === undefined) return { fields, sweep: null };
	// Word processors turn hyphens into dashes.
	const [, first, last] = /^(\d{4})[-–—−](\d{4})$/.exec(play) ?? [];
	const [from, to] = first && last ? [Number(first), Number(last)] : datesOf(play);
	if (from === undefined || to === undefined) {
		const fault = `“play=${play}” is neither two years (2008-2012) nor two months or days (2011-11/2012-08).`;
		return { fields, sweep: null, fault };
	}
	const sweep = { from, to, seconds: Number(seconds) || SECONDS };
	return {
		fields: { ...fields, ...(typeof to === 'number' ? { year: String(to) } : { date: to }) },
		sweep,
	};
}

/** `2011-11/2012-08`: two months or two days; none where it is not. */
function datesOf(play: string): [string?, string?] {
	const [from = '', to = '', ...more] = play.split('/');
	const isPair = more.length === 0 && isDate(from) && isDate(to) && from.length === to.length;
	return isPair ? [from, to] : [];
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
	// Where nobody speaks of months or days, they need not be taken back.
	if (!own(base, 'date') && !all.some(({ fields }) => 'date' in fields)) keys.delete('date');
	const view: Record<string, string | null> = {};
	for (const key of keys) view[key] = own(base, key) ?? null;
	let year = own(base, 'year') ?? null;
	for (const { fields } of done) {
		for (const [key, value] of Object.entries(fields)) {
			for (const rival of own(RIVALS, key) ?? [])
				if (keys.has(rival) && !(rival in fields)) view[rival] = null;
			view[key] = value;
		}
		year = fields.year ?? year;
		// As in an address, a range is not compared and has no month; after it the year before is compared.
		if ('years' in fields) {
			for (const key of ['compare', 'date']) if (keys.has(key)) view[key] = null;
		} else if ('compare' in fields && 'year' in view) view.year ??= year;
	}
	return view;
}
