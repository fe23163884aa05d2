import type { Browser, CDPSession, Page } from '@playwright/test';

/** Steps of the SVG picture by years or by months, or with a processor that is four times slower. */
export type SvgSteps = {
	/** Main-thread milliseconds of a step (script, style and layout). */
	mainMs: number;
	/** The same over a fixed loop that runs between the steps. */
	overLoop: number;
	/** From the key until the picture has settled, in bare frames: in the middle, and the slowest 5 %. */
	frames: { median: number; p95: number };
	/** Milliseconds of a bare frame and of the loop. */
	frameMs: number;
	loopMs: number;
};

export type SvgStepResult = Record<'years' | 'months' | 'yearsSlow' | 'monthsSlow', SvgSteps> & {
	/** Elements of the picture in the embed’s first view. */
	elements: number;
};

/** Steps of a run; the first few load code and are not counted. */
const STEPS = { warm: 6, counted: 46 };
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
const STARTS = { years: 'year=2015', months: 'date=2012-12' };
/** Months have an axis of their own, whose code comes a little later. */
const SLIDERS = { years: '[role="slider"]', months: '.fine [role="slider"]' };

/** Steps an embed that nobody has touched, which is drawn as SVG. */
export async function svgSteps(browser: Browser, origin: string): Promise<SvgStepResult> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 720 },
	});
	await context.addInitScript('globalThis.__name = (value) => value');
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable');
	const run = async (grain: keyof typeof STARTS, rate: number) => {
		await page.goto(`${origin}/embed/?${STARTS[grain]}`);
		// A frame takes keys while something in it has the focus.
		await page.waitForSelector('.stage[data-awake]');
		await page.focus(SLIDERS[grain]);
		// The relief and the code of the axis come when the page is idle.
		await page.waitForLoadState('networkidle');
		await session.send('Emulation.setCPUThrottlingRate', { rate });
		const steps = await measured(page, session);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		return steps;
	};
	const result = {
		years: await run('years', 1),
		months: await run('months', 1),
		yearsSlow: await run('years', 4),
		monthsSlow: await run('months', 4),
		elements: await page.locator('svg.things *').count(),
	};
	await context.close();
	return result;
}

async function measured(page: Page, session: CDPSession): Promise<SvgSteps> {
	const spent = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		const seconds = metrics.filter(({ name }) => PARTS.includes(name));
		return seconds.reduce((sum, { value }) => sum + value * 1000, 0);
	};
	const main: number[] = [];
	const loops: number[] = [];
	const settled: number[] = [];
	const frames: number[] = [];
	for (let i = -STEPS.warm; i < STEPS.counted; i++) {
		const loop = await page.evaluate(squareRoots);
		const frame = await page.evaluate(settles, null);
		const before = await spent();
		const step = await page.evaluate(
			settles,
			(i + STEPS.warm) % 46 < 23 ? 'ArrowLeft' : 'ArrowRight',
		);
		const after = await spent();
		if (i < 0) continue;
		main.push(after - before);
		loops.push(loop);
		settled.push(step);
		frames.push(frame);
	}
	const [mainMs, loopMs, frameMs] = [main, loops, frames].map((list) => quantile(list, 0.5)) as [
		number,
		number,
		number,
	];
	return {
		...{ mainMs, loopMs, frameMs, overLoop: mainMs / loopMs },
		frames: {
			median: quantile(settled, 0.5) / frameMs,
			p95: quantile(settled, 0.95) / frameMs,
		},
	};
}

/** Runs in the page: a fixed amount of work, in milliseconds, by which that of a step is measured. */
function squareRoots(): number {
	const start = performance.now();
	let sum = 0;
	for (let i = 0; i < 4_000_000; i++) sum += Math.sqrt(i);
	if (sum < 0) throw new Error('never');
	return performance.now() - start;
}

/**
 * Runs in the page: milliseconds from a key on the slider, or from nothing, until the frame after it is
 * drawn and the next can begin. It starts right after a frame.
 */
async function settles(key: string | null): Promise<number> {
	const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	await frame();
	const start = performance.now();
	if (key) {
		const slider = document.querySelector('[role="slider"]');
		if (!slider) throw new Error('there is no slider');
		const before = slider.getAttribute('aria-valuenow');
		slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		await frame();
		const end = performance.now();
		if (slider.getAttribute('aria-valuenow') === before) throw new Error('the slider stood still');
		return end - start;
	}
	await frame();
	return performance.now() - start;
}

function quantile(values: readonly number[], part: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? NaN;
}
