import { EVERYWHERE } from '#lib/atlas/slice.ts';
import {
	COUNTRIES,
	DEFAULT_LAYERS,
	LAYERS,
	MEASURES,
	type Country,
	type LayerId,
	type MeasureId,
} from '#lib/atlas/vocabulary.ts';
import { inYear, isDate, momentAt, yearOfMoment, type Moment } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR, clampYear } from '#lib/time/years.ts';
import {
	isBounds,
	MAX_ZOOM,
	MIN_ZOOM,
	wrappedLongitude,
	type Bounds,
	type Camera,
} from './camera.ts';
import { reasonOf, refusalOf, shortened, type Fault, type FaultKind } from './faults.ts';
import { plainKey, plainValue } from './plain.ts';
import { DEFAULT_STRIP, stripOf } from './strip.ts';

export const THEMES = ['light', 'dark', 'print'] as const;
export type Theme = (typeof THEMES)[number];
export const CONTROLS = ['slider', 'layers', 'legend', 'zoom', 'title'] as const;
export type Control = (typeof CONTROLS)[number];
/** What the page shows a view as. */
export const SHAPES = ['map', 'table', 'timeline', 'pair', 'strip'] as const;
export type Shape = (typeof SHAPES)[number];
/** Whether a shape is a list of rows, which stands in the place of the map or under it. */
export const isList = (shape: Shape): boolean => shape === 'table' || shape === 'timeline';

/**
 * What a visitor sees: the fields are the keys of the address, so that links, messages and code use
 * one word. Null means the default that the key's documentation names.
 */
export type View = {
	/** With a `date` the year that it lies in. */
	year: number;
	/** A month or a day, `2012-03` or `2012-03-14`; null for a whole year. */
	date: string | null;
	years: readonly [number, number] | null;
	accumulate: boolean;
	/** A year (a number), a month or a day (as in `date`). */
	compare: Moment | null;
	certain: boolean;
	'min-sources': number;
	layers: readonly LayerId[];
	/** Only what belongs to these countries; none: everything. */
	country: readonly Country[];
	select: string | null;
	/** The quantity that corridors are as wide as; null: as wide as they are important. See {@link measureOf}. */
	measure: MeasureId | null;
	/** Camera; null for the home view. */
	map: Camera | null;
	/** Bounds that must be in view; wins over `map`. Their west is greater than their east across 180°. */
	fit: Bounds | null;
	projection: 'flat' | 'globe';
	trace: readonly [string, string] | null;
	cargo: string | null;
	closed: readonly string[];
	/** Which of the traced routes is chosen: 1 is the shortest. */
	way: number;
	/** Null follows the system. */
	theme: Theme | null;
	view: Shape;
	/** The years of a strip, in order. */
	strip: readonly number[];
	controls: readonly Control[];
	still: boolean;
	/** Origins whose messages an embed obeys beside its own. */
	origin: readonly string[];
	/** Data version of a pinned view. */
	data: string | null;
};

export const DEFAULT_VIEW: View = Object.freeze({
	year: 2011,
	date: null,
	years: null,
	accumulate: false,
	compare: null,
	certain: false,
	'min-sources': 1,
	layers: DEFAULT_LAYERS,
	country: EVERYWHERE,
	select: null,
	measure: null,
	map: null,
	fit: null,
	projection: 'flat',
	trace: null,
	cargo: null,
	closed: [],
	way: 1,
	theme: null,
	view: 'map',
	strip: DEFAULT_STRIP,
	controls: CONTROLS,
	still: false,
	origin: [],
	data: null,
});

/** A value in an address that could not be used as it stands, and why; see `reasonOf`. */
export type Notice = { key: string; value: string; fault: Fault };

/** A view, what of its address could not be used, and the keys that are not ours. */
export type DecodedView = { view: View; notices: Notice[]; rest: readonly [string, string][] };

/** Why a value cannot be used, and the nearest one that can, if any. */
type Refusal<T> = { fault: Fault; instead?: T };
/** Reads a value; returns it or a refusal. */
type Decoder<T> = (value: string) => T | Refusal<T>;
type Codec<T> = { decode: Decoder<T>; encode: (value: T) => string };

