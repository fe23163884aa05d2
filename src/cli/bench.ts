/**
 * `npm run bench [-- --only PART] [--json FILE] [--write]`: measures what the design promises and
 * prints it as a table and as JSON. Timings are ratios to something bare of the same run, so that
 * machines can be compared. PART is `yearStep`, `firstView`, `firstPicture`, `svgStep`, `steps`, `pan`,
 * `embeds`, `thumb`, `latency` or `lighthouse`, which alone is not part of the whole; `--write` puts the
 * table into docs/benchmark.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { requireBrowser } from '../../tests/browser.js';
import { measureSite } from '../../tests/bench/site.ts';
import { report, type Result } from '../../tests/bench/table.ts';

const DOCUMENT = 'docs/benchmark.md';

const option = (name: string) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('only');
process.env.CHROMIUM_PATH = requireBrowser();

const result: Result = {};
if (only !== 'yearStep') {
	execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
	Object.assign(result, await measureSite(only));
}
if (!only || only === 'yearStep') result.yearStep = yearStep();

const table = report(result);
console.log(`${table}\n\n${JSON.stringify(result, null, 2)}`);
const file = option('json');
if (file) writeFileSync(file, `${JSON.stringify(result, null, '\t')}\n`);
if (process.argv.includes('--write')) {
	const text = readFileSync(DOCUMENT, 'utf8');
	const written = text.replace(
		/(<!-- measured -->\n)[^]*(\n<!-- \/measured -->)/,
		(_, start: string, end: string) => `${start}\n${table}\n${end}`,
	);
	writeFileSync(DOCUMENT, written);
	execFileSync('npx', ['prettier', '--write', DOCUMENT], { stdio: 'ignore' });
}

/** Settled time of a year step over a bare frame, in the app's own painter. */
function yearStep(): Result['yearStep'] {
	// With the largest data MapLibre throws, which is a result.
	execFileSync(
		'npx',
		['vitest', 'run', '--project', 'bench', '--dangerouslyIgnoreUnhandledErrors'],
		{
			stdio: ['ignore', 'inherit', 'inherit'],
		},
	);
	return JSON.parse(readFileSync('test-results/year-step.json', 'utf8')) as Result['yearStep'];
}
