// `npm test`: everything that CI runs, in order of how fast it fails, and in the end what passed.
import { spawnSync } from 'node:child_process';
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
 * @type {{ name: string; command: string; env?: Record<string, string>; tally?: () => import('./tally.js').Tally; before?: () => void }[]}
 */
const STEPS = [
	{ name: 'data', command: 'npm run check:data --silent' },
	{ name: 'format and lint', command: 'npm run lint --silent' },
	{ name: 'types', command: 'npm run check --silent' },
	...['unit', 'ui'].map((project) => ({
		name: `${project} tests`,
		command: `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile=${join(folder, `${project}.json`)}`,
		tally: () => vitestTally(report(`${project}.json`)),
	})),
	{ name: 'build', command: 'npm run build --silent', before: forgetScripts },
	{
		name: 'end-to-end tests',
		command: 'npx playwright test --reporter=list,json',
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'e2e.json') },
		tally: () => playwrightTally(report('e2e.json')),
	},
];

const results = STEPS.map(({ name, command, env, tally, before }) => {
	console.log(`\n=== ${name}`);
	before?.();
	const { status } = spawnSync(command, {
		shell: true,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	});
	let counted = single(status === 0);
	try {
		if (tally) counted = tally();
	} catch {
		// The runner died before it could count: the step itself is the failure.
	}
	if (status !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 };
	return { name, ...counted };
});

const { lines, hasFailed } = summary(results);
console.log(['', ...lines].join('\n'));
process.exitCode = hasFailed ? 1 : 0;
