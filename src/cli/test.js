// `npm test`: everything that CI runs, in order of how fast it fails, and in the end what passed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './node-version.js';
import { playwrightTally, single, summary, vitestTally } from './tally.js';

requireNode();
const { requireBrowser } = await import('../../tests/browser.js');
try {
	process.env.CHROMIUM_PATH = requireBrowser();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-'));
/** @param {string} name */
const report = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Leaves the build as little as a fresh clone would: the steps before it generate scripts, too. */
function forgetScripts() {
	const ignored = readFileSync('.gitignore', 'utf8').split('\n');
	for (const file of ignored.filter((line) => line.startsWith('static/')))
		rmSync(file, { force: true });
}

/**
 * `tally`: what the report of the step comes to; `before`: what is done first.
 * @typedef {{ name: string; command: string; env?: Record<string, string>;
 *   tally?: () => import('./tally.js').Tally; before?: () => void }} Step
 */

/**
 * @param {string} project
 * @returns {Step}
 */
const vitest = (project) => ({
	name: `${project} tests`,
	command: `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile=${join(folder, `${project}.json`)}`,
	tally: () => vitestTally(report(`${project}.json`)),
});

/**
 * One round after the other; the rows of a round go side by side, since their steps leave a second
 * processor idle. Nothing else that reads `vite.config.ts` may run beside the build: each run of Kit
 * writes a version of its own into `.svelte-kit/`.
 * @type {Step[][][]}
 */
const ROUNDS = [
	[
		[
			{ name: 'data', command: 'npm run check:data --silent' },
			{ name: 'format and lint', command: 'npm run lint --silent' },
		],
		[{ name: 'build', command: 'npm run build --silent', before: forgetScripts }],
	],
	[[vitest('unit')]],
	[[vitest('ui')], [{ name: 'types', command: 'npm run check --silent' }]],
	[
		[
			{
				name: 'end-to-end tests',
				command: 'npx playwright test --reporter=list,json',
				env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'e2e.json') },
				tally: () => playwrightTally(report('e2e.json')),
			},
		],
	],
];

/**
 * Runs a step to its end. What it prints is shown as it comes, or whole in the end.
 * @param {Step} step
 * @param {boolean} isAlone
 * @returns {Promise<{ name: string } & import('./tally.js').Tally>}
 */
async function run({ name, command, env, tally, before }, isAlone) {
	const start = performance.now();
	if (isAlone) console.log(`\n=== ${name}`);
	before?.();
	const child = spawn(command, {
		shell: true,
		stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env },
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (part) => (text += part));
	const status = await new Promise((ended) => child.on('close', ended));
	if (!isAlone) console.log(`\n=== ${name}\n${text.trimEnd()}`);
	console.log(`(${name}: ${Math.round((performance.now() - start) / 1000)} s)`);
	let counted = single(status === 0);
	try {
		if (tally) counted = tally();
	} catch {
		// The runner died before it could count: the step itself is the failure.
	}
	if (status !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 };
	return { name, ...counted };
}

const results = [];
for (const rows of ROUNDS) {
	const ran = rows.map(async (steps) => {
		const done = [];
		for (const step of steps) done.push(await run(step, rows.length === 1));
		return done;
	});
	results.push(...(await Promise.all(ran)).flat());
}

const { lines, hasFailed } = summary(results);
console.log(['', ...lines].join('\n'));
process.exitCode = hasFailed ? 1 : 0;
