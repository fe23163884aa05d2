import type { Feature } from 'geojson';
import { readBorders, readCountries, type Country } from './countries.ts';
import { readLakes, readWater, type Lake } from './lakes.ts';
import { readRivers, type River } from './rivers.ts';
import { readTowns } from './towns.ts';

/** Everything the maps are drawn from, in full detail. */
export interface Ground {
	countries: Country[];
	lakes: Lake[];
	rivers: River[];
	towns: Feature[];
}

export function readGround(): Ground {
	const water = readWater();
	return {
		countries: readCountries(),
		lakes: readLakes(water.lakes),
		rivers: readRivers([...water.rivers, ...water.lakes], readBorders()),
		towns: readTowns(),
	};
}
