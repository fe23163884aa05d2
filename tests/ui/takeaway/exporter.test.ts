import { describe, expect, test, vi } from 'vitest';
import { LoadError } from '#lib/ui/page/files.ts';
import { Exporter, type ExportTools } from '#lib/ui/takeaway/exporter.svelte.ts';
import type { ExportContext, Made, Subject } from '#lib/ui/takeaway/exporting.ts';
import { en } from '#lib/words/en.ts';

const TOOLS = { files: {} } as ExportTools;
const made = (name: string): Made => ({ blob: new Blob(['x']), name });

function exporter(load: () => Promise<ExportTools> = async () => TOOLS) {
	const save = vi.fn();
	return { save, exporter: new Exporter(en, { subject: () => ({}) as Subject, load, save }) };
}

describe('what makes files', () => {
	test('hands a file over and says its name', async () => {
		const { exporter: exports, save } = exporter();
		await exports.make('csv', async () => made('a.csv'));
		expect(save).toHaveBeenCalledWith('a.csv', expect.any(Blob));
		expect(exports.message).toBe(en.exports.saved('a.csv'));
		expect(exports.busy).toBeNull();
	});

	test('tells why the data could not be had, and tries again', async () => {
		const load = vi.fn(async () => TOOLS);
		load.mockRejectedValueOnce(new LoadError('evidence', 'connection'));
		const { exporter: exports } = exporter(load);
		await exports.prepare();
		expect(exports.isTrouble).toBe(true);
		expect(exports.message).toBe(en.loading.noConnection(en.loading.files.evidence));
		await exports.prepare();
		expect(exports.isTrouble).toBe(false);
		expect(exports.tools).toBe(TOOLS);
	});

	test('saves nothing of what is cancelled, and says so', async () => {
		const { exporter: exports, save } = exporter();
		const making = exports.make('film', async (_, { onprogress }: ExportContext) => {
			onprogress(1, 24);
			exports.cancel();
			return made('a.webm');
		});
		await making;
		expect(exports.progress).toEqual({ done: 1, all: 24 });
		expect(exports.message).toBe(en.exports.cancelled);
		expect(save).not.toHaveBeenCalled();
	});

	test('gives up what it makes for what is asked next', async () => {
		const { exporter: exports, save } = exporter();
		let finish: (file: Made) => void = () => undefined;
		const first = exports.make('png', () => new Promise<Made>((resolve) => (finish = resolve)));
		await expect.poll(() => exports.busy).toBe('png');
		const second = exports.make('csv', async () => made('b.csv'));
		finish(made('a.png'));
		await Promise.all([first, second]);
		expect(save.mock.calls.map(([name]) => name as string)).toEqual(['b.csv']);
	});
});
