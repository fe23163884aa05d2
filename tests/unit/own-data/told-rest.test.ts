import { expect, test } from 'vitest';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { groupsOf } from '#lib/own-data/own-layer.ts';
import { reading } from '#lib/own-data/reading.ts';
import { restText } from '#lib/ui/own-data/own-rows.ts';

const termez = new Gazetteer([{ names: ['Термез', 'Termez'], at: [67.28, 37.22] }]);

test('the words of a place and of a type stay with their row, whatever is made of them', () => {
	const text = 'Событие;Город;Тип;Дата\nОбстрел;Термез;атака;2011\nКонвой;Термез;груз;2012\n';
	const draft = fileDraft(new TextEncoder().encode(text));
	const columns = guessedColumns(draft);
	expect([columns.place, columns.layer]).toEqual([1, 2]);
	const { features } = reading(draft, { columns, forms: {}, mend: null }, termez);
	expect(groupsOf(features)).toEqual(['атака', 'груз']);
	expect(features.map((row) => restText(row, ' · '))).toEqual([
		'Город: Термез · Тип: атака',
		'Город: Термез · Тип: груз',
	]);
});
