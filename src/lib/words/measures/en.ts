import type { MeasureId } from '#lib/atlas/vocabulary.ts';

/** What is said of corridors that are drawn as wide as a quantity. */
export type MeasureWords = {
	/** Over the choice of a quantity. */
	title: string;
	/** Not by a quantity. */
	usual: string;
	names: Record<MeasureId, string>;
	/** What a number counts. */
	units: Record<MeasureId, string>;
	/** What each figure is of, by its id. */
	ways: Record<string, string>;
	/** A number, or a range, as it stands on the map. */
	value: (least: string, most: string, isShare: boolean) => string;
	/** A way of several lines, of which only the sum is known. */
	together: (way: string) => string;
	sum: string;
	filled: string;
	rim: string;
	unknown: string;
	/** No number of a time; years with numbers follow as buttons. */
	none: (time: string) => string;
	/** Two times are compared on one map. */
	compared: string;
	sideBySide: string;
	globe: string;
	flat: string;
	sources: (count: number) => string;
	readIn: (source: string) => string;
	reading: string;
	/** For a text alternative: what the widths show. */
	told: (name: string, time: string, ways: string) => string;
	toldNone: (name: string, time: string) => string;
};

export const en: MeasureWords = {
	title: 'Width of lines',
	usual: 'importance',
	names: {
		'share-all-cargo': 'share of all cargo into Afghanistan',
		'containers-year': 'containers in a year',
		'containers-port': 'containers by port, 2009 to May 2012',
		'tonnes-tallinn': 'tonnes through Tallinn',
	},
	units: {
		'share-all-cargo': 'per cent of all cargo entering Afghanistan, air included',
		'containers-year': 'containers in the year',
		'containers-port': 'containers for Afghanistan sent through the port since 2009',
		'tonnes-tallinn': 'tonnes of transit to Afghanistan in the year',
	},
	ways: {
		'ndn-share-all-cargo': 'North',
		'pakistan-share-all-cargo': 'Pakistan',
		'air-share-all-cargo': 'Air',
		'containers-ndn-year': 'North',
		'containers-pakistan-year': 'Pakistan',
		'containers-riga': 'Riga',
		'containers-muuga': 'Muuga',
		'containers-klaipeda': 'Klaipeda',
		'transit-tallinn': 'Tallinn',
	},
	value: (least, most, isShare) =>
		`${least === most ? least : `${least}–${most}`}${isShare ? '%' : ''}`,
	together: (way) => `${way}, together`,
	sum: 'Wide and hollow: what is known is the sum of several lines; each carried at most this.',
	filled: 'Filled: so much went over this line.',
	rim: 'Filled within a rim: between the two, as the sources differ.',
	unknown: 'Thin and hollow: in use, but no number for it is known.',
	none: (time) => `No number counts this in ${time}. There are some for:`,
	compared:
		'With two times on one map, widths show what came and went. Two maps show the quantity in each.',
	sideBySide: 'Two maps',
	globe: 'Widths by quantity are drawn on the flat map.',
	flat: 'Flat map',
	sources: (count) =>
		count === 1 ? 'One number and its source' : `${count} numbers and their sources`,
	readIn: (source) => `as read in ${source}`,
	reading: 'our reading',
	told: (name, time, ways) => `The lines are as wide as the ${name} in ${time}: ${ways}.`,
	toldNone: (name, time) =>
		`The lines would be as wide as the ${name}, but no number counts this in ${time}: all are hollow.`,
};
