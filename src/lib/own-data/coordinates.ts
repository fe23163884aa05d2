import type { Geometry, Position } from 'geojson';

export type Axis = 'latitude' | 'longitude';

const LIMIT: Record<Axis, number> = { latitude: 90, longitude: 180 };
/** Signs of the hemispheres in English, Russian and Kazakh; true where degrees count backwards. */
const HEMISPHERES: readonly (readonly [RegExp, Axis, boolean])[] = [
	[/^(n|north|с\.?\s?ш\.?|с\.?\s?е\.?|северной широты)$/i, 'latitude', false],
	[/^(s|south|ю\.?\s?ш\.?|о\.?\s?е\.?|южной широты)$/i, 'latitude', true],
	[/^(e|east|в\.?\s?д\.?|ш\.?\s?б\.?|восточной долготы)$/i, 'longitude', false],
	[/^(w|west|з\.?\s?д\.?|б\.?\s?б\.?|западной долготы)$/i, 'longitude', true],
];

/** The signs that a number may be broken by. */
export const DECIMALS = ['.', ','] as const;
export type Decimal = (typeof DECIMALS)[number];

/** What a number looks like where its sign is known, or may be either. */
const NUMBERS = {
	'.': /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i,
	',': /^[+-]?\d+(,\d+)?(e[+-]?\d+)?$/i,
	either: /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i,
};

