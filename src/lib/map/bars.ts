import type { Outline, OutlineCorridor } from '#lib/atlas/outline.ts';
import type { Timed } from '#lib/atlas/slice.ts';
import { LINE_LABEL_ZOOM } from './labels.ts';
import { LAST_LEVEL } from './marks.ts';
import { BAR_SIGN } from './symbols.ts';
import { unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import { drawnLine } from '#lib/view/drawn-line.ts';
import { shortInterval } from '#lib/words/short-interval.ts';
import type { Words } from '#lib/words/en.ts';

/**
 * The bar across a corridor that was cut for a time, with that time beside it. It shows while the time
 * shown overlaps it.
 */
export type Bar = Timed & {
	/** `corridor/number`: one for each interruption, which has a bar at each zoom level. */
	id: string;
	corridor: string;
	leg: string;
	/** On the line, just before the place where it was cut; longitude before latitude. */
	at: [number, number];
	/** Degrees clockwise from east in which goods travel there. */
	angle: number;
	/** First and last zoom level, both included. */
	zooms: [number, number];
	text: string;
	/** How many others stand at the same place before it: each has a line of text of its own. */
	row: number;
};

/** Each zoom level has its own spot, so that the bar stays beside the place; the last also holds above it. */
const LEVELS = Array.from(
	{ length: LAST_LEVEL - LINE_LABEL_ZOOM + 1 },
	(_, i): [number, number] => {
		const level = LINE_LABEL_ZOOM + i;
		return [level, level === LAST_LEVEL ? 99 : level];
	},
);
/** The spot is right in the middle of its level. */
const LEVEL_OFFSET = 0.5;

/** The bars of all corridors, in the words of a language. */
export function bars(outline: Outline, words: Words): Bar[] {
	const rows = new Map<string, number>();
	return outline.corridors.flatMap((corridor) =>
		(corridor.interruptions ?? []).flatMap(({ kind, when, yearStates, at: place }, i) => {
			const way = place === undefined ? null : wayTo(corridor, place, outline);
			if (!way || place === undefined) return [];
			const row = rows.get(place) ?? 0;
			rows.set(place, row + 1);
			const { id, layer, witnesses } = corridor;
			const text = words.interrupted[kind](shortInterval(when, words.language));
			return LEVELS.map((zooms): Bar => {
				// A symbol may stand on the place itself.
				const before = way.line.length - BAR_SIGN.before * unitsPerPixel(zooms[0] + LEVEL_OFFSET);
				return {
					...{
						id: `${id}/${i + 1}`,
						corridor: id,
						leg: way.leg,
						layer,
						yearStates,
						text,
						row,
						zooms,
					},
					...(witnesses === undefined ? {} : { witnesses }),
					at: unproject(way.line.at(before)),
					angle: Math.round(way.line.angleAt(before)),
				};
			});
		}),
	);
}

/** The line of a corridor from its start to a place, and the last leg of it. */
function wayTo({ places, legs }: OutlineCorridor, place: string, outline: Outline) {
	const links = legs.slice(0, places.indexOf(place));
	const last = links.at(-1);
	if (!last) return null;
	const positions = links.flatMap(({ id, reversed }) => {
		const line = outline.legs.find((leg) => leg.id === id)?.lines.flat() ?? [];
		return reversed ? line.toReversed() : line;
	});
	return { leg: last.id, line: drawnLine(positions) };
}