/** A refusal that names what was given and, where its sentence has a word for it, what is shown or could be given. */
const fail = <T = never>(
	kind: FaultKind,
	value: string,
	instead?: T,
	said: Pick<Fault, 'shown' | 'known'> = {},
): Refusal<T> => ({ fault: { kind, given: shortened(value), ...said }, instead });

/** As {@link fail}, of a value in whose place another is shown. */
const shows = <T extends string | number>(kind: FaultKind, value: string, instead: T) =>
	fail(kind, value, instead, { shown: String(instead) });

const year: Codec<number> = {
	decode(value) {
		if (!/^-?\d{1,5}$/.test(value)) return fail('noYear', value);
		const instead = clampYear(Number(value));
		return instead === Number(value) ? instead : shows('outside', value, instead);
	},
	encode: String,
};

/** January or December of the year of what is no month; undefined where there is none within the atlas. */
function nearestMonth(value: string): string | undefined {
	const month = `${value.slice(0, 5)}${value.slice(5, 7) === '00' ? '01' : '12'}`;
	return !isDate(value.slice(0, 7)) && isWithin(month) ? month : undefined;
}

/**
 * The time that was meant where none is written as in an address: `2012-3`, `2012–03` (word processors turn hyphens
 * into dashes), `2012/03/14`, `14.03.2012`. It need not be in the calendar; undefined for what looks like no time.
 */
