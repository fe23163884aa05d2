import { bbox } from '@turf/bbox';
import type { Geometry } from 'geojson';
import type { Atlas, Corridor } from '#lib/atlas/atlas.ts';
import type { CountryBounds } from '#lib/atlas/check/check.ts';
import type { Country } from '#lib/atlas/vocabulary.ts';
import { hull } from '#lib/time/lifetime.ts';
import { clampYear, FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { eastOf, HOME_BOUNDS, type Bounds } from '#lib/view/camera.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

/** A country that is wider than so many degrees is shown as far as what belongs to it reaches. */
const WIDE = 60;

/** The view that the page of a country shows and opens: all years of what belongs to it. */
export function countryView(atlas: Atlas, country: Country, shapes: CountryBounds): View {
	const years = [FIRST_YEAR, LAST_YEAR] as const;
	return { ...DEFAULT_VIEW, years, country: [country], fit: countryFit(atlas, country, shapes) };
}

/** The view that the page of a corridor shows and opens: its years, and its ports and crossings. */
export function corridorView({ legs }: Atlas, corridor: Corridor): View {
	const { first, last } = hull(corridor.life.possible) ?? { first: null, last: null };
	const geometries = corridor.chain.links.flatMap(({ leg }) => legs.get(leg)?.geometry ?? []);
	return {
		...DEFAULT_VIEW,
		years: [clampYear(first ?? FIRST_YEAR), clampYear(last ?? LAST_YEAR)],
		layers: [corridor.layer, 'hubs'],
		select: corridor.id,
		fit: rounded(boundsOf(geometries)),
	};
}

/** The largest part of a country; of a wide one no more than its legs and things reach. */
function countryFit({ things }: Atlas, country: Country, shapes: CountryBounds): Bounds {
	const area = ([west, south, east, north]: Bounds) => (east - west) * (north - south);
	const parts = shapes.get(country) ?? [];
	const largest = parts.reduce<Bounds | null>(
		(best, part) => (best === null || area(part) > area(best) ? part : best),
		null,
	);
	if (!largest) return HOME_BOUNDS;
	const [west, south, east, north] = largest;
	if (eastOf(largest) - west <= WIDE) return rounded(largest);
	const [w, s, e, n] = boundsOf(
		things.flatMap(({ countries, geometry }) =>
			geometry && countries.includes(country) ? [geometry] : [],
		),
	);
	return rounded([Math.max(west, w), Math.max(south, s), Math.min(east, e), Math.min(north, n)]);
}

function boundsOf(geometries: readonly Geometry[]): Bounds {
	const [west, south, east, north] = bbox({
		type: 'GeometryCollection',
		geometries: [...geometries],
	});
	return [west, south, east, north];
}

/** Bounds to a tenth of a degree, outwards, so that an address stays short. */
function rounded([west, south, east, north]: Bounds): Bounds {
	const [down, up] = [
		(x: number) => Math.floor(x * 10) / 10,
		(x: number) => Math.ceil(x * 10) / 10,
	];
	return [down(west), down(south), up(east), up(north)];
}
