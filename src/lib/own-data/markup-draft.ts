import type { Feature } from 'geojson';
import { FileFault, MOST_FEATURES, type Draft, type RowFault } from './draft.ts';
import { featureDraft } from './geojson-draft.ts';

/**
 * Takes KML or GPX apart. It needs a page, since it reads XML into a document, which fetches nothing: links
 * to other files are listed as not followed, and markup in descriptions becomes text.
 */
export async function markupDraft(text: string): Promise<Omit<Draft, 'encoding'>> {
	const { kml, gpx } = await import('@tmcw/togeojson');
	const document = xmlOf(text);
	const root = document.documentElement.localName.toLowerCase();
	if (root !== 'kml' && root !== 'gpx') throw new FileFault('markup', root);
	const found = root === 'kml' ? kml(document) : gpx(document);
	const features = found.features.filter(
		({ properties }) => properties?.['@geometry-type'] !== 'networklink',
	);
	if (features.length > MOST_FEATURES) throw new FileFault('too-many', String(features.length));
	const faults: RowFault[] = [...text.matchAll(/<NetworkLink[\s>]/g)].map(({ index }) => ({
		line: text.slice(0, index).split('\n').length,
		code: 'network-link',
		value: '',
	}));
	if (features.length + faults.length === 0) throw new FileFault('no-rows');
	const draft = featureDraft(
		(features as Feature[]).map((feature, i) => ({ line: i + 1, feature: plain(feature) })),
		faults,
	);
	return { ...draft, kind: root, isMercator: false };
}

/** A document of XML; prefixes that were never declared are, since whole files fail for one. */
function xmlOf(text: string): Document {
	const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
	const isBroken = (document: Document) => document.querySelector('parsererror') !== null;
	const first = parse(text);
	if (!isBroken(first)) return first;
	const used = new Set(
		[...text.matchAll(/[<\s/]([A-Za-z][\w-]*):[A-Za-z]/g)].map(([, prefix]) => prefix),
	);
	const missing = [...used].filter(
		(prefix) => prefix !== 'xmlns' && prefix !== 'xml' && !text.includes(`xmlns:${prefix}=`),
	);
	const declared = missing.map((prefix) => ` xmlns:${prefix}="urn:prefix:${prefix}"`).join('');
	const second = parse(text.replace(/<(\w+:)?(kml|gpx)\b/, `$&${declared}`));
	if (isBroken(second)) throw new FileFault('markup', '');
	return second;
}

/** Properties without styles; times as dates, and descriptions as text. */
function plain(feature: Feature): Record<string, unknown> {
	const { coordinateProperties, timespan, timestamp, time, description, ...properties } =
		feature.properties ?? {};
	const kept = Object.entries(properties).filter(
		([key, value]) =>
			!/^(@geometry-type|styleUrl|styleHash|_gpxType|fill|stroke|icon)/.test(key) &&
			typeof value !== 'object',
	);
	const times = (coordinateProperties as { times?: unknown } | undefined)?.times;
	const stamps = Array.isArray(times) ? times.flat().filter((one) => typeof one === 'string') : [];
	const day = (stamp: unknown) => (typeof stamp === 'string' ? stamp.slice(0, 10) : '');
	const span = timespan as { begin?: string; end?: string } | undefined;
	const when = span
		? `${day(span.begin)}/${day(span.end)}`
		: stamps.length > 0
			? stretch(day(stamps[0]), day(stamps.at(-1)))
			: day(timestamp ?? time);
	return {
		...feature,
		properties: {
			...Object.fromEntries(kept),
			...(when ? { when } : {}),
			...(description ? { description: textOf(description) } : {}),
		},
	};
}

const stretch = (first: string, last: string) => (first === last ? first : `${first}/${last}`);

/** The text of a description: its markup read into a document that shows and fetches nothing. */
function textOf(description: unknown): string {
	const html =
		typeof description === 'object' ? (description as { value?: string }).value : description;
	const written = String(html ?? '');
	if (!/[<&]/.test(written)) return written;
	const broken = written.replace(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '$&\n');
	const { body } = new DOMParser().parseFromString(broken, 'text/html');
	for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
	return (body.textContent ?? '')
		.replace(/[ \t]+/g, ' ')
		.replace(/\s*\n\s*/g, '\n')
		.trim();
}
