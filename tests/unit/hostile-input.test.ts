import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/atlas/compile.ts';
import { greatCircle } from '#lib/atlas/great-circle.ts';
import { outline } from '#lib/atlas/outline.ts';
import { envelope, isObeyed, readMessage } from '#lib/embed/messages.ts';
import { layout } from '#lib/map/layout.ts';
import { timedFeatures } from '#lib/map/gl/features.ts';
import { inventory } from '#lib/map/svg/inventory.ts';
import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { pathData, pathLines, polygonData } from '#lib/map/svg/path.ts';
import { picture } from '#lib/map/svg/picture.ts';
import { entries } from '#lib/search/entries.ts';
import { Finder } from '#lib/search/finder.ts';
import { excerpt } from '#lib/search/marked.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { alternateLinks } from '#lib/server/alternates.ts';
import { problemLines } from '#lib/server/authored.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';
import { cameraBeside, fitCamera, isInSight, shownBounds, type Bounds } from '#lib/view/camera.ts';
import { fitGlobe, onGlobe } from '#lib/view/globe.ts';
import { inLanguage, redirection } from '#lib/view/language.ts';
import { project, unproject, WORLD } from '#lib/view/mercator.ts';
import { decodeView, DEFAULT_VIEW, encodeView } from '#lib/view/view.ts';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { en } from '#lib/words/en.ts';
import { COUNTRIES, goodAtlas, goodFiles } from '../fixtures/geodata.ts';
import { anyPosition, hostileText } from '../fixtures/hostile.ts';
import { EMPTY_BASEMAP } from '../fixtures/map.ts';

const THOUSANDS = { numRuns: 3000 };
/** Levels of a layout that are made soon: names of lines, whose words are ours, take the most time. */
const SOME_LEVELS = [0, 8];

const small = outline(goodAtlas(), '2026.11', 'en');

/** Fails for what an XML parser would refuse, and for any element that is not one of ours. */
function expectOwnMarkup(markup: string, own: RegExp) {
	const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[-\w]+="[^"<]*")*)\s*(\/?)>/g;
	const open: string[] = [];
	for (const [, closing, name = '', , empty] of markup.matchAll(tag)) {
		if (!own.test(name)) throw new Error(`a foreign element: ${name}`);
		if (closing && open.pop() !== name) throw new Error(`${name} is closed and was not open`);
		if (!closing && !empty) open.push(name);
	}
	expect(open).toEqual([]);
	expect(/[<>]|&(?!#\d+;)/.exec(markup.replace(tag, ''))).toBeNull();
	expect(markup).toSatisfy(isXml);
}

/** Whether a text holds only what XML 1.0 can hold. */
function isXml(text: string): boolean {
	return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

/** Reads back what {@link escaped} wrote. */
const unescaped = (text: string) =>
	text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('a hostile text', () => {
	it('stays text between tags and in quotes, and is read back as it was', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const safe = escaped(text);
				expect(safe).not.toMatch(/[<>"']|&(?!#\d+;)/);
				expect(safe).toSatisfy(isXml);
				if (isXml(text)) expect(unescaped(safe)).toBe(text);
				expect(attributes({ a: text })).toBe(` a="${safe}"`);
			}),
			THOUSANDS,
		);
	});

	it('as any name adds no element to the picture', () => {
		fc.assert(
			fc.property(fc.array(hostileText, { minLength: 1, maxLength: 8 }), (names) => {
				const out = structuredClone(small);
				let i = 0;
				const next = () => names[i++ % names.length] as string;
				for (const item of [...out.things, ...out.corridors, ...out.legs]) item.name = next();
				for (const place of Object.values(out.places)) place.name = next();
				const made = picture({
					outline: out,
					basemap: EMPTY_BASEMAP,
					...layout(out, EMPTY_BASEMAP, en, true, SOME_LEVELS),
				});
				expectOwnMarkup(made, /^(g|path|use|defs|circle|text|title)$/);
				expect(made).not.toMatch(/="[^"]*(NaN|undefined|Infinity|\[object)/);
			}),
			{ numRuns: 400 },
		);
	});

	it('as any name adds no element to the list', () => {
		const atlas = goodAtlas();
		fc.assert(
			fc.property(fc.array(hostileText, { minLength: 1, maxLength: 8 }), (names) => {
				const things = atlas.things.map((thing, i) => {
					const name = names[i % names.length] as string;
					return { ...thing, names: { en: name, ru: name, kk: name } };
				});
				expectOwnMarkup(inventory({ ...atlas, things }, en), /^(section|h3|ul|li|a|span)$/);
			}),
			{ numRuns: 1000 },
		);
	});

	it('as a path adds no element to the head of a page', () => {
		fc.assert(
			fc.property(hostileText, (path) => {
				expectOwnMarkup(alternateLinks(path, 'https://atlas.example'), /^link$/);
			}),
			THOUSANDS,
		);
	});

	it('as a path and a query never leads to another site', () => {
		const base = 'https://atlas.example';
		const path = fc
			.tuple(
				fc.constantFrom('/', '/ru/', '/kk/', '/ru//', '/kk/\\', '/embed/'),
				fc.oneof(
					hostileText,
					fc.constantFrom('/evil.example/', '\\evil.example', '\t/evil.example'),
				),
			)
			.map(([folder, rest]) => `${folder}${rest}`);
		fc.assert(
			fc.property(path, fc.constantFrom(...LANGUAGES), hostileText, (at, language, rest) => {
				expect(new URL(inLanguage(at, language), base).origin).toBe(base);
				const to = redirection(at, `?lang=${language}&${rest}`);
				expect(new URL(`${to?.path}${to?.query}`, base).origin).toBe(base);
			}),
			THOUSANDS,
		);
	});
});

