import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Page } from '@playwright/test';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { deck, type DrawnSlide } from '#lib/export/deck.ts';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { en } from '#lib/words/en.ts';
import { ru } from '#lib/words/ru.ts';
import { PUBLIC_HOST as host } from '../../playwright.slow.config.ts';
import { expect, test, waitForScript } from '../e2e/atlas.ts';
import { pictureRequest } from '../fixtures/picture-request.ts';
import { needs, note, run } from './programs.ts';

async function openExports(page: Page, address: string) {
	await page.goto(address);
	await waitForScript(page);
	await page.getByRole('button', { name: /^(Export|Экспорт)$/ }).click();
	await expect(page.locator('.preview img')).toBeVisible();
}

/** Presses a button of the list and keeps what it hands over; returns the file's path. */
async function saved(page: Page, action: RegExp, timeout = 60_000): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout }),
		page.getByRole('button', { name: action }).click(),
	]);
	const path = test.info().outputPath(download.suggestedFilename());
	await download.saveAs(path);
	return path;
}

/** The part of two pictures (PNG) whose pixels are clearly of another colour. */
function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
	const address = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
	return page.evaluate(
		async (pair) => {
			const [one, other] = await Promise.all(
				pair.map(async (src) => {
					const image = new Image();
					image.src = src;
					await image.decode();
					const canvas = new OffscreenCanvas(1280, 720);
					const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
					context.drawImage(image, 0, 0, 1280, 720);
					return context.getImageData(0, 0, 1280, 720).data;
				}),
			);
			let count = 0;
			for (let i = 0; i < (one?.length ?? 0); i += 4) {
				const far = [0, 1, 2].some(
					(k) => Math.abs((one?.[i + k] ?? 0) - (other?.[i + k] ?? 0)) > 80,
				);
				if (far) count++;
			}
			return count / (1280 * 720);
		},
		[address(a), address(b)],
	);
}

// Pictures that are taken along show it.
test.use({ relief: true });

test('Inkscape and resvg draw the SVG as the browser does', async ({ page }) => {
	needs('inkscape');
	await openExports(page, '/?year=2011&layers=corridors,hubs,bases,permissions&theme=dark');
	const svg = await saved(page, /SVG/);
	const png = readFileSync(await saved(page, /PNG/));
	const drawn = join(dirname(svg), 'inkscape.png');
	run('inkscape', '--export-type=png', `--export-filename=${drawn}`, '-w', '1920', svg);
	const byResvg = new Resvg(readFileSync(svg, 'utf8'), { fitTo: { mode: 'zoom', value: 1.5 } });
	const inkscape = await difference(page, png, readFileSync(drawn));
	const resvg = await difference(page, png, byResvg.render().asPng());
	note('measured', `pixels of another colour: Inkscape ${(inkscape * 100).toFixed(3)} %`);
	note('measured', `resvg ${(resvg * 100).toFixed(3)} %`);
	expect(inkscape).toBeLessThan(0.01);
	expect(resvg).toBeLessThan(0.01);
	// Another year is not taken for the same.
	const other = picture(pictureRequest({ year: 1995 }, { theme: 'dark' }), builtFiles('en'), en);
	const drawnOther = new Resvg(other.svg, { fitTo: { mode: 'zoom', value: 1.5 } });
	expect(await difference(page, png, drawnOther.render().asPng())).toBeGreaterThan(0.01);
});

