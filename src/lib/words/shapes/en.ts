import type { Grouping } from '#lib/atlas/timeline.ts';

/** The words of what stands beside the map and the table; loaded only where it is shown. */
export const en = {
	timeline: {
		caption: (when: string) => `Everything on the map through the years; marked: ${when}`,
		group: 'Group by',
		groupings: { layer: 'layer', country: 'country' } satisfies Record<Grouping, string>,
		noCountry: 'No country',
		/** The column of bars. */
		axis: 'Time',
		/** What the signs mean. */
		event: 'event',
		shut: 'closed',
		/** What something is in the time that the map shows. */
		state: (when: string, state: string) => `${when}: ${state}.`,
		/** Rows of a group that are not listed. */
		beyond: (rows: number) =>
			`… and ${rows.toLocaleString('en')} more. A shorter period or a word in the filter brings them here.`,
	},
	strip: {
		count: 'Number of maps',
	},
	/** Shows one of several maps by itself. */
	open: (time: string) => `Show ${time} on one map`,
};

export type ShapeWords = typeof en;
