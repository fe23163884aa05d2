import type { Feature } from 'geojson';
import type { RowFault } from './draft.ts';
import type { NumberedFeature } from './geojson-draft.ts';
import type { Markup } from './markup-pieces.ts';

/** What reads KML and GPX, to be there before a file is. */
export const markupCode = () => import('@tmcw/togeojson');

/**
 * Features of some pieces of KML or GPX. It needs a page, since it reads XML into documents, which fetch
 * nothing; markup in descriptions becomes text. What is no XML is listed.
 */
export async function markupFeatures({
	kind,
	open,
	pieces,
}: Omit<Markup, 'faults'>): Promise<{ features: NumberedFeature[]; faults: RowFault[] }> {
	const { kml, gpx } = await markupCode();
	const parser = new DOMParser();
	const features: NumberedFeature[] = [];
	const faults: RowFault[] = [];
	for (const { line, xml, folder } of pieces) {
		const document = parser.parseFromString(`${open}${xml}</${kind}>`, 'text/xml');
		if (document.querySelector('parsererror')) {
			faults.push({ line, code: 'markup', value: '' });
			continue;
		}
		const found = kind === 'kml' ? kml(document) : gpx(document);
		for (const feature of found.features)
			features.push({ line, feature: plain(feature as Feature, folder) });
	}
	return { features, faults };
}

/** Properties without styles; times as dates, descriptions as text, and the name of a folder as that of a layer. */
function plain(feature: Feature, folder?: string): Record<string, unknown> {
	const { coordinateProperties, timespan, timestamp, time, ...others } = feature.properties ?? {};
	// GPX has its own names for what a thing is described by.
	const { description = others.desc ?? others.cmt, ...properties } = others;
	if (description === properties.desc) delete properties.desc;
	if (description === properties.cmt) delete properties.cmt;
	const kept = Object.entries(properties).filter(
		([key, value]) =>
			!/^(@geometry-type|styleUrl|styleHash|_gpxType|fill|stroke|icon)/.test(key) &&
			typeof value !== 'object',
	);
	const times = (coordinateProperties as { times?: unknown } | undefined)?.times;
	const stamps = Array.isArray(times) ? times.flat().filter((one) => typeof one === 'string') : [];
	const day = (stamp: unknown) => (typeof stamp === 'string' ? stamp.slice(0, 10) : '');
	const span = timespan as { begin?: string; end?: string } | undefined;
	const when =
		span && (span.begin || span.end)
			? `${day(span.begin)}/${day(span.end)}`
			: stamps.length > 0
				? stretch(day(stamps[0]), day(stamps.at(-1)))
				: day(timestamp ?? time);
	return {
		...feature,
		properties: {
			...(folder ? { layer: folder } : {}),
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
