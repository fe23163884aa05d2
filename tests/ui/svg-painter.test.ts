import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { stateOf } from '#lib/atlas/census.ts';
import { isShownAt } from '#lib/map/levels.ts';
import type { Aim, GestureHint } from '#lib/map/painter.ts';
import { nameWidth, paintCut } from '#lib/map/svg/cut-names.ts';
import { paintCamera, paintTime, paintZoom } from '#lib/map/svg/paint.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { TimedPicture } from '#lib/map/svg/timed-picture.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { yearOfMoment } from '#lib/time/days.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { fitCamera, HOME_BOUNDS, MAX_ZOOM, MIN_ZOOM, type Camera } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { PLACES, scene, someDates } from './small-atlas.ts';
import { events, holder, middle, pictures, pixel, positionAt, SIZE } from './stage.ts';

beforeAll(() => page.viewport(1100, 800));

/** The state in a year of what an element says of its time. */
const stateIn = (written: string | undefined, year: number) =>
	stateOf(timesIn(written ?? '').yearStates, year);

const HOME: Aim = { fit: HOME_BOUNDS };
const NEAR: Camera = { zoom: 4.4, lat: 44, lng: 66, bearing: 0, pitch: 0 };

function stage({ year = 2012, aim = HOME, canMove = true, isGuest = false } = {}) {
	const box = holder();
	const { ground, svg } = pictures();
	box.append(ground, svg);
	const onhint = vi.fn<(hint: GestureHint) => void>();
	const told = { ...events(), ...(isGuest ? { onhint } : {}) };
	const painter = new SvgPainter(svg, told, () => canMove, ground);
	onTestFinished(() => painter.destroy());
	painter.look(aim);
	painter.show(scene(year));
	const one = (selector: string) => box.querySelector(selector) as SVGElement;
	const isVisible = (selector: string) => one(selector).getClientRects().length > 0;
	const at = (position: readonly [number, number]) => pixel(position, painter.camera());
	const click = (position: readonly [number, number]) =>
		userEvent.click(svg, { position: at(position) });
	const picked = () => told.onpick.mock.lastCall?.[0].ids;
	return { box, ground, svg, painter, one, isVisible, at, click, picked, onhint, ...told };
}

/** The four numbers of the picture's viewBox. */
const viewBox = (svg: Element) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);

/** The viewBox that shows what a camera sees in a map of this size, from the projection alone. */
function seen(camera: Camera, { width, height } = SIZE): number[] {
	const k = unitsPerPixel(camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	return [x - (width * k) / 2, y - (height * k) / 2, width * k, height * k];
}

function expectClose(actual: number[], expected: number[], tolerance = 0.02) {
	expect(actual).toHaveLength(expected.length);
	actual.forEach((n, i) => expect(Math.abs(n - (expected[i] as number))).toBeLessThan(tolerance));
}

describe('a map that reaches beyond the edge of the world', () => {
	const copies = (svg: Element) =>
		[...svg.querySelectorAll('.copy')].map((copy) => copy.getAttribute('x'));

	test('shows the other edge there, once, and no more when it has left', () => {
		const { svg, ground, painter } = stage({ aim: { fit: [170, 50, -170, 70] } });
		const box = viewBox(svg);
		expect((box[0] ?? 0) + (box[2] ?? 0)).toBeGreaterThan(32768);
		expectClose(viewBox(ground), box);
		for (const picture of [svg, ground]) expect(copies(picture)).toEqual(['32768']);
		painter.look({ map: { ...NEAR, lng: -179 } });
		for (const picture of [svg, ground]) expect(copies(picture)).toEqual(['-32768']);
		painter.look({ map: NEAR });
		for (const picture of [svg, ground]) expect(copies(picture)).toEqual([]);
	});

	test('draws it in the colours of the world', async () => {
		// Kazakhstan stands at the left, beyond 180° west.
		const { box, painter } = stage({ aim: { map: { ...NEAR, zoom: 1.2, lng: -170 } } });
		const k = unitsPerPixel(painter.camera().zoom);
		const x = SIZE.width / 2 - (project([190, 0])[0] - project([76, 0])[0]) / k;
		const base64 = await page.elementLocator(box).screenshot({ save: false });
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const context = new OffscreenCanvas(image.width, image.height).getContext(
			'2d',
		) as OffscreenCanvasRenderingContext2D;
		context.drawImage(image, 0, 0);
		const scale = image.width / SIZE.width;
		/** The colour a little north of the middle, `right` pixels from the left. */
		const at = (right: number) =>
			[...context.getImageData(right * scale, SIZE.height * 0.42 * scale, 1, 1).data].slice(0, 3);
		expect(at(x)).toEqual(rgb(PALETTES.light.land));
	});
});

/** The three parts of a colour such as #f5f2ea. */
const rgb = (colour: string) => [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));

