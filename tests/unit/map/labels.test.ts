import { describe, expect, it } from 'vitest';
import type { Feature, Point } from 'geojson';
import { stateIn, yearSlice } from '#lib/atlas/slice.ts';
import { barTextBox } from '#lib/map/bars.ts';
import { YEARS } from '#lib/time/years.ts';
import { nameIn, type Town } from '#lib/map/basemap.ts';
import { isOfYear, labelBox, textWidth, type Label } from '#lib/map/labels.ts';
import { placed } from '#lib/map/layout.ts';
import { markBox } from '#lib/map/mark-stands.ts';
import {
	homeFrames,
	isInFrame,
	isShownAt,
	levelBefore,
	LEVELS as ZOOMS,
	outsideHome,
	spreadOf,
} from '#lib/map/levels.ts';
import { lineLabelBoxes } from '#lib/map/line-labels.ts';
import { capitalYears, CORRIDOR_TOWNS, THEATRE } from '#lib/map/name-tiers.ts';
import { moved, overlap, type Box } from '#lib/map/room.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { EMPTY_BASEMAP, outlineOf, realMap } from '../../fixtures/map.ts';

const LANGUAGES = [en, ru, kk];
const LEVELS = LANGUAGES.flatMap((words) => ZOOMS.map((zoom) => ({ words, zoom })));
const titled = LEVELS.map((level) => [level.zoom, level.words.language, level.words] as const);
/** The levels of the home views on a phone, an upright tablet and a desk of 1440x900. */
const [PHONE_LEVEL, TABLET_LEVEL, DESK_LEVEL] = [1.8, 2.4, 3.2];
const real = realMap();

const atLevel = <T extends { zooms: [number, number] }>(list: readonly T[], zoom: number) =>
	list.filter(({ zooms }) => isShownAt(zooms, zoom));

/** A box about a position, in pixels of the world at a zoom. */
function onMap(box: Box, at: readonly [number, number], zoom: number): Box {
	const k = unitsPerPixel(zoom);
	const [x, y] = project(at);
	return moved(box, [x / k, y / k]);
}

/** Whether two names never show in the same year. */
const isNever = (a: Label, b: Label) =>
	!YEARS.some((year) => isOfYear(a, year) && isOfYear(b, year));

function town(
	n: string,
	at: [number, number],
	r: number,
	more: Partial<Town> = {},
): Feature<Point, Town> {
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: { n, r, iso: 'KAZ', ...more },
	};
}

/** Labels of things and towns, without a basemap's areas. */
const namesOf = (things: Parameters<typeof outlineOf>[0], towns: Feature<Point, Town>[]) =>
	placed(outlineOf(things), { ...EMPTY_BASEMAP, towns }, 'en').labels;

