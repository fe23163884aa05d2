import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StepPictures } from '#lib/ui/own/step-pictures.ts';
import type { Theme } from '#lib/view/view.ts';

const idle: (() => void)[] = [];
beforeEach(() => {
	idle.length = 0;
	vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
});
afterEach(() => void vi.unstubAllGlobals());

/** The page is idle until nothing waits. */
async function rest() {
	while (idle.length > 0) {
		idle.shift()?.();
		await new Promise((resolve) => setTimeout(resolve));
	}
}

function pictures(
	draw = async () => Object.assign(document.createElement('canvas'), { width: 7 }),
) {
	const drawing = vi.fn<(query: string, theme: Theme) => Promise<HTMLCanvasElement>>(draw);
	const of = new StepPictures(drawing);
	const put = (query: string, theme: Theme = 'light') => {
		const canvas = document.createElement('canvas');
		const leave = of.of(query, theme)(canvas) as (() => void) | undefined;
		return { canvas, leave, isDrawn: () => 'drawn' in canvas.dataset };
	};
	return { put, drawing };
}

test('a picture is drawn when the page is idle, once for all steps that show the view', async () => {
	const { put, drawing } = pictures();
	const steps = [put('year=2009'), put('year=2011'), put('year=2009')];
	expect(drawing).not.toHaveBeenCalled();
	await rest();
	expect(drawing.mock.calls.map(([query]) => query)).toEqual(['year=2009', 'year=2011']);
	expect(steps.map(({ isDrawn }) => isDrawn())).toEqual([true, true, true]);
	expect(put('year=2011').isDrawn()).toBe(true);
	put('year=2011', 'dark');
	await rest();
	expect(drawing).toHaveBeenLastCalledWith('year=2011', 'dark', undefined);
});

test('between two pictures the page has its turn, and what has left the page is not drawn', async () => {
	const { put, drawing } = pictures();
	const steps = Array.from({ length: 40 }, (_, i) => put(`year=${1992 + (i % 24)}&way=${i}`));
	idle.shift()?.();
	await expect.poll(() => idle.length).toBe(1);
	expect(drawing).toHaveBeenCalledTimes(1);
	for (const { leave } of steps) leave?.();
	await rest();
	expect(drawing).toHaveBeenCalledTimes(1);
});

test('a picture that cannot be drawn is tried again when it is next shown, and the others go on', async () => {
	const { put, drawing } = pictures();
	drawing.mockRejectedValueOnce(new Error('no connection'));
	const [first, second] = [put('year=2009'), put('year=2011')];
	await rest();
	expect([first.isDrawn(), second.isDrawn()]).toEqual([false, true]);
	const again = put('year=2009');
	await rest();
	expect(again.isDrawn()).toBe(true);
});

test('a step that shows another view while the first is drawn never shows the first', async () => {
	const { put, drawing } = pictures();
	const first = put('year=2009');
	idle.shift()?.();
	expect(drawing).toHaveBeenCalledTimes(1);
	first.leave?.();
	await rest();
	await expect.poll(() => put('year=2009').isDrawn()).toBe(true);
	expect(first.isDrawn()).toBe(false);
	const drawn = put('year=2009');
	drawn.leave?.();
	expect(drawn.isDrawn()).toBe(false);
});
