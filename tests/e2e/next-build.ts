import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const TEXT = /\.(html|js|mjs|css|json|xml)$/;
/** Pages that a later build does without: a language, and all of a kind but their list. */
const LOST = 'ru/|(kk/)?(countries|corridors|stories)/[^`/]+/';
const LOST_FILE = new RegExp(`^build/(${LOST})`);
/** As the service worker lists them. */
const LOST_ENTRY = new RegExp(`\\w+\\+\`/(${LOST})[^\`]*\`,?`, 'g');
/** A hash in the name of a file, as Vite writes them. */
const HASH = /[\w-]{8}(?=\.[a-z0-9]+\b)/g;

/**
 * A copy of the built site as a later build would be: another version, and another hash in the name of
 * every hashed file and wherever that is named, so that no file of the first build is found any more.
 * A second build proper would take minutes and differ in no other way that a browser could tell. It has
 * lost most pages, so that it is stored sooner.
 * @returns the folder, which the caller deletes
 */
export function nextBuild(version: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-next-'));
	// Neither the compressed twins nor the templates of saved pages, which name no file.
	cpSync('build', folder, {
		recursive: true,
		filter: (path) =>
			!/\.(br|gz)$/.test(path) && !/^build\/offline\b/.test(path) && !LOST_FILE.test(path),
	});
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const isHashed = (path: string) => path.includes('/_app/immutable/');
	const renamed = new Map(
		files
			.filter(isHashed)
			.map((path) => basename(path).match(HASH)?.at(-1) ?? '')
			.map((hash) => [hash, digest(version + hash, 'base64url').slice(0, 8)]),
	);
	const next = (text: string) => text.replace(HASH, (hash) => renamed.get(hash) ?? hash);
	const { version: first } = JSON.parse(readFileSync('build/_app/version.json', 'utf8'));
	const worker = join(folder, 'service-worker.js');
	const listed = readFileSync(worker, 'utf8');
	const kept = listed.replace(LOST_ENTRY, '');
	if (kept === listed) throw new Error('The service worker lists its pages in another way.');
	writeFileSync(worker, kept);
	for (const path of files) {
		if (TEXT.test(path)) {
			const text = next(readFileSync(path, 'utf8')).replaceAll(first, version);
			writeFileSync(path, path.endsWith('.html') ? withPolicy(text) : text);
		}
		if (isHashed(path)) renameSync(path, join(path, '..', next(basename(path))));
	}
	return folder;
}

/** A page admits its own script by a digest, which is another one when the script names other files. */
function withPolicy(html: string): string {
	const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
	return script ? html.replace(/'sha256-[^']+'/, `'sha256-${digest(script, 'base64')}'`) : html;
}

const digest = (text: string, encoding: 'base64' | 'base64url') =>
	createHash('sha256').update(text).digest(encoding);