test('LibreOffice opens the slide of a view, with its texts as text', async ({ page }) => {
	needs('soffice', 'pdfinfo', 'pdftotext');
	await openExports(page, '/ru/?year=2005&select=k2-air-base');
	const path = await saved(page, /PPTX/);
	const pdf = converted(path);
	expect(run('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/);
	const text = run('pdftotext', pdf, '-');
	expect(text).toContain('2005');
	expect(text).toContain(ru.exports.picture.noAddress);
	expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Карши-?Ханабад/);
	note('measured', `1 slide, ${text.trim().length} letters of text`);
});

test('LibreOffice opens a deck with as many slides as steps, each with text and notes', async () => {
	needs('soffice', 'pdfinfo', 'pdftotext');
	const files = builtFiles('ru');
	const frame = { plate: { width: 1280, height: 720 }, isOpen: true };
	const years = [2001, 2005, 2009, 2011, 2014];
	const slides = years.map((year): DrawnSlide => {
		const drawn = picture(pictureRequest({ year }, { frame, title: `Шаг ${year}` }), files, ru);
		const png = new Resvg(drawn.svg).render().asPng();
		return {
			picture: drawn,
			image: `data:image/png;base64,${png.toString('base64')}`,
			notes: `Сказать о ${year}`,
			sources: drawn.sources,
			address: `https://atlas.example.org/ru/?year=${year}&data=2027.01`,
		};
	});
	const path = test.info().outputPath('deck.pptx');
	writeFileSync(path, await deck('Рассказ', slides, ru));
	const pdf = converted(path);
	expect(run('pdfinfo', pdf)).toMatch(/Pages:\s+5\n/);
	const text = run('pdftotext', pdf, '-');
	for (const year of years) {
		expect(text).toContain(`Шаг ${year}`);
		expect(text).toContain(`/ru/?year=${year}`);
	}
	// A link on two lines is listed twice.
	const links = run('pdfinfo', '-url', pdf).match(/atlas\.example\.org\S*/g);
	expect(new Set(links).size).toBe(5);
	const notes = converted(
		path,
		'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},"ExportOnlyNotesPages":{"type":"boolean","value":"true"}}',
	);
	expect(run('pdftotext', notes, '-')).toContain('Сказать о 2005');
	note('measured', '5 slides, 5 live links, notes on each');
});

/** What the last build made for the pictures of a language. */
function builtFiles(language: Language): PictureFiles {
	const read = (name: string) =>
		JSON.parse(readFileSync(`.svelte-kit/atlas/${name}.json`, 'utf8')) as never;
	return {
		map: read(`whole-map.${language}`),
		ground: read('ground'),
		letters: read('letters'),
		areas: read('areas'),
		evidence: read('evidence'),
	};
}

/** A file converted by LibreOffice; returns the path of the PDF. */
function converted(path: string, filter = 'pdf'): string {
	const folder = join(dirname(path), filter === 'pdf' ? 'slides' : 'notes');
	const profile = `-env:UserInstallation=file://${test.info().outputPath('office')}`;
	run('soffice', profile, '--headless', '--convert-to', filter, '--outdir', folder, path);
	return join(
		folder,
		path
			.split('/')
			.at(-1)
			?.replace(/\.\w+$/, '.pdf') ?? '',
	);
}

test('a film has the length and the frames that were asked for', async ({ page }) => {
	needs('ffprobe');
	await openExports(page, '/?layers=corridors,bases');
	const film = page.locator('li', { hasText: 'Video, year by year' });
	await film.getByLabel('From').selectOption('2004');
	await film.getByLabel(/^to/).selectOption('2009');
	await film.getByLabel('Seconds per year').selectOption({ label: '0.5 s' });
	const path = await saved(page, /film/, 240_000);
	expect(path).toMatch(/ndn-atlas-2004-2009\.(mp4|webm)$/);
	const fields = 'stream=codec_name,width,height,nb_read_frames:format=duration';
	const probed = run(
		'ffprobe',
		'-v',
		'error',
		'-count_frames',
		'-show_entries',
		fields,
		'-of',
		'json',
		path,
	);
	const { streams, format } = JSON.parse(probed);
	expect(streams).toHaveLength(1);
	expect(streams[0]).toMatchObject({ width: 1280, height: 720, nb_read_frames: '30' });
	expect(Number(format.duration)).toBeCloseTo(3, 1);
	note(
		'measured',
		`${streams[0].codec_name}, ${format.duration} s, ${streams[0].nb_read_frames} frames`,
	);
});

test.describe('at a public address', () => {
	test('the handout has map, legend, sources and a code that leads back to the view', async ({
		page,
	}) => {
		needs('pdfinfo', 'pdftotext', 'pdftoppm');
		await openExports(page, `http://${host}/?year=2011&layers=corridors,bases`);
		await page.evaluate(() => (window.print = () => undefined));
		await page.getByRole('button', { name: 'Print or save as PDF' }).click();
		await expect(page.locator('.status')).toContainText('print view');
		const path = test.info().outputPath('handout.pdf');
		await page.pdf({ path, format: 'A4', printBackground: true });
		const text = run('pdftotext', '-layout', path, '-');
		for (const said of [
			'2011',
			'Russian route',
			'Sources:',
			'McDermott',
			'data 2027.01',
			'1,000 km',
		])
			expect(text).toContain(said);
		run('pdftoppm', '-r', '200', '-f', '1', '-l', '1', '-png', path, path.replace('.pdf', ''));
		const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1]);
		const first = readFileSync(path.replace('.pdf', pages > 9 ? '-01.png' : '-1.png'));
		const address = await codeIn(page, first);
		expect(address).toMatch(/^http:\/\/atlas\.example\.org\/\?year=2011|layers=corridors,bases/);
		expect(address).toContain('data=2027.01');
		note('measured', `${pages} pages, code read at 200 dpi`);
	});

	test('the code of a saved picture leads back to the view', async ({ page }) => {
		await openExports(page, `http://${host}/?year=2009&compare=2005&layers=corridors`);
		const address = await codeIn(page, readFileSync(await saved(page, /PNG/)));
		const { searchParams } = new URL(address);
		expect(Object.fromEntries(searchParams)).toMatchObject({
			year: '2009',
			compare: '2005',
			layers: 'corridors',
			fit: '20,24,85,60',
			data: '2027.01',
		});
		note('measured', address);
	});
});

/** The text of the QR code in a PNG. */
async function codeIn(page: Page, png: Buffer): Promise<string> {
	const { decodeQR } = await import('qr/decode.js');
	const { width, height, data } = await page.evaluate(
		async (src) => {
			const image = new Image();
			image.src = src;
			await image.decode();
			const canvas = new OffscreenCanvas(image.width, image.height);
			const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, image.width, image.height);
			return { width: image.width, height: image.height, data: [...data] };
		},
		`data:image/png;base64,${png.toString('base64')}`,
	);
	return decodeQR(
		{ width, height, data: Uint8Array.from(data) },
		{ effort: Infinity, timeLimit: Infinity },
	);
}