describe('a hostile address', () => {
	it('opens a view that its own address opens again, and loses no foreign key', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_VIEW), '__proto__'), hostileText),
						hostileText,
					),
				),
				(pairs) => {
					const { view, rest } = decodeView(new URLSearchParams(pairs));
					const again = decodeView(new URLSearchParams(encodeView(view, rest)));
					expect(again.view).toEqual(view);
					expect(again.rest).toEqual(rest);
					expect(again.notices).toEqual([]);
				},
			),
			THOUSANDS,
		);
	});
});

describe('a hostile message', () => {
	const value = fc.oneof(
		hostileText,
		fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
	);

	it('changes nothing but by a view that is whole and can be written down', () => {
		const message = fc.record(
			{
				to: fc.constant('ndn-atlas'),
				version: fc.constant(1),
				type: fc.constantFrom('set', 'get', 'play', 'pause'),
				id: value,
				view: fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_VIEW), 'toString'), value),
				from: value,
				until: value,
				seconds: value,
			},
			{ requiredKeys: ['to', 'version', 'type'] },
		);
		const before = structuredClone(DEFAULT_VIEW);
		fc.assert(
			fc.property(message, (data) => {
				const reading = readMessage(data, DEFAULT_VIEW);
				expect(DEFAULT_VIEW).toEqual(before);
				if (!reading || 'refusal' in reading || reading.request.type !== 'set') return;
				const { view } = reading.request;
				expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
				// Who may drive the embed is its address to say, never a message.
				expect(view.origin).toBe(DEFAULT_VIEW.origin);
				expect(decodeView(new URLSearchParams(encodeView(view))).notices).toEqual([]);
			}),
			THOUSANDS,
		);
	});

	it('from an origin that is not listed to the letter is never obeyed', () => {
		fc.assert(
			fc.property(hostileText, fc.array(hostileText), (origin, listed) => {
				const isListed = listed.includes(origin);
				expect(isObeyed({ origin, isParent: true }, 'https://atlas.example', listed)).toBe(
					isListed,
				);
				expect(isObeyed({ origin, isParent: false }, 'https://atlas.example', listed)).toBe(false);
			}),
			THOUSANDS,
		);
	});

	it('has an answer that can be sent', () => {
		fc.assert(
			fc.property(hostileText, hostileText, (type, id) => {
				const reading = readMessage({ to: 'ndn-atlas', version: 1, type, id }, DEFAULT_VIEW);
				if (!reading || !('refusal' in reading)) return;
				const answer = envelope({ type: 'error', id: reading.id, message: reading.refusal });
				expect(structuredClone(answer)).toEqual(answer);
				expect(reading.refusal.length).toBeLessThan(200);
			}),
			THOUSANDS,
		);
	});
});

