import type { FeatureCollection } from 'geojson';
import { GeoJSONSource } from 'maplibre-gl';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { stateIn } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import type { AreaData } from '#lib/map/areas.ts';
import type { LoadSheet } from '#lib/map/ground/sheets.ts';
import { createGlPainter } from '#lib/map/gl/create.ts';
import { FeatureStates } from '#lib/map/gl/feature-states.ts';
import type { GlPainter } from '#lib/map/gl/gl-painter.ts';
import { isCutAtEdge } from '#lib/map/cut.ts';
import { timedFeatures, type TimedFeature } from '#lib/map/gl/features.ts';
import { MapLibreMap } from '#lib/map/gl/maplibre.ts';
import { groundIn } from '#lib/map/svg/read.ts';
import { polygonData } from '#lib/map/svg/path.ts';
import { isShownAt } from '#lib/map/levels.ts';
import type { Scene } from '#lib/map/painter.ts';
import { PALETTES, VEIL } from '#lib/map/theme.ts';
import { yearOfMoment } from '#lib/time/days.ts';
import { fitCamera, HOME_BOUNDS, type Camera } from '#lib/view/camera.ts';
import { onGlobe } from '#lib/view/globe.ts';
import { en } from '#lib/words/en.ts';
import { MAP_DATA, OUTLINE, PLACES, scene, someDates } from './small-atlas.ts';
import { along, events, holder, middle, pictures, pixel, SIZE } from './stage.ts';

beforeAll(() => page.viewport(1100, 800));

const NEAR: Camera = { zoom: 4.4, lat: 44, lng: 66, bearing: 0, pitch: 0 };

/** Positions along Riga to Astana; arrow heads and the name cover some of them. */
const ON_THE_WAY = Array.from({ length: 40 }, (_, i) => along('riga-astana', 0.1 + i * 0.02));

/** Waits longer than usual: WebGL without a graphics card is slow. */
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

type Told = ReturnType<typeof events>;

