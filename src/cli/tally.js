// What the reports of the test runners come to. Plain JavaScript, as `test.js` that uses it.

/**
 * `flaky`: names of tests that passed only when they were run again; `warnings`: what was found and is
 * no failure.
 * @typedef {{ passed: number; failed: number; flaky: string[]; warnings: string[] }} Tally
 * @typedef {{ title: string; specs?: Spec[]; suites?: Suite[] }} Suite
 * @typedef {{ title: string; tests: Test[] }} Spec
 * @typedef {{ status: string; results?: { annotations?: Note[] }[] }} Test
 * @typedef {{ type: string; description?: string }} Note
 */

/** So many tests may be flaky; one more, and all of them have failed. */
const MAX_FLAKY = 2;

/**
 * A step that is one check.
 * @param {boolean} ok
 * @returns {Tally}
 */
export function single(ok) {
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, flaky: [], warnings: [] };
}

/**
 * @param {{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }} report
 *   Vitest's, as JSON
 * @returns {Tally}
 */
export function vitestTally({ numPassedTests, numFailedTests, numFailedTestSuites }) {
	const failed = Math.max(numFailedTests, numFailedTestSuites);
	return { passed: numPassedTests, failed, flaky: [], warnings: [] };
}

/**
 * @param {{ stats: { expected: number; flaky: number; unexpected: number }; errors?: unknown[];
 *   suites?: Suite[] }} report Playwright's, as JSON
 * @returns {Tally}
 */
export function playwrightTally({ stats, errors = [], suites = [] }) {
	const tests = suites.flatMap(testsOf);
	const flaky = tests.filter(({ status }) => status === 'flaky').map(({ title }) => title);
	const notes = tests.flatMap(({ results = [] }) => results.at(-1)?.annotations ?? []);
	const warnings = notes
		.filter(({ type }) => type === 'warning')
		.map(({ description = '' }) => description);
	const hasTooMany = stats.flaky > MAX_FLAKY;
	return {
		passed: stats.expected + (hasTooMany ? 0 : stats.flaky),
		failed: stats.unexpected + errors.length + (hasTooMany ? stats.flaky : 0),
		flaky,
		warnings,
	};
}

/**
 * @param {Suite} suite
 * @returns {(Test & { title: string })[]}
 */
function testsOf({ title, specs = [], suites = [] }) {
	const own = specs.flatMap((spec) =>
		spec.tests.map((test) => ({ ...test, title: `${title} › ${spec.title}` })),
	);
	return [...own, ...suites.flatMap(testsOf)];
}

/**
 * The last lines of a run: each step, then what is to be looked at, then the sum.
 * @param {({ name: string } & Tally)[]} results
 * @returns {{ lines: string[]; hasFailed: boolean }}
 */
export function summary(results) {
	const sum = (/** @type {'passed' | 'failed'} */ key) =>
		results.reduce((total, result) => total + result[key], 0);
	const flaky = results.flatMap((result) => result.flaky);
	const warnings = results.flatMap((result) => result.warnings);
	const lines = [
		...results.map(
			({ name, passed, failed }) =>
				`${failed ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed`,
		),
		...flaky.map((title) => `flaky   ${title}`),
		...warnings.map((warning) => `warning ${warning}`),
		`flaky: ${flaky.length} (more than ${MAX_FLAKY} fail the run), warnings: ${warnings.length}`,
		`${sum('passed')} passed, ${sum('failed')} failed`,
	];
	return { lines, hasFailed: sum('failed') > 0 };
}