/** A number, with its thousands apart or not; NaN for what is none. Where the sign is known the other parts thousands. */
function numberOf(text: string, decimal: Decimal | null): number {
	const isParted = /^[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/.test(text);
	let plain = isParted ? text.replaceAll(/[ \u00a0\u202f]/g, '') : text;
	if (decimal)
		plain = plain.replaceAll(decimal === ',' ? /\.(?=\d{3}(?!\d))/g : /,(?=\d{3}(?!\d))/g, '');
	return NUMBERS[decimal ?? 'either'].test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

/** One text for what is written for signs of minutes and seconds, and for the minus. */
const plainSigns = (text: string) =>
	text
		.trim()
		.replaceAll('−', '-')
		.replaceAll(/[´`‘’']/g, '′')
		.replaceAll('′′', '″');

/** A number with a letter of the hemisphere before or behind it; groups: letters, number, letters. */
const LETTERED = /^([^\d+-]*)([+-]?\d[\d\s.,°º˚′"″”d:m-]*?)([^\d°º˚′"″”.,:\s-][^\d]*)?$/i;

/** Whether a letter says that a value is a latitude or longitude; null where none does. */
export function axisOf(text: string): Axis | null {
	if (!/\p{L}/u.test(text)) return null;
	const parts = LETTERED.exec(plainSigns(text));
	const letters = [parts?.[1], parts?.[3]].map((part) => (part ?? '').trim()).find(Boolean);
	return HEMISPHERES.find(([pattern]) => letters && pattern.test(letters))?.[1] ?? null;
}

/**
 * Degrees from a number, or degrees, minutes and seconds with or without their signs and a letter of the
 * hemisphere; with such a letter also `36-43-00N` and `364300N`. Numbers may be broken by a point or a comma,
 * or by `decimal` alone. Null for what is none of these; the range is not checked.
 */
export function degrees(text: string, axis: Axis, decimal: Decimal | null = null): number | null {
	const number = numberOf(text.trim().replaceAll('−', '-'), decimal);
	if (!Number.isNaN(number)) return number;
	const plain = plainSigns(text);
	const parts = LETTERED.exec(plain);
	if (!parts) return null;
	const letters = [parts[1], parts[3]].map((part) => (part ?? '').trim()).filter(Boolean);
	if (letters.length > 1) return null;
	const hemisphere = letters[0]
		? HEMISPHERES.find(([pattern]) => pattern.test(letters[0] ?? ''))
		: null;
	if (letters[0] && (!hemisphere || hemisphere[1] !== axis)) return null;
	const written = (parts[2] ?? '').trim();
	const numbers = (hemisphere ? parted(written, axis) : written)
		.split(/[°º˚′"″”:\s]+/)
		.filter(Boolean)
		.map((part) => numberOf(part, decimal));
	const [whole = NaN, minutes = 0, seconds = 0] = numbers;
	if (numbers.length > 3 || numbers.some(Number.isNaN) || minutes >= 60 || seconds >= 60)
		return null;
	const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
	const isBack = hemisphere?.[2] ?? written.startsWith('-');
	return isBack ? -size : size;
}

/** `36-43-00` and, in digits without signs, `364300` or `3643` with spaces between degrees, minutes and seconds. */
function parted(written: string, axis: Axis): string {
	if (/^\d{1,3}(-\d{1,2}){1,2}([.,]\d+)?$/.test(written)) return written.replaceAll('-', ' ');
	const digits =
		axis === 'latitude'
			? /^(\d{2})(\d{2})(\d{2}([.,]\d+)?)?$/
			: /^(\d{3})(\d{2})(\d{2}([.,]\d+)?)?$/;
	const found = digits.exec(written);
	return found ? found.slice(1, 4).filter(Boolean).join(' ') : written;
}

/** Two numbers with decimal points: `43.25, 76.95`, `43.25,76.95`, `43, 76`, `43.25 76.95`, `43.25/76.95`. */
const POINTED =
	/^([+-]?\d+(?:\.\d+)?),\s+([+-]?\d+(?:\.\d+)?)$|^([+-]?\d+\.\d+),([+-]?\d+(?:\.\d+)?)$|^([+-]?\d+\.\d+)(?:\s+|\s*\/\s*)([+-]?\d+\.\d+)$/;
/** Two whole numbers, where a comma is known to break none: `43,76`. */
const WHOLE = /^([+-]?\d+),([+-]?\d+)$/;
/** Two numbers with decimal commas: `43,25 76,95`, `43,25, 76,95`, `43,25/76,95`. */
const COMMAED = /^([+-]?\d+,\d+)(?:,\s*|\s+|\s*\/\s*)([+-]?\d+,\d+)$/;
/** As databases write it, longitude first: `POINT (76.95 43.25)`. */
const WELL_KNOWN = /^(?:srid=4326;)?\s*point\s*\(\s*([+-]?[\d.]+)\s+([+-]?[\d.]+)\s*\)$/i;

/**
 * Latitude and longitude from one cell: two numbers, or two values in degrees and minutes, the longitude first
 * where letters say so. A number with a decimal comma (`12,5`) or with its thousands apart (`10 000`,
 * `1,234.5`) is not two.
 */
export function pair(
	text: string,
	decimal: Decimal | null = null,
): { latitude: number; longitude: number } | null {
	const known = WELL_KNOWN.exec(text.trim());
	if (known) return { latitude: Number(known[2]), longitude: Number(known[1]) };
	const plain = plainSigns(text).replace(/^\((.*)\)$|^\[(.*)\]$/, '$1$2');
	const [first, second] = halvesOf(plain, decimal) ?? [];
	if (first === undefined || second === undefined) return null;
	const isTurned = axisOf(first) === 'longitude' && axisOf(second) === 'latitude';
	const [latitude, longitude] = [
		degrees(isTurned ? second : first, 'latitude', decimal),
		degrees(isTurned ? first : second, 'longitude', decimal),
	];
	return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The two values of a cell; null for another number of them. */
function halvesOf(plain: string, decimal: Decimal | null): string[] | null {
	const numbers =
		(decimal !== ',' && POINTED.exec(plain)) ||
		(decimal !== '.' && COMMAED.exec(plain)) ||
		(decimal === '.' && WHOLE.exec(plain));
	const halves = plain.includes(';')
		? plain.split(';')
		: numbers
			? numbers.slice(1).filter(Boolean)
			: /[^\d\s.,+-]/.test(plain)
				? signedHalves(plain)
				: [];
	return halves.length === 2 ? halves : null;
}

const DEGREES_FIRST = /^\D*\d+(?:[.,]\d+)?\s*[°º˚]/;

/** The halves of a cell with signs or letters: each has one sign of degrees, or one letter, or a comma parts them. */
function signedHalves(plain: string): string[] {
	const commas = [...plain.matchAll(/,\s*/g)].filter(
		({ index }) => !/\d,\d/.test(plain.slice(Math.max(0, index - 1), index + 2)),
	);
	const [comma] = commas;
	if (comma && commas.length === 1)
		return [plain.slice(0, comma.index), plain.slice(comma.index + comma[0].length)];
	const isOne = (half: string) => {
		const signs = half.match(/[°º˚]/g)?.length ?? 0;
		return signs === 0 ? axisOf(half) !== null : signs === 1 && DEGREES_FIRST.test(half);
	};
	// Between two values, or behind the letter of the first.
	const cuts = [...plain.matchAll(/(\p{L}\.?(?=\d))|\s+|\s*\/\s*/gu)]
		.map(({ 0: sign, 1: end = '', index }) => [
			plain.slice(0, index + end.length),
			plain.slice(index + sign.length),
		])
		.filter((halves) => halves.every(isOne));
	const whole = cuts.filter(([first = '', second = '']) =>
		[['latitude', 'longitude'] as const, ['longitude', 'latitude'] as const].some(
			([one, other]) => degrees(first, one) !== null && degrees(second, other) !== null,
		),
	);
	return whole.length === 1 ? (whole[0] ?? []) : [];
}

/** Whether degrees lie on the earth; a longitude may be counted on eastward to 360. */
export const isOnEarth = (value: number, axis: Axis): boolean =>
	value >= -LIMIT[axis] && value <= (axis === 'longitude' ? 360 : 90);

/** A longitude between -180 and 180. */
export const wrapped = (lng: number): number => (lng > 180 ? lng - 360 : lng);

/** Half the length of the equator in the metres of Web Mercator. */
const HALF = 20037508.342789244;
/** Longitude and latitude of a position in Web Mercator metres (EPSG:3857). */
export function unprojected([x, y]: readonly [number, number]): [number, number] {
	const lat = (360 / Math.PI) * Math.atan(Math.exp((y / HALF) * Math.PI)) - 90;
	return [(x / HALF) * 180, lat];
}

/** What may be wrong with all coordinates of a file, and is mended only when asked. */
export const MENDS = ['swap', 'mercator'] as const;
export type Mend = (typeof MENDS)[number];

/** The box about the atlas's theatre, within which most coordinates of its subject lie. */
const THEATRE = { west: 18, south: 20, east: 92, north: 64 };

const isNear = ([x, y]: readonly [number, number]) =>
	x > THEATRE.west && x < THEATRE.east && y > THEATRE.south && y < THEATRE.north;

/** Whether most positions are metres of some projection, and no degrees. */
export function inMetres(positions: readonly (readonly [number, number])[]): boolean {
	const metres = positions.filter(
		([x, y]) => Math.abs(x) > 400 && Math.abs(y) > 400 && Math.abs(x) <= HALF,
	);
	return metres.length > positions.length / 2;
}

/**
 * What seems to be wrong with positions (longitude, latitude): metres of Web Mercator, or latitude and
 * longitude in each other's place.
 */
export function suspected(positions: readonly (readonly [number, number])[]): Mend | null {
	if (positions.length === 0) return null;
	const share = (is: (at: readonly [number, number]) => boolean) =>
		positions.filter(is).length / positions.length;
	if (inMetres(positions)) {
		// Metres are those of a zone as often, which put into Web Mercator lie anywhere else.
		const metres = positions.map(unprojected);
		return metres.filter(isNear).length > metres.length / 2 ? 'mercator' : null;
	}
	const isSound = ([x, y]: readonly [number, number]) =>
		isOnEarth(x, 'longitude') && isOnEarth(y, 'latitude');
	const turned = ([x, y]: readonly [number, number]): [number, number] => [y, x];
	if (share(isSound) < 1 && share((at) => isSound(turned(at))) > share(isSound)) return 'swap';
	return share(isNear) < 0.34 && share((at) => isNear(turned(at))) > 0.66 ? 'swap' : null;
}

/** A position (longitude, latitude) as it is after a mend. */
export function mended([x, y]: readonly [number, number], mend: Mend | null): [number, number] {
	if (mend === 'swap') return [y, x];
	return mend === 'mercator' ? unprojected([x, y]) : [x, y];
}

/** Every position of a geometry through `change`; heights are dropped. Null for an empty geometry. */
export function changed(
	geometry: Geometry,
	change: (at: [number, number]) => [number, number],
): Geometry | null {
	const deep = (part: unknown): unknown =>
		Array.isArray(part) && typeof part[0] === 'number'
			? change([part[0], Number((part as Position)[1])])
			: (part as unknown[]).map(deep);
	if (geometry.type === 'GeometryCollection') {
		const geometries = geometry.geometries
			.map((one) => changed(one, change))
			.filter((one) => one !== null);
		return geometries.length > 0 ? { ...geometry, geometries } : null;
	}
	if (!positionsOf(geometry).length) return null;
	return { type: geometry.type, coordinates: deep(geometry.coordinates) } as Geometry;
}

/** All positions of a geometry. */
export function positionsOf(geometry: Geometry): [number, number][] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	const found: [number, number][] = [];
	const walk = (part: unknown) => {
		if (!Array.isArray(part)) return;
		if (typeof part[0] === 'number') found.push(part as [number, number]);
		else part.forEach(walk);
	};
	walk(geometry.coordinates);
	return found;
}

/** How many points there are in geometries, and how many positions in their lines and areas. */
export function weightOf(geometries: readonly (Geometry | null)[]): {
	points: number;
	positions: number;
} {
	let [points, positions] = [0, 0];
	const weigh = (geometry: Geometry | null) => {
		if (!geometry) return;
		if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(weigh);
		else if (geometry.type === 'Point') points += 1;
		else if (geometry.type === 'MultiPoint') points += geometry.coordinates.length;
		else positions += positionsOf(geometry).length;
	};
	geometries.forEach(weigh);
	return { points, positions };
}
