import type { MeasureWords } from './en.ts';

export const ru: MeasureWords = {
	title: 'Толщина линий',
	usual: 'значение коридора',
	names: {
		'share-all-cargo': 'доля всех грузов для Афганистана',
		'containers-year': 'контейнеры за год',
		'containers-port': 'контейнеры по портам, с 2009 по май 2012',
		'tonnes-tallinn': 'тонны через Таллин',
	},
	units: {
		'share-all-cargo': 'проценты всех грузов, ввезённых в Афганистан, включая воздушные',
		'containers-year': 'контейнеры за год',
		'containers-port': 'контейнеры для Афганистана, прошедшие через порт с 2009 года',
		'tonnes-tallinn': 'тонны транзита в Афганистан за год',
	},
	ways: {
		'ndn-share-all-cargo': 'Север',
		'pakistan-share-all-cargo': 'Пакистан',
		'air-share-all-cargo': 'Воздух',
		'containers-ndn-year': 'Север',
		'containers-pakistan-year': 'Пакистан',
		'containers-riga': 'Рига',
		'containers-muuga': 'Мууга',
		'containers-klaipeda': 'Клайпеда',
		'transit-tallinn': 'Таллин',
	},
	value: (least, most, isShare) =>
		`${least === most ? least : `${least}–${most}`}${isShare ? ' %' : ''}`,
	together: (way) => `${way}, вместе`,
	sum: 'Широкая полая линия: известна лишь сумма по нескольким линиям, на каждую пришлось не больше.',
	filled: 'Сплошная: столько прошло по этой линии.',
	rim: 'Сплошная в кайме: от и до, источники расходятся.',
	unknown: 'Тонкая полая: линия действовала, но чисел о ней нет.',
	none: (time) => `За это время (${time}) таких чисел нет. Они есть за:`,
	compared:
		'Когда на одной карте сравниваются два времени, толщина показывает, что появилось и исчезло. Объёмы видны на двух картах рядом.',
	sideBySide: 'Две карты',
	globe: 'Толщина по объёму показана только на плоской карте.',
	flat: 'Плоская карта',
	sources: (count) => `Числа и источники: ${count}`,
	readIn: (source) => `цитируется по: ${source}`,
	reading: 'наше прочтение',
	told: (name, time, ways) => `Толщина линий показывает величину «${name}» (${time}): ${ways}.`,
	toldNone: (name, time) =>
		`Толщина линий показывала бы величину «${name}», но за это время (${time}) чисел нет: все линии полые.`,
};
