import { describe, expect, it } from 'vitest';
import { playwrightTally, single, summary, vitestTally } from '../../../src/cli/tally.js';

const report = (...statuses: string[]) => ({
	stats: {
		expected: statuses.filter((status) => status === 'expected').length,
		flaky: statuses.filter((status) => status === 'flaky').length,
		unexpected: statuses.filter((status) => status === 'unexpected').length,
	},
	suites: [
		{
			title: 'a.test.ts',
			suites: [
				{
					title: 'with WebGL',
					specs: statuses.map((status, i) => ({ title: `test ${i}`, tests: [{ status }] })),
				},
			],
		},
	],
});

describe('the last lines of a run', () => {
	it('count and name a test that passed only when it was run again', () => {
		const tally = playwrightTally(report('expected', 'flaky'));
		expect(tally).toMatchObject({ passed: 2, failed: 0, flaky: ['with WebGL › test 1'] });
		const { lines, hasFailed } = summary([{ name: 'end-to-end tests', ...tally }]);
		expect(lines).toContain('flaky   with WebGL › test 1');
		expect(lines.at(-2)).toBe('flaky: 1 (more than 2 fail the run), warnings: 0');
		expect(lines.at(-1)).toBe('2 passed, 0 failed');
		expect(hasFailed).toBe(false);
	});

	it('fail when more than two tests were flaky', () => {
		const two = playwrightTally(report('expected', 'flaky', 'flaky'));
		expect(two).toMatchObject({ passed: 3, failed: 0 });
		const three = playwrightTally(report('expected', 'flaky', 'flaky', 'flaky'));
		expect(three).toMatchObject({ passed: 1, failed: 3 });
		const { lines, hasFailed } = summary([{ name: 'end-to-end tests', ...three }]);
		expect(lines.at(-1)).toBe('1 passed, 3 failed');
		expect(hasFailed).toBe(true);
	});

	it('tell a difference that failed nothing, with its picture', () => {
		const description = 'map-dark-2009 looks different: test-results/a/map-dark-2009-diff.png';
		const { stats } = report('expected');
		const suites = [
			{
				title: 'visual.test.ts',
				specs: [
					{
						title: 'a map',
						tests: [
							{
								status: 'expected',
								results: [{ annotations: [{ type: 'warning', description }] }],
							},
						],
					},
				],
			},
		];
		const { lines } = summary([{ name: 'e2e', ...playwrightTally({ stats, suites }) }]);
		expect(lines).toContain(`warning ${description}`);
		expect(lines.at(-2)).toContain('warnings: 1');
	});

	it('count a file that could not be loaded, and a step that is one check', () => {
		const counts = { numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 1 };
		expect(vitestTally(counts)).toMatchObject({ passed: 3, failed: 1 });
		expect(playwrightTally({ ...report('expected'), errors: [{}] })).toMatchObject({ failed: 1 });
		expect(single(false)).toMatchObject({ passed: 0, failed: 1 });
	});
});