describe('a hostile date', () => {
	const two = (n: number) => String(n).padStart(2, '0');
	const date = fc
		.record({
			year: fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1990, max: 2017 })),
			month: fc.option(fc.integer({ min: 1, max: 12 })),
			day: fc.option(fc.integer({ min: 1, max: 28 })),
			mark: fc.constantFrom('', '~', '?', '%'),
		})
		.map(({ year, month, day, mark }) => {
			const parts = [String(year).padStart(4, '0')];
			if (month !== null) parts.push(two(month));
			if (month !== null && day !== null) parts.push(two(day));
			return `${parts.join('-')}${mark}`;
		});
	const interval = fc
		.tuple(date, fc.oneof(date, fc.constantFrom('..', '')))
		.map(([a, b]) => (b === '..' || b === '' ? [a, b] : [a, b].sort()).join('/'));

	it('is a life of 24 states wherever it is a date at all', () => {
		let read = 0;
		fc.assert(
			fc.property(fc.oneof(date, interval), (text) => {
				let spans;
				try {
					spans = parseEdtf(text);
				} catch {
					return;
				}
				read++;
				expect(spans.length).toBe(1);
				expect(yearStates(lifetime(text))).toMatch(/^[012]{24}$/);
			}),
			THOUSANDS,
		);
		expect(read).toBeGreaterThan(2000);
	});

	it('compiles to a sentence where it is none', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				try {
					parseEdtf(text);
				} catch (error) {
					expect((error as Error).message).toMatch(/\S+ .+/s);
				}
			}),
			THOUSANDS,
		);
	});
});

