import type { Position } from 'geojson';
import { parseEdtf } from '#lib/time/edtf.ts';
import { intervalOf, intervalText } from '#lib/time/intervals.ts';
import type { Atlas, Leg } from './atlas.ts';
import { shortCitation } from './citation.ts';
import { topOf } from './figure-chart.ts';
import type { Measure, MeasureBook, MeasuredWay } from './measures.ts';
import { NORTHERN, wayOf } from './quantities.ts';
import type { Figure } from './schema.ts';
import { MEASURES } from './vocabulary.ts';

/** A number is written on one of so many of the longest legs of its way. */
const SPOTS = 16;

/** What corridors are drawn wide by, from the figures that say of which measure they are. */
export function measureBook(atlas: Atlas): MeasureBook {
	const measures = MEASURES.flatMap((id): Measure[] => {
		const figures = atlas.figures.filter(({ measure }) => measure === id);
		const [first] = figures;
		if (!first) return [];
		return [
			{
				id,
				unit: first.unit,
				denominator: first.denominator ?? null,
				top: Math.max(...figures.map(topOf)),
				ways: figures.map((figure) => wayIn(figure, atlas)),
			},
		];
	});
	const sources = measures.flatMap(({ ways }) =>
		ways.flatMap(({ numbers }) => numbers.flatMap(({ source, citedIn }) => [source, citedIn])),
	);
	const cited = [...new Set(sources)].flatMap((id) => {
		const source = atlas.sources.get(id ?? '');
		return source ? [[source.id, shortCitation(source)]] : [];
	});
	return { measures, cited: Object.fromEntries(cited) as Record<string, string> };
}

function wayIn(figure: Figure, atlas: Atlas): MeasuredWay {
	const way = wayOf(figure, atlas);
	const families = way === 'network' ? NORTHERN : [way];
	const corridors = [...atlas.corridors.values()]
		.filter(({ family }) => families.includes(family))
		.map(({ id }) => id);
	const named = corridors.filter((id) => figure.about.includes(id));
	const written = named.length > 0 ? named : corridors;
	const legs = [...atlas.legs.values()].filter(({ id, uses }) =>
		figure.along
			? figure.along.legs.includes(id)
			: uses.some(({ corridor }) => written.includes(corridor)),
	);
	return {
		figure: figure.id,
		title: figure.title,
		families,
		corridors,
		along: figure.along?.legs ?? null,
		reading: figure.along?.reading ?? null,
		numbers: figure.points
			.map((point) => ({ ...point, days: intervalText(parseEdtf(point.when).map(intervalOf)) }))
			.sort((a, b) => (a.when < b.when ? -1 : 1)),
		spots: legs
			.sort((a, b) => b.lengthKm - a.lengthKm)
			.slice(0, SPOTS)
			.flatMap((leg) => spotOn(leg)),
	};
}

/** The middle of the line of a leg, in hundredths of a degree. */
function spotOn({ id, geometry }: Leg): MeasuredWay['spots'][number][] {
	const line = geometry?.type === 'LineString' ? geometry.coordinates : [];
	const lengths = line.slice(1).map((at, i) => Math.hypot(...steps(line[i] ?? at, at)));
	let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [i, length] of lengths.entries()) {
		const [from, to] = [line[i], line[i + 1]];
		if (from && to && left <= length) {
			const [dx, dy] = steps(from, to);
			const part = length > 0 ? left / length : 0;
			return [[id, hundredth((from[0] ?? 0) + dx * part), hundredth((from[1] ?? 0) + dy * part)]];
		}
		left -= length;
	}
	return [];
}

const steps = (from: Position, to: Position): [number, number] => [
	(to[0] ?? 0) - (from[0] ?? 0),
	(to[1] ?? 0) - (from[1] ?? 0),
];
const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;