describe('the names of the real map', () => {
	it.each(titled)(
		'lie at zoom %s in “%s” on no other and on no mark, up to the next level',
		(zoom, _, words) => {
			const { labels, marks } = realMap(words);
			const span = Math.log2(spreadOf(zoom));
			const clashes = [0, 0.5, 0.99].flatMap((part) => {
				const at = zoom + part * span;
				const names = atLevel(labels, zoom).map((label) => ({
					label,
					box: onMap(labelBox(label), label.at, at),
				}));
				const spots = atLevel(marks, zoom).map((mark) => onMap(markBox(mark), mark.at, at));
				return names.flatMap(({ label, box }, i) => [
					...names
						.slice(i + 1)
						.filter((other) => overlap(box, other.box) && !isNever(label, other.label))
						.map((other) => `${label.text} / ${other.label.text} at ${at}`),
					...spots.filter((spot) => overlap(box, spot)).map(() => `${label.text} / mark at ${at}`),
				]);
			});
			expect(clashes).toEqual([]);
		},
	);

	it.each(titled.filter(([zoom]) => zoom >= TABLET_LEVEL))(
		'include at zoom %s in “%s”, in every year, our countries, their capitals and the towns of the corridors',
		(zoom, language, words) => {
			const { labels, basemap } = realMap(words);
			const shown = atLevel(labels, zoom);
			const countries = basemap.labels.filter(({ properties: { id } }) => THEATRE.has(id ?? ''));
			expect(new Set(countries.map(({ properties: { id } }) => id)).size).toBe(THEATRE.size);
			for (const { properties } of countries)
				expect(shown.map(({ text }) => text)).toContain(nameIn(properties, language));
			const towns = basemap.towns.filter(({ properties: { n } }) => CORRIDOR_TOWNS.has(n));
			expect(towns).toHaveLength(CORRIDOR_TOWNS.size);
			for (const { properties } of towns)
				expect(shown.map(({ text }) => text)).toContain(nameIn(properties, language));
			const seats = basemap.towns.filter(({ properties: { iso } }) => THEATRE.has(iso));
			for (const year of YEARS) {
				const capitals = seats.filter(({ properties: { n, cap } }) => {
					const years = capitalYears(n, cap === 1);
					return years && years[0] <= year && year <= years[1];
				});
				expect(capitals).toHaveLength(THEATRE.size);
				for (const { properties } of capitals) {
					const name = nameIn(properties, language);
					const found = shown.filter((label) => label.text === name && isOfYear(label, year));
					expect([name, year, found.map(({ kind }) => kind)]).toEqual([name, year, ['capital']]);
				}
			}
		},
	);

	it.each(LANGUAGES.map((words) => [words.language, words] as const))(
		'lack on the home view of a phone in “%s” two countries smaller than their names and no more than two others',
		(language, words) => {
			const { labels, basemap } = realMap(words);
			const shown = new Set(atLevel(labels, PHONE_LEVEL).map(({ text }) => text));
			const countries = basemap.labels.filter(({ properties: { id } }) => THEATRE.has(id ?? ''));
			const towns = basemap.towns.filter(
				({ properties: { n, iso, cap } }) =>
					CORRIDOR_TOWNS.has(n) || (THEATRE.has(iso) && capitalYears(n, cap === 1) !== null),
			);
			const lacking = [...countries, ...towns].filter(
				({ properties }) => !shown.has(nameIn(properties, language)),
			);
			const of = (code: string) =>
				countries.filter(({ properties: { id } }) => id === code).some((c) => !lacking.includes(c));
			expect(['AFG', 'KAZ', 'UZB', 'RUS', 'IRN', 'PAK', 'TUR'].filter((code) => !of(code))).toEqual(
				[],
			);
			expect(lacking.length).toBeLessThanOrEqual(4);
		},
	);

	it.each(titled.filter(([zoom]) => zoom >= TABLET_LEVEL && zoom <= DESK_LEVEL))(
		'of the first tier are at zoom %s in “%s”, but for one at most, neither cut by the edge of a home view nor under its toolbar',
		(zoom, language, words) => {
			const hidden = atLevel(realMap(words).labels, zoom)
				.filter(({ kind }) => kind === 'theatre' || kind === 'capital')
				.filter((label) => {
					const { west, north } = onMap({ west: 0, east: 0, north: 0, south: 0 }, label.at, zoom);
					return outsideHome(homeFrames(zoom, language), [west, north], labelBox(label)) > 0;
				});
			expect(hidden.length).toBeLessThanOrEqual(1);
		},
	);

	it('stand once at each zoom level and in each year', () => {
		for (const zoom of ZOOMS)
			for (const year of [1992, 1997, 1998, 2015]) {
				const shown = atLevel(real.labels, zoom).filter((label) => isOfYear(label, year));
				const spots = shown.map(({ text, at }) => `${text} ${at.join()}`);
				expect(new Set(spots).size).toBe(spots.length);
			}
	});

	it('are one label where they stand the same at neighbouring zoom levels', () => {
		const open = new Map<string, number>();
		const torn: string[] = [];
		for (const { zooms, ...label } of real.labels) {
			const key = JSON.stringify(label);
			if (open.get(key) === levelBefore(zooms[0])) torn.push(`${label.text} at ${zooms[0]}`);
			open.set(key, zooms[1]);
		}
		expect(torn).toEqual([]);
	});

	it('have text, and members that exist', () => {
		const ids = new Set(real.outline.things.map(({ id }) => id));
		for (const { text, members } of real.labels) {
			expect(text).toMatch(/\S/);
			expect(members.filter((id) => !ids.has(id))).toEqual([]);
		}
	});
});

describe('a label', () => {
	it('of a place stands beside its mark and shows while one of its things does', () => {
		const [label] = namesOf([{ id: 'a', at: [70, 45], name: 'A port' }], []);
		expect(label).toMatchObject({ text: 'A port', kind: 'place', anchor: 'start', members: ['a'] });
		expect(label?.marked).toBe(true);
	});

	it('of a town where a mark stands takes the place of the mark’s own', () => {
		const list = namesOf([{ id: 'a', at: [70, 45] }], [town('Town', [70.05, 45.05], 1)]);
		const near = atLevel(list, 5);
		expect(near.map(({ text, marked, members }) => ({ text, marked, members }))).toEqual([
			{ text: 'Town', marked: true, members: [] },
		]);
	});

	it('of a lesser town waits for the zoom level of its importance', () => {
		const [first, ...rest] = namesOf([], [town('Village', [70, 45], 5)]);
		expect(first?.zooms).toEqual([6, 8]);
		expect(rest).toEqual([]);
	});

	it('gives way to a more important one that has no other side', () => {
		const towns = [town('Greatest', [70, 45], 1), town('Lesser', [70.02, 45], 2)];
		const shown = atLevel(namesOf([], towns), 4);
		expect(shown.map(({ text }) => text)).not.toContain('Lesser');
		expect(shown.map(({ text, anchor }) => [text, anchor])).toEqual([['Greatest', 'start']]);
	});

	it('of a junction comes after those of other places', () => {
		const around: [number, number][] = [
			[70, 45],
			[70.3, 45],
			[70, 45.2],
			[70.3, 45.2],
		];
		const things = around.map((at, i) => ({
			...{ id: `t${i}`, name: `Quite a long name ${i}`, at },
			kind: i === 0 ? ('junction' as const) : ('port' as const),
		}));
		const alone = atLevel(namesOf(things.slice(0, 1), []), 3);
		expect(alone.map(({ text }) => text)).toEqual(['Quite a long name 0']);
		const named = atLevel(namesOf(things, []), 3).map(({ text }) => text);
		expect(named.length).toBeGreaterThan(0);
		if (named.length < things.length) expect(named).not.toContain('Quite a long name 0');
	});

	it('does not depend on the year: what was renamed keeps its spot', () => {
		const [label] = namesOf([], [town('New', [70, 45], 1, { was: [['Old', 1998]] })]);
		expect(label).toMatchObject({ text: 'New', was: [['Old', 1998]], at: [70, 45] });
	});

	it('of a capital is set as one', () => {
		expect(namesOf([], [town('Seat', [70, 45], 1, { cap: 1 })])[0]?.kind).toBe('capital');
	});

	it('of a town that was the capital for a time is set as one in those years', () => {
		const kinds = atLevel(namesOf([], [town('Almaty', [76.9, 43.2], 1)]), 5).map(
			({ kind, years }) => [kind, years],
		);
		expect(kinds).toEqual([
			['capital', [1992, 1997]],
			['town', [1998, 2015]],
		]);
	});
});

