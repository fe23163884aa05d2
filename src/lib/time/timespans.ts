import { parseEdtf, type Edge } from './edtf.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

/** One side of a period in ISO 8601 days; a side that is left out is not known at all. */
export type Bound = { earliest?: string; latest?: string };

/** The periods of an EDTF string as Linked Places writes them (its `when`). */
export type When = {
	timespans: { start: Bound; end: Bound }[];
	label: string;
	certainty?: 'uncertain';
};

/**
 * An EDTF string as Linked Places' `when`, which asks for a start of every period and takes a missing
 * end for the length of the start. So a side that is open reaches to the end of our years, and an
 * unknown start is no later than the end, an unknown end no earlier than the start.
 */
export function linkedWhen(edtf: string): When {
	const spans = parseEdtf(edtf);
	return {
		timespans: spans.map(({ start, end }) => ({
			start: bound({
				earliest: start.earliest,
				latest: Math.min(finite(start.latest, FIRST_YEAR * 10000 + 101), end.latest),
			}),
			end: bound({
				earliest: Math.max(finite(end.earliest, LAST_YEAR * 10000 + 1231), start.earliest),
				latest: end.latest,
			}),
		})),
		label: edtf,
		...(spans.some(({ doubtful }) => doubtful) ? { certainty: 'uncertain' as const } : {}),
	};
}

function finite(day: number, otherwise: number): number {
	return Number.isFinite(day) ? day : otherwise;
}

function bound({ earliest, latest }: Edge): Bound {
	return {
		...(Number.isFinite(earliest) ? { earliest: isoDay(earliest) } : {}),
		...(Number.isFinite(latest) ? { latest: isoDay(latest) } : {}),
	};
}

/** `2009-05-31` for 20090531. */
function isoDay(ymd: number): string {
	return String(ymd)
		.padStart(8, '0')
		.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}
