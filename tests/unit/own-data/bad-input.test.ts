import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { FileFault } from '#lib/own-data/draft.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { positionsOf } from '#lib/own-data/coordinates.ts';
import { reading } from '#lib/own-data/reading.ts';
import { en } from '#lib/own-data/words/en.ts';
import { kk } from '#lib/own-data/words/kk.ts';
import { ru } from '#lib/own-data/words/ru.ts';

const FOLDER = 'tests/fixtures/own-data';
const gazetteer = new Gazetteer([
	{ names: ['Aktobe', 'Актобе', 'Ақтөбе', 'Aktyubinsk'], at: [57.17, 50.28] },
]);
const isRenewed = process.env.RENEW === '1';

/** What a visitor is told of a file, and what becomes of its rows. */
function report(file: string): string {
	try {
		const draft = fileDraft(readFileSync(`${FOLDER}/${file}`));
		const columns = guessedColumns(draft);
		const read = reading(draft, { columns, forms: {}, mend: null }, gazetteer);
		const asked = Object.values(read.dates)
			.flatMap(({ order, hasNumbered, hasSerials, hasShortYears, hasTails }) => [
				...(hasNumbered && order === null ? ['order'] : []),
				...(hasSerials ? ['serial'] : []),
				...(hasShortYears ? ['century'] : []),
				...(hasTails ? ['tail'] : []),
			])
			.join();
		return [
			`${draft.kind} ${draft.encoding} ${JSON.stringify(draft.separator)}`,
			Object.entries(columns)
				.map(([role, at]) => `${role}=${draft.columns[at]}`)
				.join(' '),
			...(asked ? [`asked: ${asked}`] : []),
			...(read.suspected ? [en.preview.askMend[read.suspected]] : []),
			...read.features.map(({ line, name, when, geometry, text }) => {
				const at =
					geometry && positionsOf(geometry).map(([x, y]) => `${+x.toFixed(3)} ${+y.toFixed(3)}`);
				return `${line} ok ${JSON.stringify(name)} ${when ?? 'undated'} ${geometry?.type ?? 'nowhere'} ${at ?? ''} ${JSON.stringify(text)}`;
			}),
			...read.faults.map(({ line, code, value }) => `${line} ${en.faults[code](value)}`),
		].join('\n');
	} catch (error) {
		if (error instanceof FileFault) return en.faults[error.fault.code](error.fault.value);
		throw error;
	}
}

const files = readdirSync(FOLDER).filter(
	(file) => !file.endsWith('.txt') && !/\.(kml|gpx|kmz)$/.test(file),
);

test.each(files)('%s is read, or its faults are told, as it is written down', (file) => {
	const golden = `${FOLDER}/${file}.txt`;
	const said = `${report(file)}\n`;
	if (isRenewed) writeFileSync(golden, said);
	expect(said).toBe(readFileSync(golden, 'utf8'));
});

test('every fault has a sentence of its own in three languages', () => {
	for (const words of [en, ru, kk]) {
		const sentences = Object.values(words.faults).map((say) => say('7/5'));
		expect(new Set(sentences).size).toBe(sentences.length);
		for (const sentence of sentences) expect(sentence).toMatch(/[.?]$/);
	}
});
