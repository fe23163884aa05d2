import { expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '#lib/own-data/reader.ts';
import { openReader } from '#lib/ui/own-data/open-reader.ts';

/** A worker that browsers start, and that never reads anything. */
vi.mock('#lib/own-data/worker.ts?worker&url', () => ({
	default: 'data:text/javascript,throw new Error("refused")',
}));

test('where a worker is refused after it was made, the page reads what it was asked, once', async () => {
	const answers: Answer[] = [];
	const failed = vi.fn();
	const { ask, end } = openReader((answer) => answers.push(answer), failed);
	onTestFinished(end);
	const file = new Blob(['name,lat,lon\nA,41,69\nB,42,70\n']);
	ask({ type: 'places', places: [] });
	ask({ type: 'open', file, choice: {} });
	await expect.poll(() => answers.at(-1)?.type).toBe('reading');
	ask({ type: 'read', choices: { columns: { name: 0 }, forms: {}, mend: null } });
	const read = () => answers.flatMap((answer) => (answer.type === 'reading' ? [answer] : []));
	await expect.poll(() => read().map(({ reading }) => reading.placeless)).toEqual([0, 2]);
	expect(failed).not.toHaveBeenCalled();
});
