import type { ShapeWords } from './en.ts';

export const ru: ShapeWords = {
	timeline: {
		caption: (when) => `Всё, что есть на карте, по годам; отмечено: ${when}`,
		group: 'Группировать',
		groupings: { layer: 'по слоям', country: 'по странам' },
		noCountry: 'Без страны',
		axis: 'Время',
		event: 'событие',
		shut: 'закрыто',
		state: (when, state) => `${when}: ${state}.`,
		beyond: (rows) =>
			`… и ещё ${rows.toLocaleString('ru')}. Их покажет более короткий период или слово в фильтре.`,
	},
	strip: {
		count: 'Число карт',
	},
	open: (time) => `Показать на одной карте: ${time}`,
};