describe('show', () => {
	test('turns everything that is timed to the year', () => {
		const { svg, painter } = stage();
		const timed = [...svg.querySelectorAll<SVGElement>('[data-t]')];
		expect(timed.length).toBeGreaterThan(20);
		for (const year of [1992, 2001, 2010, 2011, 2015]) {
			painter.show(scene(year));
			for (const { dataset } of timed) expect(dataset.s).toBe(String(stateIn(dataset.t, year)));
		}
	});

	describe('writes only what differs', () => {
		/** What is written into the picture, each write with what it takes the place of. */
		function written(svg: Element, act: () => void): MutationRecord[] {
			const observer = new MutationObserver(() => undefined);
			const all = { subtree: true, childList: true, attributes: true, characterData: true };
			observer.observe(svg, { ...all, attributeOldValue: true });
			act();
			const records = observer.takeRecords();
			observer.disconnect();
			return records;
		}

		test.each([
			[2012, 2013],
			[2013, 2009],
			[2009, 1992],
		])('from %i to %i', (from, to) => {
			const { svg, painter } = stage({ year: from });
			const timed = [...svg.querySelectorAll<SVGElement>('[data-t]')];
			const differing = timed.filter(
				({ dataset: { t = '' } }) => stateIn(t, from) !== stateIn(t, to),
			).length;
			const records = written(svg, () => painter.show(scene(to)));
			const states = records.filter(
				({ attributeName, target }) =>
					attributeName === 'data-s' && (target as Element).hasAttribute('data-t'),
			);
			expect(states).toHaveLength(differing);
			const same = records.filter(
				({ attributeName, oldValue, target }) =>
					attributeName && (target as Element).getAttribute(attributeName) === oldValue,
			);
			expect(same).toEqual([]);
			// A text that changes is another text of the same node.
			expect(records.filter(({ type }) => type === 'childList')).toEqual([]);
		});

		test('nothing for a month in which all is as in the month before', () => {
			const { svg, painter } = stage({ year: 2012 });
			const month = (date: string) => scene(2012, { date });
			painter.show(month('2012-05'));
			expect(written(svg, () => painter.show(month('2012-06')))).toEqual([]);
		});

		test('and, led through 200 months and days, what another writes that was never led', () => {
			const { svg, painter } = stage({ year: 2012 });
			const told = (root: Element) =>
				[...root.querySelectorAll<SVGElement>('[data-t], .mark, .symbol, [data-members]')].map(
					({ dataset: { s = '2', f } }) => `${s} ${f}`,
				);
			const seen = new Set<string>();
			for (const date of someDates(200)) {
				const shown = scene(yearOfMoment(date), { date });
				painter.show(shown);
				const fresh = pictures().svg;
				new TimedPicture(fresh).show(shown);
				expect(told(svg), date).toEqual(told(fresh));
				seen.add(told(svg).join());
			}
			// The dates are of different pictures, also within one year.
			expect(seen.size).toBeGreaterThan(12);
			painter.show(scene(2012, { date: '2012-09' }));
			const ofRussian = svg.querySelector<SVGElement>('.strand[data-leg="riga-astana"]');
			expect(ofRussian?.dataset.s).toBe('0');
			painter.show(scene(2012, { date: '2012-11' }));
			expect(ofRussian?.dataset.s).toBe('2');
		});

		test('and asks the page for no size', () => {
			const { svg, painter } = stage({ year: 2012 });
			const asked = vi.spyOn(svg, 'getBoundingClientRect');
			painter.show(scene(2001));
			expect(asked).not.toHaveBeenCalled();
		});

		test('and measures no name that the edge of the map is far from', () => {
			const { svg, painter } = stage({ year: 1992, aim: { map: NEAR } });
			const measured = vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText');
			onTestFinished(() => measured.mockRestore());
			const textOf = (name: Element) => (name.textContent ?? '').toLowerCase();
			const frame = svg.getBoundingClientRect();
			const isFar = (name: Element) => {
				const box = name.getBoundingClientRect();
				const most = (name.textContent ?? '').length * 18;
				return [box.left - frame.left, frame.right - box.right].every((gap) => gap > most);
			};
			const far = new Set<string>();
			for (const year of [1997, 2001, 2005, 2009, 2012]) {
				measured.mockClear();
				painter.show(scene(year));
				const names = [...svg.querySelectorAll<SVGTextElement>('.label')];
				for (const name of names.filter((each) => each.getBoundingClientRect().width > 0))
					if (isFar(name)) far.add(textOf(name));
				expect(measured.mock.calls.filter(([text]) => far.has(text.toLowerCase()))).toEqual([]);
			}
			expect(far.size).toBeGreaterThan(0);
		});
	});

	test('what became of a symbol is its own again when it no longer leads a stack', () => {
		const { svg, painter } = stage({ year: 2010, aim: { map: NEAR } });
		const alone = stage({ year: 2010, aim: { map: NEAR } });
		const fates = (of: Element) =>
			[...of.querySelectorAll<SVGElement>('.mark, .symbol')].map(({ dataset }) => dataset.f);
		for (const [year, compare] of [
			[2010, 1995],
			[2012, 2010],
			[2012, 2003],
			[2015, 2003],
		] as const)
			painter.show(scene(year, { compare }));
		alone.painter.show(scene(2015, { compare: 2003 }));
		expect(fates(svg)).toEqual(fates(alone.svg));
	});

	test('shows a leg in its years and hides it in the others', () => {
		const { painter, isVisible } = stage({ year: 2012 });
		expect(isVisible('.strand[data-leg="baku-aktau"]')).toBe(true);
		painter.show(scene(2009));
		expect(isVisible('.strand[data-leg="baku-aktau"]')).toBe(false);
		expect(isVisible('.strand[data-leg="riga-astana"]')).toBe(true);
	});

	test('dashes what is only possible', () => {
		const { painter, one } = stage({ year: 2010 });
		const dash = () => getComputedStyle(one('.strand[data-leg="aktau-tashkent"]')).strokeDasharray;
		expect(dash()).toBe('11.52px, 6.48px');
		painter.show(scene(2011));
		expect(dash()).toBe('none');
	});

	test('hides what belongs to a layer that is off', () => {
		const { painter, isVisible } = stage({ year: 2012 });
		const manas = '.mark:not([data-off]) [data-thing="manas"]';
		expect(isVisible(manas)).toBe(true);
		painter.show(scene(2012, { layers: LAYERS.filter((layer) => layer !== 'bases') }));
		expect(isVisible(manas)).toBe(false);
		painter.show(scene(2012, { layers: [] }));
		expect(isVisible('.hit')).toBe(false);
	});

	test('keeps the count of a stack with the year and the layers', () => {
		const { painter, svg, isVisible } = stage({ year: 2010, aim: { map: NEAR } });
		const stack = svg
			.querySelector(`.mark:not([data-off]) [data-thing="osh-school"]`)
			?.closest('.mark') as SVGElement;
		const text = () => stack.querySelector('.count text')?.textContent;
		const mark = `[data-mark="${stack.dataset.mark}"]`;
		expect(text()).toBe('3');
		expect(isVisible(`${mark} .count`)).toBe(true);
		// The most telling of them is on top.
		expect(isVisible(`${mark} [data-thing="osh-base"]`)).toBe(true);
		expect(isVisible(`${mark} [data-thing="osh-school"]`)).toBe(false);
		painter.show(scene(2010, { layers: ['bases', 'aid'] }));
		expect(text()).toBe('2');
		painter.show(scene(2010, { layers: ['aid'] }));
		expect(isVisible(`${mark} .count`)).toBe(false);
		expect(isVisible(`${mark} [data-thing="osh-base"]`)).toBe(false);
		expect(isVisible(`${mark} [data-thing="osh-school"]`)).toBe(true);
		painter.show(scene(2012));
		expect(isVisible(`${mark} [data-thing="osh-school"]`)).toBe(true);
		painter.show(scene(1995));
		expect(isVisible(mark)).toBe(false);
	});

	test('calls Astana by its name of the year', () => {
		const { painter, svg } = stage();
		const name = () => svg.querySelector('.label.capital')?.textContent;
		expect(name()).toBe('Astana');
		painter.show(scene(1995));
		expect(name()).toBe('Akmola');
	});

	test('lets all but the legs in focus step back', () => {
		const { painter, svg, one } = stage({ year: 2012 });
		painter.show(scene(2012, { focus: new Set(['baku-aktau']) }));
		expect(svg.classList).toContain('focused');
		expect(one('.strand[data-leg="baku-aktau"]').classList).toContain('focus');
		expect(one('.strand[data-leg="riga-astana"]').classList).not.toContain('focus');
		painter.show(scene(2012));
		expect(svg.classList).not.toContain('focused');
		expect(svg.querySelectorAll('.focus')).toHaveLength(0);
	});

	test('rings the mark of the selected thing and no other', () => {
		const { painter, svg } = stage({ year: 2012 });
		painter.show(scene(2012, { selected: 'osh-school' }));
		const ringed = [...svg.querySelectorAll('.mark.selected')];
		expect(ringed.length).toBeGreaterThan(0);
		for (const mark of ringed)
			expect(mark.querySelector('[data-thing="osh-school"]')).not.toBeNull();
		painter.show(scene(2012));
		expect(svg.querySelectorAll('.selected')).toHaveLength(0);
	});
});

