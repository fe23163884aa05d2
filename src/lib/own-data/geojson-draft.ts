import type { Geometry } from 'geojson';
import { parseEdtf } from '#lib/time/edtf.ts';
import { guessedRole } from './columns.ts';
import { isOwnId } from './own-layer.ts';
import { FileFault, MOST_FEATURES, type Draft, type Entry, type RowFault } from './draft.ts';
import type { Steps } from './slices.ts';

type Members = Record<string, unknown>;
/** A feature, and the line of its file that it stands in. */
export type NumberedFeature = { feature: Members; line: number };
const isObject = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes JSON apart: a Feature, a FeatureCollection, a bare geometry, a list of features or of plain objects,
 * or one of them a line. Linked Places Format is GeoJSON with members of its own. The properties become columns
 * of text; those of plain objects say where they are, too.
 */
export function* geojsonSteps(text: string): Steps<Omit<Draft, 'encoding'>> {
	const { features, faults, root } = featuresOf(text);
	if (features.length > MOST_FEATURES) throw new FileFault('too-many', String(features.length));
	const isMercator = mercatorOf(root);
	if (features.length + faults.length === 0) throw new FileFault('nothing');
	const isLinked = features.some(({ feature }) => 'names' in feature || '@id' in feature);
	return {
		...(yield* featureSteps(features, faults)),
		kind: isLinked ? 'linked-places' : 'geojson',
		isMercator,
	};
}

/** Properties that say the same and are read without asking: the first that a file has stands for the others. */
const SYNONYMS = [
	['name', 'title'],
	['when', 'date', 'year'],
	['text', 'description'],
] as const;
/** Of more properties than these only the most common are columns. */
const MOST_COLUMNS = 100;
/** The column of all that are not. */
const REST = '…';

/** What features come to as a draft. */
type FeatureDraft = Pick<Draft, 'separator' | 'hasHead' | 'columns' | 'entries' | 'faults'>;

/** A feature as text, by its properties. */
type Row = Omit<Entry, 'cells'> & { values: Map<string, string> };

/** So many features are read in one step. */
const IN_STEP = 500;

/** Makes something of each member of a list, in steps of a few of them. */
function* each<Member, Made>(
	list: readonly Member[],
	make: (member: Member) => Made,
): Steps<Made[]> {
	const made: Made[] = [];
	for (const member of list) if (made.push(make(member)) % IN_STEP === 0) yield;
	return made;
}

/**
 * Features with the lines they stand in, as a draft whose columns are their properties, in steps of few of
 * them. Where properties have no synonyms, each means what it is called.
 */
