import { timeText } from '#lib/atlas/slice.ts';
import type { View } from '#lib/view/view.ts';

/**
 * The name of an export without its ending, such as `ndn-atlas-2011`, `ndn-atlas-2008-2012` or
 * `ndn-atlas-2012-03`; of a strip all its years.
 */
export function fileName({ select, ...view }: View): string {
	const shown = view.view === 'strip' ? view.strip.join('-') : timeText(view);
	const time = shown.replaceAll(/[^0-9]+/g, '-');
	return ['ndn-atlas', time, select].filter(Boolean).join('-');
}
