import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What Lighthouse says of a page in its mobile setting: points from 0 to 1, milliseconds, and what was painted largest. */
export type Judged = {
	performance: number;
	accessibility: number;
	bestPractices: number;
	seo: number;
	blockedMs: number;
	shift: number;
	largestMs: number;
	largest: string;
};

type Report = {
	categories: Record<string, { score: number | null }>;
	audits: Record<string, { numericValue?: number; details?: { items?: unknown[] } }>;
};

/** Fetched by npx for a run, no dependency of the project. */
const LIGHTHOUSE = 'lighthouse@12';

/**
 * Judges an address so often and gives the run in the middle by performance. A run in which Lighthouse could not
 * tell one of its figures has no performance and is made again.
 */
export async function judged(address: string, browser: string, runs = 3): Promise<Judged> {
	const all: Judged[] = [];
	for (let i = 0; i < 2 * runs && all.length < runs; i++) {
		const once = await judgedOnce(address, browser);
		if (!Number.isNaN(once.performance)) all.push(once);
	}
	const middle = all.toSorted((a, b) => a.performance - b.performance)[Math.floor(all.length / 2)];
	if (!middle) throw new Error(`Lighthouse gave ${address} no performance in ${2 * runs} runs.`);
	return middle;
}

async function judgedOnce(address: string, browser: string): Promise<Judged> {
	const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
	const file = join(folder, 'report.json');
	const flags = '--headless --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader';
	// A part of somebody else's page says that it is no search result.
	const skipped = address.endsWith('/embed/') ? ['--skip-audits=is-crawlable'] : [];
	try {
		await promisify(execFile)(
			'npx',
			[
				...['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--output-path=${file}`],
				...[`--chrome-flags=${flags}`, ...skipped],
			],
			{ env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 2 ** 26 },
		);
		return readReport(JSON.parse(readFileSync(file, 'utf8')) as Report);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function readReport({ categories, audits }: Report): Judged {
	const points = (name: string) => categories[name]?.score ?? NaN;
	const value = (name: string) => audits[name]?.numericValue ?? NaN;
	const items = JSON.stringify(audits['largest-contentful-paint-element']?.details?.items ?? []);
	return {
		performance: points('performance'),
		accessibility: points('accessibility'),
		bestPractices: points('best-practices'),
		seo: points('seo'),
		blockedMs: value('total-blocking-time'),
		shift: value('cumulative-layout-shift'),
		largestMs: value('largest-contentful-paint'),
		largest: /"selector":"([^"]*)"/.exec(items)?.[1] ?? '',
	};
}
