import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	VERSION,
	envelope,
	isObeyed,
	readMessage,
	slideSignal,
	type Request,
} from '#lib/embed/messages.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

const view = { ...DEFAULT_VIEW, year: 2004 };
const read = (message: object) => readMessage({ to: 'ndn-atlas', version: 1, ...message }, view);

function request(message: object): Request {
	const reading = read(message);
	if (reading === null || 'refusal' in reading) throw new Error(`refused: ${reading?.refusal}`);
	return reading.request;
}

function refusal(message: object): string {
	const reading = read(message);
	if (reading === null || 'request' in reading) throw new Error('it was not refused');
	return reading.refusal;
}

describe('a message to an embed', () => {
	it('“set” changes the fields that it names', () => {
		expect(request({ type: 'set', view: { layers: ['aid'], theme: 'dark' } })).toEqual({
			type: 'set',
			id: undefined,
			view: { ...view, layers: ['aid'], theme: 'dark' },
		});
	});

	it('“set” with an empty view changes nothing and is accepted', () => {
		expect(request({ type: 'set', view: {} })).toMatchObject({ view });
	});

	it('“set” with data lays them over the map, with a view or without one', () => {
		const data = { name: 'Mine', geojson: { type: 'FeatureCollection', features: [] } };
		expect(request({ type: 'set', data })).toEqual({
			type: 'lay',
			id: undefined,
			data,
			view: null,
		});
		expect(request({ type: 'set', data: null })).toMatchObject({ type: 'lay', data: null });
		expect(request({ type: 'set', data, view: { year: 2009 } })).toMatchObject({
			...{ type: 'lay', data },
			view: { ...view, year: 2009 },
		});
	});

	it('data without a name, that are no object or larger than 5 MB are refused', () => {
		const geojson = { type: 'FeatureCollection', features: [] };
		for (const data of [{ geojson }, { name: 'Mine' }, { name: 'Mine', geojson: '{}' }, 'Mine'])
			expect(refusal({ type: 'set', data })).toBe(
				'Nothing was changed. The data need a name, and GeoJSON as an object.',
			);
		// In Cyrillic, of which each letter is two bytes.
		const large = { ...geojson, padding: 'я'.repeat(2_500_000) };
		expect(refusal({ type: 'set', data: { name: 'Mine', geojson: large } })).toBe(
			'Nothing was changed. The data are larger than 5 MB.',
		);
	});

	it.each(['get', 'pause'])('“%s” needs nothing more', (type) => {
		expect(request({ type })).toEqual({ type, id: undefined });
	});

	it('“play” says from when to when and how long', () => {
		expect(request({ type: 'play', from: 1992, to: 2015, seconds: 12.5 })).toEqual({
			type: 'play',
			id: undefined,
			from: 1992,
			to: 2015,
			seconds: 12.5,
		});
	});

	it('“export” says in which format, or is refused', () => {
		expect(request({ type: 'export', format: 'svg' })).toEqual({
			type: 'export',
			id: undefined,
			format: 'svg',
		});
		expect(refusal({ type: 'export', format: 'gif' })).toBe(
			'An “export” needs a format: png or svg.',
		);
		expect(refusal({ type: 'export' })).toMatch(/\.$/);
	});

	it.each([7, 'a', null, { slide: 3 }, undefined])(
		'carries its id %j through to the answer',
		(id) => {
			expect(read({ type: 'get', id })).toEqual({ request: { type: 'get', id } });
			expect(read({ type: 'set', id, view: {} })).toMatchObject({ request: { id } });
			expect(read({ type: 'dance', id })).toMatchObject({ id });
			expect(read({ type: 'set', id, view: { year: 'x' } })).toMatchObject({ id });
			expect(read({ type: 'get', id, version: 2 })).toMatchObject({ id });
		},
	);

	it.each([
		null,
		undefined,
		1,
		'ndn-atlas',
		[],
		{},
		{ to: 'somebody' },
		{ to: ['ndn-atlas'] },
		{ type: 'get' },
	])('is not ours when it is %j, and is not answered', (data) => {
		expect(readMessage(data, view)).toBeNull();
	});

	it('is not ours when it comes from an embed', () => {
		expect(readMessage({ from: 'ndn-atlas', version: 1, type: 'ready' }, view)).toBeNull();
	});
});