test('the width of a name is known as the page draws it, without asking the page', () => {
	const { svg, painter } = stage();
	const asked = vi.spyOn(SVGTextContentElement.prototype, 'getComputedTextLength');
	onTestFinished(() => asked.mockRestore());
	for (let lng = 40; lng < 90; lng += 2) painter.look({ map: { ...NEAR, zoom: 3, lng } });
	expect(svg.querySelectorAll('[data-cut]').length).toBeGreaterThan(0);
	expect(asked).not.toHaveBeenCalled();
	asked.mockRestore();
	painter.look(HOME);
	const names = [
		...svg.querySelectorAll<SVGTextElement>(':is(.label, .line-label, .bar text):not([data-cut])'),
	].filter((name) => name.getClientRects().length > 0);
	expect(new Set(names.map((name) => name.getAttribute('class'))).size).toBeGreaterThan(3);
	for (const name of names) {
		const text = name.textContent ?? '';
		expect(Math.abs(nameWidth(name, text) - name.getComputedTextLength()), text).toBeLessThan(1);
	}
});

test.each([
	['as the page was sent', 2011, HOME],
	['of another year and place', 1999, { map: NEAR } as Aim],
])('a painter that comes to a picture %s finds nothing to write', async (_, year, aim) => {
	const { ground, svg } = pictures();
	holder().append(ground, svg);
	svg.style.touchAction = 'none';
	// What the script of the first frame does.
	const camera = 'fit' in aim ? fitCamera(aim.fit, SIZE) : aim.map;
	if (year !== 2011) paintTime(svg, { ...DEFAULT_VIEW, year });
	for (const picture of [svg, ground]) {
		paintCamera(picture, camera, SIZE);
		paintZoom(picture, camera.zoom);
	}
	paintCut([svg], camera, SIZE);

	const written = new MutationObserver(() => undefined);
	for (const picture of [svg, ground])
		written.observe(picture, { subtree: true, attributes: true, childList: true });
	const painter = new SvgPainter(svg, events(), () => true, ground);
	onTestFinished(() => painter.destroy());
	painter.look(aim);
	painter.show(scene(year));
	expect(
		written.takeRecords().map(({ target, attributeName }) => {
			const { tagName, classList } = target as Element;
			return `${attributeName} of ${tagName}.${classList}`;
		}),
	).toEqual([]);
	// And turns it all the same when the time changes.
	painter.show(scene(2003));
	const { svg: other, painter: fresh } = stage({ year: 2003, aim });
	fresh.destroy();
	const told = (picture: Element) =>
		[...picture.querySelectorAll<SVGElement>('[data-t], .mark, .label')].map(
			({ dataset: { s = '2', n, lead } }) => [s, n, lead],
		);
	expect(told(svg)).toEqual(told(other));
});

