import { changesIn, fates, interruptedIn, type Changed } from '#lib/atlas/changes.ts';
import { comparedTimes, sliceOf } from '#lib/atlas/slice.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { loadMapData, loadYears } from '#lib/ui/page/files.ts';

/** So many names are listed of each change. */
const MOST_NAMES = 6;

/** With what a text can begin: what is told of the year (or of each year of a strip), what changed. */
export type Beginning = 'sentence' | 'changes';

/** The beginnings that there are for a view. */
export function beginningsOf(view: View): Beginning[] {
	if (view.view === 'strip') return ['sentence'];
	const isYear = view.date === null && view.years === null && comparedTimes(sliceOf(view)) === null;
	return isYear ? ['sentence', 'changes'] : ['changes'];
}

/**
 * What the atlas says of a view, to begin a text with; empty where it knows nothing. Throws a
 * `LoadError`.
 */
export async function atlasWords(view: View, what: Beginning, words: Words): Promise<string> {
	return what === 'changes' ? changed(view, words) : told(view, words);
}

async function told(view: View, words: Words): Promise<string> {
	const years = await loadYears(words.language);
	if (view.view !== 'strip') return years[view.year - FIRST_YEAR]?.text ?? '';
	return view.strip
		.flatMap((year) => {
			const headline = years[year - FIRST_YEAR]?.headline;
			return headline ? [`${year}: ${headline}.`] : [];
		})
		.join(' ');
}

/** What began, ended and happened in a time, or became of what is compared, by names. */
async function changed(view: View, words: Words): Promise<string> {
	const { outline } = await loadMapData(words.language);
	const slice = sliceOf(view);
	const compared = fates(outline, slice);
	const {
		shut = [],
		reopened = [],
		...others
	} = compared
		? { ...interruptedIn(outline, slice), ...pick(compared) }
		: changesIn(outline, slice);
	const said: [string, readonly Changed[]][] = [
		[words.changes.shut, shut],
		[words.changes.reopened, reopened],
		...Object.entries(others).map(([key, items]): [string, readonly Changed[]] => [
			compared
				? words.fates[key as 'opened' | 'closed']
				: words.changes[key as 'began' | 'ended' | 'happened'],
			items ?? [],
		]),
	];
	return said.flatMap(([word, items]) => sentence(word, items, words)).join(' ');
}

/** Of what is compared, what is there no more or not yet. */
const pick = ({ opened, closed }: NonNullable<ReturnType<typeof fates>>) => ({ opened, closed });

/** How so many things have changed, as a sentence that names the first of them. */
function sentence(word: string, items: readonly Changed[], words: Words): string[] {
	if (items.length === 0) return [];
	const names = items.slice(0, MOST_NAMES).map(({ name }) => name);
	const rest = items.length - names.length;
	return [`${word}: ${words.listed(rest > 0 ? [...names, `+ ${rest}`] : names)}.`];
}
