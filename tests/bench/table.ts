import { cpus, totalmem } from 'node:os';
import { barOf } from '../bars.ts';
import type { SiteResult } from './site.ts';
import type { SvgStepResult } from './svg-step.ts';

/** Ratios and milliseconds; null where MapLibre cannot draw so much in our layers. */
export type Steps = {
	median: number | null;
	p95: number | null;
	stepMs: number | null;
	frameMs: number | null;
	/** Of other ways to do it; left out where they were not measured. */
	setFilterMedian?: number;
	globalStateMedian?: number;
};

export type Result = Partial<SiteResult> & { yearStep?: Record<string, Steps> };

/** The bars that the project set itself, beside what is measured. */
const STEP: Record<string, number> = {
	atlas: 1.1,
	months: 1.1,
	filters: 1.5,
	lines20k: 1.2,
	points50k: 1.4,
	own50k: 1.4,
};
/** Of the SVG picture: main thread over the loop, frames in the middle and at the slowest, elements. */
const SVG_STEP = { loop: 2, median: 3, p95: 6, slow: 8, elements: 4000 };
const HEAP_GROWTH = 0.05;
const PAN = 1.2;
const EMBEDS = 1.6;
const THUMB_MS = 100;
/** The least points of a page in Lighthouse's mobile setting; all others shall be full. */
const POINTS: Record<string, number> = { '/': 0.9, '/embed/': 0.95, '/stories/': 0.9 };
const BLOCKED_MS = 200;
const SHIFT = 0.01;
const NAMES: Record<string, string> = {
	atlas: 'this atlas',
	months: 'this atlas, month by month',
	filters: 'this atlas, by countries',
	lines20k: '20,000 lines',
	points50k: '50,000 points',
	points200k: '200,000 points',
	own50k: '50,000 rows of one’s own',
};

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
/** Nothing where it was not asked for. */
const times = (ratio: number | null | undefined) =>
	ratio === undefined ? '' : ratio === null ? 'not drawn' : `${ratio.toFixed(2)} ×`;
const ms = (value: number | null) => (value === null ? 'not drawn' : `${Math.round(value)} ms`);

/** Whether a bar is held: all that is measured, each with the most it may be. Nothing where there is no bar. */
const verdict = (...pairs: (readonly [number | null, number | undefined])[]) =>
	pairs.some(([, most]) => most === undefined)
		? ''
		: pairs.every(([value, most = 0]) => value !== null && value <= most)
			? 'held'
			: '**missed**';

const table = (head: string[], rows: string[][]) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What was measured, as Markdown. */
export function report(result: Result): string {
	const { firstView, firstPicture, yearStep, svgStep, heapGrowth, longTasks, pan, latency } =
		result;
	const { lighthouse, embeds, thumb } = result;
	return [
		machine(result),
		firstView &&
			table(
				['first view', 'brotli', 'requests', 'bar', 'is', 'by part'],
				Object.entries(firstView).map(([path, { bytes, requests, parts }]) => {
					const bar = barOf(path);
					return [
						`\`${path}\``,
						kB(bytes),
						String(requests),
						bar ? `≤ ${kB(bar.goal ?? bar.bytes)}, ≤ ${bar.requests} requests` : '',
						verdict([bytes, bar?.goal ?? bar?.bytes], [requests, bar?.requests]),
						Object.entries(parts)
							.sort(([, a], [, b]) => b - a)
							.map(([part, size]) => `${part} ${kB(size)}`)
							.join(', '),
					];
				}),
			),
		firstPicture &&
			table(
				['first picture', 'time', 'over the bare page'],
				[
					['bare MapLibre page, same basemap', ms(firstPicture.bareMs), times(1)],
					...(
						[
							['atlas, prerendered, without script', firstPicture.withoutScript],
							['atlas, in WebGL, from the touch of the map', firstPicture.webGl],
						] as const
					).map(([name, against]) => [name, ms(against.ms), times(against.ratio)]),
				],
			),
		yearStep &&
			table(
				[
					'year step',
					'median',
					'p95',
					'bar',
					'is',
					'by `setFilter`',
					'by `global-state`',
					'bare frame',
				],
				Object.entries(yearStep).map(([id, steps]) => [
					NAMES[id] ?? id,
					times(steps.median),
					times(steps.p95),
					STEP[id] === undefined ? 'none' : `≤ ${STEP[id]}`,
					verdict([steps.median, STEP[id]]),
					times(steps.setFilterMedian),
					times(steps.globalStateMedian),
					ms(steps.frameMs),
				]),
			),
		svgStep && svgTable(svgStep),
		heapGrowth !== undefined &&
			table(
				['500 year steps', 'measured', 'bar', 'is'],
				[
					[
						'growth of the JS heap',
						`${(heapGrowth * 100).toFixed(1)} %`,
						`≤ ${HEAP_GROWTH * 100} %`,
						verdict([heapGrowth, HEAP_GROWTH]),
					],
					['long tasks of our own code', String(longTasks), '0', verdict([longTasks ?? null, 0])],
				],
			),
		pan &&
			table(
				['a frame of a pan, over one of the map alone', 'median', 'p95', 'bar', 'is', 'frame'],
				(
					[
						['with a trace open', pan.trace],
						['with the table open', pan.table],
					] as const
				).map(([name, part]) => [
					name,
					times(part.median),
					times(part.p95),
					`≤ ${PAN}`,
					verdict([part.median, PAN]),
					ms(part.ms),
				]),
			),
		(embeds !== undefined || thumb) &&
			table(
				['in frames and on a phone', 'measured', 'bar', 'is'],
				[
					...(embeds === undefined
						? []
						: [
								[
									'heap of twelve embeds over that of one',
									times(embeds),
									`≤ ${EMBEDS}`,
									verdict([embeds, EMBEDS]),
								],
							]),
					...(thumb
						? [
								[
									`thumb behind the finger, processor 4 × slower (${thumb.shown} of 24 years shown)`,
									ms(thumb.behindMs),
									`≤ ${THUMB_MS} ms`,
									verdict([thumb.behindMs, THUMB_MS]),
								],
							]
						: []),
				],
			),
		lighthouse && lighthouseTable(lighthouse),
		latency &&
			table(
				['from the hand to the answer', 'time'],
				[
					['first search, code and index to be loaded', ms(latency.search)],
					['next key of a search', ms(latency.searchKey)],
					['table, to be loaded', ms(latency.table)],
					['a link that traces, page and network to be loaded', ms(latency.trace)],
					['a view added to a story of 40 steps', ms(latency.addStep)],
				],
			),
	]
		.filter(Boolean)
		.join('\n\n');
}