describe('look', () => {
	test.each<Camera>([NEAR, { zoom: 0, lat: 0, lng: 0, bearing: 0, pitch: 0 }])(
		'at a camera shows what the camera sees: %o',
		(camera) => {
			const { painter, svg } = stage();
			painter.look({ map: camera });
			expectClose(viewBox(svg), seen(camera));
			expect(painter.camera()).toEqual(camera);
		},
	);

	test('points the ground and what stands on it at the same spot', () => {
		const { painter, ground, svg } = stage();
		painter.look({ map: NEAR });
		expect(ground.getAttribute('viewBox')).toBe(svg.getAttribute('viewBox'));
	});

	test('at bounds takes the camera that fits them', () => {
		const { painter, svg } = stage();
		const bounds = [60, 36, 75, 45] as const;
		painter.look({ fit: bounds });
		expect(painter.camera()).toEqual(fitCamera(bounds, SIZE));
		expectClose(viewBox(svg), seen(fitCamera(bounds, SIZE)));
		const [west, north] = project([60, 45]);
		const [x = 0, y = 0, width = 0, height = 0] = viewBox(svg);
		expect(x).toBeLessThan(west);
		expect(y).toBeLessThan(north);
		const [east, south] = project([75, 36]);
		expect(x + width).toBeGreaterThan(east);
		expect(y + height).toBeGreaterThan(south);
	});

	test('for paper lays the same place out for its size, and for the screen again', () => {
		const { svg, painter, ground } = stage();
		const before = viewBox(svg);
		const paper = { width: 700, height: 300 };
		painter.layOut(paper);
		expectClose(viewBox(svg), seen(fitCamera(HOME_BOUNDS, paper), paper));
		expect(viewBox(ground)).toEqual(viewBox(svg));
		painter.layOut(null);
		expect(viewBox(svg)).toEqual(before);
	});

	test('stays flat when a globe is asked for', () => {
		const { svg, painter } = stage();
		const before = viewBox(svg);
		painter.show(scene(2012, { projection: 'globe' }));
		expect(viewBox(svg)).toEqual(before);
	});

	test('keeps bearing and pitch, which it cannot show, for the painter that can', () => {
		const { painter } = stage();
		painter.look({ map: { ...NEAR, bearing: 40, pitch: 30 } });
		expect(painter.camera()).toEqual({ ...NEAR, bearing: 40, pitch: 30 });
	});

	test('tells nobody, since no hand moved the map', () => {
		const { painter, onmove } = stage();
		painter.look({ map: NEAR });
		expect(onmove).not.toHaveBeenCalled();
	});

	test('puts a symbol where its place is and keeps its size within a level of zoom', () => {
		const { painter, svg, at } = stage({ year: 2012 });
		const sizes = [NEAR, { ...NEAR, zoom: 4.9, lat: 43, lng: 74 }].map((camera) => {
			painter.look({ map: camera });
			const shape = svg.querySelector('.mark:not([data-off]) [data-thing="manas"] .shape');
			const { left, top, width, height } = (shape as Element).getBoundingClientRect();
			const corner = svg.getBoundingClientRect();
			const { x, y } = at(PLACES.bishkek.at as [number, number]);
			expect(Math.abs(left + width / 2 - corner.left - x)).toBeLessThan(1);
			expect(Math.abs(top + height / 2 - corner.top - y)).toBeLessThan(1);
			return width;
		});
		expect(Math.abs((sizes[0] as number) - (sizes[1] as number))).toBeLessThan(0.5);
	});

	test('first shows what its zoom has, at whatever zoom a painter before it left the picture', () => {
		const { painter, svg, one } = stage({ aim: { map: { ...NEAR, zoom: 6 } } });
		expect('off' in one('.river').dataset).toBe(false);
		painter.destroy();
		const next = new SvgPainter(svg, events(), () => true);
		onTestFinished(() => next.destroy());
		next.look({ map: { ...NEAR, zoom: 3.1 } });
		for (const { dataset } of svg.querySelectorAll<SVGElement>('[data-z]')) {
			const [first = 0, last = 0] = (dataset.z ?? '').split(' ').map(Number);
			expect('off' in dataset).toBe(!isShownAt([first, last], 3.1));
		}
	});

	test('shows rivers of the fifth level from zoom 5', () => {
		const { painter, one } = stage();
		const isOff = (zoom: number) => {
			painter.look({ map: { ...NEAR, zoom } });
			return 'off' in one('.river').dataset;
		};
		expect([4.9, 5, 8, 4].map(isOff)).toEqual([true, false, false, true]);
	});
});

