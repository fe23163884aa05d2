import { timeText } from '#lib/atlas/slice.ts';
import type { View } from '#lib/view/view.ts';

/** The name of an export without its ending, such as `ndn-atlas-2011` or `ndn-atlas-2008-2012`. */
export function fileName({ year, years, compare, select }: View): string {
	const time = timeText({ year, years, compare }).replaceAll(/[^0-9]+/g, '-');
	return ['ndn-atlas', time, select].filter(Boolean).join('-');
}
