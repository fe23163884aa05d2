import { expect, test } from 'vitest';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { degrees, inMetres, pair, suspected } from '#lib/own-data/coordinates.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { reading } from '#lib/own-data/reading.ts';

const draftOf = (text: string) => fileDraft(new TextEncoder().encode(text));
const read = (text: string, mend: 'swap' | 'mercator' | null = null) => {
	const draft = draftOf(text);
	const choices = { columns: guessedColumns(draft), forms: {}, mend };
	return reading(draft, choices, new Gazetteer([{ names: ['Термез'], at: [67.28, 37.22] }]));
};
const headOf = (text: string, role: 'position' | 'latitude' | 'longitude' | 'place') => {
	const draft = draftOf(text);
	return draft.columns[guessedColumns(draft)[role] ?? -1];
};

test.each([
	'36°43′00″ с. ш. 67°06′00″ в. д.',
	'36,71667° с.ш. 67,1° в.д.',
	'N36°43′ E67°06′',
	'N 36°43′, E 67°06′',
	'36.71667° 67.1°',
	'36° 43′ 67° 06′',
	'36°43´00´´ 67°06´00´´',
	"36°43'00''N67°06'00''E",
	'(36.71667, 67.1)',
	'36.71667/67.1',
	'36-43-00N 067-06-00E',
	'364300N 0670600E',
	'3643N 06706E',
	'POINT (67.1 36.71667)',
	// Letters say which is which.
	'67°06′E, 36°43′N',
])('“%s” in one cell is a latitude and a longitude', (written) => {
	const at = pair(written);
	expect(at?.latitude).toBeCloseTo(36.71667, 4);
	expect(at?.longitude).toBeCloseTo(67.1, 4);
});

test('degrees that begin with a small number are cut where degrees begin', () => {
	expect(pair('36° 30′ 07° 06′')).toEqual({ latitude: 36.5, longitude: 7.1 });
	expect(pair('36°30′ 07°')).toEqual({ latitude: 36.5, longitude: 7 });
});

test.each([
	['36-43-00N', 36.71667],
	['36°43´00´´', 36.71667],
	['364300N', 36.71667],
	['3643S', -36.71667],
])('“%s” is a latitude by itself', (written, value) => {
	expect(degrees(written, 'latitude')).toBeCloseTo(value, 4);
});

test.each([
	'36-43',
	'2012-03-14',
	'36.7N',
	'36°',
	'36° 37° 38°',
	'N36 N37',
	'36,7°',
	'3 tonnes, 5',
])('“%s” is no pair of coordinates', (written) => {
	expect(pair(written)).toBeNull();
});

test('a column that is called coordinates, and holds them, goes before a name of a place', () => {
	const russian =
		'Дата;Место;Координаты (WGS84);Событие\n2012;Деревня;36.7, 67.1;А\n2012;Термез;;Б\n';
	expect(headOf(russian, 'position')).toBe('Координаты (WGS84)');
	const { features, faults } = read(russian);
	expect(faults).toEqual([]);
	expect(features.map(({ geometry }) => geometry)).toEqual([
		{ type: 'Point', coordinates: [67.1, 36.7] },
		{ type: 'Point', coordinates: [67.28, 37.22] },
	]);
	expect(headOf('Date,Location,Coordinates (lat/lon)\n2012,A,"36.7, 67.1"\n', 'position')).toBe(
		'Coordinates (lat/lon)',
	);
	// What is called so and holds none is no position.
	expect(headOf('Место;Система координат\nТермез;WGS84\n', 'position')).toBeUndefined();
});

test.each([
	['Шир.;Долг.', 'Шир.', 'Долг.'],
	['с.ш.;в.д.', 'с.ш.', 'в.д.'],
	['POINT_Y;POINT_X', 'POINT_Y', 'POINT_X'],
])('the heads “%s” are latitude and longitude', (heads, latitude, longitude) => {
	const text = `Событие;${heads}\nА;36.7;67.1\n`;
	expect([headOf(text, 'latitude'), headOf(text, 'longitude')]).toEqual([latitude, longitude]);
});

test('under exchanged heads values with letters stand right, and no mend turns them about', () => {
	const text = "name,lat,lon\nA,67°06'E,36°43'N\nB,36.7N,67.1E\n";
	for (const mend of [null, 'swap'] as const) {
		const { features, faults } = read(text, mend);
		expect(faults).toEqual([]);
		expect(
			features.map(({ geometry }) =>
				geometry?.type === 'Point' ? geometry.coordinates.map((value) => +value.toFixed(1)) : null,
			),
		).toEqual([
			[67.1, 36.7],
			[67.1, 36.7],
		]);
	}
});

test('metres of another projection are not called Web Mercator, but what they are', () => {
	const zone42: [number, number] = [500000, 4060000];
	expect(suspected([zone42])).toBeNull();
	expect(inMetres([zone42])).toBe(true);
	const { faults, suspected: doubt } = read('name,lat,lon\nA,4060000,500000\n');
	expect(doubt).toBeNull();
	expect(faults).toEqual([{ line: 2, code: 'projected', value: '4060000, 500000' }]);
	// One value that is wrong among degrees is a mistake of its row.
	expect(read('name,lat,lon\nA,4060000,500000\nB,36,67\nC,37,68\n').faults[0]?.code).toBe(
		'off-earth',
	);
});
