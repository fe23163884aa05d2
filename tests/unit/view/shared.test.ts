import { describe, expect, it } from 'vitest';
import { fitCamera, HOME_BOUNDS, shownBounds, type Bounds } from '#lib/view/camera.ts';
import { sharedView } from '#lib/view/shared.ts';
import { openedView } from '#lib/view/opened.ts';
import { DEFAULT_VIEW, encodeView } from '#lib/view/view.ts';

const DESK = { width: 1100, height: 760 };
const SLIDE = { width: 640, height: 360 };
const camera = { zoom: 4.5, lat: 42, lng: 66, bearing: 0, pitch: 0 };

describe('a view that is shared', () => {
	it('has the bounds of what the map shows, so that a slide shows all of it', () => {
		const view = sharedView({ ...DEFAULT_VIEW, map: camera }, camera, DESK);
		expect(view.map).toBeNull();
		const desk = shownBounds(camera, DESK);
		const slide = shownBounds(fitCamera(view.fit as Bounds, SLIDE), SLIDE);
		for (const edge of [0, 1] as const) expect(slide[edge]).toBeLessThanOrEqual(desk[edge]);
		for (const edge of [2, 3] as const) expect(slide[edge]).toBeGreaterThanOrEqual(desk[edge]);
	});

	it('that nobody moved has the bounds of the home view', () => {
		expect(sharedView(DEFAULT_VIEW, camera, DESK).fit).toEqual(HOME_BOUNDS);
		const globe = { ...DEFAULT_VIEW, projection: 'globe' as const };
		expect(sharedView(globe, camera, DESK).fit).toEqual(HOME_BOUNDS);
	});

	it('that follows a traced way has the bounds that the map went to', () => {
		const view = sharedView({ ...DEFAULT_VIEW, trace: ['riga', 'bagram'] }, camera, DESK);
		expect(view.fit).toEqual(shownBounds(camera, DESK));
	});

	it('across the antimeridian opens where it was', () => {
		for (const lng of [178, 180, -176]) {
			const there = { ...camera, lng };
			const query = encodeView(sharedView({ ...DEFAULT_VIEW, map: there }, there, DESK));
			const { view, notices } = openedView(query);
			expect(notices).toEqual([]);
			const opened = fitCamera(view.fit as Bounds, DESK);
			expect(Math.abs(opened.lng)).toBeCloseTo(Math.abs(lng), 2);
			expect(opened.lat).toBeCloseTo(there.lat, 2);
			expect(opened.zoom).toBeCloseTo(there.zoom, 0);
		}
	});

	it('stays as it was given, when it is shared again', () => {
		const view = { ...DEFAULT_VIEW, fit: [55, 36, 84, 54] as const };
		expect(sharedView(view, camera, DESK)).toBe(view);
	});

	it.each([
		['turned', {}, { bearing: 30 }],
		['tilted', {}, { pitch: 20 }],
		['round', { projection: 'globe' as const }, {}],
	])('that is %s keeps its camera, which no bounds can say', (_, view, turn) => {
		const turned = { ...camera, ...turn };
		expect(sharedView({ ...DEFAULT_VIEW, ...view, map: turned }, turned, DESK)).toMatchObject({
			map: turned,
			fit: null,
		});
	});
});
