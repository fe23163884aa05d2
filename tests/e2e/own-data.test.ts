import JSZip from 'jszip';
import { expect, test, waitForScript } from './atlas.ts';

test('a list of incidents from a Russian Excel is on the map and in a picture, and no request is made', async ({
	page,
	watched,
}) => {
	await page.goto('/?year=2012');
	await waitForScript(page);
	await page.getByRole('button', { name: 'Your data…' }).click();
	const chooser = page.getByLabel('Choose a file…');
	await expect(chooser).toBeVisible();
	// The relief comes by itself, and names of places and the worker with the panel: reading needs no more.
	await expect(page.locator('svg.ground image.relief').first()).toBeAttached({ timeout: 30_000 });
	let before = 0;
	await expect
		.poll(
			() => {
				const workers = watched.requests.filter((url) => url.includes('/workers/'));
				const isQuiet = before === watched.requests.length;
				before = watched.requests.length;
				// That of the relief and that of own data.
				return isQuiet && new Set(workers).size === 2;
			},
			{ timeout: 30_000, intervals: [1000] },
		)
		.toBe(true);

	await chooser.setInputFiles('tests/fixtures/own-data/incidents-excel.csv');
	await expect(page.getByText('29 rows can be shown.')).toBeVisible();
	await expect(page.getByText('Line 31 “нет” is not a latitude or longitude.')).toBeVisible();
	await expect(page.getByText('we assumed Windows Cyrillic')).toBeVisible();
	// The map behind shows them before they are taken.
	await expect(page.locator('svg.things [data-own]').first()).toBeAttached();
	await page.getByRole('button', { name: 'Put 29 rows on the map' }).click();
	await expect(page.getByText('2012: 4 certain, 0 possible').first()).toBeVisible();
	// But for the page's own Cyrillic letters, which the names are the first to need.
	const isOwnLetters = (url: string) => /\/_app\/immutable\/assets\/noto-sans-.*woff2$/.test(url);
	expect(watched.requests.slice(before).filter((url) => !isOwnLetters(url))).toEqual([]);
	expect(page.url()).not.toContain('own');

	await page.getByRole('button', { name: 'Export', exact: true }).click();
	const picture = page.locator('.preview img');
	await expect(picture).toHaveAttribute('alt', /not evidence of the atlas: 4 of the author’s own/);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save PNG' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('ndn-atlas-2012.png');
	expect(watched.foreign).toEqual([]);
});

