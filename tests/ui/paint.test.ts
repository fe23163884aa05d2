import { describe, expect, test } from 'vitest';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { paintCamera, paintTime, paintZoom } from '#lib/map/svg/paint.ts';
import { LANE_WIDTH } from '#lib/map/stroke.ts';
import { YEARS } from '#lib/time/years.ts';

/** An element with children from markup of our own. */
function page(markup: string): HTMLElement {
	const root = document.createElement('section');
	root.append(document.createRange().createContextualFragment(markup));
	return root;
}

const shown = (year: number, layers: readonly LayerId[] = LAYERS) => yearSlice(year, layers);
const digits = (year: number, state: 1 | 2) => YEARS.map((y) => (y === year ? state : 0)).join('');

describe('paintTime', () => {
	test('gives each timed element the state of the year', () => {
		const root = page(
			`<i data-t="${digits(1992, 2)}" data-layer="bases"></i><i data-t="${digits(2015, 1)}" data-layer="aid"></i>`,
		);
		const states = () => [...root.querySelectorAll('i')].map((element) => element.dataset.s);
		paintTime(root, shown(1992));
		expect(states()).toEqual(['2', '0']);
		paintTime(root, shown(2003));
		expect(states()).toEqual(['0', '0']);
		paintTime(root, shown(2015));
		expect(states()).toEqual(['0', '1']);
	});

	test('gives nothing a state whose layer is off', () => {
		const root = page(`<i data-t="${digits(2001, 2)}" data-layer="bases"></i>`);
		paintTime(root, shown(2001, ['aid', 'corridors']));
		expect(root.querySelector('i')?.dataset.s).toBe('0');
		paintTime(root, shown(2001, ['bases']));
		expect(root.querySelector('i')?.dataset.s).toBe('2');
	});

	test('turns a slider and a typed year, and leaves out what a slider said of another year', () => {
		const root = page(
			'<i role="slider" aria-valuenow="2011" aria-valuetext="In 2011: all"></i><input data-year value="2011">',
		);
		const slider = root.querySelector('i');
		paintTime(root, shown(2003));
		expect(slider?.getAttribute('aria-valuenow')).toBe('2003');
		expect(slider?.hasAttribute('aria-valuetext')).toBe(false);
		expect(root.querySelector('input')?.value).toBe('2003');
		paintTime(root, { ...shown(2011), years: [1998, 2009] });
		expect(slider?.getAttribute('aria-valuenow')).toBe('2009');
		expect(root.querySelector('input')?.value).toBe('2009');
	});

	test('turns the root itself too', () => {
		const root = page('');
		Object.assign(root.dataset, { t: digits(2001, 1), layer: 'bases' });
		paintTime(root, shown(2001));
		expect(root.dataset.s).toBe('1');
	});

	test('writes the text of the year into what has one for every year', () => {
		const texts = YEARS.map((year) => `${year - 1990} things & <b>more</b>`);
		const root = page('<p data-by-year="">before</p>');
		const output = root.querySelector('p') as HTMLElement;
		output.dataset.byYear = JSON.stringify(texts);
		paintTime(root, shown(1992));
		expect(output.textContent).toBe('2 things & <b>more</b>');
		expect(output.children).toHaveLength(0);
		paintTime(root, shown(2015));
		expect(output.textContent).toBe('25 things & <b>more</b>');
	});

	test('writes the year into outputs and fields', () => {
		const root = page('<output data-year>2011</output><input data-year value="2011">');
		paintTime(root, shown(1999));
		expect(root.querySelector('output')?.textContent).toBe('1999');
		expect(root.querySelector('input')?.value).toBe('1999');
	});

	test('writes a month or a day in the words that the page has for it, and nothing beside a year', () => {
		const root = page('<output data-year>2011</output><i></i>');
		const months = (form: (month: number) => string) =>
			Array.from({ length: 12 }, (_, i) => form(i + 1));
		const [output, part] = [...root.children] as [HTMLElement, HTMLElement];
		output.dataset.dates = JSON.stringify([
			...months((m) => `${m}. month of @`),
			...months((m) => `#th of the ${m}. month of @`),
		]);
		part.dataset.dates = JSON.stringify([...months((m) => `M${m}`), ...months((m) => `# M${m}`)]);
		const written = (slice: Partial<Slice>) => {
			part.textContent = '';
			paintTime(root, { ...shown(2012), ...slice });
			return [output.textContent, part.textContent];
		};
		expect(written({ date: '2012-03' })).toEqual(['3. month of 2012', 'M3']);
		expect(written({ date: '2012-12-04' })).toEqual(['4th of the 12. month of 2012', '4 M12']);
		expect(written({})).toEqual(['2012', '']);
		expect(written({ date: '2012-03', compare: 2008 })).toEqual(['2008 / 2012-03', '']);
	});

	test('calls a town by the name of the year, up to the last year of each name', () => {
		const root = page('<svg><text class="label">Astana</text></svg>');
		const label = root.querySelector('text') as SVGTextElement;
		label.dataset.was = JSON.stringify([
			['Tselinograd', 1992],
			['Akmola', 1997],
			['Astana', 2015],
		]);
		const named = (year: number) => {
			paintTime(root, shown(year));
			return label.textContent;
		};
		expect([1992, 1993, 1997, 1998, 2015].map(named)).toEqual([
			'Tselinograd',
			'Akmola',
			'Akmola',
			'Astana',
			'Astana',
		]);
	});

	test('shows a label while one of its members is shown', () => {
		const root = page(
			`<svg><g class="symbol" data-thing="a" data-t="${digits(2001, 2)}" data-layer="bases"></g>` +
				`<g class="symbol" data-thing="b" data-t="${digits(2002, 1)}" data-layer="aid"></g>` +
				'<text class="label" data-members="a b">Both</text></svg>',
		);
		const state = (year: number, layers?: LayerId[]) => {
			paintTime(root, shown(year, layers));
			return root.querySelector<SVGTextElement>('.label')?.dataset.s;
		};
		expect([2000, 2001, 2002].map((year) => state(year))).toEqual(['0', '2', '2']);
		expect(state(2002, ['bases'])).toBe('0');
	});

	test('lays the strands of a leg that the year holds side by side, in the order of their lanes', () => {
		const strand = (lane: number, t: string) =>
			`<use data-leg="a-b" data-lane="${lane}" data-t="${t}" data-layer="corridors"></use>`;
		const always = '2'.repeat(YEARS.length);
		const root = page(
			`<svg>${strand(3, always)}${strand(0, digits(2001, 2))}${strand(1, digits(2001, 1))}</svg>`,
		);
		const offsets = (year: number) => {
			paintTime(root, shown(year));
			return [...root.querySelectorAll('use')].map((use) =>
				Number(use.style.getPropertyValue('--o')),
			);
		};
		expect(offsets(2001)).toEqual([LANE_WIDTH, -LANE_WIDTH, 0]);
		expect(offsets(2002)[0]).toBe(0);
	});
});

