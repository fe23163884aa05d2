/** Latin letters that do not come apart into a letter and an accent. */
const BARE = pairs('Æ Ae æ ae Ð D ð d Đ D đ d ı i Ł L ł l Ø O ø o ß ss Þ Th þ th Ə A ə a');
const RUSSIAN = pairs(
	'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ' +
		'ц ts ч ch ш sh щ shch ы y э e ю yu я ya - -',
);
/** Letters of a Russian name that leave no trace in Latin. */
const SILENT = new Set('ъь');

/** A Latin name as an English atlas prints it: without accents and signs for soft consonants. */
export function plain(name: string): string {
	return [...name.normalize('NFD')]
		.map((letter) => BARE.get(letter) ?? letter)
		.join('')
		.replace(/[\u0300-\u036f\u02b0-\u02ff'‘’`ʼ]/g, '');
}

/** A Russian name in Latin letters; nothing when it has a letter that Russian has not. */
export function latinOf(name: string): string | undefined {
	const letters = [...name.toLowerCase()].map((c) =>
		c === ' ' ? c : SILENT.has(c) ? '' : RUSSIAN.get(c),
	);
	return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

/** Whether two romanisations differ only in the ways that systems of romanisation do. */
export function soundsLike(a: string | undefined, b: string): boolean {
	return a !== undefined && skeleton(a) === skeleton(b);
}

function skeleton(name: string): string {
	return plain(name)
		.toLowerCase()
		.replace(/ye|yo|jo/g, 'e')
		.replace(/[iy]+/g, 'i')
		.replace(/[^a-z]/g, '');
}

/** "а a б b" as a map from each first to each second. */
function pairs(list: string): Map<string, string> {
	const words = list.split(' ');
	return new Map(words.flatMap((word, i) => (i % 2 ? [] : [[word, words[i + 1]!]])));
}
