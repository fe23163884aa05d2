import { describe, expect, it } from 'vitest';
import type { Feature, Point } from 'geojson';
import type { Town } from '#lib/map/basemap.ts';
import { LABEL_TYPE, labels, textWidth, type Label } from '#lib/map/labels.ts';
import { MARK_ZOOMS, marks } from '#lib/map/marks.ts';
import { HOME_ZOOM } from '#lib/view/home.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { outlineOf, realMap } from '../../fixtures/map.ts';

const real = realMap();
const atLevel = <T extends { zooms: [number, number] }>(list: readonly T[], zoom: number) =>
	list.filter(({ zooms: [first, last] }) => first <= zoom && zoom <= last);

type Box = { west: number; east: number; north: number; south: number };

/** Where a label's letters stand, in pixels of the world at a little above a zoom level. */
function letters(label: Label, zoom: number): Box {
	const k = unitsPerPixel(zoom + 0.3);
	const [x, y] = project(label.at).map((n) => n / k) as [number, number];
	const [w, h] = [textWidth(label.text, label.kind), LABEL_TYPE[label.kind].px * 1.15];
	const isArea = label.kind === 'country' || label.kind === 'water';
	const gap = (isArea ? 0 : label.marked ? 12 : 4) + 3.5;
	const rise = Math.max(gap, LABEL_TYPE[label.kind].px) + h / 2;
	const [dx, dy] = {
		centre: [0, 0],
		right: [gap + w / 2, 0],
		left: [-gap - w / 2, 0],
		above: [0, -rise],
		below: [0, rise],
	}[label.side] as [number, number];
	return {
		west: x + dx - w / 2,
		east: x + dx + w / 2,
		north: y + dy - h / 2,
		south: y + dy + h / 2,
	};
}

const overlap = (a: Box, b: Box) =>
	a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south;

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
function placed(things: Parameters<typeof outlineOf>[0], towns: Feature<Point, Town>[]): Label[] {
	const outline = outlineOf(things);
	return labels(outline, marks(outline), { towns, labels: [] }, 'en');
}

