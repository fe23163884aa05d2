import { expect, test } from 'vitest';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { Reader, type Summary } from '#lib/own-data/reader.ts';
import { reading } from '#lib/own-data/reading.ts';
import { tableDraft } from '#lib/own-data/table-text.ts';
import { en } from '#lib/own-data/words/en.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const draftOf = (text: string) => fileDraft(bytes(text));
const rolesOf = (text: string): Partial<Record<string, string>> => {
	const draft = draftOf(text);
	return Object.fromEntries(
		Object.entries(guessedColumns(draft)).map(([role, at]) => [role, draft.columns[at]]),
	);
};
const read = (text: string) => {
	const draft = draftOf(text);
	const choices = { columns: guessedColumns(draft), forms: {}, mend: null };
	return reading(draft, choices, new Gazetteer([]));
};

test('of two columns of dates the finer one is taken, if it dates as many rows', () => {
	const acled =
		'event_id_cnty,event_date,year,disorder_type,event_type\nAFG1,01 March 2012,2012,Violence,Battles\n';
	expect(rolesOf(acled)).toMatchObject({ when: 'event_date', name: 'event_type' });
	expect(rolesOf('year,date\n2012,14.03.2012\n2013,15.03.2013\n').when).toBe('date');
	expect(rolesOf('year,date\n2012,14.03.2012\n2013,\n').when).toBe('year');
	expect(rolesOf('year,report date\n2012,14.03.2012\n').when).toBe('year');
	expect(rolesOf('Год;Дата рождения\n2012;14.03.1980\n').when).toBe('Год');
});

test('what tells rows apart for programs is no name, and neither is a date or what all rows share', () => {
	const table =
		'row_code,country,added,what\nABC,Afghanistan,3 May 2012,Blast\nDEF,Afghanistan,4 May 2012,Raid\n';
	expect(rolesOf(table).name).toBe('what');
});

test('year, month and day in columns of their own are one date, as fine as they are filled', () => {
	const rows = ['2012,3,14,A', '2012,3,0,B', '2012,0,0,C', '2012,2,31,D', '2012,0,5,E'];
	const { features, faults } = read(`iyear,imonth,iday,summary\n${rows.join('\n')}\n`);
	expect(features.map(({ when }) => when)).toEqual(['2012-03-14', '2012-03', '2012']);
	expect(features.map(({ rest }) => rest)).toEqual([[], [], []]);
	expect(faults.map(({ line, code }) => [line, code])).toEqual([
		[5, 'date-day'],
		[6, 'date'],
	]);
	const russian = read('Год;Месяц;День;Событие\n2012;март;14;А\n2012;мая;;Б\n');
	expect(russian.features.map(({ when }) => when)).toEqual(['2012-03-14', '2012-05']);
});

test('a month without a year is none, nor is one beside whole dates', () => {
	expect(rolesOf('name,month\nA,3\n').month).toBeUndefined();
	const beside = rolesOf('year,month,date\n2012,3,14.03.2012\n');
	expect([beside.when, beside.month]).toEqual(['date', undefined]);
});

test.each(['Список происшествий;;;\n;;;\n', 'Список, 2012 год\n', 'Список;;;\nза год;;;\n'])(
	'titles above a table are not its head: %j',
	(title) => {
		const draft = draftOf(`${title}Дата;Место;Широта;Долгота\n14.03.2012;Термез;37,2;67,3\n`);
		expect([draft.separator, draft.columns]).toEqual([';', ['Дата', 'Место', 'Широта', 'Долгота']]);
		expect(draft.entries.map(({ line }) => line)).toEqual([title.split('\n').length + 1]);
	},
);

test('a head of which some cells are empty is a head', () => {
	expect(draftOf('a;b;\n1;2;3\n').columns).toEqual(['a', 'b', '3']);
	expect(draftOf(';a;b;;\n1;2;3;4;5\n').columns).toEqual(['1', 'a', 'b', '4', '5']);
});

test('a pasted cell that begins with a quoted word loses nothing', () => {
	const draft = draftOf(
		'name\ttext\n"Талибан" атаковал\t"two\nlines"\nB\t"say ""x"""\nC\t"A" or "B"\n',
	);
	expect(draft.faults).toEqual([]);
	expect(draft.entries.map(({ cells }) => cells)).toEqual([
		['"Талибан" атаковал', 'two\nlines'],
		['B', 'say "x"'],
		['C', '"A" or "B"'],
	]);
});

test('a row of too many cells is asked for the separator that the table has', () => {
	const { faults } = draftOf('a;b\n1;36,7;x\n');
	expect(faults.map(({ code, value }) => en.faults[code](value))).toEqual([
		'The row has 3 cells, the header 2. Does a cell contain a semicolon without quotation marks?',
	]);
});

test('letters that a visitor chose are not called guessed', () => {
	const summaries: Summary[] = [];
	const reader = new Reader((answer) => {
		if (answer.type === 'summary') summaries.push(answer.summary);
	});
	const cyrillic = new Uint8Array([0xc0, 0x2c, 0xc1, 0x0a, 0xc2, 0x2c, 0xc3]);
	reader.take({ type: 'open', bytes: cyrillic, choice: {} });
	reader.take({ type: 'open', bytes: cyrillic, choice: { encoding: 'windows-1251' } });
	expect(summaries.map(({ encoding, isEncodingChosen }) => [encoding, isEncodingChosen])).toEqual([
		['windows-1251', false],
		['windows-1251', true],
	]);
});

test('another row than the guessed one may name the columns, or none', () => {
	const text = 'Incidents;;\nof 2012;;\nname;lat;lon\nA;34,5;69,1\nB;35,1;70,2\n';
	const guessed = tableDraft(text);
	expect([guessed.headLine, guessed.columns]).toEqual([3, ['name', 'lat', 'lon']]);
	expect(guessed.firstLines?.map(({ line, text }) => [line, text]).slice(0, 3)).toEqual([
		[1, 'Incidents'],
		[2, 'of 2012'],
		[3, 'name · lat · lon'],
	]);
	const none = tableDraft(text, { headLine: 0 });
	expect([none.hasHead, none.entries.length]).toEqual([false, 5]);
	const later = tableDraft(text, { headLine: 4 });
	expect([later.columns, later.entries.map(({ line }) => line)]).toEqual([
		['A', '34,5', '69,1'],
		[5],
	]);
});
