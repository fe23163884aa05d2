import { timeText } from '#lib/atlas/slice.ts';
import { toldSlice } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';

/**
 * The name of an export without its ending, such as `ndn-atlas-2011`, `ndn-atlas-2008-2012` or
 * `ndn-atlas-2012-03`; of a strip all its years, of other files than pictures the `time` that is given.
 */
export function fileName(view: View, time = timeText(toldSlice(view))): string {
	return [datedName(time), view.select].filter(Boolean).join('-');
}

/** The name of a file of ours for a time as `timeText` writes it, without its ending. */
export const datedName = (time: string): string => `ndn-atlas-${time.replaceAll(/[^0-9]+/g, '-')}`;
