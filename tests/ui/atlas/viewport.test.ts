import { beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import type { Aim, Hit, Painter } from '#lib/map/painter.ts';
import { coveredBySheet } from '#lib/ui/atlas/covered.ts';
import { Viewport } from '#lib/ui/atlas/viewport.svelte.ts';
import { fitCamera, HOME_BOUNDS, isInSight, shownBounds, type Bounds } from '#lib/view/camera.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { MAP_DATA } from '../small-atlas.ts';

const SIZE = { width: 1000, height: 600 };
const HAIRATON = { zoom: 9, lat: 37.2, lng: 67.4, bearing: 0, pitch: 0 };

/** The viewport of a page that shows this view. */
function viewport(
	fields: Partial<View>,
	{ linked = null, traced }: { linked?: string | null; traced?: Bounds | null } = {},
) {
	const view = { ...DEFAULT_VIEW, year: 2011, ...fields };
	const aim = (): Aim => (view.fit ? { fit: view.fit } : view.map ? { map: view.map } : made.home);
	const camera = () => {
		const aimed = aim();
		return 'map' in aimed ? aimed.map : fitCamera(aimed.fit, SIZE);
	};
	const made: Viewport = new Viewport({
		view: () => view,
		slice: () => view,
		map: () => MAP_DATA,
		painter: () => ({ camera }) as Painter,
		traced: () => traced,
		linked,
	});
	made.size = SIZE;
	return made;
}

beforeEach(() => browserPage.viewport(1400, 700));

describe('a map under a raised sheet', () => {
	const moved = (fields: Partial<View> = {}) => viewport({ map: HAIRATON, ...fields });

	test('is shared as the part that is seen of it, once a hand has moved it', () => {
		const [west, south, east, north] = shownBounds(HAIRATON, SIZE);
		const upper = moved().shared({ top: 0, right: 0, bottom: 300 }).fit as Bounds;
		expect(upper[0]).toBeCloseTo(west, 3);
		expect(upper[2]).toBeCloseTo(east, 3);
		expect(upper[3]).toBeCloseTo(north, 3);
		expect(upper[1]).toBeCloseTo(HAIRATON.lat, 3);
		const left = moved().shared({ top: 0, right: 500, bottom: 0 }).fit as Bounds;
		[west, south, HAIRATON.lng, north].forEach((edge, i) => expect(left[i]).toBeCloseTo(edge, 3));
	});

	test('keeps bounds that were given, a map at home and one that is turned', () => {
		const covered = { top: 0, right: 0, bottom: 300 };
		const fit = [60, 30, 75, 40] as const;
		expect(moved({ map: null, fit }).shared(covered).fit).toEqual(fit);
		expect(moved({ map: null }).shared(covered).fit).toEqual(HOME_BOUNDS);
		const turned = { ...HAIRATON, bearing: 20 };
		expect(moved({ map: turned }).shared(covered)).toMatchObject({ map: turned, fit: null });
	});

	test('is covered by half where the window is small and the sheet half raised', async () => {
		const none = { top: 0, right: 0, bottom: 0 };
		expect(coveredBySheet(SIZE, 'half')).toEqual(none);
		await browserPage.viewport(390, 844);
		expect(coveredBySheet({ width: 390, height: 440 }, 'half')).toEqual({ ...none, bottom: 220 });
		expect(coveredBySheet({ width: 390, height: 440 }, 'peek')).toEqual(none);
		await browserPage.viewport(844, 390);
		expect(coveredBySheet({ width: 844, height: 300 }, 'half')).toEqual({ ...none, right: 422 });
	});
});

describe('several maps', () => {
	const CELL = { width: 260, height: 200 };

	/** Maps in the place of the one: each looks where the view says, at its own size. */
	function cells(fields: Partial<View>) {
		const made = viewport({ view: 'strip', ...fields });
		made.cell = CELL;
		return made;
	}

	test('zoom by one step from what each shows', () => {
		const home = fitCamera(HOME_BOUNDS, CELL);
		expect(cells({}).zoomed(1)).toEqual({ map: { ...home, zoom: home.zoom + 1 }, fit: null });
	});

	test('are shared with the bounds that each of them shows', () => {
		expect(cells({ map: HAIRATON }).shared().fit).toEqual(shownBounds(HAIRATON, CELL));
	});

	test('show what the one map showed, and that again what they show', () => {
		const before = { ...DEFAULT_VIEW, map: HAIRATON };
		const strip = viewport({}).reframed(before, { ...before, view: 'strip' });
		expect(strip).toMatchObject({ view: 'strip', map: null, fit: shownBounds(HAIRATON, SIZE) });
		const after = cells({}).reframed({ ...before, view: 'strip' }, before);
		expect(after.fit).toEqual(shownBounds(HAIRATON, CELL));
	});

	test('bring a thing into sight within each of them', () => {
		const { map } = cells({ map: HAIRATON }).towards('riga-astana');
		if (!map) throw new Error('the maps stay where they are');
		// An open panel takes 400 pixels from the four of a row.
		const size = { ...CELL, width: CELL.width - 100 };
		const none = { top: 0, right: 0, bottom: 0 };
		expect(isInSight([24.1, 51.2, 71.4, 57], map, size, none)).toBe(true);
	});
});

describe('a view that is shared', () => {
	/** As a painter shows it that follows the home of its page. */
	const seen = (made: Viewport) =>
		'map' in made.home ? made.home.map : fitCamera(made.home.fit, SIZE);

	test('of a link that nobody has moved shows what the link has brought into sight', () => {
		const linked = 'hairaton-tashkent';
		const made = viewport({ select: linked }, { linked });
		expect(made.shared()).toMatchObject({ map: null, fit: shownBounds(seen(made), SIZE) });
		expect(made.shared().fit).not.toEqual(HOME_BOUNDS);
	});

	test('of a trace that was opened by hand shows where that has brought the map', () => {
		const traced: Bounds = [49.9, 37.2, 69.3, 43.6];
		const made = viewport({}, { traced });
		expect(made.shared().fit).toEqual(shownBounds(seen(made), SIZE));
	});

	test('of the home that nobody has moved has its bounds', () => {
		expect(viewport({}).shared().fit).toEqual(HOME_BOUNDS);
	});
});

describe('where the map looks', () => {
	test('is at all, unless the address says it', () => {
		expect(viewport({}).home).toEqual({ fit: HOME_BOUNDS });
	});

	test('is at what the link selected, until something else is selected', () => {
		const { home } = viewport({ select: 'hairaton-tashkent' }, { linked: 'hairaton-tashkent' });
		expect(home).toHaveProperty('map.zoom');
		const other = viewport({ select: 'riga-astana' }, { linked: 'hairaton-tashkent' });
		expect(other.home).toEqual({ fit: HOME_BOUNDS });
	});

	test('is at the traced route beside its panel', () => {
		const traced: Bounds = [49.9, 37.2, 69.3, 43.6];
		const { home } = viewport({}, { traced });
		if (!('map' in home)) throw new Error('the map keeps its home');
		expect(isInSight(traced, home.map, SIZE, { top: 0, right: 400, bottom: 0 })).toBe(true);
	});

	test('moves to a thing that is out of sight, and stays where it is in sight', () => {
		expect(viewport({ map: HAIRATON }).towards('riga-astana')).toMatchObject({ fit: null });
		expect(viewport({}).towards('baku-aktau')).toEqual({});
	});

	test('keeps what was hit in sight, but two maps, which nothing covers, stay where they are', () => {
		// The pixels are those of the map that was hit, whose camera the page need not have.
		const hit: Hit = { ids: ['baku-aktau'], x: 10, y: 10, at: [24.1, 57] };
		expect(viewport({ map: HAIRATON }).towardsHit(hit)).toMatchObject({ fit: null });
		expect(viewport({ map: HAIRATON }).towardsHit({ ...hit, at: [67.4, 37.2] })).toEqual({});
		const pair = { map: HAIRATON, view: 'pair', compare: 2008 } as const;
		expect(viewport(pair).towardsHit(hit)).toEqual({});
	});

	test('tells where the selected thing is while not all of it is in sight', () => {
		expect(viewport({ map: HAIRATON, select: 'riga-astana' }).offscreenBounds).toEqual([
			24.1, 51.2, 71.4, 57,
		]);
		expect(viewport({ select: 'baku-aktau' }).offscreenBounds).toBeNull();
		expect(viewport({ map: HAIRATON }).offscreenBounds).toBeNull();
	});

	test('stays where a trace has brought it when the trace is closed', () => {
		const traced: Bounds = [49.9, 37.2, 69.3, 43.6];
		expect(viewport({}, { traced }).pinnedHome()).toHaveProperty('map.zoom');
		expect(viewport({ map: HAIRATON }, { traced }).pinnedHome()).toEqual({});
		expect(viewport({}).pinnedHome()).toEqual({});
	});
});
