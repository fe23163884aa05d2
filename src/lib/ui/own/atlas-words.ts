import { fates } from '#lib/atlas/changes.ts';
import { comparedTimes, sliceOf } from '#lib/atlas/slice.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { loadMapData, loadYears } from '#lib/ui/page/files.ts';

/** So many names are listed of what opened or closed. */
const MOST_NAMES = 6;

/**
 * What the atlas says of a view, to begin a text with: of two compared years what opened and closed
 * between them, else what is told of the year. Empty for a range. Throws a `LoadError`.
 */
export async function atlasWords(view: View, words: Words): Promise<string> {
	const slice = sliceOf(view);
	if (comparedTimes(slice) !== null) {
		const compared = fates((await loadMapData(words.language)).outline, slice);
		const said = (['opened', 'closed'] as const).flatMap((fate) => {
			const names = compared?.[fate].map(({ name }) => name) ?? [];
			const rest = names.length - MOST_NAMES;
			const listed = [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`+ ${rest}`] : [])];
			return names.length > 0 ? [`${words.fates[fate]}: ${words.listed(listed)}.`] : [];
		});
		return said.join(' ');
	}
	if (view.years) return '';
	return (await loadYears(words.language))[view.year - FIRST_YEAR]?.text ?? '';
}
