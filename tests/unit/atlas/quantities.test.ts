import { describe, expect, it } from 'vitest';
import {
	comparable,
	corridorQuantities,
	quantities,
	quantitiesCsv,
	sought,
	wayOf,
	yearOfPoint,
} from '#lib/atlas/quantities.ts';
import { figureText } from '#lib/atlas/figure-text.ts';
import { claimFigures } from '#lib/atlas/claim-figures.ts';
import { corridorProfile } from '#lib/atlas/profile.ts';
import { figureChart, SLIDER_FRAME } from '#lib/atlas/figure-chart.ts';
import { projectAtlas } from '#lib/server/published.ts';

const atlas = projectAtlas();
const figure = (id: string) => {
	const found = atlas.figures.find((each) => each.id === id);
	if (!found) throw new Error(`no figure ${id}`);
	return found;
};
const of = (way: string) => {
	const found = quantities(atlas).find((each) => each.way === way);
	if (!found) throw new Error(`no way ${way}`);
	return found;
};

describe('the way of a figure', () => {
	it('is that of its corridors, and the network where there are several', () => {
		expect(wayOf(figure('containers-pakistan-year'), atlas)).toBe('pakistan');
		expect(wayOf(figure('transit-days-kkt'), atlas)).toBe('kkt');
		for (const id of [
			...['ndn-share-all-cargo', 'fuel-share-ndn', 'ndn-growth-forecast'],
			...['containers-kazakhstan', 'containers-week-rail'],
		])
			expect(wayOf(figure(id), atlas), id).toBe('network');
	});

	it('is the network, not the air, where nothing of the map is named', () => {
		expect(wayOf({ ...figure('ndn-share-all-cargo'), about: [] }, atlas)).toBe('network');
	});

	it('is told by places or by air where no corridor is named', () => {
		expect(wayOf(figure('baltic-tonnes'), atlas)).toBe('russian');
		expect(wayOf(figure('overflights-kazakhstan'), atlas)).toBe('air');
		expect(wayOf(figure('air-share-all-cargo'), atlas)).toBe('air');
	});
});

describe('a blank', () => {
	const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

	it('names the corridors that there were or may have been in its years, and no other', () => {
		expect(ids(sought(atlas, 'mersin', 2010, 2012).corridors)).toEqual(['ndn-mersin']);
		expect(ids(sought(atlas, 'air', 2011, 2011).corridors)).not.toContain('air-kabul-shymkent');
		expect(ids(sought(atlas, 'russian', 2009, 2009).corridors)).not.toContain('ndn-hairatan-mazar');
	});

	it('has the open question whose answer would fill it, of the network only one of several ways', () => {
		expect(ids(sought(atlas, 'mersin', 2010, 2012).questions)).toEqual(['mersin-inbound']);
		expect(ids(sought(atlas, 'network', 2012, 2012).questions)).toEqual(['ndn-volumes']);
		expect(ids(sought(atlas, 'pakistan', 2005, 2008).questions)).toEqual([]);
	});
});

describe('quantities by years', () => {
	it('hold each number once, in the year of its date', () => {
		const cells = quantities(atlas).flatMap(({ years }) => years.flatMap((year) => year.cells));
		const points = cells.flatMap((cell) => cell.points);
		const topics = ['cargo', 'shares', 'times', 'flights'];
		const counted = atlas.figures.filter(({ topic }) => topics.includes(topic));
		expect(new Set(points).size).toBe(points.length);
		const ofClaims = [...atlas.corridors.values()].flatMap((each) =>
			claimFigures(each, atlas.figures),
		);
		expect(points).toHaveLength([...counted, ...ofClaims].flatMap((each) => each.points).length);
		expect(yearOfPoint('2010~')).toBe(2010);
		expect(yearOfPoint('2010-01/2010-06')).toBe(2010);
		expect(yearOfPoint('/2012-05')).toBe(2012);
	});

	it('put what sources disagree on into one cell', () => {
		const year = of('russian').years.find(({ first }) => first === 2011);
		const cell = year?.cells.find((each) => each.figure.id === 'containers-russia');
		expect(cell?.points.map(({ value }) => value)).toEqual([27_000, 25_000]);
	});

	it('leave no year of use out: years without a number stand as blanks, joined', () => {
		for (const { way, years } of quantities(atlas)) {
			expect(years.length, way).toBeGreaterThan(0);
			for (const [i, { first }] of years.entries())
				if (i > 0) expect(first, way).toBe((years[i - 1]?.last ?? 0) + 1);
			const blanks = years.map(({ cells }) => cells.length === 0);
			expect(
				blanks.some((isBlank, i) => isBlank && blanks[i + 1]),
				way,
			).toBe(false);
		}
		expect(of('mersin').years.every(({ cells }) => cells.length === 0)).toBe(true);
	});
});

