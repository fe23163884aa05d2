import { describe, expect, it } from 'vitest';
import { stateOf } from '#lib/atlas/census.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { outline } from '#lib/atlas/outline.ts';
import { layout } from '#lib/map/layout.ts';
import { inventory } from '#lib/map/svg/inventory.ts';
import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { labelCss, picture } from '#lib/map/svg/picture.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { en } from '#lib/words/en.ts';
import { goodAtlas } from '../../../fixtures/geodata.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { EMPTY_BASEMAP, realMap } from '../../../fixtures/map.ts';

/** The picture of an outline without a basemap. */
function drawn(out: Outline): string {
	return picture({ outline: out, basemap: EMPTY_BASEMAP, ...layout(out, EMPTY_BASEMAP, en) });
}

/** The opening tags of elements, as maps of their attributes. */
function elements(svg: string): Record<string, string>[] {
	return [...svg.matchAll(/<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[-\w]+="[^"]*")*)\s*\/?>/g)].map(
		([, tag, rest]) => ({
			tag: tag as string,
			...Object.fromEntries(
				[...(rest ?? '').matchAll(/([-\w]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
			),
		}),
	);
}

/** Fails for markup that an XML parser would refuse: tags that do not match, bare signs. */
function expectWellFormed(svg: string) {
	const open: string[] = [];
	let rest = svg.replace(/<!--.*?-->/gs, '');
	const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[-\w]+="[^"<]*")*)\s*(\/?)>/g;
	for (const [, closing, name, , empty] of rest.matchAll(tag)) {
		if (closing) expect(open.pop()).toBe(name);
		else if (!empty) open.push(name as string);
	}
	expect(open).toEqual([]);
	rest = rest.replace(tag, '');
	expect(/[<>]|&(?!#?\w+;)/.exec(rest)).toBeNull();
}

const real = realMap();
const svg = picture(real);
const all = elements(svg);
const small = outline(goodAtlas(), '2026.11', 'en');

describe('the picture of the real atlas', () => {
	it('is well formed', () => {
		expectWellFormed(svg);
	});

	it('names no place of which nothing is there in the first year, and all others', () => {
		const symbols = all.filter(({ class: kind }) => kind?.split(' ').includes('symbol'));
		const there = new Set(
			symbols.filter((symbol) => symbol['data-s'] !== '0').map((symbol) => symbol['data-thing']),
		);
		const places = all.filter((each) => each['data-members'] && !each['data-years']);
		const empty = places.filter(
			(each) => !each['data-members']?.split(' ').some((id) => there.has(id)),
		);
		expect(empty.length).toBeGreaterThan(10);
		expect(places.filter((each) => each['data-s'] === '0')).toEqual(empty);
	});

	it('has every leg, each of its strands, and something to hit it by', () => {
		const defs = new Set(all.filter(({ id }) => id?.startsWith('leg-')).map(({ id }) => id));
		expect(defs).toEqual(new Set(real.outline.legs.map(({ id }) => `leg-${id}`)));
		const hits = all.flatMap((element) => element['data-hit'] ?? []);
		expect(hits.toSorted()).toEqual(real.outline.legs.map(({ id }) => id).toSorted());
		const strands = all.filter(({ class: c }) => c === 'strand');
		expect(strands.length).toBe(real.outline.legs.flatMap((leg) => leg.strands).length);
	});

	it('has every located thing, and no other', () => {
		const drawnThings = new Set(all.flatMap((element) => element['data-thing'] ?? []));
		const located = real.outline.things.filter(({ at }) => at).map(({ id }) => id);
		expect([...drawnThings].toSorted()).toEqual(located.toSorted());
	});

	it('refers only to what it holds, and names nothing twice', () => {
		const ids = all.flatMap(({ id }) => id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { href } of all) if (href) expect(ids).toContain(href.slice(1));
	});

	it('shows every element in the state of the default year and layers', () => {
		const timed = all.filter((element) => element['data-t'] !== undefined);
		expect(timed.length).toBeGreaterThan(500);
		for (const element of timed) {
			const { 'data-t': times = '', 'data-layer': layer = '', 'data-s': state } = element;
			const { yearStates } = timesIn(times);
			const isOn = (DEFAULT_VIEW.layers as readonly string[]).includes(layer);
			expect(state).toBe(String(isOn ? stateOf(yearStates, DEFAULT_VIEW.year) : 0));
		}
	});

	it('gives every timed element its days, from which its state in each year follows', () => {
		for (const { 'data-t': times } of all)
			if (times !== undefined) {
				expect(timesIn(times).days).toBe(times);
				expect(timesIn(times).yearStates).toMatch(/^[012]{24}$/);
			}
	});

	it('counts in every stack the things that the default year shows', () => {
		const groups = svg.split('<g class="mark"').slice(1);
		expect(groups.length).toBe(new Set(real.marks.map(({ members }) => members.join())).size);
		for (const group of groups) {
			const members = [...group.matchAll(/class="symbol"[^>]*data-s="(\d)"/g)].map(([, s]) => s);
			const shown = members.filter((s) => s !== '0').length;
			expect(group).toMatch(new RegExp(`data-n="${Math.min(shown, 2)}"`));
			const [, count] = /<text x=[^>]*>(\d+)<\/text>/.exec(group) ?? [];
			if (members.length > 1) expect(count).toBe(String(shown));
		}
	});

	it('shows of every stack its most telling symbol and the dots of the layers that it has', () => {
		const layers = new Map(real.outline.things.map(({ id, layer }) => [id, layer]));
		for (const group of svg.split('<g class="mark"').slice(1)) {
			const tags = elements(group);
			const symbols = tags.filter(({ class: c }) => c === 'symbol');
			const shown = symbols.filter((symbol) => symbol['data-s'] !== '0');
			const leads = symbols.filter((symbol) => symbol['data-lead'] !== undefined);
			const certain = shown.find((symbol) => symbol['data-s'] === '2');
			expect(leads).toEqual(shown.length > 0 ? [certain ?? shown[0]] : []);
			if (symbols.length < 2) continue;
			const there = new Set(shown.map((symbol) => layers.get(symbol['data-thing'] ?? '')));
			const dots = tags.filter((tag) => tag['data-of'] && tag['data-s'] === '2');
			expect(new Set(dots.map((dot) => dot['data-of']))).toEqual(there);
		}
	});

	it('has a dot for every town, under the marks that hide some of them', () => {
		const towns = real.labels.filter(
			({ kind, years }) =>
				(kind === 'town' || kind === 'capital') && (!years || years[0] === FIRST_YEAR),
		);
		const [under, over] = svg
			.split('<g class="marks">')
			.map((part) => part.split('<circle class="dot"').length - 1);
		expect([under, over]).toEqual([towns.length, 0]);
	});

	it('has numbers everywhere that one is due', () => {
		expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
	});
});

describe('a picture of the small atlas', () => {
	const hostile = `<script>alert("1")</script> & 'two'`;

	it('escapes names with tags, quotes and ampersands wherever they stand', () => {
		const out = structuredClone(small);
		for (const item of [...out.things, ...out.corridors, ...out.legs]) item.name = hostile;
		for (const place of Object.values(out.places)) place.name = hostile;
		const made = drawn(out);
		expect(made).not.toContain('<script');
		expect(made).toContain('&#60;script&#62;');
		expectWellFormed(made);
	});

	it('crosses out what was planned or refused', () => {
		const out = structuredClone(small);
		expect(drawn(out)).not.toContain('class="cross"');
		for (const thing of out.things) thing.status = 'refused';
		expect(drawn(out)).toContain('class="cross"');
	});

	it('draws a line or area of a thing’s own beside its symbol', () => {
		const made = elements(drawn(small));
		const shapes = made.filter(({ class: c }) => c === 'shape-line' || c === 'shape-area');
		expect(shapes.map((element) => [element.class, element['data-thing']]).toSorted()).toEqual([
			['shape-area', 'range'],
			['shape-line', 'road'],
		]);
	});

	it('points each arrow head the way of travel', () => {
		const arrows = elements(drawn(small)).filter(({ class: c }) => c === 'arrow');
		const angle = (leg: string) => {
			const found = arrows.find((element) => element['data-leg'] === leg);
			return Number(/--a:(-?\d+)deg/.exec(found?.style ?? '')?.[1]);
		};
		// Riga to Moscow leads east and a little south; Arys to Termez, written from Termez, south-west.
		expect(Math.abs(angle('riga-port--moscow'))).toBeLessThan(40);
		expect(((angle('termez--arys') % 360) + 360) % 360).toBeGreaterThan(45);
		expect(((angle('termez--arys') % 360) + 360) % 360).toBeLessThan(180);
	});

	it('does not draw permissions in the default year, since their layer is off', () => {
		const things = small.things.map((thing) => ({ ...thing, layer: 'permissions' as const }));
		const made = elements(drawn({ ...small, things }));
		const states = made.filter((e) => e['data-layer'] === 'permissions').map((e) => e['data-s']);
		expect(new Set(states)).toEqual(new Set(['0']));
	});
});

describe('the list of everything', () => {
	const atlas = projectAtlas();

	it('has every thing but the legs, with its words', () => {
		const items = elements(inventory(atlas, en)).flatMap((element) => element['data-item'] ?? []);
		const things = atlas.things.filter(({ kind }) => kind !== 'leg').map(({ id }) => id);
		expect(items.toSorted()).toEqual(things.toSorted());
	});

	it('is well formed, whatever the names hold', () => {
		expectWellFormed(inventory(atlas, en));
		const things = goodAtlas().things.map((thing) => ({
			...thing,
			names: { en: '<b>"&', ru: '', kk: '' },
		}));
		expectWellFormed(inventory({ ...goodAtlas(), things }, en));
	});

	it('says in words what did not come about', () => {
		const text = inventory(goodAtlas(), en);
		expect(text).toMatch(/Four officers<\/a> <span>[^<]*not carried out/);
	});
});

describe('markup', () => {
	it('escapes every sign that could end a text or a value', () => {
		expect(escaped(`<a b="c" d='e'>&`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;');
	});

	it('leaves out attributes without a value and keeps those that are nought or empty', () => {
		expect(attributes({ a: 0, b: undefined, c: '', d: '"' })).toBe(' a="0" c="" d="&#34;"');
	});
});

describe('the CSS of labels', () => {
	it('sets the type of every kind of label', () => {
		for (const kind of ['country', 'water', 'capital', 'town', 'place'])
			expect(labelCss()).toMatch(new RegExp(`\\.label\\.${kind}\\{font-size:\\d+px`));
	});
});
