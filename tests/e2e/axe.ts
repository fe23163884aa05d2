import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * What is wrong with a page, or a part of it (CSS), by axe: the rule and where. axe is brought into a page
 * once, and not into frames, which takes less time than what `@axe-core/playwright` does for each look.
 */
export async function axeFaults(
	page: Page,
	options: RunOptions = {},
	within = 'html',
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async ([part, rules]) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(
				{ include: [part], exclude: ['iframe'] },
				// Else each of the thousands of elements that pass is described.
				{ resultTypes: ['violations'], ...rules },
			);
			return violations.map(
				({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
			);
		},
		[within, options] as const,
	);
}