/** What hands and eyes find on a painter's map. */
function onStage(painter: GlPainter, told: Told) {
	const at = (position: readonly [number, number]) => pixel(position, painter.camera());
	/** What a real click at a position picks, once all is drawn. */
	const pick = async (position: readonly [number, number]) => {
		await painter.settled();
		told.onpick.mockClear();
		await userEvent.click(painter.canvas(), { position: at(position) });
		await poll(() => told.onpick.mock.calls.length).toBe(1);
		return told.onpick.mock.lastCall?.[0].ids;
	};
	/** The colours, as #rrggbb, at these positions, once all is drawn. */
	const colours = async (positions: readonly (readonly [number, number])[]) => {
		await painter.settled();
		const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
		const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
		context.drawImage(painter.canvas(), 0, 0, SIZE.width, SIZE.height);
		return positions.map((position) => {
			const { x, y } = at(position);
			const [r = 0, g = 0, b = 0] = context.getImageData(x, y, 1, 1).data;
			return `#${[r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
		});
	};
	return { painter, at, pick, colours, ...told };
}

describe('a map on screen', () => {
	let box: HTMLElement;
	let stage: ReturnType<typeof onStage>;
	const loadSheet = vi.fn<LoadSheet>();
	const onmissing = vi.fn<(error: unknown) => void>();
	const loadAreas = vi.fn<() => Promise<AreaData>>();
	// One map for all: each takes seconds to compile its shaders without a graphics card.
	beforeAll(async () => {
		const told = events();
		box = holder();
		const painter = await createGlPainter({
			...{
				container: box,
				ground: groundIn(pictures().ground),
				data: MAP_DATA,
				isStill: false,
				words: en,
				events: told,
			},
			...{ scene: scene(2012), aim: { fit: HOME_BOUNDS }, preserve: true },
			...{ loadSheet, onmissing, loadAreas },
		});
		stage = onStage(painter, told);
		await painter.ready;
	}, 60_000);
	beforeEach(() => {
		Object.values(stage).forEach((item) => vi.isMockFunction(item) && item.mockClear());
		loadSheet.mockReset().mockRejectedValue(new Error('none'));
		loadAreas.mockReset().mockRejectedValue(new Error('none'));
	});
	afterEach(() => {
		vi.restoreAllMocks();
		stage.painter.look({ fit: HOME_BOUNDS });
		stage.painter.show(scene(2012));
	});

	test('became ready and holds one canvas', () => {
		expect(box.querySelectorAll('canvas')).toHaveLength(1);
	});

	test('veils all but the country that is asked for, and nothing where none is', async () => {
		const ring = [
			[50, 42],
			[50, 52],
			[80, 52],
			[80, 42],
			[50, 42],
		];
		loadAreas.mockResolvedValue({ areas: [], paths: { KAZ: polygonData([[ring]]) } });
		const spots = [
			[63, 49],
			[33, 40],
		] as const;
		const { land, veil } = PALETTES.light;
		const part = (colour: string, i: number) => parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
		const distance = (a: string, b: (i: number) => number) =>
			Math.max(...[0, 1, 2].map((i) => Math.abs(part(a, i) - b(i))));
		const veiled = (i: number) => part(land, i) * (1 - VEIL) + part(veil, i) * VEIL;
		const asked = (country: Scene['country']) =>
			stage.painter.show(scene(2012, { layers: [], country }));

		asked([]);
		await poll(() => stage.colours(spots)).toEqual([land, land]);
		asked(['KAZ']);
		await poll(async () => {
			const [within = '', outside = ''] = await stage.colours(spots);
			return within === land && outside !== land && distance(outside, veiled) <= 1;
		}).toBe(true);
		asked([]);
		await poll(() => stage.colours(spots)).toEqual([land, land]);
	});

	test('shows, led through 200 months and days, what another shows that was never led', () => {
		const set = vi.spyOn(MapLibreMap.prototype, 'setFeatureState');
		stage.painter.show(scene(1995));
		const map = set.mock.contexts[0] as MapLibreMap;
		set.mockRestore();
		const timed = timedFeatures(MAP_DATA);
		const always = { zoom: 5, isCut: () => false };
		// Those that hang on zoom and frame besides are looked at elsewhere.
		const features = timed.features.filter(({ zooms, name }) => !zooms && !name);
		expect(features.some(({ source }) => source === 'strands')).toBe(true);
		const keyOf = ({ source, id }: Pick<TimedFeature, 'source' | 'id'>) => `${source} ${id}`;
		const seen = new Set<string>();
		for (const date of someDates(200)) {
			const shown = scene(yearOfMoment(date), { date });
			stage.painter.show(shown);
			const fresh = new Map<string, number>();
			const page = {
				setFeatureState: (target: TimedFeature, { s }: { s: number }) =>
					fresh.set(keyOf(target), s),
			} as unknown as MapLibreMap;
			new FeatureStates(page, MAP_DATA, timed, always).turn(shown);
			const states = features.map(({ source, id }) => map.getFeatureState({ source, id }).s ?? 0);
			expect(states, date).toEqual(features.map((each) => fresh.get(keyOf(each)) ?? 0));
			seen.add(states.join());
		}
		expect(seen.size).toBeGreaterThan(8);
	});

	test('says what it shows to those who do not see it', () => {
		expect(stage.painter.canvas().getAttribute('aria-label')).toContain('Map of the corridors');
	});

	test('looks where the bounds fit', () => {
		const { zoom, lat, lng } = stage.painter.camera();
		const asked = fitCamera(HOME_BOUNDS, SIZE);
		expect(zoom).toBeCloseTo(asked.zoom, 6);
		expect(lat).toBeCloseTo(asked.lat, 6);
		expect(lng).toBeCloseTo(asked.lng, 6);
	});

	test.each<Camera>([
		NEAR,
		{ zoom: 6.25, lat: 37.2, lng: 67.4, bearing: 20, pitch: 40 },
		{ zoom: 3, lat: 51, lng: 71, bearing: -90, pitch: 0 },
	])('looks where it is asked to: %o', (camera) => {
		stage.painter.look({ map: camera });
		const now = stage.painter.camera();
		for (const key of ['zoom', 'lat', 'lng', 'bearing', 'pitch'] as const)
			expect(now[key]).toBeCloseTo(camera[key], 5);
	});

	test('shows both sides of the antimeridian, and ends at the edge of the world elsewhere', () => {
		const across = [170, 50, -170, 70] as const;
		stage.painter.look({ fit: across });
		const { lng, zoom } = stage.painter.camera();
		expect(Math.abs(lng)).toBeCloseTo(180, 3);
		expect(zoom).toBeCloseTo(fitCamera(across, SIZE).zoom, 3);
		stage.painter.look({ map: { ...NEAR, lng: 175 } });
		expect(stage.painter.camera().lng).toBeCloseTo(175, 3);
		stage.painter.look({ map: NEAR });
		expect(stage.painter.camera().lng).toBeCloseTo(NEAR.lng, 3);
	});

	test('waits for no picture while the page is hidden, where none is drawn', async () => {
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		const once = vi
			.spyOn(MapLibreMap.prototype, 'once')
			.mockReturnValue(new Promise(() => undefined) as never);
		await stage.painter.settled();
		once.mockRestore();
		hidden.mockRestore();
	});

	test('tells nobody when it was asked to look elsewhere', async () => {
		stage.painter.look({ map: NEAR });
		await stage.painter.settled();
		expect(stage.onmove).not.toHaveBeenCalled();
	});

	test('draws a leg in its family’s colour in its years, and land in the others', async () => {
		const { painter, colours } = stage;
		expect(await colours(ON_THE_WAY)).toContain(PALETTES.light.families.russian);
		painter.show(scene(1995));
		const land = new Set(await colours(ON_THE_WAY));
		expect(land).toContain(PALETTES.light.land);
		expect(land).not.toContain(PALETTES.light.families.russian);
	});

	test('picks a leg at its middle in a year that holds it', async () => {
		expect(await stage.pick(middle('aktau-tashkent'))).toEqual(['aktau-tashkent']);
	});

	test('picks nothing there in a year that does not', async () => {
		stage.painter.show(scene(2009));
		expect(await stage.pick(middle('aktau-tashkent'))).toEqual([]);
		expect(await stage.pick(middle('astana-tashkent'))).toEqual(['astana-tashkent']);
	});

	test('picks a shared leg once, whichever family uses it in the year', async () => {
		expect(await stage.pick(middle('hairaton-tashkent'))).toEqual(['hairaton-tashkent']);
		stage.painter.show(scene(2009));
		expect(await stage.pick(middle('hairaton-tashkent'))).toEqual(['hairaton-tashkent']);
	});

	test('picks nothing of a layer that is off', async () => {
		const bishkek = PLACES.bishkek.at as [number, number];
		expect(await stage.pick(bishkek)).toEqual(['manas']);
		const layers = LAYERS.filter((layer) => layer !== 'bases' && layer !== 'air-routes');
		stage.painter.show(scene(2012, { layers }));
		expect(await stage.pick(bishkek)).toEqual([]);
	});

	test('picks all members of a stack that exist, and no others', async () => {
		const osh = PLACES.osh.at as [number, number];
		stage.painter.look({ map: NEAR });
		stage.painter.show(scene(2011));
		await stage.painter.settled();
		expect((await stage.pick(osh))?.toSorted()).toEqual(['osh-base', 'osh-school']);
		stage.painter.show(scene(2012));
		await stage.painter.settled();
		expect(await stage.pick(osh)).toEqual(['osh-school']);
	});

	test('picks nothing beside everything', async () => {
		expect(await stage.pick([30, 30])).toEqual([]);
	});

	test('tells what the pointer comes over and shows a hand there', async () => {
		const { painter, at, onhover } = stage;
		await userEvent.hover(painter.canvas(), { position: at(middle('riga-astana')) });
		await poll(() => onhover.mock.lastCall?.[0]?.ids).toEqual(['riga-astana']);
		expect(box.classList).toContain('over');
		await userEvent.hover(painter.canvas(), { position: at([30, 30]) });
		await poll(() => onhover.mock.lastCall).toEqual([null]);
		expect(box.classList).not.toContain('over');
	});

	test('follows a drag, tells the camera and picks nothing', async () => {
		const { painter, onmove, onpick, at } = stage;
		painter.look({ map: NEAR });
		await painter.settled();
		onpick.mockClear();
		const { x, y } = at(middle('aktau-tashkent'));
		await userEvent.dragAndDrop(painter.canvas(), painter.canvas(), {
			sourcePosition: { x, y },
			targetPosition: { x: x + 80, y },
			steps: 5,
		} as object);
		await poll(() => onmove.mock.lastCall?.[1]).toBe(true);
		expect(onmove.mock.lastCall?.[0]).toEqual(painter.camera());
		expect(painter.camera().lng).toBeLessThan(NEAR.lng - 1);
		expect(onpick).not.toHaveBeenCalled();
	});

	test('zooms by whole steps and tells where it ends', async () => {
		const { painter, onmove } = stage;
		painter.look({ map: NEAR });
		painter.zoomBy(1);
		await poll(() => onmove.mock.lastCall?.[1]).toBe(true);
		expect(painter.camera().zoom).toBeCloseTo(NEAR.zoom + 1, 6);
	});

	describe('a step of the year', () => {
		/** Whether a feature belongs to the zoom, and no edge of the map cuts its name. */
		function isInSight({ zooms, name }: TimedFeature): boolean {
			const camera = stage.painter.camera();
			if (zooms && !isShownAt(zooms, camera.zoom)) return false;
			return !name || !isCutAtEdge(pixel(name.at, camera), name.boxes, SIZE);
		}

		/** The features in sight whose state or lane differs between two scenes, from the data alone. */
		function changes(before: Scene, after: Scene): number {
			const things = [...OUTLINE.things, ...OUTLINE.legs];
			const shown = (of: Scene) =>
				timedFeatures(MAP_DATA).features.map((feature) => {
					const state = (id: string) => {
						const thing = things.find((item) => item.id === id);
						return thing ? stateIn(thing, of) : 0;
					};
					const seen = isInSight(feature) ? feature.state(state, of) : 0;
					return `${seen} ${feature.offset?.(of) ?? 0}`;
				});
			const then = shown(before);
			return shown(after).filter((state, i) => state !== then[i]).length;
		}

		test.each([
			['forward', scene(2012), scene(2013)],
			['back', scene(2012), scene(2010)],
			['to the first', scene(2012), scene(1992)],
			['with other layers', scene(2012), scene(2012, { layers: ['corridors'] })],
		])('%s touches only the features that change', (_how, before, after) => {
			stage.painter.show(before);
			const touch = vi.spyOn(MapLibreMap.prototype, 'setFeatureState');
			stage.painter.show(after);
			expect(touch).toHaveBeenCalledTimes(changes(before, after));
			const touched = touch.mock.calls.map(([{ source, id }]) => `${source} ${id}`);
			expect(new Set(touched).size).toBe(touched.length);
		});

		test('to the same year touches nothing', () => {
			const touch = vi.spyOn(MapLibreMap.prototype, 'setFeatureState');
			stage.painter.show(scene(2012));
			expect(touch).not.toHaveBeenCalled();
		});

		test('never filters and never sends data anew', () => {
			const filter = vi.spyOn(MapLibreMap.prototype, 'setFilter');
			const source = vi.spyOn(MapLibreMap.prototype, 'getSource');
			for (const year of [1992, 2003, 2010, 2015]) stage.painter.show(scene(year));
			expect(filter).not.toHaveBeenCalled();
			expect(source).not.toHaveBeenCalled();
		});
	});

	test('lets all but the legs in focus step back', async () => {
		const { painter, colours } = stage;
		const { russian } = PALETTES.light.families;
		painter.show(scene(2012, { focus: new Set(['baku-aktau']) }));
		expect(await colours(ON_THE_WAY)).not.toContain(russian);
		painter.show(scene(2012, { focus: new Set(['riga-astana']) }));
		expect(await colours(ON_THE_WAY)).toContain(russian);
	});

	test('puts a disc under the selected thing only, until nothing is selected', () => {
		const touch = vi.spyOn(MapLibreMap.prototype, 'setFeatureState');
		const lay = vi.spyOn(GeoJSONSource.prototype, 'setData');
		const discs = () => {
			const { features } = lay.mock.lastCall?.[0] as FeatureCollection;
			const shown = touch.mock.calls.filter(
				([{ source }, { s }]) => source === 'halo' && (s as number) > 0,
			);
			return features.filter(({ id }) => shown.some(([target]) => target.id === id));
		};
		stage.painter.show(scene(2012, { selected: 'manas' }));
		expect(discs()).toHaveLength(1);
		stage.painter.show(scene(2012, { selected: null }));
		expect(discs()).toHaveLength(0);
		expect(lay).toHaveBeenCalledTimes(2);
	});

	test('keeps its symbols when those of another theme cannot be drawn, and throws nothing', async () => {
		const { painter } = stage;
		const decode = vi.spyOn(HTMLImageElement.prototype, 'decode');
		const refused = vi.fn<(event: PromiseRejectionEvent) => void>((event) =>
			event.preventDefault(),
		);
		window.addEventListener('unhandledrejection', refused);
		decode.mockRejectedValue(new DOMException('no memory', 'EncodingError'));
		painter.show(scene(2012, { theme: 'dark' }));
		await poll(() => decode.mock.calls.length).toBeGreaterThan(0);
		decode.mockRestore();
		painter.show(scene(2012));
		await painter.settled();
		window.removeEventListener('unhandledrejection', refused);
		expect(refused).not.toHaveBeenCalled();
	});

	test('changes its colours with the theme and keeps what is shown', async () => {
		const { painter, colours, pick } = stage;
		const touch = vi.spyOn(MapLibreMap.prototype, 'setFeatureState');
		painter.show(scene(2012, { theme: 'dark' }));
		await poll(() => colours(ON_THE_WAY)).toContain(PALETTES.dark.families.russian);
		expect(await colours([[30, 30]])).toEqual([PALETTES.dark.land]);
		expect(touch).not.toHaveBeenCalled();
		expect(await pick(middle('riga-astana'))).toEqual(['riga-astana']);
		painter.show(scene(2009, { theme: 'dark' }));
		expect(await pick(middle('aktau-tashkent'))).toEqual([]);
	});

	describe('as a globe', () => {
		const globe = { projection: 'globe' } as const;
		const [west, south, east, north] = HOME_BOUNDS;
		const middleOf = (id: string) => stage.painter.project(middle(id));

		test('shows all of itself, foreshortened as our own reckoning says', async () => {
			stage.painter.show(scene(2012, globe));
			await stage.painter.settled();
			const camera = stage.painter.camera();
			for (const at of [
				[west, south],
				[east, south],
				[west, north],
				[east, north],
				[(west + east) / 2, south],
			] as [number, number][]) {
				const { x, y } = stage.painter.project(at);
				const [right, down] = onGlobe(at, camera, SIZE.height);
				expect(Math.abs(x - SIZE.width / 2 - right)).toBeLessThan(1);
				expect(Math.abs(y - SIZE.height / 2 - down)).toBeLessThan(1);
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(SIZE.width);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(SIZE.height);
			}
		});

		test('picks what lies under the pointer, and nothing in the space about it', async () => {
			const { painter, onpick } = stage;
			painter.show(scene(2012, globe));
			await painter.settled();
			onpick.mockClear();
			await userEvent.click(painter.canvas(), { position: middleOf('riga-astana') });
			await poll(() => onpick.mock.lastCall?.[0].ids).toEqual(['riga-astana']);
			painter.look({ map: { zoom: 0, lat: 50, lng: 60, bearing: 0, pitch: 0 } });
			await painter.settled();
			onpick.mockClear();
			await userEvent.click(painter.canvas(), { position: { x: 12, y: 12 } });
			await poll(() => onpick.mock.lastCall?.[0].ids).toEqual([]);
		});

		test('steps the years as the flat map does', async () => {
			const { painter, onpick } = stage;
			painter.show(scene(2009, globe));
			await painter.settled();
			onpick.mockClear();
			await userEvent.click(painter.canvas(), { position: middleOf('aktau-tashkent') });
			await poll(() => onpick.mock.lastCall?.[0].ids).toEqual([]);
		});

		test('and flat again, looks where it looked before and tells nobody', async () => {
			const { painter, onmove } = stage;
			const before = painter.camera();
			painter.show(scene(2012, globe));
			await painter.settled();
			painter.show(scene(2012));
			await painter.settled();
			const now = painter.camera();
			for (const key of ['zoom', 'lat', 'lng'] as const)
				expect(now[key]).toBeCloseTo(before[key], 5);
			expect(onmove).not.toHaveBeenCalled();
		});
	});

	test('fits its bounds again when it is resized, which is no hand’s move', async () => {
		const { painter, onmove } = stage;
		Object.assign(box.style, { width: '400px', height: '300px' });
		const asked = fitCamera(HOME_BOUNDS, { width: 400, height: 300 });
		await poll(() => painter.camera().zoom).toBeCloseTo(asked.zoom, 4);
		painter.look({ map: NEAR });
		Object.assign(box.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
		await poll(() => painter.canvas().clientWidth).toBe(SIZE.width);
		expect(painter.camera().zoom).toBeCloseTo(NEAR.zoom, 6);
		expect(onmove).not.toHaveBeenCalled();
	});

	test('asks for the finer basemap from zoom 5, again after it failed, then never again', async () => {
		const { painter } = stage;
		painter.look({ map: NEAR });
		expect(loadSheet).not.toHaveBeenCalled();
		painter.look({ map: { ...NEAR, zoom: 5.5 } });
		expect(loadSheet).toHaveBeenCalledTimes(1);
		await expect(loadSheet.mock.results[0]?.value).rejects.toThrow();
		await poll(() => onmissing.mock.calls.length).toBe(1);
		const none = { type: 'GeometryCollection' as const, geometries: [] };
		loadSheet.mockResolvedValue({
			...{ type: 'Topology', arcs: [], bbox: [60, 40, 70, 50] },
			objects: {
				...{ land: none, countries: none, borders: none, wet: none, lakes: none },
				...{ 'osm-lakes': none, rivers: none, towns: none },
			},
		});
		painter.look({ map: { ...NEAR, zoom: 5.6 } });
		expect(loadSheet).toHaveBeenCalledTimes(2);
		await painter.settled();
		painter.look({ map: { ...NEAR, zoom: 5.7 } });
		expect(loadSheet).toHaveBeenCalledTimes(2);
		expect(onmissing).toHaveBeenCalledTimes(1);
		expect(await stage.colours([[66, 43.2]])).toEqual([PALETTES.light.sea]);
	});

	test('at the end tells when its context is taken away, and leaves nothing behind', async () => {
		const { painter, onlost } = stage;
		painter.canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
		await poll(() => onlost.mock.calls.length).toBe(1);
		// It draws no more, so that only its end can end the wait.
		const waited = painter.settled();
		painter.destroy();
		await waited;
		await painter.settled();
		expect(box.children).toHaveLength(0);
	});
});

test('a still map shows what was chosen before it was ready; it does not move, but can be picked', async () => {
	const told = events();
	const container = holder();
	const painter = await createGlPainter({
		...{
			container,
			ground: groundIn(pictures().ground),
			data: MAP_DATA,
			isStill: true,
			words: en,
			events: told,
		},
		...{ scene: scene(1995, { theme: 'dark' }), aim: { fit: HOME_BOUNDS }, preserve: true },
		loadSheet: () => Promise.reject(new Error('none')),
		onmissing: () => undefined,
		loadAreas: () => Promise.reject(new Error('none')),
	});
	const stage = onStage(painter, told);
	painter.show(scene(2012));
	await painter.ready;
	await poll(() => stage.colours(ON_THE_WAY)).toContain(PALETTES.light.families.russian);
	const canvas = painter.canvas();
	const drag = { sourcePosition: { x: 200, y: 200 }, targetPosition: { x: 300, y: 200 } };
	await userEvent.dragAndDrop(canvas, canvas, drag);
	expect(told.onmove).not.toHaveBeenCalled();
	expect(painter.camera().lng).toBeCloseTo(fitCamera(HOME_BOUNDS, SIZE).lng, 6);
	expect(await stage.pick(middle('riga-astana'))).toEqual(['riga-astana']);
	painter.destroy();
});

describe('without WebGL 2', () => {
	test('throws and leaves no elements behind', async () => {
		const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
		const box = holder();
		await expect(
			createGlPainter({
				...{ container: box, ground: groundIn(pictures().ground), data: MAP_DATA },
				loadSheet: () => Promise.reject(new Error('none')),
				onmissing: () => undefined,
				loadAreas: () => Promise.reject(new Error('none')),
				...{ scene: scene(2012), aim: { fit: HOME_BOUNDS }, isStill: false, words: en },
				events: events(),
			}),
		).rejects.toThrow();
		expect(box.childNodes).toHaveLength(0);
		getContext.mockRestore();
	});
});