describe('a resize', () => {
	test('fits the bounds again', async () => {
		const { box, svg, painter } = stage();
		const small = { width: 400, height: 300 };
		Object.assign(box.style, { width: '400px', height: '300px' });
		await expect.poll(() => painter.camera()).toEqual(fitCamera(HOME_BOUNDS, small));
		expectClose(viewBox(svg), seen(fitCamera(HOME_BOUNDS, small), small));
	});

	test('keeps the camera that was asked for', async () => {
		const { box, svg, painter } = stage({ aim: { map: NEAR } });
		const small = { width: 400, height: 300 };
		Object.assign(box.style, { width: '400px', height: '300px' });
		await expect.poll(() => viewBox(svg)[2]).toBeCloseTo(400 * unitsPerPixel(NEAR.zoom), 1);
		expect(painter.camera()).toEqual(NEAR);
		expectClose(viewBox(svg), seen(NEAR, small));
	});

	test('keeps the camera that a hand has set', async () => {
		const { box, svg, painter } = stage();
		painter.zoomBy(1);
		const camera = painter.camera();
		Object.assign(box.style, { width: '400px', height: '300px' });
		await expect.poll(() => viewBox(svg)[2]).toBeCloseTo(400 * unitsPerPixel(camera.zoom), 1);
		expect(painter.camera()).toEqual(camera);
	});
});