describe('a way opened into its corridors', () => {
	const opened = (way: string) => corridorQuantities(atlas, of(way));
	const told = (way: string, corridor: string) =>
		opened(way)
			.find((each) => each.corridor.id === corridor)
			?.years.flatMap(({ cells }) => cells.map((cell) => cell.figure.id));

	it('has each of them once, with what is counted of it alone', () => {
		const all = quantities(atlas).flatMap((way) => corridorQuantities(atlas, way));
		const ids = all.map(({ corridor }) => corridor.id);
		expect(ids.toSorted()).toEqual([...atlas.corridors.keys()].toSorted());
		expect(told('russian', 'ndn-north-klaipeda')).toEqual(['containers-klaipeda']);
		expect(told('air', 'air-fairchild-manas')).toContain('polar-saving-hours');
	});

	it('gives to none what is counted of two at once', () => {
		for (const id of ['pakgloc-torkham', 'pakgloc-chaman'])
			expect(told('pakistan', id)).not.toContain('pakistan-share-surface');
	});

	it('has a blank for the years of one of which nothing was counted', () => {
		const [mersin] = opened('mersin');
		expect(mersin?.years).toHaveLength(1);
		expect(mersin?.years[0]?.cells).toEqual([]);
	});
});

it('every quantity is told in Russian and Kazakh, too', () => {
	const figures = quantities(atlas).flatMap((way) => way.figures);
	for (const language of ['ru', 'kk'] as const)
		for (const each of figures) expect(figureText(each, language).lang, each.id).toBe(language);
});

describe('figures that share a scale', () => {
	it('count the same part of the same whole', () => {
		const groups = comparable(atlas.figures);
		for (const { figures } of groups) {
			expect(new Set(figures.map(({ unit }) => unit)).size).toBe(1);
			expect(new Set(figures.map(({ denominator }) => denominator)).size).toBe(1);
		}
		expect(groups[0]?.figures.map(({ id }) => id).toSorted()).toEqual([
			'air-share-all-cargo',
			'ndn-share-all-cargo',
			'pakistan-share-all-cargo',
		]);
	});

	const counting = (id: string, denominator: string | undefined, ...values: number[]) => ({
		...{ ...figure('transit-tallinn'), id, denominator },
		points: figure('transit-tallinn').points.map((point, i) => ({
			...point,
			value: values[i % values.length] ?? 0,
		})),
	});

	it('are drawn on one scale, so that equal heights are equal numbers', () => {
		const [group] = comparable([
			counting('few', 'of all', 5, 10),
			counting('many', 'of all', 20, 400),
		]);
		const charts = group?.figures.map((each) => figureChart(each, SLIDER_FRAME, group.top)) ?? [];
		expect(charts.map(({ levels }) => levels.at(-1)?.value)).toEqual([400, 400]);
		const heights = charts.map(({ dots }) => Math.max(...dots.map(({ y }) => y)));
		expect(heights).toEqual([2.5, 100]);
	});

	it('say of what they are a part; others stand alone', () => {
		const groups = comparable([counting('a', undefined, 1, 2), counting('b', undefined, 3, 4)]);
		expect(groups.map(({ figures }) => figures.map(({ id }) => id))).toEqual([['a'], ['b']]);
	});
});

describe('the table of quantities', () => {
	const [head = '', ...rows] = quantitiesCsv(atlas).trim().split('\r\n');

	it('has a row for each number and for each blank, with a source wherever there is a number', () => {
		const years = quantities(atlas).flatMap((way) => way.years);
		const cells = years.flatMap((year) => year.cells);
		const blanks = years.filter((year) => year.cells.length === 0);
		const points = cells.flatMap((cell) => cell.points);
		expect(rows).toHaveLength(points.length + blanks.length);
		expect(head).toContain('denominator,source');
		expect(rows.filter((row) => row.includes('no number found'))).toHaveLength(blanks.length);
	});

	it('gives a number all years of its date, not the one in its middle alone', () => {
		const yearsOf = (id: string) =>
			rows.filter((row) => row.includes(`,${id},`)).map((row) => row.split(',')[1]);
		expect(yearsOf('transit-days-riga')).toEqual(['2010/2011']);
		expect(yearsOf('transit-days-truck-trial')).toEqual(['2010']);
		expect(yearsOf('transit-tallinn')).toEqual(['2009', '2010', '2011']);
	});
});

describe('a number that only a claim gives', () => {
	const COUNTED = /^(containers|TEU|tonnes|tons|per cent|days)/;
	const all = quantities(atlas).flatMap(({ years }) => years.flatMap(({ cells }) => cells));
	const numbers = (figures: readonly { points: { source: string; value: number }[] }[]) =>
		figures.flatMap(({ points }) => points.map(({ source, value }) => `${source} ${value}`));

	it('stands on the page of its corridor and among all quantities, once', () => {
		let claimed = 0;
		for (const corridor of atlas.corridors.values()) {
			const { figures } = corridorProfile(atlas, corridor);
			const shown = numbers(figures);
			expect(new Set(shown).size, corridor.id).toBe(shown.length);
			for (const { value, unit = '', when, source, id } of corridor.claims) {
				if (value === undefined || !when || source === undefined || !COUNTED.test(unit)) continue;
				claimed++;
				expect(numbers(atlas.figures).concat(shown), id).toContain(`${source} ${value}`);
				expect(numbers(all.map(({ points }) => ({ points }))), id).toContain(`${source} ${value}`);
			}
		}
		expect(claimed).toBeGreaterThan(5);
	});

	it('leaves no corridor without one that has one', () => {
		for (const id of ['ndn-hairatan-bagram-road', 'dla-prototype-2004', 'ndn-north-riga-samara']) {
			const corridor = atlas.corridors.get(id);
			if (!corridor) throw new Error(`no corridor ${id}`);
			expect(corridorProfile(atlas, corridor).figures.length, id).toBeGreaterThan(0);
		}
	});
});
