import { timeText } from '#lib/atlas/slice.ts';
import type { View } from '#lib/view/view.ts';

/**
 * The name of an export without its ending, such as `ndn-atlas-2011`, `ndn-atlas-2008-2012` or
 * `ndn-atlas-2012-03`.
 */
export function fileName({ select, ...view }: View): string {
	const time = timeText(view).replaceAll(/[^0-9]+/g, '-');
	return ['ndn-atlas', time, select].filter(Boolean).join('-');
}