describe('the labels of the real map', () => {
	it.each(MARK_ZOOMS)('do not overlap each other at zoom %i', (zoom) => {
		const boxes = atLevel(real.labels, zoom).map((label) => ({ label, box: letters(label, zoom) }));
		expect(boxes.length).toBeGreaterThan(2);
		const clashes = boxes.flatMap(({ label, box }, i) =>
			boxes
				.slice(i + 1)
				.filter((other) => overlap(box, other.box))
				.map((other) => `${label.text} / ${other.label.text}`),
		);
		expect(clashes).toEqual([]);
	});

	it.each(MARK_ZOOMS)('do not lie on a mark at zoom %i', (zoom) => {
		const k = unitsPerPixel(zoom + 0.3);
		const squares = atLevel(real.marks, zoom).map(({ at }) => {
			const [x, y] = project(at).map((n) => n / k) as [number, number];
			return { west: x - 12, east: x + 12, north: y - 12, south: y + 12 };
		});
		const hidden = atLevel(real.labels, zoom).filter((label) =>
			squares.some((square) => overlap(square, letters(label, zoom))),
		);
		expect(hidden.map(({ text }) => text)).toEqual([]);
	});

	it.each(MARK_ZOOMS)('lie on the dot of no other town at zoom %i', (zoom) => {
		const k = unitsPerPixel(zoom + 0.3);
		const shown = atLevel(real.labels, zoom);
		const towns = shown.filter(({ kind, marked }) => kind === 'town' && !marked);
		const struck = shown.flatMap((label) => {
			const box = letters(label, zoom);
			return towns
				.filter(({ at }) => at !== label.at)
				.filter(({ at }) => {
					const [x, y] = project(at).map((n) => n / k) as [number, number];
					return box.west < x && x < box.east && box.north < y && y < box.south;
				})
				.map(({ text }) => `${label.text} / ${text}`);
		});
		expect(struck).toEqual([]);
	});

	it('stand once at each zoom level', () => {
		for (const zoom of MARK_ZOOMS) {
			const spots = atLevel(real.labels, zoom).map(({ text, at }) => `${text} ${at.join()}`);
			expect(new Set(spots).size).toBe(spots.length);
		}
	});

	it('name Kazakhstan in the home view', () => {
		expect(atLevel(real.labels, Math.floor(HOME_ZOOM)).map(({ text }) => text)).toContain(
			'Kazakhstan',
		);
	});

	it('call Astana by the names of its time at every zoom level', () => {
		const astana = real.labels.filter(({ text }) => text === 'Astana');
		expect(astana.length).toBeGreaterThan(0);
		for (const { was, zooms } of astana)
			expect([zooms, was.at(-1)]).toEqual([zooms, ['Akmola', 1998]]);
	});

	it('are one label where they stand the same at neighbouring zoom levels', () => {
		const open = new Map<string, number>();
		const torn: string[] = [];
		for (const { zooms, ...label } of real.labels) {
			const key = JSON.stringify(label);
			if (open.get(key) === zooms[0] - 1) torn.push(`${label.text} at ${zooms[0]}`);
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
		const [label] = placed([{ id: 'a', at: [70, 45], name: 'A port' }], []);
		expect(label).toMatchObject({
			text: 'A port',
			kind: 'place',
			side: 'right',
			members: ['a'],
			marked: true,
			zooms: [0, 8],
		});
	});

	it('of a town where a mark stands takes the place of the mark’s own', () => {
		const list = placed([{ id: 'a', at: [70, 45] }], [town('Town', [70.05, 45.05], 1)]);
		const near = atLevel(list, 5);
		expect(near.map(({ text, marked, members }) => ({ text, marked, members }))).toEqual([
			{ text: 'Town', marked: true, members: [] },
		]);
	});

	it('of a lesser town waits for the zoom level of its importance', () => {
		const [first, ...rest] = placed([], [town('Village', [70, 45], 5)]);
		expect(first?.zooms).toEqual([6, 8]);
		expect(rest).toEqual([]);
	});

	it('gives way to a more important one that has no other side', () => {
		const towns = [town('Greatest', [70, 45], 1), town('Lesser', [70.02, 45], 2)];
		const shown = atLevel(placed([], towns), 4).map(({ text, side }) => [text, side]);
		expect(shown[0]).toEqual(['Greatest', 'right']);
		expect(shown.slice(1).every(([, side]) => side !== 'right')).toBe(true);
	});

	it('goes to its left when a mark stands on its right', () => {
		const things = [
			{ id: 'a', at: [70, 45] as [number, number], name: 'Left' },
			{ id: 'b', at: [70.4, 45] as [number, number], name: 'Right' },
		];
		const list = atLevel(placed(things, []), 6).map(({ text, side }) => [text, side]);
		expect(list.toSorted()).toEqual([
			['Left', 'left'],
			['Right', 'right'],
		]);
	});

	it('does not depend on the year: what was renamed keeps its spot', () => {
		const [label] = placed([], [town('New', [70, 45], 1, { was: [['Old', 1998]] })]);
		expect(label).toMatchObject({ text: 'New', was: [['Old', 1998]], at: [70, 45] });
	});

	it('of a capital is set as one', () => {
		expect(placed([], [town('Seat', [70, 45], 1, { cap: 1 })])[0]?.kind).toBe('capital');
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

	it('are at most two for each family of corridors', () => {
		const families = real.lineLabels.map(({ family }) => family);
		for (const family of new Set(families))
			expect(families.filter((f) => f === family).length).toBeLessThanOrEqual(2);
		expect(families.length).toBeGreaterThan(4);
	});

	it('lie on a leg that the family used, with the years of that use', () => {
		for (const { family, leg, yearStates } of real.lineLabels)
			expect(legs.get(leg)?.strands.find((s) => s.family === family)?.yearStates).toBe(yearStates);
	});

	it('never stand on their heads', () => {
		for (const { angle } of real.lineLabels) expect(Math.abs(angle)).toBeLessThanOrEqual(90);
	});

	it('cover the name of no country and no sea in the home view', () => {
		for (const zoom of [3, 4])
			for (const { text, at, angle } of real.lineLabels) {
				const k = unitsPerPixel(zoom + 0.3);
				const [x, y] = project(at).map((n) => n / k) as [number, number];
				const half = textWidth(text, 'place') / 2;
				const turn = (angle * Math.PI) / 180;
				const [w, h] = [half * Math.abs(Math.cos(turn)), half * Math.abs(Math.sin(turn)) + 7];
				const box = { west: x - w, east: x + w, north: y - h, south: y + h };
				const covered = atLevel(real.labels, zoom).filter(
					(label) =>
						(label.kind === 'country' || label.kind === 'water') &&
						overlap(box, letters(label, zoom)),
				);
				expect([text, covered.map((label) => label.text)]).toEqual([text, []]);
			}
	});

	it('stand on no leg twice', () => {
		const used = real.lineLabels.map(({ leg }) => leg);
		expect(new Set(used).size).toBe(used.length);
	});
});

describe('a name beside a stack', () => {
	const stack = (east: number) =>
		(['Termez bridge', 'Termez airfield', 'Galaba yard'] as const).map((name, i) => ({
			id: name.toLowerCase().replace(' ', '-'),
			name,
			at: [67 + (i === 2 ? east : 0), 37] as [number, number],
		}));

	it('stands where no member of the stack shows when it is alone', () => {
		const k = unitsPerPixel(4);
		const degrees = (18 * k) / (project([68, 37])[0] - project([67, 37])[0]);
		const at4 = (east: number) =>
			atLevel(placed(stack(east), [town('Termez', [67, 37], 2)]), 4).find(
				({ text }) => text === 'Termez',
			);
		expect(at4(0)?.side).toBe('right');
		expect(at4(degrees)?.side).toBe('left');
	});
});