function svgTable({ elements, ...runs }: SvgStepResult): string {
	const names = {
		years: 'by years',
		months: 'by months',
		yearsSlow: 'by years, processor 4 × slower',
		monthsSlow: 'by months, processor 4 × slower',
	};
	const { loop, median, p95, slow } = SVG_STEP;
	const rows = (Object.keys(names) as (keyof typeof names)[]).map((id) => {
		const { mainMs, overLoop, frames, frameMs } = runs[id];
		const isSlow = id.endsWith('Slow');
		return [
			names[id],
			ms(mainMs),
			times(overLoop),
			frames.median.toFixed(1),
			frames.p95.toFixed(1),
			isSlow ? `≤ ${slow} frames` : `≤ ${loop} ×, ≤ ${median} and ${p95} frames`,
			isSlow
				? verdict([frames.median, slow])
				: verdict([overLoop, loop], [frames.median, median], [frames.p95, p95]),
			ms(frameMs),
		];
	});
	const head = ['main thread', 'over the loop', 'settled, frames: median', 'p95'];
	return [
		table(['step of the SVG picture', ...head, 'bar', 'is', 'bare frame'], rows),
		`The picture of an embed has ${elements} elements at first (bar: ≤ ${SVG_STEP.elements}; ${verdict([elements, SVG_STEP.elements])}).`,
	].join('\n\n');
}

/** What Lighthouse says, page by page: points, and what they come from. */
function lighthouseTable(pages: SiteResult['lighthouse']): string {
	const rows = Object.entries(pages).map(([path, page]) => {
		const least = POINTS[path.replace(/^(\/stories\/).+/, '$1')] ?? 0;
		const others = [page.accessibility, page.bestPractices, page.seo];
		const isHeld =
			page.performance >= least &&
			page.blockedMs <= BLOCKED_MS &&
			page.shift <= SHIFT &&
			others.every((points) => points === 1);
		return [
			`\`${path}\``,
			page.performance.toFixed(2),
			others.map((points) => points.toFixed(2)).join(', '),
			ms(page.blockedMs),
			page.shift.toFixed(3),
			`${ms(page.largestMs)} (\`${page.largest}\`)`,
			`≥ ${least}, others 1.00, ≤ ${BLOCKED_MS} ms, ≤ ${SHIFT}`,
			isHeld ? 'held' : '**missed**',
		];
	});
	return table(
		[
			'Lighthouse, mobile',
			'performance',
			'accessibility, best practices, SEO',
			'blocked',
			'shift',
			'largest paint',
			'bar',
			'is',
		],
		rows,
	);
}

function machine({ browser }: Result): string {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model.trim() || 'unknown'}), ${memory} GB of memory, no graphics card (WebGL in software), ${['Chromium', browser].filter(Boolean).join(' ')}, headless.`;
}
