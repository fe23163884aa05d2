import { expect, slider, test, waitForScript } from '../e2e/atlas.ts';

test.use({ relief: true });

test('half an hour of playing all years makes neither heap nor page grow', async ({
	page,
	context,
	watched,
}) => {
	test.setTimeout(180_000);
	await page.clock.install();
	await page.goto('/?year=1992');
	await waitForScript(page);
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('slow');
	await page.getByRole('checkbox', { name: 'Loop' }).check();
	await page.getByRole('button', { name: 'Play the years' }).click();
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable');
	const counted = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		return ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map(
			(name) => metrics.find((metric) => metric.name === name)?.value ?? NaN,
		);
	};
	/** The least of three, since what was just compiled or thrown away comes and goes. */
	const measured = async () => {
		const all = [await counted(), await counted(), await counted()];
		const [heap = NaN, nodes = NaN, listeners = NaN] = [0, 1, 2].map((i) =>
			Math.min(...all.map((counts) => counts[i] ?? NaN)),
		);
		return { heap, nodes, listeners };
	};
	// The first rounds fill what is kept for good.
	await page.clock.runFor('02:00');
	const before = await measured();
	await page.clock.runFor('30:00');
	const after = await measured();
	const growth = ((after.heap / before.heap - 1) * 100).toFixed(1);
	const description = `${growth} % heap between minute 2 and minute 32`;
	test.info().annotations.push({ type: 'measured', description });
	await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '1992');
	expect(after.heap / before.heap).toBeLessThan(1.05);
	expect(after.nodes).toBeLessThan(before.nodes * 1.01);
	expect(after.listeners).toBeLessThanOrEqual(before.listeners);
	expect(watched.errors).toEqual([]);
});
