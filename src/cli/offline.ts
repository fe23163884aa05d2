/**
 * After the build of the site: builds the page of the map once more, as one file for each language
 * with everything within, and writes it as the template that “Save for offline” fills
 * (`build/offline/`). Nothing links to it, and nobody fetches it before it is asked for.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';
import { inLanguage } from '#lib/view/language.ts';
import { OPENED_SLOT, SITE_SLOT, templateName } from '#lib/view/template.ts';

const FOLDER = 'build/offline';
const PAGES = '.svelte-kit/offline/pages';
const LIMIT_BYTES = 10_000_000;

buildPages();

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
	const file = join(FOLDER, templateName(language));
	const text = template(language);
	const bytes = Buffer.byteLength(text);
	if (bytes > LIMIT_BYTES)
		throw new Error(`${file} has ${bytes} bytes; a saved page may have ${LIMIT_BYTES}.`);
	writeFileSync(file, text);
	writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
	// The best quality would take ten times as long for a twentieth of the bytes.
	const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
	writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
}

/** Builds with the settings that `svelte.config.js` and `vite.config.ts` keep for this. */
function buildPages() {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{ env: { ...process.env, ATLAS_OFFLINE: '1' }, encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`The page to be saved was not built.\n${stdout}${stderr}`);
}

/** The prerendered page without any other file: what stood beside it moves in. */
function template(language: Language): string {
	const page = readFileSync(join(PAGES, inLanguage('/', language), 'index.html'), 'utf8');
	const firstFrame = readFileSync(join(PAGES, 'first-frame.js'), 'utf8');
	const icon = readFileSync(join(PAGES, 'favicon.svg'), 'utf8');
	const hash = createHash('sha256').update(firstFrame).digest('base64');
	// A script with a slot in it would no longer be the one whose hash the page admits.
	const scripts = page.match(/<script[^]*?<\/script>/g) ?? [];
	if (scripts.some((script) => script.includes(SITE_SLOT)))
		throw new Error('A script of the page to be saved holds a slot.');
	return replaced(page, [
		['<html ', `<html data-opened="${OPENED_SLOT}" data-site="${SITE_SLOT}" `],
		['href="/favicon.svg"', `href="data:image/svg+xml,${encodeURIComponent(icon)}"`],
		['<script src="/first-frame.js"></script>', `<script>${firstFrame}</script>`],
		["script-src 'none'", `script-src 'sha256-${hash}'`],
		// A link leads out of the file, which stays open.
		['<meta charset', '<base target="_blank" /><meta charset'],
	]);
}

/** Replaces each text where it first stands. Throws when one is not there. */
function replaced(page: string, replacements: [from: string, to: string][]): string {
	return replacements.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`The page to be saved has no “${from}”.`);
		return text.replace(from, () => to);
	}, page);
}
