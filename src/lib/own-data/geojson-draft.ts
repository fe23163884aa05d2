import type { Feature, Geometry } from 'geojson';
import { parseEdtf } from '#lib/time/edtf.ts';
import { FileFault, MOST_FEATURES, type Draft, type Entry, type RowFault } from './draft.ts';

type Members = Record<string, unknown>;
/** A feature, and the line of its file that it stands in. */
export type NumberedFeature = { feature: Members; line: number };
const isObject = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes GeoJSON apart: a Feature, a FeatureCollection, a bare geometry, or one feature a line. Linked
 * Places Format is GeoJSON with members of its own. The properties become columns of text.
 */
export function geojsonDraft(text: string): Omit<Draft, 'encoding'> {
	const { features, faults, root } = featuresOf(text);
	if (features.length > MOST_FEATURES) throw new FileFault('too-many', String(features.length));
	const isLinked = features.some(({ feature }) => 'names' in feature || '@id' in feature);
	return {
		...featureDraft(features, faults),
		kind: isLinked ? 'linked-places' : 'geojson',
		isMercator: mercatorOf(root),
	};
}

/** Features with the lines they stand in, as a draft whose columns are all of their properties. */
export function featureDraft(
	features: readonly NumberedFeature[],
	faults: readonly RowFault[],
): Pick<Draft, 'separator' | 'hasHead' | 'columns' | 'entries' | 'faults'> {
	const rows = features.map(({ feature, line }) => ({
		line,
		values: valuesOf(feature),
		geometry: (feature.geometry ?? null) as Geometry | null,
	}));
	const columns = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
	const entries = rows.map(({ line, values, geometry }): Entry => ({
		line,
		geometry,
		cells: columns.map((column) => values.get(column) ?? ''),
	}));
	return { separator: null, hasHead: true, columns, entries, faults };
}

function featuresOf(text: string) {
	const root = parsed(text);
	const faults: RowFault[] = [];
	const numbered = (list: readonly unknown[]) =>
		list.flatMap((feature, i) => {
			if (isObject(feature) && feature.type === 'Feature') return [{ feature, line: i + 1 }];
			faults.push({ line: i + 1, code: 'not-geojson', value: '' });
			return [];
		});
	if (root !== undefined) {
		if (!isObject(root)) throw new FileFault('not-geojson');
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
	const features: NumberedFeature[] = [];
	text.split('\n').forEach((each, i) => {
		// RFC 8142 begins each with a record separator.
		const line = each.replace(/^\u001e/, '').trim();
		if (line === '') return;
		const feature = parsed(line);
		if (isObject(feature) && feature.type === 'Feature') features.push({ feature, line: i + 1 });
		else
			faults.push({ line: i + 1, code: feature === undefined ? 'json' : 'not-geojson', value: '' });
	});
	if (features.length === 0) throw new FileFault('json', jsonFault(text));
	return { root: {} as Members, faults, features };
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
	for (const [key, value] of Object.entries(isObject(feature.properties) ? feature.properties : {}))
		values.set(key, cellOf(key, value));
	const set = (key: string, value: string) => value && !values.get(key) && values.set(key, value);
	if (typeof feature.id === 'string') set('id', feature.id);
	set('when', whenOf(feature));
	const [name] = Array.isArray(feature.names) ? (feature.names as Members[]) : [];
	set('title', String(name?.toponym ?? ''));
	const [told] = Array.isArray(feature.descriptions) ? (feature.descriptions as Members[]) : [];
	set('description', String(told?.value ?? ''));
	return values;
}

function cellOf(key: string, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (key === 'when' && isObject(value)) return timespans(value);
	if (key === 'names' && isObject(value)) return String(value.en ?? Object.values(value)[0] ?? '');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `when` of a feature, of its geometry, or of the parts of its geometry collection. */
function whenOf(feature: Members): string {
	const geometry = isObject(feature.geometry) ? feature.geometry : {};
	const parts = Array.isArray(geometry.geometries) ? (geometry.geometries as Members[]) : [];
	const whens = [feature, geometry, ...parts].map(({ when }) =>
		isObject(when) ? timespans(when) : '',
	);
	const [first = '', ...more] = [...new Set(whens.filter(Boolean))];
	if (more.length === 0 || whens[0]) return whens[0] || first;
	// Parts of different times: the thing was from the first to the last of them.
	const all = [first, ...more].flatMap((when) => parseEdtf(when));
	const start = all.reduce((a, b) => (b.start.earliest < a.start.earliest ? b : a)).written.start;
	const end = all.reduce((a, b) => (b.end.latest > a.end.latest ? b : a)).written.end;
	return `${start}/${end}`;
}

/** Time spans of Linked Places as EDTF; '' where they say nothing that can be read. */
function timespans(when: Members): string {
	if (typeof when.label === 'string' && isEdtf(when.label)) return when.label;
	const [span] = Array.isArray(when.timespans) ? (when.timespans as Members[]) : [];
	if (!span) return '';
	const side = (bound: unknown): string => {
		if (!isObject(bound)) return typeof bound === 'string' ? bound : '';
		const { in: at, earliest, latest } = bound;
		const exact = at ?? (earliest === latest ? earliest : (earliest ?? latest));
		return exact === undefined ? '' : String(exact).slice(0, 10);
	};
	const [start, end] = [side(span.start), side(span.end)];
	const text = 'end' in span && end !== start ? `${start}/${end}` : start;
	return isEdtf(text) ? text : '';
}

function isEdtf(text: string): boolean {
	try {
		parseEdtf(text);
		return true;
	} catch {
		return false;
	}
}

/** The properties of a feature, for tests of round trips. */
export const propertiesOf = (feature: Feature): Map<string, string> =>
	valuesOf(feature as unknown as Members);
