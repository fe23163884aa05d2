import { expect, onTestFinished, test, vi } from 'vitest';
import { en as said } from '#lib/own-data/words/en.ts';
import { Importer } from '#lib/ui/own-data/importer.svelte.ts';
import { en } from '#lib/words/en.ts';

// The reader of a page that has no worker, and an atlas without places.
vi.mock('#lib/own-data/worker.ts?worker&url', () => ({ default: '' }));
vi.mock('#lib/ui/page/files.ts', () => ({
	loadMapData: () => Promise.resolve({ outline: {} }),
	loadEvidence: () => Promise.resolve({}),
}));
vi.mock('#lib/own-data/gazetteer.ts', async (original) => ({
	...(await original<object>()),
	namedPlaces: () => [],
}));

test('a file whose letters are chosen anew while it is read is read once', async () => {
	const importer = new Importer(en, said);
	onTestFinished(() => importer.destroy());
	const points = Array.from(
		{ length: 40 },
		(_, i) => `<wpt lat="41" lon="${i}"><name>${i}</name></wpt>`,
	);
	await importer.open(new File([`<gpx>${points.join('')}</gpx>`], 'a.gpx'));
	for (const encoding of ['windows-1251', 'utf-8'] as const) importer.reopen({ encoding });
	await expect.poll(() => importer.isBusy).toBe(false);
	expect(importer.message).toBe('');
	expect(importer.features).toHaveLength(40);
	expect(importer.summary?.rows).toBe(40);
});