function meantMoment(value: string): Moment | undefined {
	// A time of day says no more, and of a period its beginning is shown.
	const text = value.replace(/T[\d:.]+Z?$/, '').replace(/^(\d{4}-\d\d(?:-\d\d)?)\/\d{4}.*$/, '$1');
	const down = /^(\d{4})(?:(?:[-–—−/ ]|\.(?=\d\d))(\d{1,2})(?:[-–—−./ ](\d{1,2}))?)?$/.exec(text);
	const up = /^(?:(\d{1,2})[-–—−./ ])?(\d{1,2})[-–—−./ ](\d{4})$/.exec(text);
	const parts = down?.slice(1) ?? up?.slice(1).reverse();
	const [year, ...rest] = parts?.filter((part) => part !== undefined) ?? [];
	if (year === undefined) return undefined;
	return rest.length === 0
		? Number(year)
		: [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** A month or a day of the calendar; outside the atlas the nearest one within. */
const date: Codec<string> = {
	decode(value) {
		if (!/^\d{4}-\d{2}(-\d{2})?$/.test(value)) {
			const meant = meantMoment(value);
			const near = typeof meant === 'string' ? usable(date.decode(meant)) : undefined;
			return near === undefined ? fail('noDate', value) : shows('noDate', value, near);
		}
		if (!isDate(value)) {
			const month = value.slice(0, 7);
			const near = isDate(month) && isWithin(month) ? month : nearestMonth(value);
			return near ? shows('notInCalendar', value, near) : fail('notInCalendar', value);
		}
		if (isWithin(value)) return value;
		const instead = momentAt(
			value < String(FIRST_YEAR) ? -Infinity : Infinity,
			value.length > 7 ? 'day' : 'month',
		) as string;
		return shows('outside', value, instead);
	},
	encode: (value) => value,
};

function isWithin(value: string): boolean {
	const year = yearOfMoment(value);
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

const moment: Codec<Moment> = {
	decode: (value) =>
		typeof meantMoment(value) === 'string' ? date.decode(value) : year.decode(value),
	encode: String,
};

const flag: Codec<boolean> = {
	decode: (value) => (value === '1' ? true : value === '0' ? false : fail('noFlag', value)),
	encode: (value) => (value ? '1' : '0'),
};

const word = <T extends string>(words: readonly T[]): Codec<T> => ({
	decode: (value) =>
		words.includes(value as T)
			? (value as T)
			: fail<T>('noneOf', value, undefined, { known: words.join(', ') }),
	encode: (value) => value,
});

/** A comma list of known words, or `none`; unknown ones are dropped with a notice. */
const words = <T extends string>(known: readonly T[]): Codec<readonly T[]> => ({
	decode(value) {
		if (value === 'none') return [];
		const given = value.split(',').filter((part) => part !== '');
		const kept = known.filter((item) => given.includes(item));
		const unknown = given.filter((part) => !known.includes(part as T));
		if (kept.length === 0) return fail('noneKnown', value);
		if (unknown.length === 0) return kept;
		return fail('unknown', unknown.join(', '), kept);
	},
	encode: (value) => (value.length === 0 ? 'none' : value.join(',')),
});

/** A comma list of countries in capitals or not; those of which the atlas knows nothing are dropped. */
const countries: Codec<readonly Country[]> = {
	decode(value) {
		const given = value
			.split(',')
			.map((part) => part.trim().toUpperCase())
			.filter((part) => part !== '');
		const kept = COUNTRIES.filter((code) => given.includes(code));
		const unknown = given.filter((code) => !kept.includes(code as Country));
		if (kept.length === 0) return fail('noCountry', value);
		return unknown.length === 0 ? kept : fail('unknownCountry', unknown.join(', '), kept);
	},
	encode: (value) => value.join(','),
};

/** Ids and other short tokens that are checked where they are used. */
const token: Codec<string> = {
	decode: (value) => (/^[\w.:-]{1,80}$/.test(value) ? value : fail('noId', value)),
	encode: (value) => value,
};

const numbers = (value: string, separator: string | RegExp) =>
	value
		.split(separator)
		.map((part) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(part) ? Number(part) : NaN));

/** At most `digits` decimals, without trailing zeros. */
const short = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** `zoom/lat/lng[/bearing/pitch]`: the one place where latitude comes before longitude. */
const map: Codec<Camera> = {
	decode(value) {
		const [zoom = NaN, lat = NaN, lng = NaN, bearing = 0, pitch = 0] = numbers(value, '/');
		const camera = { zoom, lat, lng, bearing, pitch };
		const isWhole = Object.values(camera).every(Number.isFinite);
		if (!isWhole || Math.abs(lat) > 90 || Math.abs(lng) > 180) return fail('noCamera', value);
		return {
			zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
			lat,
			lng,
			bearing: wrapped(bearing),
			pitch: Math.min(60, Math.max(0, pitch)),
		};
	},
	encode({ zoom, lat, lng, bearing, pitch }) {
		const turned = bearing || pitch ? `/${short(bearing, 1)}/${short(pitch, 1)}` : '';
		return `${short(zoom, 2)}/${short(lat, 4)}/${short(lng, 4)}${turned}`;
	},
};

/** A bearing as MapLibre gives it, from -180 up to 180; one that is so already stays exact. */
function wrapped(bearing: number): number {
	if (bearing >= -180 && bearing < 180) return bearing;
	return ((((bearing + 180) % 360) + 360) % 360) - 180;
}

const fit: Codec<Bounds> = {
	decode(value) {
		const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = numbers(value, ',');
		const bounds = [west, south, east, north] as const;
		return more.length === 0 && isBounds(bounds) ? bounds : fail('noBounds', value);
	},
	encode: ([west, south, east, north]) =>
		[wrappedLongitude(west), south, wrappedLongitude(east), north]
			.map((x) => short(x, 3))
			.join(','),
};

const years: Codec<readonly [number, number]> = {
	decode(value) {
		// Word processors turn hyphens into dashes.
		const match = /^(\d{4})\s*[-–—−]\s*(\d{4})$/.exec(value);
		if (!match) return fail('noRange', value);
		const [a, b] = [Number(match[1]), Number(match[2])].sort((x, y) => x - y) as [number, number];
		const range = [clampYear(a), clampYear(b)] as const;
		if (a === Number(match[1]) && range[0] === a && range[1] === b) return range;
		return fail('oddRange', value, range, { shown: range.join('-') });
	},
	encode: (value) => value.join('-'),
};

/** Years of a strip; of too few or too many the nearest strip that can be shown. */
const strip: Codec<readonly number[]> = {
	decode(value) {
		const given = value.split(',').filter((part) => part.trim() !== '');
		const read = given.filter((part) => /^\d{4}$/.test(part.trim())).map(Number);
		const known = read.filter((year) => clampYear(year) === year);
		if (known.length === 0) return fail('noYears', value);
		const years = stripOf(known);
		const shown = { shown: years.join(', ') };
		if (given.length !== known.length) return fail('someNoYears', value, years, shown);
		if (years.join() === known.join()) return years;
		const isOrder = new Set(known).size === years.length;
		return isOrder ? years : fail('oddCount', value, years, shown);
	},
	encode: (value) => value.join(','),
};

const origin: Decoder<string> = (value) => {
	if (value === 'null') return value;
	try {
		const { origin } = new URL(value);
		return origin === 'null' ? fail('noOrigin', value) : origin;
	} catch {
		return fail('noOrigin', value);
	}
};

const trace: Codec<readonly [string, string]> = {
	decode(value) {
		const [from = '', to = '', ...more] = value.split(',');
		return token.decode(from) === from && token.decode(to) === to && more.length === 0
			? [from, to]
			: fail('noPlaces', value);
	},
	encode: (value) => value.join(','),
};

const closed: Codec<readonly string[]> = {
	decode(value) {
		const parts = [...new Set(value.split(',').filter((part) => part !== ''))];
		const kept = parts.filter((part) => token.decode(part) === part);
		if (kept.length === 0) return fail('nothingClosed', value);
		if (kept.length === parts.length) return kept;
		const unread = parts.filter((part) => !kept.includes(part));
		return fail('noId', unread.join(', '), kept);
	},
	encode: (value) => value.join(','),
};

/** A small number that counts from 1. */
const ordinal: Codec<number> = {
	decode: (value) => (/^[1-9]$/.test(value) ? Number(value) : fail('noOrdinal', value)),
	encode: String,
};

/** One codec per key, in the order in which an address is written. */
const CODECS: { [K in Exclude<keyof View, 'origin'>]: Codec<NonNullable<View[K]>> } = {
	year,
	date,
	years,
	accumulate: flag,
	compare: moment,
	certain: flag,
	'min-sources': ordinal,
	layers: words(LAYERS),
	country: countries,
	select: token,
	measure: word(MEASURES),
	map,
	fit,
	projection: word(['flat', 'globe']),
	trace,
	cargo: token,
	closed,
	way: ordinal,
	theme: word(THEMES),
	view: word(SHAPES),
	strip,
	controls: words(CONTROLS),
	still: flag,
	data: token,
};
type Key = keyof typeof CODECS;
/** The keys of an address but `origin`, in the order in which it is written. */
export const VIEW_KEYS = Object.keys(CODECS) as readonly Key[];
const isKey = (key: string): key is Key => Object.hasOwn(CODECS, key);

/**
 * Reads the query of an address. Never fails: what cannot be used falls back to the default (or the
 * nearest value) and is listed in `notices`; unknown keys are kept in `rest`. Of a key given twice
 * the first counts. What copying and pasting adds is passed over; see `plain.ts`.
 */
function decodedFields(params: URLSearchParams): DecodedView {
	const view: Record<string, unknown> = { ...DEFAULT_VIEW };
	const notices: Notice[] = [];
	const rest: [string, string][] = [];
	const origins: string[] = [];
	/** The keys of ours that were given, with what was given first. */
	const seen = new Map<string, string>();
	for (const [given, value] of params) {
		const key = plainKey(given);
		if (key === 'origin') {
			const read = origin(plainValue(value));
			if (typeof read === 'string') origins.push(read);
			else notices.push({ key, value, fault: read.fault });
		} else if (!isKey(key)) {
			rest.push([given, value]);
		} else if (!seen.has(key)) {
			seen.set(key, value);
			const read = CODECS[key].decode(plainValue(value)) as unknown;
			if (!isRefusal(read)) {
				view[key] = read;
				continue;
			}
			notices.push({ key, value, fault: read.fault });
			if (read.instead !== undefined) view[key] = read.instead;
		}
	}
	view.origin = [...new Set(origins)];
	for (const key of ['date', 'compare'] as const) {
		if (view.years === null || view[key] === null) continue;
		notices.push({ key, value: seen.get(key) ?? '', fault: BESIDE_YEARS[key] });
		view[key] = null;
	}
	const near = misplacedTime(seen);
	if (view.years === null) view.date ??= near.date;
	if (view.date === null && near.year !== null) view.year = near.year;
	if (typeof view.date === 'string') view.year = yearOfMoment(view.date);
	return { view: view as View, notices, rest };
}

/** A year that was given as `date`, and a month or day that was given as `year` or `years`. */
function misplacedTime(
	seen: ReadonlyMap<string, string>,
): Pick<View, 'date'> & { year: number | null } {
	const given = (key: Key) => plainValue(seen.get(key) ?? '');
	const [date, ...others] = (['date', 'year', 'years'] as const).map((key) =>
		meantMoment(given(key)),
	);
	const month = others.find((moment) => typeof moment === 'string');
	// Words are not read, but the year among them is.
	const named = date ?? Number(/(?:^|\D)(\d{4})(?!\d)/.exec(given('date'))?.[1] ?? NaN);
	return {
		year: typeof named === 'number' && named > 0 ? clampYear(named) : null,
		date: month === undefined ? null : (usable(CODECS.date.decode(month)) ?? null),
	};
}

/** A view that can be shown, and what of the one before it does not go with the rest. */
type Fitting = { view: View; unfit: { key: string; fault: Fault }[] };

/** As {@link decodedFields}, of a whole address: what of a view does not go with the rest is made to fit. */
export function decodeView(params: URLSearchParams): DecodedView {
	const { view, notices, rest } = decodedFields(params);
	const fitting = withPair(view);
	if (isSelfCompared(fitting.view)) {
		fitting.unfit.push({ key: 'compare', fault: { kind: 'itself', given: String(view.compare) } });
		fitting.view = { ...fitting.view, compare: null };
	}
	const unmeasured = withoutIdleMeasure(fitting.view);
	/** As it stands in the address, with its blanks. */
	const valueOf = (key: string) =>
		[...params].find(([given]) => plainKey(given) === key)?.[1] ?? '';
	const unfit = [...fitting.unfit, ...unmeasured.unfit];
	return {
		view: unmeasured.view,
		notices: [...notices, ...unfit.map((each) => ({ ...each, value: valueOf(each.key) }))],
		rest,
	};
}

/**
 * The quantity that the corridors of a view are as wide as: none where two times are compared on one map, whose
 * widths then tell what became of them, and none on the globe.
 */
export function measureOf({ measure, compare, years, view, projection }: View): MeasureId | null {
	const isCompared = compare !== null && !years && view !== 'pair' && view !== 'strip';
	return isCompared || projection === 'globe' ? null : measure;
}

/** A view without a quantity that it cannot show. */
function withoutIdleMeasure(view: View): Fitting {
	const { measure, projection } = view;
	if (measure === measureOf(view)) return { view, unfit: [] };
	const kind = projection === 'globe' ? 'measureOnGlobe' : 'measureCompared';
	return {
		view: { ...view, measure: null },
		unfit: [{ key: 'measure', fault: { kind, given: String(measure) } }],
	};
}

/** A view with two maps has two times; one that lacks the second gets it, one of a range is one map. */
function withPair(view: View): Fitting {
	if (view.view !== 'pair' || (view.compare !== null && !isSelfCompared(view)))
		return { view, unfit: [] };
	if (view.years)
		return {
			view: { ...view, view: 'map' },
			unfit: [{ key: 'view', fault: { kind: 'pairBesideYears', given: 'pair' } }],
		};
	const compare = inYear(view.date ?? view.year, otherYear(view.year));
	return {
		view: { ...view, compare },
		unfit: [
			{ key: 'view', fault: { kind: 'noSecondTime', given: 'pair', shown: String(compare) } },
		],
	};
}

const isSelfCompared = ({ year, date, compare }: View) => compare === (date ?? year);

/** A year beside which another says most: three years before or, at the beginning, after it. */
const otherYear = (year: number) => (year - 3 >= FIRST_YEAR ? year - 3 : year + 3);

/** Why these keys are left out beside a range of years. */
const BESIDE_YEARS: Record<'date' | 'compare', Fault> = {
	date: { kind: 'dateBesideYears', given: '' },
	compare: { kind: 'compareBesideYears', given: '' },
};

/** What can be used of what was read: itself, or what is nearest to it. */
const usable = (read: ReturnType<Decoder<string>>): string | undefined =>
	typeof read === 'string' ? read : read.instead;

function isRefusal(read: unknown): read is Refusal<unknown> {
	return typeof read === 'object' && read !== null && 'fault' in read;
}

/** Writes the query of an address (without “?”): only what differs from the default, then `rest`. */
export function encodeView(view: View, rest: readonly (readonly [string, string])[] = []): string {
	const pairs: [string, string][] = [];
	for (const key of VIEW_KEYS) {
		const { encode } = CODECS[key] as Codec<unknown>;
		const [value, usual] = [view[key], DEFAULT_VIEW[key]];
		if (value === null || (key === 'year' && view.date !== null)) continue;
		const written = encode(value);
		if (usual === null || written !== encode(usual)) pairs.push([key, written]);
	}
	for (const value of view.origin) pairs.push(['origin', value]);
	return [...pairs, ...rest].map(([key, value]) => `${escape(key)}=${escape(value)}`).join('&');
}

/** Percent-encodes for a query, but leaves the marks that links are easier to read with. */
function escape(text: string): string {
	return encodeURIComponent(text)
		.replaceAll('%2C', ',')
		.replaceAll('%2F', '/')
		.replaceAll('%3A', ':');
}

/**
 * The view with some fields changed by a message or an attribute, each checked as in an address;
 * null means the default. Unknown fields are ignored. One bad field refuses the whole change, with a
 * sentence.
 */
export function changedView(
	view: View,
	partial: Record<string, unknown>,
): { view: View } | { reason: string } {
	const params = new URLSearchParams();
	const changes: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(partial)) {
		if (!isKey(key) || value === undefined) continue;
		const isNone =
			(key === 'closed' || key === 'country') && Array.isArray(value) && value.length === 0;
		if (value === null || isNone) changes[key] = DEFAULT_VIEW[key];
		else params.set(key, written(key, value));
	}
	const { view: read, notices } = decodedFields(params);
	const [refusal] = notices;
	if (refusal) return { reason: `${refusal.key}: ${refusalOf(refusal.fault)}` };
	for (const key of params.keys()) changes[key] = read[key as Key];
	// Of the two ways to say where to look, the one that was set last counts; so too for the time.
	if (params.has('fit')) changes.map = null;
	else if (params.has('map')) changes.fit = null;
	if (params.has('years')) Object.assign(changes, { compare: null, date: null });
	else if (['year', 'date', 'compare'].some((key) => params.has(key))) changes.years = null;
	if (params.has('date')) changes.year = read.year;
	else if ('year' in changes) changes.date = null;
	const asked = { ...view, ...changes };
	if (params.has('compare') && asked.view === 'pair' && isSelfCompared(asked))
		return { reason: `compare: ${asked.compare} is the time of the first map` };
	const next = withPair(asked);
	// A second time is found for two maps; where they were asked for and cannot be, that is said.
	const [notice] = next.unfit;
	if (notice && changes.view === 'pair' && next.view.view !== 'pair')
		return { reason: `${notice.key}: ${reasonOf(notice.fault)}` };
	const fitting = withoutIdleMeasure(next.view);
	const [idle] = fitting.unfit;
	// Who asks for the quantity is told; who asks for what does not go with it gets that.
	if (idle && changes.measure) return { reason: `${idle.key}: ${reasonOf(idle.fault)}` };
	return { view: fitting.view };
}

/** Stands for a value that no address could hold: no key decodes it. */
const UNREADABLE = '?';

/** A field of a message as it would stand in an address; what has the wrong shape fails to decode. */
function written(key: Key, value: unknown): string {
	if (typeof value === 'boolean' && CODECS[key] === flag) return flag.encode(value);
	if (key === 'map' && typeof value === 'object') {
		const { zoom, lat, lng, bearing = 0, pitch = 0 } = value as Partial<Camera>;
		return [zoom, lat, lng, bearing, pitch].map(plain).join('/');
	}
	if (Array.isArray(value)) {
		if (value.length === 0 && (key === 'layers' || key === 'controls')) return 'none';
		return value.map(plain).join(key === 'years' ? '-' : ',');
	}
	return plain(value);
}

function plain(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : UNREADABLE;
}
