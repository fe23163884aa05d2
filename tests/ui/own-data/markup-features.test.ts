import { expect, test, vi } from 'vitest';
import { FileFault } from '#lib/own-data/draft.ts';
import type { OwnFeature } from '#lib/own-data/own-layer.ts';
import { markupFeatures } from '#lib/own-data/markup-features.ts';
import { Reader, type Answer, type Read } from '#lib/own-data/reader.ts';
import { en } from '#lib/own-data/words/en.ts';

const FOLDER = '../../fixtures/own-data/';
const files: Record<string, string> = import.meta.glob('../../fixtures/own-data/*.{kml,gpx}*', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** What a reader makes of XML, with the page's help. */
async function read(text: string) {
	const features: OwnFeature[] = [];
	return new Promise<{ features: OwnFeature[] } & Pick<Read, 'faults'>>((resolve, reject) => {
		const take = async (answer: Answer) => {
			if (answer.type === 'markup')
				reader.take({ type: 'parsed', ...(await markupFeatures(answer)) });
			else if (answer.type === 'features') features.push(...answer.features);
			else if (answer.type === 'reading') resolve({ features, faults: answer.reading.faults });
			else if (answer.type === 'fault')
				reject(new FileFault(answer.fault.code, answer.fault.value));
		};
		const reader = new Reader((answer) => void take(answer));
		reader.take({ type: 'open', bytes: new TextEncoder().encode(text), choice: {} });
	});
}

const KML = `<?xml version="1.0"?>
<kml><Document>
<NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>
<Placemark xsi:schemaLocation="x"><name>Camp</name>
<description><![CDATA[<b>Built</b> in spring.<br><img src="https://example.org/a.png"><script>alert(1)</script>]]></description>
<gx:TimeSpan/><TimeSpan><begin>2009-03-01</begin><end>2011</end></TimeSpan>
<Point><coordinates>67.1,36.7,0</coordinates></Point></Placemark>
<Placemark><name>Road</name><TimeStamp><when>2010-05-01T10:00:00Z</when></TimeStamp>
<LineString><coordinates>67,36 68,37</coordinates></LineString></Placemark>
</Document></kml>`;

test('KML without its namespaces is read; a link is not followed, and markup becomes text that fetches nothing', async () => {
	const fetched = vi.spyOn(window, 'fetch');
	const loaded = performance.getEntriesByType('resource').length;
	const { features, faults } = await read(KML);
	expect(features.map(({ name, when, text }) => [name, when, text])).toEqual([
		['Camp', '2009-03-01/2011', 'Built in spring.'],
		['Road', '2010-05-01', ''],
	]);
	expect(features.map(({ geometry }) => geometry?.type)).toEqual(['Point', 'LineString']);
	expect(faults).toEqual([{ line: 3, code: 'network-link', value: '' }]);
	expect(fetched).not.toHaveBeenCalled();
	const foreign = performance
		.getEntriesByType('resource')
		.slice(loaded)
		.filter(({ name }) => name.includes('example.org'));
	expect(foreign).toEqual([]);
});

test('a track and a waypoint of GPX are a line of their days and a point', async () => {
	const { features } = await read(`<?xml version="1.0"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><wpt lat="43.25" lon="76.95"><time>2011-07-01T00:00:00Z</time><name>Stop</name></wpt>
<trk><name>Way</name><trkseg><trkpt lat="43" lon="76"><time>2012-05-01T08:00:00Z</time></trkpt><trkpt lat="44" lon="77"><time>2012-05-03T08:00:00Z</time></trkpt></trkseg></trk></gpx>`);
	const found = Object.fromEntries(
		features.map(({ name, when, geometry }) => [name, [when, geometry?.type]]),
	);
	expect(found).toEqual({
		Stop: ['2011-07-01', 'Point'],
		Way: ['2012-05-01/2012-05-03', 'LineString'],
	});
});

test('XML that is neither is told so, and a broken thing is listed beside those that are read', async () => {
	await expect(read('<?xml version="1.0"?><svg/>')).rejects.toThrow('markup');
	const { features, faults } = await read(`<kml><Placemark><name>A</name></Placemark>
<Placemark><name>B</Placemark>
<Placemark><name>C &amp; D</name></Placemark></kml>`);
	expect(features.map(({ name, line }) => [name, line])).toEqual([
		['A', 1],
		['C & D', 3],
	]);
	expect(faults).toEqual([{ line: 2, code: 'markup', value: '' }]);
});

const names = Object.keys(files)
	.map((path) => path.slice(FOLDER.length))
	.filter((name) => !name.endsWith('.txt'));

test.each(names)('%s is read, or its faults are told, as it is written down', async (name) => {
	const said = await read(files[`${FOLDER}${name}`] ?? '').then(
		({ features, faults }) => [
			...features.map(
				({ line, name: called, when, geometry, text, group }) =>
					`${line} ok ${JSON.stringify(called)} ${when ?? 'undated'} ${geometry?.type ?? 'nowhere'} ${JSON.stringify(text)}${group ? ` in ${group}` : ''}`,
			),
			...faults.map(({ line, code, value }) => `${line} ${en.faults[code](value)}`),
		],
		(error: unknown) => {
			const { code, value } = (error as FileFault).fault;
			return [en.faults[code](value)];
		},
	);
	expect(`${said.join('\n')}\n`).toBe(files[`${FOLDER}${name}.txt`]);
});

test('a large file comes to the page in pieces, so that no task of it is long', async () => {
	const thing = `<Placemark><name>A</name><description>${'x'.repeat(900)}</description></Placemark>`;
	const parts: number[] = [];
	const spied = vi.fn((answer: Answer) => {
		if (answer.type === 'markup') parts.push(answer.pieces.length);
	});
	const reader = new Reader(spied);
	const bytes = new TextEncoder().encode(`<kml>${thing.repeat(1000)}</kml>`);
	reader.take({ type: 'open', bytes, choice: {} });
	while (spied.mock.lastCall?.[0].type === 'markup')
		reader.take({ type: 'parsed', features: [], faults: [] });
	expect(parts.length).toBeGreaterThan(10);
	expect(parts.reduce((a, b) => a + b)).toBe(1000);
});