describe('the wheel', () => {
	const wheel = (svg: Element, x: number, y: number, deltaY: number) => {
		const { left, top } = svg.getBoundingClientRect();
		const event = new WheelEvent('wheel', {
			...{ clientX: left + x, clientY: top + y, deltaY },
			...{ bubbles: true, cancelable: true },
		});
		svg.dispatchEvent(event);
		return event;
	};

	test.each([-300, 150, -1200])('keeps the spot under the pointer (delta %i)', (delta) => {
		const { svg, painter } = stage({ aim: { map: NEAR } });
		const before = positionAt(620, 90, painter.camera());
		wheel(svg, 620, 90, delta);
		expect(painter.camera().zoom).toBeCloseTo(NEAR.zoom - delta / 300, 6);
		expectClose(positionAt(620, 90, painter.camera()), before, 1e-6);
		expectClose(viewBox(svg), seen(painter.camera()));
	});

	test('tells the camera', () => {
		const { svg, painter, onmove } = stage();
		wheel(svg, 400, 250, -300);
		expect(onmove).toHaveBeenCalledWith(painter.camera(), false);
	});

	test('tells once that it has come to rest', async () => {
		const { svg, painter, onmove } = stage();
		for (const delta of [-100, -100, -100]) wheel(svg, 400, 250, delta);
		await expect.poll(() => onmove.mock.lastCall).toEqual([painter.camera(), true]);
		expect(onmove.mock.calls.map(([, isSettled]) => isSettled)).toEqual([
			false,
			false,
			false,
			true,
		]);
	});

	test('stops at the widest and at the nearest zoom', () => {
		const { svg, painter } = stage({ aim: { map: NEAR } });
		wheel(svg, 400, 250, -1e5);
		expect(painter.camera().zoom).toBe(MAX_ZOOM);
		wheel(svg, 400, 250, 1e5);
		expect(painter.camera().zoom).toBe(MIN_ZOOM);
	});

	test('scrolls the page, not the map, over a still map', () => {
		const { svg, painter, onmove } = stage({ canMove: false });
		expect(wheel(svg, 400, 250, -300).defaultPrevented).toBe(false);
		expect(painter.camera()).toEqual(fitCamera(HOME_BOUNDS, SIZE));
		expect(onmove).not.toHaveBeenCalled();
	});

	test('over a map that moves does not scroll the page', () => {
		const { svg } = stage();
		expect(wheel(svg, 400, 250, -300).defaultPrevented).toBe(true);
	});
});

describe('a guest', () => {
	test('leaves the wheel alone to the page and tells it; with Ctrl or ⌘ it zooms', () => {
		const { svg, painter, onhint } = stage({ aim: { map: NEAR }, isGuest: true });
		const wheel = (keys: object) => {
			const event = new WheelEvent('wheel', { deltaY: -300, cancelable: true, ...keys });
			svg.dispatchEvent(event);
			return event.defaultPrevented;
		};
		expect(wheel({})).toBe(false);
		expect(painter.camera()).toEqual(NEAR);
		expect(onhint.mock.calls).toEqual([['wheel']]);
		expect(wheel({ ctrlKey: true })).toBe(true);
		expect(wheel({ metaKey: true })).toBe(true);
		expect(painter.camera().zoom).toBeCloseTo(NEAR.zoom + 2, 6);
		expect(onhint).toHaveBeenCalledTimes(1);
	});

	test('leaves one finger to the page, and tells it when the page is scrolled by it', () => {
		const { svg, painter, onhint, onmove } = stage({ aim: { map: NEAR }, isGuest: true });
		expect(svg.style.touchAction).toBe('pan-x pan-y');
		const touch = (type: string, clientX: number) =>
			svg.dispatchEvent(
				new PointerEvent(type, { pointerType: 'touch', pointerId: 1, clientX, clientY: 200 }),
			);
		touch('pointerdown', 300);
		touch('pointermove', 360);
		touch('pointercancel', 360);
		expect(painter.camera()).toEqual(NEAR);
		expect(onmove).not.toHaveBeenCalled();
		expect(onhint.mock.calls).toEqual([['touch']]);
	});
});