describe('a stack of two compared years', () => {
	test('tells what became of all of its members, or that they fared differently', () => {
		const symbol = (t: string) => `<g class="symbol" data-t="${t}" data-layer="bases"></g>`;
		const [always, later] = ['2'.repeat(YEARS.length), digits(2005, 2)];
		const mark = (...members: string[]) =>
			`<g class="mark">${members.map(symbol).join('')}<g class="count"><text></text></g></g>`;
		const root = page(
			`<svg>${mark(later, later)}${mark(always, later)}${mark(always, always)}${mark(later)}</svg>`,
		);
		const fates = () => [...root.querySelectorAll<SVGElement>('.mark')].map((m) => m.dataset.f);
		paintTime(root, { ...shown(2005), compare: 2000 });
		// The last is a symbol of its own, which tells it by itself.
		expect(fates()).toEqual(['opened', 'changed', 'stayed', undefined]);
		paintTime(root, shown(2005));
		expect(fates()).toEqual([undefined, undefined, undefined, undefined]);
	});
});

describe('the strands of a shared leg', () => {
	test('are drawn aside of it by pixels, whatever the scale', () => {
		const strand = (lane: number) =>
			`<path class="strand" data-leg="a" data-lane="${lane}" data-o="0" data-t="${'2'.repeat(YEARS.length)}" data-layer="corridors"/>`;
		const root = page(
			`<svg><defs><path id="leg-a" d="M16000 16000l100 0"/></defs>${strand(0)}${strand(1)}</svg>`,
		);
		const svg = root.querySelector('svg') as SVGSVGElement;
		const rows = () =>
			[...root.querySelectorAll('.strand')].map((path) =>
				Number(/^M\S+ (\S+?)L/.exec(path.getAttribute('d') ?? '')?.[1]),
			);
		paintTime(root, shown(2005));
		for (const zoom of [3, 6]) {
			paintCamera(svg, { zoom, lat: 0, lng: 0, bearing: 0, pitch: 0 }, { width: 400, height: 300 });
			const k = 64 / 2 ** zoom;
			const by = (k * LANE_WIDTH) / 2;
			expect(rows()[0]).toBeCloseTo(16000 - by, 1);
			expect(rows()[1]).toBeCloseTo(16000 + by, 1);
		}
	});
});

describe('paintZoom', () => {
	test('hides what does not show at the level, from its first to its last', () => {
		const root = page('<i data-z="0 2.8"></i><i data-z="3.2 3.2"></i><i data-z="5 99"></i>');
		const off = (zoom: number) => {
			paintZoom(root, zoom);
			return [...root.querySelectorAll('i')].map((element) => 'off' in element.dataset);
		};
		expect(off(3.19)).toEqual([false, true, true]);
		expect(off(3.2)).toEqual([true, false, true]);
		expect(off(4.5)).toEqual([true, true, true]);
		expect(off(12)).toEqual([true, true, false]);
	});

	test('keeps the last level above it', () => {
		const root = page('<i data-z="8 8"></i>');
		paintZoom(root, 11.3);
		expect(root.querySelector('i')?.dataset).not.toHaveProperty('off');
	});
});

describe('paintCamera', () => {
	test('shows half the world’s width in 256 pixels at zoom 0, about the middle', () => {
		const svg = page('<svg></svg>').querySelector('svg') as SVGSVGElement;
		const camera = { zoom: 0, lat: 0, lng: 0, bearing: 30, pitch: 20 };
		paintCamera(svg, camera, { width: 256, height: 128 });
		expect(svg.getAttribute('viewBox')).toBe('8192.00 12288.00 16384.00 8192.00');
		expect(svg.style.getPropertyValue('--k')).toBe('64.0000');
	});
});
