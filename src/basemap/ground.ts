import { readBorders, readCountries, type Country } from './countries.ts';
import { readLakes, readWater, type Lake } from './lakes.ts';
import { readRivers, type River } from './rivers.ts';
import { readSmallTowns, readTowns, type TownFeature } from './towns.ts';

/** Everything the maps are drawn from, in full detail. */
export interface Ground {
	countries: Country[];
	lakes: Lake[];
	rivers: River[];
	/** Named by hand, with Russian and Kazakh names. */
	towns: TownFeature[];
	/** From GeoNames, for the higher zooms. */
	smallTowns: TownFeature[];
}

export function readGround(): Ground {
	const water = readWater();
	const towns = readTowns();
	return {
		countries: readCountries(),
		lakes: readLakes(water.lakes),
		rivers: readRivers([...water.rivers, ...water.lakes], readBorders()),
		towns,
		smallTowns: readSmallTowns(towns),
	};
}