describe('the buttons', () => {
	test('zoom by whole steps about the centre and tell it', () => {
		const { painter, onmove } = stage({ aim: { map: NEAR } });
		painter.zoomBy(1);
		const { zoom, lat, lng } = painter.camera();
		expectClose([zoom, lat, lng], [NEAR.zoom + 1, NEAR.lat, NEAR.lng], 1e-6);
		expect(onmove).toHaveBeenCalledExactlyOnceWith(painter.camera(), true);
	});
});

describe('a drag', () => {
	const drag = (svg: Element, [ax, ay]: [number, number], [bx, by]: [number, number]) =>
		userEvent.dragAndDrop(svg, svg, {
			sourcePosition: { x: ax, y: ay },
			targetPosition: { x: bx, y: by },
			steps: 5,
		} as object);

	test('carries the spot under the pointer along', async () => {
		const { svg, painter } = stage({ aim: { map: NEAR } });
		const grabbed = positionAt(300, 200, NEAR);
		await drag(svg, [300, 200], [420, 260]);
		expectClose(positionAt(420, 260, painter.camera()), grabbed, 0.01);
		expect(painter.camera().zoom).toBe(NEAR.zoom);
		expectClose(viewBox(svg), seen(painter.camera()));
	});

	test('tells the camera, at last the one where it ended', async () => {
		const { svg, painter, onmove } = stage({ aim: { map: NEAR } });
		await drag(svg, [300, 200], [420, 260]);
		expect(onmove).toHaveBeenLastCalledWith(painter.camera(), true);
		const settled = onmove.mock.calls.filter(([, isSettled]) => isSettled);
		expect(settled).toHaveLength(1);
	});

	test('arrives where the pointer was let go, however quick it was', () => {
		const { svg, painter, onmove } = stage({ aim: { map: NEAR } });
		// A made-up pointer cannot be captured.
		svg.setPointerCapture = () => {};
		const { left, top } = svg.getBoundingClientRect();
		for (const [type, x, y] of [
			['pointerdown', 300, 200],
			['pointermove', 380, 240],
			['pointerup', 420, 260],
		] as const)
			svg.dispatchEvent(new PointerEvent(type, { clientX: left + x, clientY: top + y }));
		const grabbed = positionAt(300, 200, NEAR);
		expectClose(positionAt(420, 260, painter.camera()), grabbed, 0.01);
		expect(onmove).toHaveBeenLastCalledWith(painter.camera(), true);
	});

	test('picks nothing', async () => {
		const { svg, onpick, at } = stage({ year: 2012 });
		const { x, y } = at(middle('riga-astana'));
		await drag(svg, [x, y], [x + 60, y + 30]);
		expect(onpick).not.toHaveBeenCalled();
	});

	test('does not move a still map, and still picks nothing', async () => {
		const { svg, painter, onmove, onpick } = stage({ canMove: false });
		await drag(svg, [300, 200], [420, 260]);
		expect(painter.camera()).toEqual(fitCamera(HOME_BOUNDS, SIZE));
		expect(onmove).not.toHaveBeenCalled();
		expect(onpick).not.toHaveBeenCalled();
	});
});

describe('a finger', () => {
	type Point = { x: number; y: number };
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
		(cdp() as unknown as { send(method: string, params: object): Promise<void> }).send(
			'Input.dispatchTouchEvent',
			{ type, touchPoints },
		);
	async function drag() {
		await touch('touchStart', { x: 300, y: 200 });
		for (let x = 310; x <= 400; x += 10) await touch('touchMove', { x, y: 200 });
		await touch('touchEnd');
	}

	test('drags the map as a mouse does', async () => {
		const { painter, onmove, onpick } = stage({ aim: { map: NEAR } });
		await drag();
		await expect.poll(() => onmove.mock.lastCall).toEqual([painter.camera(), true]);
		const degreesPerPixel = 360 / (512 * 2 ** NEAR.zoom);
		expect(NEAR.lng - painter.camera().lng).toBeGreaterThan(90 * degreesPerPixel);
		expect(onpick).not.toHaveBeenCalled();
	});

	test('and another carry the spots under them along, and pick nothing', async () => {
		const { svg, painter, onmove, onpick } = stage({ aim: { map: NEAR } });
		// Where each finger came down and went, in pixels of the map: the page of the test may be scaled.
		const fingers = new Map<number, Point[]>();
		for (const type of ['pointerdown', 'pointermove'] as const)
			svg.addEventListener(type, ({ pointerId, clientX, clientY }) => {
				const { left, top } = svg.getBoundingClientRect();
				const way = fingers.get(pointerId) ?? [];
				fingers.set(pointerId, [...way, { x: clientX - left, y: clientY - top }]);
			});
		const [left, right] = [
			{ x: 300, y: 250 },
			{ x: 400, y: 250 },
		];
		await touch('touchStart', left, right);
		for (let by = 10; by <= 50; by += 10)
			await touch('touchMove', { ...left, x: 300 - by }, { ...right, x: 400 + by });
		await touch('touchEnd');
		await expect.poll(() => onmove.mock.lastCall).toEqual([painter.camera(), true]);
		expect(painter.camera().zoom).toBeCloseTo(NEAR.zoom + 1, 2);
		expect(fingers.size).toBe(2);
		for (const way of fingers.values()) {
			const [from, to] = [way[0], way.at(-1)] as [Point, Point];
			const grabbed = positionAt(from.x, from.y, NEAR);
			expectClose(positionAt(to.x, to.y, painter.camera()), grabbed, 0.01);
		}
		expect(onmove.mock.calls.filter(([, isSettled]) => isSettled)).toHaveLength(1);
		expect(onpick).not.toHaveBeenCalled();
	});

	test('scrolls the page over a still map', () => {
		const { svg } = stage({ canMove: false });
		expect(getComputedStyle(svg).touchAction).toBe('auto');
	});
});

