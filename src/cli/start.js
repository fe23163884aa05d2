// `npm start`: builds the site when its sources are newer than it, serves it and prints the address.
// Plain JavaScript without newer syntax, so that an old Node reads far enough to say what is wrong.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from './node-version.js';

requireNode();

const SOURCES = [
	'src',
	'geodata',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
];
const PRODUCT = 'build/index.html';

/**
 * The newest time of change under a path, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
	if (!existsSync(path)) return 0;
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	// A folder changes when a file in it is new or gone.
	return Math.max(
		stats.mtimeMs,
		...readdirSync(path)
			.filter((name) => name !== 'node_modules')
			.map((name) => changed(join(path, name))),
	);
}

const isStale =
	!existsSync(PRODUCT) || Math.max(...SOURCES.map(changed)) > statSync(PRODUCT).mtimeMs;
if (isStale && !process.argv.includes('--no-build')) {
	console.log('Building the atlas (about a minute) …');
	try {
		execSync('npm run build --silent', { stdio: ['ignore', 'ignore', 'inherit'] });
	} catch {
		console.error('The build failed; its messages are above.');
		process.exit(1);
	}
}
if (!existsSync(PRODUCT)) {
	console.error('There is no build to serve. Run npm run build first.');
	process.exit(1);
}

const { serve } = await import('./serve.js');
const wanted = Number(process.env.PORT || 4173);
const { port } = await serve('build', wanted);
if (port !== wanted) console.log(`Port ${wanted} is busy.`);
console.log(`NDN Atlas is at http://localhost:${port}${process.env.BASE_PATH || ''}/`);
console.log('Press Ctrl+C to stop.');