describe('a hostile file', () => {
	const files = goodFiles();
	const replaced = (name: string, text: string) =>
		files.map((file) => (file.name === name ? { name, text } : file));
	const names = fc.constantFrom(...files.map(({ name }) => name));
	/** Every inner value of a document that is text or a number. */
	function slots(value: unknown): [Record<string, unknown>, string][] {
		if (typeof value !== 'object' || value === null) return [];
		const record = value as Record<string, unknown>;
		return Object.keys(record).flatMap((key) =>
			typeof record[key] === 'object' ? slots(record[key]) : [[record, key]],
		);
	}

	it('of any text, JSON or GeoJSON compiles or is told in single lines', () => {
		const geometry = fc.record({
			type: fc.oneof(fc.constantFrom('Point', 'LineString', 'Polygon', 'Feature'), hostileText),
			coordinates: fc.oneof(fc.json(), anyPosition, fc.array(fc.array(fc.anything()))),
		});
		const collection = fc.record({
			type: fc.constantFrom('FeatureCollection', 'Feature'),
			features: fc.array(
				fc.record({
					type: fc.constant('Feature'),
					id: hostileText,
					geometry: fc.oneof(geometry, fc.constant(null)),
					properties: fc.oneof(fc.dictionary(hostileText, hostileText), fc.constant(null)),
				}),
				{ maxLength: 3 },
			),
		});
		const text = fc.oneof(
			hostileText,
			fc.json(),
			collection.map((value) => JSON.stringify(value) ?? ''),
		);
		fc.assert(
			fc.property(names, text, (name, content) => {
				const result = compile(replaced(name, content), COUNTRIES);
				if (!('problems' in result)) return;
				for (const line of problemLines(result.problems)) expect(line).not.toMatch(/[\r\n]/);
			}),
			{ numRuns: 2000 },
		);
	});

	it('with one hostile text or number in it compiles to an atlas that can be drawn, or is told', () => {
		let compiled = 0;
		const extreme = fc.oneof(hostileText, fc.double(), fc.constantFrom(180, -180, 90, -90, 1e308));
		fc.assert(
			fc.property(names, fc.nat(), extreme, (name, pick, value) => {
				const content = JSON.parse(files.find((file) => file.name === name)?.text ?? '') as unknown;
				const all = slots(content);
				const [holder, key] = all[pick % all.length] as [Record<string, unknown>, string];
				holder[key] = value;
				const result = compile(replaced(name, JSON.stringify(content)), COUNTRIES);
				if ('problems' in result) {
					for (const line of problemLines(result.problems)) expect(line).not.toMatch(/[\r\n]/);
					return;
				}
				compiled++;
				const out = outline(result.atlas, '2026.11', 'en');
				const made = picture({
					outline: out,
					basemap: EMPTY_BASEMAP,
					...layout(out, EMPTY_BASEMAP, en, true, SOME_LEVELS),
				});
				expectOwnMarkup(made, /^(g|path|use|defs|circle|text|title)$/);
				expect(made).not.toMatch(/="[^"]*(NaN|undefined|Infinity|\[object)/);
			}),
			{ numRuns: 1000 },
		);
		expect(compiled).toBeGreaterThan(50);
	});
});