describe('the width of a text', () => {
	it('grows with its letters, in capitals and in bold', () => {
		expect(textWidth('', 'town')).toBe(0);
		expect(textWidth('Almaty', 'town')).toBeGreaterThan(textWidth('Alma', 'town'));
		expect(textWidth('Almaty', 'capital')).toBeGreaterThan(textWidth('Almaty', 'town'));
		expect(textWidth('almaty', 'country')).toBe(textWidth('ALMATY', 'country'));
	});
});

describe('the names along lines', () => {
	const legs = new Map(real.outline.legs.map((leg) => [leg.id, leg]));
	const roomOf = (label: (typeof real.lineLabels)[number], zoom: number) =>
		lineLabelBoxes(label).map((box) => onMap(box, label.at, zoom));

	it('are at most two for each family of corridors, at every zoom', () => {
		for (const zoom of ZOOMS) {
			const families = atLevel(real.lineLabels, zoom).map(({ family }) => family);
			for (const family of new Set(families))
				expect(families.filter((f) => f === family).length).toBeLessThanOrEqual(2);
		}
	});

	it('belong to a leg that the family used, with the years of that use', () => {
		for (const { family, leg, yearStates } of real.lineLabels)
			expect(legs.get(leg)?.strands.find((s) => s.family === family)?.yearStates).toBe(yearStates);
	});

	it('never stand on their heads', () => {
		for (const { angle } of real.lineLabels) expect(Math.abs(angle)).toBeLessThanOrEqual(90);
	});

	it.each(LANGUAGES.map((words) => [words.language, words] as const))(
		'name in “%s” every corridor that a desk shows in 2011, whole and clear of the toolbar',
		(_, words) => {
			const { outline, lineLabels } = realMap(words);
			const [desk] = homeFrames(DESK_LEVEL, words.language);
			if (!desk) throw new Error('the desk has another level');
			const shown = atLevel(lineLabels, DESK_LEVEL).filter(
				(label) => stateIn({ ...label, layer: 'corridors' }, yearSlice(2011)) > 0,
			);
			const whole = shown.filter((label) => {
				const spot = onMap({ west: 0, east: 0, north: 0, south: 0 }, label.at, DESK_LEVEL);
				const at = [spot.west, spot.north] as const;
				return (
					isInFrame(desk, at) &&
					lineLabelBoxes(label).every((box) => outsideHome([desk], at, box) === 0)
				);
			});
			const there = outline.corridors
				.filter(({ layer }) => layer === 'corridors')
				.filter((corridor) => stateIn(corridor, yearSlice(2011)) > 0);
			const named = new Set(whole.map(({ family }) => family));
			expect([...new Set(there.map(({ family }) => family))].filter((f) => !named.has(f))).toEqual(
				[],
			);
		},
	);

	it.each(titled)('lie at zoom %s in “%s” on no name, mark or date', (zoom, _, words) => {
		const map = realMap(words);
		const [labels, marks, bars] = [map.labels, map.marks, map.bars].map((list) =>
			atLevel<(typeof list)[number]>(list, zoom),
		) as [typeof map.labels, typeof map.marks, typeof map.bars];
		const firm = [
			...labels.map((label) => ({ what: label.text, box: onMap(labelBox(label), label.at, zoom) })),
			...marks.map((mark) => ({ what: mark.id, box: onMap(markBox(mark), mark.at, zoom) })),
			...bars
				.filter(({ text }) => text)
				.map((bar) => ({ what: bar.text, box: onMap(barTextBox(bar), bar.at, zoom) })),
		];
		for (const label of atLevel(map.lineLabels, zoom)) {
			const own = roomOf(label, zoom);
			const covered = firm.filter(({ box }) => own.some((part) => overlap(part, box)));
			expect([label.text, covered.map(({ what }) => what)]).toEqual([label.text, []]);
		}
	});
});
