// `npm test`: everything that CI runs, in order of how fast it fails, and in the end what passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './node-version.js';

requireNode();
const { requireBrowser } = await import('../../tests/browser.js');
try {
	process.env.CHROMIUM_PATH = requireBrowser();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-'));
/** @typedef {{ passed: number; failed: number }} Tally */

/**
 * A step that is one check.
 * @param {boolean} ok
 * @returns {Tally}
 */
const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** @param {string} file */
function vitestTally(file) {
	const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
		readFileSync(file, 'utf8'),
	);
	return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
}

/** @param {string} file */
function playwrightTally(file) {
	const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors?.length ?? 0) };
}

/** Leaves the build as little as a fresh clone would: the steps before it generate scripts, too. */
function forgetScripts() {
	const ignored = readFileSync('.gitignore', 'utf8').split('\n');
	for (const file of ignored.filter((line) => line.startsWith('static/')))
		rmSync(file, { force: true });
}

/**
 * @type {{ name: string; command: string; env?: Record<string, string>; tally?: () => Tally; before?: () => void }[]}
 */
const STEPS = [
	{ name: 'data', command: 'npm run check:data --silent' },
	{ name: 'format and lint', command: 'npm run lint --silent' },
	{ name: 'types', command: 'npm run check --silent' },
	...['unit', 'ui'].map((project) => ({
		name: `${project} tests`,
		command: `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile=${join(folder, `${project}.json`)}`,
		tally: () => vitestTally(join(folder, `${project}.json`)),
	})),
	{ name: 'build', command: 'npm run build --silent', before: forgetScripts },
	{
		name: 'end-to-end tests',
		command: 'npx playwright test --reporter=list,json',
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'e2e.json') },
		tally: () => playwrightTally(join(folder, 'e2e.json')),
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

console.log('');
for (const { name, passed, failed } of results)
	console.log(`${failed ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