describe('a click', () => {
	test('picks the leg under it', async () => {
		const { click, picked, onpick } = stage({ year: 2012 });
		await click(middle('riga-astana'));
		expect(picked()).toEqual(['riga-astana']);
		expect(onpick).toHaveBeenCalledOnce();
	});

	test('says where it was', async () => {
		const { click, at, onpick } = stage({ year: 2012 });
		const { x, y } = at(middle('riga-astana'));
		await click(middle('riga-astana'));
		const hit = onpick.mock.lastCall?.[0];
		expectClose([hit?.x ?? 0, hit?.y ?? 0], [x, y], 1);
		expectClose([...(hit?.at ?? [])], [...middle('riga-astana')], 0.2);
	});

	test('picks nothing where a leg is absent in the year', async () => {
		const { click, picked } = stage({ year: 2009 });
		await click(middle('aktau-tashkent'));
		expect(picked()).toEqual([]);
	});

	test('picks nothing of a layer that is off', async () => {
		const { painter, click, picked } = stage({ year: 2012 });
		painter.show(scene(2012, { layers: ['corridors'] }));
		await click(PLACES.bishkek.at as [number, number]);
		expect(picked()).toEqual([]);
	});

	test('picks the thing whose symbol it hits', async () => {
		const { click, picked } = stage({ year: 2012 });
		await click(PLACES.bishkek.at as [number, number]);
		expect(picked()).toEqual(['manas']);
	});

	test('picks all members of a stack that exist, and no others', async () => {
		const { painter, click, picked } = stage({ year: 2011, aim: { map: NEAR } });
		await click(PLACES.osh.at as [number, number]);
		expect(picked()?.toSorted()).toEqual(['osh-base', 'osh-school']);
		painter.show(scene(2012));
		await click(PLACES.osh.at as [number, number]);
		expect(picked()).toEqual(['osh-school']);
	});

	test('picks an area of its own', async () => {
		const { click, picked } = stage({ year: 2012, aim: { map: NEAR } });
		await click([76.4, 47.5]);
		expect(picked()).toEqual(['ili-range']);
	});

	test('beside everything picks nothing', async () => {
		const { click, picked } = stage({ year: 2012 });
		await click([30, 30]);
		expect(picked()).toEqual([]);
	});
});

describe('the pointer', () => {
	test('tells what it comes over, and that it left', async () => {
		const { svg, at, onhover } = stage({ year: 2012 });
		const over = at(middle('riga-astana'));
		await userEvent.hover(svg, { position: over });
		expect(onhover.mock.lastCall?.[0]?.ids).toEqual(['riga-astana']);
		await userEvent.hover(svg, { position: at([30, 30]) });
		expect(onhover).toHaveBeenLastCalledWith(null);
	});
});

describe('destroy', () => {
	test('leaves the picture as it is and tells nothing more', async () => {
		const { svg, painter, onpick, onhover, click } = stage({ year: 2012 });
		painter.destroy();
		onhover.mockClear();
		await click(middle('riga-astana'));
		expect(onpick).not.toHaveBeenCalled();
		expect(onhover).not.toHaveBeenCalled();
		expect(svg.querySelectorAll('.strand').length).toBeGreaterThan(0);
	});
});