describe('a hostile query', async () => {
	const atlas = goodAtlas();
	const all = entries(small, evidence(atlas), 'en');
	const finder = await Finder.of(all);

	it('finds or does not, and shows every text whole', () => {
		const query = fc.oneof(
			hostileText,
			fc
				.tuple(fc.constantFrom(...all.flatMap(({ names }) => names)), hostileText)
				.map(([name, text]) => `${name.text.slice(0, 5)}${text}`),
			fc
				.array(fc.constantFrom('AND', 'OR', '*', '"', '-', '2009', '2009-13-45', '9999'), {
					maxLength: 8,
				})
				.map((parts) => parts.join(' ')),
		);
		fc.assert(
			fc.property(query, (text) => {
				for (const { found, total } of finder.find(text).groups) {
					expect(total).toBeGreaterThanOrEqual(found.length);
					for (const { entry, title } of found) {
						const whole = title.map((part) => part.text).join('');
						expect(whole).toBe(entry.names[0]?.text ?? entry.text);
						const short = excerpt(title, 20).reduce((sum, part) => sum + part.text.length, 0);
						expect(short).toBeLessThanOrEqual(22);
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('as long as a book is answered before anybody has waited', () => {
		const words = Array.from(
			{ length: 20_000 },
			(_, i) => `word${String.fromCharCode(97 + (i % 26))}${i.toString(36)}`,
		);
		const start = performance.now();
		finder.find(words.join(' '));
		finder.find('ш'.repeat(100_000));
		finder.find('sch'.repeat(30_000));
		expect(performance.now() - start).toBeLessThan(1000);
	});
});

describe('a position at a pole or on the antimeridian', () => {
	const size = fc.record({
		width: fc.integer({ min: 0, max: 4000 }),
		height: fc.integer({ min: 0, max: 4000 }),
	});
	const bounds = fc
		.tuple(anyPosition, anyPosition)
		.map(([[a, b], [c, d]]): Bounds => [
			Math.min(a, c),
			Math.min(b, d),
			Math.max(a, c),
			Math.max(b, d),
		]);
	const finite = (values: readonly number[]) => expect(values.every(Number.isFinite)).toBe(true);

	it('lies within the projected world, and comes back from it', () => {
		fc.assert(
			fc.property(anyPosition, ([lng, lat]) => {
				const at = project([lng, lat]);
				for (const value of at) {
					expect(value).toBeGreaterThanOrEqual(-0.01);
					expect(value).toBeLessThanOrEqual(WORLD + 0.01);
				}
				const back = unproject(at);
				expect(back[0]).toBeCloseTo(lng, 6);
				if (Math.abs(lat) < 85) expect(back[1]).toBeCloseTo(lat, 6);
			}),
			THOUSANDS,
		);
	});

	it('is fitted by a camera that a map can take, in a window of any size', () => {
		fc.assert(
			fc.property(bounds, size, (box, window) => {
				const covered = { top: 52, right: 400, bottom: window.height / 2 };
				for (const camera of [fitCamera(box, window), cameraBeside(box, window, covered)]) {
					finite(Object.values(camera));
					expect(Math.abs(camera.lat)).toBeLessThanOrEqual(90);
					expect(camera.zoom).toBeGreaterThanOrEqual(0);
					finite([...shownBounds(camera, window)]);
					expect(typeof isInSight(box, camera, window, covered)).toBe('boolean');
				}
			}),
			THOUSANDS,
		);
	});

	it('is fitted on the globe by a camera that a map can take', () => {
		fc.assert(
			fc.property(bounds, size, (box, window) => {
				const camera = fitGlobe(box, window);
				finite(Object.values(camera));
				expect(Math.abs(camera.lat)).toBeLessThanOrEqual(90);
			}),
			// Each is found by halving a thousand times.
			{ numRuns: 60 },
		);
	});

	it('stands somewhere on any globe', () => {
		const zoom = fc.double({ min: 0, max: 12, noNaN: true });
		fc.assert(
			fc.property(anyPosition, anyPosition, zoom, size, (at, [lng, lat], zoom, { height }) => {
				finite(onGlobe(at, { zoom, lng, lat }, height));
			}),
			THOUSANDS,
		);
	});

	it('is written into paths of whole numbers, and read back', () => {
		fc.assert(
			fc.property(fc.array(anyPosition, { maxLength: 6 }), (line) => {
				for (const data of [pathData([line], false), pathData([line], true), polygonData([[line]])])
					expect(data).toMatch(/^(M-?\d+ -?\d+l[-\d ]+[zZ]?)*$/);
				for (const read of pathLines(pathData([line], false))) finite(read.flat());
			}),
			THOUSANDS,
		);
	});

	it('begins or ends a great circle within the bounds of the world', () => {
		fc.assert(
			fc.property(anyPosition, anyPosition, (from, to) => {
				const way = greatCircle(from, to);
				const lines = way.type === 'LineString' ? [way.coordinates] : way.coordinates;
				for (const line of lines) {
					finite(line.flat());
					expect(line.length).toBeGreaterThan(0);
					for (const [x = 0, y = 0] of line) {
						expect(Math.abs(x)).toBeLessThanOrEqual(180);
						expect(Math.abs(y)).toBeLessThanOrEqual(90);
					}
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('of a thing is drawn by both painters', () => {
		fc.assert(
			fc.property(fc.array(anyPosition, { minLength: 1, maxLength: 5 }), (spots) => {
				const out = structuredClone(small);
				let i = 0;
				const next = () => spots[i++ % spots.length] as [number, number];
				for (const thing of out.things) if (thing.at) thing.at = next();
				for (const leg of out.legs) leg.lines = [[next(), next(), next()]];
				const placed = layout(out, EMPTY_BASEMAP, en, true, SOME_LEVELS);
				const made = picture({ outline: out, basemap: EMPTY_BASEMAP, ...placed });
				expect(made).not.toMatch(/NaN|undefined|Infinity/);
				const { sources, features } = timedFeatures({ outline: out, layout: placed });
				expect(JSON.stringify(sources)).not.toMatch(/null,null|NaN/);
				expect(features.length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 },
		);
	});
});