test('a file that is dropped, a table that is pasted and an archive are read, and a reading is cancelled, without a request', async ({
	page,
	watched,
}) => {
	await page.goto('/?year=2012');
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Your data' });
	const add = () => page.getByRole('button', { name: /^(Your data|Add data)…$/ }).click();
	await expect(page.locator('svg.ground image.relief').first()).toBeAttached({ timeout: 30_000 });
	await add();
	await expect(page.getByLabel('Choose a file…')).toBeVisible();
	// What reads files comes with the panel; then nothing more is asked for.
	let last = -1;
	const isQuiet = () => last === (last = watched.requests.length);
	await expect.poll(isQuiet, { intervals: [2500], timeout: 40_000 }).toBe(true);
	const before = watched.requests.length;

	await test.step('dropped on the map', async () => {
		const geojson =
			'{"type":"Feature","geometry":{"type":"Point","coordinates":[69,35]},"properties":{"name":"Dropped","when":"2012"}}';
		await page.locator('svg.things').evaluate((map, text) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], 'dropped.geojson'));
			for (const type of ['dragover', 'drop'])
				map.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
		}, geojson);
		await page.getByRole('button', { name: 'Put 1 row on the map' }).click();
		await expect(panel.getByRole('button', { name: 'Dropped' })).toBeVisible();
	});
	await test.step('pasted', async () => {
		await add();
		await page.getByLabel('Or paste a table').fill('name\tdate\tlat\tlon\nPasted\t2012\t35\t69\n');
		await page.getByRole('button', { name: 'Read the table' }).click();
		await page.getByRole('button', { name: 'Put 1 row on the map' }).click();
		await expect(panel.getByRole('button', { name: 'Pasted' })).toBeVisible();
		// Both stand at one place.
		await expect(page.locator('svg.things .own-count')).toHaveText('2');
	});
	await test.step('an archive', async () => {
		await add();
		const zip = new JSZip();
		zip.file(
			'doc.kml',
			'<kml><Placemark><name>Packed</name><TimeStamp><when>2012</when></TimeStamp><Point><coordinates>70,36</coordinates></Point></Placemark></kml>',
		);
		const buffer = await zip.generateAsync({ type: 'nodebuffer' });
		await page
			.getByLabel('Choose a file…')
			.setInputFiles({ name: 'packed.kmz', mimeType: 'application/zip', buffer });
		await page.getByRole('button', { name: 'Put 1 row on the map' }).click();
		await expect(panel.getByRole('button', { name: 'Packed' })).toBeVisible();
		await expect(page.locator('section.own > ul > li')).toHaveCount(3);
	});
	await test.step('cancelled', async () => {
		await add();
		const rows = Array.from(
			{ length: 49_000 },
			(_, i) =>
				`Row ${i};${1 + (i % 28)} May ${1992 + (i % 24)};${20 + (i % 40)},${i};${60 + (i % 30)},${i}`,
		);
		const buffer = Buffer.from(['name;date;lat;lon', ...rows].join('\n'));
		await page
			.getByLabel('Choose a file…')
			.setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByText('Reading was cancelled. Nothing was changed.')).toBeVisible();
		await expect(page.locator('section.own > ul > li')).toHaveCount(3);
	});
	expect(watched.requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
	expect(watched.foreign).toEqual([]);
});

test('a list laid over a story is on its map by time and in a file once ticked; the link holds none of it', async ({
	page,
	browser,
	watched,
}) => {
	await page.goto('/?year=2012');
	await waitForScript(page);
	await page.getByRole('button', { name: 'Your data…' }).click();
	const list = 'tests/fixtures/own-data/incidents-excel.csv';
	await page.getByLabel('Choose a file…').setInputFiles(list);
	await page.getByRole('button', { name: 'Put 29 rows on the map' }).click();
	await page.keyboard.press('a');
	const panel = page.getByRole('complementary', { name: 'My story' });
	await panel.getByRole('checkbox', { name: 'Put your data into this story (29 rows)' }).check();
	await panel.getByLabel('Title of the story').fill('Incidents');
	await expect(panel.locator('[data-kept]')).toHaveText('Saved on this device');
	await panel.getByRole('button', { name: 'Send or save' }).click();
	const field = page.getByRole('textbox', { name: 'Link' });
	await expect(field).toHaveValue(/\/stories\/own\/#1\./);
	// The panel has a file of its own.
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('checkbox', { name: 'With your data (29 rows)' }).check();
	const link = await field.inputValue();
	const saving = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save the file' }).click();
	const file = await (await saving).path();

	const other = await (await browser.newContext()).newPage();
	await other.goto('/stories/own/');
	// Until its script runs the page takes no file.
	await expect(async () => {
		await other.locator('input[type=file]').setInputFiles(file);
		await expect(other.locator('[data-own-layer]').first()).toContainText('(4)');
	}).toPass({ timeout: 60_000 });
	await expect(other.locator('.view svg.things [data-own]')).not.toHaveCount(0);
	await expect(other.getByText('They are not evidence of the atlas')).toBeVisible();
	await other.getByRole('button', { name: 'List them' }).click();
	await expect(other.getByRole('region', { name: 'The author’s data' }).locator('li')).toHaveCount(
		4,
	);
	await other.goto(link.replace(/^https?:\/\/[^/]+/, new URL(page.url()).origin));
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Incidents');
	await expect(other.locator('[data-own-layer], [data-own]')).toHaveCount(0);
	expect(watched.foreign).toEqual([]);
	await other.context().close();
});
