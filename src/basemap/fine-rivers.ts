import { dense, Nearest, runs, withoutShort } from './near.ts';
import type { River } from './rivers.ts';
import type { Stretch } from './wet.ts';

/** A line of GSHHG within so many kilometres of a river of the table is that river. */
const REACH = 4;
/** Fewer vertices in a row are a tributary's last stretch. */
const SHORT = 8;

/** From which zoom a river without a name is drawn, by its level in GSHHG; 8 to 10 are canals. */
const ZOOM_BY_LEVEL = [6, 6, 6, 7, 8] as const;
const CANAL_ZOOM = 9;

/** GSHHG's lines, which have no names and no rank, with those of the rivers of the table. */
export function namedRivers(stretches: readonly Stretch[], rivers: readonly River[]): River[] {
	const index = new Nearest<River>();
	for (const river of rivers)
		if (river.name) for (const at of dense(river.line, 1)) index.add(at, river);
	return stretches.flatMap(({ level, line }): River[] => {
		const zoom = ZOOM_BY_LEVEL[level] ?? CANAL_ZOOM;
		const near = line.map((at) => index.find(at, REACH)?.value ?? null);
		const names = [...new Set(near)].reduce<(River | null)[]>(
			(values, river) => (river ? withoutShort(values, river, SHORT, null) : values),
			near,
		);
		return runs(names).flatMap(({ value, first, last }): River[] => {
			const part = line.slice(first, last + 2);
			if (part.length < 2) return [];
			return [value ? { name: value.name!, zoom: value.zoom, line: part } : { zoom, line: part }];
		});
	});
}