describe('a malformed message', () => {
	it.each([
		[{ type: 'get', version: 2 }, 'This embed speaks version 1, not 2.'],
		[{ type: 'get', version: undefined }, 'This embed speaks version 1, not undefined.'],
		[{ type: 'get', version: '1' }, 'This embed speaks version 1, not 1.'],
		[{ type: 'dance' }, 'Unknown message type “dance”.'],
		[{}, 'Unknown message type “undefined”.'],
		[{ type: 'set' }, 'A “set” needs a view, as an object.'],
		[{ type: 'set', view: [] }, 'A “set” needs a view, as an object.'],
		[{ type: 'set', view: 'year=2004' }, 'A “set” needs a view, as an object.'],
		[{ type: 'set', view: { year: 'soon' } }, 'Nothing was changed. year: “soon” is not a year.'],
		[
			{ type: 'set', view: { layers: ['aid'], year: 2030 } },
			'Nothing was changed. year: the atlas covers 1992 to 2015; 2030 lies outside.',
		],
		[
			{ type: 'play', from: 1991, to: 2015, seconds: 1 },
			'A “play” needs from and to: two years, months (2011-11) or days, from 1992 to 2015.',
		],
		[
			{ type: 'play', from: 1992, to: 2004.5, seconds: 1 },
			'A “play” needs from and to: two years, months (2011-11) or days, from 1992 to 2015.',
		],
		[
			{ type: 'play', from: '1992', to: 2004, seconds: 1 },
			'A “play” needs from and to: two years, months (2011-11) or days, from 1992 to 2015.',
		],
	])('%j is refused in words: %s', (message, sentence) => {
		expect(refusal(message)).toBe(sentence);
	});

	it.each([0, -1, NaN, Infinity, 3601, '5', null, undefined])(
		'“play” in %j seconds is refused in words',
		(seconds) => {
			expect(refusal({ type: 'play', from: 1992, to: 2015, seconds })).toBe(
				'A “play” needs seconds, a number above 0 and up to 3600.',
			);
		},
	);

	it('never throws, and is refused with a sentence', () => {
		const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
		const message = fc.record(
			{
				to: fc.constant('ndn-atlas'),
				version: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, anything),
				type: fc.oneof(fc.constantFrom('set', 'get', 'play', 'pause', 'export'), anything),
				id: anything,
				view: fc.oneof(anything, fc.dictionary(fc.constantFrom(...Object.keys(view)), anything)),
				from: anything,
				to_: anything,
				seconds: anything,
			},
			{ requiredKeys: ['to'] },
		);
		fc.assert(
			fc.property(fc.oneof(message, anything), (data) => {
				const reading = readMessage(data, view);
				if (reading === null) return;
				if ('refusal' in reading) expect(reading.refusal).toMatch(/^[A-Z].+\.$/s);
				else expect(['set', 'get', 'play', 'pause']).toContain(reading.request.type);
			}),
			{ numRuns: 1000 },
		);
	});

	it('does not trip over things that cannot be made text', () => {
		const stubborn = { toString: 1, valueOf: 1 };
		expect(refusal({ version: stubborn })).toMatch(/^This embed speaks version 1/);
		expect(refusal({ type: stubborn })).toMatch(/^Unknown message type/);
		expect(refusal({ type: 'set', view: { select: stubborn } })).toMatch(/^Nothing was changed\./);
	});
});

describe('an answer', () => {
	it('says where it comes from and in which version', () => {
		expect(envelope({ type: 'ack', id: 7 })).toEqual({
			from: 'ndn-atlas',
			version: VERSION,
			type: 'ack',
			id: 7,
		});
	});
});

describe('a sender', () => {
	const own = 'https://atlas.example';
	const deck = 'https://deck.example';

	it.each([
		['the parent from our own origin', { origin: own, isParent: true }, own, [], true],
		['the parent from a listed origin', { origin: deck, isParent: true }, own, [deck], true],
		[
			'the parent from the second listed origin',
			{ origin: deck, isParent: true },
			own,
			['null', deck],
			true,
		],
		['the parent from a foreign origin', { origin: deck, isParent: true }, own, [], false],
		[
			'the parent from an origin like a listed one',
			{ origin: 'https://deck.example.evil.org', isParent: true },
			own,
			[deck],
			false,
		],
		['the parent from another port', { origin: `${own}:8443`, isParent: true }, own, [deck], false],
		[
			'the parent from another scheme',
			{ origin: 'http://deck.example', isParent: true },
			own,
			[deck],
			false,
		],
		['a file or sandboxed parent, listed', { origin: 'null', isParent: true }, own, ['null'], true],
		[
			'a file or sandboxed parent, not listed',
			{ origin: 'null', isParent: true },
			own,
			[deck],
			false,
		],
		['a file around a file, not listed', { origin: 'null', isParent: true }, 'null', [], false],
		['a file around a file, listed', { origin: 'null', isParent: true }, 'null', ['null'], true],
		['another window of our own origin', { origin: own, isParent: false }, own, [], false],
		['another window from a listed origin', { origin: deck, isParent: false }, own, [deck], false],
		['a window without origin', { origin: '', isParent: true }, own, [deck], false],
	])('that is %s', (_who, sender, ownOrigin, listed, obeyed) => {
		expect(isObeyed(sender, ownOrigin, listed)).toBe(obeyed);
	});
});

describe('a reveal.js deck', () => {
	it('tells when its slide comes and goes', () => {
		expect(slideSignal('slide:start')).toBe('start');
		expect(slideSignal('slide:stop')).toBe('stop');
	});

	it.each(['slide:paused', '', null, undefined, ['slide:start'], { data: 'slide:start' }])(
		'means nothing to us by %j',
		(data) => {
			expect(slideSignal(data)).toBeNull();
		},
	);
});
