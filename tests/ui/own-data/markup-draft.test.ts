import { expect, test, vi } from 'vitest';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { FileFault } from '#lib/own-data/draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { markupDraft } from '#lib/own-data/markup-draft.ts';
import { reading } from '#lib/own-data/reading.ts';

async function read(text: string) {
	const draft = { ...(await markupDraft(text)), encoding: 'utf-8' as const };
	const choices = { columns: guessedColumns(draft), forms: {}, mend: null };
	return reading(draft, choices, new Gazetteer([]));
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

test('XML that is neither, and XML that is broken, are told so', async () => {
	await expect(read('<?xml version="1.0"?><svg/>')).rejects.toThrow(FileFault);
	await expect(read('<kml><Placemark></kml>')).rejects.toThrow(FileFault);
});