export function* featureSteps(
	features: readonly NumberedFeature[],
	faults: readonly RowFault[],
	hasSynonyms = true,
): Steps<FeatureDraft> {
	const rows = yield* each(features, ({ feature, line }): Row => ({
		line,
		values: valuesOf(feature),
		...(isRow(feature) ? {} : { geometry: (feature.geometry ?? null) as Geometry | null }),
	}));
	// What was saved from here says all it has to say under its own names.
	const isSaved = ({ values }: Row) => isOwnId(values.get('id'));
	if (hasSynonyms) yield* join(rows.filter((row) => !isSaved(row)).map(({ values }) => values));
	const counts = new Map<string, number>();
	yield* each(rows, ({ values }) => {
		for (const key of values.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
	});
	const columns = [...counts.keys()];
	if (columns.length > MOST_COLUMNS) {
		const isRead = (key: string) => Number(guessedRole(key) !== null);
		columns.sort((a, b) => isRead(b) - isRead(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
		columns.splice(MOST_COLUMNS - 1);
		const kept = new Set(columns);
		yield* each(rows, ({ values }) => {
			const others = [...values].filter(([key, value]) => value && !kept.has(key));
			values.set(REST, others.map((pair) => pair.join('=')).join('; '));
		});
		columns.push(REST);
	}
	const entries = yield* each(rows, ({ values, ...row }): Entry => ({
		...row,
		cells: columns.map((column) => values.get(column) ?? ''),
	}));
	return { separator: null, hasHead: true, columns, entries, faults };
}

/** Gives one name to properties that say the same, row by row; a date beside a start or an end stays its own. */
function* join(rows: readonly Map<string, string>[]): Steps<void> {
	for (const [...names] of SYNONYMS) {
		const [first, ...others] = names.filter((name) => rows.some((row) => row.has(name)));
		if (first === undefined || others.length === 0) continue;
		yield* each(rows, (row) => {
			const other = others.find((name) => row.get(name));
			if (other === undefined || row.get(first)) return;
			const hasStretch = [...row].some(([key, value]) => value && /^(start|end)/i.test(key));
			if (first === 'when' && hasStretch) return;
			row.set(first, row.get(other) ?? '');
			row.delete(other);
		});
	}
}

function featuresOf(text: string) {
	const root = parsed(text);
	const faults: RowFault[] = [];
	const numbered = (list: readonly unknown[], read = featureOf) =>
		list.flatMap((member, i) => {
			const feature = read(member);
			if (feature) return [{ feature, line: i + 1 }];
			faults.push({ line: i + 1, code: 'not-geojson', value: '' });
			return [];
		});
	if (root === undefined) return cutCollection(text) ?? lineFeatures(text);
	if (Array.isArray(root)) {
		const features = numbered(root, featureOrRow);
		if (features.length === 0 && root.length > 0) throw new FileFault('not-geojson');
		return { root: {}, faults, features };
	}
	if (!isObject(root)) throw new FileFault('not-geojson');
	if (Array.isArray(root.steps)) throw new FileFault('story');
	if (Array.isArray(root.features)) return { root, faults, features: numbered(root.features) };
	if (root.type === 'Feature') return { root, faults, features: numbered([root]) };
	if (typeof root.type === 'string' && ('coordinates' in root || 'geometries' in root))
		return {
			root,
			faults,
			features: [{ feature: { type: 'Feature', geometry: root } as Members, line: 1 }],
		};
	throw new FileFault('not-geojson');
}

const featureOf = (member: unknown): Members | null =>
	isObject(member) && member.type === 'Feature' ? member : null;

/** A feature, or a plain object as the properties of one that has no geometry. */
function featureOrRow(member: unknown): Members | null {
	if (!isObject(member) || member.type === 'Feature') return featureOf(member);
	const isOther = ['coordinates', 'geometries', 'features', 'arcs'].some((key) => key in member);
	return isOther || Object.keys(member).length === 0 ? null : { properties: member };
}

/** Whether columns say where a feature is, since it is a plain object. */
const isRow = (feature: Members) => !('type' in feature || 'geometry' in feature);

type Found = { root: Members; faults: RowFault[]; features: NumberedFeature[] };

/** One feature a line. */
function lineFeatures(text: string): Found {
	const [features, faults]: [NumberedFeature[], RowFault[]] = [[], []];
	text.split('\n').forEach((each, i) => {
		// RFC 8142 begins each with a record separator; a list may have been cut.
		const line = each
			.replace(/^\u001e/, '')
			.trim()
			.replace(/,$/, '');
		if (['', '[', ']'].includes(line)) return;
		const member = parsed(line);
		const feature = featureOrRow(member);
		if (feature) features.push({ feature, line: i + 1 });
		else
			faults.push({ line: i + 1, code: member === undefined ? 'json' : 'not-geojson', value: '' });
	});
	if (features.length === 0) throw new FileFault('json', jsonFault(text));
	return { root: {}, faults, features };
}

/** The whole features of a collection that breaks off or is faulty; null for what is no collection. */
function cutCollection(text: string): Found | null {
	const head = /^\uFEFF?\s*\{[^]*?"features"\s*:\s*\[/.exec(text.slice(0, 10_000))?.[0];
	if (!head?.includes('"FeatureCollection"')) return null;
	const root = parsed(`${head}]}`);
	const [features, faults]: [NumberedFeature[], RowFault[]] = [[], []];
	let number = 0;
	for (const { json, at } of objectsIn(text, head.length)) {
		number++;
		const feature = parsed(json);
		if (isObject(feature) && feature.type === 'Feature') features.push({ feature, line: number });
		else if (feature !== undefined) faults.push({ line: number, code: 'not-geojson', value: '' });
		else
			faults.push({
				line: number,
				code: 'json',
				value: String(text.slice(0, at).split('\n').length),
			});
	}
	if (features.length === 0) throw new FileFault('json', jsonFault(text));
	return { root: isObject(root) ? root : {}, faults, features };
}

/** The objects of a list, each from its brace to the one that closes it; the last may break off. */
function* objectsIn(text: string, from: number): Generator<{ json: string; at: number }> {
	let [depth, start, isQuoted] = [0, from, false];
	for (let i = from; i < text.length; i++) {
		const char = text[i];
		if (isQuoted) {
			if (char === '\\') i++;
			else if (char === '"') isQuoted = false;
		} else if (char === '"') isQuoted = true;
		else if (char === '{') {
			if (depth++ === 0) start = i;
		} else if (char === '}' && depth > 0 && --depth === 0)
			yield { json: text.slice(start, i + 1), at: start };
		else if (char === ']' && depth === 0) return;
	}
	if (depth > 0) yield { json: text.slice(start), at: text.length };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** The line in which JSON breaks, where the browser tells the place. */
function jsonFault(text: string): string {
	try {
		JSON.parse(text);
		return '';
	} catch (error) {
		const said = String((error as Error).message);
		const line = /line (\d+)/.exec(said)?.[1];
		const at = /position (\d+)/.exec(said)?.[1];
		return line ?? (at ? String(text.slice(0, Number(at)).split('\n').length) : '');
	}
}

/** The member `crs` that GeoJSON had before RFC 7946. Throws for a projection that is not ours to undo. */
function mercatorOf(root: Members): boolean {
	const crs = root.crs as { properties?: { name?: unknown } } | undefined;
	const name = typeof crs?.properties?.name === 'string' ? crs.properties.name : '';
	const code = /(\d+)$/.exec(name)?.[1];
	if (!code || code === '84' || code === '4326' || code === '4258') return false;
	if (['3857', '900913', '102100', '3785'].includes(code)) return true;
	throw new FileFault('projected', name);
}

/** The properties of a feature as text, with what Linked Places keeps beside them. */
function valuesOf(feature: Members): Map<string, string> {
	const values = new Map<string, string>();
	const properties = isObject(feature.properties) ? feature.properties : {};
	const claims = claimsOf(properties);
	for (const [key, value] of Object.entries(properties))
		if (!claims || !isForPrograms(value)) values.set(key, cellOf(key, value));
	const set = (key: string, value: string) => value && !values.get(key) && values.set(key, value);
	if (typeof feature.id === 'string') set('id', feature.id);
	set('when', whenOf(feature));
	set(
		'source',
		[...new Set(claims?.map(({ source }) => String(source ?? '')))].filter(Boolean).join('; '),
	);
	const [name] = Array.isArray(feature.names) ? (feature.names as Members[]) : [];
	set('title', String(name?.toponym ?? ''));
	const [told] = Array.isArray(feature.descriptions) ? (feature.descriptions as Members[]) : [];
	set('description', String(told?.value ?? ''));
	return values;
}

/** The claims of a feature that was saved from the atlas; null for any other. */
function claimsOf({ claims, layer }: Members): Members[] | null {
	return Array.isArray(claims) && typeof layer === 'string' ? claims.filter(isObject) : null;
}

/** Whether a property of such a feature is a structure that is no text for anybody; names are. */
const isForPrograms = (value: unknown) =>
	Array.isArray(value)
		? value.some(isObject) || value.length === 0
		: isObject(value) && !('en' in value);

function cellOf(key: string, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (key === 'when' && isObject(value)) return timespans(value);
	if (key === 'names' && isObject(value)) return String(value.en ?? Object.values(value)[0] ?? '');
	const isList = Array.isArray(value) && value.every((part) => typeof part === 'string');
	if (isList) return value.join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `when` of a feature, of its geometry, or of the parts of its geometry collection. */
function whenOf(feature: Members): string {
	const geometry = isObject(feature.geometry) ? feature.geometry : {};
	const parts = Array.isArray(geometry.geometries) ? (geometry.geometries as Members[]) : [];
	const [own = '', ...others] = [feature, geometry, ...parts].map(({ when }) =>
		isObject(when) ? timespans(when) : '',
	);
	return own || joined(others);
}

/** Several dates (EDTF) as one: the set of them. '' where there is none. */
function joined(dates: readonly string[]): string {
	const members = dates.filter(Boolean).flatMap((date) => date.replace(/^\{|\}$/g, '').split(','));
	const [only = '', ...more] = new Set(members);
	return more.length === 0 ? only : `{${[only, ...more].join()}}`;
}

/** Time spans of Linked Places as EDTF; '' where they say nothing that can be read. */
function timespans(when: Members): string {
	if (typeof when.label === 'string' && isEdtf(when.label)) return when.label;
	const spans = Array.isArray(when.timespans) ? when.timespans.filter(isObject) : [];
	return joined(spans.map(timespan));
}

/**
 * A span whose bounds are uncertain is two: what it is for certain, from the latest start to the earliest
 * end, and what it may be beyond that.
 */
function timespan(span: Members): string {
	const side = (bound: unknown): [string, string] => {
		if (!isObject(bound)) return [String(bound ?? ''), String(bound ?? '')];
		const { in: at, earliest, latest } = bound;
		const sides = [at ?? earliest ?? latest, at ?? latest ?? earliest];
		return sides.map((one) => String(one ?? '').slice(0, 10)) as [string, string];
	};
	const start = side(span.start);
	// What has no end of its own happened once, at some time between the bounds of its start.
	if (!('end' in span))
		return start[0] === start[1] ? readable(start[0]) : readable(doubted(start));
	const end = side(span.end);
	if (start.join() === end.join() && start[0] === start[1]) return readable(start[0]);
	const widest: [string, string] = [start[0], end[1]];
	const core = `${start[1]}/${end[0]}`;
	if (core === widest.join('/')) return readable(core);
	return joined([readable(core), readable(doubted(widest))]);
}

const doubted = (sides: readonly string[]) => sides.map((side) => side && `${side}?`).join('/');
const readable = (text: string) => (isEdtf(text) ? text : '');

function isEdtf(text: string): boolean {
	try {
		parseEdtf(text);
		return true;
	} catch {
		return false;
	}
}
