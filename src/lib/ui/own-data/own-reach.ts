import type { Slice } from '#lib/atlas/slice.ts';
import { inSight } from '#lib/map/own/in-sight.ts';
import { extentsOf, toYears } from './own-destination.ts';
import type { OwnData } from './own-data.svelte.ts';

/** How much of the rows that are asked for is shown. */
export type Reach = {
	rows: number;
	/** So many are in the time of a slice. */
	inTime: number;
	/** The first and last year in which one of them is; null where none is in any. */
	years: readonly [number, number] | null;
	/** How many have a place, have it in sight, and are shown there; null while there is no map. */
	sight: { all: number; there: number; shown: number } | null;
};

/** How much of the rows that are asked for a slice and the map show. */
export function reachOf(own: OwnData, slice: Slice): Reach {
	const { asked, overlay, stage } = own;
	const counts = asked.map((layer) => own.censusOf(layer).countIn(slice));
	const sight = stage.sight();
	return {
		rows: asked.reduce((sum, { features }) => sum + features.length, 0),
		inTime: counts.reduce((sum, { certain, possible }) => sum + certain + possible, 0),
		years: extentsOf(asked).years,
		sight: sight && inSight(overlay.drawing, slice, sight, asked),
	};
}

/** Whether a slice shows all of some years. */
export function hasYears(slice: Slice, [first, last]: readonly [number, number]): boolean {
	const { year, date, years } = slice;
	if (years) return years[0] <= first && years[1] >= last;
	return first === last && year === first && date === null;
}

/** Shows all years in which the rows are that are asked for, or the part of the earth where they are. */
export function showAll({ asked, stage }: OwnData, what: 'years' | 'place'): void {
	const { years, bounds } = extentsOf(asked);
	if (what === 'years' && years) stage.change(toYears(years, stage.view()), '');
	if (what === 'place' && bounds) stage.change(stage.towards(bounds), '');
}
